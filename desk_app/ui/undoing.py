"""The offer to take back what was just done, as long as it stands in the notice line."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk_app.domain.dossier import Dossier
from desk_app.ui.notices import NoticeLine


class Undoing(QObject):
    """Remembers the last move while the notice line offers to take it back."""

    def __init__(self, notices: NoticeLine, undo: Callable[[Dossier], None]) -> None:
        super().__init__(notices)
        self._notices, self._undo = notices, undo
        self._dossier: Dossier | None = None
        notices.undo_asked.connect(self.take)

    def offer(self, dossier: Dossier) -> None:
        """A move of this dossier was made just now."""
        self._dossier = dossier
        self._notices.offer_undo()

    def take(self) -> bool:
        """Take it back; False when nothing is on offer any more."""
        dossier, self._dossier = self._dossier, None
        if dossier is None or not self._notices.offers_undo():
            return False
        self._notices.end_offer()
        self._undo(dossier)
        return True
