"""Enrolment: our own card, and the card of another PC with the digits heard over the phone."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.services.enrolment import Card as PcCard
from desk_app.services.enrolment import Source, is_card
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

DIGITS = 24


class EnrolmentPane(QWidget):
    """Two halves: what we read out, and what we hear.

    Signals:
        write_asked: Write our own card to the stick.
        card_asked: Look at a card. Carries its path, or the digits its printed code says.
        trust_asked: Trust the card looked at. Carries the same, and the digits typed.
    """

    write_asked = Signal()
    card_asked = Signal(object)
    trust_asked = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._cards: Sequence[Path] = ()
        self._digits = text(role=Role.LEAD)
        self._digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._digits.setAccessibleName(say("exchange.own.digits"))
        self._own, self._own_file = text(role=Role.STRONG), text(role=Role.MUTED)
        self.write = ActionButton(say("exchange.own.write"), icon="card")
        line = CompleterList(self._offered)
        line.setPlaceholderText(say("exchange.card.path.like"))
        self.card = PathField(
            line,
            say("exchange.card.choose"),
            mode=QFileDialog.FileMode.ExistingFile,
            kind=say("exchange.card.kind"),
        )
        self._path = Field(say("exchange.card.path"), self.card)
        self._whose = text(role=Role.STRONG)
        self.heard = Field(say("exchange.card.digits"), QLineEdit())
        self.heard.input.setPlaceholderText(say("exchange.card.digits.like"))
        self.trust = ActionButton(say("exchange.card.trust"), icon="check")
        both = QHBoxLayout(self)
        both.setContentsMargins(16, 12, 16, 16)
        both.setSpacing(24)
        both.addWidget(self._left(), 1)
        both.addWidget(_hairline())
        both.addWidget(self._right(), 1)
        self._join(line)

    def show_own(self, card: PcCard) -> None:
        """Our own card, its digits in two lines of three groups."""
        groups = card.fingerprint.split()
        self._digits.setText("\n".join("   ".join(groups[at : at + 3]) for at in (0, 3)))
        self._own.setText(whose(card))

    def scanned(self, digits: str) -> None:
        """A printed card was scanned."""
        self.card.line.setText(digits)
        self.card.line.setCursorPosition(0)
        self.card_asked.emit(digits)
        self.heard.input.setFocus()

    def show_written(self, name: str) -> None:
        """Our card was written under this name."""
        self._own_file.setText(say("exchange.own.written", name=name))

    def show_cards(self, cards: Sequence[Path]) -> None:
        """Offer the cards lying on the stick; the only one there is chosen at once."""
        news = set(cards) - set(self._cards)
        self._cards = tuple(cards)
        if len(cards) == 1 and news and self.card.path() is None:
            self.card.show_path(cards[0])
            self.card_asked.emit(cards[0])

    def show_card(self, card: PcCard) -> None:
        """The card looked at: whose it is. Its digits are not shown: they are to be heard."""
        self._path.show_problem("")
        self._whose.setText(whose(card))
        self._whose.show()

    def show_card_problem(self, words: str) -> None:
        """Why the card will not do."""
        self._whose.hide()
        self._path.show_problem(words)
        self.card.line.setFocus()

    def show_digits_problem(self, words: str) -> None:
        """Why the digits will not do; they stay to be corrected."""
        self.heard.show_problem(words)
        self.heard.input.setFocus()

    def clear_card(self) -> None:
        """The card was dealt with."""
        self.card.line.clear()
        self.heard.input.clear()
        self._whose.hide()
        self.card.line.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While a card is written or trusted the buttons wait."""
        self.write.setEnabled(not busy)
        self.trust.setEnabled(not busy)

    def _left(self) -> QWidget:
        return _column(
            text(say("exchange.own"), Role.HEADING),
            text(say("exchange.own.hint"), Role.MUTED),
            self._own,
            self._digits,
            self.write,
            self._own_file,
        )

    def _right(self) -> QWidget:
        self._whose.hide()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.heard, 1)
        line.addWidget(self.trust, 0, Qt.AlignmentFlag.AlignBottom)
        return _column(
            text(say("exchange.card"), Role.HEADING),
            text(say("exchange.card.hint"), Role.MUTED),
            self._path,
            self._whose,
            row,
        )

    def _join(self, line: CompleterList) -> None:
        self.write.clicked.connect(self.write_asked)
        line.chosen.connect(self._on_path)
        line.editingFinished.connect(self._on_path)
        self.card.picked.connect(self._on_path)
        self.trust.clicked.connect(self._on_trust)
        self.heard.input.textEdited.connect(self._on_heard)
        self._walk = EnterWalk([line, self.heard.input, self.trust], self)
        self._own_walk = EnterWalk([self.write], self)

    def _offered(self, _typed: str) -> list[Choice]:
        return [Choice(path, str(path)) for path in self._cards]

    def _on_path(self) -> None:
        source = self._source()
        if source is not None:
            self.card_asked.emit(source)

    def _source(self) -> Source | None:
        typed = self.card.line.text().strip()
        return typed if is_card(typed) else self.card.path()

    def _on_heard(self) -> None:
        self.heard.show_problem("")

    def _on_trust(self) -> None:
        source, typed = self._source(), self.heard.input.text()
        digits = sum(letter.isdigit() for letter in typed)
        if source is None:
            self.show_card_problem(say("exchange.card.none"))
        elif digits < DIGITS:
            self.show_digits_problem(say("exchange.card.digits.short", count=digits))
        else:
            self.trust_asked.emit(source, typed)


def whose(card: PcCard) -> str:
    """Whose card it is."""
    key = "exchange.card.whose.upper" if card.role == "upper" else "exchange.card.whose"
    return say(key, unit=card.office_name, code=card.office, desk=card.desk)


def _column(*parts: QWidget) -> QWidget:
    half = QWidget()
    column = QVBoxLayout(half)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        if isinstance(part, ActionButton):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(part)
    column.addStretch()
    return half


def _hairline() -> QWidget:
    line = QWidget()
    line.setFixedWidth(1)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    line.setAutoFillBackground(True)
    return line
