"""The numbers of papers as rows: whatever came in whatever order, from whichever desk."""

from itertools import permutations
from pathlib import Path

from desk_app.domain.entries import Fact, NumbersStarted, NumberVoided, PaperNumbered
from desk_app.domain.numbering import Use
from tests.builders import Writer, a_reception
from tests.storage.desks import adopt, picture, record, with_journal

UID = "hoSoThu000000000000000"
UNIT, YEAR = "13498", 2020


def numbered(number: int, paper: str = "refusal", series: str = "PTC") -> PaperNumbered:
    return PaperNumbered(unit=UNIT, series=series, year=YEAR, number=number, paper=paper)


def voided(number: int, series: str = "PTC") -> NumberVoided:
    return NumberVoided(unit=UNIT, series=series, year=YEAR, number=number, reason="in nhầm")


def test_a_paper_carries_the_first_number_that_is_not_void(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    numbers = workspace.paper_numbers
    assert numbers.of(UID, "refusal") is None
    record(workspace, a_reception(), numbered(1), numbered(2))
    assert numbers.of(UID, "refusal") == ("PTC", 1)
    record(workspace, voided(1), entity="")
    assert numbers.of(UID, "refusal") == ("PTC", 2)
    assert numbers.of(UID, "apology") is None
    workspace.close()


def test_series_and_years_are_kept_apart(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    record(workspace, a_reception(), numbered(1), numbered(1, series="PTC.B"))
    record(
        workspace, NumbersStarted(unit=UNIT, series="PTC", year=2021, first=40, note="sổ 2"),
        entity="",
    )  # fmt: skip
    numbers = workspace.paper_numbers
    assert numbers.series(UNIT, YEAR) == ["PTC", "PTC.B"]
    assert numbers.series(UNIT, 2021) == ["PTC"]
    (start,) = numbers.uses(UNIT, "PTC", 2021)
    assert (start.number, start.use, start.words) == (40, Use.STARTED, "sổ 2")
    (given,) = numbers.uses(UNIT, "PTC.B", YEAR)
    assert (given.number, given.dossier, given.paper) == (1, UID, "refusal")
    assert numbers.uses("13441", "PTC", YEAR) == []
    workspace.close()


def test_a_number_moves_no_dossier(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    record(workspace, a_reception())
    before = workspace.dossiers.current(UID)
    record(workspace, numbered(1))
    assert workspace.dossiers.current(UID) == before
    workspace.close()


def test_the_same_number_from_two_desks_is_kept_twice(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    record(workspace, numbered(1))
    writer = Writer("b")
    writer.write(numbered(1, paper="apology"), entity=UID)
    adopt(workspace, writer.segment())
    papers = [use.paper for use in workspace.paper_numbers.uses(UNIT, "PTC", YEAR)]
    assert sorted(papers) == ["apology", "refusal"]
    workspace.close()


def test_rows_do_not_depend_on_the_order_of_arrival(tmp_path: Path) -> None:
    facts: tuple[Fact, ...] = (
        numbered(57), voided(57),
        NumbersStarted(unit=UNIT, series="PTC", year=YEAR, first=57, note=""),
    )  # fmt: skip
    pictures = []
    for place, order in enumerate(permutations(range(3))):
        workspace = with_journal(tmp_path, f"{place}.db")
        writers = [Writer(jid) for jid in "abc"]
        for writer, fact in zip(writers, facts, strict=True):
            writer.write(fact, entity=UID if isinstance(fact, PaperNumbered) else "")
        for which in order:
            adopt(workspace, writers[which].segment())
        pictures.append(workspace.digest("paper_number"))
        before = picture(workspace)["paper_number"]
        workspace.rebuild()
        assert picture(workspace)["paper_number"] == before
        workspace.close()
    assert len(set(pictures)) == 1


def test_a_number_beyond_all_counting_is_passed_over(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    record(workspace, numbered(10**30), numbered(0), numbered(1))
    assert [use.number for use in workspace.paper_numbers.uses(UNIT, "PTC", YEAR)] == [1]
    workspace.close()
