"""The course of a period on a chart: its days, or its months when the days are many."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.domain.charts import Category
from desk_app.domain.period import Period
from desk_app.wording import Words, dates

_MOST_DAYS = 62
"""How long a period may be for its days to be drawn; a longer one is drawn by month."""


@dataclass(frozen=True, slots=True)
class Course:
    """The places of a period in their order."""

    period: Period
    by_day: bool
    places: tuple[date, ...]

    @property
    def by(self) -> str:
        """What a place is, as names of charts end: "day" or "month"."""
        return "day" if self.by_day else "month"

    def place(self, day: date) -> date:
        """Where a day belongs."""
        return day if self.by_day else day.replace(day=1)

    def sums(self, counted: Iterable[tuple[date, int]]) -> tuple[int, ...]:
        """What each place adds up to; days outside the period do not count."""
        sums = dict.fromkeys(self.places, 0)
        for day, count in counted:
            if self.period.start <= day <= self.period.end:
                sums[self.place(day)] += count
        return tuple(sums.values())

    def categories(self, words: Words) -> tuple[Category, ...]:
        """The places as they are labelled and read out."""
        return tuple(
            _day(place, self.period, words) if self.by_day else month_category(place, words)
            for place in self.places
        )


def course(period: Period) -> Course:
    """The course of a period."""
    span = (period.end - period.start).days + 1
    days = [period.start + timedelta(days=number) for number in range(span)]
    by_day = len(days) <= _MOST_DAYS
    places = days if by_day else list(dict.fromkeys(day.replace(day=1) for day in days))
    return Course(period, by_day, tuple(places))


def month_category(day: date, words: Words) -> Category:
    """The month of a day."""
    return Category(f"{day:%m/%y}", words("chart.month", month=f"{day:%m/%Y}"))


def _day(day: date, period: Period, words: Words) -> Category:
    one_month = period.start.replace(day=1) == period.end.replace(day=1)
    full = words("chart.day", weekday=words(f"weekday.{day.weekday()}"), day=dates.day(day))
    return Category(str(day.day) if one_month else f"{day.day}/{day.month}", full)
