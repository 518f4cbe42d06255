"""The same figures by who works on the dossiers, and how the steps inside the office are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    rows = [(stage, step.cells()) for stage, step in step_counts(source, asked).items()]
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
            (number, stage_name(stage, asked), *row)
            for number, (stage, row) in enumerate(rows, start=1)
        ),
        totals=(None, words("report.total"), *_sums((row for _, row in rows), len(_STEP))),
        notes=(words("report.steps.note"),),
    )


@dataclass(slots=True)
class StepCount:
    """The dossiers at one step; `held` wait or are overdue."""

    open: int = 0
    waiting: int = 0
    overdue: int = 0
    timed: int = 0
    step_overdue: int = 0
    held: int = 0

    def add(self, span: Span, asked: Asked) -> None:
        """Count one more."""
        counted, paused = standing_in(asked.period, span), span.state in PAUSED
        assert counted is not None, "what is listed is counted"
        due, overdue = span.step_due_on, bool(counted.overdue)
        self.open += 1
        self.waiting += paused
        self.overdue += overdue
        self.held += paused or overdue
        self.timed += due is not None
        self.step_overdue += due is not None and due < asked.period.end and not paused

    def cells(self) -> tuple[int, ...]:
        """The figures of a row."""
        return (self.open, self.waiting, self.overdue, self.timed, self.step_overdue)


def step_counts(source: Stood, asked: Asked) -> dict[str, StepCount]:
    """What is open at the end of the period by step, in their order; "" for what was handed to
    nobody."""
    counts = {stage: StepCount() for stage in ("", *map(str, Stage))}
    for _, span in source.figures.listed(asked.period, Which.OPEN, unit=asked.unit):
        counts.setdefault(span.stage, StepCount()).add(span, asked)
    return {stage: count for stage, count in counts.items() if count.open}


def stage_name(stage: str, asked: Asked) -> str:
    """What a step is called."""
    return asked.words(f"stage.{stage}" if stage else "report.steps.none")


def _sums(rows: Iterable[Sequence[int]], width: int) -> list[int]:
    sums = [0] * width
    for row in rows:
        sums = [one + other for one, other in zip(sums, row, strict=True)]
    return sums
