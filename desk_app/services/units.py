"""The units of the administration, as the upper level sets those below it.

What is set holds for its codes and days everywhere, and is shown from the next start of the program
on: names of units stand in every service that was built before.
"""

from dataclasses import replace
from datetime import date, timedelta

from desk_app.domain import units
from desk_app.domain.entries import UnitSet
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock, new_uid
from desk_app.storage.workspace import Workspace

_DAY = timedelta(days=1)


class OnlyUpperSetsUnits(DeskError):
    """A desk does not say which units there are: the upper level does, for everybody."""

    code = "only-upper-sets-units"
    exit_code = 5


class UnitUnclear(DeskError):
    """Something about a unit is missing or cannot be; nothing was set."""

    code = "unit-unclear"
    exit_code = 6
    told = frozenset({"fields"})


class Units:
    """Shows the units known here, and sets those below an upper level."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def known(self) -> tuple[Unit, ...]:
        """The units of all times, as they are known now."""
        return self._workspace.units.known()

    def put(self, unit: Unit, *, by: str) -> tuple[Unit, ...]:
        """Set a unit whole, over one with the same code and first day. Gives what was set. Raises
        `OnlyUpperSetsUnits` and `UnitUnclear`."""
        return self._set((unit,), by)

    def rename(self, code: str, name: str, *, first: date, by: str) -> tuple[Unit, ...]:
        """Call a unit otherwise from its day `first` on; gives it as it was and as it is. Raises as
        `put`, and `UnknownUnit` when there was none of that code the day before."""
        before, after = self._parted(code, first)
        return self._set((before, replace(after, name=name)), by)

    def recode(self, code: str, new: str, *, first: date, by: str) -> tuple[Unit, ...]:
        """Give a unit another code from its day `first` on. What was written under the old one
        stays there, and its office is set up anew. Gives and raises as `rename`."""
        before, after = self._parted(code, first)
        return self._set((before, replace(after, code=new)), by)

    def close(self, code: str, *, last: date, by: str) -> tuple[Unit, ...]:
        """Let a unit end with its day `last`; gives it. Raises as `put`, and `UnknownUnit`."""
        unit = units.unit_on(self.known(), code, last)
        return self._set((replace(unit, valid_to=last),), by)

    def _parted(self, code: str, first: date) -> tuple[Unit, Unit]:
        unit = units.unit_on(self.known(), code, first - _DAY)
        return replace(unit, valid_to=first - _DAY), replace(unit, valid_from=first)

    def _set(self, told: tuple[Unit, ...], by: str) -> tuple[Unit, ...]:
        if self._office.role is not Role.UPPER:
            raise OnlyUpperSetsUnits
        told = tuple(map(_composed, told))
        now = self._clock()
        with self._workspace.change():
            for unit in told:
                self._refuse_unclear(unit)
                key = (unit.code, unit.valid_from.isoformat())
                entity = self._workspace.units.entity(*key) or new_uid()
                self._workspace.record(UnitSet.of(unit), actor=by, at=now, entity=entity)
        return told

    def _refuse_unclear(self, unit: Unit) -> None:
        problems = dict(units.check(unit))
        if unit.parent != self._office.unit.code:
            problems["parent"] = "not-below"
        others = [
            each for each in self.known()
            if each.code == unit.code and each.valid_from != unit.valid_from
        ]  # fmt: skip
        if any(map(unit.meets, others)):
            problems["code"] = "code-taken"
        if problems:
            said = (f"{field}: unit.{problem}" for field, problem in problems.items())
            raise UnitUnclear(fields=", ".join(said))


def _composed(unit: Unit) -> Unit:
    return replace(
        unit, name=nfc(unit.name), parent_name=nfc(unit.parent_name), seat=nfc(unit.seat)
    )  # fmt: skip
