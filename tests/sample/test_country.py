"""Many units: whoever takes them in, with however many processes, comes to the same tables."""

from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.sample.country import CountryMade, make_country
from desk_app.storage.workspace import FOLDED_TABLES
from tests.builders import MONDAY, workspace_of

UNITS, DOSSIERS = 6, 3


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> CountryMade:
    folder = tmp_path_factory.mktemp("country")
    return make_country(folder, units=UNITS, dossiers=DOSSIERS, workers=[1, 2])


def test_every_unit_arrives_whole(made: CountryMade) -> None:
    assert (made.units, made.dossiers) == (UNITS, UNITS * DOSSIERS)
    for timing in made.timings:
        assert timing.lines > UNITS * DOSSIERS * 2
    assert made.timings[0].lines == made.timings[1].lines


def test_the_order_and_the_number_of_processes_leave_no_trace(made: CountryMade) -> None:
    assert made.alike
    pictures = [_picture(place) for place in made.uppers]
    assert pictures[0] == pictures[1]
    assert pictures[0]["dossier"]


def _picture(place: Path) -> dict[str, list[tuple[object, ...]]]:
    desk = bootstrap.open_desk(place, clock=lambda: MONDAY, hurried=True)
    try:
        # Which row number a journal has is where it came in; nobody is told.
        tables = [table for table in FOLDED_TABLES if table != "eidx"]
        return {table: list(workspace_of(desk).rows(table)) for table in tables}
    finally:
        desk.close()
