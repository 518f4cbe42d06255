"""An office's own Word template: filled literally, looked through first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from desk_app.domain.forms import Edition
from desk_app.printing import word, word_letters
from desk_app.printing.word import TemplateFieldsUnknown, TemplateUnreadable
from tests.printing.letter_samples import a_refusal, a_supplement_request, an_apology
from tests.printing.samples import OWNER

KNOWN = frozenset({"ho_ten", "ly_do"})
HOSTILE = "<w:p>A & B</w:p> {{ ly_do }} {% for x in y %} 'thử' \x07"


def template(*lines: str) -> bytes:
    """A Word document of these paragraphs."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def text(content: bytes) -> str:
    """Every paragraph of a document, tables and header too."""
    document = docx.Document(BytesIO(content))
    parts = [paragraph.text for paragraph in document.sections[0].header.paragraphs]
    parts += [paragraph.text for paragraph in document.paragraphs]
    parts += [
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    ]  # fmt: skip
    return "\n".join(parts)


def repacked(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A document with its parts changed."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def test_fields_are_filled_where_the_office_put_them() -> None:
    made = template("Gửi {{ ho_ten }}:", "vì {{ ly_do }}, {{ ho_ten }} thông cảm")
    word.check(made, KNOWN)
    read = text(word.filled(made, {"ho_ten": "Trần Thị Thử", "ly_do": "lũ"}, ()))
    assert "Gửi Trần Thị Thử:" in read
    assert "vì lũ, Trần Thị Thử thông cảm" in read


def test_what_is_filled_in_stands_literally() -> None:
    made = template("[{{ ho_ten }}]")
    read = text(word.filled(made, {"ho_ten": HOSTILE, "ly_do": "bí mật"}, ()))
    assert f"[{HOSTILE[:-1]}]" in read
    assert "bí mật" not in read


def test_a_condition_may_leave_a_line_out() -> None:
    made = template("{%p if ly_do %}", "Lý do: {{ ly_do }}", "{%p endif %}", "hết")
    word.check(made, KNOWN)
    assert "Lý do" not in text(word.filled(made, {"ho_ten": "", "ly_do": ""}, ()))
    assert "Lý do: lũ" in text(word.filled(made, {"ho_ten": "", "ly_do": "lũ"}, ()))


def test_an_unknown_field_is_named_with_those_that_are_known() -> None:
    with pytest.raises(TemplateFieldsUnknown) as told:
        word.check(template("{{ ho_tenn }} {{ ly_do }} {{ ngay_sinh }}"), KNOWN)
    assert told.value.facts == {"names": "ho_tenn, ngay_sinh", "known": "ho_ten, ly_do"}


@pytest.mark.parametrize(
    "line",
    ["{{ ho_ten", "{% if ly_do %}", "{{ ho_ten.ngay }}", "{{ ho_ten.__class__.__mro__ }}",
     "{{ ho_ten | khong_co }}"],
)  # fmt: skip
def test_marks_that_cannot_be_filled_are_refused(line: str) -> None:
    with pytest.raises(TemplateUnreadable) as told:
        word.check(template(line), KNOWN)
    assert told.value.facts["reason"] == "marks"


def _without_body(name: str, part: bytes) -> bytes:
    return b"<broken" if name == "word/document.xml" else part


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4", b"PK\x03\x04rest", repacked(template("x"), _without_body)],
    ids=["empty", "pdf", "torn zip", "torn part"],
)  # fmt: skip
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(TemplateUnreadable) as told:
        word.check(content, KNOWN)
    assert told.value.facts["reason"] == "not-word"


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    def blown(name: str, part: bytes) -> bytes:
        return part + b" " * 60_000_000 if name == "word/styles.xml" else part

    with pytest.raises(TemplateUnreadable):
        word.check(repacked(template("x"), blown), KNOWN)


def _macro(name: str, part: bytes) -> bytes:
    plain, macro = b"wordprocessingml.document.main+xml", b"wordprocessingml.macroEnabled.main+xml"
    return part.replace(plain, macro) if name == "[Content_Types].xml" else part


def _fetching(name: str, part: bytes) -> bytes:
    relation = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="file:///x.dotm" TargetMode="External"/>'
    )
    if name != "word/_rels/document.xml.rels":
        return part
    return part.replace(b"</Relationships>", relation + b"</Relationships>")


@pytest.mark.parametrize("change", [_macro, _fetching])
def test_macros_and_things_from_elsewhere_are_refused(
    change: Callable[[str, bytes], bytes],
) -> None:
    with pytest.raises(TemplateUnreadable) as told:
        word.check(repacked(template("{{ ho_ten }}"), change), KNOWN)
    assert told.value.facts["reason"] == "active"


def test_marks_stand_at_the_head_of_every_page() -> None:
    document = docx.Document()
    document.add_paragraph("{{ ho_ten }}")
    document.sections[0].different_first_page_header_footer = True
    made = word.filled(saved(document), {"ho_ten": "x"}, ("MẪU – KHÔNG CÓ GIÁ TRỊ",))
    section = docx.Document(BytesIO(made)).sections[0]
    for head in (section.header, section.first_page_header):
        assert "MẪU – KHÔNG CÓ GIÁ TRỊ" in [paragraph.text for paragraph in head.paragraphs]


@pytest.mark.parametrize("edition", list(Edition))
def test_the_template_to_begin_with_says_what_the_built_in_letter_says(edition: Edition) -> None:
    refusal, apology = a_refusal(edition), an_apology(edition)
    starter = word_letters.refusal_starter(edition)
    word.check(starter, word_letters.REFUSAL_FIELDS)
    read = text(word.filled(starter, word_letters.refusal_fields(refusal), ()))
    for said in (refusal.number, OWNER.name, OWNER.number, refusal.code, refusal.reason,
                 "PHIẾU TỪ CHỐI TIẾP NHẬN", "NGƯỜI NỘP HỒ SƠ", refusal.submitter.name,
                 "Thanh Hải, ngày 09 tháng 11 năm 2020"):  # fmt: skip
        assert said in read, said
    starter = word_letters.apology_starter(edition)
    word.check(starter, word_letters.APOLOGY_FIELDS)
    read = text(word.filled(starter, word_letters.apology_fields(apology), ()))
    for said in (OWNER.name, apology.code, "Thời gian hẹn trả kết quả: 9 giờ 00 phút, ngày 11/11/2",
                 "kết quả vào: 9 giờ 00 phút, ngày 18/11/2020", apology.reason,
                 "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"):  # fmt: skip
        assert said in read, said


@pytest.mark.parametrize("edition", list(Edition))
def test_a_supplement_request_can_be_worded_too(edition: Edition) -> None:
    request = replace(
        a_supplement_request(edition), contents=("Bản sao", "Tờ khai"), until=None, again=""
    )
    starter = word_letters.supplement_starter(edition)
    word.check(starter, word_letters.SUPPLEMENT_FIELDS)
    fields = word_letters.supplement_fields(request)
    read = text(word.filled(starter, fields, ()))
    for said in (
        request.number, OWNER.name, "1. Bản sao\n2. Tờ khai", request.reason,
        "PHIẾU YÊU CẦU BỔ SUNG", "NGƯỜI HƯỚNG DẪN", request.guide, request.phone,
    ):  # fmt: skip
        assert said in read, said
    assert "chậm nhất" not in read
    assert "%" not in read
    again = replace(request, again="nộp thiếu trang 2", until=date(2020, 11, 20))
    read = text(word.filled(starter, word_letters.supplement_fields(again), ()))
    assert "lần nữa: nộp thiếu trang 2" in read
    assert "chậm nhất ngày: 20/11/2020" in read


def test_a_letter_stands_on_its_page_as_the_decree_has_it() -> None:
    made = word.filled(
        word_letters.apology_starter(Edition.CIRCULAR_2018),
        word_letters.apology_fields(an_apology()),
        ("MẪU",),
    )
    document = docx.Document(BytesIO(made))
    agency, country = document.tables[0].rows[0].cells
    assert all(run.font.all_caps for each in agency.paragraphs for run in each.runs)
    assert [run.bold for each in country.paragraphs for run in each.runs] == [True, True]
    (mark,) = document.sections[0].header.paragraphs
    assert (mark.text, mark.runs[0].bold) == ("MẪU", True)
    bold = {run.text for each in document.paragraphs for run in each.runs if run.bold}
    assert OWNER.name in bold


def test_every_field_that_is_known_is_filled() -> None:
    refusal, apology = a_refusal(), an_apology()
    request = word_letters.supplement_fields(a_supplement_request())
    assert request.keys() == word_letters.SUPPLEMENT_FIELDS
    assert word_letters.refusal_fields(refusal).keys() == word_letters.REFUSAL_FIELDS
    assert word_letters.apology_fields(apology).keys() == word_letters.APOLOGY_FIELDS
