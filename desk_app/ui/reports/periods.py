"""The periods offered for a report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain import period
from desk_app.domain.period import Period
from desk_app.wording import say


@dataclass(frozen=True, slots=True)
class Offer:
    """A period to choose, with its words; None stands for days typed freely."""

    words: str
    period: Period | None


def offers(today: date) -> Sequence[Offer]:
    """What to choose from, the usual one first: the month that is over."""
    last, quarter = period.month_before(today), period.quarter_before(today)
    month = say("reports.period.month", month=f"{last.start:%m}", year=last.start.year)
    return (
        Offer(month, last),
        Offer(say("reports.period.this-month"), period.so_far(period.month(today), today)),
        Offer(say("reports.period.quarter"), quarter),
        Offer(
            say("reports.period.year", year=today.year),
            period.so_far(period.year(today.year), today),
        ),
        Offer(say("reports.period.free"), None),
    )
