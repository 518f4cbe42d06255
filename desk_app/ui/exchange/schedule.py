"""The export day and the desk's own stick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.export_day import ExportDay
from desk_app.services.exchange import KnownStick
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say
from desk_app.wording.sending import export_day

_WORKDAYS, _MONTH_DAYS = range(1, 6), range(1, 32)


class SchedulePane(QWidget):
    """Two halves: when to be reminded, and which stick is written to by itself.

    Signals:
        day_chosen: Another export day. Carries an `ExportDay` or None.
        remember_asked: Remember the stick that is plugged in.
        forget_asked: Forget the stick.
    """

    day_chosen = Signal(object)
    remember_asked = Signal()
    forget_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day = OptionBox([Option(day, export_day(day)) for day in offered_days()])
        self._stick = text()
        self.remember = ActionButton(say("exchange.schedule.remember"), icon="safe")
        self.forget = ActionButton(say("exchange.schedule.forget"), kind=Kind.QUIET)
        both = QHBoxLayout(self)
        both.setContentsMargins(16, 12, 16, 16)
        both.setSpacing(24)
        both.addWidget(_column(
            text(say("exchange.schedule.day"), Role.HEADING),
            Field(say("exchange.schedule.day"), self.day),
            text(say("exchange.schedule.day.hint"), Role.MUTED),
        ), 1)  # fmt: skip
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.remember)
        row.addWidget(self.forget)
        row.addStretch()
        heading = text(say("exchange.schedule.stick"), Role.HEADING)
        both.addWidget(_column(heading, self._stick, buttons), 1)
        self.day.activated.connect(self._on_day)
        self.remember.clicked.connect(self.remember_asked)
        self.forget.clicked.connect(self.forget_asked)

    def show_schedule(self, day: ExportDay | None, known: KnownStick | None) -> None:
        """Show what was chosen."""
        self.day.show_value(day)
        key = "exchange.schedule.stick.known" if known else "exchange.schedule.stick.none"
        self._stick.setText(say(key, name=known.name if known else ""))
        self.forget.setVisible(known is not None)

    def words(self) -> str:
        """What is said of the stick."""
        return self._stick.text()

    def _on_day(self) -> None:
        self.day_chosen.emit(self.day.value())


def offered_days() -> list[ExportDay | None]:
    """No day, the workdays, the days of the month."""
    weekly = [ExportDay(weekday=each) for each in _WORKDAYS]
    return [None, *weekly, *(ExportDay(day=each) for each in _MONTH_DAYS)]


def _column(*parts: QWidget) -> QWidget:
    half = QWidget()
    column = QVBoxLayout(half)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return half
