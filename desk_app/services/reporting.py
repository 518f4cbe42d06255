"""Reports: asked for a period, shown as a table and charts, written as PDF, spreadsheet or Word."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desk_app.domain.charts import Chart
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.period import Period, so_far
from desk_app.domain.tables import Table
from desk_app.domain.units import Level, Unit, there_on
from desk_app.domain.vietnamese import nfc
from desk_app.printing.letterhead import Issued
from desk_app.printing.prose import prose_pdf
from desk_app.printing.table import table_pdf
from desk_app.printing.text import DOTS
from desk_app.reports.asked import Asked
from desk_app.reports.charts import charts_of, counted_charts
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
from desk_app.reports.source import Counted, Stood, Told, has_counts_alone
from desk_app.reports.spreadsheet import xlsx
from desk_app.reports.workload import officers, steps
from desk_app.services import Clock, free
from desk_app.storage.server_refusals import require_driver
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, dates, vietnamese

if TYPE_CHECKING:
    from desk_app.storage.server import Server

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
COUNTED: Mapping[str, Callable[[Counted, Asked], Table]] = {
    "II.06a": received,
    "satisfaction": satisfaction,
}
"""Those that can be made of counts alone, as an upper level tells them to the level above it."""
PUBLISHED: Mapping[str, Callable[[Stood, Asked], Table]] = {
    **COUNTED,
    "narrative": narrative,
    "officers": officers,
    "steps": steps,
}
"""Those that can be made of the rows on a server, which do not tell whose dossiers they are."""

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


class NotCountedHere(DeskError):
    """The report names single dossiers; where it was asked there are only figures."""

    code = "not-counted-here"
    exit_code = 113
    told = frozenset({"name", "known"})


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
        """The units that can be reported on: at the upper level the communes below, or where no
        dossiers are, those that upper levels below have told counts of."""
        if self._office.role is Role.DESK:
            return [self._office.unit]
        told = self._workspace.day_counts.units() if self._has_counts_alone() else {}
        counted = [
            replace(self._office.unit, code=code, name=name, level=Level.COMMUNE, pilot=False)
            for code, name in sorted(told.items())
        ]
        return counted or list(self._units.values())

    def table(
        self,
        name: str,
        period: Period,
        *,
        unit: str | None = None,
        words: Words = vietnamese,
        server: str = "",
    ) -> Table:
        """A report for one unit, by field, or for all of them, one row per unit.

        A desk's report is always about its own unit; the upper level's says below the table which
        units' data reach the end of the period. A period under way ends today, so that nothing is
        overdue before its day. A period without dossiers gives a table without rows. Papers are
        Vietnamese; a screen may ask for the titles in its own `words`. With the address of a
        `server`, the rows published there are counted instead of ours. Where nothing but counts
        came from below, they are. Raises `NoSuchReport`, `NoSuchUnit`, `NotCountedHere`, and with a
        server `ServerAddressRefused` and `ServerUnavailable`.
        """
        asked = self._asked(name, period, unit, words)
        if server:
            return self._published_table(name, asked, server)
        if self._has_counts_alone():
            table = _among(COUNTED, name)(Told(self._workspace.day_counts), asked)
            told = self._workspace.day_counts.reach()
        else:
            table = REPORTS[name](self._workspace, asked)
            told = self._workspace.reach()
        return self._with_reach(table, asked, told)

    def _published_table(self, name: str, asked: Asked, address: str) -> Table:
        report = _among(PUBLISHED, name)
        with _reading(address) as published:
            table = report(published, asked)
            told = {code: day for code, (_, day) in published.units().items() if day}
        return self._with_reach(table, asked, told)

    def _with_reach(self, table: Table, asked: Asked, told: Mapping[str, date]) -> Table:
        """At the upper level with what its data reach; a desk's report is about itself."""
        if self._office.role is Role.DESK:
            return table
        there = there_on(self.units(), self._office.unit, asked.period.end)
        names = {each.code: each.name for each in there}
        if asked.unit:
            names = {each.code: each.name for each in self.units() if each.code == asked.unit}
        return replace(
            table, notes=(*table.notes, reach(told, names, asked.period.end, asked.words))
        )

    def charts(
        self,
        name: str,
        period: Period,
        *,
        unit: str | None = None,
        words: Words = vietnamese,
        server: str = "",
    ) -> tuple[Chart, ...]:
        """The charts of a report, of the same dossiers as its `table`; none for some reports.
        Raises what `table` raises."""
        asked = self._asked(name, period, unit, words)
        if server:
            with _reading(server) as published:
                return counted_charts(published, name, asked)
        if self._has_counts_alone():
            return counted_charts(Told(self._workspace.day_counts), name, asked)
        return charts_of(self._workspace, name, asked)

    def _has_counts_alone(self) -> bool:
        return has_counts_alone(self._workspace, self._office)

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
            name=self._names() if unit is None else str,
            unit_name=self._names(),
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
        known = {each.code: each for each in self.units()}
        return known.get(unit, self._office.unit) if unit else self._office.unit

    def _names(self) -> Callable[[str], str]:
        names = {each.code: each.name for each in self.units()}
        return lambda unit: names.get(unit, unit)


@contextmanager
def _reading(address: str) -> "Iterator[Server]":
    """The rows on a server, as of one moment."""
    require_driver()
    from desk_app.storage import server  # noqa: PLC0415  # the driver is loaded when needed

    connected = server.connect(address)
    try:
        with connected.reading():
            yield connected
    finally:
        connected.close()


R = TypeVar("R")


def _among(reports: Mapping[str, R], name: str) -> R:
    """A report that can be made there. Raises `NotCountedHere`."""
    if name not in reports:
        raise NotCountedHere(name=name, known=", ".join(reports))
    return reports[name]
