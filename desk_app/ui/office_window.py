"""The window of an open office: its pages, and who hears what of whom."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.domain.codes import ScanKind, kind_of_scan
from desk_app.domain.dossier import Dossier
from desk_app.domain.office import Office, Role
from desk_app.domain.office_papers import OfficePaper
from desk_app.services.documents import PaperKind
from desk_app.services.enrolment import is_card
from desk_app.services.lineage import Departure
from desk_app.services.lookup import Listing
from desk_app.ui import data_state, preferences, theme
from desk_app.ui.data_state import DataState
from desk_app.ui.dossiers import UNPRINTED
from desk_app.ui.main_window import MainWindow
from desk_app.ui.office_printing import OfficePrinting
from desk_app.ui.opening import Opened
from desk_app.ui.pages import ENTRIES, Surroundings
from desk_app.ui.preferences import Preferences
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.status_line import Segment
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import parting, say

REFRESH_MS = 180_000
"""How often the facts of the bottom line are asked anew while nobody does anything."""

_LISTS = frozenset(listing.value for listing in Listing)
_KEY_DIGITS = 100
"""A key on paper has more digits in its code than any code of a dossier, fewer than a card."""
_CARDS = (ScanKind.ID_CARD, ScanKind.ID_NUMBER)
_CODES = (ScanKind.SCAN_CODE, ScanKind.DOSSIER_CODE)


class OfficeWindow(QObject):
    """Builds the window for an office and joins its pages.

    Pages know nothing of each other. What one of them tells is heard here, by the signal's name:
    `saved` (words, moment), `notice` (words), `registered` and `changed` (a dossier or None),
    `moved` (a dossier), `taken_in`, `opened` and `return_asked` (a uid), `asked` (a page or a
    list), `report_asked` (a unit's code), `printed`, `warned` (words), `print_asked` (a dossier
    and the kind of paper), `print_pdf_asked` (title and content), `office_asked` (an
    `OfficePaper`), `slip_opened`, `slip_over`, `preferences_chosen`.

    Signals:
        preferences_chosen: The window should look or speak otherwise. Carries `Preferences`.
    """

    preferences_chosen = Signal(object)

    def __init__(
        self, opened: Opened, session: Session, tasks: TaskRunner, scanner: Scanner
    ) -> None:
        with theme.put_on_last():
            self.window = MainWindow(tasks, scanner)
            super().__init__(self.window)
            around = Surroundings(self.window, opened.desk, tasks, session)
            self.screens = {
                entry.key: entry.install(around)
                for entry in ENTRIES
                if opened.desk.office.role in entry.roles
            }
        self._desk, self._tasks, self._session = opened.desk, tasks, session
        self._preferences = opened.preferences
        self._printing = OfficePrinting(opened.desk, tasks, session, self)
        self._join()
        self._show_office(opened.desk.office)
        self._show_officer()
        self._tell("settings", "show_preferences", opened.preferences)
        self._clock = QTimer(self, interval=REFRESH_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.window.show_page("home")
        self.refresh()

    def refresh(self) -> None:
        """Ask anew what the page shown and the bottom line say."""
        self._ask_data()
        self._reload(self.window.current_page())

    def _join(self) -> None:
        answers = {
            "saved": self._on_saved,
            "notice": self._on_notice,
            "registered": self._on_changed,
            "changed": self._on_changed,
            "taken_in": self._on_taken_in,
            "moved": self._offer_undo,
            "opened": self.open_dossier,
            "asked": self.go,
            "print_asked": self._print,
            "printed": self._on_printed,
            "warned": self.window.problems.show_problem,
            "return_asked": self._return,
            "slip_opened": self._hold_paper,
            "slip_over": self._release_paper,
            "print_pdf_asked": self._printing.print,
            "office_asked": self._printing.print_paper,
            "report_asked": self._report,
            "preferences_chosen": self._choose,
        }
        for screen in self.screens.values():
            for name, answer in answers.items():
                signal = getattr(screen, name, None)
                if signal is not None:
                    signal.connect(answer)
        self._printing.saved.connect(self._on_saved)
        self._printing.listed.connect(self._on_changed)
        self._printing.refused.connect(self.window.problems.show_problem)
        self._printing.paper_taken.connect(self._on_paper_taken)
        self._printing.paper_not_printed.connect(self._on_paper_not_printed)
        self.window.page_shown.connect(self._reload)
        self.window.scanned.connect(self._on_scanned)
        self.window.text_size_changed.connect(self._on_text_size)
        self._session.changed.connect(self._show_officer)

    # ---- between the pages

    def _tell(self, key: str, act: str, *values: object) -> bool:
        """Have a page do something, if it is there and can."""
        do = getattr(self.screens.get(key), act, None)
        if do is None:
            return False
        do(*values)
        return True

    def _reload(self, key: str) -> None:
        if key in ("home", "forks", "settings", "printed", "closing", "books"):
            self._tell(key, "reload")

    def _on_saved(self, words: str, at: datetime) -> None:
        self.window.success(words, at)
        self._ask_data()

    def _on_notice(self, words: str) -> None:
        self.window.success(words, self._desk.clock())

    def _on_changed(self, dossier: Dossier | None = None) -> None:
        """Something was stored: what other pages show may be different now."""
        sender = self.sender()
        self.refresh()
        if self.screens.get("dossiers") is not sender:
            self._tell("dossiers", "reload")
        elif dossier is not None:
            self._tell("returning", "refresh", dossier)

    def _offer_undo(self, dossier: Dossier) -> None:
        self._tell("dossiers", "offer_undo", dossier)

    def _on_taken_in(self) -> None:
        """A bundle came; it may have changed the calendar, and appointments with it."""
        self._on_changed()
        self._tell("settings", "show_moved")

    def open_dossier(self, uid: str) -> None:
        """Show a dossier."""
        self._tell("dossiers", "open", uid)

    def go(self, where: str) -> None:
        """Show a page by its key, a list of dossiers by its name, or the papers not out yet."""
        if where in _LISTS:
            self._tell("dossiers", "show_list", where)
        elif where in self.screens:
            self.window.show_page(where)
        elif where == UNPRINTED and self._tell("printed", "show_waiting"):
            self.window.show_page("printed")

    def _print(self, dossier: Dossier, kind: PaperKind) -> None:
        self._tell("dossiers", "print_now", dossier, kind)

    def _hold_paper(self) -> None:
        self._tell("dossiers", "hold_paper")

    def _release_paper(self) -> None:
        self._tell("dossiers", "release_paper")

    def _on_printed(self) -> None:
        self._tell("printed", "reload")

    def _on_paper_taken(self, paper: OfficePaper, printer: str) -> None:
        self._tell("closing", "paper_taken", paper, printer)

    def _on_paper_not_printed(self, paper: OfficePaper, why: str) -> None:
        self._tell("closing", "paper_not_printed", paper, why)

    def _return(self, uid: str) -> None:
        if self._tell("returning", "show", uid):
            self.window.show_page("returning")

    def _report(self, unit: str) -> None:
        if self._tell("reports", "show_unit", unit):
            self.window.show_page("reports")

    def _on_scanned(self, text: str) -> None:
        """An identity card belongs to the intake, a dossier's code to its page, both to the return
        page while it is shown; what a printed card of a PC says, to the exchange page; a key
        on paper is for nothing but its field."""
        kind, here = kind_of_scan(text), self.window.current_page()
        if is_card(text):
            self.window.show_page("exchange")
            self._tell("exchange", "scanned", text)
        elif here == "settings" and text.isdigit() and len(text) >= _KEY_DIGITS:
            self._tell("settings", "scanned", text)
        elif here == "returning" and kind in (*_CARDS, *_CODES):
            self._tell("returning", "scanned", text)
        elif kind in _CARDS and "intake" in self.screens:
            self.window.show_page("intake")
            self._tell("intake", "scanned", text)
        elif kind in _CODES:
            self._tell("dossiers", "open_code", text)
        else:
            self.window.problems.show_problem(say("window.unknown-scan"))

    # ---- the frame

    def _show_office(self, office: Office) -> None:
        desk = say("window.letter", letter=office.desk) if office.role is Role.DESK else ""
        self.window.show_office(office.unit.name, desk)

    def _show_officer(self) -> None:
        office = self._desk.office
        role = "window.sample" if office.training else f"window.{office.role}"
        self.window.show_officer(self._session.name, say(role))

    def _ask_data(self) -> None:
        self._tasks.run(self, lambda: data_state.ask(self._desk), done=self._show_data)
        self._tasks.run(self, self._departures, done=self._tell_of_departures)

    def _departures(self) -> list[Departure]:
        untold = self._desk.lineage.untold()
        if untold:
            self._desk.lineage.tell()
        return untold

    def _tell_of_departures(self, untold: list[Departure]) -> None:
        """Once, that this PC went on in a new journal."""
        if untold:
            self.window.problems.show_problem(parting.departed(untold[-1].evidence))

    def _show_data(self, state: DataState) -> None:
        self.window.show_fact(Segment.SAFE, *state.soundness())
        self.window.show_fact(Segment.WAITING, *state.waiting_words())

    # ---- how it looks

    def _on_text_size(self, base: int) -> None:
        chosen = Preferences(self._preferences.language, base, self._preferences.palette)
        self._tasks.run(self, lambda: preferences.keep(self._desk.settings, chosen))
        self._choose(chosen)
        self._tell("settings", "show_preferences", chosen)

    def _choose(self, chosen: Preferences) -> None:
        self._preferences = chosen
        self.preferences_chosen.emit(chosen)
