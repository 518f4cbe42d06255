"""What a report is asked for, and the lines above its table that follow from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from desk_app.domain.period import Period
from desk_app.domain.tables import Align, Column
from desk_app.domain.vietnamese import sort_key
from desk_app.wording import Words, dates, vietnamese

G = TypeVar("G")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question: which period, whose dossiers, in which words.

    `unit` counts one unit's dossiers only; `by` is "field" or "unit", and `name` says what a group
    is called, `unit_name` and `officer_name` what a unit and a holder are. `reporting` and
    `receiving` are the units named above the table. `answers` is what the unit typed in about this
    period where no dossier can tell, by name. A chart alone asks for the first four only.
    """

    period: Period
    unit: str | None
    by: str
    name: Callable[[str], str]
    unit_name: Callable[[str], str] = str
    officer_name: Callable[[str], str] = str
    reporting: str = ""
    receiving: str = ""
    words: Words = vietnamese
    answers: Callable[[str], str] = lambda _name: ""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """Reporting unit, receiving unit and period, as every report names them."""
        words, period = self.words, self.period
        text = words("report.period.text", start=dates.day(period.start), end=dates.day(period.end))
        return (
            (words("report.unit.reporting"), self.reporting),
            (words("report.unit.receiving"), self.receiving),
            (words("report.period"), text),
        )

    def title(self, report: str) -> str:
        """The title of a report, with the unit in capitals."""
        return self.words(f"report.{report}.title", unit=self.reporting.upper())

    def holder_name(self, holder: str) -> str:
        """Who works on a dossier; words for nobody when it was not handed over."""
        return self.officer_name(holder) if holder else self.words("report.officers.nobody")

    def sorted(self, groups: Iterable[G], key: Callable[[G], str]) -> list[G]:
        """Groups in the Vietnamese order of what they are called."""
        return sorted(groups, key=lambda group: sort_key(key(group)))

    def number(self) -> Column:
        """The column of running numbers."""
        return Column(self.words("report.column.number"), align=Align.CENTRE, weight=0.5)

    def text(self, key: str, weight: float = 1.0, *, group: str = "") -> Column:
        """A column of words."""
        above = self.words(group) if group else ""
        return Column(self.words(key), group=above, weight=weight)

    def figure(self, key: str, weight: float = 1.0, *, group: str = "") -> Column:
        """A column of figures."""
        above = self.words(group) if group else ""
        return Column(self.words(key), group=above, align=Align.RIGHT, weight=weight)
