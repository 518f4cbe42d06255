"""Which unit the office is of: from the list, or typed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal

from desk_app.domain.units import Level, Unit
from desk_app.ui import theme
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.welcome.page import Page, on_button, step
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.table_view import TableView
from desk_app.wording import say


class UnitPage(Page):
    """The units that exist today, and a last line for any other commune.

    Signals:
        chosen: A unit was chosen. Carries the `Unit`, None for one that is to be typed.
    """

    chosen = Signal(object)

    def __init__(self, units: Sequence[Unit]) -> None:
        super().__init__(say("welcome.unit"), say("welcome.unit.hint"), above=step(1))
        self._rows = RowsModel[Unit | None]([Column("", _name), Column("", _parent)], self)
        self.table = TableView(self._rows, name=say("welcome.unit.list"))
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(theme.current().px(280))
        self._rows.show([*units, None])
        self.card.add_rest(self.table)
        self.on: ActionButton = on_button()
        self.close_with(self.back_button(), self.on)
        self.setFocusProxy(self.table)
        self.table.activated.connect(self._on_activated)
        self.on.clicked.connect(self._on_clicked)

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.row(index))

    def _on_clicked(self) -> None:
        self._on_activated(self.table.currentIndex())


def _name(unit: Unit | None) -> str:
    if unit is None:
        return say("welcome.unit.other")
    upper = unit.level is not Level.COMMUNE
    return say("welcome.unit.upper", name=unit.name) if upper else unit.name


def _parent(unit: Unit | None) -> str:
    return "" if unit is None else unit.parent_name
