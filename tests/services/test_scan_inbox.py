"""The scan folder offers what is whole and rests; half a file is never offered."""

import os
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.services.scan_inbox import InboxView, ScanFolderGone, ScanInbox
from tests import scanned
from tests.scanned import lay


def names(view: InboxView) -> list[str]:
    return [each.path.name for each in view.waiting]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "máy quét"
    made.mkdir()
    return made


def test_a_file_is_offered_when_it_has_not_changed_since_the_last_look(folder: Path) -> None:
    inbox = ScanInbox()
    file = lay(folder, "1.jpg", scanned.jpeg())
    assert names(inbox.look(folder)) == []
    (waiting,) = inbox.look(folder).waiting
    assert waiting.path == file
    assert inbox.content(waiting.path) == scanned.jpeg()
    with file.open("ab") as more:
        more.write(b"\xff\xd9")
    assert names(inbox.look(folder)) == []
    assert names(inbox.look(folder)) == ["1.jpg"]


def test_half_a_file_is_never_offered_however_long_it_rests(folder: Path) -> None:
    inbox, whole = ScanInbox(), scanned.jpeg()
    lay(folder, "1.jpg", whole[: len(whole) // 2])
    assert [names(inbox.look(folder)) for _ in range(3)] == [[], [], []]
    lay(folder, "1.jpg", whole)
    assert [names(inbox.look(folder)) for _ in range(2)] == [[], ["1.jpg"]]


def test_files_that_no_dossier_takes_are_counted(folder: Path) -> None:
    inbox = ScanInbox()
    lay(folder, "1.png", scanned.png())
    lay(folder, "2.tif", b"II*\x00" + bytes(200))
    lay(folder, "desktop.ini", b"[.ShellClassInfo]")
    lay(folder / "cũ", "3.png", scanned.png())
    inbox.look(folder)
    view = inbox.look(folder)
    assert names(view) == ["1.png"]
    assert view.others == 2


def test_what_was_scanned_first_comes_first(folder: Path) -> None:
    inbox = ScanInbox()
    for number, name in enumerate(["c.png", "a.png", "b.png"]):
        os.utime(lay(folder, name, scanned.png(number)), (1000 + number, 1000 + number))
    inbox.look(folder)
    assert names(inbox.look(folder)) == ["c.png", "a.png", "b.png"]


def test_what_is_gone_is_not_offered_any_more(folder: Path) -> None:
    inbox = ScanInbox()
    file = lay(folder, "1.png", scanned.png())
    inbox.look(folder)
    (waiting,) = inbox.look(folder).waiting
    file.unlink()
    assert names(inbox.look(folder)) == []
    assert inbox.content(waiting.path) == b""


def test_a_file_that_is_too_large_is_not_read(folder: Path) -> None:
    large = lay(folder, "film.pdf", b"%PDF-" + bytes(20 * 1024**2))
    assert ScanInbox().content(large) == b""


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    inbox = ScanInbox()
    with pytest.raises(ScanFolderGone):
        inbox.look(folder / "nowhere")
    with pytest.raises(ScanFolderGone):
        inbox.look(lay(folder, "1.png", scanned.png()))


def test_the_folder_is_a_setting_of_this_pc(training_desk: Desk, folder: Path) -> None:
    assert training_desk.scans.folder() is None
    training_desk.scans.set_folder(folder)
    assert training_desk.scans.folder() == folder
    training_desk.scans.set_folder(None)
    assert training_desk.scans.folder() is None
