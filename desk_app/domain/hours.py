"""Office hours (giờ làm việc): by weekday, for all fields or for one."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time

from desk_app.domain.entries import OfficeHoursSet
from desk_app.domain.errors import DeskError
from desk_app.domain.workdays import Day, DayStatus

_WEEKEND = (5, 6)
_NOON = time(12, 0)


@dataclass(frozen=True, slots=True)
class Half:
    """A half of a working day (buổi). It ends before its closing: at 11:30 it is the lunch
    break. Raises ValueError when it closes before it opens."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError(self)


MORNING = Half(time(7, 30), time(11, 30))
AFTERNOON = Half(time(13, 30), time(17, 0))


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours of one day; a half that is not worked is None. Without halves the day is closed.
    Raises ValueError when the afternoon opens before the morning closes."""

    morning: Half | None = None
    afternoon: Half | None = None

    def __post_init__(self) -> None:
        halves = self.halves
        if len(halves) == 2 and halves[0].closes > halves[1].opens:
            raise ValueError(self)

    @property
    def halves(self) -> tuple[Half, ...]:
        """The halves that are worked, in order."""
        return tuple(half for half in (self.morning, self.afternoon) if half is not None)

    @property
    def is_open(self) -> bool:
        """Whether there is any time at all."""
        return bool(self.halves)


CLOSED = DayHours()
WHOLE_DAY = DayHours(MORNING, AFTERNOON)
_USUAL_WEEK = (WHOLE_DAY,) * 5 + (CLOSED,) * 2


@dataclass(frozen=True, slots=True)
class HoursRule:
    """The hours of one weekday (0 is Monday) for a field of procedures; "" is every field."""

    field: str
    weekday: int
    hours: DayHours


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The hours of a week, from Monday on, as one field has them."""

    week: tuple[DayHours, ...] = field(default=_USUAL_WEEK)

    def on(self, day: Day) -> DayHours:
        """The hours of a day of the calendar.

        A weekly day off may have hours (Saturday morning for residence matters); other days off
        have none. A day worked in place of another has the hours of that one, and a weekend worked
        by an office's own decision those of its first open weekday.
        """
        weekday = _like(day)
        if not (day.is_open or day.status is DayStatus.WEEKEND):
            return CLOSED
        if weekday in _WEEKEND and day.is_open:
            return next((each for each in self.week if each.is_open), CLOSED)
        return self.week[weekday]


def _like(day: Day) -> int:
    """The weekday whose hours a day has."""
    like: date = day.date
    if day.status is DayStatus.SWAPPED_WORK and day.partner is not None:
        like = day.partner
    return like.weekday()


def of_field(rules: Iterable[HoursRule], name: str) -> OfficeHours:
    """The hours of a field by rules of which later ones are stronger, and those for one field
    stronger than those for all.

    An office without a single open day would never give an appointment: then the usual week holds.
    """
    week = list(_USUAL_WEEK)
    for rule in sorted(rules, key=lambda each: bool(each.field)):
        if rule.field in ("", name):
            week[rule.weekday] = rule.hours
    return OfficeHours(tuple(week)) if any(day.is_open for day in week) else OfficeHours()


class UnreadableHours(DeskError):
    """A text is not the hours of a day: "7:30-11:30 13:30-17:00", "7:30-11:30" or "-"."""

    code = "unreadable-hours"
    exit_code = 117
    told = frozenset({"text"})


def read_hours(text: str) -> DayHours:
    """The hours of a day as people write them; one that begins at noon or later is an afternoon.
    Raises `UnreadableHours`."""
    parts = text.replace("–", "-").split()
    if parts == ["-"]:
        return CLOSED
    try:
        found = [_spoken(part) for part in parts]
        early = [half for half in found if half.opens < _NOON]
        late = [half for half in found if half.opens >= _NOON]
        if not found or max(len(early), len(late)) > 1 or found != early + late:
            raise ValueError(text)
        return DayHours(early[0] if early else None, late[0] if late else None)
    except ValueError as problem:
        raise UnreadableHours(text=text) from problem


def written_hours(hours: DayHours) -> str:
    """The hours of a day as `read_hours` reads them."""
    halves = (f"{half.opens:%H:%M}-{half.closes:%H:%M}" for half in hours.halves)
    return " ".join(halves) or "-"


def _spoken(part: str) -> Half:
    found = re.fullmatch(r"(\d\d?)[:h](\d\d)-(\d\d?)[:h](\d\d)", part)
    if not found:
        raise ValueError(part)
    hour, minute, until_hour, until_minute = map(int, found.groups())
    return Half(time(hour, minute), time(until_hour, until_minute))


def parse_hours(text: str) -> tuple[HoursRule, ...]:
    """The hours in the text of `resources/calendars/vietnam.json`: where they differ from the
    usual week. A text that does not fit is a fault of ours: ValueError or KeyError."""
    return tuple(
        HoursRule(
            row["field"], row["weekday"], DayHours(_half(row["morning"]), _half(row["afternoon"]))
        )
        for row in json.loads(text)["hours"]
    )


def _half(row: list[str] | None) -> Half | None:
    return Half(time.fromisoformat(row[0]), time.fromisoformat(row[1])) if row else None


def rule_of(fact: OfficeHoursSet) -> HoursRule:
    """The rule that a unit set."""
    morning = _between(fact.morning_opens, fact.morning_closes)
    afternoon = _between(fact.afternoon_opens, fact.afternoon_closes)
    return HoursRule(fact.field, fact.weekday, DayHours(morning, afternoon))


def _between(opens: time | None, closes: time | None) -> Half | None:
    return None if opens is None or closes is None else Half(opens, closes)
