"""Reports: asked for a period, shown as a table and charts, written as PDF or spreadsheet."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from desk_app.domain.charts import Chart
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.period import Period, so_far
from desk_app.domain.tables import Table
from desk_app.domain.units import Unit
from desk_app.printing.table import table_pdf
from desk_app.reports.charts import About, charts_of
from desk_app.reports.reach import reach
from desk_app.reports.received import received
from desk_app.reports.satisfaction import satisfaction
from desk_app.reports.spreadsheet import xlsx
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, dates, vietnamese

REPORTS = {"II.06a": received, "satisfaction": satisfaction}
"""The reports there are, by the name they are asked for."""


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
        unit, period = self._asked(name, period, unit)
        about = self._about(unit)
        table = REPORTS[name](
            self._workspace,
            period,
            unit=unit,
            by="field" if unit else "unit",
            name=self._name if unit is None else str,
            reporting=about.name,
            receiving=about.parent_name,
            words=words,
        )
        if self._office.role is Role.DESK:
            return table
        asked = [self._units[unit]] if unit else self.units()
        return replace(
            table, notes=(*table.notes, reach(self._workspace, asked, period.end, words))
        )

    def charts(
        self, name: str, period: Period, *, unit: str | None = None, words: Words = vietnamese
    ) -> tuple[Chart, ...]:
        """The charts of a report, of the same dossiers as its `table`; none for some reports.
        Raises `NoSuchReport`, `NoSuchUnit`."""
        unit, period = self._asked(name, period, unit)
        about = About(
            period=period,
            unit=unit,
            by="field" if unit else "unit",
            name=self._name if unit is None else str,
            words=words,
        )
        return charts_of(self._workspace, name, about)

    def pdf(self, table: Table, charts: Sequence[Chart] = ()) -> bytes:
        """The table on paper, dated at our seat, with those charts that have something to show.
        Raises `FontMissing`."""
        return table_pdf(
            table,
            place_and_date=dates.dated(self._office.unit.seat, self._clock().date()),
            signer_title=vietnamese("report.06a.signer").upper(),
            charts=[chart for chart in charts if not chart.is_empty],
            training=self._office.training,
        )

    def xlsx(self, table: Table) -> bytes:
        """The table as a spreadsheet; in training it says so."""
        return xlsx(table, mark=vietnamese("paper.training") if self._office.training else "")

    def save(self, content: bytes, path: Path) -> Path:
        """Write a report to a file and give its path. A file of that name stays as it is: the new
        one is numbered. Raises `FileNotWritten`."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            free = _free(path)
            free.write_bytes(content)
        except OSError as problem:
            raise FileNotWritten(file=str(path)) from problem
        return free

    def _asked(self, name: str, period: Period, unit: str | None) -> tuple[str | None, Period]:
        """The unit and the period that a question is really about."""
        if name not in REPORTS:
            raise NoSuchReport(name=name, known=", ".join(REPORTS))
        if self._office.role is Role.DESK:
            unit = self._office.unit.code
        if unit is not None and unit not in {each.code for each in self.units()}:
            raise NoSuchUnit(unit=unit)
        return unit, so_far(period, self._clock().date())

    def _about(self, unit: str | None) -> Unit:
        return self._units.get(unit, self._office.unit) if unit else self._office.unit

    def _name(self, unit: str) -> str:
        known = self._units.get(unit)
        return known.name if known else unit


def _free(path: Path) -> Path:
    """The path, or the first of "name (2)", "name (3)" … that nothing has."""
    stem = path.stem
    numbers = count(2)
    while path.exists():
        path = path.with_stem(f"{stem} ({next(numbers)})")
    return path
