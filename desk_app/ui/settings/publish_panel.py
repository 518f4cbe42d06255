"""Publishing to the server above: where it is, what went over, when it was last."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import dates, say


class PublishPanel(QWidget):
    """The address of the server and the button that publishes.

    Signals:
        asked: Publish. Carries the address, and whether everything is to go over again.
    """

    asked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.address = Field(say("publish.address"), TextEdit())
        self.address.input.setPlaceholderText(say("publish.address.like"))
        self.last = text(role=Role.MUTED)
        self.outcome = text(role=Role.STRONG)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.now = ActionButton(say("publish.now"), key="F9", icon="upload", kind=Kind.PRIMARY)
        self.whole = ActionButton(say("publish.whole"), kind=Kind.QUIET)
        card = Card(say("publish.title"))
        for part in (
            text(say("publish.hint")), self.address, text(say("publish.password"), Role.MUTED),
            self.last, self.bar, self.outcome,
        ):  # fmt: skip
            card.add(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.now)
        row.addWidget(self.whole)
        row.addStretch()
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(card)
        column.addStretch()
        self._walk = EnterWalk((self.address.input, self.now, self.whole), self)
        self.address.input.textEdited.connect(self.address.forget)
        self.now.clicked.connect(lambda: self._ask(whole=False))
        self.whole.clicked.connect(lambda: self._ask(whole=True))
        self.bar.hide()
        self.outcome.hide()

    def show_last(self, address: str, at: datetime | None) -> None:
        """Show where and when was published last; an address that is being typed stays."""
        if not self.address.input.text():
            self.address.input.show_text(address)
        words = say("publish.last", at=dates.day_hour(at)) if at else say("publish.never")
        self.last.setText(words)

    def show_under_way(self, done: int, units: int) -> None:
        """How many of how many units are done; none are known before the server answers."""
        self.bar.setRange(0, units)
        self.bar.setValue(done)
        known = say("publish.progress", done=done, units=units)
        self._say(known if units else say("publish.under-way"))
        self.bar.setAccessibleName(self.outcome.text())
        self.bar.show()
        for button in (self.now, self.whole):
            button.setEnabled(False)

    def show_done(self, words: str) -> None:
        """It was published: say what went over."""
        self._rest()
        self._say(words)

    def show_problem(self, words: str) -> None:
        """Say why it was not published."""
        self._rest()
        self._say("")
        self.address.show_problem(words)
        if self.isVisible():
            self.address.setFocus()

    def _rest(self) -> None:
        self.bar.hide()
        for button in (self.now, self.whole):
            button.setEnabled(True)
        if self.isVisible():
            self.now.setFocus()

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def _ask(self, *, whole: bool) -> None:
        address = self.address.input.value()
        self.address.show_problem("" if address else say("publish.address.missing"))
        if address:
            self.asked.emit(address, whole)
        else:
            self.address.setFocus()
