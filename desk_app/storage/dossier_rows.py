"""A dossier as rows: the one that lists ask, its days, its money, and what it is found by."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from desk_app.domain import lifecycle, vietnamese
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierReceived
from desk_app.storage import packing

_NO_DIGIT = re.compile(r"\D")

_COLUMNS = (
    "id, uid, code, scan_code, unit, home_unit, desk, procedure, field, channel, batch, state, "
    "received_on, due_at, due_on, finished_on, returned_on, closed_on, paused_on, holder, stage, "
    "step_due_at, disputed, answer, rated_on, owner_number, submitter_number, search, value"
)
_WIDTH = _COLUMNS.count(",") + 1
_SEARCH = _WIDTH - 2


def _marks(count: int) -> str:
    return ",".join("?" * count)


PUT = f"INSERT INTO dossier ({_COLUMNS}) VALUES ({_marks(_WIDTH)})"  # noqa: S608  # literals
PUT_OVER = (
    PUT
    + " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[2:])
)
"""Touches the indexes of what has changed alone; the identity of a row never does."""
PUT_WORDS = "INSERT INTO dossier_words (rowid, exact, folded) VALUES (?, ?, ?)"
PUT_TAIL = "INSERT OR IGNORE INTO dossier_tail (tail, id) VALUES (?, ?)"
PUT_SPAN = f"INSERT INTO dossier_span VALUES ({_marks(12)})"  # noqa: S608  # literals
PUT_FEE = f"INSERT INTO dossier_fee VALUES ({_marks(8)})"  # noqa: S608  # literals
PUT_SCAN = f"INSERT INTO scan_named VALUES ({_marks(4)})"  # noqa: S608  # literals
_LAST_DAY = "9999-12-31"


def row(number: int, dossier: Dossier) -> tuple[Any, ...]:
    """The row of a dossier under a row number, for `PUT`."""
    intake, rating = dossier.intake, dossier.rating
    paused = dossier.paused_at if dossier.state in lifecycle.PAUSED else None
    return (
        number, dossier.uid, intake.code, intake.scan_code, intake.unit,
        intake.home_unit, intake.desk, intake.procedure, intake.field, intake.channel.value,
        intake.batch, dossier.state.value, _day(intake.received_at), _moment(dossier.due_at),
        _day(dossier.due_at), _day(dossier.finished_at), _day(dossier.returned_at),
        _day(dossier.closed_at), _day(paused), dossier.handed_to,
        dossier.stage.value if dossier.stage else "", _moment(dossier.step_due_at),
        int(dossier.disputed), rating.answer.value if rating else None, _day(dossier.rated_at),
        intake.owner.number, intake.submitter.number, _search(intake), packing.packed(dossier),
    )  # fmt: skip


def words(put: tuple[Any, ...]) -> tuple[str, ...]:
    """The words a row is found by, as typed and without marks."""
    return tuple(put[_SEARCH].split("\n"))


def found_alike(one: Dossier, other: Dossier) -> bool:
    """Whether both are found by the same words and numbers."""
    return one.intake == other.intake and one.keyed == other.keyed


def spans(number: int, dossier: Dossier) -> Iterator[tuple[Any, ...]]:
    """How the dossier stood, day by day, for `PUT_SPAN`."""
    for index, span in enumerate(dossier.spans):
        last = index + 1 == len(dossier.spans)
        until = _LAST_DAY if last else dossier.spans[index + 1].since.isoformat()
        yield (
            number, span.since.isoformat(), until, span.state.value, _iso(span.received_on),
            _iso(span.due_on), _iso(span.ended_on), int(span.late), int(span.apologised),
            span.holder, span.stage, _iso(span.step_due_on),
        )  # fmt: skip


def fees(number: int, dossier: Dossier) -> Iterator[tuple[Any, ...]]:
    """The money taken with it, for `PUT_FEE`."""
    for taking in dossier.takings:
        cancelled_on = _day(taking.cancelled_at) or _LAST_DAY
        for place, part in enumerate(taking.fact.parts):
            yield (
                number, taking.ref, place, _day(taking.at), cancelled_on, part.charge, part.name,
                part.amount_dong,
            )  # fmt: skip


def scans(number: int, dossier: Dossier) -> Iterator[tuple[Any, ...]]:
    """The scans it names, for `PUT_SCAN`."""
    for scan in dossier.scans:
        yield number, scan.sha256, scan.media, scan.size


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _day(moment: datetime | None) -> str | None:
    return moment.date().isoformat() if moment else None


def _search(intake: DossierReceived) -> str:
    parts = intake.owner.name, intake.submitter.name, intake.procedure_name, intake.owner.address
    text = " ".join(parts)
    exact = " ".join(vietnamese.exact_words(text))
    return exact + "\n" + " ".join(vietnamese.words(text))


def tails(dossier: Dossier) -> set[str]:
    """Every number it is found by, written backwards, so that a tail is a beginning."""
    intake = dossier.intake
    numbers = (
        intake.code, intake.scan_code, intake.owner.number, intake.submitter.number,
        intake.owner.phone, intake.submitter.phone, intake.portal_code, dossier.keyed,
    )  # fmt: skip
    digits = (_NO_DIGIT.sub("", number) for number in numbers if number)
    return {each[::-1] for each in digits if each}
