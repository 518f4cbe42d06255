"""Scans as tiles: a small picture over a caption, moved between with the arrows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desk_app.ui import icons, theme
from desk_app.wording import say

_WIDTH, _HEIGHT, _CAPTION = 112, 118, 36
_AROUND, _ROUND, _SIGN = 6, 6, 24
_MEGABYTE = 1024 * 1024
_KEY, _PICTURE, _STATE = (int(Qt.ItemDataRole.UserRole) + n for n in range(3))


class State(StrEnum):
    """What can be shown of a scan."""

    LOADING = "loading"
    SHOWN = "shown"
    MISSING = "missing"
    DAMAGED = "damaged"
    CLOSED = "closed"


_SIGNS = {
    State.LOADING: "hourglass",
    State.MISSING: "dossier",
    State.DAMAGED: "warn",
    State.CLOSED: "lock",
}


@dataclass(frozen=True, slots=True)
class Tile:
    """A scan by the key it is asked for, what stands below it, and what is said when one asks."""

    key: str
    caption: str
    told: str
    state: State = State.LOADING


def size_words(size: int) -> str:
    """How large a file is."""
    if size < _MEGABYTE:
        return say("scans.kilobytes", size=max(1, size // 1024))
    return say("scans.megabytes", size=-(-size // _MEGABYTE))


def picture_size(ratio: float) -> QSize:
    """How large a small picture is wanted, in pixels of the screen."""
    now = theme.current()
    return QSize(round(now.px(_WIDTH) * ratio), round(now.px(_HEIGHT) * ratio))


class TileList(QListWidget):
    """Tiles side by side. Enter opens one; Space ticks one where they can be ticked.

    Signals:
        opened: A tile was opened. Carries its key.
        dropped: Delete was pressed on a tile. Carries its key.
        ticks_changed: Others are ticked now.
    """

    opened = Signal(str)
    dropped = Signal(str)
    ticks_changed = Signal()

    def __init__(self, name: str, *, ticked: bool = False, rows: int = 99) -> None:
        """`rows` is how many rows of tiles are shown at most; the rest is scrolled to."""
        super().__init__()
        self._ticked, self._most_rows = ticked, rows
        self.setAccessibleName(name)
        self.setProperty("tiles", "true")
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_TileDelegate(self))
        self.itemDoubleClicked.connect(self._on_double_click)
        self.itemClicked.connect(self._on_click)
        self.itemChanged.connect(self._on_changed)

    def show_tiles(self, tiles: Sequence[Tile], *, fresh: bool = False) -> None:
        """Show these tiles; one that was there before keeps its picture and its tick, unless it was
        missing. `fresh` ones that were not there are ticked."""
        before = {self.item(row).data(_KEY): self.item(row) for row in range(self.count())}
        here = self.current_key()
        old = {key: (item.data(_PICTURE), item.data(_STATE), item.checkState())
               for key, item in before.items()}  # fmt: skip
        blocked = self.blockSignals(True)
        self.clear()
        for tile in tiles:
            item = QListWidgetItem(tile.caption, self)
            item.setToolTip(tile.told)
            item.setData(_KEY, tile.key)
            picture, state, tick = old.get(tile.key, (None, tile.state, _tick(fresh)))
            if tile.state is not State.LOADING or state == State.MISSING:
                picture, state = None, tile.state
            item.setData(_PICTURE, picture)
            item.setData(_STATE, str(state))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tile.caption}. {tile.told}")
            if self._ticked:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(tick)
        self.blockSignals(blocked)
        self._choose(here)
        self._fit()

    def show_picture(self, key: str, picture: QImage) -> None:
        """Show the small picture of a tile; a null one says that it cannot be shown."""
        self._put(key, picture, State.CLOSED if picture.isNull() else State.SHOWN)

    def show_state(self, key: str, state: State) -> None:
        """Say that there is no picture, and why."""
        self._put(key, None, state)

    def state_of(self, key: str) -> State:
        """What is shown of a tile."""
        return State(self._item(key).data(_STATE))

    def tiles(self) -> list[str]:
        """The keys of the tiles, in order."""
        return [self.item(row).data(_KEY) for row in range(self.count())]

    def waiting_keys(self) -> list[str]:
        """Those that have no picture yet."""
        return [key for key in self.tiles() if self.state_of(key) is State.LOADING]

    def ticked_keys(self) -> list[str]:
        """Those that are ticked."""
        return [
            self.item(row).data(_KEY)
            for row in range(self.count())
            if self.item(row).checkState() is Qt.CheckState.Checked
        ]

    def tick(self, keys: Sequence[str]) -> None:
        """Tick these besides."""
        for key in keys:
            self._item(key).setCheckState(Qt.CheckState.Checked)

    def current_key(self) -> str:
        """The tile the cursor is on, empty when there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_KEY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and self._ticked and event.key() == Qt.Key.Key_Space:
            item.setCheckState(_tick(item.checkState() is not Qt.CheckState.Checked))
        elif item is not None and not self._ticked and event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(item.data(_KEY))
        elif item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(item.data(_KEY))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, key: str) -> None:
        keys = self.tiles()
        if keys:
            self.setCurrentRow(keys.index(key) if key in keys else 0)

    def _fit(self) -> None:
        size = _tile_size()
        self.setGridSize(size)
        across = max(1, (self.viewport().width()) // size.width())
        rows = min(self._most_rows, max(1, -(-self.count() // across)))
        self.setFixedHeight(rows * size.height() + 2 * self.frameWidth() + 4)

    def _item(self, key: str) -> QListWidgetItem:
        return self.item(self.tiles().index(key))

    def _put(self, key: str, picture: QImage | None, state: State) -> None:
        if key in self.tiles():
            item = self._item(key)
            item.setData(_PICTURE, picture)
            item.setData(_STATE, str(state))

    def _on_click(self, item: QListWidgetItem) -> None:
        if self._ticked:
            item.setCheckState(_tick(item.checkState() is not Qt.CheckState.Checked))

    def _on_double_click(self, item: QListWidgetItem) -> None:
        if not self._ticked:
            self.opened.emit(item.data(_KEY))

    def _on_changed(self) -> None:
        self.ticks_changed.emit()


class _TileDelegate(QStyledItemDelegate):
    """Paints a tile: the picture on a quiet ground, the caption below, a tick over a corner. The
    tile the cursor is on stands out while the list has the keys."""

    def __init__(self, tiles: QListWidget) -> None:
        super().__init__(tiles)
        self._list = tiles

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return _tile_size()

    def editorEvent(self, *_event: object) -> bool:
        """A click ticks the whole tile: the list sees to it."""
        return False

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        now, place = theme.current(), option.rect.adjusted(*_inside())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        sheet = QRect(place.topLeft(), QSize(place.width(), now.px(_HEIGHT) + _AROUND))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        here = chosen and self._list.hasFocus()
        painter.setPen(QPen(QColor(now.palette.focus if here else now.palette.line), 1 + here))
        painter.setBrush(QColor(now.palette.chosen if here else now.palette.raised))
        painter.drawRoundedRect(QRectF(sheet).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        self._paint_picture(painter, sheet, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            self._paint_tick(painter, sheet, index)
        below = QRect(sheet.left(), sheet.bottom() + 4, sheet.width(), now.px(_CAPTION))
        self._paint_caption(painter, below, index)
        painter.restore()

    @staticmethod
    def _paint_picture(
        painter: QPainter, sheet: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        picture, now = index.data(_PICTURE), theme.current()
        inside = QRectF(sheet).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        if isinstance(picture, QImage) and not picture.isNull():
            size = picture.size().scaled(inside.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            shown = QRectF(0, 0, size.width(), size.height())
            shown.moveCenter(inside.center())
            painter.fillRect(shown.adjusted(-1, -1, 1, 1), QColor(now.palette.line))
            painter.drawImage(shown, picture)
            return
        side = now.px(_SIGN)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(inside.center())
        icons.draw(painter, _SIGNS[State(index.data(_STATE))], sign, now.palette.muted)

    @staticmethod
    def _paint_tick(
        painter: QPainter, sheet: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now = theme.current()
        side = now.px(20)
        box = QRectF(sheet.left() + _AROUND, sheet.top() + _AROUND, side, side)
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.setPen(QPen(QColor(now.palette.accent if on else now.palette.edge), 1))
        painter.setBrush(QColor(now.palette.accent if on else now.palette.card))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            icons.draw(painter, "check", box.adjusted(3, 3, -3, -3), now.palette.on_accent)

    @staticmethod
    def _paint_caption(
        painter: QPainter, below: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now = theme.current()
        painter.setFont(now.font(theme.LABEL, QFont.Weight.Medium))
        painter.setPen(QColor(now.palette.ink))
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        metrics = painter.fontMetrics()
        lines = _two_lines(words, metrics.horizontalAdvance, below.width())
        for number, line in enumerate(lines):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, below.width())
            row = below.translated(0, number * metrics.height())
            painter.drawText(row, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)


def _tick(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _tile_size() -> QSize:
    now = theme.current()
    height = now.px(_HEIGHT) + _AROUND + 4 + now.px(_CAPTION)
    return QSize(now.px(_WIDTH) + 2 * _AROUND, height + 2 * _AROUND)


def _inside() -> tuple[int, int, int, int]:
    return _AROUND, _AROUND, -_AROUND, -_AROUND


def _two_lines(words: str, width: Callable[[str], int], room: int) -> list[str]:
    """The words on one line, or on two of which the first ends at a space."""
    first, rest = "", words
    while rest and width(f"{first} {rest.split(' ', 1)[0]}".strip()) <= room:
        word, _, rest = rest.partition(" ")
        first = f"{first} {word}".strip()
    return [line for line in (first, rest) if line]
