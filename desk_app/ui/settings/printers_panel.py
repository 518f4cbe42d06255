"""Each kind of paper with its printer, and a form to set one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.print_jobs import REPORT
from desk_app.services.documents import Size
from desk_app.ui.models.rows import Column, RowsModel
from desk_app.ui.printing import bindings
from desk_app.ui.printing.bindings import MOST_COPIES, Binding
from desk_app.ui.widgets.beside import Beside
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import MillimetreEdit
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


@dataclass(frozen=True, slots=True)
class _Row:
    paper: str
    chosen: Binding
    gone: bool


class PrintersPanel(QWidget):
    """The papers and their printers.

    Signals:
        saved: A kind of paper is to be printed so. Carries the paper and the `Binding`.
        trial_asked: A trial page is to be printed so. Carries the same.
        spread_asked: All papers without a printer are to go to this one. Carries its name.
    """

    saved = Signal(str, object)
    trial_asked = Signal(str, object)
    spread_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._bindings: Mapping[str, Binding] = {}
        self._names: Sequence[str] | None = None
        self._rows = RowsModel[_Row](_columns(), self)
        self.table = TableView(self._rows, name=say("settings.printers"))
        self.table.setProperty("bare", "true")
        self.printer = Field(say("printing.printer"), OptionBox([Option("", "")]))
        self.sheet = RadioRow(
            say("printing.size"),
            [(size.value, say(f"printing.size.{size.value}")) for size in Size],
        )
        copies = [
            Option(count, say("settings.printers.count", count=count))
            for count in range(1, MOST_COPIES + 1)
        ]
        self.copies = Field(say("settings.printers.copies"), OptionBox(copies))
        self.right = Field(say("settings.printers.right"), MillimetreEdit())
        self.down = Field(say("settings.printers.down"), MillimetreEdit())
        self._fields: dict[str, Field[OptionBox[str]] | Field[MillimetreEdit]] = {
            "printer": self.printer, "right": self.right, "down": self.down,
        }  # fmt: skip
        self.save = ActionButton(say("settings.printers.save"), kind=Kind.PRIMARY)
        self.trial = ActionButton(say("settings.printers.trial"), icon="printer")
        self.spread = ActionButton(say("settings.printers.spread"), kind=Kind.QUIET)
        self._title = text(role=Role.HEADING)
        self._lay_out()
        self._join()

    def show_bindings(self, chosen: Mapping[str, Binding]) -> None:
        """Show what every kind of paper is printed on."""
        self._bindings = chosen
        self._show_rows()

    def show_printers(self, names: Sequence[str] | None) -> None:
        """Offer these printers, None while they are being asked for."""
        self._names = names
        self._show_rows()

    def show_problem(self, field: str, words: str) -> None:
        """Say what is wrong at "printer", "right" or "down", and go there."""
        at = self._fields[field]
        at.show_problem(words)
        if words:
            at.setFocus()

    def forget_problems(self) -> None:
        """What was wrong is over."""
        for field in self._fields.values():
            field.show_problem("")

    def take_focus(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def paper(self) -> str:
        """The kind of paper picked, empty before any is shown."""
        index = self.table.currentIndex()
        return self._rows.row(index).paper if index.isValid() else ""

    def draft(self) -> Binding | None:
        """What is set in the form; None where a number cannot be read."""
        right, down = self.right.input.millimetres(), self.down.input.millimetres()
        if right is None or down is None:
            return None
        return Binding(
            printer=self.printer.input.value(),
            size=Size(self.sheet.value()),
            copies=self.copies.input.value(),
            right_mm=right,
            down_mm=down,
        )

    def _show_rows(self) -> None:
        names, picked = self._names, self.paper()
        there = None if names is None else {"", *names}
        self._rows.show(
            [
                _Row(paper, chosen, there is not None and chosen.printer not in there)
                for paper, chosen in self._bindings.items()
            ]
        )
        for at, row in enumerate(self._rows.rows()):
            if row.paper == picked:
                self.table.selectRow(at)
        self._on_picked()

    def _offered(self, chosen: str) -> list[Option[str]]:
        if self._names is None:
            return [Option(chosen, say("printing.printer.asking"))]
        first = []
        if not chosen:
            words = "printing.printer.choose" if self._names else "printing.printer.none"
            first = [Option("", say(words))]
        elif chosen not in self._names:
            first = [Option(chosen, say("printing.printer.gone", printer=chosen))]
        return first + [Option(name, name) for name in self._names]

    def _on_picked(self) -> None:
        paper = self.paper()
        if not paper:
            return
        chosen = self._bindings[paper]
        self.forget_problems()
        self._title.setText(say(f"paper-kind.{paper}"))
        self.spread.setVisible(any(not each.printer for each in self._bindings.values()))
        self.printer.input.offer(self._offered(chosen.printer))
        self.printer.input.show_value(chosen.printer)
        sheets = bindings.sheets(paper)
        self.sheet.setVisible(bool(sheets))
        if sheets:
            self.sheet.offer(sheets)
        self.sheet.show_value(chosen.size.value)
        self.copies.input.show_value(chosen.copies)
        self.right.input.show_millimetres(chosen.right_mm)
        self.down.input.show_millimetres(chosen.down_mm)

    def _lay_out(self) -> None:
        there = Card(say("settings.printers"))
        there.add(text(say("settings.printers.hint"), Role.MUTED))
        there.add_rest(self.table)
        change = Card()
        change.add(self._title)
        for part in (self.printer, self.sheet, self.copies):
            change.add(part)
        change.add_row(self.right, self.down)
        change.add(text(say("settings.printers.moved.hint"), Role.MUTED))
        change.body.addSpacing(8)
        change.add_row(self.save, self.trial)
        change.add(self.spread)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(Beside(there, change))

    def _join(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_picked)
        self.table.activated.connect(self._on_activated)
        self.save.clicked.connect(self._on_save)
        self.trial.clicked.connect(self._on_trial)
        self.spread.clicked.connect(self._on_spread)
        self._walk = EnterWalk(
            (
                self.printer.input,
                self.copies.input,
                self.right.input,
                self.down.input,
                self.save,
                self.trial,
                self.spread,
            ),
            self,
        )

    def _on_activated(self) -> None:
        self.printer.setFocus()

    def _on_save(self) -> None:
        self.saved.emit(self.paper(), self.draft())

    def _on_trial(self) -> None:
        self.trial_asked.emit(self.paper(), self.draft())

    def _on_spread(self) -> None:
        self.spread_asked.emit(self.printer.input.value())


def _columns() -> list[Column[_Row]]:
    return [
        Column(say("settings.printers.paper"), lambda row: say(f"paper-kind.{row.paper}")),
        Column(say("printing.printer"), _printer),
        Column(say("printing.size"), _sheet),
    ]


def _printer(row: _Row) -> str:
    printer = row.chosen.printer
    if not printer:
        return say("settings.printers.unset")
    return say("printing.printer.gone", printer=printer) if row.gone else printer


def _sheet(row: _Row) -> str:
    size = say(f"printing.size.{row.chosen.size.value}") if row.paper != REPORT else ""
    copies = say("settings.printers.count", count=row.chosen.copies)
    return " · ".join(filter(None, (size, copies if row.chosen.copies > 1 else "")))
