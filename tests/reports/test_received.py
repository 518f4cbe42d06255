"""Form II.06a counts what the rules say, and says the same whenever it is run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.bootstrap import Desk
from desk_app.domain.entries import DossierFinished, DossierReceived
from desk_app.domain.office import VIETNAM
from desk_app.domain.period import Period
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel, Term, TermKind
from desk_app.domain.tables import Table
from desk_app.domain.timeliness import Timeliness, judge
from desk_app.services import new_uid
from desk_app.storage.figures import Flow
from desk_app.storage.workspace import Workspace
from tests.builders import Clock
from tests.offices import MARRIAGE, THANH_HAI, at, established, finish, receive

FIRST = date(2020, 1, 1)
JANUARY = Period(date(2020, 1, 1), date(2020, 1, 31))
FEBRUARY = Period(date(2020, 2, 1), date(2020, 2, 29))
_numbers = count(1)


@dataclass(frozen=True)
class Case:
    """A dossier by its days; `ended` and `due` may be missing."""

    received: date
    due: date | None
    ended: date | None
    online: bool


days = st.integers(0, 9).map(lambda number: FIRST + timedelta(days=number))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    received = draw(days)
    after = st.integers(0, 4).map(lambda number: received + timedelta(days=number))
    return Case(
        received, draw(st.none() | after), draw(st.none() | after), draw(st.booleans())
    )  # fmt: skip


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(days)
    return Period(start, start + timedelta(days=draw(st.integers(0, 5))))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder: Path = tmp_path_factory.mktemp("figures")
    desk = established(folder / "desk", THANH_HAI, Clock(at("2020-01-02")))
    yield desk.reporting._workspace
    desk.close()


def _moment(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=VIETNAM)


def _record(workspace: Workspace, unit: str, case: Case) -> None:
    uid, someone = new_uid(), Party(name="Nguyễn Văn Thử")
    fact = DossierReceived(
        code=f"T{next(_numbers)}", scan_code="", unit=unit, home_unit=unit, desk="A",
        procedure="0", procedure_name="Thử", field="Thử", term=Term(TermKind.NONE),
        channel=Channel.ONLINE if case.online else Channel.POST, submitter=someone, owner=someone,
        papers=(), received_at=_moment(case.received, 8),
        due_at=_moment(case.due, 16) if case.due else None,
    )  # fmt: skip
    workspace.record(fact, actor="o01", at=fact.received_at, entity=uid)
    if case.ended:
        done = DossierFinished(result="Thử")
        workspace.record(done, actor="o01", at=_moment(case.ended, 17), entity=uid)


def _expected(unit: str, cases: list[Case], period: Period) -> list[Flow]:
    counts = dict.fromkeys(
        ("online", "other", "before", "early", "on_time", "late", "within", "overdue"), 0
    )
    for case in cases:
        if case.received > period.end or (case.ended and case.ended < period.start):
            continue
        way = "online" if case.online else "other"
        counts[way if case.received >= period.start else "before"] += 1
        if case.ended and case.ended <= period.end:
            counts[judge(case.ended, case.due).value] += 1
        else:
            late = judge(period.end, case.due) is Timeliness.LATE
            counts["overdue" if late else "within"] += 1
    return [Flow(group=unit, **counts)] if any(counts.values()) else []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(dossiers=st.lists(cases(), min_size=4, max_size=12), period=periods())
def test_the_database_counts_as_the_rule_does(
    workspace: Workspace, dossiers: list[Case], period: Period
) -> None:
    unit = f"U{next(_numbers)}"
    with workspace.change():
        for case in dossiers:
            _record(workspace, unit, case)

    flows = workspace.figures.flow(period, by="unit", unit=unit)

    assert flows == _expected(unit, dossiers, period)
    for flow in flows:
        came = flow.online + flow.other + flow.before
        gone = flow.early + flow.on_time + flow.late
        assert came == gone + flow.within + flow.overdue


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(dossiers=st.lists(cases(), min_size=3, max_size=8), period=periods())
def test_what_happens_after_the_end_changes_nothing(
    workspace: Workspace, dossiers: list[Case], period: Period
) -> None:
    unit = f"U{next(_numbers)}"
    known = [case for case in dossiers if not case.ended or case.ended <= period.end]
    later = [case for case in dossiers if case not in known]
    with workspace.change():
        for case in known:
            _record(workspace, unit, case)
        for case in later:
            _record(workspace, unit, Case(case.received, case.due, None, case.online))
    before = workspace.figures.flow(period, by="unit", unit=unit)

    other = f"U{next(_numbers)}"
    with workspace.change():
        for case in known + later:
            _record(workspace, other, case)
        _record(workspace, other, Case(period.end + timedelta(days=1), None, None, False))
    after = workspace.figures.flow(period, by="unit", unit=other)

    assert [(f.online, f.other, f.before, f.early, f.on_time, f.late) for f in after] == [
        (f.online, f.other, f.before, f.early, f.on_time, f.late) for f in before
    ]
    assert [(f.within, f.overdue) for f in after] == [(f.within, f.overdue) for f in before]


def _figures(table: Table) -> dict[str, tuple[object, ...]]:
    return {str(row[1]): row[2:] for row in table.rows}


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
    workspace: Workspace,
) -> None:
    unit = f"U{next(_numbers)}"
    with workspace.change():
        _record(workspace, unit, Case(FIRST, None, FIRST + timedelta(days=9), False))
        _record(workspace, unit, Case(FIRST, None, None, False))

    (flow,) = workspace.figures.flow(JANUARY, by="unit", unit=unit)

    assert (flow.early, flow.on_time, flow.late, flow.within, flow.overdue) == (0, 1, 0, 1, 0)


def test_a_period_under_way_ends_today_so_nothing_is_overdue_before_its_day(
    desk: Desk, moment: Clock
) -> None:
    receive(desk, "2020-01-10", moment, due="2020-01-20")
    moment.set("2020-01-15")

    table = desk.reporting.table("II.06a", JANUARY)

    assert table.totals is not None
    assert table.totals[-2:] == (1, 0)
    assert ("Kỳ báo cáo", "Từ ngày 01/01/2020 đến ngày 15/01/2020") in table.facts
