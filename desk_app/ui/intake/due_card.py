"""Card 4: when and where the result is collected, and why then."""

import re
from collections.abc import Mapping
from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.deadlines import Appointment
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM
from desk_app.domain.procedure import Channel
from desk_app.ui.intake.second_stage import SecondStage
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.flow import Flow
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import appointments, dates, say

_HOUR = re.compile(r"(\d{1,2})(?:[:hg.]?(\d{2})?)?")
_CLOSING = time(17, 0)


def read_hour(typed: str) -> time | None:
    """The hour meant by `16:30`, `16h30`, `1630`, `16h` or `16`; None for anything else."""
    found = _HOUR.fullmatch(typed.strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def due_words(due_at: datetime) -> str:
    """Thứ Tư 25/11/2026, trước 17:00."""
    return say(
        "intake.due",
        weekday=say(f"weekday.{due_at.weekday()}"),
        day=dates.day(due_at.date()),
        hour=dates.hour(due_at),
    )


class DueCard(Card):
    """The due moment, how it came about, and how the clerk may change it.

    Signals:
        edited: The clerk gave or changed a moment.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(say("intake.appointment"), number=4)
        self._appointment: Appointment | None = None
        self._must_give = False
        self._moment, self._why = text(role=Role.LEAD), text(role=Role.MUTED)
        self.day = Field(say("intake.due-day"), DateEdit())
        self.hour = Field(say("intake.due-hour"), TextEdit())
        self.reason = Field(say("intake.due-reason"), TextEdit())
        self.return_way = Field(say("intake.return-way"), OptionBox(_return_ways()))
        self.note = Field(say("intake.note"), TextEdit(), optional=True)
        self.change = ActionButton(say("intake.change-due"), key="Ctrl+D", kind=Kind.QUIET)
        self.change.setCheckable(True)
        self.add(self._moment)
        self.add(self._why)
        self.add_row(self.day, self.hour, self.reason, shares=(4, 2, 6))
        self.second = SecondStage()
        self.add(self.second)
        self.add_row(self.return_way, self.note, shares=(5, 7))
        self._buttons = Flow()
        for button in (self.change, self.second.ask):
            self._buttons.add(button)
        self.add(self._buttons)
        self.change.toggled.connect(self._on_change)
        self.second.edited.connect(self.edited)
        for field in (self.day, self.hour, self.reason):
            field.input.textEdited.connect(field.forget)
            field.input.textEdited.connect(self._on_edited)
        self.show_nothing()

    def is_passed(self, stop: QWidget) -> bool:
        """What Enter passes by: what few receptions need."""
        return stop in (self.note.input, self.change, self.second.ask, self.second.kind.input)

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        return [
            self.day.input, self.hour.input, self.reason.input, *self.second.stops(),
            self.return_way.input, self.note.input, self.change, self.second.ask,
        ]  # fmt: skip

    def show_nothing(self) -> None:
        """No procedure, no appointment."""
        self._appointment, self._must_give = None, False
        self._close()
        self._show_buttons(change=False, second=False)
        self._say()

    def show_appointment(self, appointment: Appointment | None) -> None:
        """Show what was worked out; None when the clerk has to give the moment."""
        must_give = appointment is None
        if must_give and not self._is_open():
            self._open(None)
        elif self._must_give and not must_give:
            self._close()
        self._appointment, self._must_give = appointment, must_give
        self._show_buttons(change=not must_give, second=True)
        self.reason.setVisible(self._is_open() and not must_give)
        self._say()

    def show_choices(self, draft: IntakeDraft) -> None:
        """Show what the clerk had chosen in a kept draft."""
        due_at = draft.due_at
        if due_at is not None:
            self._check(True)
            self._open(due_at)
        self.reason.input.show_text(draft.due_reason)
        self.return_way.input.show_value(draft.return_way)
        self.note.input.show_text(draft.note)
        self.second.show_term(draft.second_term)
        self._say()

    def due_at(self) -> datetime | None:
        """The moment the clerk gave; None when there is none, or it is the one worked out."""
        if not self._is_open():
            return None
        day, hour = self.day.input.day(), read_hour(self.hour.input.value())
        if day is None or hour is None:
            return None
        given = datetime.combine(day, hour, VIETNAM)
        return None if given == self._computed() else given

    def shown_due(self) -> datetime | None:
        """The moment that will stand on the receipt."""
        return self.due_at() or self._computed()

    def is_known(self) -> bool:
        """Whether it is known when the result is due, or that there is no appointment."""
        return self._appointment is not None or self.due_at() is not None

    def first_stop(self) -> QWidget:
        """The first input that is shown."""
        return self.day if self._is_open() else self.return_way

    def unreadable(self) -> dict[str, str]:
        """Fields that hold no moment: field → code of a sentence."""
        problems = self.second.unreadable()
        if not self._is_open():
            return problems
        if self.day.input.is_unreadable():
            problems["due_at"] = "day-unreadable"
        if read_hour(self.hour.input.value()) is None:
            problems["due_hour"] = "hour-unreadable"
        return problems

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them: field → sentence."""
        self.day.show_problem(problems.get("due_at", ""))
        self.hour.show_problem(problems.get("due_hour", ""))
        self.reason.show_problem(problems.get("due_reason", ""))
        self.second.show_problems(problems)

    def words(self) -> tuple[str, str]:
        """What is said about the moment, and why."""
        return self._moment.text(), self._why.text()

    def _show_buttons(self, *, change: bool, second: bool) -> None:
        self.change.setVisible(change)
        self.second.ask.setVisible(second)
        self._buttons.place()

    def _computed(self) -> datetime | None:
        return None if self._appointment is None else self._appointment.due_at

    def _is_open(self) -> bool:
        return not self.day.isHidden()

    def _on_change(self, changing: bool) -> None:
        if changing:
            self._open(self._computed())
            self.day.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.day.input.selectAll()
        else:
            self._close()
        self._on_edited()

    def _on_edited(self) -> None:
        self._say()
        self.edited.emit()

    def _open(self, due_at: datetime | None) -> None:
        self.day.input.show_day(due_at.date() if due_at else None)
        self.hour.input.show_text(dates.hour(due_at) if due_at else f"{_CLOSING:%H:%M}")
        for field in (self.day, self.hour, self.reason):
            field.show()

    def _check(self, changing: bool) -> None:
        self.change.blockSignals(True)
        self.change.setChecked(changing)
        self.change.blockSignals(False)

    def _close(self) -> None:
        self._check(False)
        self.show_problems({})
        self.reason.input.show_text("")
        for field in (self.day, self.hour, self.reason):
            field.hide()

    def _say(self) -> None:
        given, computed = self.due_at(), self._computed()
        if given is not None:
            self._moment.setText(due_words(given))
        elif computed is not None:
            self._moment.setText(due_words(computed))
        elif self._must_give:
            self._moment.setText(say("intake.due.unsure"))
        elif self._appointment is not None:
            self._moment.setText(say("intake.due.none"))
        else:
            self._moment.setText("")
        self._moment.setVisible(bool(self._moment.text()))
        self._why.setText(self._because(given, computed))

    def _because(self, given: datetime | None, computed: datetime | None) -> str:
        if self._must_give:
            return say("intake.due.unsure.why")
        if given is not None and computed is not None:
            return say("intake.due.changed", due=due_words(computed))
        if self._appointment is None:
            return say("intake.due.empty")
        return appointments.explain(self._appointment)


def _return_ways() -> list[Option[Channel]]:
    order = (Channel.DIRECT, Channel.POST, Channel.ONLINE)
    return [Option(way, say(f"intake.return-way.{way.value}")) for way in order]
