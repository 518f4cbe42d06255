"""Letters in the office's own wording, where the clerk is: by one key, known, and opened."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import Move, State
from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.services.documents import PaperKind
from desk_app.ui.dossiers import Dossiers
from desk_app.ui.office_window import OfficeWindow
from desk_app.ui.opening import Opened
from desk_app.ui.preferences import Preferences
from desk_app.ui.printing import word_letters
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say
from tests.ui.clerk import Clerk, focused
from tests.ui.desks import (
    CERTIFIED_COPY,
    NHUNG,
    OFFICER,
    START,
    Lane,
    assert_no_box,
    open_training_desk,
)

CTRL, ENTER, DOWN, RIGHT = (
    Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Right,
)  # fmt: skip
F7, F9, W = Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_W
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class _Opener(QObject):
    """The system's program for files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []
        QDesktopServices.setUrlHandler("file", self, "open")  # type: ignore[arg-type]  # the stub wants bytes

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@dataclass(frozen=True, slots=True)
class Place:
    """A whole office, open, with one dossier received."""

    office: OfficeWindow
    desk: Desk
    lane: Lane
    folder: Path
    dossier: Dossier
    opener: _Opener = field(default_factory=_Opener)

    @property
    def page(self) -> Dossiers:
        screen = self.office.screens["dossiers"]
        assert isinstance(screen, Dossiers)
        return screen

    def show(self) -> None:
        self.office.open_dossier(self.dossier.uid)
        self.lane.settle()

    def press(self, clerk: Clerk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        clerk.press(key, modifier) if modifier else clerk.press(key)
        self.lane.settle()

    def word_own(self, kind: PaperKind, words: str) -> None:
        """Let the office word a letter itself."""
        file, document = self.folder / "mau.docx", Document()
        document.add_paragraph(words)
        document.save(str(file))
        self.lane.ask(lambda: self.desk.templates.choose(kind, file))
        file.unlink()

    def refuse(self) -> None:
        refuse = self.desk.processing.refuse
        self.lane.ask(lambda: refuse(self.dossier, reason="thử", by=OFFICER))

    def written(self) -> dict[str, str]:
        """The files in the folder for documents, with their words."""
        return {
            file.name: "\n".join(each.text for each in Document(str(file)).paragraphs)
            for file in sorted(self.folder.iterdir())
        }

    def jobs(self) -> list[PaperJob]:
        return self.lane.ask(lambda: self.desk.print_jobs.of_day(START.date()))


@pytest.fixture
def place(
    qtbot: QtBot,
    tasks: TaskRunner,
    scanner: Scanner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Place]:
    lane, folder = Lane(qtbot, tasks), tmp_path / "Tài liệu"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(folder))
    desk = lane.ask(lambda: open_training_desk(tmp_path / "office"))
    draft = IntakeDraft(submitter=NHUNG, procedure=CERTIFIED_COPY)
    dossier = lane.ask(lambda: desk.intake.register(draft, by=OFFICER))
    opened = Opened(desk, Preferences(), lane.ask(desk.settings.officers)[0])
    office = OfficeWindow(opened, Session(OFFICER, "Trần Thị Mẫu"), tasks, scanner)
    qtbot.addWidget(office.window)
    office.window.resize(1366, 768)
    with qtbot.waitActive(office.window):
        office.window.show()
        office.window.activateWindow()
    lane.settle()
    yield Place(office, desk, lane, folder, dossier)
    QDesktopServices.unsetUrlHandler("file")
    lane.settle()
    assert_no_box()
    lane.ask(desk.close)


def test_a_letter_is_written_beside_the_papers_and_opened(place: Place, clerk: Clerk) -> None:
    place.word_own(PaperKind.REFUSAL, "Kính gửi {{ ho_ten }}, số {{ so }}")
    place.refuse()
    place.show()
    place.press(clerk, Qt.Key.Key_P, CTRL)
    papers = place.page._dossier_form.papers
    assert papers.word.isHidden()
    while papers._picked() != PaperKind.REFUSAL:
        clerk.press(DOWN)
    assert papers.word.isVisible()
    place.press(clerk, W, CTRL_SHIFT)
    name = f"{say('printing.file.refusal')}-{place.dossier.code}.docx"
    assert place.written() == {name: f"Kính gửi {NHUNG.name}, số 01/PTC-BPTNTKQ"}
    assert place.opener.opened == [place.folder / name]
    told = say("printing.word.saved", file=name, folder=place.folder.name)
    assert told in place.office.window.notices.words()
    (job,) = place.jobs()
    assert (job.state, job.paper, job.size) == (JobState.SAVED, "refusal", "DOCX")
    stored = place.lane.ask(lambda: place.desk.lookup.by_uid(place.dossier.uid))
    assert stored.times_printed("refusal") == 1


def test_a_letter_written_again_leaves_the_first_one(place: Place, clerk: Clerk) -> None:
    place.word_own(PaperKind.REFUSAL, "Kính gửi {{ ho_ten }}")
    place.refuse()
    place.show()
    stored = place.lane.ask(lambda: place.desk.lookup.by_uid(place.dossier.uid))
    for _ in range(2):
        place.page.words.write(stored, PaperKind.REFUSAL)
        place.page.words.write(stored, PaperKind.REFUSAL)
        place.lane.settle()
    name = f"{say('printing.file.refusal')}-{place.dossier.code}"
    assert list(place.written()) == [f"{name} (2).docx", f"{name}.docx"]
    assert [job.reprint for job in place.jobs()] == [1, 0]


def test_a_move_writes_the_offices_letter_in_place_of_the_paper(place: Place, clerk: Clerk) -> None:
    place.word_own(PaperKind.REFUSAL, "vì {{ ly_do }}")
    place.show()
    place.press(clerk, F7)
    panel = place.page._dossier_form.panels[Move.REFUSE]
    assert panel.word.isVisible()
    place.press(clerk, W, CTRL_SHIFT)
    assert panel.word.isChecked()
    clerk.type("b").type("ản khai sai").press(F9).press(RIGHT)
    place.press(clerk, ENTER)
    stored = place.lane.ask(lambda: place.desk.lookup.by_uid(place.dossier.uid))
    assert stored.state is State.REFUSED
    ((_name, words),) = place.written().items()
    assert words == "vì bản khai sai"
    assert [job.size for job in place.jobs()] == ["DOCX"]


def test_the_preview_offers_the_letter_too(place: Place, clerk: Clerk) -> None:
    place.word_own(PaperKind.REFUSAL, "Kính gửi {{ ho_ten }}")
    place.refuse()
    stored = place.lane.ask(lambda: place.desk.lookup.by_uid(place.dossier.uid))
    place.page.printing.show(stored, PaperKind.REFUSAL)
    place.lane.settle()
    place.press(clerk, W, CTRL_SHIFT)
    assert len(place.written()) == 1


def test_without_a_template_nothing_offers_one(place: Place, clerk: Clerk) -> None:
    place.show()
    place.press(clerk, F7)
    assert place.page._dossier_form.panels[Move.REFUSE].word.isHidden()
    place.press(clerk, W, CTRL_SHIFT)
    assert place.written() == {}


def test_a_folder_that_takes_no_file_is_told_and_nothing_is_entered(
    place: Place, clerk: Clerk
) -> None:
    place.word_own(PaperKind.REFUSAL, "x")
    place.refuse()
    stored = place.lane.ask(lambda: place.desk.lookup.by_uid(place.dossier.uid))
    place.folder.rename(place.folder.with_name("khác"))
    place.folder.write_bytes(b"in the way")
    with pytest.MonkeyPatch.context() as gone:
        gone.setattr(word_letters, "documents", lambda: place.folder)
        place.page.words.write(stored, PaperKind.REFUSAL)
        place.lane.settle()
    assert place.office.window.problems.words().startswith("Chưa ghi được tệp")
    assert place.jobs() == []
    assert place.opener.opened == []
    assert focused() is not None
