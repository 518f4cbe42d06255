"""People in samples look real and can be told from real ones."""

from datetime import date, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import idcard, intake
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Sex
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import has_only_vietnamese_letters, nfc
from desk_app.sample import names
from desk_app.sample.district import units_of

_TODAY = date(2020, 7, 1)
_NOON = datetime(2020, 7, 1, 12, tzinfo=VIETNAM)
_UPPER, _UNITS = units_of(2020)
seeds = st.integers(0, 10**9)


@given(seeds, st.sampled_from(_UNITS))
def test_a_number_agrees_with_the_person_and_lies_in_the_sample_block(
    seed: int, unit: Unit
) -> None:
    person = names.person(Random(seed), unit, names.villages(unit), _TODAY)
    facts = idcard.number_facts(person.number)
    assert facts is not None
    assert person.born is not None
    assert (facts.sex, facts.year, facts.province) == (person.sex, person.born.year, "035")
    assert person.number[6:9] == "999"
    assert 17 <= (_TODAY - person.born).days / 365.25 <= 84


@given(seeds)
def test_a_person_passes_the_desk_without_a_question(seed: int) -> None:
    unit = _UNITS[0]
    person = names.person(Random(seed), unit, names.villages(unit), _TODAY)
    assert has_only_vietnamese_letters(person.name)
    assert person.name == nfc(person.name)
    problems = intake.check(IntakeDraft(submitter=person), None, _NOON)
    assert set(problems) == {"procedure"}


def test_a_commune_keeps_its_villages() -> None:
    for unit in _UNITS:
        assert names.villages(unit) == names.villages(unit)
        assert len(set(names.villages(unit))) == 7
    assert names.villages(_UNITS[1]) != names.villages(_UNITS[2])
    town = next(unit for unit in _UNITS if unit.name.startswith("Thị trấn"))
    assert names.villages(town)[0] == "Tổ dân phố số 1"


def test_frequent_names_are_frequent() -> None:
    random = Random(1)
    drawn = [names.full_name(random, Sex.FEMALE).split()[0] for _ in range(3000)]
    assert 0.33 < drawn.count("Nguyễn") / len(drawn) < 0.43
