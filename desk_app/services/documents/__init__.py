"""Papers of a dossier: previewed, issued, reprinted.

This is the one door; the modules beside it are its rooms, one for each group of papers.
"""

from pathlib import Path

from desk_app.domain import folding
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Entry, Fact, PaperPrinted
from desk_app.domain.office import Office
from desk_app.domain.units import Unit
from desk_app.printing.page import page_count
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.fee_receipts import FeeReceipts
from desk_app.services.documents.hand_overs import HandOvers
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.ledger import Ledger
from desk_app.services.documents.letters import Letters
from desk_app.services.documents.papers import (
    STEPS,
    Group,
    NoResultYet,
    NothingToTell,
    Paper,
    PaperKind,
    PaperNotPrinted,
    PaperNotSaved,
    Print,
    PrinterGone,
    SeveralReceivers,
    office_sheets_of,
    sheets_of,
)
from desk_app.services.documents.routing_slips import RoutingSlips
from desk_app.services.documents.slips import Slips
from desk_app.services.documents.templates import NoTemplate, Templates
from desk_app.storage.workspace import Workspace

__all__ = [
    "Documents", "NoResultYet", "NoTemplate", "NothingToTell", "Paper", "PaperKind",
    "PaperNotPrinted", "PaperNotSaved", "PrinterGone", "SeveralReceivers", "Size", "Templates",
    "office_sheets_of", "sheets_of",
]  # fmt: skip


class Documents:
    """Makes papers. Nothing here can undo or delay what was saved before."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._ledger = Ledger(workspace, office, clock)
        issuer = Issuer(workspace, office, clock, units)
        self._groups: tuple[Group, ...] = (
            Slips(workspace, issuer), Letters(workspace, issuer), RoutingSlips(workspace, issuer),
            FeeReceipts(issuer), HandOvers(workspace, issuer),
        )  # fmt: skip

    def kinds(self, dossier: Dossier) -> list[PaperKind]:
        """The papers that can be printed for a dossier now."""
        return [kind for group in self._groups for kind in group.ready(dossier)]

    def preview(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper as it would be printed now; a number not yet given is dots. Raises `OnlyReads`,
        `NoResultYet`, `NothingToTell`, `PaperNeedsSheet`, `FontMissing`."""
        self._office.must_work()
        return self._paper(self._ledger.previewed(dossier, kind, size=size, by=by))

    def drafted(self, dossier: Dossier, step: Fact, *, size: Size, by: str) -> Paper:
        """The letter that a step would print, or the receipt for one that receives, before it is
        made: for the form that makes it, which may hand over facts with empty texts. Raises as
        `preview` does."""
        entry = Entry(
            jid="", n=1, at=self._clock(), actor=by, entity=dossier.uid, v=dossier.v + 1,
            parents=dossier.heads, ref="", fact=step,
        )  # fmt: skip
        letters = (kind for kind, fact in STEPS.items() if isinstance(step, fact))
        kind = next(letters, PaperKind.RECEIPT)
        return self.preview(folding.after(dossier, entry), kind, size=size, by=by)

    def numbered(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper that is about to be sent to a printer: as `preview`, but one that wants a number
        is given it now, and keeps it should the printer fail. Raises as `preview` does, and then
        enters nothing."""
        wanted, numbered = self._issued(dossier, kind, size, by)
        paper = self._paper(wanted)
        if numbered:
            self._ledger.enter(wanted.dossier, numbered, by=by)
        return paper

    def issue(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper that leaves the office at once: made, then entered in the history with its
        number, so that the next one says it is a reprint. Raises as `preview` does, and then enters
        nothing."""
        wanted, numbered = self._issued(dossier, kind, size, by)
        paper = self._paper(wanted)
        printed = PaperPrinted(paper=kind.value, size=size.value)
        self._ledger.enter(wanted.dossier, [*numbered, printed], by=by)
        return paper

    def save(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str, file: Path) -> Paper:
        """A paper written into a file, then entered in the history and in the list of prints.
        Raises `PaperNotSaved` and as `preview` does, and then enters nothing."""
        wanted, numbered = self._issued(dossier, kind, size, by)
        paper = self._paper(wanted)
        try:
            file.write_bytes(paper.pdf)
        except OSError as problem:
            raise PaperNotSaved(file=str(file)) from problem
        self._ledger.enter_saved(wanted, numbered, size=size.value)
        return paper

    def _issued(
        self, dossier: Dossier, kind: PaperKind, size: Size, by: str
    ) -> tuple[Print, list[Fact]]:
        self._office.must_work()
        stored = self._workspace.dossiers.current(dossier.uid)
        return self._ledger.issued(stored, kind, size=size, by=by)

    def _paper(self, wanted: Print) -> Paper:
        group = next(group for group in self._groups if wanted.kind in group.kinds())
        pdf = group.pdf(wanted)
        name = f"{wanted.kind.value}-{wanted.dossier.code}.pdf"
        return Paper(wanted.kind, name, pdf, page_count(pdf), wanted.reprint)
