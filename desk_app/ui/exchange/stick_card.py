"""The card with the big button: where to, export, take in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar

from desk_app.domain.money import grouped
from desk_app.services.exchange import OnStick, Step
from desk_app.services.sticks import Drive
from desk_app.ui import theme
from desk_app.ui.exchange.drives import described, room
from desk_app.ui.exchange.exporting import Pace
from desk_app.ui.tasks import WAIT_SHOWN_AFTER_MS
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField, file_dialog
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say
from desk_app.wording.sending import duration

_BIG = 52


class StickCard(Card):
    """Where bundles go to and come from.

    Signals:
        export_asked: Write what is not acknowledged to the place typed.
        take_in_asked: Take in every bundle at the place typed.
        files_asked: Take in files. Carries their paths.
    """

    export_asked = Signal()
    take_in_asked = Signal()
    files_asked = Signal(list)

    def __init__(self) -> None:
        super().__init__(say("exchange.stick"))
        self._drives: Sequence[Drive] = ()
        self._holds: Mapping[Path, OnStick] = {}
        line = CompleterList(self._offered)
        line.setPlaceholderText(say("exchange.place.like"))
        self.place = PathField(line, say("exchange.choose.folder"))
        self._field = Field(say("exchange.place"), self.place)
        self._note = text(role=Role.MUTED)
        self.export = _BigButton(say("exchange.export"), icon="upload", kind=Kind.PRIMARY)
        self.take_in = ActionButton(say("exchange.take-in"), icon="download")
        self.files = ActionButton(say("exchange.choose.files"), icon="search", kind=Kind.QUIET)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("exchange.under-way"))
        self._pace = text(role=Role.MUTED)
        self._bar.hide()
        self._pace.hide()
        self._patience = QTimer(self, singleShot=True, interval=WAIT_SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._bar.show)
        self._lay_out(line)

    def show_drives(
        self, drives: Sequence[Drive], last: Path | None, holds: Mapping[Path, OnStick]
    ) -> None:
        """Offer the sticks there are, with what they hold. One that was just plugged in, or the
        folder used last time, is put into an empty line; a stick that is gone is taken out."""
        gone = {drive.root for drive in self._drives} - {drive.root for drive in drives}
        self._drives, self._holds = tuple(drives), holds
        if self.place.path() in gone:
            self.place.line.clear()
        if self.place.path() in {None, last} and not self.place.line.hasFocus():
            self._fill(last)
        self._say_what_is_there()

    def drive(self) -> Drive | None:
        """The stick in the line, else the first there is."""
        here = [drive for drive in self._drives if drive.root == self.place.path()]
        return next(iter([*here, *self._drives]), None)

    def show_pace(self, pace: Pace) -> None:
        """How far it is, and how long it will take."""
        self._bar.setRange(0, 100)
        self._bar.setValue(pace.percent)
        left = duration(pace.seconds) if pace.seconds is not None else ""
        key = "exchange.progress.left" if left else "exchange.progress"
        words = say(key, percent=pace.percent, left=left)
        self._pace.setText(f"{say('exchange.under-way.carrying')}: {words}")
        self._bar.setAccessibleName(self._pace.text())
        self._bar.show()
        self._pace.show()

    def show_taking_in(self, step: Step) -> None:
        """How far a bundle is that is too large to come in at once."""
        if step.total:
            done, total = grouped(step.done), grouped(step.total)
            self._bar.setRange(0, step.total)
            self._bar.setValue(step.done)
            self._pace.setText(say("exchange.taking-in", name=step.name, done=done, total=total))
            self._bar.setAccessibleName(self._pace.text())
            self._bar.show()
            self._pace.show()

    def show_problem(self, words: str) -> None:
        """Say why the place will not do; empty takes it away."""
        self._field.show_problem(words)
        self._note.setVisible(bool(self._note.text()) and not words)
        if words:
            self.place.line.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While something is written or read the buttons wait, and after a moment a bar shows."""
        for button in (self.export, self.take_in, self.files):
            button.setEnabled(not busy)
        if busy:
            self._bar.setRange(0, 0)
            self._bar.setAccessibleName(say("exchange.under-way"))
            self._patience.start()
        else:
            self._patience.stop()
            self._bar.hide()
            self._pace.hide()

    def _lay_out(self, line: CompleterList) -> None:
        self.add(self._field)
        self.add(self._note)
        self.add(self.export)
        self.add_row(self.take_in, self.files)
        self.add(self._bar)
        self.add(self._pace)
        self.export.clicked.connect(self.export_asked)
        self.take_in.clicked.connect(self.take_in_asked)
        self.files.clicked.connect(self._choose_files)
        line.textChanged.connect(self._on_place_changed)
        self._walk = EnterWalk([line, self.export, self.take_in, self.files], self)
        self.setTabOrder(line, self.place.button)
        self.setTabOrder(self.place.button, self.export)

    def _choose_files(self) -> None:
        dialog = file_dialog(
            self,
            say("exchange.choose.files.title"),
            QFileDialog.FileMode.ExistingFiles,
            kind=say("exchange.choose.files.kind"),
            start=self.place.path(),
        )
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    def _on_files(self, names: list[str]) -> None:
        self.files_asked.emit([Path(name) for name in names])

    def _fill(self, last: Path | None) -> None:
        if self._drives:
            self.place.show_path(self._drives[0].root)
        elif last is not None and last.is_dir():
            self.place.show_path(last)

    def _offered(self, _typed: str) -> list[Choice]:
        return [
            Choice(drive.root, str(drive.root), f"{drive.name}, {room(drive.free_bytes)}")
            for drive in self._drives
        ]

    def _on_place_changed(self) -> None:
        self._field.show_problem("")
        self._say_what_is_there()

    def _say_what_is_there(self) -> None:
        path = self.place.path()
        here = next((drive for drive in self._drives if drive.root == path), None)
        if here is not None:
            self._note.setText(described(here, self._holds.get(here.root)))
        elif path is None:
            self._note.setText(say("exchange.place.none"))
        else:
            self._note.setText("")
        self._note.setVisible(bool(self._note.text()))


class _BigButton(ActionButton):
    """The one thing this page is for."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(_BIG))
