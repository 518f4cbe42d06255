"""The commune's report in words, with the figures of form II.06a in it."""

from collections import Counter

from desk_app.domain.lifecycle import ENDED_WITHOUT_RESULT, PAUSED
from desk_app.domain.spans import Span
from desk_app.domain.tables import Align, Cell, Column, Table
from desk_app.domain.timeliness import Counted, Timeliness, standing_in
from desk_app.reports.asked import Asked
from desk_app.reports.source import Stood
from desk_app.storage.figures import Which

_LINES = (
    ("I", "settlement", False),
    ("1", "received", True),
    ("a", "online", True),
    ("b", "direct", True),
    ("c", "before", True),
    ("2", "settled", True),
    ("a", "in-time", True),
    ("b", "late", True),
    ("c", "without-result", True),
    ("3", "open", True),
    ("a", "within", True),
    ("b", "due", True),
    ("c", "overdue", True),
    ("d", "waiting", True),
    ("II", "proposals", False),
)
"""Mark, what the line tells, and whether it has a figure."""


def narrative(source: Stood, asked: Asked) -> Table:
    """Received, settled, running, sent back, and what the commune proposes.

    Line 1 is column 3 of form II.06a, line 2 column 7 and line 3 column 11; 2 = a + b, and 2c says
    how many of these ended without a result (refused, stopped, withdrawn). 3 = a + b + c + d: an
    overdue dossier is in c only; one that waits for the citizen in d; one due on the last day of
    the period in b. What the commune proposes is typed in for the period; else dots stand there.
    """
    words = asked.words
    counts: Counter[str] = Counter()
    flows = source.figures.flow(asked.period, by="unit", unit=asked.unit)
    counts["online"] = sum(flow.online for flow in flows)
    counts["direct"] = sum(flow.other for flow in flows)
    counts["before"] = sum(flow.before for flow in flows)
    counts["received"] = counts["online"] + counts["direct"] + counts["before"]
    for _, span in source.figures.listed(asked.period, Which.ALL, unit=asked.unit):
        counted = standing_in(asked.period, span)
        assert counted is not None, "what is listed is counted"
        counts.update(_tells(span, counted, asked))
    rows: list[tuple[Cell, ...]] = [
        (mark, words(f"report.narrative.{line}"), counts[line] if counted else None)
        for mark, line, counted in _LINES
    ]
    rows.append((None, asked.answers("proposals") or words("report.narrative.dots"), None))
    return Table(
        name="narrative",
        title=asked.title("narrative"),
        facts=asked.facts,
        columns=(
            Column("", align=Align.CENTRE, weight=0.4),
            asked.text("report.narrative.column.line", 6.0),
            asked.figure("report.narrative.column.dossiers"),
        ),
        rows=tuple(rows),
        prose=True,
    )


def _tells(span: Span, counted: Counted, asked: Asked) -> tuple[str, ...]:
    """The lines that a dossier counts in."""
    if counted.ended is not None:
        kept = "late" if counted.ended is Timeliness.LATE else "in-time"
        gone = span.state in ENDED_WITHOUT_RESULT
        return ("settled", kept, "without-result") if gone else ("settled", kept)
    if counted.overdue:
        return ("open", "overdue")
    if span.state in PAUSED:
        return ("open", "waiting")
    return ("open", "due" if span.due_on == asked.period.end else "within")
