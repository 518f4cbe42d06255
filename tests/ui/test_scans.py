"""Scans on a dossier's page: seen, brought in and taken out, by keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import PaperReceived
from desk_app.ui import palettes, theme
from desk_app.ui.dossier.scans import pictures
from desk_app.ui.dossier.scans.card import ScansCard
from desk_app.ui.dossier.scans.tiles import State, Tile, TileList
from desk_app.ui.dossier.scans.viewer import ScanViewer
from desk_app.ui.dossiers import KEY, Dossiers
from desk_app.ui.main_window import MainWindow
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests import scanned
from tests.builders import Clock, a_desk, a_draft
from tests.scanned import lay
from tests.ui.clerk import Clerk, focused
from tests.ui.clerk import Clock as KeysClock
from tests.ui.work_desk import ask, settled

CTRL = Qt.KeyboardModifier.ControlModifier
PAPERS = ("Tờ khai mẫu", "Giấy tờ mẫu")
ROOM = QSize(120, 160)
_NUMBERS = count(100)


@dataclass(frozen=True, slots=True)
class Office:
    """The window with the page of dossiers, and the desk behind."""

    window: MainWindow
    page: Dossiers
    desk: Desk
    tasks: TaskRunner


@dataclass
class Place:
    """A dossier on the page, the desk behind, and the folder of a scanner beside."""

    page: Dossiers
    desk: Desk
    dossier: Dossier
    scanner: Path
    tasks: TaskRunner
    bot: QtBot
    saved: list[str]

    @property
    def card(self) -> ScansCard:
        return self.page._dossier_form.scans

    @property
    def viewer(self) -> ScanViewer:
        return self.page._viewer

    def settle(self) -> None:
        settled(self.bot, self.tasks)

    def look(self) -> None:
        """Let the scan folder be looked into twice: a file must rest."""
        for _ in range(2):
            self.page.dossier.scans.watch.look()
            self.settle()

    def add(self, *contents: bytes, paper: str = "") -> None:
        """Scans that were added before, shown on the page."""
        self.added_unseen(*contents, paper=paper)
        self.open()

    def added_unseen(self, *contents: bytes, paper: str = "") -> None:
        """Scans that were added while the page was not looked at."""
        folder = self.scanner.parent / "before"
        number = len(list(folder.glob("*"))) if folder.exists() else 0
        files = [lay(folder, f"{number + n}.bin", each) for n, each in enumerate(contents)]
        self.now(ask(self.bot, self.tasks, lambda: self._added(files, paper)))

    def _added(self, files: list[Path], paper: str) -> Dossier:
        return self.desk.scans.add(self.dossier, files, paper=paper, by="o01")

    def now(self, dossier: Dossier | None = None) -> Dossier:
        """The dossier as it is stored."""
        uid = self.dossier.uid
        self.dossier = dossier or ask(self.bot, self.tasks, lambda: self.desk.lookup.by_uid(uid))
        return self.dossier

    def open(self) -> None:
        self.page.open(self.dossier.uid)
        self.settle()

    def store(self) -> list[Path]:
        """The files of the store, the newest first."""
        found = (self.desk.folder / "scans").rglob("*/*")
        return sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True)

    def scan(self, name: str) -> Path:
        """The scanner makes a sheet that was never seen before."""
        return lay(self.scanner, name, scanned.png(next(_NUMBERS)))

    def watch(self) -> None:
        def work() -> bool:
            self.desk.scans.set_folder(self.scanner)
            return True

        ask(self.bot, self.tasks, work)
        self.page.dossier.scans.watch.begin()
        self.settle()


@pytest.fixture(scope="module")
def office(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One window for all tests here: windows are dear to make."""
    theme.apply(qapp, palettes.LIGHT)
    tasks, scanner = TaskRunner(), Scanner(qapp, clock=KeysClock())
    window = MainWindow(tasks, scanner)
    opened: list[Desk] = []
    folder = tmp_path_factory.mktemp("office")
    tasks.run(window, lambda: a_desk(folder, Clock()), done=opened.append)
    while not opened:
        qapp.processEvents()
    page = Dossiers(window, opened[0], tasks, Session("o01", "Cán bộ Thử"))
    window.resize(1366, 768)
    window.show_page(KEY)
    yield Office(window, page, opened[0], tasks)
    tasks.run(window, opened[0].close)
    tasks.close()
    qapp.removeEventFilter(scanner)
    window.close()
    window.deleteLater()


@pytest.fixture
def place(qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[Place]:
    page, desk, tasks = office.page, office.desk, office.tasks

    def fresh() -> Dossier:
        desk.scans.set_folder(None)
        papers = tuple(PaperReceived(name=name, originals=1) for name in PAPERS)
        return desk.intake.register(a_draft(papers=papers), by="o01")

    dossier = ask(qtbot, tasks, fresh)
    with qtbot.waitActive(office.window):
        office.window.show()
        office.window.activateWindow()
    saved: list[str] = []
    heard = page.dossier.saved.connect(lambda words, _at: saved.append(words))
    scanner = tmp_path / "scanner"
    scanner.mkdir()
    made = Place(page, desk, dossier, scanner, tasks, qtbot, saved)
    made.open()
    yield made
    page.dossier.saved.disconnect(heard)
    settled(qtbot, tasks)


# ---- drawing


@pytest.mark.parametrize("content", [scanned.jpeg(), scanned.png(), scanned.pdf(2)])
def test_a_scan_is_drawn_as_large_as_there_is_room(content: bytes) -> None:
    page = pictures.draw(content, 0, ROOM)
    assert page.image.height() == ROOM.height() or page.image.width() == ROOM.width()
    assert page.image.height() <= ROOM.height()
    dark = sum(
        page.image.pixelColor(x, y).lightness() < 200
        for x in range(page.image.width()) for y in range(page.image.height())
    )  # fmt: skip
    assert dark > 20


def test_each_page_of_a_document_is_drawn() -> None:
    pages = [pictures.draw(scanned.pdf(3), number, ROOM) for number in range(3)]
    assert [page.count for page in pages] == [3, 3, 3]
    assert pages[0].image != pages[1].image
    assert pictures.draw(scanned.pdf(3), 3, ROOM).image.isNull()


@pytest.mark.parametrize("content", [b"", b"MZ", b"%PDF-1.7 %%EOF", b"GIF89a" + bytes(50)])
def test_what_cannot_be_shown_gives_no_picture(content: bytes) -> None:
    assert pictures.draw(content, 0, ROOM).image.isNull()


def test_a_grey_tile_gets_its_picture_once_the_scan_came(place: Place) -> None:
    place.add(scanned.png(next(_NUMBERS)))
    (digest,) = (scan.sha256 for scan in place.dossier.scans)
    shown = next(path for path in place.store() if path.is_file())
    away = shown.with_suffix(".away")
    place.page.dossier.scans._pictures.clear()
    shown.rename(away)
    place.open()
    assert place.card.list.state_of(digest) is State.MISSING
    away.rename(shown)
    place.page.reload()
    place.settle()
    assert place.card.list.state_of(digest) is State.SHOWN


def test_a_tile_keeps_its_picture_and_its_tick_when_others_come(qtbot: QtBot) -> None:
    tiles = TileList("thử", ticked=True)
    qtbot.addWidget(tiles)
    tiles.show_tiles([Tile("a", "A", ""), Tile("b", "B", "")])
    tiles.tick(["a"])
    tiles.show_picture("a", QImage(4, 4, QImage.Format.Format_RGB32))
    tiles.show_picture("b", QImage())
    tiles.show_tiles([Tile("b", "B", ""), Tile("a", "A", ""), Tile("c", "C", "")], fresh=True)
    assert tiles.ticked_keys() == ["a", "c"]
    states = [tiles.state_of(key) for key in tiles.tiles()]
    assert states == [State.CLOSED, State.SHOWN, State.LOADING]


# ---- seeing


def test_the_scans_of_a_dossier_are_shown_by_their_papers(place: Place) -> None:
    assert not place.card.list.isVisible()
    place.add(scanned.jpeg(), paper=PAPERS[0])
    place.add(scanned.png(), scanned.pdf())
    tiles = place.card.list
    assert tiles.isVisible()
    captions = [tiles.item(row).text() for row in range(tiles.count())]
    assert captions == [PAPERS[0], "1.bin", "2.bin"]
    assert [tiles.state_of(key) for key in tiles.tiles()] == [State.SHOWN] * 3


def test_a_missing_and_a_damaged_scan_are_grey_tiles_that_say_why(
    place: Place, clerk: Clerk
) -> None:
    place.added_unseen(scanned.jpeg(1), scanned.jpeg(2), scanned.jpeg(3))
    store, scans = place.desk.scans._store, place.dossier.scans
    store._place(scans[0].sha256).unlink()
    file = store._place(scans[1].sha256)
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    place.open()
    tiles = place.card.list
    assert [tiles.state_of(scan.sha256) for scan in scans] == [
        State.MISSING, State.DAMAGED, State.SHOWN,
    ]  # fmt: skip
    assert say("scans.not-here") in tiles.item(0).toolTip()
    tiles.setFocus()
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert scans[0].name in place.viewer._sheet.text()
    clerk.press(Qt.Key.Key_Right)
    place.settle()
    assert say("error.scan-damaged", name=scans[1].name) == place.viewer._sheet.text()


def test_a_scan_that_went_missing_since_turns_grey(place: Place) -> None:
    place.add(scanned.jpeg())
    (scan,) = place.dossier.scans
    place.desk.scans._store._place(scan.sha256).unlink()
    place.open()
    assert place.card.list.state_of(scan.sha256) is State.MISSING


def test_a_scan_is_seen_large_page_by_page_and_scan_by_scan(place: Place, clerk: Clerk) -> None:
    place.add(scanned.pdf(2), scanned.jpeg())
    place.card.list.setFocus()
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert place.viewer.isVisible()
    assert not place.viewer.is_blank()
    first = say("scans.place", number=1, count=2)
    assert place.viewer.place() == f"{first} · {say('scans.page', number=1, count=2)}"
    clerk.press(Qt.Key.Key_PageDown)
    place.settle()
    assert place.viewer.place() == f"{first} · {say('scans.page', number=2, count=2)}"
    clerk.press(Qt.Key.Key_PageDown)
    place.settle()
    assert place.viewer.place() == say("scans.place", number=2, count=2)
    clerk.press(Qt.Key.Key_PageDown)
    place.settle()
    assert place.viewer.place() == say("scans.place", number=2, count=2)
    near = place.viewer._sheet.pixmap().height()
    clerk.press(Qt.Key.Key_Plus)
    place.settle()
    assert place.viewer._sheet.pixmap().height() > near * 1.3
    clerk.press(Qt.Key.Key_Minus).press(Qt.Key.Key_Left)
    place.settle()
    assert place.viewer.place().startswith(first)
    clerk.press(Qt.Key.Key_Escape)
    place.settle()
    assert not place.viewer.isVisible()
    assert focused() is place.card.list
    assert place.viewer.is_blank()
    assert place.page.looking._content == b""


# ---- bringing in


def test_what_the_scanner_makes_is_ticked_and_goes_into_the_dossier(
    place: Place, clerk: Clerk
) -> None:
    old = place.scan("old.png")
    place.watch()
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    place.look()
    adding = place.card.adding
    assert adding.list.tiles() == [str(old)]
    assert adding.list.ticked_keys() == []
    new = place.scan("new.png")
    place.look()
    assert adding.list.ticked_keys() == [str(new)]
    assert focused() is adding.list
    clerk.press(Qt.Key.Key_Tab)
    clerk.type("mẫu").press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    assert focused() is adding.save
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    (scan,) = place.now().scans
    assert (scan.name, scan.paper) == ("new.png", PAPERS[0])
    assert not new.exists()
    assert old.exists()
    assert place.saved == [say("scans.saved", count=1)]
    assert not adding.isVisible()
    assert place.card.list.state_of(scan.sha256) is State.SHOWN
    assert clerk.clicks == 0


def test_enter_takes_the_sheet_the_cursor_is_on_and_space_ticks(place: Place, clerk: Clerk) -> None:
    for number in (1, 2, 3):
        place.scan(f"{number}.png")
    place.watch()
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    place.look()
    adding = place.card.adding
    clerk.press(Qt.Key.Key_Space).press(Qt.Key.Key_Right).press(Qt.Key.Key_Return)
    assert focused() is adding.paper.input
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert [scan.name for scan in place.now().scans] == ["1.png", "2.png"]
    assert [path.name for path in place.scanner.iterdir()] == ["3.png"]


def test_chosen_files_are_added_and_stay_where_they_are(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    file = lay(tmp_path / "stick", "1.pdf", scanned.pdf())
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    place.card.adding.add_files([file, file])
    place.settle()
    assert place.card.adding.list.ticked_keys() == [str(file)]
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert [scan.name for scan in place.now().scans] == ["1.pdf"]
    assert file.exists()


def test_scanned_and_chosen_sheets_go_in_together_or_not_at_all(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    waiting, chosen = place.scan("1.png"), lay(tmp_path / "stick", "2.pdf", scanned.pdf())
    place.watch()
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    place.look()
    clerk.press(Qt.Key.Key_Space)
    place.card.adding.add_files([chosen])
    chosen.write_bytes(b"MZ")
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert place.now().scans == ()
    assert waiting.exists()
    chosen.write_bytes(scanned.pdf())
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert [scan.name for scan in place.now().scans] == ["1.png", "2.pdf"]
    assert (waiting.exists(), chosen.exists()) == (False, True)


def test_a_file_that_is_refused_says_so_in_the_panel_and_nothing_is_lost(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    program = lay(tmp_path / "stick", "scan.pdf", b"MZ" + bytes(200))
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    adding = place.card.adding
    adding.add_files([program])
    place.settle()
    assert adding.list.state_of(str(program)) is State.CLOSED
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert adding.isVisible()
    assert adding._problem.text() == say("error.not-a-scan", name="scan.pdf")
    assert adding.list.ticked_keys() == [str(program)]
    assert place.now().scans == ()


def test_saving_without_a_tick_says_what_is_missing(place: Place, clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    adding = place.card.adding
    adding.save.setFocus()
    clerk.press(Qt.Key.Key_Return)
    assert adding._problem.text() == say("scans.none-ticked")
    clerk.press(Qt.Key.Key_Escape)
    assert not adding.isVisible()
    assert QApplication.activeModalWidget() is None


def test_the_button_says_how_many_sheets_wait(place: Place) -> None:
    file = place.scan("1.png")
    place.watch()
    place.look()
    assert place.card.add_button.accessibleName() == say("scans.add.waiting", count=1)
    file.unlink()
    place.look()
    assert place.card.add_button.accessibleName() == say("scans.add")


def test_a_sheet_that_could_not_be_removed_is_not_offered_again(place: Place) -> None:
    place.add(scanned.jpeg(7))
    lay(place.scanner, "1.jpg", scanned.jpeg(7))
    place.watch()
    place.look()
    assert place.card.add_button.accessibleName() == say("scans.add")


def test_a_folder_that_is_gone_is_told_in_the_panel(place: Place, clerk: Clerk) -> None:
    place.watch()
    place.scanner.rmdir()
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    assert str(place.scanner) in place.card.adding._note.text()
    assert place.card.adding._note.text() == say(
        "error.scan-folder-gone", folder=str(place.scanner)
    )


def test_the_folder_chosen_is_watched_from_now_on(place: Place, clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Q, CTRL)
    place.settle()
    assert place.card.adding._note.text() == say("scans.folder.none")
    place.card.adding.folder_chosen.emit(place.scanner)
    place.settle()
    assert str(place.scanner) in place.card.adding._note.text()
    assert ask(place.bot, place.tasks, place.desk.scans.folder) == place.scanner


# ---- taking out


def test_a_scan_is_taken_out_with_a_reason(place: Place, clerk: Clerk) -> None:
    place.add(scanned.jpeg(1), scanned.jpeg(2))
    place.card.list.setFocus()
    clerk.press(Qt.Key.Key_Delete)
    place.settle()
    reason = place.card.dropping.reason
    assert focused() is reason.input
    clerk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    assert reason.problem() == say("scans.drop.reason-missing")
    clerk.type("nhầm").press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert len(place.now().scans) == 1
    assert place.card.list.count() == 1
    assert place.saved == [say("scans.dropped")]
    assert place.dossier.history[-1].note == "nhầm"


def test_where_a_dossier_is_only_read_scans_are_only_seen(place: Place, clerk: Clerk) -> None:
    place.add(scanned.jpeg())
    place.page.dossier.scans.show(place.dossier, only_read=True)
    place.settle()
    assert not place.card.add_button.isVisible()
    place.card.list.setFocus()
    clerk.press(Qt.Key.Key_Delete)
    assert not place.card.dropping.isVisible()
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert not place.viewer.is_blank()
