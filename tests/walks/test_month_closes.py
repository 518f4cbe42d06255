"""March is over. The register, form II.06a, the fees and the overdue are laid side by side."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from desk_app.domain import folding
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import MoveUndone, SecondStageBegun
from desk_app.domain.lifecycle import ENDED_WITHOUT_RESULT, OUTSIDE
from desk_app.domain.period import Period, month
from desk_app.domain.tables import Cell, Table
from desk_app.services.reporting import REPORTS
from tests.builders import Clock, a_desk
from tests.walks.small_commune import CLERK, SmallCommune

MARCH = month(date(2020, 3, 1))


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallCommune]:
    """It has worked since February; it is the evening of 31 March."""
    clock = Clock()
    clock.set("2020-02-03", 8)
    desk = a_desk(tmp_path_factory.mktemp("month") / "desk", clock)
    made = SmallCommune(desk, clock, seed=2020)
    made.work(date(2020, 2, 3), MARCH.end)
    clock.set("2020-03-31", 17)
    yield made
    desk.close()


@pytest.fixture(scope="module")
def reports(commune: SmallCommune) -> dict[str, Table]:
    """What the clerk prints on the last day of the month."""
    return {name: commune.desk.reporting.table(name, MARCH) for name in REPORTS}


@pytest.fixture(scope="module")
def dossiers(commune: SmallCommune, reports: dict[str, Table]) -> list[Dossier]:
    """All dossiers as they are that evening, without those whose reception was taken back."""
    known = commune.desk.lookup.newest()
    assert len(known) < 500, "a list of all of them"
    assert any(each.state in OUTSIDE for each in known)
    return [each for each in known if each.state not in OUTSIDE]


def _column(table: Table, title: str) -> list[Cell]:
    place = [column.title for column in table.columns].index(title)
    return [row[place] for row in table.rows]


def _totals(table: Table) -> list[int]:
    assert table.totals is not None
    return [cell for cell in table.totals if isinstance(cell, int)]


def _told(narrative: Table) -> dict[Cell, Cell]:
    lines, figures = _column(narrative, "Nội dung"), _column(narrative, "Số hồ sơ")
    return dict(zip(lines, figures, strict=True))


def _in_march(day: date | None) -> bool:
    return day is not None and MARCH.start <= day <= MARCH.end


def test_everything_that_may_happen_has_happened(dossiers: list[Dossier]) -> None:
    happened = {step.kind for dossier in dossiers for step in dossier.history}
    expected = {fact.KIND for fact in folding.MOVES} | {MoveUndone.KIND}
    not_in_2020 = {"dossier.stopped.1", "dossier.accepted.1", SecondStageBegun.KIND}
    assert expected - happened == not_in_2020
    assert any(dossier.late_by_law for dossier in dossiers)


def test_the_register_holds_exactly_what_the_form_counts_as_received(
    commune: SmallCommune, reports: dict[str, Table], dossiers: list[Dossier]
) -> None:
    all_of_them, online, other, before, *_ = _totals(reports["II.06a"])
    registered = _column(reports["register"], "Mã hồ sơ")
    received = [each.code for each in dossiers if _in_march(each.intake.received_at.date())]

    assert sorted(map(str, registered)) == sorted(received)
    assert len(registered) == online + other == all_of_them - before

    # The books that are signed, one for each field, hold the same dossiers.
    books = commune.desk.registers
    tables = [books.table(field, MARCH) for field in books.fields(MARCH)]
    in_books = [code for table in tables for code in _column(table, "Mã hồ sơ")]
    assert sorted(map(str, in_books)) == sorted(received)


def test_the_form_counts_each_dossier_once_where_it_belongs(
    reports: dict[str, Table], dossiers: list[Dossier]
) -> None:
    received, _, _, _, settled, early, on_time, late, running, within, overdue = _totals(
        reports["II.06a"]
    )
    ended = [each for each in dossiers if each.ended_at and _in_march(each.ended_at.date())]
    open_ones = [each for each in dossiers if each.ended_at is None]

    assert settled == early + on_time + late == len(ended)
    assert running == within + overdue == len(open_ones)
    assert received == settled + running
    assert min(early, on_time, late, within, overdue) > 0


def test_the_overdue_list_names_the_late_of_the_form_one_by_one(
    reports: dict[str, Table], dossiers: list[Dossier]
) -> None:
    figures = _totals(reports["II.06a"])
    listed = set(_column(reports["overdue"], "Mã hồ sơ"))
    by_hand = {each.code for each in dossiers if _is_late(each)}

    assert listed == by_hand
    assert len(reports["overdue"].rows) == figures[7] + figures[10]
    apologies = set(_column(reports["overdue"], "Thư xin lỗi"))
    assert apologies == {"Đã có", "Chưa có"}


def _is_late(dossier: Dossier) -> bool:
    """As a clerk would say with the dossier in hand."""
    if dossier.ended_at and not _in_march(dossier.ended_at.date()):
        return False
    if dossier.late_by_law:
        return True
    if dossier.limit_at is None or (dossier.paused_at and dossier.ended_at is None):
        return False
    last = dossier.ended_at.date() if dossier.ended_at else MARCH.end
    return last > dossier.limit_at.date()


def test_officers_steps_and_words_add_up_to_the_form(reports: dict[str, Table]) -> None:
    form = _totals(reports["II.06a"])
    assert _totals(reports["officers"]) == [form[0], *form[4:]]
    assert _totals(reports["steps"])[0] == form[8]
    told = _told(reports["narrative"])
    assert (told["Tổng số hồ sơ tiếp nhận"], told["Đã giải quyết"]) == (form[0], form[4])
    assert told["Đang giải quyết"] == form[8]
    assert len(reports["evaluation-slips"].rows) == form[4]


def test_without_result_are_those_refused_and_withdrawn(
    reports: dict[str, Table], dossiers: list[Dossier]
) -> None:
    gone = [
        each
        for each in dossiers
        if each.state in ENDED_WITHOUT_RESULT and each.end_at and _in_march(each.end_at.date())
    ]
    told = _told(reports["narrative"])
    assert told["Trong đó bị trả lại (từ chối, dừng, rút)"] == len(gone) > 0


def test_the_fees_are_those_of_the_closing_sheets_day_by_day(
    commune: SmallCommune, reports: dict[str, Table], dossiers: list[Dossier]
) -> None:
    fees = reports["fees"]
    with_receipt = [row for row in fees.rows if "chưa có biên lai" not in str(row[2])]
    by_day: dict[Cell, int] = {}
    for row in with_receipt:
        by_day[row[1]] = by_day.get(row[1], 0) + int(row[-1] or 0)

    day = MARCH.start
    while day <= MARCH.end:
        sheet = commune.desk.closing.sheet(day, by=CLERK)
        assert by_day.get(f"{day:%d/%m/%Y}", 0) == sheet.total_dong, day
        day += timedelta(days=1)

    noted = [row for row in fees.rows if "chưa có biên lai" in str(row[2])]
    unpaid = [
        each
        for each in dossiers
        if _in_march(each.intake.received_at.date()) and each.intake.fee_dong and not each.fees
    ]
    assert sum(int(row[4] or 0) for row in noted) == len(unpaid) > 0
    assert sum(int(row[-1] or 0) for row in noted) == sum(e.intake.fee_dong for e in unpaid)


def test_in_june_march_still_says_what_it_said(
    commune: SmallCommune, reports: dict[str, Table]
) -> None:
    commune.work(date(2020, 4, 1), date(2020, 5, 29))

    for name, table in reports.items():
        assert commune.desk.reporting.table(name, MARCH) == table, name
    april = commune.desk.reporting.table("II.06a", Period(date(2020, 4, 1), date(2020, 4, 30)))
    assert _totals(april)[3] > 0
