"""Closing a day: what it brought, and where the journal stands, on a sheet to sign."""

from collections.abc import Iterable
from datetime import date

from desk_app.domain import closing, codes
from desk_app.domain.closing import Cancelled, Day, Taken
from desk_app.domain.entries import Entry, FeeReceived, MoveUndone, NumberVoided
from desk_app.domain.money import grouped
from desk_app.domain.office import Office
from desk_app.domain.period import Period
from desk_app.domain.units import Unit
from desk_app.printing.closing_sheet import ClosingSheetData, closing_sheet_pdf
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.issuing import Issuer
from desk_app.storage.workspace import Workspace
from desk_app.wording import vietnamese


class Closing:
    """Closes the days of this desk. What it counts is in the desk's own journal; how many dossiers
    are open is a figure of the whole unit."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._issuer = Issuer(workspace, office, clock, units)

    def sheet(self, day: date, *, by: str, reprint: int = 0) -> ClosingSheetData:
        """What the sheet of a day says; of today, as of now. Raises `OnlyReads`."""
        self._office.must_work()
        entries = self._workspace.journal.written_since(day)
        found = closing.of_day(entries, day, self._paid_before(entries, day))
        own = self._workspace.journal.own()
        lines = own.n - sum(entry.at.date() > day for entry in entries)
        beginning = codes.beginning(self._office.unit, self._office.desk, day)
        return ClosingSheetData(
            **self._issuer.headed(by, reprint=reprint),
            day=day,
            counts=(*_counts(found), *self._open(day)),
            fees=tuple((_fee_words(taken), taken.amount_dong) for taken in found.taken),
            papers=tuple((vietnamese(f"paper-kind.{k}"), n) for k, n in found.printed.items()),
            voided=(*map(_cancelled, found.cancelled), *map(_void, found.voided)),
            highest=self._workspace.dossiers.last_serial(beginning),
            journal=own.jid,
            lines=lines,
            head=closing.grouped_hash(self._workspace.journal.head_after(lines)),
            total_dong=found.total_dong,
        )

    def pdf(self, day: date, *, size: Size, by: str, reprint: int = 0) -> bytes:
        """The sheet of a day. Raises `OnlyReads` and `FontMissing`."""
        return closing_sheet_pdf(self.sheet(day, by=by, reprint=reprint), size=size)

    def _paid_before(self, entries: Iterable[Entry], day: date) -> dict[str, FeeReceived]:
        """The payments of earlier days that entries of `day` take back."""
        undone = [e for e in entries if e.at.date() == day and isinstance(e.fact, MoveUndone)]
        about = dict.fromkeys(entry.entity for entry in undone)
        known = (each for uid in about for each in self._workspace.journal.entries_of(uid))
        return {
            entry.ref: entry.fact
            for entry in known
            if isinstance(entry.fact, FeeReceived) and entry.at.date() < day
        }

    def _open(self, day: date) -> list[tuple[str, int]]:
        """How many dossiers the unit still worked on at the end of the day."""
        unit = self._office.unit.code
        flows = self._workspace.figures.flow(Period(day, day), by="unit", unit=unit)
        within, overdue = (sum(getattr(f, part) for f in flows) for part in ("within", "overdue"))
        figures = (("open", within + overdue), ("overdue", overdue))
        return [(vietnamese(f"closing.count.{name}"), figure) for name, figure in figures]


def _counts(found: Day) -> list[tuple[str, int]]:
    return [
        (vietnamese(f"closing.count.{name}"), number) for name, number in found.counts.items()
    ]  # fmt: skip


def _fee_words(taken: Taken) -> str:
    charge = vietnamese(f"closing.charge.{taken.charge}")
    method = vietnamese(f"pay-method.{taken.method}").lower()
    return vietnamese("closing.fee", charge=charge, name=taken.name, method=method)


def _cancelled(each: Cancelled) -> tuple[str, str]:
    total = grouped(sum(part.amount_dong for part in each.payment.parts))
    words = vietnamese("closing.cancelled", number=each.payment.receipt, amount=total)
    return words, each.reason


def _void(fact: NumberVoided) -> tuple[str, str]:
    return vietnamese("closing.void", number=fact.number, series=fact.series), fact.reason
