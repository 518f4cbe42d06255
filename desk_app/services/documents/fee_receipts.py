"""The fee receipt of a dossier: the newest payment that was not cancelled."""

from dataclasses import replace

from desk_app.domain.dossier import Dossier
from desk_app.printing.fee_receipt import COPIES, FeeReceiptData, fee_receipt_pdf
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.papers import NothingToTell, PaperKind, Print, step_of
from desk_app.wording import vietnamese


class FeeReceipts:
    """Makes fee receipts."""

    def __init__(self, issuer: Issuer) -> None:
        self._issuer = issuer

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""
        return (PaperKind.FEE_RECEIPT,)

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """Once money was taken."""
        return [PaperKind.FEE_RECEIPT] if dossier.fees else []

    def pdf(self, wanted: Print) -> bytes:
        """The receipt, in as many copies as the office gives out. Raises `NothingToTell` and
        `FontMissing`."""
        copies = COPIES[3 if self._issuer.details().third_copy else 2]
        return fee_receipt_pdf(self._data(wanted), size=wanted.size, copies=copies)

    def _data(self, wanted: Print) -> FeeReceiptData:
        dossier = wanted.dossier
        step = step_of(dossier, PaperKind.FEE_RECEIPT)
        taken = next((fact for ref, fact in dossier.fees if step and ref == step.ref), None)
        if step is None or taken is None:
            raise NothingToTell(dossier=dossier.code)
        owner, submitter = dossier.intake.owner, dossier.intake.submitter
        details = self._issuer.details()
        return FeeReceiptData(
            **self._issuer.said(replace(wanted, number=taken.receipt)),
            tax_code=details.tax_code,
            form=details.receipt_form,
            symbol=details.receipt_symbol,
            parts=taken.parts,
            payer=taken.payer,
            address=owner.address or submitter.address,
            method=vietnamese(f"pay-method.{taken.method}"),
            taken_at=step.at,
            collector=self._issuer.officer(step.actor),
        )
