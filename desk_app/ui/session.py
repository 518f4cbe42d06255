"""Who is working at this window."""

from PySide6.QtCore import QObject, Signal


class Session(QObject):
    """The officer whose name goes into entries and onto papers.

    Signals:
        changed: Another officer took over.
    """

    changed = Signal()

    def __init__(self, officer: str, name: str) -> None:
        super().__init__()
        self._officer, self._name = officer, name

    @property
    def officer(self) -> str:
        """The officer's identity in the office."""
        return self._officer

    @property
    def name(self) -> str:
        """The officer's name, as papers carry it."""
        return self._name

    def switch(self, officer: str, name: str) -> None:
        """Let another officer work from now on."""
        self._officer, self._name = officer, name
        self.changed.emit()
