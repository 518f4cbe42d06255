"""The letters that an office may word itself: their fields, and a template to begin with.

Field names are Vietnamese without marks, because clerks type them into Word.
"""

import re
from collections.abc import Mapping
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from desk_app.domain.forms import Edition
from desk_app.printing.apology import ApologyData
from desk_app.printing.letter import Letter
from desk_app.printing.refusal import RefusalData
from desk_app.wording import dates, vietnamese

_COMMON = (
    "so", "noi_va_ngay", "co_quan", "bo_phan", "ma_ho_so", "ho_ten", "so_dinh_danh", "dia_chi",
    "dien_thoai", "email", "noi_dung", "nguoi_nop", "can_bo", "ly_do", "ngay_nhan",
)  # fmt: skip
REFUSAL_FIELDS = frozenset(_COMMON) - {"ngay_nhan"}
APOLOGY_FIELDS = frozenset((*_COMMON, "hen_cu", "hen_moi"))


def refusal_fields(data: RefusalData) -> dict[str, str]:
    """What a refusal's template is filled with."""
    return {**_common(data), "ly_do": data.reason}


def apology_fields(data: ApologyData) -> dict[str, str]:
    """What an apology's template is filled with."""
    return {
        **_common(data),
        "ly_do": data.reason,
        "ngay_nhan": dates.day(data.received_at),
        "hen_cu": dates.on_paper(data.due_at) if data.due_at else "",
        "hen_moi": dates.on_paper(data.new_due_at) if data.new_due_at else "",
    }


def _common(data: Letter) -> dict[str, str]:
    return {
        "so": data.number,
        "noi_va_ngay": dates.dated(data.seat, data.made_at),
        "co_quan": data.upper_name,
        "bo_phan": data.desk_name,
        "ma_ho_so": data.code,
        "ho_ten": data.applicant.name,
        "so_dinh_danh": data.applicant.number,
        "dia_chi": data.applicant.address,
        "dien_thoai": data.applicant.phone,
        "email": data.applicant.email,
        "noi_dung": data.request,
        "nguoi_nop": data.submitter.name,
        "can_bo": data.clerk,
    }


_PLACES: Mapping[str, str] = {
    "name": "ho_ten", "number": "so_dinh_danh", "code": "ma_ho_so", "request": "noi_dung",
    "address": "dia_chi", "phone": "dien_thoai", "email": "email", "desk": "bo_phan",
    "office": "co_quan", "reason": "ly_do", "day": "ngay_nhan",
}  # fmt: skip
"""Which field stands where a sentence of the built-in letter has a value."""


def refusal_starter(edition: Edition) -> bytes:
    """A template that says what the built-in refusal says, to be reworded in Word."""
    keys = (
        "receipt.desk", f"refusal.from.{edition}", "letter.identity", "paper.address",
        "paper.contact", "letter.code", "letter.request", "refusal.told", "letter.reason",
        "letter.heeded",
    )  # fmt: skip
    lines = [_sentence(key) for key in keys]
    ends = (f"{vietnamese('paper.submitter')}\n\n\n\n{_field('nguoi_nop')}",
            f"{vietnamese('paper.receiver')}\n\n\n\n{_field('can_bo')}")  # fmt: skip
    return _document(f"refusal.title.{edition}", lines, ends)


def apology_starter(edition: Edition) -> bytes:
    """A template that says what the built-in apology says, to be reworded in Word."""
    lines = [
        *(
            _sentence(key)
            for key in (
                "letter.to", f"apology.received.{edition}", "letter.identity", "apology.code",
            )
        ),
        _sentence("apology.due", moment="hen_cu"),
        _sentence("apology.not-ready"),
        _sentence("letter.reason"),
        _sentence(f"apology.sorry.{edition}", moment="hen_moi"),
        _sentence("apology.understanding"),
    ]  # fmt: skip
    copies = "\n".join(
        vietnamese(f"letter.copies{part}") for part in ("", ".addressee", ".kept")
    )  # fmt: skip
    return _document(f"apology.title.{edition}", lines, (copies, vietnamese("letter.head")))


def _field(name: str) -> str:
    return f"{{{{ {name} }}}}"


def _sentence(key: str, **places: str) -> str:
    """A sentence with fields for its values, without the marks of the PDF's engine."""
    fields = {name: _field(field) for name, field in {**_PLACES, **places}.items()}
    return re.sub(r"</?[bi]>", "", vietnamese(key, **fields)).replace("&nbsp;", "\u00a0")


def _document(title: str, lines: list[str], ends: tuple[str, str]) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    font = document.styles["Normal"].font
    font.name, font.size = "Times New Roman", Pt(13)
    state = f"{vietnamese('paper.state')}\n{vietnamese('paper.motto')}\n\n{_field('noi_va_ngay')}"
    number = vietnamese("paper.number", number=_field("so"))
    _side_by_side(document, (f"{_field('co_quan')}\n{_field('bo_phan')}\n\n{number}", state))
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.add_run(vietnamese(title)).bold = True
    for line in lines:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _side_by_side(document, ends)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _side_by_side(document: Document, texts: tuple[str, str]) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, texts, strict=True):
        cell.text = text
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
