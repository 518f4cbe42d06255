"""Whether the windows of the program work on this computer: screen, fonts, papers on screen."""

import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from desk_app import paths
from desk_app.services.selfcheck import Finding, findings, import_all

_FAMILY = "Be Vietnam Pro"


def check_windows(paper: bytes) -> list[Finding]:
    """What can be told with Qt; `paper` is a PDF of ours to be shown."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        # Qt ends the whole process where it finds no screen.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["desk-app"])
    found = findings(
        {
            "windows": lambda: import_all(["desk_app.ui"]),
            "fonts": _load_font,
            "viewer": lambda: _show(paper),
            "printers": _ask_printers,
        }
    )
    app.processEvents()
    return found


def _load_font() -> str:
    file = paths.resource("fonts/BeVietnamPro_400Regular.ttf")
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return "" if _FAMILY in families else str(file)


def _show(paper: bytes) -> str:
    buffer = QBuffer()
    buffer.setData(QByteArray(paper))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        return document.error().name
    return "" if _has_ink(document.render(0, QSize(210, 297))) else "an empty page"


def _has_ink(page: QImage) -> bool:
    colours = {page.pixel(x, y) for x in range(page.width()) for y in range(page.height())}
    return len(colours) > 1


def _ask_printers() -> str:
    QPrinterInfo.availablePrinterNames()  # a computer without a printer is whole, too
    return ""
