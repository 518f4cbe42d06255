"""The keys of this PC: on what bundles are read with, what lies on paper, and how to replace it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.services.keys import OwnKeys
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class OwnKeysCard(Card):
    """How the keys stand, and what can be done about them.

    Signals:
        card_asked: Print our own card.
        signing_asked: Print the signing key, which is secret.
        replace_asked: Use another reading key. Carries the reason.
        next_asked: Make and print the next reading key. Carries the reason.
        typed: Use the key on paper. Carries what was typed and the reason.
    """

    card_asked = Signal()
    signing_asked = Signal()
    replace_asked = Signal(str)
    next_asked = Signal(str)
    typed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(say("own-keys.title"))
        self.lost = text(role=Role.PROBLEM)
        self.state = text(role=Role.STRONG)
        self.card = ActionButton(say("own-keys.card"), icon="printer")
        self.signing = ActionButton(say("own-keys.signing"), icon="lock", kind=Kind.QUIET)
        self.reason = Field(say("own-keys.reason"), QLineEdit())
        self.replace = ActionButton(say("own-keys.replace"), icon="exchange")
        self.next = ActionButton(say("own-keys.next"), icon="printer")
        self.key = Field(say("own-keys.key"), QLineEdit())
        self.key.input.setPlaceholderText(say("own-keys.key.like"))
        self.key.input.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.take_up = ActionButton(say("own-keys.take-up"), icon="check")
        self._lay_out()
        self.card.clicked.connect(self.card_asked)
        self.signing.clicked.connect(self.signing_asked)
        self.replace.clicked.connect(lambda: self._with_reason(self.replace_asked.emit))
        self.next.clicked.connect(lambda: self._with_reason(self.next_asked.emit))
        self.take_up.clicked.connect(self._on_take_up)
        self._walk = EnterWalk(
            [self.reason.input, self.key.input, self.take_up, self.replace, self.next], self,
            passes=lambda stop: stop in (self.replace, self.next),
        )  # fmt: skip

    def allow_next(self, allowed: bool) -> None:
        """The next key on paper is an upper level's affair: all its communes write to it."""
        self.next.setVisible(allowed)

    def show_own(self, own: OwnKeys) -> None:
        """How the keys stand."""
        following = say("own-keys.next.yes" if own.next_made else "own-keys.next.no")
        self.state.setText(say("own-keys.state", kept=own.kept, next=following))
        self.lost.setText("" if own.readable else say("own-keys.lost"))
        self.lost.setVisible(not own.readable)

    def scanned(self, digits: str) -> None:
        """A key was scanned from its paper: it is used as soon as there is a reason."""
        self.key.input.setText(digits)
        self.reason.input.setFocus()

    def show_key_problem(self, words: str) -> None:
        """Why the key typed will not do."""
        self.key.show_problem(words)
        self.key.input.setFocus()

    def clear(self) -> None:
        """What was asked is done."""
        for field in (self.reason, self.key):
            field.input.clear()
            field.show_problem("")

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(24)
        left = (
            self.lost, self.state, text(say("own-keys.hint"), Role.MUTED),
            _row(self.card), _row(self.signing),
        )  # fmt: skip
        right = (_row(self.reason, self.replace, self.next), _row(self.key, self.take_up))
        for parts, share in ((left, 2), (right, 3)):
            column = QVBoxLayout()
            column.setSpacing(8)
            for part in parts:
                column.addWidget(part)
            column.addStretch()
            both.addLayout(column, share)
        self.body.addLayout(both)
        self.lost.hide()

    def _with_reason(self, ask: Callable[[str], None]) -> None:
        reason = self.reason.input.text().strip()
        self.reason.show_problem("" if reason else say("trust.reason.missing"))
        if reason:
            ask(reason)
        else:
            self.reason.input.setFocus()

    def _on_take_up(self) -> None:
        self._with_reason(lambda reason: self.typed.emit(self.key.input.text(), reason))


def _row(*parts: QWidget) -> QWidget:
    """Widgets side by side; fields take the width, buttons stand at the bottom."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for part in parts:
        is_field = isinstance(part, Field)
        line.addWidget(part, 1 if is_field else 0, Qt.AlignmentFlag.AlignBottom)
    if not any(isinstance(part, Field) for part in parts):
        line.addStretch()
    return row
