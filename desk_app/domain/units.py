"""Units of the administration: communes and the level above them.

A unit is a code *and* a validity: after 1 July 2025 statistical codes were given to other units
(13483 was Liêm Sơn and is Thanh Bình now), so a code alone names nothing.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.errors import DeskError

_MARK = re.compile(r"[A-Z][0-9]{2}(\.[0-9]{2,3}){0,3}")


class Level(StrEnum):
    """Cấp hành chính. The level above a commune is configuration, not law of the program."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"


_CODES = {
    Level.COMMUNE: re.compile("[0-3][0-9]{4}"),
    Level.DISTRICT: re.compile("[0-9]{3}"),
    Level.PROVINCE: re.compile("[0-9]{2}"),
}


class UnknownUnit(DeskError):
    """The code names no unit of that day among those known here."""

    code = "unknown-unit"
    exit_code = 14
    told = frozenset({"unit", "day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit during its validity.

    `code` is the statistical office's code ("13498", "351", "37"). `mark_2018` and `mark_2020` are
    the identifiers that dossier codes begin with: levels lowest first (QCVN 102:2016,
    "000.00.06.H56") and highest first (Decision 20/2020/QĐ-TTg, "H56.14"). `seat` is the place
    name that papers are dated at, `pilot` marks the communes that tried the model first.
    """

    code: str
    name: str
    level: Level
    valid_from: date
    valid_to: date | None
    parent: str
    parent_name: str
    mark_2018: str
    mark_2020: str
    seat: str
    pilot: bool = False

    def valid_on(self, day: date) -> bool:
        """Whether the unit exists on `day`, both ends included."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def meets(self, other: "Unit") -> bool:
        """Whether there is a day on which both exist."""
        return self._begins_before_end_of(other) and other._begins_before_end_of(self)  # noqa: SLF001  # of our kind

    def _begins_before_end_of(self, other: "Unit") -> bool:
        return other.valid_to is None or self.valid_from <= other.valid_to


def there_on(units: Iterable[Unit], own: Unit, day: date) -> list[Unit]:
    """Those of `units` that exist on a day; where `own` does not, on its day nearest to it."""
    nearest = max(own.valid_from, min(day, own.valid_to or day))
    return [unit for unit in units if unit.valid_on(nearest)]


def unit_on(units: Iterable[Unit], code: str, day: date) -> Unit:
    """The unit among `units` that has a code on a day. Raises `UnknownUnit`."""
    for unit in units:
        if unit.code == code and unit.valid_on(day):
            return unit
    raise UnknownUnit(unit=code, day=day.isoformat())


def check(unit: Unit) -> Mapping[str, str]:
    """What is not right about a unit that was typed: field → code of a sentence.

    Its code goes into scan codes and its mark into dossier codes, so both must have their forms.
    """
    wrong = {
        "name": "" if unit.name else "name-missing",
        "code": "" if _CODES[unit.level].fullmatch(unit.code) else "code-digits",
        "mark": "" if _MARK.fullmatch(unit.mark_2020) else "mark-form",
        "parent": "" if unit.parent and unit.parent_name else "parent-missing",
        "valid_to": "" if unit.meets(unit) else "last-before-first",
    }
    return {field: problem for field, problem in wrong.items() if problem}


def parse_units(text: str) -> tuple[Unit, ...]:
    """The units in our own table (resources/units), upper levels and communes of every period."""
    found = []
    for period in json.loads(text)["periods"]:
        until = period["valid_to"]
        span = date.fromisoformat(period["valid_from"]), until and date.fromisoformat(until)
        upper, top = period["upper"], period["top"]
        found.append(_unit(upper, Level(upper["level"]), span, (top["code"], top["name"])))
        for each in period["communes"]:
            found.append(_unit(each, Level.COMMUNE, span, (upper["code"], upper["name"])))
    return tuple(found)


def _unit(
    raw: dict[str, str], level: Level, span: tuple[date, date | None], parent: tuple[str, str]
) -> Unit:
    return Unit(
        code=raw["code"],
        name=raw["name"],
        level=level,
        valid_from=span[0],
        valid_to=span[1],
        parent=parent[0],
        parent_name=parent[1],
        mark_2018=raw["mark_2018"],
        mark_2020=raw["mark_2020"],
        seat=raw["seat"],
        pilot=bool(raw.get("pilot")),
    )
