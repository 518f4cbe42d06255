"""Which pages the window has, by role: one entry each, in the order of the rail."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desk_app.bootstrap import Desk
from desk_app.domain.office import Role
from desk_app.ui.books.form import BooksForm
from desk_app.ui.books.screen import BooksScreen
from desk_app.ui.closing.form import ClosingForm
from desk_app.ui.closing.screen import ClosingScreen
from desk_app.ui.dossiers import Dossiers
from desk_app.ui.exchange.form import ExchangeForm
from desk_app.ui.exchange.screen import ExchangeScreen
from desk_app.ui.forks.form import ForksForm
from desk_app.ui.forks.screen import ForksScreen
from desk_app.ui.home.form import HomeForm
from desk_app.ui.home.screen import HomeScreen
from desk_app.ui.home.upper_form import UpperHomeForm
from desk_app.ui.home.upper_screen import UpperHomeScreen
from desk_app.ui.hub.form import HubForm
from desk_app.ui.hub.screen import HubScreen
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.intake.screen import IntakeScreen
from desk_app.ui.main_window import MainWindow
from desk_app.ui.overview.form import OverviewForm
from desk_app.ui.overview.screen import OverviewScreen
from desk_app.ui.printed.form import PrintedForm
from desk_app.ui.printed.screen import PrintedScreen
from desk_app.ui.reports.form import ReportForm
from desk_app.ui.reports.screen import ReportScreen
from desk_app.ui.returning.form import ReturningForm
from desk_app.ui.returning.screen import ReturningScreen
from desk_app.ui.session import Session
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.screen import SettingsScreen
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.weeks.form import WeeksForm
from desk_app.ui.weeks.screen import WeeksScreen
from desk_app.wording import say


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is built from."""

    window: MainWindow
    desk: Desk
    tasks: TaskRunner
    session: Session


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its key, who has it, and what puts it into the window and gives its screen."""

    key: str
    roles: tuple[Role, ...]
    install: Callable[[Surroundings], QObject]


def _home(around: Surroundings) -> HomeScreen:
    form = HomeForm()
    around.window.add_page("home", say("nav.home"), "home", "", form)
    return HomeScreen(form, around.desk, around.tasks, around.session)


def _upper_home(around: Surroundings) -> UpperHomeScreen:
    form = UpperHomeForm()
    around.window.add_page("home", say("nav.home"), "home", "", form)
    return UpperHomeScreen(form, around.desk, around.tasks, around.session)


def _intake(around: Surroundings) -> IntakeScreen:
    form = IntakeForm()
    around.window.add_page("intake", say("nav.intake"), "receive", "F2", form)
    return IntakeScreen(form, around.desk, around.tasks, around.session)


def _dossiers(around: Surroundings) -> Dossiers:
    return Dossiers(around.window, around.desk, around.tasks, around.session)


def _returning(around: Surroundings) -> ReturningScreen:
    form = ReturningForm()
    around.window.add_page("returning", say("nav.returning"), "return", "F4", form)
    return ReturningScreen(form, around.desk, around.tasks, around.session)


def _printed(around: Surroundings) -> PrintedScreen:
    form = PrintedForm()
    around.window.add_page("printed", say("nav.printed"), "printer", "Ctrl+J", form)
    return PrintedScreen(form, around.desk, around.tasks, around.session)


def _books(around: Surroundings) -> BooksScreen:
    form = BooksForm()
    around.window.add_page("books", say("nav.books"), "dossier", "Ctrl+L", form)
    return BooksScreen(form, around.desk, around.tasks, around.session)


def _closing(around: Surroundings) -> ClosingScreen:
    form = ClosingForm()
    around.window.add_page("closing", say("nav.closing"), "lock", "F11", form)
    return ClosingScreen(form, around.desk, around.tasks, around.session)


def _communes(around: Surroundings) -> HubScreen:
    form = HubForm()
    around.window.add_page("communes", say("nav.communes"), "commune", "", form)
    return HubScreen(form, around.desk, around.tasks, around.session)


def _overview(around: Surroundings) -> OverviewScreen:
    form = OverviewForm()
    around.window.add_page("overview", say("nav.overview"), "half-circle", "F5", form)
    return OverviewScreen(form, around.desk, around.tasks, around.session)


def _weeks(around: Surroundings) -> WeeksScreen:
    form = WeeksForm()
    around.window.add_page("weeks", say("nav.weeks"), "calendar", "Ctrl+Y", form)
    return WeeksScreen(form, around.desk, around.tasks, around.session)


def _exchange(around: Surroundings) -> ExchangeScreen:
    form = ExchangeForm()
    around.window.add_page("exchange", say("nav.exchange"), "exchange", "Ctrl+E", form)
    screen = ExchangeScreen(form, around.desk, around.tasks, around.session)
    around.window.ending.connect(screen.taking_in.stop)
    return screen


def _forks(around: Surroundings) -> ForksScreen:
    form = ForksForm()
    around.window.add_page("forks", say("nav.forks"), "half-circle", "", form)
    return ForksScreen(form, around.desk, around.tasks, around.session)


def _reports(around: Surroundings) -> ReportScreen:
    form = ReportForm()
    around.window.add_page("reports", say("nav.reports"), "report", "Ctrl+R", form)
    return ReportScreen(form, around.desk, around.tasks, around.session)


def _settings(around: Surroundings) -> SettingsScreen:
    form = SettingsForm(around.desk.folder)
    around.window.add_page("settings", say("nav.settings"), "settings", "", form)
    return SettingsScreen(form, around.desk, around.tasks, around.session)


_BOTH = (Role.DESK, Role.UPPER)

ENTRIES = (
    Entry("home", (Role.DESK,), _home),
    Entry("home", (Role.UPPER,), _upper_home),
    Entry("intake", (Role.DESK,), _intake),
    Entry("overview", (Role.UPPER,), _overview),
    Entry("communes", (Role.UPPER,), _communes),
    Entry("weeks", (Role.UPPER,), _weeks),
    Entry("dossiers", _BOTH, _dossiers),
    Entry("returning", (Role.DESK,), _returning),
    Entry("printed", _BOTH, _printed),
    Entry("books", (Role.DESK,), _books),
    Entry("closing", (Role.DESK,), _closing),
    Entry("exchange", _BOTH, _exchange),
    Entry("forks", (Role.UPPER,), _forks),
    Entry("reports", _BOTH, _reports),
    Entry("settings", _BOTH, _settings),
)
