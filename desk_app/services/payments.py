"""Taking money for a dossier (thu phí, lệ phí). A payment is only ever added or cancelled."""

from collections.abc import Sequence
from dataclasses import replace

from desk_app.domain import fees, numbering
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import FeePart, FeeReceived, PaperNumbered
from desk_app.domain.fees import PayMethod, PayMoment
from desk_app.domain.numbering import Book
from desk_app.domain.office import Office
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace


class Payments:
    """Takes money. A wrong payment is cancelled by `Correcting.undo_fee`, with its reason."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def owed(self, dossier: Dossier) -> int:
        """What is still to be paid for the dossier, in đồng."""
        return fees.owed(dossier)

    def suggested(self, dossier: Dossier) -> tuple[FeePart, ...]:
        """What a payment for the dossier would usually consist of."""
        return fees.suggested(dossier)

    def collect(
        self,
        dossier: Dossier,
        parts: Sequence[FeePart],
        *,
        by: str,
        payer: str = "",
        method: PayMethod = PayMethod.CASH,
        moment: PayMoment = PayMoment.RECEPTION,
        receipt: str = "",
    ) -> Dossier:
        """Record that money was taken. Without `payer` the submitter pays; without `receipt`, the
        number of a receipt written by hand, the next number of this desk's receipts is given.
        Raises `NothingToPay` and `OnlyReads`."""
        self._office.must_work()
        fees.check(dossier, parts)
        parts = tuple(replace(part, name=nfc(part.name)) for part in parts)
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            number = 0 if receipt else self._following()
            fact = FeeReceived(
                receipt=nfc(receipt) or numbering.receipt_number(number, self._office.desk),
                parts=parts,
                payer=nfc(payer) or stored.intake.submitter.name,
                moment=moment.value,
                method=method.value,
            )
            now = self._clock()
            entry = self._workspace.record(fact, actor=by, at=now, entity=dossier.uid)
            if number:
                given = self._numbered(number, entry.ref)
                self._workspace.record(given, actor=by, at=now, entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)

    def _following(self) -> int:
        uses = self._workspace.paper_numbers.uses(
            self._office.unit.code, self._series(), self._clock().year
        )
        return numbering.following(uses)

    def _numbered(self, number: int, ref: str) -> PaperNumbered:
        return PaperNumbered(
            unit=self._office.unit.code, series=self._series(), year=self._clock().year,
            number=number, paper=numbering.receipt_paper(ref),
        )  # fmt: skip

    def _series(self) -> str:
        return numbering.series(Book.FEE_RECEIPT, self._office.desk)
