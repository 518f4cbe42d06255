"""The buttons of a dossier's page: what may be done, each with its key."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.lifecycle import Move
from desk_app.ui.dossier.acts import DAILY, LOOKS, Act, Deed
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.flow import Flow
from desk_app.wording import say

_TAKEN = frozenset({Move.RETURN, Move.REQUEST_SUPPLEMENT, Move.REFUSE, Move.EXTEND, Deed.UNDO})
"""The window or the page listens to their keys."""


class ActBar(QWidget):
    """What may be done stands here; the keys of the others answer, too, and say why not.

    The daily acts are above; below them what ends a dossier or puts it right, and the papers.

    Signals:
        asked: The clerk wants something done. Carries the `Act`.
        papers_asked: The clerk wants to see what can be printed.
    """

    asked = Signal(object)
    papers_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        """The keys are heard while `page` is in sight."""
        super().__init__()
        self.buttons = {act: self._button(act) for act in LOOKS}
        self.print = ActionButton(
            say("dossier.act.print"),
            key="Ctrl+P",
            bound=False,
            icon="printer",
            kind=Kind.QUIET,
        )
        self.print.clicked.connect(self.papers_asked)
        self._above, self._below = Flow(), Flow()
        for act, button in self.buttons.items():
            (self._above if act in DAILY else self._below).add(button)
        self._below.add(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._above)
        column.addWidget(self._below)
        for act, look in LOOKS.items():
            if act not in _TAKEN:
                self._listen(page, look.key, self._asking(act))
        self._listen(page, "Ctrl+P", self.papers_asked.emit)

    def add(self, button: ActionButton) -> None:
        """One more button, beside that of the papers; it hears its key itself."""
        self._above.add(button)

    def offer(self, acts: Collection[Act], following: Act | None) -> None:
        """Show the buttons of `acts`; the one that follows stands out."""
        for act, button in self.buttons.items():
            button.setVisible(act in acts)
            plain = Kind.SECONDARY if act in DAILY else Kind.QUIET
            button.show_kind(Kind.PRIMARY if act is following else plain)
        for flow in (self._above, self._below):
            flow.place()

    def offer_nothing(self) -> None:
        """Dossiers are only read here."""
        for button in (*self.buttons.values(), self.print):
            button.hide()

    def shown(self) -> list[Act]:
        """What is offered now."""
        return [act for act, button in self.buttons.items() if not button.isHidden()]

    def _button(self, act: Act) -> ActionButton:
        look = LOOKS[act]
        button = ActionButton(
            say(f"dossier.act.{act.value}"), key=look.key, bound=False, icon=look.icon
        )
        button.clicked.connect(self._asking(act))
        return button

    def _asking(self, act: Act) -> Callable[[], None]:
        return lambda: self.asked.emit(act)

    @staticmethod
    def _listen(page: QWidget, key: str, answer: Callable[[], None]) -> None:
        QShortcut(QKeySequence(key), page).activated.connect(answer)
