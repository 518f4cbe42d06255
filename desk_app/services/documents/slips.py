"""The papers at the counter: the receipt for a dossier, the slip for its result."""

from desk_app.domain.dossier import Dossier
from desk_app.domain.forms import edition
from desk_app.printing.receipt import Copy, ReceiptData, receipt_pdf
from desk_app.printing.results_slip import ResultsSlipData, results_slip_pdf
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.papers import NoResultYet, PaperKind, Print
from desk_app.wording import appointments


class Slips:
    """Makes receipts and results slips."""

    def __init__(self, issuer: Issuer) -> None:
        self._issuer = issuer

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""
        return (PaperKind.RECEIPT, PaperKind.RESULTS_SLIP)

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """The receipt always, the slip once the result was returned."""
        return list(self.kinds() if dossier.handback else self.kinds()[:1])

    def pdf(self, wanted: Print) -> bytes:
        """One of them. Raises `NoResultYet` and `FontMissing`."""
        if wanted.kind is PaperKind.RECEIPT:
            copies = (Copy.CITIZEN, Copy.OFFICE)
            return receipt_pdf(self._receipt(wanted), size=wanted.size, copies=copies)
        return results_slip_pdf(self._results_slip(wanted), size=wanted.size)

    def _receipt(self, wanted: Print) -> ReceiptData:
        intake = wanted.dossier.intake
        return ReceiptData(
            **self._issuer.said(wanted),
            edition=edition(intake.received_at.date()),
            submitter=intake.submitter,
            owner=intake.owner,
            authority=intake.authority,
            request=intake.procedure_name,
            papers=intake.papers,
            sets=intake.sets,
            term=appointments.term_on_paper(intake.term),
            received_at=intake.received_at,
            due_at=intake.due_at,
            return_at=self._issuer.return_at(intake.return_way),
            fee_dong=intake.fee_dong,
        )

    def _results_slip(self, wanted: Print) -> ResultsSlipData:
        dossier = wanted.dossier
        handback, finish = dossier.handback, dossier.finish
        if handback is None or dossier.returned_at is None:
            raise NoResultYet(dossier=dossier.code)
        return ResultsSlipData(
            **self._issuer.said(wanted),
            procedure_name=dossier.intake.procedure_name,
            owner=dossier.intake.owner,
            collector=handback.collector,
            authority=handback.authority,
            result=finish.result if finish else "",
            result_number=finish.number if finish else "",
            abstract=finish.abstract if finish else "",
            returned_at=dossier.returned_at,
        )
