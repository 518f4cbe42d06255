"""A list of an old year of a whole district is there while one waits."""

from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import DossierFinished, DossierHandedOver, DossierRescheduled
from desk_app.domain.period import Period
from tests.bench.measuring import judge, seconds, tell
from tests.bench.test_storage import reception
from tests.builders import MONDAY, Clock, Writer, workspace_of
from tests.offices import DISTRICT, established
from tests.storage.desks import adopt

COUNT = 60_000
YEAR = Period(date(2020, 1, 1), date(2020, 12, 31))
_LATER = MONDAY + timedelta(days=400)
_ROUNDS = 3


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An upper level with the dossiers of a year; in the next one all were worked on, and every
    tenth was given another day."""
    clock, writer = Clock(), Writer()
    desk = established(tmp_path_factory.mktemp("bench") / "desk", DISTRICT, clock)
    tips: dict[str, tuple[str, ...]] = {}
    for n in range(COUNT):
        uid = f"{n:022d}"
        at = MONDAY + timedelta(minutes=7 * n)
        tips[uid] = (writer.write(reception(n), entity=uid, v=1, at=at).ref,)
        if n % 1000 == 999:
            adopt(workspace_of(desk), writer.segment())
    for n in range(COUNT):
        uid = f"{n:022d}"
        facts = [DossierHandedOver(to="o02"), DossierFinished(result="Giấy mẫu")]
        if n % 10 == 0:
            facts.insert(1, DossierRescheduled(due_at=_LATER, calendar="", reason="lịch đổi"))
        for v, fact in enumerate(facts, 2):
            at = _LATER + timedelta(minutes=n)
            tips[uid] = (writer.write(fact, entity=uid, v=v, parents=tips[uid], at=at).ref,)
        if n % 400 == 399:
            adopt(workspace_of(desk), writer.segment())
    clock.now = _LATER + timedelta(days=100)
    yield desk
    desk.close()


def test_a_list_of_an_old_year_costs_little_more_than_reading_its_rows(district: Desk) -> None:
    plain = [seconds(lambda: _rows(district)) for _ in range(_ROUNDS)]
    for name in ("register", "766"):
        times = [seconds(lambda: district.reporting.table(name, YEAR)) for _ in range(_ROUNDS)]  # noqa: B023
        tell(f"{name} of {COUNT} dossiers of the year before", whole=times, rows_alone=plain)
        judge(f"{name} against its rows", median(times) / median(plain), 15, "×")


def _rows(desk: Desk) -> int:
    """The same dossiers and how they stood, read and left alone."""
    rows = workspace_of(desk)._db.execute(
        "SELECT dossier.value, dossier_span.* FROM dossier JOIN dossier_span USING (id) "
        "WHERE dossier.received_on BETWEEN ? AND ? AND since <= ? AND until > ? ORDER BY id",
        (YEAR.start.isoformat(), YEAR.end.isoformat(), YEAR.end.isoformat(), YEAR.end.isoformat()),
    )
    return len(rows.fetchall())
