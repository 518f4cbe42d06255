"""How a letter stands on a page of a Word document, as Decree 30/2020/NĐ-CP has it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as SIDE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

_FONT, _BODY, _SMALL = "Times New Roman", 13, 11
_LEFT, _RIGHT = 75, 90
"""The columns of the head in millimetres; the right one holds the country's name in one line."""
_HALF = (_LEFT + _RIGHT) / 2
_MARK = re.compile(r"(</?[bi]>)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the title, each as a text with fields; `state` and `motto` as they are."""

    agency: str
    desk: str
    number: str
    state: str
    motto: str
    dated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: the title, what is asked of the signature, and the name beneath."""

    title: str
    how: str
    name: str = ""


Foot = Signer | Sequence[str] | None
"""One side of the foot: who signs there, the list of copies, or nothing."""


def letter(head: Head, title: str, lines: Sequence[str], foot: tuple[Foot, Foot]) -> bytes:
    """A document of these parts. `<b>` and `<i>` in `lines` are bold and italic; a line that is
    one `{%p … %}` is an instruction to the engine that fills it."""
    document = docx.Document()
    _set_up(document)
    _put_head(document, head)
    heading = document.add_paragraph()
    _shape(heading, SIDE.CENTER, before=14, after=10)
    _write(heading, title, size=_BODY + 1, bold=True)
    for line in lines:
        paragraph = document.add_paragraph()
        _shape(paragraph, SIDE.LEFT if "\n" in line else SIDE.JUSTIFY, after=6)
        _write_marked(paragraph, line.rstrip("\n"))
    left, right = _columns(document, (_HALF, _HALF))
    for cell, side in ((left, foot[0]), (right, foot[1])):
        _put_foot(cell, side)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(_BODY)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)


def _put_head(document: Document, head: Head) -> None:
    left, right = _columns(document, (_LEFT, _RIGHT))
    _line(left, head.agency, size=12, caps=True)
    _line(left, head.desk, size=12, caps=True, bold=True, under=_LEFT / 3)
    _line(right, head.state, size=12, bold=True)
    _line(right, head.motto, size=_BODY, bold=True, under=17)
    left, right = _columns(document, (_LEFT, _RIGHT))
    _line(left, head.number)
    _line(right, head.dated, italic=True)


def _put_foot(cell: Cell, side: Foot) -> None:
    if side is None:
        return
    if isinstance(side, Signer):
        _line(cell, side.title, size=_BODY - 1, bold=True, before=12)
        _line(cell, side.how, size=_SMALL, italic=True, after=64)
        _line(cell, side.name, bold=True)
        return
    first, *rest = side
    _line(cell, first, size=12, bold=True, italic=True, before=12, side=SIDE.LEFT)
    for each in rest:
        _line(cell, each, size=_SMALL, side=SIDE.LEFT)


def _columns(document: Document, widths: tuple[float, float]) -> tuple[Cell, Cell]:
    """Two cells side by side, so many millimetres wide, that stay on one page."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  # no public way
    table._tblPr.insert_element_before(_no_margins(), "w:tblLook")  # noqa: SLF001  # no public way
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    left, right = row.cells
    left.width, right.width = (Mm(width) for width in widths)
    return left, right


def _no_margins() -> Any:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    return margins


def _line(
    cell: Cell,
    text: str,
    *,
    side: SIDE = SIDE.CENTER,
    before: float = 0,
    after: float = 0,
    under: float | None = None,
    **looks: Any,
) -> None:
    """A line in a cell, with a rule beneath it that is `under` millimetres short on either side."""
    first = cell.paragraphs[0]
    paragraph = cell.add_paragraph() if first.runs else first
    _shape(paragraph, side, before=before, after=after)
    _write(paragraph, text, **looks)
    if under is not None:
        rule = cell.add_paragraph()
        _shape(rule, side, before=2, after=4)
        rule.paragraph_format.line_spacing = Pt(3)
        rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(under)
        _rule_above(rule)


def _rule_above(paragraph: Paragraph) -> None:
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001  # no public way
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _shape(paragraph: Paragraph, side: SIDE, *, before: float = 0, after: float = 0) -> None:
    shape = paragraph.paragraph_format
    shape.alignment = side
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing = 1.0


def _write(
    paragraph: Paragraph,
    text: str,
    *,
    size: float = _BODY,
    bold: bool = False,
    italic: bool = False,
    caps: bool = False,
) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.all_caps = bold, italic, caps
    run.font.size = Pt(size)


def _write_marked(paragraph: Paragraph, line: str) -> None:
    looks = {"b": False, "i": False}
    for piece in filter(None, _MARK.split(line)):
        if _MARK.fullmatch(piece):
            looks[piece.strip("</>")] = not piece.startswith("</")
        else:
            _write(paragraph, piece, bold=looks["b"], italic=looks["i"])
