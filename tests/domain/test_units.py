"""Units: a code alone names nothing, a code on a day does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk_app import bootstrap
from desk_app.domain import units
from desk_app.domain.units import Level, UnknownUnit

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


def test_every_shipped_unit_is_one_that_could_be_set() -> None:
    assert [unit.name for unit in bootstrap.units() if units.check(unit)] == []


def test_a_unit_that_ends_before_it_begins_is_refused() -> None:
    unit = bootstrap.unit_on("13498", BEFORE)
    ended = replace(unit, valid_to=unit.valid_from - timedelta(days=1))
    assert units.check(ended) == {"valid_to": "last-before-first"}


def test_units_meet_when_they_share_a_day() -> None:
    old, new = bootstrap.unit_on("13483", BEFORE), bootstrap.unit_on("13483", AFTER)
    assert not old.meets(new)
    assert not new.meets(old)
    assert replace(old, valid_to=new.valid_from).meets(new)
    assert new.meets(replace(old, valid_to=None))


def test_after_the_time_of_an_office_its_last_day_says_which_units_there_are() -> None:
    own = bootstrap.unit_on("351", BEFORE)
    below = [unit for unit in bootstrap.units() if unit.parent == own.code]
    closed = replace(below[0], valid_to=BEFORE)
    assert units.there_on(below, own, date(2026, 1, 1)) == below
    assert units.there_on([closed, *below[1:]], own, date(2026, 1, 1)) == below[1:]
    assert units.there_on([closed, *below[1:]], own, BEFORE) == [closed, *below[1:]]
