"""What the forms inside the page have in common."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk_app.domain.entries import Fact
from desk_app.ui import theme
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.printing.form import WORD_KEY
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card, side_by_side
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.reason_edit import ReasonEdit
from desk_app.ui.widgets.scroll_frame import FittingScroll
from desk_app.wording import say


class Panel(Card):
    """A form that takes the cursor when it opens; Escape leaves it.

    Signals:
        left: The clerk left without doing anything.
    """

    left = Signal()

    @property
    def first(self) -> QWidget:
        """Where one begins; by default the panel itself, which takes no text."""
        return self

    def take_focus(self) -> None:
        """Put the cursor where one begins, over what a field offers."""
        self.first.setFocus()
        if isinstance(self.first, QLineEdit):
            self.first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Buttons side by side at the left."""
        self.body.addLayout(self._in_row(buttons))

    @staticmethod
    def _in_row(buttons: Sequence[QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        return row

    def cancel_button(self) -> ActionButton:
        """A button that leaves the panel."""
        button = ActionButton(say("dossier.cancel"), key="Esc", bound=False, kind=Kind.QUIET)
        button.clicked.connect(self.left)
        return button


class MovePanel(Panel):
    """The form of one thing that can be done. It knows no rule: what it holds is a fact, which is
    shown on paper while it is being written and handed in with F9.

    Signals:
        submitted: The clerk wants it done. Carries the `Fact`.
        edited: What would be recorded is different now.
    """

    submitted = Signal(object)
    edited = Signal()

    def __init__(self, title: str, *, save: str) -> None:
        super().__init__(title)
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(theme.GAP)
        self.body.addWidget(FittingScroll(content))
        self.save = ActionButton(save, key="F9", kind=Kind.PRIMARY)
        self.save.clicked.connect(self.submit)
        self.word = QCheckBox(say("dossier.word", shortcut=WORD_KEY))
        self.word.hide()
        QShortcut(QKeySequence(WORD_KEY), self.word).activated.connect(self.word.click)
        self._reasons: list[ReasonEdit] = []

    def show_view(self, view: DossierView) -> None:
        """Begin anew for a dossier."""
        raise NotImplementedError

    def fact(self) -> Fact:
        """What would be recorded as the form stands, complete or not."""
        raise NotImplementedError

    def check(self) -> bool:
        """Whether it can be handed in; if not, say at the field what is missing and go there."""
        return True

    def offer_word(self, own: bool) -> None:
        """Let the clerk choose the letter in the office's own wording, if it has one."""
        self.word.setVisible(own)

    def wants_word(self) -> bool:
        """Whether that letter is wanted in place of the built-in paper."""
        return not self.word.isHidden() and self.word.isChecked()

    def submit(self) -> None:
        """Hand it in if nothing is missing."""
        if self.check():
            self.submitted.emit(self.fact())

    def add(self, widget: QWidget) -> None:
        """A widget over the whole width, above the buttons."""
        self._content.addWidget(widget)

    def add_row(self, *widgets: QWidget, shares: tuple[int, ...] = ()) -> None:
        """Widgets side by side, above the buttons."""
        self._content.addLayout(side_by_side(*widgets, shares=shares))

    def end_with(self, stops: Sequence[QWidget]) -> None:
        """Put the buttons at the end; Enter goes through `stops` to the save button."""
        self.body.addWidget(self.word)
        self.cancel = self.cancel_button()
        self.add_buttons(self.save, self.cancel)
        self._walk = EnterWalk([*stops, self.save], self, passes=self._is_done)
        for stop in stops:
            if isinstance(stop, QLineEdit):
                stop.textChanged.connect(self.edited)

    def reason_edit(self, label: str) -> ReasonEdit:
        """A reason whose words Enter passes by when they are complete."""
        reason = ReasonEdit(label)
        reason.edited.connect(self.edited)
        self._reasons.append(reason)
        return reason

    def _is_done(self, stop: QWidget) -> bool:
        return not isinstance(stop, QPushButton) and any(
            reason.is_done(stop) for reason in self._reasons
        )


def hour_of(view: DossierView) -> datetime:
    """A moment whose hour an appointment of this dossier keeps."""
    return view.dossier.due_at or view.dossier.intake.received_at
