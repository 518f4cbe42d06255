"""Whatever happens to dossiers: the database counts as the rule does, and the past stays."""

from collections import Counter
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.domain.period import Period
from desk_app.domain.tables import Table
from desk_app.domain.timeliness import Counted, Timeliness, standing_in
from desk_app.reports.asked import Asked
from desk_app.services import new_uid
from desk_app.services.reporting import REPORTS
from desk_app.storage.figures import Flow, Which
from desk_app.storage.workspace import Workspace
from tests.builders import Clock, Writer, a_reception, workspace_of
from tests.offices import THANH_HAI, at, established
from tests.reports.lives import Life, Script, periods, scripts
from tests.storage.desks import adopt

_numbers = count(1)
_SETTINGS = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
GROUPS = ("unit", "field", "procedure", "holder", "stage")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("lives")
    desk = established(folder / "desk", THANH_HAI, Clock(at("2020-01-02")))
    yield workspace_of(desk)
    desk.close()


def begun(drawn: list[Script]) -> tuple[str, list[Life]]:
    """Lives of a unit that no other example has."""
    unit = f"U{next(_numbers)}"
    return unit, [Life(script, unit, f"T{unit}-{n}") for n, script in enumerate(drawn)]


def asked_for(unit: str, period: Period) -> Asked:
    return Asked(
        period=period, unit=unit, by="field", name=str, unit_name=str, officer_name=str,
        reporting="Xã Thử", receiving="Huyện Mẫu",
    )  # fmt: skip


def counted(life: Life, period: Period) -> Counted | None:
    """How the rule counts a dossier."""
    return standing_in(period, life.dossier.stood(period.end))


def summed(lives: list[Life], period: Period, by: str) -> list[Flow]:
    """The rule's own sum."""
    sums: dict[str, Counter[str]] = {}
    for life in lives:
        dossier, found = life.dossier, counted(life, period)
        stood = dossier.stood(period.end)
        if found is None or stood is None:
            continue
        intake = dossier.intake
        group = {
            "unit": intake.unit, "field": intake.field, "procedure": intake.procedure,
            "holder": stood.holder, "stage": stood.stage,
        }[by]  # fmt: skip
        way = "online" if intake.channel.value == "online" else "other"
        open_one = "overdue" if found.overdue else "within"
        end = found.ended.value if found.ended else open_one
        sums.setdefault(group, Counter()).update(["before" if found.carried else way, end])
    names = ("online", "other", "before", "early", "on_time", "late", "within", "overdue")
    return [Flow(group, **{name: sums[group][name] for name in names}) for group in sorted(sums)]


def ruled(lives: list[Life], period: Period) -> dict[Which, set[str]]:
    """Which dossiers the rule puts on each list."""
    found = {life.code: each for life in lives if (each := counted(life, period))}
    return {
        Which.RECEIVED: {code for code, each in found.items() if not each.carried},
        Which.ENDED: {code for code, each in found.items() if each.ended},
        Which.OPEN: {code for code, each in found.items() if not each.ended},
        Which.LATE: {
            code for code, each in found.items() if each.overdue or each.ended is Timeliness.LATE
        },
        Which.ALL: set(found),
    }


@_SETTINGS
@given(
    drawn=st.lists(scripts(), min_size=3, max_size=8), period=periods(), other_first=st.booleans()
)
def test_the_database_counts_and_lists_as_the_rule_does(
    workspace: Workspace, drawn: list[Script], period: Period, other_first: bool
) -> None:
    unit, lives = begun(drawn)
    here, there = Writer(f"a{unit}"), Writer(f"b{unit}")
    for life in lives:
        life.live(here, there)
    # What the other desk did may arrive first, or long after.
    for segment in [here.segment(), there.segment()][:: -1 if other_first else 1]:
        adopt(workspace, segment)

    for by in GROUPS:
        flows = workspace.figures.flow(period, by=by, unit=unit)
        assert flows == summed(lives, period, by), by
    for which, codes in ruled(lives, period).items():
        listed = workspace.figures.listed(period, which, unit=unit)
        dossiers = workspace.dossiers.by_ids([number for number, _ in listed])
        assert {each.code for each in dossiers} == codes, which
        assert [span for _, span in listed] == [each.stood(period.end) for each in dossiers]


@_SETTINGS
@given(drawn=st.lists(scripts(), min_size=3, max_size=8), period=periods())
def test_the_form_adds_up_and_the_lists_agree_with_it(
    workspace: Workspace, drawn: list[Script], period: Period
) -> None:
    unit, lives = begun(drawn)
    here, there = Writer(f"a{unit}"), Writer(f"b{unit}")
    for life in lives:
        life.live(here, there)
    for segment in (here.segment(), there.segment()):
        adopt(workspace, segment)

    tables = {name: make(workspace, asked_for(unit, period)) for name, make in REPORTS.items()}

    totals = tables["II.06a"].totals
    assert totals is not None
    col = dict(enumerate(map(int, (cell or 0 for cell in totals[2:])), start=3))
    assert col[3] == col[4] + col[5] + col[6] == col[7] + col[11]
    assert col[7] == col[8] + col[9] + col[10]
    assert col[11] == col[12] + col[13]
    assert len(tables["register"].rows) == col[4] + col[5]
    assert len(tables["overdue"].rows) == col[10] + col[13]
    assert len(tables["evaluation-slips"].rows) == col[7]
    told = {str(row[1]): row[2] for row in tables["narrative"].rows if row[2] is not None}
    assert (told["Tổng số hồ sơ tiếp nhận"], told["Đã giải quyết"]) == (col[3], col[7])
    assert told["Đang giải quyết"] == col[11]
    assert told["Quá hạn trả"] == col[13]
    running = ("Trong hạn", "Đến hạn trả vào ngày cuối kỳ", "Quá hạn trả")
    waiting = told["Chờ công dân bổ sung, nộp tiền"]
    assert sum(int(told[line] or 0) for line in running) + int(waiting or 0) == col[11]
    assert tables["officers"].totals is not None
    assert tables["officers"].totals[2:] == (col[3], *totals[6:])
    steps = tables["steps"].totals
    assert steps is not None
    assert (steps[2], steps[4]) == (col[11], col[13])


@_SETTINGS
@given(drawn=st.lists(scripts(aware=True), min_size=3, max_size=6), period=periods())
def test_every_report_on_an_old_period_says_the_same_whatever_happened_since(
    workspace: Workspace, drawn: list[Script], period: Period
) -> None:
    unit, lives = begun(drawn)
    writer = Writer(f"a{unit}")

    def reports() -> dict[str, Table]:
        adopt(workspace, writer.segment())
        return {name: make(workspace, asked_for(unit, period)) for name, make in REPORTS.items()}

    for life in lives:
        life.live(writer, writer, until=period.end)
    then = reports()
    for life in lives:
        life.live(writer, writer)
    # Something of another unit, so that there is always news.
    writer.write(a_reception(unit="khác"), entity=new_uid(), v=1)
    later = reports()

    for name, table in then.items():
        assert later[name] == table, name
    assert [life.uid for life in lives if not life.entries] == []
