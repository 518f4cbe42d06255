"""Numbers of papers (số của giấy): 1, 2, 3 … for each kind, year, unit and desk.

Desks of one unit that cannot see each other must not give the same number. A dossier's serial gets
the desk's digit for that, but a letter's number goes on where the paper book stopped and is read
aloud, so it stays a plain count. Instead each desk counts in a series of its own, and its letter
stands in the symbol behind the number: 12/PBS-… at desk A, 12/PBS.B-… at desk B. Desk A, alone in
most offices, shows no letter. A desk so knows every number of its series, and a hole in it is one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk_app.domain.entries import NumberVoided
from desk_app.domain.errors import DeskError


class Book(StrEnum):
    """The kinds of papers that are numbered, by the symbol behind the number."""

    SUPPLEMENT = "PBS"
    REFUSAL = "PTC"
    APOLOGY = "PXL"
    STOP = "TBD"
    WITHDRAWAL = "PRH"
    CONTROL = "PKS"
    HANDOVER = "PBG"
    FEE_RECEIPT = "BL"


class Use(StrEnum):
    """What happened to a number."""

    GIVEN = "given"
    VOIDED = "voided"
    STARTED = "started"
    """It is the first after those of a paper book."""


class Why(StrEnum):
    """Why a number needs a word."""

    VOIDED = "voided"
    BOOK = "book"
    """It was given out in the paper book, or belongs to it."""
    MISSING = "missing"
    TWICE = "twice"
    """Two papers carry it: a desk was set up twice, or brought back from an old copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberUse:
    """One thing that happened to a number, `words` being the reason or the note. `dossier` and
    `paper` say what it was given to, and are empty otherwise."""

    number: int
    use: Use
    at: datetime
    actor: str
    dossier: str = ""
    paper: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Numbers from `first` to `last` that no one paper carries, and why. `uses` tell of them: the
    papers of a double number, the reason of a void one first and then what it was given to."""

    first: int
    last: int
    why: Why
    uses: tuple[NumberUse, ...] = ()


class NumberTaken(DeskError):
    """A series cannot go on from a number that was reached before."""

    code = "number-taken"
    exit_code = 61
    told = frozenset({"number", "following"})


class NumberNotReached(DeskError):
    """Only numbers up to the next one can be declared void."""

    code = "number-not-reached"
    exit_code = 62
    told = frozenset({"number", "following"})


class NumberVoidAlready(DeskError):
    """The number was declared void before."""

    code = "number-void-already"
    exit_code = 63
    told = frozenset({"number"})


class NumberReasonMissing(DeskError):
    """A void number keeps its reason."""

    code = "number-reason-missing"
    exit_code = 64
    told = frozenset({"number"})


def series(book: Book, desk: str) -> str:
    """The series of a desk (A … J) in a book: "PBS" at desk A, "PBS.B" at desk B."""
    return book.value if desk == "A" else f"{book.value}.{desk}"


def written(number: int | None, series: str, office: str) -> str:
    """A number as printed: "12/PBS-BPTNTKQ", with a 0 before those under 10 (Decree 30/2020/NĐ-CP
    Annex I); dots for one not yet given. `office` is the agency's abbreviation, "" for a paper
    whose symbol has none."""
    symbol = "-".join(filter(None, (series, office)))
    return f"{'………' if number is None else f'{number:02d}'}/{symbol}"


def receipt_number(number: int, desk: str) -> str:
    """The number of a fee receipt as such receipts carry it, seven digits: "0000045" at desk A,
    "B0000045" at desk B."""
    mark = "" if desk == "A" else desk
    return f"{mark}{number:07d}"


def receipt_of(void: NumberVoided) -> str:
    """The number that a fee receipt with a void number carries; "" in other series."""
    book, _, desk = void.series.partition(".")
    return receipt_number(void.number, desk or "A") if book == Book.FEE_RECEIPT else ""


def receipt_paper(ref: str) -> str:
    """What a number of a fee receipt is given to: the payment whose entry is `ref`."""
    return f"fee-receipt:{ref}"


def following(uses: Iterable[NumberUse]) -> int:
    """The next number to give out in a series."""
    reached = (each.number if each.use is Use.STARTED else each.number + 1 for each in uses)
    return max(reached, default=1)


def check_start(uses: Sequence[NumberUse], first: int) -> None:
    """Raise `NumberTaken` unless a series may go on from `first`."""
    if first < following(uses):
        raise NumberTaken(number=str(first), following=str(following(uses)))


def check_void(uses: Sequence[NumberUse], number: int, reason: str) -> None:
    """Raise `NumberNotReached`, `NumberVoidAlready` or `NumberReasonMissing` unless a number may
    be declared void; the next one may, too, and is then passed over."""
    if not 1 <= number <= following(uses):
        raise NumberNotReached(number=str(number), following=str(following(uses)))
    if any(each.number == number and each.use is Use.VOIDED for each in uses):
        raise NumberVoidAlready(number=str(number))
    if not reason:
        raise NumberReasonMissing(number=str(number))


def gaps(uses: Iterable[NumberUse]) -> list[Gap]:
    """Every number of a series that is not on exactly one paper, in order; neighbours of the same
    kind that nothing is said about are one line."""
    ordered = sorted(uses, key=lambda each: (each.at, each.number, each.use is not Use.STARTED))
    found = [*_books(ordered), *_marked(ordered)]
    known = {n for gap in found for n in range(gap.first, gap.last + 1)}
    known |= {each.number for each in ordered if each.use is not Use.STARTED}
    found += _missing(set(range(1, following(ordered))) - known)
    return sorted(found, key=lambda gap: (gap.first, gap.why))


def _books(ordered: list[NumberUse]) -> list[Gap]:
    """What belongs to paper books: from where the series stood to where it was told to go on."""
    used = {each.number for each in ordered if each.use is not Use.STARTED}
    found, reached = [], 1
    for each in ordered:
        if each.use is Use.STARTED:
            inside = [n for n in range(reached, each.number) if n not in used]
            found += [
                Gap(first=first, last=last, why=Why.BOOK, uses=(each,))
                for first, last in _runs(inside)
            ]
        reached = max(reached, following([each]))
    return found


def _marked(ordered: list[NumberUse]) -> list[Gap]:
    """Void numbers, and those on two papers."""
    given = {
        (each.number, each.dossier, each.paper) for each in ordered if each.use is Use.GIVEN
    }  # fmt: skip
    papers = Counter(number for number, _, _ in given)
    twice = [number for number, count in papers.items() if count > 1]
    return [
        *(
            Gap(first=each.number, last=each.number, why=Why.VOIDED,
                uses=(each, *_given(ordered, each.number)))
            for each in ordered
            if each.use is Use.VOIDED
        ),
        *(
            Gap(first=number, last=number, why=Why.TWICE, uses=tuple(_given(ordered, number)))
            for number in twice
        ),
    ]  # fmt: skip


def _given(uses: Iterable[NumberUse], number: int) -> list[NumberUse]:
    return [each for each in uses if each.number == number and each.use is Use.GIVEN]


def _missing(numbers: set[int]) -> list[Gap]:
    return [
        Gap(first=first, last=last, why=Why.MISSING) for first, last in _runs(sorted(numbers))
    ]  # fmt: skip


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbours."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
