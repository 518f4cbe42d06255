"""What papers say of the office besides its name: telephone, tax code, series of fee receipts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.entries import OfficeDetailsSet
from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_TWO, _THREE = "2", "3"


class DetailsPanel(QWidget):
    """Two cards, one for the desk and one for its fee receipts. What was typed stays until it is
    saved.

    Signals:
        saved: The details are to be kept. Carries the `OfficeDetailsSet`, its unit empty.
    """

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.phone = Field(say("settings.office.phone"), TextEdit())
        self.tax_code = Field(say("settings.office.tax-code"), TextEdit())
        self.form = Field(say("settings.office.receipt-form"), TextEdit())
        self.symbol = Field(say("settings.office.receipt-symbol"), TextEdit())
        self.copies = RadioRow(
            say("settings.office.receipt-copies"),
            [(n, say(f"settings.office.receipt-copies.{n}")) for n in (_TWO, _THREE)],
        )
        self.save = ActionButton(say("settings.office.save"), key="F9", kind=Kind.PRIMARY)
        self._lay_out()
        self._shown = self.draft()
        self._walk = EnterWalk(
            (
                self.phone.input, self.tax_code.input, self.form.input, self.symbol.input,
                self.copies, self.save,
            ),
            self,
        )  # fmt: skip
        self.save.clicked.connect(self._on_save)

    def draft(self) -> OfficeDetailsSet:
        """What is typed."""
        return OfficeDetailsSet(
            unit="",
            phone=self.phone.input.value(),
            tax_code=self.tax_code.input.value(),
            receipt_form=self.form.input.value(),
            receipt_symbol=self.symbol.input.value(),
            third_copy=self.copies.value() == _THREE,
        )

    def show_details(self, details: OfficeDetailsSet) -> None:
        """Show what is kept, unless something is typed over it."""
        if self.draft() == self._shown:
            self.show_kept(details)

    def show_kept(self, details: OfficeDetailsSet) -> None:
        """Show what is kept now in place of what was typed."""
        self.tax_code.show_problem("")
        for field, words in (
            (self.phone, details.phone),
            (self.tax_code, details.tax_code),
            (self.form, details.receipt_form),
            (self.symbol, details.receipt_symbol),
        ):
            field.input.show_text(words)
        self.copies.show_value(_THREE if details.third_copy else _TWO)
        self._shown = self.draft()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the tax code, and go there."""
        self.tax_code.show_problem(words)
        self.tax_code.setFocus()

    def _lay_out(self) -> None:
        desk, receipts = Card(say("settings.office.desk")), Card(say("settings.office.receipts"))
        desk.add(text(say("settings.office.phone.hint"), Role.MUTED))
        desk.add(self.phone)
        receipts.add(text(say("settings.office.receipts.hint"), Role.MUTED))
        receipts.add_row(self.tax_code, self.form, self.symbol)
        receipts.add(self.copies)
        receipts.body.addSpacing(theme.GAP)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch()
        receipts.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(desk)
        column.addWidget(receipts)
        column.addStretch()

    def _on_save(self) -> None:
        self.saved.emit(self.draft())
