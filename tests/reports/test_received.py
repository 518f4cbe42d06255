"""Form II.06a counts what the rules say, and says the same whenever it is run."""

from datetime import date

from desk_app.bootstrap import Desk
from desk_app.domain.entries import DossierFinished
from desk_app.domain.period import Period
from tests.builders import Clock, a_reception, workspace_of
from tests.offices import BY, MARRIAGE, at, finish, receive

JANUARY = Period(date(2020, 1, 1), date(2020, 1, 31))
FEBRUARY = Period(date(2020, 2, 1), date(2020, 2, 29))


def test_a_late_dossier_is_open_overdue_in_one_month_and_late_in_the_next(
    desk: Desk, moment: Clock
) -> None:
    dossier = receive(desk, "2020-01-10", moment, due="2020-01-20")
    receive(desk, "2020-01-15", moment, procedure=MARRIAGE, due="2020-02-10")
    finish(desk, dossier, "2020-02-03", moment)
    moment.set("2020-03-02")

    january = desk.reporting.table("II.06a", JANUARY)
    february = desk.reporting.table("II.06a", FEBRUARY)

    # received: all, online, direct, before; settled: all, early, on time, late; open: all, in, over
    assert january.totals == (None, "Tổng cộng", 2, 0, 2, 0, 0, 0, 0, 0, 2, 1, 1)
    assert february.totals == (None, "Tổng cộng", 2, 0, 0, 2, 1, 0, 0, 1, 1, 0, 1)


def test_rows_are_fields_in_vietnamese_order_and_add_up(desk: Desk, moment: Clock) -> None:
    codes = {each.field: each.code for each in desk.intake.procedures()}
    for code in codes.values():
        receive(desk, "2020-01-10", moment, procedure=code, due="2020-01-20")
    moment.set("2020-03-02")

    table = desk.reporting.table("II.06a", JANUARY)

    names = [str(row[1]) for row in table.rows]
    assert set(names) == set(codes)
    assert names.index("Chứng thực") < names.index("Hộ tịch")
    assert not any(
        later.startswith("D") for name in names if name.startswith("Đ")
        for later in names[names.index(name) :]
    )  # fmt: skip
    assert [row[0] for row in table.rows] == list(range(1, len(names) + 1))
    assert table.totals is not None
    for column in range(2, 13):
        assert table.totals[column] == sum(int(row[column] or 0) for row in table.rows)


def test_a_dossier_without_appointment_ends_on_time_and_is_never_overdue(
    desk: Desk, moment: Clock
) -> None:
    workspace, received_at = workspace_of(desk), at("2020-01-03")
    with workspace.change():
        for uid, done in (("hoSoThu000000000000001", True), ("hoSoThu000000000000002", False)):
            fact = a_reception(code=uid, received_at=received_at, due_at=None)
            workspace.record(fact, actor=BY, at=received_at, entity=uid)
            if done:
                result = DossierFinished(result="Thử")
                workspace.record(result, actor=BY, at=at("2020-01-13"), entity=uid)
    moment.set("2020-02-03")

    totals = desk.reporting.table("II.06a", JANUARY).totals

    # settled: all, early, on time, late; open: all, within, overdue
    assert totals is not None
    assert totals[6:] == (1, 0, 1, 0, 1, 1, 0)


def test_a_period_under_way_ends_today_so_nothing_is_overdue_before_its_day(
    desk: Desk, moment: Clock
) -> None:
    receive(desk, "2020-01-10", moment, due="2020-01-20")
    moment.set("2020-01-15")

    table = desk.reporting.table("II.06a", JANUARY)

    assert table.totals is not None
    assert table.totals[-2:] == (1, 0)
    assert ("Kỳ báo cáo", "Từ ngày 01/01/2020 đến ngày 15/01/2020") in table.facts
