"""Who is working at this window."""

from PySide6.QtCore import QObject, Signal


class Session(QObject):
    """The officer at work. The journal gets the identity, papers the name.

    Signals:
        changed: Another officer took over.
    """

    changed = Signal()

    def __init__(self, officer: str, name: str) -> None:
        super().__init__()
        self._officer, self._name = officer, name

    @property
    def officer(self) -> str:
        """The officer's identity, as entries name it."""
        return self._officer

    @property
    def name(self) -> str:
        """The officer's name, as papers write it."""
        return self._name

    def switch(self, officer: str, name: str) -> None:
        """Another officer takes over."""
        self._officer, self._name = officer, name
        self.changed.emit()
