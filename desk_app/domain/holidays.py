"""Public holidays (ngày nghỉ lễ, tết) as the law gives them, year by year."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain import lunar

_ONE = timedelta(days=1)
_SATURDAY = 5


class Holiday(StrEnum):
    """What is celebrated (Labour Code 2019 article 112; Resolution 28/2026/QH16)."""

    NEW_YEAR = "new-year"
    TET = "tet"
    HUNG_KINGS = "hung-kings"
    REUNIFICATION = "reunification"
    LABOUR = "labour"
    NATIONAL = "national"
    CULTURE = "culture"
    """Ngày Văn hóa Việt Nam, 24 November, a day off from 2026."""


class Law(StrEnum):
    """The text a day rests on."""

    LABOUR_CODE_2012 = "labour-code-2012"
    LABOUR_CODE_2019 = "labour-code-2019"
    CULTURE_DAY = "resolution-28-2026"
    FORTY_HOURS = "decision-188-1999"


def law_of(holiday: Holiday, year: int) -> Law:
    """The text that makes `holiday` a day off in `year`."""
    if holiday is Holiday.CULTURE:
        return Law.CULTURE_DAY
    return Law.LABOUR_CODE_2019 if year >= 2021 else Law.LABOUR_CODE_2012


def by_law(
    year: int, tet_from: date | None = None, second_national: date | None = None
) -> tuple[tuple[date, Holiday], ...]:
    """The holidays of `year` by date, without compensation, by the law since 2013.

    `tet_from` is the announced first of the five days of Tết, `second_national` the announced
    neighbour of 2 September; not yet announced, the usual ones stand in.
    """
    tet_from = tet_from or usual_tet(year)
    days = [
        (date(year, 1, 1), Holiday.NEW_YEAR),
        *((tet_from + i * _ONE, Holiday.TET) for i in range(5)),
        (lunar.solar(year, 3, 10), Holiday.HUNG_KINGS),
        (date(year, 4, 30), Holiday.REUNIFICATION),
        (date(year, 5, 1), Holiday.LABOUR),
        (date(year, 9, 2), Holiday.NATIONAL),
    ]
    if year >= 2021:
        days.append((second_national or usual_second_national(year), Holiday.NATIONAL))
    if year >= 2026:
        days.append((date(year, 11, 24), Holiday.CULTURE))
    return tuple(sorted(days))


def compensated(days: Iterable[tuple[date, Holiday]]) -> tuple[tuple[date, Holiday], ...]:
    """The days off in lieu: each holiday on a weekly day off moves to the next working day
    (Labour Code 2019 article 111.3)."""
    days = tuple(days)
    taken = {day for day, _ in days}
    found = []
    for day, holiday in days:
        if not is_weekend(day):
            continue
        instead = day
        while is_weekend(instead) or instead in taken:
            instead += _ONE
        taken.add(instead)
        found.append((instead, holiday))
    return tuple(found)


def is_weekend(day: date) -> bool:
    """Saturday or Sunday: offices work forty hours (Decision 188/1999/QĐ-TTg)."""
    return day.weekday() >= _SATURDAY


def usual_tet(year: int) -> date:
    """The first day of Tết while nothing is announced.

    The law leaves one day before and four after, or two and three. From 2018 to 2026 one
    day was chosen when Tết fell on a Tuesday, which fills the week, and otherwise two.
    """
    new_year = lunar.lunar_new_year(year)
    return new_year - (_ONE if new_year.weekday() == 1 else 2 * _ONE)


def usual_second_national(year: int) -> date:
    """The second day of National Day while nothing is announced: the neighbour of 2 September
    that joins the weekend or is nearer to it."""
    national = date(year, 9, 2)
    after = national.weekday() in (0, 3, 6)
    return national + _ONE if after else national - _ONE
