"""The same figures by who works on the dossiers, and how the steps inside the office are kept."""

from collections.abc import Iterable, Sequence

from desk_app.domain.entries import Stage
from desk_app.domain.lifecycle import PAUSED
from desk_app.domain.spans import Span
from desk_app.domain.tables import Table
from desk_app.domain.timeliness import standing_in
from desk_app.reports.asked import Asked
from desk_app.reports.received import cells
from desk_app.reports.source import Counted, Stood
from desk_app.storage.figures import Which

_OFFICER = ("received", "settled", "early", "on-time", "late", "open", "within", "overdue")
_STEP = ("open", "waiting", "overdue", "timed", "step-overdue")


def officers(source: Counted, asked: Asked) -> Table:
    """Form II.06a by who held the dossier at the end of the period, or when it ended; the totals
    are the form's."""
    words = asked.words
    flows = source.figures.flow(asked.period, by="holder", unit=asked.unit)
    flows = asked.sorted(flows, lambda flow: asked.holder_name(flow.group))
    # Received: all; settled: all, early, on time, late; open: all, within, overdue.
    rows = [(found[0], *found[4:]) for found in map(cells, flows)]
    return Table(
        name="officers",
        title=asked.title("officers"),
        facts=asked.facts,
        columns=(
            asked.number(),
            asked.text("report.officers.column.holder", 3.0),
            *(asked.figure(f"report.officers.column.{name}") for name in _OFFICER),
        ),
        rows=tuple(
            (number, asked.holder_name(flow.group), *row)
            for number, (flow, row) in enumerate(zip(flows, rows, strict=True), start=1)
        ),
        totals=(None, words("report.total"), *_sums(rows, len(_OFFICER))),
        notes=(words("report.officers.note"),),
    )


def steps(source: Stood, asked: Asked) -> Table:
    """The dossiers not ended at the end of the period, by the step they are in: how many wait for
    the citizen, are overdue, have a day for the step itself, and have passed that."""
    words = asked.words
    counts = {stage: [0] * len(_STEP) for stage in ("", *Stage)}
    for _, span in source.figures.listed(asked.period, Which.OPEN, unit=asked.unit):
        found = counts.setdefault(span.stage, [0] * len(_STEP))
        for at, counted in enumerate(_step(span, asked)):
            found[at] += counted
    rows = [(stage, row) for stage, row in counts.items() if any(row)]
    return Table(
        name="steps",
        title=asked.title("steps"),
        facts=asked.facts,
        columns=(
            asked.number(),
            asked.text("report.steps.column.stage", 3.0),
            *(asked.figure(f"report.steps.column.{name}") for name in _STEP),
        ),
        rows=tuple(
            (number, words(f"stage.{stage}" if stage else "report.steps.none"), *row)
            for number, (stage, row) in enumerate(rows, start=1)
        ),
        totals=(None, words("report.total"), *_sums(counts.values(), len(_STEP))),
        notes=(words("report.steps.note"),),
    )


def _step(span: Span, asked: Asked) -> tuple[bool, ...]:
    counted, paused = standing_in(asked.period, span), span.state in PAUSED
    assert counted is not None, "what is listed is counted"
    due = span.step_due_on
    passed = due is not None and due < asked.period.end and not paused
    return (True, paused, bool(counted.overdue), due is not None, passed)


def _sums(rows: Iterable[Sequence[int]], width: int) -> list[int]:
    sums = [0] * width
    for row in rows:
        sums = [one + other for one, other in zip(sums, row, strict=True)]
    return sums
