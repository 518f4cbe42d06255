"""Units: a code alone names nothing, a code on a day does."""

from datetime import date

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import UnknownUnit
from desk_app.domain.units import Level

BEFORE, AFTER = date(2020, 3, 2), date(2025, 7, 1)


def test_a_code_can_be_another_unit_later() -> None:
    one, other = bootstrap.unit_on("13483", BEFORE), bootstrap.unit_on("13483", AFTER)
    assert one.name != other.name


def test_a_unit_exists_on_both_ends_of_its_validity() -> None:
    unit = bootstrap.unit_on("13498", BEFORE)
    assert unit.valid_to is not None
    assert unit.valid_on(unit.valid_from)
    assert unit.valid_on(unit.valid_to)
    assert not unit.valid_on(date.fromordinal(unit.valid_to.toordinal() + 1))
    assert not unit.valid_on(date.fromordinal(unit.valid_from.toordinal() - 1))


def test_a_code_of_no_unit_that_day_is_refused_with_the_day() -> None:
    with pytest.raises(UnknownUnit) as told:
        bootstrap.unit_on("99999", BEFORE)
    assert told.value.facts == {"unit": "99999", "day": "2020-03-02"}


def test_no_two_units_share_a_code_on_a_day() -> None:
    for day in (BEFORE, AFTER):
        codes = [unit.code for unit in bootstrap.units() if unit.valid_on(day)]
        assert len(codes) == len(set(codes)) > 1


def test_every_commune_has_the_level_above_it_in_the_table() -> None:
    for unit in bootstrap.units():
        if unit.level is Level.COMMUNE:
            above = bootstrap.unit_on(unit.parent, unit.valid_from)
            assert above.name == unit.parent_name
            assert above.level is not Level.COMMUNE
