"""The book of a field (sổ theo dõi hồ sơ), ruled as the circulars have it: a line a dossier."""

from collections.abc import Callable, Iterable
from datetime import datetime

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.forms import Edition, edition
from desk_app.domain.period import Period
from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.wording import Words, dates, vietnamese

_BEFORE = {
    Edition.CIRCULAR_2018: ("place", "code", "procedure", "sets", "name", "address", "agency"),
    Edition.CIRCULAR_2025: ("place", "code", "procedure", "name", "address", "agency"),
}
_MOMENTS = ("received", "due", "returned", "way", "signed")
_WEIGHTS = {
    "place": 0.5, "code": 1.7, "procedure": 1.9, "sets": 0.7, "name": 1.6, "address": 2.0,
    "agency": 1.3, "received": 1.15, "due": 1.15, "returned": 1.15, "way": 1.0, "signed": 0.8,
    "note": 0.9,
}  # fmt: skip


def book(
    dossiers: Iterable[Dossier],
    period: Period,
    *,
    field: str,
    agency: Callable[[Dossier], str],
    words: Words = vietnamese,
) -> Table:
    """The book of a field, every line in text cells. `agency` says who settles a dossier.

    The columns are those of the book in use when the period begins: form 06 of Circular
    01/2018/TT-VPCP, form 07 of Circular 03/2025/TT-VPCP. What was never received is in no book; a
    dossier that ended without a result says so where others have the day of its return.
    """
    form = edition(period.start)
    named = _named(form)
    received = [each for each in dossiers if each.state not in lifecycle.OUTSIDE]
    rows = (
        _cells(place, dossier, agency(dossier), words)
        for place, dossier in enumerate(received, start=1)
    )
    return Table(
        name="register",
        title=words("register.title"),
        facts=(
            (words("register.field"), field),
            (words("register.period"), _period(period, words)),
        ),
        columns=tuple(_column(name, form, words) for name in named),
        rows=tuple(tuple(cells[name] for name in named) for cells in rows),
    )


def _named(form: Edition) -> tuple[str, ...]:
    note = ("note",) if form is Edition.CIRCULAR_2018 else ()
    return (*_BEFORE[form], *_MOMENTS, *note)


def _column(name: str, form: Edition, words: Words) -> Column:
    return Column(
        words(f"register.column.{name}"),
        group=words(f"register.group.{form}") if name in _MOMENTS else "",
        align=Align.CENTRE if name in {"place", "sets"} else Align.LEFT,
        weight=_WEIGHTS[name],
    )


def _cells(place: int, dossier: Dossier, agency: str, words: Words) -> dict[str, Cell]:
    intake = dossier.intake
    owner, submitter = intake.owner, intake.submitter
    reached = (owner.address or submitter.address, owner.phone or submitter.phone)
    return {
        "place": str(place),
        "code": dossier.code,
        "procedure": intake.procedure_name,
        "sets": str(intake.sets),
        "name": owner.name,
        "address": ", ".join(filter(None, reached)),
        "agency": agency,
        "received": dates.day_hour(intake.received_at),
        "due": _moment(dossier.due_at),
        "returned": _ended(dossier, words),
        "way": words(f"register.way.{_way(dossier)}"),
        "signed": "",
        "note": intake.note,
    }


def _way(dossier: Dossier) -> str:
    """How the result went out, or was wished to go out."""
    return (dossier.handback.way if dossier.handback else dossier.intake.return_way).value


def _ended(dossier: Dossier, words: Words) -> str:
    moment = _moment(dossier.closed_at)
    if dossier.state not in lifecycle.ENDED_WITHOUT_RESULT:
        return moment
    return words("register.ended", how=words(f"state.{dossier.state}"), moment=moment)


def _moment(moment: datetime | None) -> str:
    return dates.day_hour(moment) if moment else ""


def _period(period: Period, words: Words) -> str:
    start, end = dates.day(period.start), dates.day(period.end)
    return words("report.period.text", start=start, end=end)
