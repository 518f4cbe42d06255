"""The shipped calendar, and generated offices and moments, for tests."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from desk_app.domain.entries import CalendarDaySet
from desk_app.domain.office import VIETNAM
from desk_app.domain.workdays import Notices, WorkCalendar, parse_calendar
from desk_app.paths import resource

FIRST, LAST = date(2018, 1, 1), date(2027, 12, 31)


def shipped() -> Notices:
    """The notices as shipped."""
    return parse_calendar(resource("calendars/vietnam.json").read_text("utf-8"))


VIETNAM_DAYS = WorkCalendar.standard(shipped())


def change(day: date, status: str, name: str = "Lụt") -> CalendarDaySet:
    """A change of one day by an office."""
    return CalendarDaySet(unit="13498", day=day, status=status, name=name)


def at(text: str) -> datetime:
    """A moment in Vietnam."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def every_day() -> list[date]:
    """Each day of the shipped years."""
    return [FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1)]


days = st.dates(FIRST, LAST)
moments = st.builds(datetime.combine, days, st.times(), st.just(VIETNAM))
changes = st.lists(
    st.builds(change, days, st.sampled_from(["off", "work", "usual"]), st.just("Lụt")), max_size=40
)
calendars = changes.map(VIETNAM_DAYS.with_changes)
