"""Periods of reports (kỳ báo cáo)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        assert self.start <= self.end, (self.start, self.end)


def month(day: date) -> Period:
    """The calendar month that `day` lies in."""
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Period(first, following - timedelta(days=1))


def month_before(day: date) -> Period:
    """The calendar month before the one `day` lies in: what a monthly report is about."""
    return month(day.replace(day=1) - timedelta(days=1))


def months_to(day: date, count: int) -> list[date]:
    """The first days of `count` calendar months, the last of them that in which `day` lies."""
    last = day.year * 12 + day.month - 1
    return [date(at // 12, at % 12 + 1, 1) for at in range(last - count + 1, last + 1)]


def quarter_before(day: date) -> Period:
    """The newest quarter of the statutory reports that ended before `day`: from the 15th of a
    quarter's last month to the 14th of the next quarter's last month."""
    ended = day - timedelta(days=14)
    last = ended.month - ended.month % 3 or 12
    end = date(ended.year - (last > ended.month), last, 14)
    first = month(end.replace(day=1) - timedelta(days=80)).start
    return Period(first.replace(day=15), end)


def so_far(period: Period, today: date) -> Period:
    """The part of the period that is not in the future; of one that has not begun, its first
    day."""
    return Period(period.start, max(period.start, min(period.end, today)))


def year(number: int) -> Period:
    """The calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))
