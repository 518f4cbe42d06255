"""Many units: in however many groups they are taken in, all come to the same figures."""

from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.sample.country import CountryMade, make_country
from tests.builders import MONDAY, workspace_of
from tests.storage import postgres

UNITS, DOSSIERS = 6, 3


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> CountryMade:
    folder = tmp_path_factory.mktemp("country")
    with postgres.running() as cluster:
        return make_country(
            folder, units=UNITS, dossiers=DOSSIERS, groups=[1, 2], server=cluster.made("nuoc")
        )


def test_every_unit_arrives_whole(made: CountryMade) -> None:
    assert (made.units, made.dossiers) == (UNITS, UNITS * DOSSIERS)
    one, two = made.timings
    assert one.lines == two.lines > UNITS * DOSSIERS * 2


def test_one_group_several_and_the_server_that_has_them_all_say_the_same(
    made: CountryMade,
) -> None:
    assert made.alike
    assert all(timing.published is not None for timing in made.timings)


def test_the_groups_together_hold_what_one_holds(made: CountryMade) -> None:
    (whole,), parts = made.uppers[1], made.uppers[2]
    rows = [row for part in parts for row in _rows(part, "dossier")]
    assert sorted(rows, key=repr) == sorted(_rows(whole, "dossier"), key=repr)
    assert rows


def _rows(place: Path, table: str) -> list[tuple[object, ...]]:
    desk = bootstrap.open_desk(place, clock=lambda: MONDAY, hurried=True)
    try:
        return list(workspace_of(desk).rows(table))
    finally:
        desk.close()
