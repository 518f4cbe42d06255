"""Scans as pictures, drawn from memory: nothing of them is ever put on the disk.

Everything here may run beside the windows: it takes bytes and gives a `QImage`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter
from PySide6.QtPdf import QPdfDocument

from desk_app.domain import scans
from desk_app.domain.scans import Media

_READERS = {Media.JPEG: QByteArray(b"jpeg"), Media.PNG: QByteArray(b"png")}
_TURNED = QImageIOHandler.Transformation.TransformationRotate90.value


@dataclass(frozen=True, slots=True)
class Page:
    """One page drawn, and how many there are. The image is null when it cannot be shown: a locked
    document, or content that is not what it begins like."""

    image: QImage
    count: int


def draw(content: bytes, number: int, room: QSize) -> Page:
    """Page `number` (from 0) as large as fits into `room`."""
    media = scans.kind_of(content)
    if media is None:
        return Page(QImage(), 0)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    if media is Media.PDF:
        return _page(buffer, number, room)
    return Page(_picture(QImageReader(buffer, _READERS[media]), room), 1)


def _picture(reader: QImageReader, room: QSize) -> QImage:
    """A picture, read no finer than it is shown and turned as its camera says."""
    reader.setAutoTransform(True)
    turned = bool(reader.transformation().value & _TURNED)
    size = reader.size()
    if size.isValid():
        target = room.transposed() if turned else room
        reader.setScaledSize(size.scaled(target, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _page(buffer: QBuffer, number: int, room: QSize) -> Page:
    document = QPdfDocument()
    document.load(buffer)
    count = document.pageCount()
    if not 0 <= number < count:
        return Page(QImage(), count)
    size = document.pagePointSize(number).toSize()
    drawn = document.render(number, size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    document.close()
    return Page(_on_white(drawn), count)


def _on_white(drawn: QImage) -> QImage:
    """A page of a document is transparent where nothing is printed."""
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    if not sheet.isNull():
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.drawImage(0, 0, drawn)
        painter.end()
    return sheet
