"""Papers read back as a person or a scanner reads them."""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader


def pages(pdf: bytes) -> list[str]:
    """The words of each page, with every run of blanks made one."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    """The words of all pages."""
    return " ".join(pages(pdf))


def picture(pdf: bytes, dpi: int, page: int = 0) -> Image.Image:
    """A page as the printer's head would see it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn: Image.Image = document[page].render(scale=dpi / 72).to_pil().convert("L")
        return drawn
    finally:
        document.close()


def codes(image: Image.Image) -> dict[str, str]:
    """What a scanner reads from a picture: kind of code → content."""
    return {code.format.name: code.text for code in zxingcpp.read_barcodes(image)}
