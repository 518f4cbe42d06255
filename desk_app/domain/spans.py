"""Spans: how a dossier stood, from a day on.

Reports ask how things stood at the end of a past day. The present state cannot answer that, so a
dossier keeps one span for each day on which its standing changed; the last one is still true.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from operator import attrgetter

from desk_app.domain.lifecycle import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """How a dossier stood from the end of day `since` on.

    `received_on` is the day of reception, None while it was not received. `due_on` is the day that
    counts for the figures; None without appointment. `ended_on` is the day the handling ended, with
    or without result. `late`: late by law whatever the days say. `apologised`: the office has
    apologised and named another day. `holder` is who works on it, `stage` at which stage,
    `step_due_on` until when.
    """

    since: date
    state: State
    received_on: date | None = None
    due_on: date | None = None
    ended_on: date | None = None
    late: bool = False
    apologised: bool = False
    holder: str = ""
    stage: str = ""
    step_due_on: date | None = None


_but_since = attrgetter(*(field.name for field in fields(Span) if field.name != "since"))


def followed(spans: tuple[Span, ...], new: Span) -> tuple[Span, ...]:
    """The spans with a new one at the end. One that begins on the same day is replaced, and a
    clock that went back never makes a span begin before the one it follows."""
    if not spans:
        return (new,)
    last = spans[-1]
    if new.since < last.since:
        new = replace(new, since=last.since)
    kept = spans[:-1] if new.since == last.since else spans
    return kept if kept and _alike(kept[-1], new) else (*kept, new)


def _alike(one: Span, other: Span) -> bool:
    return _but_since(one) == _but_since(other)


def at(spans: tuple[Span, ...], day: date) -> Span | None:
    """How a dossier stood at the end of `day`; None before it was known."""
    return next((span for span in reversed(spans) if span.since <= day), None)
