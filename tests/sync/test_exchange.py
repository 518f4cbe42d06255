"""Bundles between real offices: nothing lost, nothing twice, whatever the order."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import State
from desk_app.services.enrolment import FingerprintDiffers
from desk_app.services.exchange import NoReader, NothingToImport
from desk_app.sync import bundle, outgoing, seal
from tests.offices import Ticking, enrol_each_other, receive_now, settle, ticking_office


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[dict[str, Desk]]:
    """Two desks of Thanh Hải, one of Thanh Nghị, and the district; nobody enrolled yet."""
    made = {
        "A": ticking_office(tmp_path / "a", "13498", desk="A"),
        "B": ticking_office(tmp_path / "b", "13498", desk="B"),
        "N": ticking_office(tmp_path / "n", "13489", desk="A"),
        "up": ticking_office(tmp_path / "up", "351"),
    }
    yield made
    for desk in made.values():
        desk.close()


@pytest.fixture
def joined(offices: dict[str, Desk], tmp_path: Path) -> dict[str, Desk]:
    """The same offices, each enrolled with the district."""
    for name in "ABN":
        enrol_each_other(offices[name], offices["up"], tmp_path / "cards")
    return offices


def dossiers(desk: Desk) -> dict[str, State]:
    return {each.code: each.state for each in desk.lookup.newest()}


def test_district_sees_what_its_communes_wrote(joined: dict[str, Desk], tmp_path: Path) -> None:
    settled = settle(joined["A"], receive_now(joined["A"]))
    waiting = receive_now(joined["N"])
    for name in "AN":
        joined[name].exchange.export(tmp_path / "stick")
    joined["up"].exchange.take_in([tmp_path / "stick"])
    assert dossiers(joined["up"]) == {
        settled.code: State.RETURNED, waiting.code: State.RECEIVED,
    }  # fmt: skip


def test_bundle_taken_in_twice_changes_nothing(joined: dict[str, Desk], tmp_path: Path) -> None:
    receive_now(joined["A"])
    file = joined["A"].exchange.export(tmp_path / "stick").files[0]
    first = joined["up"].exchange.take_in([file])
    copy = shutil.copy(file, tmp_path / "copy.qmc")
    again = joined["up"].exchange.take_in([file, Path(copy)])
    assert [each.result for each in first] == ["taken-in"]
    assert {each.result for each in again} == {"known"}
    assert len(dossiers(joined["up"])) == 1
    assert not joined["up"].checking.check().findings


def test_bundles_in_any_order_give_one_picture(offices: dict[str, Desk], tmp_path: Path) -> None:
    uppers = [ticking_office(tmp_path / f"up{seed}", "351") for seed in range(3)]
    for seed, upper in enumerate(uppers):
        for name in "AN":
            enrol_each_other(offices[name], upper, tmp_path / f"cards{seed}")
    files: list[Path] = []
    for round_no in range(4):
        for name in "AN":
            dossier = receive_now(offices[name], f"Người mẫu số {round_no}")
            if round_no % 2:
                settle(offices[name], dossier)
            files += offices[name].exchange.export(tmp_path / f"stick{round_no}").files
    for seed, upper in enumerate(uppers):
        shuffled = files * 2
        random.Random(seed).shuffle(shuffled)
        for file in shuffled:
            upper.exchange.take_in([file])
        assert dossiers(upper) == dossiers(offices["A"]) | dossiers(offices["N"])
        upper.close()


def test_later_bundles_may_arrive_before_earlier_ones(
    joined: dict[str, Desk], tmp_path: Path
) -> None:  # fmt: skip
    desk, upper = joined["A"], joined["up"]
    receive_now(desk)
    early = desk.exchange.export(tmp_path / "one").files[0]
    upper.exchange.take_in([early])
    back = upper.exchange.export(tmp_path / "one")
    desk.exchange.take_in(list(back.files))
    receive_now(desk)
    second = desk.exchange.export(tmp_path / "two").files[0]
    other = ticking_office(tmp_path / "other", "351")
    enrol_each_other(desk, other, tmp_path / "cards2")
    # The second bundle lacks what the first district has acknowledged; a new reader holds nothing,
    # so the desk sends it everything again.
    whole = desk.exchange.export(tmp_path / "three").files[0]
    assert upper.exchange.take_in([second])[0].new > 0
    assert other.exchange.take_in([whole])[0].held == 0
    assert dossiers(other) == dossiers(upper) == dossiers(desk)
    other.close()


def test_acknowledged_lines_are_not_sent_again(joined: dict[str, Desk], tmp_path: Path) -> None:
    desk, upper = joined["N"], joined["up"]
    receive_now(desk)
    before = desk.exchange.export(tmp_path / "s")
    upper.exchange.take_in([tmp_path / "s"])
    upper.exchange.export(tmp_path / "s")
    results = desk.exchange.take_in([tmp_path / "s"])
    after = desk.exchange.export(tmp_path / "s")
    assert {each.result for each in results} == {"taken-in", "passed-over"}
    assert (before.lines, after.lines) == (4, 0)
    assert desk.exchange.standing().unacknowledged == 0


def test_bundle_of_a_desk_is_for_its_office_and_the_upper_level_only(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    joined["up"].exchange.export(tmp_path)
    for name in "AN":
        joined[name].exchange.take_in([tmp_path])
    assert joined["A"].exchange.export(tmp_path).to == ("13498", "351")
    assert joined["N"].exchange.export(tmp_path).to == ("351",)


def test_lost_stick_is_made_good_by_the_next(joined: dict[str, Desk], tmp_path: Path) -> None:
    receive_now(joined["A"])
    joined["A"].exchange.export(tmp_path / "lost")
    receive_now(joined["A"])
    joined["A"].exchange.export(tmp_path / "found")
    joined["up"].exchange.take_in([tmp_path / "found"])
    assert dossiers(joined["up"]) == dossiers(joined["A"])


def test_bundle_of_a_stranger_waits_and_is_taken_in_after_enrolment(
    offices: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = offices["A"], offices["up"]
    card = upper.enrolment.write_card(tmp_path)
    desk.enrolment.enrol(card, fingerprint=upper.enrolment.own_card().fingerprint, by="o01")
    receive_now(desk)
    desk.exchange.export(tmp_path)
    assert [each.result for each in upper.exchange.take_in([tmp_path])] == ["waiting"]
    assert not dossiers(upper)
    own = desk.enrolment.own_card()
    upper.enrolment.enrol(
        desk.enrolment.write_card(tmp_path), fingerprint=own.fingerprint, by="o01"
    )
    taken = upper.exchange.take_in_waiting()
    assert [each.result for each in taken] == ["taken-in"]
    assert dossiers(upper) == dossiers(desk)


def test_wrong_digits_enrol_nobody(offices: dict[str, Desk], tmp_path: Path) -> None:
    card = offices["A"].enrolment.write_card(tmp_path)
    with pytest.raises(FingerprintDiffers):
        offices["up"].enrolment.enrol(card, fingerprint="0000 " * 6, by="o01")
    assert not offices["up"].exchange.standing().peers


def test_without_a_reader_nothing_is_exported(offices: dict[str, Desk], tmp_path: Path) -> None:
    with pytest.raises(NoReader):
        offices["A"].exchange.export(tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_empty_stick_is_told(joined: dict[str, Desk], tmp_path: Path) -> None:
    with pytest.raises(NothingToImport):
        joined["up"].exchange.take_in([tmp_path])


def refused_as(desk: Desk, file: Path) -> str:
    (result,) = desk.exchange.take_in([file])
    assert result.result == "refused"
    assert isinstance(result.problem, DeskError)
    return result.problem.code


def test_damaged_and_foreign_files_are_refused_with_the_reason_and_kept(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    receive_now(joined["A"])
    good = joined["A"].exchange.export(tmp_path / "stick").files[0]
    content = good.read_bytes()
    cut, flipped, foreign = (tmp_path / name for name in ("CUT.QMC", "FLIP.QMC", "OTHER.QMC"))
    cut.write_bytes(content[: len(content) // 2])
    flipped.write_bytes(content[:-20] + bytes([content[-20] ^ 1]) + content[-19:])
    foreign.write_bytes(b"a shopping list")
    assert refused_as(joined["up"], cut) == "damaged-bundle"
    assert refused_as(joined["up"], flipped) == "damaged-bundle"
    assert refused_as(joined["up"], foreign) == "not-a-bundle"
    assert refused_as(joined["N"], good) == "bundle-not-for-us"
    kept = {file.read_bytes() for file in (joined["up"].folder / "inbox").glob("*.QMC")}
    assert {cut.read_bytes(), flipped.read_bytes(), foreign.read_bytes()} <= kept
    assert not dossiers(joined["up"])


def test_desks_of_one_office_see_each_other_through_the_district(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    receive_now(joined["A"])
    joined["A"].exchange.export(tmp_path)
    joined["B"].exchange.export(tmp_path)
    joined["up"].exchange.take_in([tmp_path])
    joined["up"].exchange.export(tmp_path)
    joined["B"].exchange.take_in([tmp_path / "MOTCUA" / "CAPTREN"])
    assert dossiers(joined["B"]) == dossiers(joined["A"])


def test_what_waited_is_taken_in_when_the_upper_level_vouches_for_it(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    one, sister, upper = joined["A"], joined["B"], joined["up"]
    upper.exchange.export(tmp_path / "down")
    sister.exchange.take_in([tmp_path / "down"])
    receive_now(sister)
    across = sister.exchange.export(tmp_path / "across").files
    assert [each.result for each in one.exchange.take_in(list(across))] == ["waiting"]
    results = one.exchange.take_in([tmp_path / "down"])
    assert sorted(each.result for each in results) == ["passed-over", "taken-in", "taken-in"]
    assert dossiers(one) == dossiers(sister)


def test_two_desks_of_one_office_name_their_officers_apart(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    one, sister, upper = joined["A"], joined["B"], joined["up"]
    second = sister.settings.set_officer("Lê Văn Mẫu", title="Tư pháp", by="b01")
    for desk in (one, sister):
        desk.exchange.export(tmp_path)
    upper.exchange.take_in([tmp_path])
    upper.exchange.export(tmp_path)
    one.exchange.take_in([tmp_path])
    known = [each.officer for each in one.settings.officers()]
    assert second == "b02"
    assert known == ["b01", "b02", "o01"]


def test_a_commune_is_not_sent_other_communes_citizens(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    receive_now(joined["A"], "Bí Mật Mẫu")
    for name in "AN":
        joined[name].exchange.export(tmp_path)
    joined["up"].exchange.take_in([tmp_path])
    joined["up"].exchange.export(tmp_path)
    joined["N"].exchange.take_in([tmp_path / "MOTCUA" / "CAPTREN"])
    assert not dossiers(joined["N"])


def reopened(desk: Desk) -> Desk:
    desk.close()
    return bootstrap.open_desk(desk.folder, clock=Ticking(), hurried=True)


def test_a_restored_pc_gets_its_own_work_back_as_that_of_another_journal(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    receive_now(desk)
    desk.exchange.export(tmp_path)
    receive_now(desk, "Chưa Niêm Phong")
    desk = reopened(desk)
    shutil.copytree(tmp_path / "a", tmp_path / "copy")
    for name in ("Sau Khi Sao", "Sau Nữa"):
        desk.exchange.export(tmp_path)
        receive_now(desk, name)
    desk.exchange.export(tmp_path)
    desk.close()
    upper.exchange.take_in([tmp_path])
    joined["B"].exchange.export(tmp_path)
    upper.exchange.take_in([tmp_path])
    back = upper.exchange.export(tmp_path).files

    shutil.rmtree(tmp_path / "a")
    shutil.copytree(tmp_path / "copy", tmp_path / "a")
    joined["A"] = restored = bootstrap.open_desk(tmp_path / "a", clock=Ticking(), hurried=True)
    after = receive_now(restored, "Sau Khi Khôi Phục")
    (departure,) = restored.lineage.untold()
    (answer,) = [each for each in restored.exchange.take_in(back) if each.result == "taken-in"]
    restored.exchange.export(tmp_path / "again")
    enrol_each_other(restored, upper, tmp_path / "newcards")
    upper.exchange.take_in([tmp_path / "again"])

    assert departure.evidence == "anchor"
    assert answer.forked == 0
    assert len({each.code for each in restored.lookup.newest()}) == 5
    assert after.code not in {each.code for each in upper.lookup.newest() if each.uid != after.uid}
    assert dossiers(restored) == dossiers(upper)
    for office in (restored, upper):
        assert not office.lineage.forks()
        assert not office.checking.check().findings


def test_cloned_pc_is_a_fork_and_both_branches_are_kept(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk = joined["A"]
    receive_now(desk, "Trước Khi Sao")
    desk.exchange.export(tmp_path / "s")
    desk.close()
    shutil.copytree(tmp_path / "a", tmp_path / "clone")
    original = bootstrap.open_desk(tmp_path / "a", clock=Ticking(), hurried=True)
    clone = bootstrap.open_desk(tmp_path / "clone", clock=Ticking(), hurried=True)
    receive_now(original, "Ở Máy Gốc")
    receive_now(clone, "Ở Máy Sao")
    first = original.exchange.export(tmp_path / "one").files[0]
    second = clone.exchange.export(tmp_path / "two").files[0]
    upper = joined["up"]
    assert upper.exchange.take_in([first])[0].forked == 0
    assert upper.exchange.take_in([second])[0].forked > 0
    names = {each.intake.owner.name for each in upper.lookup.newest()}
    assert names == {"Trước Khi Sao", "Ở Máy Gốc"}
    assert not upper.checking.check().findings
    original.close()
    clone.close()
    joined["A"] = bootstrap.open_desk(tmp_path / "a", clock=Ticking(), hurried=True)


@pytest.mark.parametrize(
    "limit",
    [(bundle, "MAX_EVENTS", 4), (outgoing, "_MAX_BYTES", 3_000), (seal, "MAX_COMPRESSED", 2_000)],
)
def test_more_than_a_bundle_holds_goes_as_several_and_arrives(
    joined: dict[str, Desk],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limit: tuple[ModuleType, str, int],
) -> None:
    desk, upper = joined["A"], joined["up"]
    desk.exchange.prepare()
    for number in range(4):
        receive_now(desk, f"Người Mẫu {number}")
        desk.exchange.prepare()
    monkeypatch.setattr(*limit)
    made = desk.exchange.export(tmp_path / "stick")
    monkeypatch.undo()
    results = upper.exchange.take_in(list(made.files))
    assert len(made.files) > 1
    assert {each.result for each in results} == {"taken-in"}
    assert sum(each.new for each in results) == made.lines
    assert dossiers(upper) == dossiers(desk)
