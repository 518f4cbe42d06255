"""What is asked: which report, which period, which unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
)

from desk_app.domain.period import Period
from desk_app.ui import theme
from desk_app.ui.reports.periods import Offer
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_SHARES = (3, 3, 2, 2, 3)
_DAY_WIDTH = 112


@dataclass(frozen=True, slots=True)
class Question:
    """What a report is asked for. `unit` is None for all of them."""

    report: str
    period: Period
    unit: str | None


class QuestionCard(Card):
    """The row of choices above a report.

    Signals:
        asked: The clerk wants the report: pressed the button, or chose something else, so that the
            figures below are always those of what stands here. Carries a `Question`.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("reports.name"))
        self._offers: Sequence[Offer] = ()
        self.report = Field(say("reports.name"), _Choice())
        self.period = Field(say("reports.period"), _Choice())
        self.start = Field(say("reports.from"), DateEdit())
        self.end = Field(say("reports.to"), DateEdit())
        self.unit = Field(say("reports.unit"), _Choice())
        self.make = ActionButton(say("reports.make"), kind=Kind.PRIMARY)
        self._lay_out()
        self.period.input.activated.connect(self._on_period_chosen)
        for choice in (self.report.input, self.unit.input):
            choice.activated.connect(self.ask)
        for day in (self.start, self.end):
            day.input.setMinimumWidth(theme.current().px(_DAY_WIDTH))
            day.input.textEdited.connect(self._on_day_edited)
        self.make.clicked.connect(self.ask)

    def show_choices(
        self,
        reports: Sequence[str],
        offers: Sequence[Offer],
        units: Sequence[tuple[str | None, str]],
    ) -> None:
        """Offer reports by name, periods, and units as code and name; the first of each holds."""
        self._offers = offers
        for field in (self.report, self.period, self.unit):
            field.input.clear()
        for name in reports:
            self.report.input.addItem(say(f"reports.name.{name}"), name)
        for offer in offers:
            self.period.input.addItem(offer.words)
        for code, name in units:
            self.unit.input.addItem(name, code)
        self.unit.setVisible(len(units) > 1)
        for field in (self.report, self.period, self.unit):
            field.input.widen_list()
        self._on_period(0)

    def show_unit(self, unit: str | None) -> None:
        """Choose a unit; all of them when it is none of those offered."""
        self.unit.input.setCurrentIndex(max(0, self.unit.input.findData(unit)))

    def question(self) -> Question | None:
        """What is asked; None when the days do not make a period, which the fields then say."""
        start, end = self.start.input.day(), self.end.input.day()
        self.start.show_problem("" if start else say("reports.day.unreadable"))
        backward = bool(start and end and end < start)
        problem = say("reports.day.backward") if backward else say("reports.day.unreadable")
        self.end.show_problem("" if end and not backward else problem)
        if not start or not end or backward:
            (self.start if not start else self.end).input.setFocus()
            return None
        report, unit = self.report.input.currentData(), self.unit.input.currentData()
        return Question(report, Period(start, end), unit)

    def ask(self) -> None:
        """Ask for what is chosen."""
        question = self.question()
        if question is not None:
            self.asked.emit(question)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP + theme.GAP // 2)
        fields: tuple[Field[_Choice] | Field[DateEdit], ...] = (
            self.report, self.period, self.start, self.end, self.unit,
        )  # fmt: skip
        for field, share in zip(fields, _SHARES, strict=True):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        row.addLayout(_under_a_label(self.make))
        self.body.addLayout(row)
        self._walk = EnterWalk([*(field.input for field in fields), self.make], self)

    def _on_period_chosen(self, at: int) -> None:
        self._on_period(at)
        if self._offers[at].period is not None:
            self.ask()

    def _on_period(self, at: int) -> None:
        period = self._offers[at].period
        if period is None:
            self.start.input.setFocus()
            self.start.input.selectAll()
            return
        self.start.input.show_day(period.start)
        self.end.input.show_day(period.end)
        self.start.show_problem("")
        self.end.show_problem("")

    def _on_day_edited(self) -> None:
        self.period.input.setCurrentIndex(len(self._offers) - 1)


def _under_a_label(button: ActionButton) -> QVBoxLayout:
    """As high as the inputs beside it, whose labels stand above them."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(text(" ", Role.LABEL))
    column.addWidget(button)
    column.addStretch()
    return column


class _Choice(QComboBox):
    """A chooser that gives way in a narrow window."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(2)
        self.currentTextChanged.connect(self.setToolTip)

    def widen_list(self) -> None:
        """Let the open list be as wide as its longest words, however narrow the chooser is."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * theme.GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, part = self.style(), QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
