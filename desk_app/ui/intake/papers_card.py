"""Card 3: the originals to certify where copies are certified, and the papers handed in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.domain.entries import CopyOrder
from desk_app.ui import theme
from desk_app.ui.intake.orders import OrdersTable, one_page
from desk_app.ui.intake.papers import PaperRow, PapersTable
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_LOWEST = 120


class PapersCard(Card):
    """What the citizen lays on the desk.

    Signals:
        changed: A tick, a count or a name was changed.
        orders_changed: What is asked for changed, and so the fee.
    """

    changed = Signal()
    orders_changed = Signal()

    def __init__(self) -> None:
        super().__init__(say("intake.papers"), number=3, hint=say("intake.papers.hint"))
        self.orders, self.papers = OrdersTable(), PapersTable()
        self.add_order = ActionButton(say("intake.order.add"), key="Ctrl+M", kind=Kind.QUIET)
        self._problem = text(role=Role.PROBLEM)
        self._none = text(say("intake.papers.none"), Role.MUTED)
        self._none.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.add(self.orders)
        self.add(self._problem)
        self.body.addWidget(self.add_order, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._none)
        self.add_rest(self.papers)
        self.papers.setMinimumHeight(theme.current().px(_LOWEST))
        self.add_order.clicked.connect(self.orders.add_order)
        self.papers.changed.connect(self.changed)
        self.orders.changed.connect(self._on_orders)
        self._problem.hide()
        self.show_orders(None)

    def stops(self) -> list[QWidget]:
        """The tables in the order of the paper form."""
        return [self.orders, self.add_order, self.papers]

    def first_stop(self) -> QWidget | None:
        """Where one begins; None when there is nothing to look at."""
        if not self.orders.isHidden():
            return self.orders
        return self.papers if self.papers.rows() else None

    def is_passed(self, stop: QWidget) -> bool:
        """What Enter passes by: the papers of a certification are its originals."""
        return stop is self.add_order or (stop is self.papers and not self.orders.isHidden())

    def show_papers(self, papers: Sequence[PaperRow], *, chosen: bool) -> None:
        """Show the papers of the procedure, or that there are none."""
        self.papers.show_papers(papers)
        self.papers.setVisible(bool(papers))
        self._none.setText(say("intake.papers.unlisted" if chosen else "intake.papers.none"))
        self._none.setVisible(not papers)

    def show_orders(self, orders: Sequence[CopyOrder] | None) -> None:
        """Show the originals of a certification, one to begin with; None when it is none."""
        asked = orders is not None
        first = one_page(say("intake.order.usual"))
        self.orders.show_orders((orders or (first,)) if asked else ())
        for each in (self.orders, self.add_order):
            each.setVisible(asked)
        self.say_hint(say("intake.orders.hint" if asked else "intake.papers.hint"))
        self.show_problems({})

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say below the originals what is wrong with them: field → sentence."""
        words = problems.get("orders", "")
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.orders.setAccessibleDescription(words)
        self.orders.setProperty("problem", "true" if words else "false")
        self.orders.style().polish(self.orders)

    def _on_orders(self) -> None:
        if self._problem.text():
            self.show_problems({})
        self.orders_changed.emit()
        self.changed.emit()
