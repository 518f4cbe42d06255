"""Papers as a scanner leaves them: real pictures and documents with nobody's data on them."""

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from reportlab.pdfgen.canvas import Canvas


def jpeg(number: int = 1, width: int = 124, height: int = 175) -> bytes:
    """A sheet with some lines on it; another number, another sheet."""
    return _picture("JPG", number, width, height)


def png(number: int = 1, width: int = 124, height: int = 175) -> bytes:
    """The same as PNG."""
    return _picture("PNG", number, width, height)


def pdf(pages: int = 1, number: int = 1) -> bytes:
    """A document of some pages."""
    content = BytesIO()
    canvas = Canvas(content, pagesize=(298, 421), invariant=True)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 20)
        canvas.drawString(40, 340, f"Mau {number}, trang {page}")
        canvas.rect(40, 60, 218, 240)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def lay(folder: Path, name: str, content: bytes) -> Path:
    """A file in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def _picture(form: str, number: int, width: int, height: int) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setPen(QColor(20, 30, 60))
    step = max(4, height // 24)
    for line in range(2, 22):
        right = width * (40 + (line * 37 + number * 53) % 55) // 100
        painter.drawLine(width // 10, line * step, right, line * step)
    for bit in range(number.bit_length()):
        if number >> bit & 1:
            painter.fillRect(4 + 5 * bit, height - 8, 4, 4, QColor("black"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, form)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
