"""The hands a dossier went through, read off its entries."""

from datetime import datetime, timedelta

from desk_app.domain.entries import DossierFinished, DossierHandedOver, Entry, Fact, Stage
from desk_app.domain.routing import legs
from desk_app.domain.timeliness import Timeliness
from tests.builders import MONDAY


def told(*facts: Fact, hours: int = 24) -> list[Entry]:
    """Entries of one dossier, one each day."""
    return [
        Entry(
            jid="j", n=n, at=MONDAY + timedelta(hours=hours * n), actor="o01", entity="d", v=n,
            parents=(), ref=f"r{n}", fact=fact,
        )
        for n, fact in enumerate(facts, start=1)
    ]  # fmt: skip


def to(
    who: str, stage: Stage = Stage.OFFICER, due_at: datetime | None = None, note: str = ""
) -> DossierHandedOver:
    return DossierHandedOver(to=who, stage=stage, due_at=due_at, note=note)


RESULT = DossierFinished(result="Giấy mẫu", number="045/2020")


def test_each_hand_over_goes_from_the_last_receiver_to_the_next() -> None:
    found = legs(told(to("Phạm"), to("Đỗ", Stage.LEADER, note="Trình ký"), RESULT))
    assert [(leg.giver, leg.giver_stage, leg.receiver, leg.receiver_stage) for leg in found] == [
        ("", Stage.DESK, "Phạm", Stage.OFFICER),
        ("Phạm", Stage.OFFICER, "Đỗ", Stage.LEADER),
        ("Đỗ", Stage.LEADER, "", Stage.DESK),
    ]
    assert [leg.note for leg in found] == ["", "Trình ký", "Giấy mẫu 045/2020"]


def test_a_giver_is_judged_by_the_day_set_for_his_own_step() -> None:
    days = [MONDAY + timedelta(days=n) for n in range(6)]
    found = legs(
        told(to("a", due_at=days[3]), to("b", due_at=days[3]), to("c", due_at=days[3]), RESULT)
    )
    assert [leg.kept for leg in found] == [
        None, Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE,
    ]  # fmt: skip


def test_a_result_made_at_the_desk_changes_no_hands() -> None:
    assert legs(told(RESULT)) == ()
    assert len(legs(told(to("Phạm"), to("o01", Stage.DESK), RESULT))) == 2


def test_a_hand_over_taken_back_is_no_hand_over() -> None:
    entries = told(to("nhầm"), to("Phạm"))
    (leg,) = legs(entries, undone=["r1"])
    assert (leg.giver_stage, leg.receiver) == (Stage.DESK, "Phạm")


def test_the_order_of_entries_is_their_own_not_that_of_the_list() -> None:
    entries = told(to("a"), to("b"), to("c"), RESULT)
    assert legs(reversed(entries)) == legs(entries)
