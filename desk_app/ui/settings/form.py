"""The system page and its parts."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.services.documents import Templates
from desk_app.ui.settings.calendar_panel import CalendarPanel
from desk_app.ui.settings.catalogue_panel import CataloguePanel
from desk_app.ui.settings.data_panel import DataPanel
from desk_app.ui.settings.details_panel import DetailsPanel
from desk_app.ui.settings.hours_panel import HoursPanel
from desk_app.ui.settings.keys_panel import KeysPanel
from desk_app.ui.settings.look_panel import LookPanel
from desk_app.ui.settings.moved_panel import MovedPanel
from desk_app.ui.settings.numbers_panel import NumbersPanel
from desk_app.ui.settings.officers_panel import OfficersPanel
from desk_app.ui.settings.printers_panel import PrintersPanel
from desk_app.ui.settings.publish_panel import PublishPanel
from desk_app.ui.settings.reasons_panel import ReasonsPanel
from desk_app.ui.settings.retention_panel import RetentionPanel
from desk_app.ui.settings.templates_panel import TemplatesPanel
from desk_app.ui.widgets.sections import Sections
from desk_app.wording import say


class SettingsForm(QWidget):
    """Everything that can be set, one concern to a part. Ctrl+Tab goes to the next."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.look, self.officers = LookPanel(), OfficersPanel()
        self.details = DetailsPanel()
        self.calendar, self.catalogue = CalendarPanel(), CataloguePanel()
        self.hours, self.moved = HoursPanel(), MovedPanel()
        self.numbers, self.reasons = NumbersPanel(), ReasonsPanel()
        self.templates = TemplatesPanel(Templates.KINDS)
        self.printers, self.data = PrintersPanel(), DataPanel(folder)
        self.keys, self.retention = KeysPanel(), RetentionPanel()
        self.publish = PublishPanel()
        self.sections = Sections(name=say("settings.tabs"))
        for name, panel in (
            ("officers", self.officers),
            ("office", self.details),
            ("calendar", self.calendar),
            ("tab.hours", self.hours),
            ("tab.moved", self.moved),
            ("catalogue", self.catalogue),
            ("numbers", self.numbers),
            ("reasons", self.reasons),
            ("templates", self.templates),
            ("printers", self.printers),
            ("keys", self.keys),
            ("retention", self.retention),
            ("publish", self.publish),
            ("look", self.look),
            ("data", self.data),
        ):
            self.add_panel(say(f"settings.{name}"), panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 16)
        column.addWidget(self.sections)

    def add_panel(self, title: str, panel: QWidget) -> None:
        """A part more, after those there are."""
        self.sections.add(title, panel)

    def show_moved_count(self, count: int) -> None:
        """Say at its name how many appointments move."""
        words = say("settings.tab.moved") + (f" ({count})" if count else "")
        self.sections.rename(self.moved, words)

    def leave_out_consolidation(self) -> None:
        """Where nothing is consolidated, nobody orders an erasure and nothing is published."""
        for panel in (self.retention, self.publish):
            self.sections.leave_out(panel)

    def leave_out_reception(self) -> None:
        """Where no dossier is received, no appointment moves and no paper is numbered or worded."""
        for panel in (self.details, self.moved, self.numbers, self.reasons, self.templates):
            self.sections.leave_out(panel)
