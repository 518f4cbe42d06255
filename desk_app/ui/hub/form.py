"""The page of the communes below: four figures and a list."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.money import grouped
from desk_app.services.consolidation import Commune
from desk_app.ui import theme
from desk_app.ui.hub import standing
from desk_app.ui.hub.standing import Stand
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.figure_tile import FigureTile
from desk_app.ui.widgets.state_badge import SIGN
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say
from desk_app.wording.dates import day

_TALL = 280


class HubForm(QWidget):
    """Layout of the communes' page.

    Signals:
        shown: The page came into view.
        opened: A commune was chosen. Carries its unit's code.
    """

    shown = Signal()
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.fresh = FigureTile(say("hub.tile.fresh"), icon="check", tone=Tone.READY)
        self.silent = FigureTile(say("hub.tile.silent"), icon="warn", tone=Tone.OVERDUE)
        self.absent = FigureTile(say("hub.tile.absent"), icon="minus", tone=Tone.DONE)
        self.dossiers = FigureTile(say("hub.tile.dossiers"), icon="dossier", tone=Tone.FRESH)
        self._rows = RowsModel[Commune](_columns(), self)
        self.table = TableView(self._rows, name=say("hub.table"))
        self.table.setProperty("bare", "true")
        self.table.setMinimumHeight(theme.current().px(_TALL))
        self._clocks = text(role=Role.MARK)
        self._clocks.setWordWrap(True)
        self._clocks.hide()
        self._lay_out()
        self.table.activated.connect(self._on_activated)
        self.fresh.clicked.connect(self._go_to_fresh)
        self.silent.clicked.connect(self._go_to_silent)
        self.absent.clicked.connect(self._go_to_absent)
        self.dossiers.clicked.connect(self.table.setFocus)

    def show_communes(self, communes: Sequence[Commune]) -> None:
        """Show these, what needs a look first."""
        chosen = self.chosen()
        rows = sorted(communes, key=standing.need)
        self._rows.show(rows)
        codes = [commune.unit.code for commune in rows]
        if chosen in codes:
            self.table.selectRow(codes.index(chosen))
        counts = Counter(standing.stand(commune) for commune in communes)
        silent = counts[Stand.SILENT] + counts[Stand.NEVER]
        for tile, count in (
            (self.fresh, counts[Stand.FRESH]),
            (self.silent, silent),
            (self.absent, counts[Stand.ABSENT]),
        ):
            tile.show_figure(say("hub.of", count=count, all=len(communes)))
        self.dossiers.show_figure(grouped(sum(commune.dossiers for commune in communes)))

    def show_clocks(self, words: str) -> None:
        """Say whose clocks are wrong; "" when none is."""
        self._clocks.setText(words)
        self._clocks.setVisible(bool(words))

    def chosen(self) -> str:
        """The code of the commune picked, empty when there is none."""
        index = self.table.currentIndex()
        return self._rows.row(index).unit.code if index.isValid() else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()
        self.shown.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        for tile in (self.silent, self.fresh, self.absent, self.dossiers):
            row.addWidget(tile)
        column.addLayout(row)
        card = Card(say("hub.table"), hint=say("hub.table.hint"))
        card.add_rest(self.table)
        column.addWidget(card, 1)
        column.addWidget(self._clocks)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row(index).unit.code)

    def _go_to_fresh(self) -> None:
        self._go_to(Stand.FRESH)

    def _go_to_silent(self) -> None:
        self._go_to(Stand.SILENT, Stand.NEVER)

    def _go_to_absent(self) -> None:
        self._go_to(Stand.ABSENT)

    def _go_to(self, *stands: Stand) -> None:
        self.table.setFocus()
        for at, commune in enumerate(self._rows.rows()):
            if standing.stand(commune) in stands:
                self.table.selectRow(at)
                return


def _columns() -> list[Column[Commune]]:
    return [
        Column(say("hub.column.unit"), _name),
        Column(
            say("hub.column.state"),
            lambda each: standing.sign(each).word,
            roles={SIGN: standing.sign},
        ),
        Column(say("hub.column.desks"), lambda each: _count(each.desks), RIGHT),
        Column(say("hub.column.bundle"), _bundle),
        Column(
            say("hub.column.until"),
            lambda each: day(each.until) if each.until else say("hub.none"),
        ),
        Column(say("hub.column.dossiers"), lambda each: _count(each.dossiers), RIGHT),
        Column(say("hub.column.held"), lambda each: _count(each.held), RIGHT),
    ]


def _name(commune: Commune) -> str:
    name = commune.unit.name
    return say("hub.pilot", unit=name) if commune.unit.pilot else name


def _bundle(commune: Commune) -> str:
    if commune.newest_at is None:
        return say("hub.none")
    made = day(commune.newest_at.date())
    return say("hub.column.bundle.text", no=commune.newest_bundle, day=made)


def _count(number: int) -> str:
    return grouped(number) if number else say("hub.none")
