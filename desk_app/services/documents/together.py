"""One slip for several dossiers, or for several results, that change hands together."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from desk_app.domain.dossier import Dossier
from desk_app.domain.lifecycle import State
from desk_app.domain.office import Office
from desk_app.domain.units import Unit
from desk_app.printing.page import page_count
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.hand_overs import HandOvers
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.ledger import Ledger
from desk_app.services.documents.papers import Paper, PaperKind, PaperNotSaved, sheets_of
from desk_app.storage.workspace import Workspace
from desk_app.wording import vietnamese

_MOST = 500
"""Dossiers offered for a slip; a desk hands over far fewer in a day."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A dossier that may stand on a slip, and who gets it: "" where the desk itself does."""

    dossier: Dossier
    receiver: str


class HandOverSlips:
    """Makes the slips both sides sign. `kind` is one of the two hand-over slips."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._office = office
        self._ledger = Ledger(workspace, office, clock)
        self._slips = HandOvers(workspace, Issuer(workspace, office, clock, units))

    def handed_today(self) -> list[Offered]:
        """The dossiers that left the desk today and are away, in the order in which they left and
        then by number, for a hand-over of dossiers."""
        found, today = [], self._clock().date()
        for dossier in self._workspace.dossiers.open_ones(limit=_MOST):
            out = self._slips.handed_out(dossier) if dossier.state is State.HANDED_OVER else None
            if out and out[0].date() == today:
                found.append((out[0], len(dossier.code), dossier.code, Offered(dossier, out[1])))
        found.sort(key=itemgetter(0, 1, 2))
        return [offered for *_order, offered in found]

    def ready_results(self) -> list[Offered]:
        """The dossiers whose result waits to be returned, for a hand-over of results."""
        return [Offered(each, "") for each in self._workspace.dossiers.ready(limit=_MOST)]

    def preview(
        self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str
    ) -> Paper:
        """The slip for all of `dossiers`, as it would be printed now. Raises `OnlyReads`,
        `NothingToTell`, `NoResultYet`, `SeveralReceivers`, `PaperNeedsSheet`, `FontMissing`."""
        self._office.must_work()
        stored = [self._workspace.dossiers.current(each.uid) for each in dossiers]
        reprint = min(each.times_printed(kind.value) for each in stored)
        pdf = self._slips.slip(stored, kind, size=size, by=by, reprint=reprint)
        name = f"{kind.value}-{stored[0].code}-{len(stored)}.pdf"
        return Paper(kind, name, pdf, page_count(pdf), reprint)

    def issue(self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str) -> Paper:
        """The slip, entered in the history of each dossier and in the list of prints. Raises as
        `preview` does, and then enters nothing."""
        paper = self.preview(dossiers, kind, size=size, by=by)
        self._enter(dossiers, paper, size=size, by=by)
        return paper

    def save(
        self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str, file: Path
    ) -> Paper:
        """The slip written into a file, then entered in the history of each dossier and in the list
        of prints. Raises `PaperNotSaved` and as `preview` does, and then enters nothing."""
        paper = self.preview(dossiers, kind, size=size, by=by)
        try:
            file.write_bytes(paper.pdf)
        except OSError as problem:
            raise PaperNotSaved(file=str(file)) from problem
        self._enter(dossiers, paper, size=size, by=by)
        return paper

    def _enter(self, dossiers: Sequence[Dossier], paper: Paper, *, size: Size, by: str) -> None:
        on = size if size in sheets_of(paper.kind) else Size.A4
        self._ledger.enter_together(dossiers, paper, title_of(dossiers), size=on.value, by=by)


def title_of(dossiers: Sequence[Dossier]) -> str:
    """How the list of prints names a slip for these dossiers."""
    first, count = dossiers[0].code, len(dossiers)
    return vietnamese("bookpages.several", first=first, count=count) if count > 1 else first
