"""The layout of the list of papers printed: a day or what waits, and what to do about one."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.print_jobs import JobState
from desk_app.ui import theme
from desk_app.ui.models.rows import RowsModel
from desk_app.ui.printed.acts import Acts
from desk_app.ui.printed.rows import PAPER, PRINTER, PrintRow, columns, waiting_columns
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.chips import Chip, ChipRow
from desk_app.ui.widgets.empty_page import EmptyPage
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import dates, say

_ALL_COLUMNS_FROM = 1050

DAY, WAITING = "by-day", "waiting"
"""The lists there are."""


class PrintedForm(QWidget):
    """Prints as a table, and the acts for the one picked. Left and Right choose the list, Enter
    does what the row needs most.

    Signals:
        day_asked: Another day is to be shown. Carries it.
        list_asked: Another list is to be shown. Carries `DAY` or `WAITING`.
        again_asked, came_out, dropped, opened: See `Acts`. Each carries the `PaperJob` picked.
    """

    day_asked = Signal(object)
    list_asked = Signal(str)
    again_asked = Signal(object)
    came_out = Signal(object)
    dropped = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self._chips = ChipRow(
            [Chip(key, say(f"printed.{key}")) for key in (DAY, WAITING)], name=say("printed.lists")
        )
        self._chips.mark(DAY)
        self._before, self._after = ActionButton("", icon="minus"), ActionButton("", icon="plus")
        self._before.setAccessibleName(say("printed.day.before"))
        self._after.setAccessibleName(say("printed.day.after"))
        self._day, self._days = text(role=Role.HEADING), QWidget()
        self._tables = {
            DAY: _PrintTable(RowsModel[PrintRow](columns(), self)),
            WAITING: _PrintTable(RowsModel[PrintRow](waiting_columns(), self)),
        }
        self._empty = EmptyPage("printer", "", "")
        self._acts = Acts()
        self._stack = QStackedWidget()
        self._lay_out()
        self._join()

    def show_day(self, day: date, rows: Sequence[PrintRow], *, today: date) -> None:
        """Show the prints of a day."""
        self.day = day
        is_today = day == today
        self._day.setText(say("printed.today") if is_today else dates.day(day))
        self._after.setEnabled(not is_today)
        self._fill(DAY, rows)

    def show_waiting(self, rows: Sequence[PrintRow]) -> None:
        """Show the prints a clerk has to do something about."""
        self._fill(WAITING, rows)

    def show_list(self, name: str) -> None:
        """Show a list: `DAY` or `WAITING`."""
        self._chips.mark(name)
        self._days.setVisible(name == DAY)
        rows = self._tables[name].prints.rows()
        which = "empty" if name == DAY else "none-waiting"
        self._empty.say(say(f"printed.{which}"), say(f"printed.{which}.hint"))
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._stack.setCurrentWidget(self._tables[name] if rows else self._empty)
        self._on_picked()
        if had_focus:
            self.take_focus()

    def list_shown(self) -> str:
        """The list shown now."""
        return self._chips.marked()

    def rows(self) -> tuple[PrintRow, ...]:
        """The rows of the list shown."""
        return self._tables[self.list_shown()].prints.rows()

    def take_focus(self) -> None:
        """Put the cursor into the list, or on the lists to choose from."""
        if self.rows():
            self._tables[self.list_shown()].setFocus()
        else:
            self._before.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the printer is named below the list only."""
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(_ALL_COLUMNS_FROM)
        for table in self._tables.values():
            table.setColumnHidden(PRINTER, narrow)

    def _fill(self, name: str, rows: Sequence[PrintRow]) -> None:
        table = self._tables[name]
        kept = table.picked()
        table.prints.show(rows)
        for at, row in enumerate(rows):
            if kept is not None and row.job.id == kept.job.id:
                table.selectRow(at)
        self._chips.show_count(name, len(rows))
        if name == self.list_shown():
            self.show_list(name)

    def _lay_out(self) -> None:
        policy = self._days.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._days.setSizePolicy(policy)
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(8)
        for part in (self._before, self._day, self._after):
            days.addWidget(part)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._chips, 1)
        top.addWidget(self._days)
        for table in self._tables.values():
            self._stack.addWidget(table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._acts)

    def _join(self) -> None:
        self._chips.chosen.connect(self.list_asked)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)
        for table in self._tables.values():
            table.activated.connect(self._on_activated)
            table.turned.connect(self._chips.step)
            table.selectionModel().currentRowChanged.connect(self._on_picked)
        acts = self._acts
        acts.again.clicked.connect(self._on_again)
        acts.not_out.clicked.connect(self._on_again)
        acts.came_out.clicked.connect(self._on_came_out)
        acts.drop.clicked.connect(self._on_dropped)
        acts.open.clicked.connect(self._on_opened)

    def _picked(self) -> PrintRow | None:
        return self._tables[self.list_shown()].picked()

    def _on_picked(self) -> None:
        row = self._picked() if self.rows() else None
        self._acts.show_state(row.job if row else None)

    def _on_activated(self) -> None:
        """Nothing is printed by Enter while it is not known whether it came out already."""
        row = self._picked()
        if row is not None and row.job.state is JobState.UNKNOWN:
            self._acts.came_out.setFocus()
        else:
            self._on_again()

    def _on_again(self) -> None:
        if row := self._picked():
            self.again_asked.emit(row.job)

    def _on_came_out(self) -> None:
        if row := self._picked():
            self.came_out.emit(row.job)

    def _on_dropped(self) -> None:
        if row := self._picked():
            self.dropped.emit(row.job)

    def _on_opened(self) -> None:
        if row := self._picked():
            self.opened.emit(row.job)

    def _on_before(self) -> None:
        self.day_asked.emit(self.day - timedelta(days=1))

    def _on_after(self) -> None:
        self.day_asked.emit(self.day + timedelta(days=1))


class _PrintTable(TableView):
    """A list of prints.

    Signals:
        turned: Left (-1) or Right (1) was pressed.
    """

    turned = Signal(int)

    def __init__(self, prints: RowsModel[PrintRow]) -> None:
        super().__init__(prints, name=say("printed.list"), stretch=PAPER)
        self.prints = prints

    def picked(self) -> PrintRow | None:
        """The row picked, None when there is none."""
        index = self.currentIndex()
        return self.prints.row(index) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.turned.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
