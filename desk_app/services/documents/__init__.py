"""Papers of a dossier: previewed, issued, reprinted.

This is the one door; the modules beside it are its rooms, one for each group of papers.
"""

from pathlib import Path

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import PaperPrinted
from desk_app.domain.office import Office
from desk_app.printing.page import page_count
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.papers import (
    Group,
    NoResultYet,
    Paper,
    PaperKind,
    PaperNotPrinted,
    PaperNotSaved,
    Print,
    PrinterGone,
)
from desk_app.services.documents.slips import Slips
from desk_app.storage.workspace import Workspace

__all__ = [
    "Documents", "NoResultYet", "Paper", "PaperKind", "PaperNotPrinted", "PaperNotSaved",
    "PrinterGone", "Size",
]  # fmt: skip


class Documents:
    """Makes papers. Nothing here can undo or delay what was saved before."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        issuer = Issuer(workspace, office, clock)
        self._groups: tuple[Group, ...] = (Slips(issuer),)

    def kinds(self, dossier: Dossier) -> list[PaperKind]:
        """The papers that can be printed for a dossier now."""
        return [kind for group in self._groups for kind in group.ready(dossier)]

    def preview(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper as it would be printed now. Raises `OnlyReads`, `NoResultYet`, `FontMissing`."""
        self._office.must_work()
        reprint = dossier.times_printed(kind.value)
        wanted = Print(dossier=dossier, kind=kind, size=size, by=by, reprint=reprint)
        pdf = self._group(kind).pdf(wanted)
        return Paper(kind, f"{kind.value}-{dossier.code}.pdf", pdf, page_count(pdf), reprint)

    def issue(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper that goes to the printer or into a file: made, then entered in the history, so
        that the next one says it is a reprint. Raises as `preview` does, and then enters nothing.
        """
        paper = self._current(dossier, kind, size, by)
        self._enter(dossier, kind, size, by)
        return paper

    def save(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str, file: Path) -> Paper:
        """A paper written into a file, then entered in the history. Raises `PaperNotSaved` and as
        `preview` does, and then enters nothing."""
        paper = self._current(dossier, kind, size, by)
        try:
            file.write_bytes(paper.pdf)
        except OSError as problem:
            raise PaperNotSaved(file=str(file)) from problem
        self._enter(dossier, kind, size, by)
        return paper

    def _current(self, dossier: Dossier, kind: PaperKind, size: Size, by: str) -> Paper:
        stored = self._workspace.dossiers.current(dossier.uid)
        return self.preview(stored, kind, size=size, by=by)

    def _enter(self, dossier: Dossier, kind: PaperKind, size: Size, by: str) -> None:
        fact = PaperPrinted(paper=kind.value, size=size.value)
        with self._workspace.change():
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)

    def _group(self, kind: PaperKind) -> Group:
        return next(group for group in self._groups if kind in group.kinds())
