"""The numbers of papers on the system page, at work."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk_app.bootstrap import Desk
from desk_app.domain import numbering
from desk_app.domain.errors import DeskError
from desk_app.domain.numbering import Book
from desk_app.domain.tables import Table
from desk_app.ui.session import Session
from desk_app.ui.settings.numbers_panel import VOID, NumberDraft, NumbersPanel, SeriesRow
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say

_OF_THE_WORDS = "number-reason-missing"


class NumbersScreen(QObject):
    """Joins the numbers with their service.

    Signals:
        saved: A number was declared void, a series goes on, or the list was written. Carries the
            words and the moment.
        print_pdf_asked: The list goes to the printer. Carries its name and the PDF.
    """

    saved = Signal(str, datetime)
    print_pdf_asked = Signal(str, bytes)

    def __init__(
        self, panel: NumbersPanel, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._tasks, self._session = panel, desk, tasks, session
        panel.year_asked.connect(self._show_year)
        panel.asked.connect(self._act)
        panel.gaps.file_asked.connect(self._write)
        panel.gaps.print_asked.connect(self._print)

    def reload(self) -> None:
        """Show the numbers of the year chosen as they are now."""
        self._tasks.run(self, self._desk.numbers.years, done=self._offer_years)

    def _offer_years(self, years: list[int]) -> None:
        self._panel.offer_years(years)
        if self._panel.gaps.place.path() is None:
            self._offer_place()
        self._ask()

    def _show_year(self) -> None:
        self._offer_place()
        self._ask()

    def _ask(self) -> None:
        year, numbers, desk = self._year(), self._desk.numbers, self._desk.office.desk

        def work() -> tuple[list[SeriesRow], Table]:
            rows = [
                SeriesRow(book, numbering.series(book, desk), numbers.following(book, year))
                for book in Book
            ]
            return rows, numbers.gap_list(year, words=say)

        self._tasks.run(self, work, done=lambda found: self._panel.show_numbers(*found))

    def _year(self) -> int:
        return self._panel.year.input.value()

    def _offer_place(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        name = say("settings.numbers.file.name", year=self._year())
        self._panel.offer_place(Path(QStandardPaths.writableLocation(documents)) / f"{name}.pdf")

    # ---- a number

    def _act(self, draft: NumberDraft) -> None:
        number, year, by = draft.number, self._year(), self._session.officer
        if not number:
            self._panel.show_problem(number=say("settings.numbers.missing"))
            return
        numbers, book, words = self._desk.numbers, draft.row.book, draft.words

        def work() -> None:
            if draft.act == VOID:
                numbers.void(book, number, reason=words, by=by, year=year)
            else:
                numbers.start(book, number, note=words, by=by, year=year)

        self._tasks.run(self, work, done=lambda _: self._acted(draft), failed=self._refused)

    def _acted(self, draft: NumberDraft) -> None:
        words = say(
            f"settings.numbers.done.{draft.act}", number=draft.number, series=draft.row.series
        )
        self._panel.clear()
        self.saved.emit(words, self._desk.clock())
        self._ask()

    def _refused(self, problem: DeskError) -> None:
        if problem.code == _OF_THE_WORDS:
            self._panel.show_problem(words=error(problem))
        else:
            self._panel.show_problem(number=error(problem))

    # ---- the list on paper, which is Vietnamese

    def _paper(self, year: int) -> tuple[str, bytes]:
        gaps = self._desk.numbers.gap_list(year)
        return gaps.title, self._desk.reporting.pdf(gaps)

    def _write(self, path: Path) -> None:
        year = self._year()
        self._tasks.run(
            self,
            lambda: self._desk.reporting.save(self._paper(year)[1], path),
            done=self._written,
            failed=lambda problem: self._panel.gaps.show_problem(error(problem)),
        )

    def _written(self, path: Path) -> None:
        self._panel.gaps.show_problem("")
        self.saved.emit(say("settings.numbers.written", name=path.name), self._desk.clock())

    def _print(self) -> None:
        year = self._year()
        self._tasks.run(
            self,
            lambda: self._paper(year),
            done=lambda made: self.print_pdf_asked.emit(*made),
        )
