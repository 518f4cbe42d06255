"""A chart counts as the table beside it, whenever it is asked for."""

from datetime import date
from pathlib import Path

import pytest

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.domain.charts import Chart, Role
from desk_app.domain.period import Period, year
from desk_app.domain.satisfaction import Answer
from desk_app.domain.tables import Table
from tests.builders import Clock
from tests.offices import (
    DISTRICT,
    KIEN_KHE,
    MARRIAGE,
    THANH_HAI,
    at,
    bring,
    enrol_each_other,
    established,
    finish,
    give_back,
    receive,
)

FEBRUARY = Period(date(2020, 2, 1), date(2020, 2, 29))
MARCH = Period(date(2020, 3, 1), date(2020, 3, 31))


@pytest.fixture
def spring(desk: Desk, moment: Clock) -> Desk:
    """January to April: births early, on time and late, a marriage still open, slips."""
    for day, due, done, answer in (
        ("2020-01-06", "2020-01-20", "2020-01-15", Answer.VERY),
        ("2020-02-03", "2020-02-10", "2020-02-05", Answer.VERY),
        ("2020-02-04", "2020-02-10", "2020-02-10", Answer.NO),
        ("2020-02-04", "2020-02-10", "2020-02-12", None),
        ("2020-02-20", "2020-03-02", "2020-03-03", Answer.YES),
    ):
        ready = finish(desk, receive(desk, day, moment, due=due), done, moment)
        if answer:
            give_back(desk, ready, done, moment, answer)
    receive(desk, "2020-02-21", moment, procedure=MARRIAGE, due="2020-05-02")
    moment.set("2020-05-04")
    return desk


def _by_name(charts: tuple[Chart, ...]) -> dict[str, Chart]:
    return {chart.name: chart for chart in charts}


def _cells(table: Table, *columns: int) -> dict[str, tuple[int, ...]]:
    return {str(row[1]): tuple(int(row[at] or 0) for at in columns) for row in table.rows}


def _values(chart: Chart) -> dict[str, tuple[int, ...]]:
    return {
        each.label: tuple(part.values[place] for part in chart.series)
        for place, each in enumerate(chart.categories)
    }


def test_every_field_has_the_table_s_figures(spring: Desk) -> None:
    table = spring.reporting.table("II.06a", FEBRUARY)
    charts = _by_name(spring.reporting.charts("II.06a", FEBRUARY))
    settled = _cells(table, 7, 8, 9)
    assert _values(charts["settled-by-field"]) == settled == {"Hộ tịch": (1, 1, 1)}
    assert _values(charts["kept-by-field"]) == settled
    assert charts["kept-by-field"].reading(0) == (
        "Hộ tịch: Trước và đúng hạn 66,7 % (2/3); Trước hạn 1; Đúng hạn 1; Quá hạn 1"
    )


def test_days_add_up_to_what_was_received_in_the_period(spring: Desk) -> None:
    table = spring.reporting.table("II.06a", FEBRUARY)
    chart = _by_name(spring.reporting.charts("II.06a", FEBRUARY))["received-by-day"]
    assert table.totals is not None
    assert [sum(part.values) for part in chart.series] == [table.totals[4], table.totals[3]]
    assert len(chart.categories) == 29
    assert chart.reading(3) == (
        "Thứ Ba, 04/02/2020: Tổng số 2; Trực tiếp, bưu chính 2; Trực tuyến 0"
    )


def test_a_long_period_is_drawn_by_month(spring: Desk) -> None:
    names = _by_name(spring.reporting.charts("II.06a", year(2020)))
    assert _values(names["received-by-month"]) == {
        "01/20": (1, 0), "02/20": (5, 0), "03/20": (0, 0), "04/20": (0, 0), "05/20": (0, 0),
    }  # fmt: skip


def test_days_of_two_months_say_their_month(spring: Desk) -> None:
    period = Period(date(2020, 1, 30), date(2020, 2, 4))
    chart = spring.reporting.charts("II.06a", period)[0]
    assert [each.label for each in chart.categories] == [
        "30/1", "31/1", "1/2", "2/2", "3/2", "4/2",
    ]  # fmt: skip


def test_the_course_runs_from_the_first_month_with_a_dossier_to_the_end(spring: Desk) -> None:
    february = _by_name(spring.reporting.charts("II.06a", FEBRUARY))["kept-by-month"]
    march = _by_name(spring.reporting.charts("II.06a", MARCH))["kept-by-month"]
    assert _values(february) == {"01/20": (1, 0, 0), "02/20": (1, 1, 1)}
    assert _values(march) == _values(february) | {"03/20": (0, 0, 1)}


def test_a_month_without_results_is_no_share(spring: Desk) -> None:
    period = Period(date(2020, 4, 1), date(2020, 4, 30))
    chart = _by_name(spring.reporting.charts("II.06a", period))["kept-by-month"]
    assert [chart.figure_of(place) for place in range(4)] == ["100,0 %", "66,7 %", "0,0 %", "–"]


def test_charts_of_an_old_period_stay_what_they_were(desk: Desk, moment: Clock) -> None:
    late = receive(desk, "2020-02-03", moment, due="2020-02-10")
    finish(desk, receive(desk, "2020-02-04", moment, due="2020-02-10"), "2020-02-05", moment)
    moment.set("2020-03-01")
    before = desk.reporting.charts("II.06a", FEBRUARY)
    finish(desk, late, "2020-03-02", moment)
    receive(desk, "2020-03-03", moment)
    moment.set("2020-04-01")
    assert desk.reporting.charts("II.06a", FEBRUARY) == before


def test_slips_are_drawn_as_the_table_counts_them(spring: Desk) -> None:
    table = spring.reporting.table("satisfaction", FEBRUARY)
    (chart,) = spring.reporting.charts("satisfaction", FEBRUARY)
    assert _values(chart) == _cells(table, 3, 5, 7) == {"Hộ tịch": (1, 0, 1)}
    assert [part.role for part in chart.series] == [Role.GOOD, Role.FAIR, Role.POOR]
    assert chart.figure_of(0) == table.rows[0][10] == "50,0 %"


def test_a_period_without_dossiers_gives_empty_charts_and_no_page_of_them(spring: Desk) -> None:
    period = Period(date(2019, 1, 1), date(2019, 1, 31))
    charts = spring.reporting.charts("II.06a", period)
    assert all(chart.is_empty for chart in charts)
    table = spring.reporting.table("II.06a", period)
    assert spring.reporting.pdf(table, charts) == spring.reporting.pdf(table)


def test_titles_speak_the_language_of_the_screen(spring: Desk) -> None:
    wording.use("en")
    try:
        charts = spring.reporting.charts("II.06a", FEBRUARY, words=wording.say)
    finally:
        wording.use("vi")
    assert charts[0].title == "Dossiers received by day"
    assert charts[0].reading(3).startswith("Tuesday, 04/02/2020")


def test_the_upper_level_sees_its_communes_the_lowest_share_first(tmp_path: Path) -> None:
    moment = Clock(at("2020-02-01"))
    upper = established(tmp_path / "upper", DISTRICT, moment)
    try:
        for unit, done in ((THANH_HAI, "2020-02-05"), (KIEN_KHE, "2020-02-12")):
            desk = established(tmp_path / unit, unit, moment)
            enrol_each_other(desk, upper, tmp_path / f"cards-{unit}")
            finish(desk, receive(desk, "2020-02-03", moment, due="2020-02-10"), done, moment)
            bring(desk, upper, tmp_path / f"stick-{unit}")
            desk.close()
        moment.set("2020-03-02")
        charts = _by_name(upper.reporting.charts("II.06a", FEBRUARY))
        assert list(_values(charts["kept-by-unit"]).values()) == [(0, 0, 1), (1, 0, 0)]
        assert charts["kept-by-unit"].categories[1].label == "Xã Thanh Hải"
        table = upper.reporting.table("II.06a", FEBRUARY)
        assert _values(charts["settled-by-unit"]) == _cells(table, 7, 8, 9)
        home = upper.consolidation.kept_in(FEBRUARY, words=wording.vietnamese)
        assert home == charts["kept-by-unit"]
    finally:
        upper.close()
