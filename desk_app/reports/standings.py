"""The dossiers behind a figure: each as it was, and how it stood, at the end of the period."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ConflictSettled, DossierCorrected, Fact
from desk_app.domain.spans import Span
from desk_app.domain.timeliness import Counted, standing_in
from desk_app.reports.asked import Asked
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace

_AT_ONCE = 500
_CORRECTIONS = (DossierCorrected, ConflictSettled)


@dataclass(frozen=True, slots=True)
class Standing:
    """A dossier as it was at the end of the period, how it stood, and how form II.06a counts it."""

    dossier: Dossier
    span: Span
    counted: Counted


def standings(
    workspace: Workspace, asked: Asked, which: Which, reads: Sequence[type[Fact]]
) -> list[Standing]:
    """The dossiers that form II.06a counts under `which`, in the order of reception. Of each, only
    what the facts in `reads` and corrections change is as it was then."""
    listed = workspace.figures.listed(asked.period, which, unit=asked.unit)
    found = []
    for start in range(0, len(listed), _AT_ONCE):
        part = listed[start : start + _AT_ONCE]
        dossiers = workspace.dossiers.by_ids([number for number, _ in part])
        then = workspace.dossiers.as_of(dossiers, asked.period.end, reads=(*_CORRECTIONS, *reads))
        for dossier, (_, span) in zip(then, part, strict=True):
            counted = standing_in(asked.period, span)
            assert counted is not None, "what is listed is counted"
            found.append(Standing(dossier, span, counted))
    return found
