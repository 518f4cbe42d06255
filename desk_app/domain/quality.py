"""Quality of service in real time: the rates of Decision 766/QĐ-TTg that follow from time.

Group 2, progress: 2.1 the share of dossiers settled or running within their term, 2.2 the average
time of those settled. Group 5, satisfaction: 5.4 what is left of 100 % without the late and the
disliked ones. The other groups rest on the national portal's data, which no desk has.
"""

from datetime import date

from desk_app.domain.dossier import Dossier
from desk_app.domain.lifecycle import PAUSED
from desk_app.domain.timeliness import Timeliness, judge

NOTHING = "NA"
"""Printed where there is nothing to divide by."""


def within_term(dossier: Dossier, end: date) -> bool:
    """Whether a dossier, as it was at `end`, counts as within its term in 2.1.

    Its end point is the day of the result, of its end without result, or of the first request for
    papers while it waits for them; else `end`. Asked twice, it is late.
    """
    if dossier.late_by_law:
        return False
    due = dossier.limit_at.date() if dossier.limit_at else None
    return judge(_end_point(dossier, end), due) is not Timeliness.LATE


def _end_point(dossier: Dossier, end: date) -> date:
    if dossier.ended_at is not None:
        return dossier.ended_at.date()
    if dossier.state in PAUSED and dossier.paused_at is not None:
        return dossier.paused_at.date()
    return end


def ratio(count: int, whole: int) -> int | None:
    """`count` for one of `whole`, in hundredths, rounded half up; None without a whole."""
    return (count * 200 + whole) // (2 * whole) if whole else None


def rate(count: int, whole: int) -> int | None:
    """`count` of `whole` in hundredths of a percent, rounded half up; None without a whole."""
    return ratio(100 * count, whole)


def written(hundredths: int | None) -> str:
    """Hundredths as text with two decimals: "98,50"; NA when there was nothing to divide by."""
    if hundredths is None:
        return NOTHING
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100},{abs(hundredths) % 100:02d}"
