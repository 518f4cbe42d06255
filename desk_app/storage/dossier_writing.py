"""Writing dossiers into their rows, many at a time: a statement for each table, not for each
dossier."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain import chain
from desk_app.domain.dossier import Dossier
from desk_app.storage import dossier_rows
from desk_app.storage.driver import Database, execute_in_parts, execute_many


@dataclass(frozen=True, slots=True)
class Kept:
    """A dossier as its row holds it, and the row's number."""

    number: int
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class Change:
    """A dossier as it stands now, and what its row held before; None when it has no row yet."""

    before: Kept | None
    after: Dossier

    @property
    def is_found_otherwise(self) -> bool:
        """Whether it has no row that the search finds by the right words and numbers."""
        return self.before is None or not dossier_rows.found_alike(self.before.dossier, self.after)


def write(db: Database, changes: Sequence[Change]) -> None:
    """Write changes of different dossiers, in their order. Call inside `Workspace.change()`."""
    anew = [change for change in changes if change.is_found_otherwise]
    numbers = _numbers(db, anew)
    take_out(db, [change.before for change in anew if change.before is not None])
    rest = [change for change in changes if not change.is_found_otherwise]
    kept = [(change.before, change.after) for change in rest if change.before is not None]
    _put_anew(db, [(number, change.after) for number, change in zip(numbers, anew, strict=True)])
    _put_over(db, kept)


def _put_anew(db: Database, dossiers: list[tuple[int, Dossier]]) -> None:
    rows = [dossier_rows.row(number, dossier) for number, dossier in dossiers]
    execute_many(db, dossier_rows.PUT, rows)
    execute_many(db, dossier_rows.PUT_WORDS, [(row[0], *dossier_rows.words(row)) for row in rows])
    tails = [(tail, number) for number, dossier in dossiers for tail in dossier_rows.tails(dossier)]
    execute_many(db, dossier_rows.PUT_TAIL, tails)
    _put_spans(db, dossiers)
    _put_fees(db, dossiers)
    _put_scans(db, dossiers)


def _put_over(db: Database, changes: list[tuple[Kept, Dossier]]) -> None:
    """Put dossiers over rows that the search finds by the right words already."""
    rows = [dossier_rows.row(before.number, after) for before, after in changes]
    execute_many(db, dossier_rows.PUT_OVER, rows)
    stood = [
        (before.number, after) for before, after in changes if before.dossier.spans != after.spans
    ]
    _drop(db, "dossier_span", [number for number, _ in stood])
    _put_spans(db, stood)
    paid = [
        (before.number, after)
        for before, after in changes
        if before.dossier.takings != after.takings
    ]
    _drop(db, "dossier_fee", [number for number, _ in paid])
    _put_fees(db, paid)
    scanned = [
        (before.number, after) for before, after in changes if before.dossier.scans != after.scans
    ]
    _drop(db, "scan_named", [number for number, _ in scanned])
    _put_scans(db, scanned)


def _put_spans(db: Database, dossiers: list[tuple[int, Dossier]]) -> None:
    spans = [span for number, dossier in dossiers for span in dossier_rows.spans(number, dossier)]
    execute_many(db, dossier_rows.PUT_SPAN, spans)


def _put_fees(db: Database, dossiers: list[tuple[int, Dossier]]) -> None:
    fees = [fee for number, dossier in dossiers for fee in dossier_rows.fees(number, dossier)]
    execute_many(db, dossier_rows.PUT_FEE, fees)


def _put_scans(db: Database, dossiers: list[tuple[int, Dossier]]) -> None:
    scans = [scan for number, dossier in dossiers for scan in dossier_rows.scans(number, dossier)]
    execute_many(db, dossier_rows.PUT_SCAN, scans)


def take_out(db: Database, gone: Sequence[Kept]) -> None:
    """Leave nothing of dossiers in any table. Call inside `Workspace.change()`."""
    for table in ("dossier", "dossier_span", "dossier_fee", "scan_named"):
        _drop(db, table, [each.number for each in gone])
    numbers = [(each.number,) for each in gone]
    execute_many(db, "DELETE FROM dossier_words WHERE rowid = ?", numbers)
    tails = [(tail, each.number) for each in gone for tail in dossier_rows.tails(each.dossier)]
    execute_many(db, "DELETE FROM dossier_tail WHERE tail = ? AND id = ?", tails)


def _drop(db: Database, table: str, numbers: list[int]) -> None:
    sql = f"DELETE FROM {table} WHERE id = ?"  # noqa: S608  # literals
    execute_many(db, sql, [(number,) for number in numbers])


def _numbers(db: Database, anew: list[Change]) -> list[int]:
    """A row number for each dossier, as if each had been written before the next one asked: a
    double (one in a thousand million within a second) takes the next free number."""
    wanted = [_number(change.after) for change in anew]
    taken = _existing(db, wanted)
    asked = set(wanted)
    numbers = []
    for change, first in zip(anew, wanted, strict=True):
        number = first
        if change.before is not None:
            taken.discard(change.before.number)
            asked.add(change.before.number)
        while number in taken:
            number += 1
            if number not in asked:
                taken |= _existing(db, [number])
                asked.add(number)
        taken.add(number)
        numbers.append(number)
    return numbers


def _existing(db: Database, numbers: Sequence[int]) -> set[int]:
    sql = "SELECT id FROM dossier WHERE id IN ({})"
    return {number for (number,) in execute_in_parts(db, sql, numbers)}


def _number(dossier: Dossier) -> int:
    """The row number of a dossier: it grows with the moment of reception and depends on nothing
    else; the seconds since 1970, then 30 bits of the identity's digest."""
    seconds = min(max(int(dossier.intake.received_at.timestamp()), 0), 2**33 - 1)
    return seconds << 30 | int.from_bytes(chain.digest(dossier.uid.encode())[:4]) >> 2
