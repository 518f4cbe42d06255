"""The numbers of papers: taken over from the paper book, declared void, accounted for."""

from desk_app.domain import numbering
from desk_app.domain.entries import NumbersStarted, NumberVoided
from desk_app.domain.numbering import Book
from desk_app.domain.office import Office
from desk_app.domain.tables import Table
from desk_app.domain.vietnamese import nfc
from desk_app.reports.paper_numbers import paper_numbers
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, vietnamese


class Numbers:
    """Keeps the series of this desk. Papers get their numbers when they are printed."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def following(self, book: Book, year: int = 0) -> int:
        """The next number of this desk in a book, this year or another."""
        uses = self._workspace.paper_numbers.uses(*self._series(book, year))
        return numbering.following(uses)

    def years(self) -> list[int]:
        """The years that have numbers, and this one and the last, newest first."""
        this = self._clock().year
        known = self._workspace.paper_numbers.years(self._office.unit.code)
        return sorted({this, this - 1, *known}, reverse=True)

    def start(self, book: Book, first: int, *, by: str, note: str = "", year: int = 0) -> None:
        """Go on from a paper book: `first` is the next number. Raises `NumberTaken` and
        `OnlyReads`."""
        self._office.must_work()
        unit, series, year = self._series(book, year)
        with self._workspace.change():
            uses = self._workspace.paper_numbers.uses(unit, series, year)
            numbering.check_start(uses, first)
            fact = NumbersStarted(unit=unit, series=series, year=year, first=first, note=nfc(note))
            self._workspace.record(fact, actor=by, at=self._clock())

    def void(self, book: Book, number: int, *, reason: str, by: str, year: int = 0) -> None:
        """Declare a number void; a paper that carried it gets a new one when it is printed again.
        Raises `NumberNotReached`, `NumberVoidAlready`, `NumberReasonMissing` and `OnlyReads`."""
        self._office.must_work()
        unit, series, year = self._series(book, year)
        reason = nfc(reason)
        with self._workspace.change():
            uses = self._workspace.paper_numbers.uses(unit, series, year)
            numbering.check_void(uses, number, reason)
            fact = NumberVoided(unit=unit, series=series, year=year, number=number, reason=reason)
            self._workspace.record(fact, actor=by, at=self._clock())

    def gap_list(self, year: int = 0, *, words: Words = vietnamese) -> Table:
        """The numbers of all desks of the unit that no one paper carries, and why."""
        return paper_numbers(
            self._workspace,
            self._office.unit.code,
            year or self._clock().year,
            reporting=self._office.unit.name,
            words=words,
        )

    def _series(self, book: Book, year: int) -> tuple[str, str, int]:
        series = numbering.series(book, self._office.desk)
        return self._office.unit.code, series, year or self._clock().year
