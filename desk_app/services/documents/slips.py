"""The papers at the counter: the receipt for a dossier, the slip for its result."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierRescheduled
from desk_app.domain.forms import edition
from desk_app.domain.intake import together
from desk_app.printing.receipt import Copy, ReceiptData, receipt_pdf
from desk_app.printing.receipt_lists import Listed
from desk_app.printing.results_slip import ResultsSlipData, results_slip_pdf
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.papers import NoResultYet, PaperKind, Print
from desk_app.storage.workspace import Workspace
from desk_app.wording import appointments


class Slips:
    """Makes receipts and results slips."""

    def __init__(self, workspace: Workspace, issuer: Issuer) -> None:
        self._workspace = workspace
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
        """The receipt of a dossier; all dossiers of a batch have one receipt together."""
        batch = self._workspace.dossiers.batch(wanted.dossier.intake.batch)
        if len(batch) > 1:
            return self._joint(replace(wanted, dossier=batch[0]), batch)
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
            due_at=_due(wanted.dossier),
            due_note=_why_moved(wanted.dossier),
            return_at=self._issuer.return_at(intake.return_way),
            fee_dong=intake.fee_dong,
            orders=intake.orders,
            second_at=intake.second_at,
            second_due_at=intake.second_due_at,
        )

    def _joint(self, wanted: Print, batch: Sequence[Dossier]) -> ReceiptData:
        """One receipt with a list, under the code of its first dossier."""
        intakes = [dossier.intake for dossier in batch]
        first, due = intakes[0], {_due(each) for each in batch}
        terms = dict.fromkeys(appointments.term_on_paper(each.term) for each in intakes)
        requests = dict.fromkeys(each.procedure_name for each in intakes)
        return ReceiptData(
            **self._issuer.said(wanted),
            edition=edition(first.received_at.date()),
            submitter=first.submitter,
            owner=first.owner,
            authority=first.authority,
            request="; ".join(requests),
            papers=together(paper for each in intakes for paper in each.papers),
            term="; ".join(terms),
            received_at=first.received_at,
            due_at=due.pop() if len(due) == 1 else None,
            due_note=next(filter(None, map(_why_moved, batch)), ""),
            return_at=self._issuer.return_at(first.return_way),
            fee_dong=sum(each.fee_dong for each in intakes),
            orders=tuple(order for each in intakes for order in each.orders),
            listed=tuple(self._listed(each) for each in batch),
        )

    def _listed(self, dossier: Dossier) -> Listed:
        intake = dossier.intake
        return Listed(
            code=intake.code,
            request=intake.procedure_name,
            unit=self._issuer.settled_by(dossier),
            received_at=intake.received_at,
            due_at=_due(dossier),
            term=appointments.term_on_paper(intake.term),
            sets=intake.sets,
            name=intake.owner.name,
        )

    def _results_slip(self, wanted: Print) -> ResultsSlipData:
        dossier = wanted.dossier
        handback, finish = dossier.handback, dossier.finish
        if handback is None or dossier.returned_at is None:
            raise NoResultYet(dossier=dossier.code)
        return ResultsSlipData(
            **self._issuer.said(wanted),
            clerk_phone=self._issuer.phone(wanted.by),
            procedure_name=dossier.intake.procedure_name,
            owner=dossier.intake.owner,
            collector=handback.collector,
            authority=handback.authority,
            result=finish.result if finish else "",
            result_number=finish.number if finish else "",
            abstract=finish.abstract if finish else "",
            returned_at=dossier.returned_at,
        )


def _due(dossier: Dossier) -> datetime | None:
    """The appointment on a receipt: the one given at the reception, or the one the working calendar
    moved it to. Apologies and second stages have papers of their own."""
    return dossier.due_at if _why_moved(dossier) else dossier.intake.due_at


def _why_moved(dossier: Dossier) -> str:
    """By which calendar and for which reason the appointment moved; "" when it did not."""
    reasons = [step.note for step in dossier.history if step.kind == DossierRescheduled.KIND]
    if not reasons or not dossier.calendar:
        return ""
    return appointments.rescheduled_on_paper(dossier.calendar, reasons[-1])
