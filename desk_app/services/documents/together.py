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
        self._issuer = Issuer(workspace, office, clock, units)
        self._slips = HandOvers(workspace, self._issuer)

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
        """The slip for all of `dossiers`, as it would be printed now; a number not yet given is
        dots. Raises `OnlyReads`, `NothingToTell`, `NoResultYet`, `SeveralReceivers`,
        `PaperNeedsSheet`, `FontMissing`."""
        stored = self._stored(dossiers)
        number = self._ledger.number_together(stored, kind)
        return self._drawn(stored, kind, number, size=size, by=by)

    def numbered(
        self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str
    ) -> Paper:
        """The slip that is about to be sent to a printer: as `preview`, but it is given its number
        now, and keeps it should the printer fail. Raises as `preview` does, and then enters
        nothing."""
        stored = self._stored(dossiers)
        number, numbered = self._ledger.numbered_together(stored, kind)
        paper = self._drawn(stored, kind, number, size=size, by=by)
        if numbered:
            self._ledger.enter_number(stored, numbered, by=by)
        return paper

    def issue(self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str) -> Paper:
        """The slip with its number, entered in the history of each dossier and in the list of
        prints. Raises as `preview` does, and then enters nothing."""
        return self._out(dossiers, kind, None, size=size, by=by)

    def save(
        self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str, file: Path
    ) -> Paper:
        """The slip written into a file, then entered as `issue` does. Raises `PaperNotSaved` and as
        `preview` does, and then enters nothing."""
        return self._out(dossiers, kind, file, size=size, by=by)

    def _out(
        self,
        dossiers: Sequence[Dossier],
        kind: PaperKind,
        file: Path | None,
        *,
        size: Size,
        by: str,
    ) -> Paper:
        stored = self._stored(dossiers)
        number, numbered = self._ledger.numbered_together(stored, kind)
        paper = self._drawn(stored, kind, number, size=size, by=by)
        if file is not None:
            _write(file, paper.pdf)
        on = size if size in sheets_of(kind) else Size.A4
        self._ledger.enter_together(
            stored, paper, title_of(stored), numbered, size=on.value, by=by
        )  # fmt: skip
        return paper

    def _stored(self, dossiers: Sequence[Dossier]) -> list[Dossier]:
        self._office.must_work()
        return [self._workspace.dossiers.current(each.uid) for each in dossiers]

    def _drawn(
        self, stored: Sequence[Dossier], kind: PaperKind, number: str, *, size: Size, by: str
    ) -> Paper:
        reprint = min(each.times_printed(kind.value) for each in stored)
        head = self._issuer.headed(by, number=number, reprint=reprint)
        pdf = self._slips.slip(stored, kind, head, size=size, by=by)
        name = f"{kind.value}-{stored[0].code}-{len(stored)}.pdf"
        return Paper(kind, name, pdf, page_count(pdf), reprint)


def _write(file: Path, pdf: bytes) -> None:
    try:
        file.write_bytes(pdf)
    except OSError as problem:
        raise PaperNotSaved(file=str(file)) from problem


def title_of(dossiers: Sequence[Dossier]) -> str:
    """How the list of prints names a slip for these dossiers."""
    first, count = dossiers[0].code, len(dossiers)
    return vietnamese("bookpages.several", first=first, count=count) if count > 1 else first
