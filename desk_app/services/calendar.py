"""The working calendar, which an office can correct, and appointments without a dossier."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from desk_app.domain import moved as moving
from desk_app.domain.deadlines import Appointment
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    CalendarDaySet,
    DossierRescheduled,
    Fact,
    OfficeHoursSet,
    PaperPrinted,
)
from desk_app.domain.errors import DeskError
from desk_app.domain.hours import DayHours, OfficeHours
from desk_app.domain.moved import Moved
from desk_app.domain.office import Office
from desk_app.domain.procedure import Term
from desk_app.domain.timetable import Timetable, Version
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import nfc, sort_key
from desk_app.domain.workdays import Day
from desk_app.services import Clock, new_uid
from desk_app.storage.workspace import Workspace

_RECEIPT = "receipt"
_OTHER = {"off": "work", "work": "off"}


class SwapWithoutPartner(DeskError):
    """A swapped day names the other day, on which the office does the opposite."""

    code = "swap-without-partner"
    exit_code = 116
    told = frozenset({"day"})


class NotBelow(DeskError):
    """A unit sets the calendar for itself and for those below it."""

    code = "not-below"
    exit_code = 118
    told = frozenset({"unit"})


class MovedOtherwise(DeskError):
    """The calendar changed again since the list was made; nothing was moved."""

    code = "moved-otherwise"
    exit_code = 119
    told = frozenset({"dossier"})


class RescheduleReasonMissing(DeskError):
    """A citizen whose appointment moves is told why."""

    code = "reschedule-reason-missing"
    exit_code = 120


class Calendar:
    """Shows and corrects the working calendar, and moves what is due by it."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, below: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self.units = (office.unit, *(unit for unit in below if unit.code != office.unit.code))
        """The units whose table can be changed here: this one, and those below it."""

    # ---- what it says; `unit` is one of `units`, by default the own one

    def due(self, received_at: datetime, term: Term, *, field: str = "") -> Appointment:
        """The appointment for a term of a field, and each day counted or skipped with the
        reason; field "" has the hours of fields without their own."""
        return self._table().appointment(field, received_at, term)

    def coming(self, after: date, count: int) -> tuple[date, ...]:
        """The next `count` working days after a day."""
        calendar, days = self._table().calendar, [after]
        for _ in range(count):
            days.append(calendar.next_working(days[-1]))
        return tuple(days[1:])

    def special_days(self, year: int, *, unit: str = "") -> list[Day]:
        """The days of a year that are not what their weekday says."""
        return self._table(unit).special_days(year)

    def version(self, year: int, *, unit: str = "") -> Version:
        """The table of a year by the name that is compared over the telephone."""
        return self._table(unit).version(year)

    def hours(self, field: str = "", *, unit: str = "") -> OfficeHours:
        """The hours of a field."""
        return self._table(unit).hours(field)

    def fields(self) -> list[str]:
        """The fields of procedures on offer, and those with hours of their own."""
        today = self._clock().date()
        offered = self._workspace.procedures.on(today, units=self._office.authorities)
        names = {procedure.field for procedure in offered} | set(self._table().fields())
        return sorted(names, key=sort_key)

    # ---- changing it; appointments given before keep what the receipt says until they are moved

    def set_day(
        self,
        day: date,
        status: str,
        *,
        name: str,
        basis: str,
        by: str,
        kind: str = "",
        partner: date | None = None,
        unit: str = "",
    ) -> None:
        """Make a day "off", "work" or "usual"; `kind` says what kind of day off or of work it is.

        A swap sets its partner, too, and taking a swap back takes both back. `basis` names the
        notice. Raises `SwapWithoutPartner` and `NotBelow`.
        """
        if kind == "swap" and (partner is None or partner == day or status not in _OTHER):
            raise SwapWithoutPartner(day=day.isoformat())
        unit = self._checked(unit)
        words = {"name": nfc(name), "basis": nfc(basis)}
        partner = partner if kind == "swap" else None
        facts = [
            CalendarDaySet(unit=unit, day=day, status=status, kind=kind, partner=partner, **words)
        ]
        if partner is not None:
            facts.append(
                CalendarDaySet(
                    unit=unit, day=partner, status=_OTHER[status], kind=kind, partner=day, **words
                )
            )
        facts += self._loose_ends(unit, facts)
        with self._workspace.change():
            for fact in facts:
                entity = self._workspace.calendar_days.entity(unit, fact.day.isoformat())
                self._record(fact, entity, by)

    def set_hours(
        self, field: str, weekday: int, hours: DayHours | None, *, by: str, unit: str = ""
    ) -> None:
        """Set the hours of a weekday (0 is Monday) for a field, or for all with ""; None takes an
        earlier setting back. Raises `NotBelow`."""
        unit, field = self._checked(unit), nfc(field)
        fact = OfficeHoursSet(
            unit=unit, field=field, weekday=weekday, usual=hours is None, **_times(hours)
        )
        with self._workspace.change():
            entity = self._workspace.office_hours.entity(unit, field, str(weekday))
            self._record(fact, entity, by)

    # ---- what moves by it

    def moved(self) -> list[Moved]:
        """The dossiers of this office whose clock runs and whose appointment, or that of the second
        stage, is another by the calendar as it is now, by the old appointment."""
        table = self._table()
        found = (moving.moved(dossier, table) for dossier in self._running())
        return [each for each in found if each is not None]

    def reschedule(self, moved: Sequence[Moved], *, reason: str, by: str) -> list[Dossier]:
        """Give dossiers the appointment that `moved` told, all of them or none.

        Raises `RescheduleReasonMissing`, `OnlyReads`, and `MovedOtherwise` when a dossier is by
        now due at another moment than was shown.
        """
        self._office.must_work()
        reason = nfc(reason)
        if not reason:
            raise RescheduleReasonMissing
        now = self._clock()
        with self._workspace.change():
            table = self._table()
            for each in moved:
                uid = each.dossier.uid
                found = moving.moved(self._workspace.dossiers.current(uid), table)
                if found is None or (found.due_at, found.second) != (each.due_at, each.second):
                    raise MovedOtherwise(dossier=each.dossier.code)
                fact = _rescheduled(found, reason)
                self._workspace.record(fact, actor=by, at=now, entity=uid)
            return [self._workspace.dossiers.current(each.dossier.uid) for each in moved]

    def to_reprint(self) -> list[Dossier]:
        """Dossiers of this office whose appointment moved since their receipt was printed."""
        return [dossier for dossier in self._running() if _receipt_is_old(dossier)]

    # ----

    def _running(self) -> Iterator[Dossier]:
        own = self._office.unit.code
        for dossier in self._workspace.dossiers.working(limit=-1):
            if dossier.intake.unit == own and dossier.due_at is not None:
                yield dossier

    def _table(self, unit: str = "") -> Timetable:
        unit, own = self._checked(unit), self._office
        units = own.authorities if unit == own.unit.code else (own.unit.code, unit)
        return self._workspace.timetables.of(units)

    def _checked(self, unit: str) -> str:
        if unit and unit not in {each.code for each in self.units}:
            raise NotBelow(unit=unit)
        return unit or self._office.unit.code

    def _loose_ends(self, unit: str, facts: Sequence[CalendarDaySet]) -> list[CalendarDaySet]:
        """What takes back the other halves of swaps that no longer hold."""
        told = {fact.day for fact in facts}
        before = {fact.day: fact.partner for fact in self._workspace.calendar_days.of(unit)}
        loose = {before.get(day) for day in told} - told
        return [
            CalendarDaySet(unit=unit, day=day, status="usual", name="")
            for day in sorted(day for day in loose if day is not None)
        ]

    def _record(self, fact: Fact, entity: str | None, by: str) -> None:
        self._workspace.record(fact, actor=by, at=self._clock(), entity=entity or new_uid())


def _times(hours: DayHours | None) -> dict[str, Any]:
    halves = {"morning": hours.morning, "afternoon": hours.afternoon} if hours else {}
    return {
        f"{name}_{edge}": getattr(half, edge)
        for name, half in halves.items()
        if half
        for edge in ("opens", "closes")
    }


def _rescheduled(moved: Moved, reason: str) -> DossierRescheduled:
    second = moved.second
    return DossierRescheduled(
        due_at=moved.due_at,
        reason=reason,
        calendar=moved.calendar,
        limit_at=moved.limit_at if moved.limit_at != moved.due_at else None,
        second_at=second.at if second else None,
        second_due_at=second.due_at if second else None,
    )


def _receipt_is_old(dossier: Dossier) -> bool:
    """Whether its last receipt was printed before its appointment moved."""
    steps = [
        step.kind for step in dossier.history
        if step.kind == DossierRescheduled.KIND
        or (step.kind == PaperPrinted.KIND and step.note == _RECEIPT)
    ]  # fmt: skip
    return steps[-1:] == [DossierRescheduled.KIND]
