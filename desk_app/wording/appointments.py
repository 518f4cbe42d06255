"""An appointment and its term in words, in the language spoken now."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from desk_app.domain.deadlines import SAME_DAY_UNTIL, Adjustment, Appointment, Resumption
from desk_app.domain.holidays import Holiday, Law
from desk_app.domain.procedure import Term, TermKind
from desk_app.domain.workdays import Day, DayStatus
from desk_app.domain.worktime import CountedDay
from desk_app.wording import Words, dates, language, say, vietnamese


def term(value: Term) -> str:
    """5 ngày làm việc; 2,5 ngày làm việc; 15 ngày; trong ngày."""
    return say(_term_key(value), days=_number(value.half_days))


def term_on_paper(value: Term) -> str:
    """A term in Vietnamese, whatever language is spoken: papers are Vietnamese."""
    return vietnamese(_term_key(value), days=_number(value.half_days))


def _term_key(value: Term) -> str:
    one = ".1" if value.half_days == 2 else ""
    return f"term.{value.kind}{one}"


def explain(appointment: Appointment) -> str:
    """How the due moment came about, in one short paragraph: the reception and its moves, the
    term, and the days off that were passed over."""
    parts = [", ".join((_received(appointment), *_moves(appointment)))]
    if appointment.term.kind is TermKind.NONE:
        parts.append(say("appointment.none"))
    elif appointment.term.half_days:
        parts.append(term(appointment.term))
    skipped = [step.day for step in appointment.days if not step.half_days]
    parts += _weekends(appointment, skipped)
    parts += [_days_off(run) for run in _runs(day for day in skipped if not _is_weekend(day))]
    parts += _made_up(appointment)
    if Adjustment.PUSHED_OFF in appointment.adjustments:
        parts.append(say("appointment.pushed-off", day=_day(_last_counted(appointment))))
    if appointment.calendar:
        parts.append(say("appointment.calendar", calendar=calendar(appointment.calendar)))
    return "; ".join(parts) + "."


def explain_resumption(resumption: Resumption, counted: Term) -> str:
    """How the appointment after a pause came about: when the clock stood, what was left, and the
    days off that were passed over. `counted` is the term of the dossier."""
    parts = [
        say(
            "resumption.stood",
            since=dates.day(resumption.paused_at.date()),
            until=dates.day(resumption.resumed_at.date()),
        )
    ]
    if resumption.left is None:
        same_day = counted.kind is TermKind.SAME_DAY
        parts.append(say("resumption.same-day" if same_day else "resumption.late"))
    else:
        kind = TermKind.CALENDAR_DAYS if counted.kind is TermKind.CALENDAR_DAYS else "wd"
        parts.append(say(f"resumption.left.{kind}", days=resumption.left))
    skipped = [step.day for step in resumption.days if not step.half_days]
    weekends = sum(map(_is_weekend, skipped))
    if weekends:
        parts.append(
            say(
                "appointment.weekends.1" if weekends == 1 else "appointment.weekends",
                count=weekends,
            )
        )
    parts += [_days_off(run) for run in _runs(day for day in skipped if not _is_weekend(day))]
    if resumption.calendar:
        parts.append(say("appointment.calendar", calendar=calendar(resumption.calendar)))
    return "; ".join(parts) + "."


def weekday_hour(moment: datetime) -> str:
    """Thứ Tư 25/11/2026, trước 17:00."""
    return say(
        "intake.due",
        weekday=say(f"weekday.{moment.weekday()}"),
        day=dates.day(moment.date()),
        hour=dates.hour(moment),
    )


def explain_days(appointment: Appointment) -> list[str]:
    """One line for each day that was counted or passed over, in order."""
    return [_step(step) for step in appointment.days]


def calendar(kept: str) -> str:
    """The versions of the calendar that an entry names: "Lịch 2026, bản 3 – 1f2a"."""
    return _calendar(kept, say)


def rescheduled_on_paper(kept: str, reason: str) -> str:
    """Why an appointment moved, in Vietnamese: by which calendar and for which reason."""
    facts = {"calendar": _calendar(kept, vietnamese), "reason": reason}
    return vietnamese("appointment.rescheduled", **facts)


def _calendar(kept: str, words: Words) -> str:
    found = re.findall(r"(\d+)\.(\d+)-(\w+)", kept)
    names = (
        words("appointment.version", year=year, number=number, digest=digest)
        for year, number, digest in found
    )
    return "; ".join(names)


def why(day: Day) -> str:
    """What a day is for the office: "nghỉ (Ngày Văn hóa Việt Nam)"."""
    partner = dates.day(day.partner) if day.partner else ""
    named = "" if name(day) or not day.status.startswith("office") else ".unnamed"
    return say(f"day.{day.status}{named}", name=name(day), partner=partner)


def name(day: Day) -> str:
    """The name of a holiday, or the office's own words for a day it changed."""
    return say(f"holiday.{day.name}") if isinstance(day.name, Holiday) else day.name


def basis(day: Day) -> str:
    """The law or notice a day rests on, empty for ordinary working days."""
    return say(f"basis.{day.basis}") if isinstance(day.basis, Law) else day.basis


def _received(appointment: Appointment) -> str:
    return say("appointment.received", moment=_moment(appointment.received_at))


def _moves(appointment: Appointment) -> list[str]:
    start = appointment.counted_from
    same_day = start.date() == appointment.received_at.date()
    moment = dates.hour(start) if same_day else _moment(start)
    return [
        say(f"appointment.{move}", moment=moment, limit=f"{SAME_DAY_UNTIL:%H:%M}")
        for move in appointment.adjustments
        if move is not Adjustment.PUSHED_OFF
    ]


def _weekends(appointment: Appointment, skipped: list[Day]) -> list[str]:
    """How many weekend days lie inside a term of working days; elsewhere they go without saying."""
    start = appointment.counted_from.date()
    count = sum(_is_weekend(day) and day.date > start for day in skipped)
    if not count or appointment.term.kind is not TermKind.WORKING_DAYS:
        return []
    return [say("appointment.weekends.1" if count == 1 else "appointment.weekends", count=count)]


def _days_off(run: list[Day]) -> str:
    first, last = run[0].date, run[-1].date
    days = _day(first) if first == last else f"{first:%d/%m} – {last:%d/%m}"
    return say("appointment.days-off", days=days, why=why(run[0]))


def _made_up(appointment: Appointment) -> list[str]:
    """The weekly days off that were worked, and so counted."""
    return [
        say("appointment.days-off", days=_day(step.day.date), why=why(step.day))
        for step in appointment.days
        if step.half_days and step.day.status in _MADE_UP
    ]


_MADE_UP = (DayStatus.SWAPPED_WORK, DayStatus.OFFICE_WORK, DayStatus.HOURS_WORK)


def _runs(days: Iterable[Day]) -> list[list[Day]]:
    """Neighbouring days off for the same reason, together."""
    runs: list[list[Day]] = []
    for day in days:
        last = runs[-1][-1] if runs else None
        if last and day.date - last.date == timedelta(days=1) and why(day) == why(last):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _step(step: CountedDay) -> str:
    facts = {
        "day": _day(step.day.date),
        "why": why(step.day),
        "number": _number(step.total),
    }
    if not step.half_days:
        return say("appointment.skipped", **facts)
    if step.half_days == 1:
        return say("appointment.half", **facts)
    if not step.day.is_open:
        return say("appointment.counted-off", **facts)
    ordinary = step.day.status is DayStatus.WORKING
    return say("appointment.counted" if ordinary else "appointment.counted-work", **facts)


def _last_counted(appointment: Appointment) -> date:
    return [step.day.date for step in appointment.days if step.half_days][-1]


def _is_weekend(day: Day) -> bool:
    return day.status is DayStatus.WEEKEND


def _day(day: date) -> str:
    """Thứ Ba 24/11."""
    return f"{say(f'weekday.{day.weekday()}')} {day:%d/%m}"


def _moment(moment: datetime) -> str:
    """15:20 Thứ Hai 23/11."""
    return f"{dates.hour(moment)} {_day(moment.date())}"


def _number(half_days: int) -> str:
    """5; 2,5 (2.5 in English)."""
    mark = "," if language() == "vi" else "."
    return f"{half_days // 2}{mark}5" if half_days % 2 else str(half_days // 2)
