"""What was printed and under which number: every paper that leaves the office is entered here."""

from collections.abc import Sequence
from dataclasses import replace

from desk_app.domain import numbering
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Fact, PaperNumbered, PaperPrinted
from desk_app.domain.numbering import Book
from desk_app.domain.office import Office, section
from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.papers import BOOKS, Paper, PaperKind, Print, paper_of, step_of
from desk_app.storage.workspace import Workspace
from desk_app.wording import vietnamese


class Ledger:
    """Counts prints and gives numbers."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def previewed(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Print:
        """The next print of a paper; one that has no number yet gets none by being looked at."""
        given = self._given([dossier], kind)
        number = self._written(dossier, kind, given) if kind in BOOKS else ""
        return Print(
            dossier=dossier, kind=kind, size=size, by=by, number=number,
            reprint=_reprint(dossier, kind),
        )  # fmt: skip

    def issued(
        self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str
    ) -> tuple[Print, list[Fact]]:
        """The print that is made now, and the number that has to be entered with it, if it has
        none yet."""
        wanted = self.previewed(dossier, kind, size=size, by=by)
        if kind not in BOOKS or self._given([dossier], kind):
            return wanted, []
        fact = self._following([dossier], kind)
        number = self._written(dossier, kind, (fact.series, fact.number))
        return replace(wanted, number=number), [fact]

    def number_together(self, dossiers: Sequence[Dossier], kind: PaperKind) -> str:
        """The number of one paper for several dossiers as printed, dots while it has none."""
        return self._written(dossiers[0], kind, self._given(dossiers, kind))

    def numbered_together(
        self, dossiers: Sequence[Dossier], kind: PaperKind
    ) -> tuple[str, list[Fact]]:
        """The number of such a paper that is made now, and what has to be entered with it, if it
        has none yet."""
        if self._given(dossiers, kind):
            return self.number_together(dossiers, kind), []
        fact = self._following(dossiers, kind)
        return self._written(dossiers[0], kind, (fact.series, fact.number)), [fact]

    def enter_number(self, dossiers: Sequence[Dossier], numbered: list[Fact], *, by: str) -> None:
        """Write down that one paper for several dossiers got its number: at the first of them,
        whatever their order on the paper."""
        self.enter(_first(dossiers), numbered, by=by)

    def enter(self, dossier: Dossier, facts: list[Fact], *, by: str) -> None:
        """Write down that a paper left or got its number, in one unit of work."""
        with self._workspace.change():
            self._record(dossier, facts, by)

    def enter_saved(self, wanted: Print, numbered: list[Fact], *, size: str) -> None:
        """Write down that a paper became a file: in the history, and in the list of prints."""
        dossier, paper = wanted.dossier, wanted.kind.value
        with self._workspace.change():
            self._record(dossier, [*numbered, PaperPrinted(paper=paper, size=size)], wanted.by)
            self._workspace.print_jobs.keep(
                PaperJob(
                    at=self._clock(), officer=wanted.by, dossier=dossier.uid, title=dossier.code,
                    paper=paper, size=size, reprint=wanted.reprint, printer="",
                    state=JobState.SAVED,
                )
            )  # fmt: skip

    def enter_together(
        self,
        dossiers: Sequence[Dossier],
        paper: Paper,
        title: str,
        numbered: list[Fact],
        *,
        size: str,
        by: str,
    ) -> None:
        """Write down that one paper for several dossiers became a file: its number, the history of
        each, and the list of prints by its `title`."""
        kind = paper.kind.value
        with self._workspace.change():
            self._record(_first(dossiers), numbered, by)
            for dossier in dossiers:
                self._record(dossier, [PaperPrinted(paper=kind, size=size)], by)
            self._workspace.print_jobs.keep(
                PaperJob(
                    at=self._clock(), officer=by, dossier="", title=title, paper=kind, size=size,
                    reprint=paper.reprint, printer="", state=JobState.SAVED,
                    about=" ".join(each.uid for each in dossiers),
                )
            )  # fmt: skip

    def _record(self, dossier: Dossier, facts: list[Fact], by: str) -> None:
        for fact in facts:
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)

    def _given(self, dossiers: Sequence[Dossier], kind: PaperKind) -> tuple[str, int] | None:
        first, paper = _first(dossiers), paper_of(dossiers, kind)
        return self._workspace.paper_numbers.of(first.uid, paper)

    def _following(self, dossiers: Sequence[Dossier], kind: PaperKind) -> PaperNumbered:
        unit, year = self._office.unit.code, self._year(dossiers[0], kind)
        series = numbering.series(BOOKS[kind], self._office.desk)
        uses = self._workspace.paper_numbers.uses(unit, series, year)
        return PaperNumbered(
            unit=unit, series=series, year=year, number=numbering.following(uses),
            paper=paper_of(dossiers, kind),
        )  # fmt: skip

    def _year(self, dossier: Dossier, kind: PaperKind) -> int:
        """A letter is dated by its step, so its number is of that year."""
        step = step_of(dossier, kind)
        return (step.at if step else self._clock()).year

    def _written(self, dossier: Dossier, kind: PaperKind, given: tuple[str, int] | None) -> str:
        series, number = given or (numbering.series(BOOKS[kind], self._office.desk), None)
        step = step_of(dossier, kind)
        where = section((step.at if step else self._clock()).date())
        # The apology is the head's: form 04 has no abbreviation of the desk in its symbol.
        signed = BOOKS[kind] is Book.APOLOGY
        office = "" if signed else vietnamese(f"letter.office.{where.value}")
        return numbering.written(number, series, office)


def _first(dossiers: Sequence[Dossier]) -> Dossier:
    return min(dossiers, key=lambda each: each.uid)


def _reprint(dossier: Dossier, kind: PaperKind) -> int:
    """How often the paper was printed; a letter about a new step is a new paper."""
    step = step_of(dossier, kind)
    if step is None:
        return dossier.times_printed(kind.value)
    later = dossier.history[dossier.history.index(step) + 1 :]
    return sum(each.kind == PaperPrinted.KIND and each.note == kind.value for each in later)
