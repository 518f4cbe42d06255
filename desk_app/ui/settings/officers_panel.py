"""The officers of this office, and who is at work."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.entries import OfficerSet
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.beside import Beside
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class OfficersPanel(QWidget):
    """The list of officers, and a form for one more.

    Signals:
        switched: Another officer goes to work. Carries the `OfficerSet`.
        added: An officer is to be added. Carries name and title.
    """

    switched = Signal(object)
    added = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._working = ""
        self._rows = RowsModel[OfficerSet](self._columns(), self)
        self.table = TableView(self._rows, name=say("settings.officers"), stretch=1)
        self.table.setProperty("bare", "true")
        self.switch = ActionButton(say("settings.officer.switch"))
        self.name = Field(say("settings.officer.name"), TextEdit())
        self.title = Field(say("settings.officer.title"), TextEdit(), optional=True)
        self.add = ActionButton(say("settings.officer.add"), icon="plus", kind=Kind.PRIMARY)
        self._lay_out()
        self._walk = EnterWalk((self.name.input, self.title.input, self.add), self)
        self.table.activated.connect(self._on_activated)
        self.switch.clicked.connect(self._on_switch)
        self.add.clicked.connect(self._on_add)

    def show_officers(self, officers: Sequence[OfficerSet], *, working: str) -> None:
        """Show the officers; `working` is the identity of the one at work."""
        self._working = working
        self._rows.show(officers)

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the name."""
        self.name.show_problem(words)
        if words:
            self.name.setFocus()

    def clear(self) -> None:
        """Empty the form for the next officer."""
        self.show_problem("")
        self.name.input.clear()
        self.title.input.clear()
        self.name.setFocus()

    def _columns(self) -> list[Column[OfficerSet]]:
        return [
            Column(say("settings.officer.name"), lambda each: each.name),
            Column(say("settings.officer.title"), lambda each: each.title),
            Column("", self._mark),
        ]

    def _mark(self, each: OfficerSet) -> str:
        return say("settings.officer.now") if each.officer == self._working else ""

    def _lay_out(self) -> None:
        there = Card(say("settings.officers"))
        there.add(text(say("settings.officers.hint"), Role.MUTED))
        there.add_rest(self.table)
        there.add(self.switch)
        new = Card(say("settings.officer.new"))
        for part in (self.name, self.title, self.add):
            new.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(Beside(there, new, shares=(2, 1)))

    def _on_activated(self, index: QModelIndex) -> None:
        self.switched.emit(self._rows.row(index))

    def _on_switch(self) -> None:
        if self.table.currentIndex().isValid():
            self._on_activated(self.table.currentIndex())

    def _on_add(self) -> None:
        self.added.emit(self.name.input.value(), self.title.input.value())
