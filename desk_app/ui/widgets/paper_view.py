"""A paper as paper: white sheets with a soft shadow on the grey ground."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desk_app.ui import theme
from desk_app.wording import say

_POINT = 96 / 72
"""Logical pixels of a point: at full size a sheet is as large as it prints."""

_AROUND, _SHADOW = 24, 12


class PaperView(QScrollArea):
    """Shows the pages of a PDF held in memory, as large as they print or as the view is wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(say("paper.name"))
        self._sheets = _Sheets()
        self.setWidget(self._sheets)

    def show_paper(self, pdf: bytes) -> None:
        """Show this paper instead; an empty one clears the view."""
        self._sheets.load(pdf)
        self._sheets.fit(self.viewport().width())
        self.verticalScrollBar().setValue(0)

    def show_again(self, pdf: bytes) -> None:
        """Show a paper drawn anew; what was in sight stays in sight."""
        at = self.verticalScrollBar().value()
        self.show_paper(pdf)
        self.verticalScrollBar().setValue(at)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._sheets.document.pageCount()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheets.fit(self.viewport().width())


class _Sheets(QWidget):
    """The sheets one below the other; rendered at the size and the sharpness they are shown in."""

    def __init__(self) -> None:
        super().__init__()
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._scale = _POINT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def load(self, pdf: bytes) -> None:
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        if pdf:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self.document.load(self._buffer)

    def fit(self, room: int) -> None:
        widest = max((size.width() for size in self._sizes()), default=0.0)
        if widest:
            self._scale = min(_POINT, max(0.1, (room - 2 * _AROUND) / widest))
        height = sum(size.height() * self._scale + _AROUND for size in self._sizes())
        self.setMinimumHeight(int(height) + _AROUND if height else 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().palette.ground))
        for page, place in enumerate(self._places()):
            if place.toAlignedRect().intersects(event.rect()):
                self._paint_sheet(painter, page, place)

    def _sizes(self) -> list[QSizeF]:
        return [self.document.pagePointSize(page) for page in range(self.document.pageCount())]

    def _places(self) -> list[QRectF]:
        places, top = [], float(_AROUND)
        for size in self._sizes():
            sheet = size * self._scale
            left = round((self.width() - sheet.width()) / 2)
            places.append(QRectF(left, top, round(sheet.width()), round(sheet.height())))
            top += round(sheet.height()) + _AROUND
        return places

    def _paint_sheet(self, painter: QPainter, page: int, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spread in range(_SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 4))
            shade = place.adjusted(-spread, -spread + 3, spread, spread + 3)
            painter.drawRoundedRect(shade, spread, spread)
        painter.fillRect(place, Qt.GlobalColor.white)
        sharp = place.size() * self.devicePixelRatioF()
        picture = self.document.render(page, sharp.toSize())
        painter.drawImage(place, picture)
