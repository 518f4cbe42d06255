"""The Vietnamese lunar calendar (âm lịch), computed from the sun and the moon at UTC+7.

The rules are those that Hồ Ngọc Đức published for the Vietnamese calendar: a month begins on the
day of a new moon, the eleventh month holds the winter solstice, and in a year of thirteen months
the first one in which the sun enters no new twelfth of its way is the leap month. New moons follow
J. Meeus, Astronomical Algorithms, chapter 49, the sun's longitude chapter 25. Chinese tables are no
substitute: Beijing's midnight comes an hour earlier, so Tết of 1985, 2007 and 2030 differ.
"""

from datetime import date, timedelta
from functools import lru_cache
from math import floor, radians, sin

_J2000 = date(2000, 1, 1)
_NOON = 2451545.0
"""The Julian date of noon (UT) on `_J2000`."""

_UTC7 = 7 / 24
_MONTH = 29.530588861

# Chapter 49, new moon: days, power of E, and multiples of M (sun), M' (moon), F (node) and Omega.
_TERMS = (
    (-0.40720, 0, 0, 1, 0, 0), (0.17241, 1, 1, 0, 0, 0), (0.01608, 0, 0, 2, 0, 0),
    (0.01039, 0, 0, 0, 2, 0), (0.00739, 1, -1, 1, 0, 0), (-0.00514, 1, 1, 1, 0, 0),
    (0.00208, 2, 2, 0, 0, 0), (-0.00111, 0, 0, 1, -2, 0), (-0.00057, 0, 0, 1, 2, 0),
    (0.00056, 1, 1, 2, 0, 0), (-0.00042, 0, 0, 3, 0, 0), (0.00042, 1, 1, 0, 2, 0),
    (0.00038, 1, 1, 0, -2, 0), (-0.00024, 1, -1, 2, 0, 0), (-0.00017, 0, 0, 0, 0, 1),
)  # fmt: skip


def lunar_new_year(year: int) -> date:
    """Mùng một Tết of the lunar year that begins in `year`. Checked for 1990 to 2100."""
    return solar(year, 1, 1)


def solar(year: int, month: int, day: int, leap: bool = False) -> date:
    """The date of a lunar day; `leap` names the leap month after `month`.

    Raises ValueError when the year has no such month or the month no such day.
    """
    if not 1 <= month <= 12:
        raise ValueError(month)
    first, leap_at = _year_from_eleventh(year if month >= 11 else year - 1)
    place = (month + 1) % 12
    if leap and leap_at != place + 1:
        raise ValueError((year, month))
    place += leap or (leap_at is not None and place >= leap_at)
    start, end = _month_start(first + place), _month_start(first + place + 1)
    if not 1 <= day <= (end - start).days:
        raise ValueError((year, month, day))
    return start + timedelta(days=day - 1)


@lru_cache(maxsize=256)
def _year_from_eleventh(year: int) -> tuple[int, int | None]:
    """The new moon of the eleventh month of `year`, and which of the months after it is the leap
    one (None in a year of twelve)."""
    first, last = _eleventh(year), _eleventh(year + 1)
    if last - first == 12:
        return first, None
    sectors = [_sector(_month_start(first + i)) for i in range(14)]
    return first, next(i for i in range(1, 13) if sectors[i] == sectors[i + 1])


def _eleventh(year: int) -> int:
    """The number of the new moon that begins the month of the winter solstice (270°)."""
    k = floor((date(year, 12, 31) - _J2000).days / _MONTH)
    while _month_start(k) > date(year, 12, 31) or _sector(_month_start(k)) in (9, 10):
        k -= 1
    return k


def _month_start(k: int) -> date:
    """The day, by the clock of Vietnam, of new moon number `k` (number 0: 6 January 2000)."""
    t = k / 1236.85
    anomaly_sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t
    anomaly_moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
    node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
    omega = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    moment = 2451550.09766 + _MONTH * k + 0.00015437 * t * t
    for days, power, a, b, c, d in _TERMS:
        angle = a * anomaly_sun + b * anomaly_moon + c * node + d * omega
        moment += days * e**power * sin(radians(angle))
    # Floor, not int(): int() rounds towards zero and shifts every day before 2000.
    return _J2000 + timedelta(days=floor(moment - _clock_lag(t) + _UTC7 - _NOON + 0.5))


def _clock_lag(t: float) -> float:
    """Days by which the even time of the formulas is ahead of the clock, `t` centuries after 2000
    (Espenak and Meeus 2006, the polynomial around 2000)."""
    return (62.92 + 32.217 * t + 55.89 * t * t) / 86400


def _sector(day: date) -> int:
    """In which twelfth of its way, 0 … 11 from the spring equinox, the sun stands as `day`
    begins."""
    t = ((day - _J2000).days - 0.5 - _UTC7) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (
        (1.914602 - 0.004817 * t) * sin(anomaly)
        + 0.019993 * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    seen = -0.00569 - 0.00478 * sin(radians(125.04 - 1934.136 * t))
    longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre + seen
    return floor(longitude / 30) % 12
