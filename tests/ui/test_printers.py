"""Papers on real sheets, through the window system's own printing."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.sheets import PaperSize
from desk_app.printing.table import table_pdf
from desk_app.services.documents import PrinterGone
from desk_app.ui.printing.printers import PrintJob
from tests.printing.reading import codes, picture
from tests.printing.samples import CODE, PAPERS, SCAN_CODE, a_receipt, a_statutory_table
from tests.ui.work_desk import FilePrinters

PRINTER = "Máy in quầy"


def _job(pdf: bytes, printer: str = PRINTER) -> PrintJob:
    return PrintJob(pdf, CODE, printer)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", list(PaperSize))
def test_a_paper_comes_out_at_its_size_with_codes_to_scan(size: PaperSize, tmp_path: Path) -> None:
    pdf = receipt_pdf(a_receipt(), size=size, copies=(Copy.CITIZEN,))
    printers = FilePrinters(tmp_path, PRINTER)
    printers.send(_job(pdf))
    out = printers.printed(0)
    for asked, came in zip(
        PdfReader(_file(pdf, tmp_path)).pages, PdfReader(out).pages, strict=True
    ):
        for side in ("width", "height"):
            assert abs(getattr(asked.mediabox, side) - getattr(came.mediabox, side)) <= 2
    drawn = picture(out.read_bytes(), 203 if size is PaperSize.ROLL else 300)
    assert codes(drawn)["QRCode"] == SCAN_CODE
    assert drawn.getpixel((2, 2)) == 255


@pytest.mark.usefixtures("qapp")
def test_a_turned_sheet_is_printed_turned(tmp_path: Path) -> None:
    printers = FilePrinters(tmp_path, PRINTER)
    printers.send(_job(table_pdf(a_statutory_table(), place_and_date="", signer_title="")))
    box = PdfReader(printers.printed(0)).pages[0].mediabox
    assert box.width > box.height


@pytest.mark.usefixtures("qapp")
def test_every_page_has_its_own_length(tmp_path: Path) -> None:
    asked = PdfWriter()
    for number, papers in enumerate((PAPERS[:1], PAPERS)):
        part = receipt_pdf(
            a_receipt(papers=papers), size=PaperSize.ROLL, copies=(list(Copy)[number],)
        )
        asked.append(BytesIO(part))
    file = BytesIO()
    asked.write(file)
    printers = FilePrinters(tmp_path, PRINTER)
    printers.send(_job(file.getvalue()))
    short, long = (page.mediabox.height for page in PdfReader(printers.printed(0)).pages)
    assert long - short > 20


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_is_gone_gets_nothing(tmp_path: Path) -> None:
    printers = FilePrinters(tmp_path, PRINTER)
    with pytest.raises(PrinterGone):
        printers.send(_job(b"", "Máy in đã bán"))
    assert not printers.printed(0).exists()


def _file(pdf: bytes, folder: Path) -> Path:
    file = folder / "asked.pdf"
    file.write_bytes(pdf)
    return file
