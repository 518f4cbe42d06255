"""The system page, at work: window, officers and data."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.entries import OfficerSet
from desk_app.domain.office import Role
from desk_app.services.checking import Health
from desk_app.services.scan_keeping import Droppable
from desk_app.ui import data_state, preferences
from desk_app.ui.data_state import DataState
from desk_app.ui.dossier.scans.tiles import size_words
from desk_app.ui.preferences import Preferences
from desk_app.ui.session import Session
from desk_app.ui.settings.calendar_screen import CalendarScreen
from desk_app.ui.settings.catalogue_screen import CatalogueScreen
from desk_app.ui.settings.details_screen import DetailsScreen
from desk_app.ui.settings.form import SettingsForm
from desk_app.ui.settings.hours_screen import HoursScreen
from desk_app.ui.settings.keys_screen import KeysScreen
from desk_app.ui.settings.moved_screen import MovedScreen
from desk_app.ui.settings.numbers_screen import NumbersScreen
from desk_app.ui.settings.printers_screen import PrintersScreen
from desk_app.ui.settings.publish_screen import PublishScreen
from desk_app.ui.settings.reasons_screen import ReasonsScreen
from desk_app.ui.settings.retention_screen import RetentionScreen
from desk_app.ui.settings.templates_screen import TemplatesScreen
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class SettingsScreen(QObject):
    """Joins the system page with the services it sets.

    Signals:
        saved: Something was kept. Carries the words and the moment.
        preferences_chosen: The window should look or speak otherwise. Carries `Preferences`.
        changed: What other pages show may be different now.
        notice: Words for the clerk.
        print_asked: A paper is to be printed. Carries the dossier and its kind.
        print_pdf_asked: A list or card goes to the printer. Carries its name and the PDF.
        opened: A dossier is to be shown. Carries its uid.
    """

    saved = Signal(str, datetime)
    preferences_chosen = Signal(object)
    changed = Signal(object)
    notice = Signal(str)
    print_asked = Signal(object, object)
    print_pdf_asked = Signal(str, bytes)
    opened = Signal(str)

    def __init__(self, form: SettingsForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._calendar = CalendarScreen(form.calendar, desk, tasks, session)
        self._catalogue = CatalogueScreen(form.catalogue, desk, tasks, session)
        self._printers = PrintersScreen(form.printers, desk, tasks)
        self._hours = HoursScreen(form.hours, desk, tasks, session)
        self._moved = MovedScreen(form.moved, desk, tasks, session)
        self._numbers = NumbersScreen(form.numbers, desk, tasks, session)
        self._reasons = ReasonsScreen(form.reasons, desk, tasks, session)
        self._templates = TemplatesScreen(form.templates, desk, tasks)
        self._keys = KeysScreen(form.keys, desk, tasks, session)
        self._retention = RetentionScreen(form.retention, desk, tasks, session)
        self._publish = PublishScreen(form.publish, desk, tasks)
        self._details = DetailsScreen(form.details, desk, tasks, session)
        self._move_known = 0
        self._join(form)
        if desk.office.role is Role.UPPER:
            form.leave_out_reception()
        else:
            form.leave_out_consolidation()

    def _join(self, form: SettingsForm) -> None:
        for part in (
            self._calendar, self._catalogue, self._printers, self._hours, self._moved,
            self._reasons, self._keys, self._retention,
        ):  # fmt: skip
            part.saved.connect(self.saved)
            part.changed.connect(self.changed)
        for own in (self._numbers, self._templates, self._details, self._publish):
            own.saved.connect(self.saved)
        for printing in (self._numbers, self._keys):
            printing.print_pdf_asked.connect(self.print_pdf_asked)
        for changing in (self._calendar, self._hours):
            changing.changed.connect(self._moved.reload)
        self._moved.counted.connect(self._on_moved)
        self._moved.print_asked.connect(self.print_asked)
        self._moved.opened.connect(self.opened)
        form.look.chosen.connect(self._choose)
        form.officers.switched.connect(self._switch)
        form.officers.added.connect(self._add)
        form.data.check_asked.connect(self._check)
        form.data.drop_asked.connect(self._drop_scans)

    def reload(self) -> None:
        """Show everything as it is now."""
        self._tasks.run(self, self._desk.settings.officers, done=self._show_officers)
        self._tasks.run(self, self._ask_data, done=self._form.data.show_state)
        self._calendar.reload()
        self._catalogue.reload()
        self._printers.reload()
        self._hours.reload()
        self._moved.reload()
        self._keys.reload()
        if self._desk.office.role is Role.DESK:
            self._tasks.run(
                self, self._desk.scan_keeping.droppable, done=self._form.data.show_old_scans
            )
            self._details.reload()
            self._numbers.reload()
            self._reasons.reload()
            self._templates.reload()
        else:
            self._retention.reload()
            self._publish.reload()

    def show_moved(self) -> None:
        """Look whether appointments move, after a bundle came, and say so."""
        self._moved.reload()

    def scanned(self, digits: str) -> None:
        """A key was scanned from its paper while this page was shown."""
        self._form.sections.open(self._form.keys)
        self._keys.scanned(digits)

    def show_preferences(self, chosen: Preferences) -> None:
        """Show how the window looks now."""
        self._form.look.show_preferences(chosen)

    # ---- calendar

    def _on_moved(self, count: int) -> None:
        self._form.show_moved_count(count)
        if count > self._move_known:
            self.notice.emit(say("settings.moved.notice", count=count))
        self._move_known = count

    # ---- window

    def _choose(self, chosen: Preferences) -> None:
        self._tasks.run(
            self,
            lambda: preferences.keep(self._desk.settings, chosen),
            done=lambda _: self.preferences_chosen.emit(chosen),
        )

    # ---- officers

    def _show_officers(self, officers: list[OfficerSet]) -> None:
        self._form.officers.show_officers(officers, working=self._session.officer)

    def _switch(self, officer: OfficerSet) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.settings.put_setting("officer", officer.officer),
            done=lambda _: self._switched(officer),
        )

    def _switched(self, officer: OfficerSet) -> None:
        self._session.switch(officer.officer, officer.name)
        words = say("settings.officer.switched", name=officer.name)
        self.saved.emit(words, self._desk.clock())
        self._tasks.run(self, self._desk.settings.officers, done=self._show_officers)

    def _add(self, name: str, title: str) -> None:
        if not name:
            self._form.officers.show_problem(say("settings.officer.name-missing"))
            return
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._desk.settings.set_officer(name, title=title, by=by),
            done=lambda _: self._added(name),
        )

    def _added(self, name: str) -> None:
        self._form.officers.clear()
        self.saved.emit(say("settings.officer.added", name=name), self._desk.clock())
        self._tasks.run(self, self._desk.settings.officers, done=self._show_officers)
        self.changed.emit(None)

    # ---- data

    def _ask_data(self) -> DataState:
        return data_state.ask(self._desk)

    def _drop_scans(self) -> None:
        self._form.data.drop.setEnabled(False)
        self._tasks.run(self, self._desk.scan_keeping.drop, done=self._scans_dropped)

    def _scans_dropped(self, gone: Droppable) -> None:
        words = say("settings.data.scans.dropped", count=gone.scans, size=size_words(gone.size))
        self.saved.emit(words, self._desk.clock())
        self._form.data.show_old_scans(Droppable(0, 0))
        self._form.data.check.setFocus()
        self.changed.emit(None)

    def _check(self) -> None:
        self._form.data.check.setEnabled(False)
        self._tasks.run(self, lambda: data_state.check(self._desk), done=self._checked)

    def _checked(self, health: Health) -> None:
        self._form.data.show_outcome(health.entries, health.findings)
        self._tasks.run(self, self._ask_data, done=self._form.data.show_state)
        self.changed.emit(None)
