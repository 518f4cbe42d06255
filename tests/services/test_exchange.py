"""Taking in tells about every file, and a medium that fails is no fault of the program."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk, open_desk
from desk_app.cli.exchange import _result
from desk_app.services.exchange import NothingToImport, receiving
from desk_app.sync.stick import FileUnreadable, NameTaken
from desk_app.ui.exchange import came
from tests.builders import Clock
from tests.offices import DISTRICT, KIEN_KHE, THANH_HAI, at, enrol, established, receive


@pytest.fixture
def moment() -> Clock:
    return Clock(at("2020-01-02"))


@pytest.fixture
def upper(tmp_path: Path, moment: Clock) -> Iterator[Desk]:
    made = established(tmp_path / "upper", DISTRICT, moment)
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path, moment: Clock, upper: Desk) -> Iterator[Desk]:
    made = established(tmp_path / "desk", THANH_HAI, moment)
    enrol(made, upper, tmp_path / "down")
    enrol(upper, made, tmp_path / "up")
    yield made
    made.close()


def test_our_own_bundles_on_the_stick_are_passed_over(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    desk.exchange.export(tmp_path)
    with pytest.raises(NothingToImport):
        desk.exchange.take_in([tmp_path])

    upper.exchange.export(tmp_path)

    (result,) = desk.exchange.take_in([tmp_path])
    assert result.office == DISTRICT
    assert [each.jid for each in desk.exchange.standing().received] == [
        upper.enrolment.own_card().jid
    ]


def test_a_file_that_cannot_be_read_is_told_and_the_others_count(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    good = upper.exchange.export(tmp_path).files[0]

    gone, taken = desk.exchange.take_in([tmp_path / "GONE.QMC", good])

    assert gone.result == "refused"
    assert isinstance(gone.problem, FileUnreadable)
    assert gone.problem.facts == {"name": "GONE.QMC"}
    assert taken.result == "taken-in"


def test_a_card_that_cannot_be_read_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        desk.enrolment.read_card(tmp_path / "GONE.QME")
    with pytest.raises(FileUnreadable):
        desk.enrolment.enrol(tmp_path / "GONE.QME", fingerprint="", by="o01")


def test_many_known_bundles_do_not_keep_a_new_one_out(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "MAX_FILES", 2)
    for day in ("2020-01-03", "2020-01-06", "2020-01-07", "2020-01-08"):
        receive(desk, day, moment)
        desk.exchange.export(tmp_path)

    passes = [upper.exchange.take_in([tmp_path]) for _ in range(2)]

    assert [[each.result for each in results] for results in passes] == [
        ["taken-in"] * 2 + ["later"], ["known"] * 2 + ["taken-in"] * 2,
    ]  # fmt: skip
    assert passes[0][-1].left == 2
    for words in (came.lines(passes[0])[0].words, _result(passes[0][-1])):
        assert words.startswith("Còn 2 tệp")


def test_another_file_under_our_card_s_name_is_not_touched(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / f"{THANH_HAI}-A.QME"
    other.write_text("another PC's card")

    with pytest.raises(NameTaken):
        desk.enrolment.write_card(tmp_path)

    assert other.read_text() == "another PC's card"


def test_writing_our_card_twice_is_the_same_card(desk: Desk, tmp_path: Path) -> None:
    first = desk.enrolment.write_card(tmp_path).read_bytes()

    assert desk.enrolment.write_card(tmp_path).read_bytes() == first


def test_the_card_of_a_new_journal_takes_the_place_of_the_one_we_left(
    desk: Desk, moment: Clock, tmp_path: Path
) -> None:
    first = desk.enrolment.write_card(tmp_path)
    left, copy = desk.enrolment.read_card(first).jid, tmp_path / "copy"
    shutil.copytree(desk.folder, copy)
    receive(desk, "2020-01-02", moment)
    desk.close()
    shutil.rmtree(desk.folder)
    shutil.copytree(copy, desk.folder)

    with closing(open_desk(desk.folder, clock=moment, hurried=True)) as restored:
        card = restored.enrolment.write_card(tmp_path)
        assert card == first
        assert restored.enrolment.read_card(card) == restored.enrolment.own_card()
        assert restored.enrolment.own_card().jid != left


def test_the_folder_that_holds_those_of_the_offices_may_be_chosen(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    (bundle,) = upper.exchange.export(tmp_path).files

    (result,) = desk.exchange.take_in([bundle.parent.parent])

    assert result.result == "taken-in"


def test_bundles_for_others_do_not_keep_ours_out(
    desk: Desk, upper: Desk, moment: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "MAX_FILES", 1)
    other = established(tmp_path / "other", KIEN_KHE, moment)
    enrol(other, upper, tmp_path / "down")
    for _ in range(2):
        other.exchange.export(tmp_path)
    other.close()
    upper.exchange.export(tmp_path)

    results = desk.exchange.take_in([tmp_path])

    assert sorted(each.result for each in results) == ["passed-over", "passed-over", "taken-in"]
