"""Joins the page of dossiers to the lookup of the office."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.timeliness import standing
from desk_app.services.lookup import Counts, Listing
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.worklist import hands
from desk_app.ui.worklist.form import FOUND, WorklistForm
from desk_app.ui.worklist.hands import Hand, Hands
from desk_app.ui.worklist.rows import DossierRow

_COUNTED = {
    Listing.DUE_TODAY: "due_today",
    Listing.OVERDUE: "overdue",
    Listing.WORKING: "working",
    Listing.WAITING: "waiting",
    Listing.PRESENTED: "presented",
    Listing.READY: "ready",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    counts: Counts
    hands: Hands
    rows: list[DossierRow]


class WorklistScreen(QObject):
    """Lists of work and what a search found.

    Signals:
        opened: A dossier is to be shown. Carries its uid.
        papers_asked: The papers of a dossier are to be listed. Carries its uid.
        found: A search was finished with Enter. Carries how many dossiers it found.
    """

    opened = Signal(str)
    papers_asked = Signal(str)
    found = Signal(int)

    def __init__(self, form: WorklistForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._list = self._before = Listing.DUE_TODAY.value
        self._hand: Hand | None = None
        self._typed = ""
        self._asked = 0
        form.list_asked.connect(self.show_list)
        form.hand_asked.connect(self.show_hand)
        form.opened.connect(self.opened)
        form.papers_asked.connect(self.papers_asked)

    def reload(self) -> None:
        """Show the list again as it is now."""
        if self._hand is not None:
            self.show_hand(self._hand)
        elif self._list == FOUND:
            self._search(self._typed, enter=False)
        else:
            self.show_list(self._list)

    def show_list(self, name: str) -> None:
        """Show a list: a `Listing`'s value, or `FOUND` for the last search."""
        self._list, self._hand = name, None
        if name == FOUND:
            self._search(self._typed, enter=False)
            return
        self._before = name
        self._asked += 1
        asked, desk = self._asked, self._desk

        def work() -> _Answer:
            rows = _rows(desk.clock(), desk.lookup.listed(Listing(name)))
            return _Answer(desk.lookup.counts(), hands.ask(desk), rows)

        self._tasks.run(self._form, work, done=lambda answer: self._show(asked, name, answer))

    def show_hand(self, hand: Hand | None) -> None:
        """Show what is in one hand; None shows the list that was there before."""
        if hand is None:
            self.show_list(self._before)
            return
        self._hand = hand
        self._asked += 1
        asked, desk = self._asked, self._desk

        def work() -> _Answer:
            rows = _rows(desk.clock(), hands.held(desk, hand))
            return _Answer(desk.lookup.counts(), hands.ask(desk), rows)

        self._tasks.run(self._form, work, done=lambda answer: self._show_held(asked, hand, answer))

    def search(self, typed: str) -> None:
        """Show what matches, while it is being typed; emptied, the search gives way to the list
        that was there before."""
        if typed:
            self._search(typed, enter=False)
        elif self._list == FOUND:
            self.show_list(self._before)

    def find(self, typed: str) -> None:
        """Look for what was typed and finished with Enter: one dossier opens at once."""
        self._search(typed, enter=True)

    def show_found(self, typed: str, dossiers: Sequence[Dossier]) -> None:
        """Show dossiers that were found elsewhere."""
        self._asked += 1
        self._list, self._typed, self._hand = FOUND, typed, None
        self._form.show_found(typed, _rows(self._desk.clock(), dossiers))

    def _search(self, typed: str, *, enter: bool) -> None:
        self._asked += 1
        asked, desk = self._asked, self._desk

        def done(rows: list[DossierRow]) -> None:
            if asked != self._asked:
                return
            self._list, self._typed, self._hand = FOUND, typed, None
            self._form.show_found(typed, rows)
            if enter and len(rows) == 1:
                self.opened.emit(rows[0].dossier.uid)
            elif enter:
                self.found.emit(len(rows))

        self._tasks.run(self._form, lambda: _rows(desk.clock(), desk.lookup.find(typed)), done=done)

    def _show_held(self, asked: int, hand: Hand, answer: _Answer) -> None:
        self._count(answer)
        if asked == self._asked:
            self._form.show_held(hand, answer.rows)

    def _count(self, answer: _Answer) -> dict[str, int]:
        counts = asdict(answer.counts)
        counted = {listing.value: counts[field] for listing, field in _COUNTED.items()}
        self._form.show_counts(counted)
        self._form.show_hands(answer.hands)
        return counted

    def _show(self, asked: int, name: str, answer: _Answer) -> None:
        counted = self._count(answer)
        if asked == self._asked:
            self._form.show_list(name, answer.rows, counted.get(name, len(answer.rows)))


def _rows(now: datetime, dossiers: Sequence[Dossier]) -> list[DossierRow]:
    return [
        DossierRow(each, standing(now, each.limit_at, each.ended_at, each.state), now)
        for each in dossiers
    ]
