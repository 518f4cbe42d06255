"""Papers of the office made from what they are about, whichever service draws them."""

from collections.abc import Sequence
from typing import Protocol

from desk_app.domain.dossier import Dossier
from desk_app.domain.office import Office
from desk_app.domain.office_papers import SLIPS, OfficeKind, OfficePaper, OfficeSheet
from desk_app.domain.units import Unit
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.closing import Closing
from desk_app.services.documents.guidance import Guidance
from desk_app.services.documents.papers import Paper, PaperKind, office_sheets_of
from desk_app.services.documents.registers import Registers
from desk_app.services.documents.together import HandOverSlips, title_of
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates, vietnamese


class _Draw(Protocol):
    def __call__(
        self, dossiers: Sequence[Dossier], kind: PaperKind, *, size: Size, by: str
    ) -> Paper: ...


class OfficePapers:
    """The one door to them for whoever prints or saves; it enters nothing but numbers."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._closing = Closing(workspace, office, clock, units)
        self._registers = Registers(workspace, office, clock, units)
        self._guidance = Guidance(workspace, office, clock, units)
        self._slips = HandOverSlips(workspace, office, clock, units)

    def sheet(self, paper: OfficePaper, *, size: Size, by: str) -> OfficeSheet:
        """A paper as it would be printed now; a sheet it cannot be on becomes A4. Raises as the
        service that draws it does."""
        if paper.kind in SLIPS:
            return self._slip(paper, self._slips.preview, size, by)
        on = size if size in office_sheets_of(paper.kind) else Size.A4
        again = self._workspace.print_jobs.times(paper.kind.value, paper.about)
        title, pdf = self._drawn(paper, on, by, again)
        return OfficeSheet(paper=paper, title=title, size=on.value, reprint=again, pdf=pdf)

    def numbered(self, paper: OfficePaper, *, size: Size, by: str) -> OfficeSheet:
        """A paper that is about to be sent or saved: as `sheet`, but a slip is given its number
        now, and keeps it should nothing come out. Raises as `sheet` does."""
        if paper.kind in SLIPS:
            return self._slip(paper, self._slips.numbered, size, by)
        return self.sheet(paper, size=size, by=by)

    def _drawn(self, paper: OfficePaper, size: Size, by: str, again: int) -> tuple[str, bytes]:
        match paper.kind:
            case OfficeKind.REGISTER:
                field, period = paper.field_and_period()
                days = f"{dates.day(period.start)}–{dates.day(period.end)}"
                pdf = self._registers.pdf(field, period, by=by, reprint=again)
                return f"{field}, {days}", pdf
            case OfficeKind.GUIDANCE:
                code = paper.about
                return code, self._guidance.pdf(code, size=size, by=by)
            case _:
                title = vietnamese("day-end.sheet", day=dates.day(paper.day()))
                return title, self._closing.pdf(paper.day(), size=size, by=by, reprint=again)

    def _slip(self, paper: OfficePaper, draw: _Draw, size: Size, by: str) -> OfficeSheet:
        kind = PaperKind(paper.kind.value)
        on = size if size in office_sheets_of(paper.kind) else Size.A4
        dossiers = [self._workspace.dossiers.current(uid) for uid in paper.dossiers()]
        drawn = draw(dossiers, kind, size=on, by=by)
        return OfficeSheet(
            paper=paper,
            title=title_of(dossiers),
            size=on.value,
            reprint=drawn.reprint,
            pdf=drawn.pdf,
        )
