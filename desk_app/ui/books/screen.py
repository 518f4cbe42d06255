"""The page for registers, guidance and slips at work."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk_app.bootstrap import Desk
from desk_app.domain import period
from desk_app.domain.catalogue import ranked
from desk_app.domain.errors import DeskError
from desk_app.domain.office_papers import OfficeKind, OfficePaper
from desk_app.domain.period import Period
from desk_app.domain.procedure import Procedure
from desk_app.services.documents import Size
from desk_app.services.documents.together import Offered
from desk_app.ui.books.form import BooksForm
from desk_app.ui.books.questions import SlipLine
from desk_app.ui.printing import bindings
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.completer_list import Choice
from desk_app.wording import error, say

_FOLDER = "books.folder"


@dataclass(frozen=True, slots=True)
class _Offer:
    """What can be chosen from as of now."""

    today: date
    procedures: Sequence[Procedure]
    handed: Sequence[SlipLine]
    ready: Sequence[SlipLine]
    guidance_on: Size
    folder: Path


class BooksScreen(QObject):
    """Joins the page to the services that draw its papers.

    Signals:
        office_asked: A paper is to be printed. Carries the `OfficePaper`.
        saved: A file was written. Carries the words and the moment.
        changed: Histories of dossiers or the list of prints are different now.
    """

    office_asked = Signal(object)
    saved = Signal(str, object)
    changed = Signal(object)

    def __init__(self, form: BooksForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._procedures: Sequence[Procedure] = ()
        self._today, self._folder = date.min, Path()
        self._shown: OfficePaper | None = None
        form.guidance.offer(self._rows_for)
        form.register.period_asked.connect(self._ask_fields)
        form.wanted.connect(self._draw)
        form.guidance.sheet_picked.connect(self._choose_sheet)
        form.print_asked.connect(self._print)
        form.file_asked.connect(self._save)

    def reload(self) -> None:
        """Offer what there is now; what was chosen stays chosen."""
        self._tasks.run(self, self._offer, done=self._on_offer)

    def _offer(self) -> _Offer:
        desk = self._desk
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        home = QStandardPaths.writableLocation(documents)
        return _Offer(
            today=desk.clock().date(),
            procedures=desk.intake.procedures(),
            handed=[_line(each) for each in desk.hand_overs.handed_today()],
            ready=[_line(each) for each in desk.hand_overs.ready_results()],
            guidance_on=bindings.binding(desk.settings, OfficeKind.GUIDANCE).size,
            folder=Path(desk.settings.setting(_FOLDER, home)),
        )

    def _on_offer(self, offer: _Offer) -> None:
        form = self._form
        self._procedures, self._folder = offer.procedures, offer.folder
        form.guidance.show_sheet(offer.guidance_on)
        form.slips[OfficeKind.DOSSIERS_HANDOVER].show_lines(offer.handed)
        form.slips[OfficeKind.RESULTS_HANDOVER].show_lines(offer.ready)
        if self._today != offer.today:
            self._today = offer.today
            month = period.so_far(period.month(offer.today), offer.today)
            form.register.show_period(month)
        if days := form.register.period():
            self._ask_fields(days)

    def _ask_fields(self, days: Period) -> None:
        def done(fields: Sequence[str]) -> None:
            if days == self._form.register.period():
                self._form.register.show_fields(fields)
                self._draw(self._form.asked())

        self._tasks.run(self, lambda: self._desk.registers.fields(days), done=done)

    def _rows_for(self, typed: str) -> Sequence[Choice]:
        used = {each.code: -at for at, each in enumerate(self._procedures)}
        found = ranked(self._procedures, typed.strip(), used)
        return [Choice(each.code, each.name, f"{each.field} · {each.code}") for each in found]

    def _choose_sheet(self, size: Size) -> None:
        """Guidance is seen, saved and printed on this sheet from now on."""
        settings = self._desk.settings

        def keep() -> None:
            chosen = bindings.binding(settings, OfficeKind.GUIDANCE)
            bindings.bind(settings, OfficeKind.GUIDANCE, chosen.on(chosen.printer, size))

        self._tasks.run(self, keep, done=lambda _: self._draw(self._form.asked()))

    # ---- seeing

    def _draw(self, paper: OfficePaper | None) -> None:
        if paper != self._shown:
            self._form.show_place(self._folder / self._file_name(paper))
        self._shown = paper
        if paper is None:
            self._form.show_paper(b"")
            return

        def done(pdf: bytes) -> None:
            if paper == self._shown:
                self._form.show_paper(pdf)

        def failed(problem: DeskError) -> None:
            if paper == self._shown:
                self._form.show_paper(b"", error(problem))

        desk, by = self._desk, self._session.officer
        self._tasks.run(
            self,
            lambda: desk.office_papers.sheet(paper, size=self._size(paper), by=by).pdf,
            done=done,
            failed=failed,
        )

    def _size(self, paper: OfficePaper) -> Size:
        return bindings.binding(self._desk.settings, paper.kind).size

    def _file_name(self, paper: OfficePaper | None) -> str:
        kind = paper.kind if paper else self._form.chosen()
        name = say(f"bookpages.file.{kind.value}")
        if kind is OfficeKind.GUIDANCE and paper:
            return f"{name}_{paper.about}"
        if kind is OfficeKind.REGISTER and paper:
            _field, days = paper.field_and_period()
            return f"{name}_{days.start:%Y%m%d}-{days.end:%Y%m%d}"
        return f"{name}_{self._today:%Y%m%d}"

    # ---- printing and saving

    def _print(self) -> None:
        if self._shown is not None:
            self.office_asked.emit(self._shown)

    def _save(self, path: Path) -> None:
        paper, by = self._shown, self._session.officer
        if paper is None:
            return

        def done(file: Path) -> None:
            self._folder = file.parent
            self.saved.emit(say("bookpages.saved", file=file.name), self._desk.clock())
            self.changed.emit(None)

        self._tasks.run(
            self,
            lambda: self._written(paper, path, by),
            done=done,
            failed=lambda problem: self._form.show_file_problem(error(problem)),
        )

    def _written(self, paper: OfficePaper, path: Path, by: str) -> Path:
        """A paper as PDF is entered in the list of prints; figures to calculate with are not."""
        desk = self._desk
        if path.suffix == ".xlsx":
            field, days = paper.field_and_period()
            table = desk.registers.table(field, days)
            file = desk.reporting.save(desk.reporting.xlsx(table), path)
        else:
            sheet = desk.office_papers.numbered(paper, size=self._size(paper), by=by)
            file = desk.reporting.save(sheet.pdf, path)
            desk.print_jobs.enter_saved(sheet, by=by)
        desk.settings.put_setting(_FOLDER, str(file.parent))
        return file


def _line(offered: Offered) -> SlipLine:
    dossier = offered.dossier
    number = dossier.code.partition("-")[2]
    words = say("bookpages.line", number=number, name=dossier.intake.owner.name)
    return SlipLine(dossier.uid, words, offered.receiver)
