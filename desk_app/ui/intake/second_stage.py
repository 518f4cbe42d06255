"""The term of a second stage, asked for by a key: few procedures have one."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.procedure import Term, TermKind
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import side_by_side
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import AmountEdit
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.wording import say

_MOST_DAYS = 999


class SecondStage(QWidget):
    """So many days, working days or days of the calendar; hidden until `ask` is pressed.

    Signals:
        edited: Another term is meant.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        kinds = (TermKind.WORKING_DAYS, TermKind.CALENDAR_DAYS)
        self.days = Field(say("intake.second.days"), AmountEdit())
        self.kind = Field(
            say("intake.second.kind"),
            OptionBox([Option(kind, say(f"intake.second.{kind.value}")) for kind in kinds]),
        )
        self.ask = ActionButton(say("intake.second"), key="Ctrl+I", kind=Kind.QUIET)
        self.ask.setCheckable(True)
        row = side_by_side(self.days, self.kind)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.ask.toggled.connect(self._on_asked)
        self.days.input.textEdited.connect(self.days.forget)
        self.days.input.textEdited.connect(self.edited)
        self.kind.input.currentIndexChanged.connect(self.edited)
        self.show_term(None)

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        return [self.days.input, self.kind.input]

    def term(self) -> Term | None:
        """The term, None without a second stage and while it cannot be read."""
        days = self.days.input.amount()
        if not self._is_open() or not days or days > _MOST_DAYS:
            return None
        return Term(self.kind.input.value(), 2 * days)

    def show_term(self, term: Term | None) -> None:
        """Show a term, or that there is no second stage."""
        self.ask.blockSignals(True)
        self.ask.setChecked(term is not None)
        self.ask.blockSignals(False)
        self.setVisible(term is not None)
        self.days.input.setText(str(term.half_days // 2) if term else "")
        self.kind.input.show_value(term.kind if term else TermKind.WORKING_DAYS)
        self.show_problems({})

    def unreadable(self) -> dict[str, str]:
        """Fields that hold no term: field → code of a sentence."""
        return {"second_term": "days-unreadable"} if self._is_open() and not self.term() else {}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them: field → sentence."""
        self.days.show_problem(problems.get("second_term", ""))

    def _is_open(self) -> bool:
        return not self.isHidden()

    def _on_asked(self, asked: bool) -> None:
        self.setVisible(asked)
        if asked:
            self.days.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.days.input.selectAll()
        self.edited.emit()
