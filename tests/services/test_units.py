"""Units: what is shipped, as the upper level sets it, wherever its bundle comes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain import units
from desk_app.domain.entries import UnitSet
from desk_app.domain.period import month
from desk_app.domain.units import Unit, UnknownUnit
from desk_app.services.consolidation import Measure
from desk_app.services.documents import PaperKind, Size
from desk_app.services.units import OnlyUpperSetsUnits, UnitUnclear
from desk_app.wording import vietnamese
from tests.builders import MONDAY, Clock, workspace_of
from tests.offices import (
    BY,
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    bring,
    enrol_each_other,
    established,
    receive_now,
)
from tests.printing import reading
from tests.storage.desks import picture

TODAY = MONDAY.date()
SPRING, EVE = date(2020, 4, 1), date(2020, 3, 31)
NEW = replace(
    bootstrap.unit_on(KIEN_KHE, TODAY), code="13999", name="Xã Mới", valid_from=SPRING,
    mark_2020="H25.26.99",
)  # fmt: skip


@dataclass(slots=True)
class Place:
    """A commune with two desks and its district."""

    a: Desk
    b: Desk
    up: Desk
    clock: Clock
    sticks: Path

    def bring(self, writer: Desk, reader: Desk) -> None:
        bring(writer, reader, self.sticks / str(len(list(self.sticks.iterdir()))))

    def start_again(self) -> None:
        self.a, self.b, self.up = (
            started_again(desk, self.clock) for desk in (self.a, self.b, self.up)
        )

    def everywhere(self, act: str, *words: object, **named: object) -> None:
        """The district sets something, and every program has been started again with it."""
        getattr(self.up.units, act)(*words, **named, by=BY)
        self.bring(self.up, self.a)
        self.bring(self.up, self.b)
        self.start_again()


def started_again(desk: Desk, clock: Clock) -> Desk:
    desk.close()
    return bootstrap.open_desk(desk.folder, clock=clock, hurried=True)


def on(desk: Desk, code: str, day: date) -> Unit:
    return units.unit_on(desk.units.known(), code, day)


def say(desk: Desk, unit: Unit) -> None:
    """A line that no service of that office would write."""
    with workspace_of(desk).change():
        workspace_of(desk).record(
            UnitSet.of(unit), actor=BY, at=desk.clock(), entity="donViThu00000000000000"
        )


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    clock = Clock()
    a = established(tmp_path / "a", THANH_HAI, clock)
    b = established(tmp_path / "b", THANH_HAI, clock, desk="B")
    up = established(tmp_path / "up", DISTRICT, clock)
    for number, (one, other) in enumerate(((a, up), (b, up), (a, b))):
        enrol_each_other(one, other, tmp_path / f"cards{number}")
    (tmp_path / "sticks").mkdir()
    made = Place(a, b, up, clock, tmp_path / "sticks")
    yield made
    for desk in (made.a, made.b, made.up):
        desk.close()


# ---- what is set, and where it comes


def test_what_the_upper_level_sets_comes_to_its_desks_and_through_one_to_another(
    place: Place,
) -> None:
    place.up.units.put(NEW, by=BY)
    assert on(place.up, NEW.code, SPRING) == NEW
    with pytest.raises(UnknownUnit):
        on(place.a, NEW.code, SPRING)
    place.bring(place.up, place.a)
    place.bring(place.a, place.b)
    for desk in (place.a, place.b):
        assert on(desk, NEW.code, SPRING) == NEW


def test_a_new_unit_is_a_neighbour_from_its_first_day_after_a_start(place: Place) -> None:
    place.everywhere("put", NEW)
    assert NEW not in place.a.intake.neighbours()
    place.clock.set("2020-04-01")
    assert NEW in place.a.intake.neighbours()
    assert NEW.code not in {each.unit.code for each in place.up.consolidation.communes()}
    place.start_again()
    assert NEW.code in {each.unit.code for each in place.up.consolidation.communes()}


def test_a_renamed_unit_has_each_name_in_its_time(place: Place) -> None:
    old = on(place.up, KIEN_KHE, TODAY)
    told = place.up.units.rename(KIEN_KHE, "Phường Mẫu", first=SPRING, by=BY)
    assert [unit.name for unit in told] == [old.name, "Phường Mẫu"]
    place.bring(place.up, place.a)
    assert on(place.a, KIEN_KHE, EVE).name == old.name
    assert on(place.a, KIEN_KHE, SPRING).name == "Phường Mẫu"
    assert on(place.a, KIEN_KHE, SPRING).valid_to == old.valid_to


def test_a_renamed_office_calls_itself_so_from_that_day_after_a_start(place: Place) -> None:
    place.everywhere("rename", THANH_HAI, "Xã Thanh Mẫu", first=SPRING)
    assert place.a.office.unit.name == "Xã Thanh Hải"
    place.clock.set("2020-04-01")
    place.start_again()
    assert place.a.office.unit.name == place.b.office.unit.name == "Xã Thanh Mẫu"
    assert place.a.office.unit.valid_from == bootstrap.unit_on(THANH_HAI, TODAY).valid_from
    dossier = receive_now(place.a)
    receipt = place.a.documents.preview(dossier, PaperKind.RECEIPT, size=Size.A4, by=BY)
    assert "thanh mẫu" in reading.words(receipt.pdf).lower()
    assert {each.unit.name for each in place.up.consolidation.communes()} >= {"Xã Thanh Mẫu"}


def test_a_code_of_our_own_under_another_upper_level_is_not_us(place: Place) -> None:
    stranger = replace(
        place.a.office.unit, name="Xã Khác", valid_from=SPRING, parent="352", parent_name="Khác"
    )
    say(place.up, stranger)
    place.bring(place.up, place.a)
    place.clock.set("2020-04-01")
    place.start_again()
    assert place.a.office.unit.name == "Xã Thanh Hải"


def test_a_recoded_unit_ends_under_one_code_and_begins_under_the_other(place: Place) -> None:
    name = on(place.up, KIEN_KHE, TODAY).name
    place.everywhere("recode", KIEN_KHE, "13998", first=SPRING)
    with pytest.raises(UnknownUnit):
        on(place.a, KIEN_KHE, SPRING)
    assert on(place.a, KIEN_KHE, EVE).name == on(place.a, "13998", SPRING).name == name


def test_a_closed_unit_is_no_neighbour_and_owes_no_bundle_but_is_known_for_its_time(
    place: Place,
) -> None:
    receive_now(place.a)
    place.bring(place.a, place.up)
    place.everywhere("close", KIEN_KHE, last=EVE)
    assert KIEN_KHE in {unit.code for unit in place.a.intake.neighbours()}
    place.clock.set("2020-04-01")
    assert KIEN_KHE not in {unit.code for unit in place.a.intake.neighbours()}
    there = place.up.consolidation
    assert KIEN_KHE not in {each.unit.code for each in there.communes()}
    assert KIEN_KHE not in {each.unit.code for each in there.weeks()}
    march, april = (there.overview(month(day), Measure.KEPT, words=vietnamese).units
                    for day in (TODAY, SPRING))  # fmt: skip
    assert march - april == 1
    assert KIEN_KHE in {unit.code for unit in place.up.reporting.units()}
    notes = [place.up.reporting.table("II.06a", month(day)).notes[-1] for day in (TODAY, SPRING)]
    assert ["Kiện Khê" in note for note in notes] == [True, False]


def test_a_report_about_a_closed_unit_still_says_how_far_its_data_reach(place: Place) -> None:
    place.everywhere("close", KIEN_KHE, last=EVE)
    table = place.up.reporting.table("II.06a", month(SPRING), unit=KIEN_KHE)
    assert "Kiện Khê" in table.notes[-1]


def test_the_newer_word_about_a_unit_holds_in_whatever_order_it_comes(place: Place) -> None:
    place.up.units.put(NEW, by=BY)
    place.bring(place.up, place.a)
    place.up.units.put(replace(NEW, name="Xã Mới Hơn"), by=BY)
    place.bring(place.up, place.a)
    place.bring(place.up, place.b)
    for desk in (place.a, place.b, place.up):
        assert on(desk, NEW.code, SPRING).name == "Xã Mới Hơn"


# ---- whose word counts


def test_the_word_of_a_desk_on_units_changes_nothing_anywhere(place: Place) -> None:
    known = place.up.units.known()
    say(place.a, replace(on(place.a, KIEN_KHE, TODAY), name="Xã Giả"))
    say(place.a, NEW)
    place.bring(place.a, place.b)
    place.bring(place.a, place.up)
    for desk in (place.a, place.b, place.up):
        assert desk.units.known() == known
        workspace_of(desk).rebuild()
        assert desk.units.known() == known


def test_a_desk_cannot_set_units(place: Place) -> None:
    before = workspace_of(place.a).journal.own().n
    with pytest.raises(OnlyUpperSetsUnits):
        place.a.units.put(NEW, by=BY)
    with pytest.raises(OnlyUpperSetsUnits):
        place.a.units.rename(KIEN_KHE, "Xã Mẫu", first=SPRING, by=BY)
    with pytest.raises(OnlyUpperSetsUnits):
        place.a.units.recode(KIEN_KHE, "13998", first=SPRING, by=BY)
    with pytest.raises(OnlyUpperSetsUnits):
        place.a.units.close(KIEN_KHE, last=EVE, by=BY)
    assert workspace_of(place.a).journal.own().n == before


def test_units_set_are_the_same_after_a_rebuild(place: Place) -> None:
    place.up.units.put(NEW, by=BY)
    place.up.units.rename(KIEN_KHE, "Phường Mẫu", first=SPRING, by=BY)
    place.bring(place.up, place.a)
    for desk in (place.a, place.up):
        before = picture(workspace_of(desk))
        assert len(before["unit"]) == 3  # type: ignore[arg-type]  # a list of rows
        workspace_of(desk).rebuild()
        assert picture(workspace_of(desk)) == before


# ---- what is refused


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"name": " "}, "name: unit.name-missing"),
        ({"code": "9999"}, "code: unit.code-digits"),
        ({"code": THANH_HAI}, "code: unit.code-taken"),
        ({"mark_2020": "26.99"}, "mark: unit.mark-form"),
        ({"parent": "352"}, "parent: unit.not-below"),
        ({"valid_to": EVE}, "valid_to: unit.last-before-first"),
    ],
)
def test_an_unclear_unit_is_refused_and_nothing_is_written(
    place: Place, changes: dict[str, str], told: str
) -> None:
    before = workspace_of(place.up).journal.own().n
    with pytest.raises(UnitUnclear) as problem:
        place.up.units.put(replace(NEW, **changes), by=BY)  # type: ignore[arg-type]  # by field
    assert problem.value.facts == {"fields": told}
    assert workspace_of(place.up).journal.own().n == before


def test_a_code_in_use_is_not_given_to_another_unit_and_the_old_one_goes_on(place: Place) -> None:
    known = place.up.units.known()
    with pytest.raises(UnitUnclear):
        place.up.units.recode(KIEN_KHE, THANH_HAI, first=SPRING, by=BY)
    assert place.up.units.known() == known


def test_a_unit_that_was_not_there_the_day_before_cannot_go_on(place: Place) -> None:
    with pytest.raises(UnknownUnit):
        place.up.units.rename("13999", "Xã Mẫu", first=SPRING, by=BY)
    with pytest.raises(UnknownUnit):
        place.up.units.close(KIEN_KHE, last=date(2017, 12, 31), by=BY)
