"""The panels that bring scans in and take one out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from desk_app.domain import vietnamese
from desk_app.services.scan_inbox import InboxView
from desk_app.ui.dossier.panels.base import Panel
from desk_app.ui.dossier.scans.tiles import Tile, TileList, size_words
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import file_dialog
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit, clean
from desk_app.wording import say


class AddScansPanel(Panel):
    """What the scanner just made, and files chosen; which of them, and which paper they are.

    Keys of the tiles are paths.

    Signals:
        submitted: Carries the paths ticked and the name of the paper.
        folder_chosen: The scanner writes into this folder. Carries the path.
        shown_files: These files are offered and have no picture yet. Carries their paths.
    """

    submitted = Signal(list, str)
    folder_chosen = Signal(object)
    shown_files = Signal(list)

    def __init__(self) -> None:
        super().__init__(say("scans.add"), hint=say("scans.add.hint"))
        self._papers: tuple[str, ...] = ()
        self._view, self._chosen = InboxView(), list[Path]()
        self._fresh = False
        self.list = TileList(say("scans.waiting"), ticked=True, rows=2)
        self._note, self._problem = text(role=Role.MUTED), text(role=Role.PROBLEM)
        self.paper = Field(say("scans.paper"), CompleterList(self._offered), optional=True)
        self.save = ActionButton(say("scans.save"), key="F9", kind=Kind.PRIMARY)
        self._files = ActionButton(say("scans.choose-files"), icon="search")
        self._folder = ActionButton(say("scans.choose-folder"), icon="settings", kind=Kind.QUIET)
        for part in (self.list, self._note, self._problem, self.paper):
            self.add(part)
        self.add_buttons(self.save, self._files, self._folder, self.cancel_button())
        self.save.clicked.connect(self._on_save)
        self._files.clicked.connect(self._choose_files)
        self._folder.clicked.connect(self._choose_folder)
        self.list.opened.connect(self._on_enter)
        self.list.ticks_changed.connect(self._on_ticks)
        self._walk = EnterWalk([self.paper.input, self.save, self._files, self._folder], self)
        self._on_ticks()

    def begin(self, papers: Sequence[str]) -> None:
        """Begin anew for a dossier with these papers. What comes into the folder from now on is
        ticked by itself, what lay there before is not."""
        self._papers, self._chosen = tuple(papers), []
        self._view, self._fresh = InboxView(), False
        self.list.show_tiles([])
        self.paper.input.show_choice(None)
        self._on_ticks()

    def show_folder(self, folder: Path | None) -> None:
        """Say which folder is watched."""
        words = say("scans.folder", folder=folder) if folder else say("scans.folder.none")
        self._say(words)

    def show_waiting(self, view: InboxView, folder: Path) -> None:
        """Show what waits in the scan folder."""
        if view != self._view or not self._fresh:
            self._view = view
            self._show()
        others = f" {say('scans.others', count=view.others)}" if view.others else ""
        self._say(say("scans.folder", folder=folder) + others)
        self._fresh = True

    def show_trouble(self, words: str) -> None:
        """Say that the scan folder cannot be looked into, and why."""
        self._say(words)

    def add_files(self, files: Sequence[Path]) -> None:
        """Offer files that were chosen, ticked."""
        new = [file for file in files if str(file) not in self.list.tiles()]
        self._chosen += new
        self._show()
        self.list.tick([str(file) for file in new])
        self.paper.input.setFocus()

    def show_problem(self, words: str) -> None:
        """Say why nothing was added."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    @property
    def first(self) -> TileList | CompleterList | ActionButton:
        """The tiles; the button for files while there is none."""
        return self.list if self.list.count() else self._files

    # ----

    def _show(self) -> None:
        waiting = [
            Tile(str(each.path), each.path.name, size_words(each.size))
            for each in self._view.waiting
        ]
        chosen = [Tile(str(file), file.name, str(file.parent)) for file in self._chosen]
        had_none = not self.list.count() and self._files.hasFocus()
        before = self.list.tiles()
        self.list.show_tiles([*waiting, *chosen], fresh=self._fresh)
        new = [Path(key) for key in self.list.tiles() if key not in before]
        if new:
            self.shown_files.emit(new)
        self._on_ticks()
        if had_none and self.list.count():
            self.list.setFocus()

    def _say(self, words: str) -> None:
        self._note.setText(words)

    def _offered(self, typed: str) -> list[Choice]:
        wanted = vietnamese.fold(typed)
        return [Choice(name, name) for name in self._papers if wanted in vietnamese.fold(name)]

    def _on_enter(self, key: str) -> None:
        """Enter on a tile takes that tile, and goes on."""
        self.list.tick([key])
        self.paper.input.setFocus()

    def _on_ticks(self) -> None:
        count = len(self.list.ticked_keys())
        self.save.rename(say("scans.save.some", count=count) if count else say("scans.save"))
        self.list.setVisible(self.list.count() > 0)
        self.show_problem("")

    def _on_save(self) -> None:
        paths = [Path(key) for key in self.list.ticked_keys()]
        if paths:
            self.submitted.emit(paths, clean(self.paper.input.text()))
            return
        self.show_problem(say("scans.none-ticked"))
        self.first.setFocus()

    def _choose_files(self) -> None:
        mode, kind = QFileDialog.FileMode.ExistingFiles, say("scans.kind")
        dialog = file_dialog(self, say("scans.choose-files.title"), mode, kind=kind)
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    def _on_files(self, names: list[str]) -> None:
        self.add_files([Path(name) for name in names])

    def _choose_folder(self) -> None:
        title = say("scans.choose-folder")
        dialog = file_dialog(self, title, QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, names: list[str]) -> None:
        self.folder_chosen.emit(Path(names[0]))


class DropScanPanel(Panel):
    """Why a scan is taken out.

    Signals:
        submitted: Carries the reason.
    """

    submitted = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("scans.drop"))
        self._which = text()
        self.reason = Field(say("scans.drop.reason"), TextEdit())
        self._save = ActionButton(say("scans.drop.save"), key="F9", kind=Kind.DANGER)
        self._save.clicked.connect(self._on_save)
        self.add(self._which)
        self.add(self.reason)
        self.add_buttons(self._save, self.cancel_button())
        self._walk = EnterWalk([self.reason.input, self._save], self)

    def begin(self, name: str) -> None:
        """Begin with a scan by its name."""
        self._which.setText(say("scans.drop.which", name=name))
        self.reason.input.clear()
        self.reason.show_problem("")

    @property
    def first(self) -> TextEdit:
        return self.reason.input

    def _on_save(self) -> None:
        self.submitted.emit(self.reason.input.value())
