"""Reports: asked for a period, shown as a table and charts, written as PDF, spreadsheet or Word."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desk_app.domain.charts import Chart
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.period import Period, so_far
from desk_app.domain.tables import Table
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import nfc
from desk_app.printing.letterhead import Issued
from desk_app.printing.prose import prose_pdf
from desk_app.printing.table import table_pdf
from desk_app.printing.text import DOTS
from desk_app.reports.asked import Asked
from desk_app.reports.charts import charts_of
from desk_app.reports.document import Frame, docx
from desk_app.reports.evaluation import evaluation, evaluation_slips
from desk_app.reports.fees import fees
from desk_app.reports.narrative import narrative
from desk_app.reports.overdue import overdue
from desk_app.reports.reach import reach
from desk_app.reports.realtime import realtime
from desk_app.reports.received import received
from desk_app.reports.register import register
from desk_app.reports.satisfaction import satisfaction
from desk_app.reports.spreadsheet import xlsx
from desk_app.reports.workload import officers, steps
from desk_app.services import Clock, free
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, dates, vietnamese

STATUTORY = ("II.06a", "satisfaction")
"""What every upper level asks for each month."""

REPORTS: Mapping[str, Callable[[Workspace, Asked], Table]] = {
    "II.06a": received,
    "satisfaction": satisfaction,
    "narrative": narrative,
    "register": register,
    "overdue": overdue,
    "officers": officers,
    "steps": steps,
    "fees": fees,
    "evaluation": evaluation,
    "evaluation-slips": evaluation_slips,
    "766": realtime,
}
"""The reports there are, by the name they are asked for."""

ANSWERS: Mapping[str, range] = {
    "evaluation.5": range(3),
    "evaluation.6": range(3),
    "evaluation.8": range(3),
    "evaluation.9": range(101),
}
"""What a unit says about a period where no dossier can tell, and which numbers it may say."""
PROPOSALS = "proposals"
"""Kiến nghị, đề xuất: the last part of the report in words."""
SAID: Mapping[str, tuple[str, ...]] = {
    "evaluation": tuple(ANSWERS),
    "evaluation-slips": ("evaluation.6",),
    "narrative": (PROPOSALS,),
}
"""What has to be said about a period before a report is whole, by report."""


class NoSuchReport(DeskError):
    """There is no report of this name."""

    code = "no-such-report"
    exit_code = 97
    told = frozenset({"name", "known"})


class NoSuchUnit(DeskError):
    """The unit is not one of ours."""

    code = "no-such-unit"
    exit_code = 98
    told = frozenset({"unit"})


class AnswerOutOfScale(DeskError):
    """What a unit says about itself is not on the scale of the indicator."""

    code = "answer-out-of-scale"
    exit_code = 110
    told = frozenset({"name", "least", "most"})


class FileNotWritten(DeskError):
    """A report could not be written to where it was asked for."""

    code = "file-not-written"
    exit_code = 100
    told = frozenset({"file"})


class Reporting:
    """Answers the statutory questions."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._units = {unit.code: unit for unit in units}

    def units(self) -> list[Unit]:
        """The units whose dossiers can be reported on: at the upper level the communes below."""
        if self._office.role is Role.DESK:
            return [self._office.unit]
        return list(self._units.values())

    def table(
        self, name: str, period: Period, *, unit: str | None = None, words: Words = vietnamese
    ) -> Table:
        """A report for one unit, by field, or for all of them, one row per unit.

        A desk's report is always about its own unit; the upper level's says below the table which
        units' data reach the end of the period. A period under way ends today, so that nothing is
        overdue before its day. A period without dossiers gives a table without rows. Papers are
        Vietnamese; a screen may ask for the titles in its own `words`. Raises `NoSuchReport`,
        `NoSuchUnit`.
        """
        asked = self._asked(name, period, unit, words)
        table = REPORTS[name](self._workspace, asked)
        if self._office.role is Role.DESK:
            return table
        units = [self._units[asked.unit]] if asked.unit else self.units()
        told = reach(self._workspace, units, asked.period.end, words)
        return replace(table, notes=(*table.notes, told))

    def charts(
        self, name: str, period: Period, *, unit: str | None = None, words: Words = vietnamese
    ) -> tuple[Chart, ...]:
        """The charts of a report, of the same dossiers as its `table`; none for some reports.
        Raises `NoSuchReport`, `NoSuchUnit`."""
        return charts_of(self._workspace, name, self._asked(name, period, unit, words))

    def _asked(self, name: str, period: Period, unit: str | None, words: Words) -> Asked:
        """What a question is really about."""
        if name not in REPORTS:
            raise NoSuchReport(name=name, known=", ".join(REPORTS))
        if self._office.role is Role.DESK:
            unit = self._office.unit.code
        self._must_be_ours(unit)
        about = self._about(unit)
        return Asked(
            period=so_far(period, self._clock().date()),
            unit=unit,
            by="field" if unit else "unit",
            name=self._name if unit is None else str,
            unit_name=self._name,
            officer_name=self._officer_names(),
            reporting=about.name,
            receiving=about.parent_name,
            words=words,
            answers=lambda answer: self.answer(answer, period, unit=unit),
        )

    def answer(self, name: str, period: Period, *, unit: str | None = None) -> str:
        """What was said about a period, one of `ANSWERS` or `PROPOSALS`; "" when nothing was."""
        return self._workspace.settings.get(self._answer_key(name, period, unit))

    def put_answer(self, name: str, period: Period, text: str, *, unit: str | None = None) -> None:
        """Keep what the unit says about itself in a period, on this PC; "" takes it back. Raises
        `AnswerOutOfScale` and `NoSuchUnit`."""
        self._must_be_ours(unit)
        text = nfc(text).strip()
        scale = ANSWERS.get(name)
        if scale and text and not (text.isdecimal() and int(text) in scale):
            raise AnswerOutOfScale(name=name, least=scale[0], most=scale[-1])
        with self._workspace.change():
            self._workspace.settings.put(self._answer_key(name, period, unit), text)

    def _answer_key(self, name: str, period: Period, unit: str | None) -> str:
        about = self._about(unit).code
        return f"answer.{name} {about} {period.start.isoformat()} {period.end.isoformat()}"

    def _must_be_ours(self, unit: str | None) -> None:
        if unit is not None and unit not in {each.code for each in self.units()}:
            raise NoSuchUnit(unit=unit)

    def _officer_names(self) -> Callable[[str], str]:
        """What a holder is called: the name of an officer of ours, else what was written down."""
        known = self._workspace.officers.of(self._office.unit.code)
        names = {each.officer: each.name for each in known}
        return lambda holder: names.get(holder, holder)

    def pdf(self, table: Table, charts: Sequence[Chart] = ()) -> bytes:
        """The report on paper, dated at our seat, with those charts that have something to show.
        Raises `FontMissing`."""
        now = self._clock()
        if table.prose:
            return prose_pdf(table, self._issued(now), on=now.date())
        return table_pdf(
            table,
            place_and_date=dates.dated(self._office.unit.seat, now.date()),
            signer_title=vietnamese("report.06a.signer").upper(),
            charts=[chart for chart in charts if not chart.is_empty],
            training=self._office.training,
        )

    def docx(self, table: Table) -> bytes:
        """The report as a Word document; in training it says so."""
        unit = self._office.unit
        maker = vietnamese("report.06a.signer")
        frame = Frame(
            upper=unit.parent_name,
            office=unit.name,
            state=vietnamese("paper.state"),
            motto=vietnamese("paper.motto"),
            number=vietnamese("paper.number", number=DOTS) if table.prose else "",
            dated=dates.dated(unit.seat, self._clock().date()),
            signers=(maker, vietnamese("report.narrative.signer")) if table.prose else (maker,),
            mark=self._mark,
        )
        return docx(table, frame)

    def xlsx(self, table: Table) -> bytes:
        """The table as a spreadsheet; in training it says so."""
        return xlsx(table, mark=self._mark)

    def save(self, content: bytes, path: Path) -> Path:
        """Write a report to a file and give its path. A file of that name stays as it is: the new
        one is numbered. Raises `FileNotWritten`."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = free(path)
            file.write_bytes(content)
        except OSError as problem:
            raise FileNotWritten(file=str(path)) from problem
        return file

    @property
    def _mark(self) -> str:
        return vietnamese("paper.training") if self._office.training else ""

    def _issued(self, now: datetime) -> Issued:
        unit = self._office.unit
        return Issued(
            upper_name=unit.parent_name, office_name=unit.name, seat=unit.seat, desk_name="",
            code="", clerk="", printed_at=now, training=self._office.training,
        )  # fmt: skip

    def _about(self, unit: str | None) -> Unit:
        return self._units.get(unit, self._office.unit) if unit else self._office.unit

    def _name(self, unit: str) -> str:
        known = self._units.get(unit)
        return known.name if known else unit
