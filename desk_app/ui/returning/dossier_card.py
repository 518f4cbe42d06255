"""Card 1: the dossier whose result is collected – found, or one of several, or not there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.dossier import Dossier
from desk_app.domain.idcard import masked
from desk_app.domain.lifecycle import State
from desk_app.domain.person import Party
from desk_app.ui import theme
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.state_badge import StateBadge, badge_column
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import dates, say


class DossierCard(Card):
    """Takes what is typed, and shows the dossier, several to choose from, or why there is none.

    Signals:
        asked: The clerk asked for a dossier. Carries the text.
        picked: One of several was picked. Carries the `Dossier`.
    """

    asked = Signal(str)
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(say("returning.dossier"), hint=say("returning.dossier.hint"))
        self.finder = Field(say("returning.find"), TextEdit())
        self.finder.input.setPlaceholderText(say("returning.find.like"))
        self._hits = RowsModel[Dossier](_columns())
        self.hits = TableView(self._hits, name=say("returning.dossier"), stretch=1)
        self.hits.setProperty("bare", "true")
        self._empty = EmptyPage("return", say("returning.empty"), say("returning.empty.hint"))
        self._facts = _Facts()
        self._pages = QStackedWidget()
        for page in (self._empty, self.hits, self._facts):
            self._pages.addWidget(page)
        self.add(self.finder)
        self.add_rest(self._pages)
        self.finder.input.returnPressed.connect(self._on_asked)
        self.finder.input.installEventFilter(self)
        self.hits.activated.connect(self._on_picked)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the one dossier."""
        self.finder.input.show_text("")
        self.finder.forget()
        self._facts.show_dossier(dossier)
        self._pages.setCurrentWidget(self._facts)

    def show_hits(self, dossiers: Sequence[Dossier]) -> None:
        """Offer several dossiers."""
        self.finder.forget()
        self._hits.show(dossiers)
        self._pages.setCurrentWidget(self.hits)
        self.finder.show_mark(say("returning.found.many", count=len(dossiers)))

    def show_nothing(self, asked: str = "") -> None:
        """Show no dossier; if one was asked for, say that it was not found."""
        self.finder.forget()
        self._pages.setCurrentWidget(self._empty)
        self.finder.show_problem(say("returning.found.none", text=asked) if asked else "")

    def facts(self) -> str:
        """What is shown about the dossier, line by line."""
        return self._facts.words()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list."""
        if event.type() == QEvent.Type.KeyPress and self._pages.currentWidget() is self.hits:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down:
                self.hits.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(field, event)

    def _on_asked(self) -> None:
        self.finder.show_mark("")
        if self.finder.input.value():
            self.asked.emit(self.finder.input.value())

    def _on_picked(self, index: QModelIndex) -> None:
        self.picked.emit(self._hits.row(index))


class _Facts(QWidget):
    """Who, what, which state, when due: labels left, values right."""

    def __init__(self) -> None:
        super().__init__()
        self._code, self._badge = text(role=Role.LEAD), StateBadge(State.RECEIVED)
        self._values: dict[str, ElidedText] = {}
        self._labels: dict[str, QWidget] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(("owner", "submitter", "procedure", "due", "result")):
            label, value = text(say(f"returning.{name}"), Role.LABEL), ElidedText(role=Role.STRONG)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
            self._labels[name], self._values[name] = label, value
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._code)
        column.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(grid)
        column.addStretch()

    def show_dossier(self, dossier: Dossier) -> None:
        intake, finish = dossier.intake, dossier.finish
        self._code.setText(dossier.code)
        self._badge.show_badge(dossier.state)
        self._show("owner", _party(intake.owner))
        another = intake.submitter if intake.submitter != intake.owner else None
        self._show("submitter", _party(another) if another else "")
        self._show("procedure", intake.procedure_name)
        self._show("due", dates.day_hour(dossier.due_at) if dossier.due_at else say(_NO_DUE))
        result = (finish.result, finish.number, finish.abstract) if finish else ()
        self._show("result", " · ".join(filter(None, result)))

    def words(self) -> str:
        values = [value.text() for value in self._values.values()]
        return "\n".join(filter(None, (self._code.text(), *values)))

    def _show(self, name: str, words: str) -> None:
        self._values[name].setText(words)
        self._values[name].setVisible(bool(words))
        self._labels[name].setVisible(bool(words))


_NO_DUE = "returning.due.none"


def _party(party: Party) -> str:
    return " · ".join(filter(None, (party.name, masked(party.number) if party.number else "")))


def _columns() -> list[Column[Dossier]]:
    return [
        Column(say("returning.dossier"), lambda dossier: dossier.code),
        Column(say("returning.owner"), lambda dossier: dossier.intake.owner.name),
        badge_column("", lambda dossier: dossier.state),
    ]
