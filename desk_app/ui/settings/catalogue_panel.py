"""The procedures on offer, and what the national portal's file brought."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desk_app.domain.problems import Record
from desk_app.domain.procedure import Procedure
from desk_app.services.procedures import Imported
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import text
from desk_app.wording import say


class CataloguePanel(QWidget):
    """Two lists: what is on offer; after an import also what could not be read whole.

    Signals:
        file_chosen: The clerk chose a file of the portal. Carries its path.
    """

    file_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._procedures = RowsModel[Procedure](_procedure_columns(), self)
        self.table = TableView(self._procedures, name=say("settings.procedures"), stretch=1)
        self.table.setProperty("bare", "true")
        self._records = RowsModel[Record](_record_columns(), self)
        self.open_table = TableView(self._records, name=say("settings.procedures.open"), stretch=2)
        self.open_table.setProperty("bare", "true")
        self.choose = ActionButton(say("settings.procedures.import"), icon="download")
        self.choose.clicked.connect(self._on_choose)
        self.outcome = text()
        self._there = Card(say("settings.procedures"))
        self._open = Card(say("settings.procedures.open"))
        self._lay_out()

    def show_procedures(self, procedures: Sequence[Procedure]) -> None:
        """Show what is on offer."""
        self._procedures.show(procedures)
        self._there.say_hint(say("settings.procedures.count", count=len(procedures)))

    def show_outcome(self, brought: Imported) -> None:
        """Show what an import brought, and each record that was not read whole."""
        self.outcome.setText(
            say(
                "settings.procedures.brought",
                set=brought.set,
                unchanged=brought.unchanged,
                whole=brought.whole,
                partial=len(brought.partial),
                unusable=len(brought.unusable),
            )
        )
        self.outcome.show()
        self._records.show((*brought.unusable, *brought.partial))
        self._open.setVisible(bool(self._records.rows()))

    def records(self) -> tuple[Record, ...]:
        """The records shown as not read whole."""
        return self._records.rows()

    def _lay_out(self) -> None:
        self._there.add_rest(self.table)
        self._there.add(self.choose)
        self._there.add(self.outcome)
        self._open.add_rest(self.open_table)
        self.outcome.hide()
        self._open.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._there, 3)
        column.addWidget(self._open, 2)

    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, say("settings.procedures.file"), "", "JSON (*.json)"
        )
        if chosen:
            self.file_chosen.emit(Path(chosen))


def _procedure_columns() -> list[Column[Procedure]]:
    return [
        Column(say("settings.procedures.code"), lambda each: each.code),
        Column(say("settings.procedures.name"), lambda each: each.name),
        Column(say("settings.procedures.field"), lambda each: each.field),
    ]


def _record_columns() -> list[Column[Record]]:
    return [
        Column(say("settings.procedures.code"), lambda each: each.code),
        Column(say("settings.procedures.name"), lambda each: each.name[:40]),
        Column(say("settings.procedures.why"), _why),
    ]


def _why(record: Record) -> str:
    return " ".join(say(f"problem.{problem.code}") for problem in record.problems)
