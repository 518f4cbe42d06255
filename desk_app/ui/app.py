"""The program with a window: from the first line to the last."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desk_app import bootstrap, logs, paths, wording
from desk_app.domain.errors import DeskError
from desk_app.ui import theme
from desk_app.ui.crash import CrashHook, CrashPage
from desk_app.ui.lasting import keep_constants
from desk_app.ui.office_window import OfficeWindow
from desk_app.ui.one_instance import OneInstance
from desk_app.ui.opening import Opened, open_office
from desk_app.ui.preferences import Preferences
from desk_app.ui.scanner import Scanner
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.welcome import setting_up
from desk_app.ui.welcome.form import WelcomeForm
from desk_app.ui.welcome.screen import WelcomeScreen
from desk_app.ui.window_keys import WindowKeys
from desk_app.wording import say

_CRASHED = 70


def main(data: Path | None = None, language: str = "") -> int:
    """Open the window and stay until it is closed; the exit code.

    `data` is the data folder, by default the one of this machine; `language` goes before what was
    chosen in the settings.
    """
    keep_constants()
    app = QApplication(["desk-app"])
    hook = CrashHook()
    hook.install()
    folder = data or paths.data_folder()
    wording.use(language or wording.LANGUAGES[0])
    theme.apply(app)
    program = Program(app, folder, language)
    hook.crashed.connect(program.show_crash)
    try:
        logs.set_up(folder / "log")
    except OSError:
        program.refuse(say("welcome.folder-closed", folder=folder))
        return _until_closed(app, program)
    first = OneInstance(folder)
    if not first.take():
        return 0
    first.asked.connect(program.raise_window)
    program.start()
    try:
        return _until_closed(app, program)
    finally:
        first.release()


def _until_closed(app: QApplication, program: "Program") -> int:
    code = app.exec()
    program.end()
    return code


class Program(QObject):
    """Shows one window at a time: the first start, an office, or the last page."""

    def __init__(
        self, app: QApplication, folder: Path, language: str = "", scanner: Scanner | None = None
    ) -> None:
        super().__init__()
        self._app, self._folder, self._language = app, folder, language
        self.tasks, self._scanner = TaskRunner(self), scanner or Scanner(app)
        self._keys = WindowKeys(app)
        self.opened: Opened | None = None
        self.session: Session | None = None
        self._recovering = False
        self.window: QWidget | None = None
        self.office: OfficeWindow | None = None
        self.welcome: WelcomeScreen | None = None

    def start(self) -> None:
        """Open the office, or show the first start where there is none."""
        self._recovering = False
        if bootstrap.is_set_up(self._folder) and not setting_up.code_is_due(self._folder):
            self._open(self._folder)
        else:
            self._welcomed().begin()

    def refuse(self, words: str) -> None:
        """Nothing can be opened: say why."""
        self._welcomed().show_trouble_words(words)

    def raise_window(self) -> None:
        """Bring the window to the front."""
        if self.window is not None:
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def show_crash(self, told: str) -> None:
        """We made a mistake: show the last page instead of any other."""
        page = CrashPage(told)
        page.closing.connect(self._leave_crashed)
        self._show(page)

    def end(self) -> None:
        """Finish the work, close the office, end the lanes."""
        if self.opened is not None:
            self.tasks.run(self, self.opened.desk.close)
        self.tasks.close()
        self._listen(False)

    def _listen(self, on: bool) -> None:
        """Hear the keys of the scanner and of the window, or do not."""
        for listener in (self._scanner, self._keys):
            if on:
                self._app.installEventFilter(listener)
            else:
                self._app.removeEventFilter(listener)

    # ---- the first start

    def _welcomed(self) -> WelcomeScreen:
        if self.welcome is None:
            form = WelcomeForm(setting_up.offered())
            self.welcome = WelcomeScreen(form, self._folder, self.tasks)
            self.welcome.ready.connect(self._open)
            self.welcome.again.connect(self.start)
            self.welcome.language_asked.connect(self._other_language)
            self._show(form)
        return self.welcome

    def _other_language(self) -> None:
        other = next(each for each in wording.LANGUAGES if each != wording.language())
        wording.use(other)
        self.welcome = None
        self._welcomed().begin()

    # ---- an office

    def _open(self, folder: Path) -> None:
        self.tasks.run(
            self,
            lambda: open_office(folder, language=self._language),
            done=self._show_office,
            failed=self._not_opened,
        )

    def _not_opened(self, problem: DeskError) -> None:
        screen = self._welcomed()
        if problem.code == "key-missing" and not self._recovering:
            self._recovering = True
            screen.ask_recovery_code()
        else:
            screen.show_trouble(problem)

    def _show_office(self, opened: Opened) -> None:
        self.opened = opened
        self.session = Session(opened.officer.officer, opened.officer.name)
        opened.preferences.apply(self._app)
        self._build()

    def _build(self) -> None:
        assert self.opened is not None
        assert self.session is not None
        # A window tells of tens of thousands of events while it is made, and none is a key.
        self._listen(False)
        self.office = OfficeWindow(self.opened, self.session, self.tasks, self._scanner)
        self._listen(True)
        self.office.preferences_chosen.connect(self._choose)
        self.welcome = None
        self._show(self.office.window)

    def _choose(self, chosen: Preferences) -> None:
        """Another look shows at once; another language needs the pages built anew."""
        assert self.opened is not None
        before = self.opened.preferences
        self.opened = replace(self.opened, preferences=chosen)
        chosen.apply(self._app)
        if chosen.language != before.language:
            assert self.office is not None
            page = self.office.window.current_page()
            self._build()
            self.office.window.show_page(page)

    # ---- windows

    def _show(self, window: QWidget) -> None:
        """Show a window in place of the one before."""
        before, self.window = self.window, window
        if before is not None and not before.isMaximized():
            window.setGeometry(before.geometry())
            window.show()
        else:
            # Asked for besides being maximized: a bare screen has nobody who would maximize.
            window.resize(self._app.primaryScreen().availableSize())
            window.showMaximized()
        window.activateWindow()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _leave_crashed(self) -> None:
        self._app.exit(_CRASHED)
