"""The scans a dossier has, on its page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desk_app.domain.entries import ScanAdded
from desk_app.ui.dossier.scans.adding import AddScansPanel, DropScanPanel
from desk_app.ui.dossier.scans.tiles import State, Tile, TileList, size_words
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class ScansCard(Card):
    """Small pictures of the scans. Enter shows one large, Delete takes one out.

    `add_button`, `adding` and `dropping` are its button and its panels; the page places them among
    its others.

    Signals:
        add_asked: The clerk wants to add scans.
        opened: The clerk wants to see a scan. Carries its digest.
        drop_asked: The clerk wants to take a scan out. Carries its digest.
    """

    add_asked = Signal()
    opened = Signal(str)
    drop_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("scans.title"), hint=say("scans.hint"))
        self.adding, self.dropping = AddScansPanel(), DropScanPanel()
        self.list = TileList(say("scans.title"))
        self.add_button = ActionButton(say("scans.add"), key="Ctrl+Q", icon="plus")
        self._none = text(say("scans.none"), Role.MUTED)
        self.add(self.list)
        self.add(self._none)
        self.add_button.clicked.connect(self.add_asked)
        self.list.opened.connect(self.opened)
        self.list.dropped.connect(self.drop_asked)

    def show_scans(
        self, scans: Sequence[ScanAdded], here: frozenset[str], *, only_read: bool
    ) -> None:
        """Show these scans; those whose digest is not `here` as grey tiles."""
        self.list.show_tiles([_tile(scan, here=scan.sha256 in here) for scan in scans])
        self.list.setVisible(bool(scans))
        self._none.setVisible(not scans)
        self.add_button.setVisible(not only_read)
        hint = say("scans.hint.read" if only_read else "scans.hint")
        self.say_hint(hint if scans else "")

    def say_waiting(self, count: int) -> None:
        """Say how many sheets wait in the scan folder."""
        words = say("scans.add.waiting", count=count) if count else say("scans.add")
        self.add_button.rename(words)


def _tile(scan: ScanAdded, *, here: bool) -> Tile:
    told = f"{scan.name} · {size_words(scan.size)}"
    if not here:
        told = f"{told} · {say('scans.not-here')}"
    state = State.LOADING if here else State.MISSING
    return Tile(scan.sha256, scan.paper or scan.name, told, state)
