"""The return form: which dossier, who collects it, how satisfied the citizen is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dossier import Dossier
from desk_app.domain.lifecycle import Move, may
from desk_app.domain.person import Party
from desk_app.ui import theme
from desk_app.ui.returning.collector_card import CollectorCard
from desk_app.ui.returning.dossier_card import DossierCard
from desk_app.ui.returning.slip_card import SlipCard
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.scroll_frame import FootedPage
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import dates, say


class ReturningForm(FootedPage):
    """Shows a dossier on its way out of the house.

    Signals:
        submitted: The result is to be returned to the collector shown.
        open_asked: The clerk wants to see the whole dossier.
    """

    submitted = Signal()
    open_asked = Signal()

    def __init__(self) -> None:
        self.dossier, self.collector, self.slip = DossierCard(), CollectorCard(), SlipCard()
        self._standing = text(role=Role.STRONG)
        self.open = ActionButton(say("returning.open"), key="Ctrl+O")
        self.give = ActionButton(say("returning.return"), key="F9", kind=Kind.PRIMARY)
        super().__init__(self._content(), self._foot())
        self._walk = EnterWalk([*self.collector.stops(), self.give, self.open], self)
        self._shown: Dossier | None = None
        self.collector.confirmed.connect(self._on_confirmed)
        self.give.clicked.connect(self.submitted)
        self.open.clicked.connect(self.open_asked)
        self.show_nothing()

    def show_nothing(self, asked: str = "") -> None:
        """Show no dossier; if one was asked for, say that it was not found."""
        self._shown = None
        self.dossier.show_nothing(asked)
        self._show_parts()
        self.go_on()

    def show_hits(self, dossiers: Sequence[Dossier]) -> None:
        """Offer several dossiers to choose from."""
        self._shown = None
        self.dossier.show_hits(dossiers)
        self._show_parts()
        self._focus(self.dossier.hits)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show a dossier as it stands, and put the cursor on the next step."""
        self._shown = dossier
        self.dossier.show_dossier(dossier)
        self.collector.show_dossier(dossier)
        self._show_parts()
        self.go_on()

    def shown(self) -> Dossier | None:
        """The dossier shown, None while there is none."""
        return self._shown

    def identify(self, party: Party) -> None:
        """The collector showed a card."""
        self.collector.identify(party)
        self._focus(self.collector.first_stop())

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is not right (field → code); the cursor goes to the first."""
        self.collector.show_problems(problems)
        self._focus(self.collector.first_stop())

    def show_working(self, working: bool) -> None:
        """Whether the return is being saved now."""
        self.give.setEnabled(not working)

    def thank(self) -> None:
        """The slip is recorded, or was skipped: the next dossier may come."""
        self._focus(self.dossier.finder.input)

    def standing_words(self) -> str:
        """What is said about where the dossier stands."""
        return self._standing.text()

    def go_on(self) -> None:
        """Put the cursor on the next step."""
        self._focus(self._next_step())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.go_on()

    def is_ready(self) -> bool:
        """Whether the dossier shown has a result to be returned."""
        return self._shown is not None and may(self._shown.state, Move.RETURN)

    def _next_step(self) -> QWidget:
        if self.slip.is_open():
            return self.slip.first_stop()
        if self.is_ready():
            return self.collector.first_stop()
        return self.dossier.finder.input

    def _show_parts(self) -> None:
        dossier, ready = self._shown, self.is_ready()
        self.collector.setVisible(ready)
        self.give.setVisible(ready)
        self.open.setVisible(dossier is not None)
        self._standing.setText(_standing(dossier) if dossier and not ready else "")
        returned = dossier is not None and dossier.returned_at is not None
        if dossier is not None and returned and dossier.rating is None:
            self.slip.open_slip()
        else:
            given = "returning.slip.given" if returned else "returning.slip.later"
            self.slip.close_slip(say(given))

    def _content(self) -> QWidget:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(_BETWEEN)
        left.addWidget(self.dossier, 1)
        right.addWidget(self.collector)
        right.addWidget(self.slip, 1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(20, 16, 20, 8)
        row.setSpacing(_BETWEEN)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        return content

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setMinimumHeight(theme.current().px(52))
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 6, 20, 10)
        row.setSpacing(_BETWEEN)
        row.addWidget(self._standing, 1)
        row.addWidget(self.open)
        row.addWidget(self.give)
        return foot

    def _on_confirmed(self) -> None:
        self._focus(self.give)

    def _focus(self, widget: QWidget) -> None:
        """Only while the form is shown: a hidden page must not take the keys from another."""
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


_BETWEEN = theme.GAP + theme.GAP // 2


def _standing(dossier: Dossier) -> str:
    """Where a dossier stands that cannot be returned now, and what to do."""
    if dossier.handback is not None and dossier.returned_at is not None:
        return say(
            "returning.returned",
            moment=dates.day_hour(dossier.returned_at),
            name=dossier.handback.collector.name,
            relation=say(f"relation.{dossier.handback.relation}"),
        )
    to = dossier.handed_to or say("returning.not-ready.somebody")
    return say(f"returning.not-ready.{dossier.state.value}", to=to)
