"""The place for dossiers in the window: the list, one dossier, one paper – one over the other."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import Move
from desk_app.domain.office import Role
from desk_app.services.documents import PaperKind
from desk_app.ui.dossier.acts import LOOKS, Act, Deed
from desk_app.ui.dossier.form import DossierForm
from desk_app.ui.dossier.scans.looking import ScanLooking
from desk_app.ui.dossier.scans.viewer import ScanViewer
from desk_app.ui.dossier.screen import DossierScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.page_area import PageArea
from desk_app.ui.palettes import Tone
from desk_app.ui.printing.form import PrintingForm
from desk_app.ui.printing.printers import Printers
from desk_app.ui.printing.screen import PrintingScreen
from desk_app.ui.printing.word_letters import WordLetters
from desk_app.ui.session import Session
from desk_app.ui.status_line import Segment
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.undoing import Undoing
from desk_app.ui.worklist.form import WorklistForm
from desk_app.ui.worklist.screen import WorklistScreen
from desk_app.wording import say

KEY = "dossiers"
"""The key of the page in the window."""

UNPRINTED = "unprinted"
"""What `asked` carries for the papers that did not come out."""

_LIST, _DOSSIER, _PAPER, _SCAN = "list", "dossier", "paper", "scan"
_EVERYWHERE = (Move.REQUEST_SUPPLEMENT, Move.REFUSE, Move.EXTEND)
"""Acts whose keys are heard on every page: they mean the dossier in hand."""


class Dossiers(QObject):
    """Joins list, dossier and paper, and puts them into the window as one page.

    Signals:
        changed: A dossier was moved here. Carries the `Dossier` after it.
        return_asked: A result is to be returned. Carries the dossier's uid.
        asked: The step that an empty list offers was taken. Carries the key of its page.
        printed: The list of prints has changed.
    """

    changed = Signal(object)
    return_asked = Signal(str)
    asked = Signal(str)
    printed = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        tasks: TaskRunner,
        session: Session,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._tasks = window, desk, tasks
        self._receives = desk.office.role is Role.DESK
        self._list_form, self._dossier_form = WorklistForm(receives=self._receives), DossierForm()
        self._paper_form = PrintingForm()
        self.worklist = WorklistScreen(self._list_form, desk, tasks, session)
        self.dossier = DossierScreen(self._dossier_form, desk, tasks, session)
        self.printing = PrintingScreen(self._paper_form, desk, tasks, session, printers)
        self.words = WordLetters(self, desk, tasks, session)
        self._page = PageArea()
        self._page.add_page(_LIST, self._list_form)
        self._page.add_page(_DOSSIER, self._dossier_form)
        self._page.add_page(_PAPER, self._paper_form)
        self._viewer = ScanViewer()
        self.looking = ScanLooking(self._viewer, desk, tasks)
        self._page.add_page(_SCAN, self._viewer)
        self._came_from = self._printed_last = self._kept_clear = ""
        self._paper_waits = False
        self._undoing = Undoing(window.notices, self._take_back)
        window.add_page(KEY, say("nav.dossiers"), "list", "", self._page)
        self._join()
        self._join_window()
        self.printing.tell_printer()

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Ctrl+P that no page wanted: the last paper did not come out, here are its siblings."""
        if event.type() != QEvent.Type.KeyPress or not self._printed_last:
            return False
        assert isinstance(event, QKeyEvent)
        if not event.matches(QKeySequence.StandardKey.Print):
            return False
        self._open_papers(self._printed_last)
        return True

    def reload(self) -> None:
        """Something changed elsewhere: show the list, and the dossier shown, as they are now."""
        self.worklist.reload()
        self.dossier.reload()
        self.printing.tell_printer()

    def open(self, uid: str) -> None:
        """Show a dossier."""
        self.dossier.open(uid)

    def open_code(self, text: str) -> None:
        """Show the dossier with this code, typed or scanned."""
        self._tasks.run(self, lambda: self._desk.lookup.get(text).uid, done=self.dossier.open)

    def show_list(self, name: str) -> None:
        """Show a list of work: a `Listing`'s value."""
        self.worklist.show_list(name)
        self._go_to_list()

    def offer_undo(self, dossier: Dossier) -> None:
        """A move was made, here or on another page: it can be taken back for ten seconds."""
        self._undoing.offer(dossier)

    def print_now(self, dossier: Dossier, kind: PaperKind) -> None:
        """Print a paper; see `PrintingScreen.print_now`."""
        self.printing.print_now(dossier, kind)

    def hold_paper(self) -> None:
        """Let no paper cover the page shown until `release_paper`, or until the clerk leaves it."""
        self._kept_clear = self._window.current_page()

    def release_paper(self) -> None:
        """Show now the paper that was held back, if there is one."""
        waits = self._paper_waits
        self._forget_held()
        if waits:
            self._go_to_paper()

    def _on_step_asked(self) -> None:
        self.asked.emit("intake" if self._receives else "exchange")

    def _join(self) -> None:
        self._list_form.step_asked.connect(self._on_step_asked)
        self.worklist.opened.connect(self.dossier.open)
        self.worklist.papers_asked.connect(self._open_papers)
        self.worklist.found.connect(self._go_to_list)
        self.dossier.shown.connect(self._go_to_dossier)
        self.dossier.left.connect(self._go_to_list)
        self.dossier.left.connect(self.worklist.reload)
        self.dossier.changed.connect(self.worklist.reload)
        self.dossier.changed.connect(self.changed)
        self.dossier.moved.connect(self._undoing.offer)
        self.dossier.return_asked.connect(self.return_asked)
        self.dossier.print_asked.connect(self.printing.print_now)
        self.dossier.preview_asked.connect(self.printing.show)
        for asking in (self.dossier, self.printing):
            asking.word_asked.connect(self.words.write)
        self.words.issued.connect(self._on_issued)
        self.words.issued.connect(self.printing.tell_printer)
        self.dossier.scans.opened.connect(self.looking.open)
        self.looking.shown.connect(self._go_to_scan)
        self.looking.left.connect(self._leave_scan)
        self.printing.shown.connect(self._go_to_paper)
        self.printing.left.connect(self._leave_paper)
        self.printing.issued.connect(self._on_issued)

    def _join_window(self) -> None:
        window = self._window
        window.installEventFilter(self)
        window.searched.connect(self._search)
        window.chosen.connect(self.worklist.find)
        window.page_shown.connect(self._on_page_shown)
        window.navigation.asked.connect(self._on_navigated)
        self._list_form.typed.connect(self._type_into_search)
        self.dossier.saved.connect(window.success)
        self.printing.saved.connect(window.success)
        self.words.saved.connect(window.success)
        self.printing.printer_told.connect(self._show_printer)
        self.printing.undecided.connect(self._on_undecided)
        if self._receives:
            for act in _EVERYWHERE:
                listener = QShortcut(QKeySequence(LOOKS[act].key), window)
                listener.activated.connect(lambda act=act: self._act(act))
            QShortcut(QKeySequence(LOOKS[Deed.UNDO].key), window).activated.connect(self._undo)

    def _act(self, act: Act) -> None:
        """On the dossier picked in the list, else on the one that is open."""
        in_list = self._window.current_page() == KEY and self._page.current() == _LIST
        picked = self._list_form.picked() if in_list else ""
        if uid := picked or self.dossier.uid:
            self.dossier.open(uid, act=act)
        else:
            self._window.problems.show_problem(say("dossier.no-open-one"))

    def _undo(self) -> None:
        """What was just done is taken back at once, an older step with a reason."""
        if self._undoing.take():
            return
        if self._window.current_page() == KEY and self._page.current() == _DOSSIER:
            self.dossier.act(Deed.UNDO)

    def _take_back(self, dossier: Dossier) -> None:
        """The paper of a move that is taken back is no longer wanted."""
        self._forget_held()
        self.dossier.undo(dossier)

    def _on_issued(self, uid: str) -> None:
        self._printed_last = uid
        if uid == self.dossier.uid:
            self.dossier.reload()

    def _on_undecided(self, problem: DeskError) -> None:
        self.asked.emit(UNPRINTED)
        self._tasks.refused.emit(problem)

    def _open_papers(self, uid: str) -> None:
        self.dossier.open(uid, papers=True)

    def _search(self, typed: str) -> None:
        """While somebody types, the list follows if it is in sight; Enter brings it into sight."""
        if self._window.current_page() == KEY and self._page.current() == _LIST:
            self.worklist.search(typed)

    def _type_into_search(self, text: str) -> None:
        search = self._window.search
        search.setFocus(Qt.FocusReason.OtherFocusReason)
        search.clear()
        search.insert(text)

    def _forget_held(self) -> None:
        self._kept_clear, self._paper_waits = "", False

    def _on_page_shown(self, key: str) -> None:
        if key != self._kept_clear:
            self._forget_held()
        if key == KEY and self._page.current() == _LIST:
            self.worklist.reload()
            self._list_form.take_focus()

    def _on_navigated(self, key: str) -> None:
        """Whoever chooses the page in the rail wants the list, not what was open last."""
        if key == KEY and self._page.current() != _LIST:
            self._go_to_list()
            self.worklist.reload()

    def _go_to_list(self, _count: int = 0) -> None:
        self._show(_LIST)
        self._list_form.take_focus()

    def _go_to_dossier(self) -> None:
        self._window.search.clear()
        self._show(_DOSSIER)
        self._dossier_form.take_focus()

    def _go_to_scan(self) -> None:
        self._show(_SCAN)
        self._viewer.setFocus()

    def _leave_scan(self) -> None:
        self._show(_DOSSIER)
        self._dossier_form.scans.list.setFocus()

    def _show(self, page: str) -> None:
        self._page.show_page(page)
        if self._window.current_page() != KEY:
            self._window.show_page(KEY)

    def _go_to_paper(self) -> None:
        here = self._window.current_page()
        if here == self._kept_clear:
            self._paper_waits = True
            return
        self._came_from = "" if here == KEY else here
        self._show(_PAPER)
        self._paper_form.take_focus()

    def _leave_paper(self) -> None:
        """Back to where the paper was asked for: the intake, or the dossier."""
        if self._page.current() != _PAPER:
            return
        came_from, self._came_from = self._came_from, ""
        if came_from:
            self._page.show_page(_LIST)
            self._window.show_page(came_from)
        elif self.dossier.uid:
            self._page.show_page(_DOSSIER)
            self._dossier_form.take_focus()
        else:
            self._go_to_list()

    def _show_printer(self, name: str, waiting: int) -> None:
        words = say("printing.bound", printer=name) if name else say("printing.unbound")
        tone = None if name else Tone.WAITING
        if waiting:
            words, tone = say("printing.waiting", count=waiting), Tone.WAITING
        self._window.show_fact(Segment.PRINTER, words, tone)
        self.printed.emit()
