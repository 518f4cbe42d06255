"""Which letter the desk has, when it sends its bundles and with which stick."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from desk_app.domain import export_day
from desk_app.domain.codes import DESKS
from desk_app.services.sticks import Drive
from desk_app.ui.exchange.drives import room
from desk_app.ui.exchange.schedule import offered_days
from desk_app.ui.exchange.watch import LOOK_MS
from desk_app.ui.welcome.page import Page, on_button, step
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say, sending


class DeskPage(Page):
    """The letters A to J, the export day and the sticks that are plugged in. Whoever only presses
    Enter gets A, the usual day and no stick yet.

    Signals:
        chosen: It was answered. Carries the letter, the `ExportDay` or None, and where the stick
            is, or None.
        look_asked: It is time to look for sticks; only while the page is in view.
    """

    chosen = Signal(str, object, object)
    look_asked = Signal()

    def __init__(self) -> None:
        super().__init__(say("welcome.desk"), say("welcome.desk.hint"), above=step(2))
        self.letter = RadioRow(
            say("welcome.desk.letter"), [(each, each) for each in DESKS], in_a_row=5
        )
        days = [Option(day, sending.export_day(day)) for day in offered_days()]
        self.day = OptionBox(days)
        self.day.show_value(export_day.USUAL)
        self.stick = OptionBox(_sticks(()))
        self._stick_field = Field(say("welcome.desk.stick"), self.stick)
        self._drives: tuple[Drive, ...] = ()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look_asked)
        self.card.add(self.letter)
        self.card.add_row(Field(say("welcome.desk.day"), self.day), self._stick_field)
        self.card.add(text(say("welcome.desk.send.hint"), Role.MUTED))
        self.on: ActionButton = on_button()
        self.close_with(self.back_button(), self.on)
        self.setFocusProxy(self.letter)
        self.stick.activated.connect(self._stick_field.forget)
        self.on.clicked.connect(self._on_clicked)

    def show_drives(self, drives: Sequence[Drive]) -> None:
        """Offer these sticks; one that is gone is no longer chosen."""
        if tuple(drives) != self._drives:
            self._drives = tuple(drives)
            self.stick.offer(_sticks(drives))

    def show_stick_problem(self, words: str) -> None:
        """Say why the stick will not do."""
        self._stick_field.show_problem(words)
        self._stick_field.setFocus()

    def stick_problem(self) -> str:
        """What is said to be wrong with the stick."""
        return self._stick_field.problem()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()
        self.look_asked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def _on_clicked(self) -> None:
        self._stick_field.forget()
        self.chosen.emit(self.letter.value(), self.day.value(), self.stick.value())


def _sticks(drives: Sequence[Drive]) -> list[Option[Path | None]]:
    options: list[Option[Path | None]] = [Option(None, say("welcome.desk.stick.later"))]
    for drive in drives:
        free = room(drive.free_bytes)
        words = say("welcome.desk.stick.found", name=drive.name, free=free)
        options.append(Option(drive.root, words))
    return options
