"""`calendar` and `due`: the working calendar, and what moves by it."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.domain.deadlines import parse_term
from desk_app.domain.hours import OfficeHours, read_hours, written_hours
from desk_app.domain.moved import Moved
from desk_app.wording import appointments, dates, say

_KINDS = ("holiday", "compensation", "swap")
_UNIT = "the unit it holds for (default: this one, and all below it)"


def add(commands: Any) -> None:
    """Add the commands."""
    calendar = arguments.command(commands, "calendar", "the working calendar")
    acts = calendar.add_subparsers(dest="calendar", required=True)
    _add_table(acts)
    moved = arguments.command(
        acts, "moved", "open dossiers whose appointment moves by the calendar"
    )
    moved.set_defaults(act=_moved, needs_desk=True)
    move = arguments.command(acts, "move", "give those dossiers their new appointment")
    move.add_argument("codes", nargs="*", metavar="CODE", help="of dossiers (default: all of them)")
    move.add_argument("--reason", required=True, help="what citizens are told")
    move.set_defaults(act=_move, needs_desk=True)
    due = arguments.command(commands, "due", "an appointment, day by day")
    due.add_argument(
        "--from", dest="start", type=arguments.moment, required=True, metavar="ISO",
        help="the moment of reception",
    )  # fmt: skip
    due.add_argument("--term", required=True, metavar="5wd|15d|same-day", help="working days, days")
    due.add_argument("--field", default="", help="of the procedure, when it has its own hours")
    due.set_defaults(act=_due, needs_desk=True)


def _add_table(acts: Any) -> None:
    show = arguments.command(acts, "list", "the special days of a year, the hours, the version")
    show.add_argument("year", type=int, metavar="YEAR", help="which year")
    show.add_argument("--unit", default="", help=_UNIT)
    show.set_defaults(act=_list, needs_desk=True)
    day = arguments.command(acts, "set", "change a day")
    day.add_argument("day", type=arguments.day, metavar="DAY", help="which day")
    day.add_argument("status", choices=("off", "work", "usual"), help="usual takes a change back")
    day.add_argument("--kind", choices=_KINDS, default="", help="of the day off or of work")
    day.add_argument("--partner", type=arguments.day, metavar="DAY", help="the other day of a swap")
    day.add_argument("--name", default="", help="what it is")
    day.add_argument("--basis", default="", help="the notice it follows")
    day.add_argument("--unit", default="", help=_UNIT)
    day.set_defaults(act=_set, needs_desk=True)
    hours = arguments.command(acts, "hours", "the office hours of a week, or change a weekday")
    hours.add_argument("--field", default="", help="of procedures (default: all)")
    hours.add_argument("--unit", default="", help=_UNIT)
    hours.add_argument("--weekday", type=int, choices=range(7), help="0 is Monday")
    hours.add_argument(
        "--set", dest="hours", metavar="HOURS", help='"7:30-11:30 13:30-17:00", "-" or "usual"'
    )
    hours.set_defaults(act=_hours, needs_desk=True)


# ---- the table


def _list(desk: Desk, options: Namespace) -> int:
    days = desk.calendar.special_days(options.year, unit=options.unit)
    version = desk.calendar.version(options.year, unit=options.unit)
    lines = [appointments.calendar(str(version))]
    for day in days:
        words = " · ".join(filter(None, (appointments.why(day), appointments.basis(day))))
        lines.append(f"  {say(f'weekday.{day.date.weekday()}')} {dates.day(day.date)}  {words}")
    lines += _week(desk.calendar.hours(unit=options.unit))
    answer = {"version": str(version), "days": days}
    give(answer, as_json=options.json, text="\n".join(lines))
    return 0


def _set(desk: Desk, options: Namespace) -> int:
    desk.calendar.set_day(
        options.day, options.status, kind=options.kind, partner=options.partner,
        name=options.name, basis=options.basis, unit=options.unit, by=options.by,
    )  # fmt: skip
    return _version(desk, options, options.day.year)


def _hours(desk: Desk, options: Namespace) -> int:
    if options.weekday is not None and options.hours:
        hours = None if options.hours == "usual" else read_hours(options.hours)
        desk.calendar.set_hours(
            options.field, options.weekday, hours, unit=options.unit, by=options.by
        )  # fmt: skip
    week = desk.calendar.hours(options.field, unit=options.unit)
    heading = options.field or say("calendar.all-fields")
    give(week, as_json=options.json, text="\n".join([heading, *_week(week)]))
    return 0


def _week(week: OfficeHours) -> list[str]:
    return [
        f"  {say(f'weekday.{weekday}')}  "
        + (written_hours(hours) if hours.is_open else say("calendar.closed"))
        for weekday, hours in enumerate(week.week)
    ]


def _version(desk: Desk, options: Namespace, year: int) -> int:
    version = str(desk.calendar.version(year, unit=options.unit))
    give({"version": version}, as_json=options.json, text=appointments.calendar(version))
    return 0


# ---- what moves


def _moved(desk: Desk, options: Namespace) -> int:
    return _tell(desk.calendar.moved(), options)


def _move(desk: Desk, options: Namespace) -> int:
    wanted = {desk.lookup.get(code).uid for code in options.codes}
    moved = [each for each in desk.calendar.moved() if not wanted or each.dossier.uid in wanted]
    desk.calendar.reschedule(moved, reason=options.reason, by=options.by)
    return _tell(moved, options)


def _tell(moved: Sequence[Moved], options: Namespace) -> int:
    rows = [
        {
            "code": each.dossier.code, "was": each.was_due_at, "now": each.due_at,
            "second": each.second.due_at if each.second else None,
            "name": each.dossier.intake.owner.name, "phone": each.phone, "calendar": each.calendar,
        }
        for each in moved
    ]  # fmt: skip
    text = "\n".join(
        say(
            "calendar.moves", code=row["code"], name=row["name"],
            was=_moment(row["was"]), now=_moment(row["now"]),
            phone=row["phone"] or say("calendar.no-phone"),
        )
        + (say("calendar.moves.second", now=_moment(row["second"])) if row["second"] else "")
        for row in rows
    )  # fmt: skip
    give(rows, as_json=options.json, text=text or say("calendar.none-move"))
    return 0


# ---- one appointment


def _due(desk: Desk, options: Namespace) -> int:
    term = parse_term(options.term)
    appointment = desk.calendar.due(options.start, term, field=options.field)
    lines = [_moment(appointment.due_at), appointments.explain(appointment)]
    text = "\n".join(lines + appointments.explain_days(appointment))
    give(appointment, as_json=options.json, text=text)
    return 0


def _moment(at: object) -> str:
    return dates.day_hour(at) if isinstance(at, datetime) else "–"
