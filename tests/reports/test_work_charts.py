"""The charts of fees, of what is late and open, and of points count as the tables beside them."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.bootstrap import Desk
from desk_app.domain.charts import Chart
from desk_app.domain.entries import FeePart, Stage
from desk_app.domain.period import Period, year
from desk_app.domain.tables import Table
from desk_app.services.reporting import REPORTS
from tests.builders import Clock, a_draft
from tests.offices import BY, MARRIAGE, at, finish, receive
from tests.reports.test_received import JANUARY

NOTHING = Period(date(2019, 1, 1), date(2019, 1, 31))
DRAWN = ("II.06a", "satisfaction", "fees", "overdue", "officers", "steps", "evaluation")
COPIES = FeePart(charge="fee", name="Phí chứng thực bản sao", amount_dong=14_000)
BIRTHS = FeePart(charge="levy", name="Lệ phí hộ tịch", amount_dong=8_000)


def _asked(desk: Desk, moment: Clock, name: str) -> tuple[Table, dict[str, Chart]]:
    moment.set("2020-06-01")
    charts = desk.reporting.charts(name, JANUARY)
    return desk.reporting.table(name, JANUARY), {chart.name: chart for chart in charts}


def _values(chart: Chart) -> dict[str, tuple[int, ...]]:
    return {
        each.label: tuple(part.values[place] for part in chart.series)
        for place, each in enumerate(chart.categories)
    }


def test_fees_by_day_and_by_kind_add_up_to_the_table(desk: Desk, moment: Clock) -> None:
    first = receive(desk, "2020-01-06", moment)
    desk.payments.collect(first, [COPIES], by=BY)
    second = receive(desk, "2020-01-07", moment)
    desk.payments.collect(second, [COPIES, BIRTHS], by=BY)
    desk.intake.register(replace(a_draft(), fee_dong=5_000), by=BY)
    table, charts = _asked(desk, moment, "fees")
    by_day = _values(charts["fees-by-day"])
    assert (by_day["6"], by_day["7"]) == ((14_000, 0), (22_000, 5_000))
    assert table.totals is not None
    for chart in charts.values():
        assert sum(chart.total(place) for place in range(len(chart.categories))) == table.totals[-1]
    assert next(iter(_values(charts["fees-by-name"]))) == COPIES.name, "the largest on top"


def test_more_cancelled_than_taken_is_no_bar_and_is_said(desk: Desk, moment: Clock) -> None:
    dossier = receive(desk, "2020-01-06", moment)
    dossier = desk.payments.collect(dossier, [COPIES], by=BY)
    moment.set("2020-01-08")
    desk.correcting.undo_fee(dossier, dossier.fees[0][0], reason="ghi nhầm", by=BY)
    _, charts = _asked(desk, moment, "fees")
    assert _values(charts["fees-by-day"])["8"] == (0, 0)
    assert "Có 1 chỗ số hủy lớn hơn số thu" in charts["fees-by-day"].note


def test_a_year_of_fees_is_drawn_by_month(desk: Desk, moment: Clock) -> None:
    desk.payments.collect(receive(desk, "2020-01-06", moment), [COPIES], by=BY)
    moment.set("2020-06-01")
    chart = desk.reporting.charts("fees", year(2020))[0]
    assert chart.name == "fees-by-month"
    assert _values(chart)["01/20"] == (14_000, 0)


def test_what_is_late_is_drawn_by_officer_and_by_step(desk: Desk, moment: Clock) -> None:
    given = receive(desk, "2020-01-10", moment, due="2020-01-20")
    desk.processing.hand_over(given, to="Trần Văn Mẫu", stage=Stage.OFFICER, by=BY)
    sorry = receive(desk, "2020-01-10", moment, due="2020-01-21")
    moment.set("2020-01-22")
    desk.processing.extend(sorry, due_at=at("2020-01-30"), reason="chờ xác minh", by=BY)
    receive(desk, "2020-01-10", moment, due="2020-01-22")
    table, charts = _asked(desk, moment, "overdue")
    assert len(table.rows) == 3
    assert _values(charts["overdue-by-holder"]) == {
        "Chưa chuyển cho ai": (1, 1), "Trần Văn Mẫu": (0, 1),
    }  # fmt: skip
    assert _values(charts["overdue-by-stage"]) == {
        "Chưa chuyển xử lý": (1, 1), "Công chức chuyên môn": (0, 1),
    }  # fmt: skip


def test_officers_and_steps_are_drawn_as_their_tables_count(desk: Desk, moment: Clock) -> None:
    finish(desk, receive(desk, "2020-01-06", moment, due="2020-01-20"), "2020-01-15", moment)
    late = receive(desk, "2020-01-07", moment, due="2020-01-14")
    desk.processing.hand_over(late, to="Trần Văn Mẫu", stage=Stage.OFFICER, by=BY)
    waiting = receive(desk, "2020-01-08", moment, procedure=MARRIAGE, due="2020-02-20")
    desk.processing.request_supplement(waiting, contents=("Giấy mẫu",), reason="thiếu", by=BY)
    _, officers = _asked(desk, moment, "officers")
    assert _values(officers["settled-by-holder"]) == {"Chưa chuyển cho ai": (1, 0, 0)}
    assert _values(officers["open-by-holder"]) == {
        "Chưa chuyển cho ai": (1, 0), "Trần Văn Mẫu": (0, 1),
    }  # fmt: skip
    table, steps = _asked(desk, moment, "steps")
    assert _values(steps["open-by-stage"]) == {
        "Chưa chuyển xử lý": (0, 1, 0), "Công chức chuyên môn": (0, 0, 1),
    }  # fmt: skip
    assert [row[2:5] for row in table.rows] == [(1, 1, 0), (1, 0, 1)]


def test_the_points_of_the_unit_are_drawn_against_what_can_be_reached(
    desk: Desk, moment: Clock
) -> None:
    finish(desk, receive(desk, "2020-01-06", moment, due="2020-01-20"), "2020-01-15", moment)
    desk.reporting.put_answer("evaluation.5", JANUARY, "1")
    table, charts = _asked(desk, moment, "evaluation")
    chart = charts["points-by-indicator"]
    points = {str(row[0]): row[3] for row in table.rows if row[0]}
    assert [each.label[0] for each in chart.categories] == ["1", "2", "3", "4", "5", "7"]
    for place, each in enumerate(chart.categories):
        assert chart.figure_of(place) == f"{points[each.label[0]]} / 2,0"
        assert chart.basis_of(place) == ""
        assert chart.total(place) == 20
    assert chart.reading(4).endswith(": Điểm 1,0 / 2,0")
    assert chart.note == "Chưa có điểm của chỉ số 6, 8, 9."


def test_what_came_in_is_drawn_by_channel(desk: Desk, moment: Clock) -> None:
    receive(desk, "2020-01-06", moment)
    table, charts = _asked(desk, moment, "II.06a")
    assert _values(charts["received-by-field"]) == {
        str(row[1]): (row[4], row[3]) for row in table.rows
    }  # fmt: skip


@pytest.mark.parametrize("name", DRAWN)
def test_a_period_without_dossiers_is_drawn_as_nothing(
    desk: Desk, moment: Clock, name: str
) -> None:
    moment.set("2020-06-01")
    charts = desk.reporting.charts(name, NOTHING)
    assert charts
    assert all(chart.is_empty for chart in charts)


def test_the_reports_that_are_lists_or_words_have_no_chart(desk: Desk, moment: Clock) -> None:
    moment.set("2020-06-01")
    without = {name for name in REPORTS if not desk.reporting.charts(name, JANUARY)}
    assert without == REPORTS.keys() - set(DRAWN)


def test_the_charts_go_with_the_report_on_paper(desk: Desk, moment: Clock) -> None:
    desk.payments.collect(receive(desk, "2020-01-06", moment), [COPIES], by=BY)
    table, charts = _asked(desk, moment, "fees")
    annex = PdfReader(BytesIO(desk.reporting.pdf(table, tuple(charts.values())))).pages[-1]
    assert "Phí, lệ phí theo ngày" in annex.extract_text()
    assert not annex.images, "charts are drawn as lines and areas"
