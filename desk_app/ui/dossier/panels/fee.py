"""Money the citizen owes before the result: asked for, and paid."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import FeeAsked, FeePaid
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.resumption_note import ResumptionNote
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import AmountEdit
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class FeeAskedPanel(MovePanel):
    """How much is to be paid, and what for."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.ask-fee"), save=say("dossier.save"))
        self.amount = Field(say("dossier.fee.to-pay"), AmountEdit())
        self.reason = Field(say("dossier.fee.why"), TextEdit())
        self.add_row(self.amount, self.reason, shares=(1, 3))
        self.end_with([self.amount.input, self.reason.input])
        self.amount.input.textEdited.connect(self.amount.forget)
        self.reason.input.textEdited.connect(self.reason.forget)

    def show_view(self, view: DossierView) -> None:
        fee = view.dossier.intake.fee_dong
        self.amount.input.setText("")
        if fee:
            self.amount.input.show_amount(fee)
        self.reason.input.show_text(say("dossier.fee.usual"))
        for field in (self.amount, self.reason):
            field.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.amount.input

    def fact(self) -> FeeAsked:
        return FeeAsked(
            amount_dong=self.amount.input.amount() or 0, reason=self.reason.input.value()
        )

    def check(self) -> bool:
        for field, missing in (
            (self.amount, not self.amount.input.amount()),
            (self.reason, not self.reason.input.value()),
        ):
            if missing:
                which = "amount" if field is self.amount else "why"
                field.show_problem(say(f"dossier.fee.{which}-missing"))
                field.setFocus()
                return False
        return True


class FeePaidPanel(MovePanel):
    """The proof of payment, and the appointment that follows."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.fee-paid"), save=say("dossier.save"))
        self.proof = Field(say("dossier.fee.proof"), TextEdit(), optional=True)
        self.due = ResumptionNote()
        self.add(self.proof)
        self.add(self.due)
        self.end_with([self.proof.input])

    def show_view(self, view: DossierView) -> None:
        self.proof.input.clear()
        self.due.show_view(view)

    @property
    def first(self) -> QWidget:
        return self.proof.input

    def fact(self) -> FeePaid:
        return FeePaid(proof=self.proof.input.value(), due_at=self.due.due_at)
