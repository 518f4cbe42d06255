"""Two desks act on one dossier before their sticks meet; a person looks and says what holds."""

from pathlib import Path

from desk_app.domain.lifecycle import State
from tests.builders import a_party
from tests.offices import Ticking, bring, enrol_each_other, receive_now, ticking_office


def test_fault_23_what_two_desks_did_is_seen_and_settled_once_for_all(tmp_path: Path) -> None:
    clock = Ticking()
    desk_a = ticking_office(tmp_path / "a", "13498", clock=clock)
    desk_b = ticking_office(tmp_path / "b", "13498", desk="B", clock=clock)
    district = ticking_office(tmp_path / "up", "351", clock=clock)
    for number, (one, other) in enumerate(
        ((desk_a, desk_b), (desk_a, district), (desk_b, district))
    ):
        enrol_each_other(one, other, tmp_path / f"cards{number}")

    # Desk A receives the dossier and finishes it; desk B hears of it.
    dossier = receive_now(desk_a)
    dossier = desk_a.processing.finish(dossier, result="Bản sao chứng thực", by="o01")
    bring(desk_a, desk_b, tmp_path / "monday")

    # The citizen's son collects at desk A. The citizen herself gives up at desk B, where the
    # first result is taken back and the dossier withdrawn. Neither desk knows of the other.
    desk_a.returning.return_result(
        dossier, collector=a_party(name="Con Trai Thử"), relation="authorised",
        authority="Giấy ủy quyền", by="o01",
    )  # fmt: skip
    at_b = desk_b.correcting.undo(dossier, by="b01", reason="Chưa ký xong")
    desk_b.processing.withdraw(at_b, reason="Không cần nữa", by="b01")

    # The sticks meet. Both desks and the district see the same dossier, and that it is disputed.
    bring(desk_a, desk_b, tmp_path / "tuesday-1")
    bring(desk_b, desk_a, tmp_path / "tuesday-2")
    seen = [desk.lookup.by_uid(dossier.uid) for desk in (desk_a, desk_b)]
    assert seen[0] == seen[1]
    assert seen[0].disputed
    assert {branch.state for branch in seen[0].branches} == {State.RETURNED, State.WITHDRAWN}

    # After a phone call the clerk at desk A says what really happened: the result was collected.
    chosen = next(each for each in seen[0].branches if each.state is State.RETURNED)
    settled = desk_a.correcting.settle(
        seen[0], chosen.ref, by="o01", reason="Đã gọi điện: con trai đã nhận"
    )
    assert (settled.state, settled.disputed) == (State.RETURNED, False)
    bring(desk_a, desk_b, tmp_path / "wednesday-1")
    bring(desk_a, district, tmp_path / "wednesday-2")
    bring(desk_b, district, tmp_path / "wednesday-3")
    for desk in (desk_b, district):
        assert desk.lookup.by_uid(dossier.uid) == settled
    for desk in (desk_a, desk_b, district):
        desk.close()
