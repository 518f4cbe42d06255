"""The printers of this PC. Call from a thread that may wait: `TaskRunner.run_aside`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.services.documents import PaperNotPrinted, PrinterGone
from desk_app.ui.printing import spooler

log = logging.getLogger(__name__)

_FINEST_DPI = 300
"""Finer than the eye at reading distance, and at the spooler within a second."""
_ROLL_DPI = 203
"""What thermal printers have; the codes on a roll are drawn in whole dots of it."""
_ROLL_WIDEST = 240.0
"""Points: a narrower page is a roll."""
_POINTS = 72
_MM_OF_AN_INCH = 25.4


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One paper for one printer. `title` is what the spooler shows; it names no person. `right_mm`
    and `down_mm` move what is printed, for printers that draw it in too early or too late."""

    pdf: bytes
    title: str
    printer: str
    copies: int = 1
    right_mm: int = 0
    down_mm: int = 0


class Printers:
    """Asks for printers by name and sends them papers. Papers never become a file here."""

    def names(self) -> list[str]:
        """The printers that are there now, the system's default first."""
        default = QPrinterInfo.defaultPrinterName()
        names = sorted(QPrinterInfo.availablePrinterNames(), key=str.casefold)
        return sorted(names, key=lambda name: name != default)

    def check(self, printer: str) -> None:
        """Raise `PrinterGone` unless the printer is there now."""
        if printer not in self.names():
            raise PrinterGone(printer=printer)

    def send(self, job: PrintJob) -> None:
        """Print a paper at its own size; when this returns, the print system has taken it. Raises
        `PrinterGone` and `PaperNotPrinted`, and then nothing comes out."""
        self.check(job.printer)
        newest = self.newest_job(job.printer)
        with _opened(job.pdf) as document:
            if document.pageCount() < 1:
                raise PaperNotPrinted(printer=job.printer)
            device = self.device(job.printer)
            device.setDocName(job.title)
            _set_page(device, document.pagePointSize(0))
            _set_fineness(device, document.pagePointSize(0))
            _paint(device, document, job)
            pages = document.pageCount()
        del device  # CUPS gets the paper when the device is gone, not before
        if newest is not None and self.newest_job(job.printer) == newest:
            raise PaperNotPrinted(printer=job.printer)
        log.info("paper sent: %s pages", pages)

    def device(self, printer: str) -> QPrinter:
        """The printer itself. Raises `PrinterGone`, and `PaperNotPrinted` when it is stopped."""
        info = QPrinterInfo.printerInfo(printer)
        device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        if not device.isValid() or device.printerName() != printer:
            raise PrinterGone(printer=printer)
        if info.state() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            raise PaperNotPrinted(printer=printer)
        return device

    def newest_job(self, printer: str) -> int | None:
        """The number of our newest job at a printer; None where the system does not tell."""
        return spooler.newest_job(printer)


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()
        buffer.close()


def _set_page(device: QPrinter, size: QSizeF) -> None:
    """The sheet exactly as large as the paper, without margins: the paper has its own."""
    landscape = size.width() > size.height()
    upright = size.transposed() if landscape else size
    orientation = QPageLayout.Orientation
    device.setPageLayout(
        QPageLayout(
            QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
            orientation.Landscape if landscape else orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    device.setFullPage(True)


def _set_fineness(device: QPrinter, size: QSizeF) -> None:
    roll = size.width() < _ROLL_WIDEST
    device.setResolution(_ROLL_DPI if roll else min(_FINEST_DPI, device.resolution()))


def _paint(device: QPrinter, document: QPdfDocument, job: PrintJob) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise PaperNotPrinted(printer=job.printer)
    try:
        for sheet in range(document.pageCount() * job.copies):
            page = sheet % document.pageCount()
            if sheet:
                _set_page(device, document.pagePointSize(page))
                if not device.newPage():
                    raise PaperNotPrinted(printer=job.printer)
            _paint_page(painter, document, page, job)
    finally:
        painter.end()
    if device.printerState() == QPrinter.PrinterState.Error:
        raise PaperNotPrinted(printer=job.printer)


def _paint_page(painter: QPainter, document: QPdfDocument, page: int, job: PrintJob) -> None:
    fineness = painter.device().logicalDpiX()
    size = document.pagePointSize(page) * (fineness / _POINTS)
    right, down = (moved * fineness / _MM_OF_AN_INCH for moved in (job.right_mm, job.down_mm))
    place = QRectF(right, down, size.width(), size.height())
    painter.drawImage(place, _picture(document, page, size.toSize()))


def _picture(document: QPdfDocument, page: int, size: QSize) -> QImage:
    """A page in greys on white. A page comes without ground, which some printers take as black."""
    drawn = document.render(page, size)
    ground = QImage(drawn.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return ground.convertToFormat(QImage.Format.Format_Grayscale8)
