"""Joins the scans on a dossier's page to the services that keep them."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded
from desk_app.domain.errors import DeskError
from desk_app.services.scan_inbox import InboxView
from desk_app.services.scans import Taken
from desk_app.ui.dossier.scans import pictures
from desk_app.ui.dossier.scans.card import ScansCard
from desk_app.ui.dossier.scans.inbox import InboxWatch
from desk_app.ui.dossier.scans.tiles import State, picture_size
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say

_MOST_PICTURES = 200


class ScansScreen(QObject):
    """Shows the scans of the dossier on the page, brings scans in and takes them out.

    Signals:
        opened: A scan is to be seen large. Carries the `Dossier` and the digest.
        panel_asked: A panel should open. Carries it.
        panel_done: The panel did its work.
        changed: The dossier has other scans now. Carries the `Dossier`.
        saved: Scans are stored, or one is taken out. Carries the words and the moment.
    """

    opened = Signal(object, str)
    panel_asked = Signal(object)
    panel_done = Signal()
    changed = Signal(object)
    saved = Signal(str, object)

    def __init__(self, card: ScansCard, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(card)
        self._card, self._adding, self._dropping = card, card.adding, card.dropping
        self._desk, self._tasks, self._session = desk, tasks, session
        self._dossier: Dossier | None = None
        self._only_read, self._saving, self._drop = False, False, ""
        self._waiting: frozenset[Path] = frozenset()
        self._pictures: OrderedDict[str, QImage] = OrderedDict()
        self.watch = InboxWatch((card, card.adding), desk, tasks)
        self._join()

    def show(self, dossier: Dossier, *, only_read: bool) -> None:
        """Show the scans of a dossier."""
        before, self._dossier = self._dossier, dossier
        self._only_read = only_read

        def done(here: frozenset[str]) -> None:
            if self._dossier is dossier:
                self._card.show_scans(dossier.scans, here, only_read=only_read)
                self._load_next()

        self._tasks.run(self, lambda: self._desk.scans.here(dossier), done=done)
        if not only_read and (before is None or before.uid != dossier.uid):
            self.watch.begin()

    def _join(self) -> None:
        self._card.add_asked.connect(self._open_adding)
        self._card.opened.connect(self._open)
        self._card.drop_asked.connect(self._open_dropping)
        self._adding.submitted.connect(self._add)
        self._adding.folder_chosen.connect(self.watch.watch)
        self._adding.shown_files.connect(self._draw_files)
        self._dropping.submitted.connect(self._withdraw)
        self.watch.folder_told.connect(self._adding.show_folder)
        self.watch.seen.connect(self._on_seen)
        self.watch.troubled.connect(self._adding.show_trouble)

    # ---- looking

    def _open(self, digest: str) -> None:
        if self._dossier is not None:
            self.opened.emit(self._dossier, digest)

    def _load_next(self) -> None:
        """Small pictures come one after the other, so that other work gets its turn between."""
        for known in self._pictures.keys() & set(self._card.list.waiting_keys()):
            self._card.list.show_picture(known, self._pictures[known])
        dossier, keys = self._dossier, self._card.list.waiting_keys()
        if dossier is None or not keys:
            return
        digest = keys[0]
        scan = _scan(dossier, digest)
        room = picture_size(self._card.devicePixelRatioF())

        def read(content: bytes) -> None:
            self._tasks.run_aside(
                self,
                lambda: pictures.draw(content, 0, room),
                done=lambda page: self._show_picture(digest, page.image),
            )

        def failed(problem: DeskError) -> None:
            damaged = problem.code == "scan-damaged"
            self._card.list.show_state(digest, State.DAMAGED if damaged else State.MISSING)
            self._load_next()

        self._tasks.run(self, lambda: self._desk.scans.content(scan), done=read, failed=failed)

    def _show_picture(self, digest: str, picture: QImage) -> None:
        self._pictures[digest] = picture
        while len(self._pictures) > _MOST_PICTURES:
            self._pictures.popitem(last=False)
        self._card.list.show_picture(digest, picture)
        self._load_next()

    # ---- bringing in

    def _open_adding(self) -> None:
        if self._dossier is None or self._only_read:
            return
        self._adding.begin([paper.name for paper in self._dossier.intake.papers])
        self.panel_asked.emit(self._adding)
        self.watch.begin()

    def _on_seen(self, view: InboxView, folder: Path) -> None:
        self._waiting = frozenset(each.path for each in view.waiting)
        self._card.say_waiting(len(view.waiting))
        if self._adding.isVisible():
            self._adding.show_waiting(view, folder)

    def _draw_files(self, files: list[Path]) -> None:
        for file in files:
            self._draw_file(file)

    def _draw_file(self, file: Path) -> None:
        room, inbox = picture_size(self._card.devicePixelRatioF()), self._desk.scan_inbox
        self._tasks.run_aside(
            self,
            lambda: pictures.draw(inbox.content(file), 0, room),
            done=lambda page: self._adding.list.show_picture(str(file), page.image),
        )

    def _add(self, files: list[Path], paper: str) -> None:
        """What waited in the scan folder goes from there; files that were chosen stay."""
        dossier, by, scans = self._dossier, self._session.officer, self._desk.scans
        if dossier is None or self._saving:
            return
        waiting = [file for file in files if file in self._waiting]
        chosen = [file for file in files if file not in self._waiting]
        self._saving = True
        self._tasks.run(
            self,
            lambda: scans.take(dossier, waiting, besides=chosen, paper=paper, by=by),
            done=lambda done: self._added(done, len(files)),
            failed=self._not_added,
        )

    def _added(self, taken: Taken, count: int) -> None:
        self._saving = False
        left = say("scans.saved.left", count=len(taken.left)) if taken.left else ""
        self._done(taken.dossier, say("scans.saved", count=count) + left)

    def _not_added(self, problem: DeskError) -> None:
        self._saving = False
        self._adding.show_problem(error(problem))

    # ---- taking out

    def _open_dropping(self, digest: str) -> None:
        if self._dossier is None or self._only_read:
            return
        scan = _scan(self._dossier, digest)
        self._drop = digest
        self._dropping.begin(scan.paper or scan.name)
        self.panel_asked.emit(self._dropping)

    def _withdraw(self, reason: str) -> None:
        dossier, by, scans = self._dossier, self._session.officer, self._desk.scans
        if dossier is None:
            return
        if not reason:
            self._dropping.reason.show_problem(say("scans.drop.reason-missing"))
            self._dropping.take_focus()
            return
        scan = _scan(dossier, self._drop)
        self._tasks.run(
            self,
            lambda: scans.withdraw(dossier, scan, reason=reason, by=by),
            done=lambda left: self._done(left, say("scans.dropped")),
        )

    def _done(self, dossier: Dossier, words: str) -> None:
        self.panel_done.emit()
        self.saved.emit(words, dossier.history[-1].at)
        self.changed.emit(dossier)


def _scan(dossier: Dossier, digest: str) -> ScanAdded:
    return next(each for each in dossier.scans if each.sha256 == digest)
