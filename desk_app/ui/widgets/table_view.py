"""A dense, quiet table worked by keys."""

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desk_app.ui import theme
from desk_app.ui.widgets.state_badge import StateDelegate

_ROW, _NARROWEST = 34, 56


class TableView(QTableView):
    """Rows to pick one from. Up and Down move, Enter or a double click opens: `activated`.

    Columns made with `badge_column` show badges. Tab leaves the table.
    """

    def __init__(self, model: QAbstractItemModel, *, name: str, stretch: int = 0) -> None:
        """`name` is told to screen readers; column `stretch` takes the width that is left."""
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(StateDelegate(self))
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self._fit_text_size()
        model.modelReset.connect(self._on_reset)
        self._on_reset()

    def current_row(self) -> int:
        """The row picked, -1 when there is none."""
        return self.currentIndex().row()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_text_size()

    def _fit_text_size(self) -> None:
        look = theme.current()
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        self.horizontalHeader().setMinimumSectionSize(look.px(_NARROWEST))

    def _on_reset(self) -> None:
        if self.model().rowCount():
            self.selectRow(0)
