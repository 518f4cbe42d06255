"""The sheet that goes into the envelope: the recovery code in large letters."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.domain.office import Office
from desk_app.ui import theme
from desk_app.wording import vietnamese

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
_DPI = 300


def save(file: Path, office: Office, code: str) -> bool:
    """Write the sheet as a PDF; whether it could be written."""
    try:
        file.touch()
    except OSError:
        return False
    writer = QPdfWriter(str(file))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    _draw(writer, office, code)
    return True


def send_to_printer(office: Office, code: str) -> str:
    """Print the sheet on the usual printer; its name, empty when there is none."""
    info = QPrinterInfo.defaultPrinter()
    if info.isNull():
        return ""
    printer = QPrinter(info)
    printer.setResolution(_DPI)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    _draw(printer, office, code)
    return info.printerName()


def _draw(device: QPdfWriter | QPrinter, office: Office, code: str) -> None:
    painter = QPainter(device)
    width = float(device.width())
    millimetre = _DPI / 25.4
    top = 20 * millimetre
    for words, points, bold in (
        (vietnamese("welcome.sheet.title"), 20, True),
        (vietnamese("welcome.sheet.office", unit=office.unit.name, desk=office.desk), 14, False),
        (code, 22, True),
        (vietnamese("welcome.sheet.about"), 12, False),
    ):
        font = QFont(theme.FAMILY, points)
        font.setBold(bold)
        painter.setFont(font)
        room = QRectF(0, top, width, 80 * millimetre)
        used = painter.boundingRect(room, _WRAP, words)
        painter.drawText(room, _WRAP, words)
        top += used.height() + 10 * millimetre
    painter.end()
