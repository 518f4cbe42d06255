"""Numbers as people write them: identity numbers in groups, counts and money with dots."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from desk_app.domain.idcard import grouped as grouped_identity
from desk_app.domain.money import grouped as grouped_amount


class IdentityEdit(QLineEdit):
    """An identity number or a tax code. It takes anything; on leaving, digits stand in groups."""

    def number(self) -> str:
        """The digits typed."""
        return "".join(ch for ch in self.text() if ch in "0123456789")

    def show_number(self, number: str) -> None:
        """Show a number."""
        self.setText(grouped_identity(number) if len(number) == 12 else number)
        self.setCursorPosition(0)

    def is_unreadable(self) -> bool:
        """Whether something stands here that holds no digit."""
        return bool(self.text().strip()) and not self.number()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if len(self.number()) == 12:
            self.show_number(self.number())
        super().focusOutEvent(event)


class AmountEdit(QLineEdit):
    """A whole number of 0 or more, such as đồng. On leaving it is written with dots."""

    def amount(self) -> int | None:
        """The amount; 0 when nothing is typed, None when it cannot be read."""
        bare = self.text().strip().replace(".", "").replace(" ", "")
        if not bare:
            return 0
        return int(bare) if bare.isascii() and bare.isdigit() else None

    def show_amount(self, amount: int) -> None:
        """Show an amount."""
        self.setText(grouped_amount(amount))
        self.setCursorPosition(0)

    def is_unreadable(self) -> bool:
        """Whether something stands here that is no amount."""
        return self.amount() is None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        amount = self.amount()
        if amount is not None and self.text().strip():
            self.show_amount(amount)
        super().focusOutEvent(event)


class MillimetreEdit(QLineEdit):
    """A whole number of millimetres, negative ones too."""

    def millimetres(self) -> int | None:
        """The number; 0 when nothing is typed, None when it cannot be read."""
        bare = self.text().strip().replace("−", "-").replace("–", "-")
        digits = bare.removeprefix("-").removeprefix("+")
        if not bare:
            return 0
        return int(bare) if digits.isascii() and digits.isdigit() else None

    def show_millimetres(self, millimetres: int) -> None:
        """Show a number."""
        self.setText(str(millimetres).replace("-", "−"))
