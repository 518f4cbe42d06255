"""The report page at work: a question becomes a table, a file or a paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.charts import Chart
from desk_app.domain.errors import DeskError
from desk_app.domain.tables import Table
from desk_app.services.reporting import REPORTS, SAID
from desk_app.ui.reports.form import ReportForm
from desk_app.ui.reports.periods import offers
from desk_app.ui.reports.question import Question
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import LANGUAGES, Words, error, language, say, vietnamese

_FOLDER = "reports.folder"


@dataclass(frozen=True, slots=True)
class _Choices:
    today: date
    units: Sequence[tuple[str | None, str]]
    folder: Path


@dataclass(frozen=True, slots=True)
class _Answer:
    """A report with its charts."""

    table: Table
    charts: Sequence[Chart]


@dataclass(frozen=True, slots=True)
class _Report:
    """One answer twice: for paper, which is Vietnamese, and for the screen in its language; and
    what was said about the period by the unit itself."""

    paper: _Answer
    shown: _Answer
    said: Mapping[str, str]


class ReportScreen(QObject):
    """Joins the report page to the reporting service.

    Signals:
        saved: A file was written. Carries the words and the moment.
        print_pdf_asked: A report goes to the printer. Carries its name and the PDF.
    """

    saved = Signal(str, object)
    print_pdf_asked = Signal(str, bytes)

    def __init__(self, form: ReportForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._paper: _Answer | None = None
        self._asked: Question | None = None
        self._unit: str | None = None
        self._today, self._folder = date.min, Path()
        form.shown.connect(self._on_shown)
        form.question.asked.connect(self._on_asked)
        form.said.said.connect(self._on_said)
        form.file_asked.connect(self._on_file_asked)
        form.paper_asked.connect(self._on_paper_asked)

    def show_unit(self, unit: str) -> None:
        """Ask for last month's II.06a of one unit; the page shows it when it comes into view."""
        self._unit = unit
        self._today = date.min
        if self._form.isVisible():
            self._on_shown()

    def _on_shown(self) -> None:
        self._tasks.run(self, self._choices, done=self._on_choices)

    def _choices(self) -> _Choices:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        home = QStandardPaths.writableLocation(documents)
        units = [(unit.code, unit.name) for unit in self._desk.reporting.units()]
        folder = self._desk.settings.setting(_FOLDER, home)
        return _Choices(self._desk.clock().date(), units, Path(folder))

    def _on_choices(self, choices: _Choices) -> None:
        self._folder = choices.folder
        question = self._form.question
        if self._today != choices.today:
            self._today = choices.today
            everything = [(None, say("reports.unit.all"))] if len(choices.units) > 1 else []
            units = [*everything, *choices.units]
            question.show_choices(tuple(REPORTS), offers(choices.today), units)
            question.show_unit(self._unit)
        question.ask()

    def _on_asked(self, question: Question) -> None:
        self._asked = question
        self._tasks.run(self, lambda: self._make(question), done=self._on_made)

    def _make(self, question: Question) -> _Report:
        def answer(words: Words) -> _Answer:
            reporting, name, period = self._desk.reporting, question.report, question.period
            return _Answer(
                reporting.table(name, period, unit=question.unit, words=words),
                reporting.charts(name, period, unit=question.unit, words=words),
            )

        paper = answer(vietnamese)
        shown = paper if language() == LANGUAGES[0] else answer(say)
        said = {
            name: self._desk.reporting.answer(name, question.period, unit=question.unit)
            for name in SAID.get(question.report, ())
        }
        return _Report(paper, shown, said)

    def _on_made(self, report: _Report) -> None:
        self._paper = report.paper
        self._form.said.show_said(report.said)
        self._form.show_answer(report.shown.table, report.shown.charts)
        self._offer_place()

    def _on_said(self, name: str, text: str) -> None:
        question = self._asked
        if question is not None:
            self._tasks.run(
                self,
                lambda: self._desk.reporting.put_answer(
                    name, question.period, text, unit=question.unit
                ),
                done=lambda _nothing: self._on_asked(question),
                failed=lambda problem: self._form.said.show_problem(name, error(problem)),
            )

    def _offer_place(self) -> None:
        if self._asked is not None:
            self._form.show_place(self._folder / self._file_name(self._asked))

    def _file_name(self, question: Question) -> str:
        unit = question.unit or self._desk.office.unit.code
        span = f"{_digits(question.period.start)}-{_digits(question.period.end)}"
        return f"{say(f'reports.file.{question.report}')}_{unit}_{span}"

    def _on_file_asked(self, ending: str, path: Path) -> None:
        paper = self._paper
        if paper is not None:
            self._form.set_busy(True)
            self._tasks.run(
                self,
                lambda: self._write(paper, ending, path),
                done=self._on_written,
                failed=self._on_not_written,
            )

    def _write(self, paper: _Answer, ending: str, path: Path) -> Path:
        reporting = self._desk.reporting
        if ending == ".pdf":
            content = reporting.pdf(paper.table, paper.charts)
        else:
            make = reporting.xlsx if ending == ".xlsx" else reporting.docx
            content = make(paper.table)
        written = reporting.save(content, path)
        self._desk.settings.put_setting(_FOLDER, str(written.parent))
        return written

    def _on_written(self, path: Path) -> None:
        self._folder = path.parent
        self._form.set_busy(False)
        self.saved.emit(say("reports.written", name=path.name), self._desk.clock())

    def _on_not_written(self, problem: DeskError) -> None:
        self._form.set_busy(False)
        self._form.show_file_problem(error(problem))

    def _on_paper_asked(self) -> None:
        paper = self._paper
        if paper is not None:
            self._form.set_busy(True)
            self._tasks.run(
                self,
                lambda: (paper.table, self._desk.reporting.pdf(paper.table, paper.charts)),
                done=self._on_paper,
                failed=self._on_not_written,
            )

    def _on_paper(self, made: tuple[Table, bytes]) -> None:
        self._form.set_busy(False)
        self.print_pdf_asked.emit(made[0].title, made[1])


def _digits(day: date) -> str:
    return f"{day:%Y%m%d}"
