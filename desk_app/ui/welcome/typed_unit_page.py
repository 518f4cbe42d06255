"""A commune that is not in the list, typed."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal

from desk_app.domain.units import Level, Unit
from desk_app.ui.welcome.page import Page, on_button, step
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_FIELDS = ("name", "seat", "code", "mark", "parent", "parent-name")
_PROBLEM_AT = {"parent": "parent-name"}


class TypedUnitPage(Page):
    """The names and codes of a commune.

    Signals:
        submitted: The person wants to go on.
    """

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__(say("welcome.typed"), say("welcome.typed.hint"), above=step(1))
        self.fields = {name: Field(say(f"welcome.typed.{name}"), TextEdit()) for name in _FIELDS}
        for left, right in (("name", "seat"), ("code", "mark"), ("parent", "parent-name")):
            self.card.add_row(self.fields[left], self.fields[right])
        self.on: ActionButton = on_button()
        self.close_with(self.back_button(), self.on)
        inputs = [field.input for field in self.fields.values()]
        self._walk = EnterWalk((*inputs, self.on), self)
        self.on.clicked.connect(self.submitted)

    def draft(self, today: date) -> Unit:
        """The unit as typed so far; it holds from `today`."""
        typed = {name: field.input.value() for name, field in self.fields.items()}
        return Unit(
            code=typed["code"],
            name=typed["name"],
            level=Level.COMMUNE,
            valid_from=today,
            valid_to=None,
            parent=typed["parent"],
            parent_name=typed["parent-name"],
            mark_2018="",
            mark_2020=typed["mark"].upper(),
            seat=typed["seat"] or typed["name"],
        )

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong below each field; the first one takes the focus."""
        at = {_PROBLEM_AT.get(field, field): code for field, code in problems.items()}
        for name, field in self.fields.items():
            field.show_problem(say(f"check.unit.{at[name]}") if name in at else "")
        first = next((field for name, field in self.fields.items() if name in at), None)
        if first is not None:
            first.setFocus()
