"""When the office sends its bundles, and the stick that it sends them with."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desk_app.domain import export_day
from desk_app.domain.export_day import ExportDay
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace
from desk_app.sync import stick
from desk_app.sync.stick import NameTaken

_DAY, _STICK, _EXPORTED = "exchange.day", "exchange.stick", "exchange.exported-on"


@dataclass(frozen=True, slots=True)
class KnownStick:
    """The stick that bundles are written to by themselves: its mark and what it is called."""

    mark: str
    name: str


class Schedule:
    """Keeps the export day and the known stick, settings of this PC."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def day(self) -> ExportDay | None:
        """The export day; None when there is none."""
        return export_day.parse(self._workspace.settings.get(_DAY))

    def set_day(self, day: ExportDay | None) -> None:
        """Remind on that day, or never. Reminds from the next such day on."""
        with self._workspace.change():
            self._workspace.settings.put(_DAY, day.text() if day else "")
            if day is not None and self.exported_on() is None:
                self._note(self._clock())

    def known_stick(self) -> KnownStick | None:
        """The stick that is written to by itself; None when there is none."""
        mark, _, name = self._workspace.settings.get(_STICK).partition(" ")
        return KnownStick(mark, name) if mark else None

    def remember(self, root: Path, name: str) -> KnownStick:
        """Let the stick at `root` be the known one; it is marked unless it was before. Raises
        what `stick.put` raises."""
        with suppress(NameTaken):
            stick.set_mark(root, secrets.token_hex(16))
        known = KnownStick(stick.mark(root), name)
        with self._workspace.change():
            self._workspace.settings.put(_STICK, f"{known.mark} {known.name}")
        return known

    def forget(self) -> None:
        """No stick is written to by itself any more."""
        with self._workspace.change():
            self._workspace.settings.put(_STICK, "")

    def note_export(self) -> None:
        """Everything was exported now."""
        with self._workspace.change():
            self._note(self._clock())

    def exported_on(self) -> date | None:
        """The day of the last whole export, or of the choice of the export day before it."""
        text = self._workspace.settings.get(_EXPORTED)
        return date.fromisoformat(text) if text else None

    def is_due(self) -> bool:
        """Whether the export day has come and nothing was exported since."""
        day = self.day()
        return day is not None and day.is_due(self._clock().date(), self.exported_on())

    def _note(self, now: datetime) -> None:
        self._workspace.settings.put(_EXPORTED, now.date().isoformat())
