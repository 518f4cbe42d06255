"""The office hours of a week, for all fields or for one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.hours import OfficeHours, written_hours
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class HoursPanel(QWidget):
    """Seven weekdays with their hours.

    Signals:
        field_asked: The clerk asked for the hours of another field or unit.
        changed: The hours are to be kept as they stand here.
        usual_asked: What this office set for the field is to be taken back.
    """

    field_asked = Signal()
    changed = Signal()
    usual_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._every = Option("", say("calendar.all-fields"))
        self.field = Field(say("settings.hours.field"), OptionBox([self._every]))
        self.unit = Field(say("settings.unit"), OptionBox([Option("", "")]))
        self.whose = text(role=Role.MUTED)
        self.days = [Field(say(f"weekday.{weekday}"), TextEdit()) for weekday in range(7)]
        self.save = ActionButton(say("settings.hours.save"), kind=Kind.PRIMARY)
        self.usual = ActionButton(say("settings.hours.usual"))
        self._lay_out()
        self._walk = EnterWalk((*(day.input for day in self.days), self.save), self)
        for chosen in (self.unit, self.field):
            chosen.input.currentIndexChanged.connect(self.field_asked)
        self.save.clicked.connect(self.changed)
        self.usual.clicked.connect(self.usual_asked)

    def offer_units(self, units: Sequence[tuple[str, str]]) -> None:
        """Let the clerk choose for which unit, by code and name; one unit needs no choice and is
        named."""
        self.unit.input.offer([Option(code, name) for code, name in units])
        self.unit.setVisible(len(units) > 1)
        self.whose.setText(say("settings.hours.whose", name=units[0][1]))
        self.whose.setVisible(len(units) == 1)

    def offer_fields(self, fields: list[str]) -> None:
        """Let the clerk choose among fields; those of all procedures come first."""
        self.field.input.offer([self._every, *(Option(name, name) for name in fields)])

    def show_hours(self, week: OfficeHours) -> None:
        """Show the hours of a week."""
        for day, hours in zip(self.days, week.week, strict=True):
            day.show_problem("")
            day.input.show_text(written_hours(hours))

    def typed(self) -> list[str]:
        """What stands at each weekday, from Monday on."""
        return [day.input.value() for day in self.days]

    def show_problem(self, weekday: int, words: str) -> None:
        """Say what is wrong with the hours of a weekday."""
        self.days[weekday].show_problem(words)
        self.days[weekday].setFocus()

    def _lay_out(self) -> None:
        card = Card(say("settings.hours"))
        card.add(self.whose)
        card.add_row(self.unit, self.field)
        for first in (0, 2, 4):
            card.add_row(*self.days[first : first + 2])
        card.add_row(self.days[6], QWidget())
        card.add_row(self.save, self.usual)
        about = Card(say("settings.hours.about"))
        for part in ("write", "half", "moves"):
            about.add(text(say(f"settings.hours.{part}"), Role.MUTED))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(about)
        column.addStretch()
