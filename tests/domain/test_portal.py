"""The portal's irregular text, one irregularity at a time."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app import wording
from desk_app.domain.portal import read_export, read_record
from desk_app.domain.portal_papers import read_papers
from desk_app.domain.portal_ways import read_ways
from desk_app.domain.problems import ProblemCode, Record, UnreadableExport
from desk_app.domain.procedure import (
    Channel,
    Fee,
    FeeKind,
    FeeUnit,
    PaperNeeded,
    Term,
    TermKind,
    Way,
)

WAYS = "Hình thức nộpThời gianPhí, lệ phíMô tả"
PAPERS = "--Tên giấy tờMẫu đơn, tờ khaiSố lượng"
FREE = Fee(kind=FeeKind.FREE)


def _record(**changed: str) -> Record:
    raw = {
        "ma_thu_tuc": "1.999999",
        "ten_thu_tuc": "Việc thử",
        "cap_thuc_hien": "Cấp xã",
        "linh_vuc": "Thử",
        "cach_thuc_thuc_hien": WAYS + "Trực tiếp5 Ngày làm việcMiễn phí",
        "thanh_phan_ho_so": PAPERS + "Đơn đề nghị1 bản chính",
        "ket_qua_xu_ly": "Giấy A.Mã: KQ.G01.00026Giấy BMã: KQ.G01.00027Từ khóaKhông có thông tin",
        "can_cu_phap_ly": "Mã văn bảnLuật ngày 29/6/202443/2024/QH1543/2024/QH15",
    }
    return read_record(raw | changed)


def _one(rows: str) -> tuple[Way, list[ProblemCode]]:
    (way,), problems = read_ways(WAYS + rows)
    return way, [problem.code for problem in problems]


def _term(row: str) -> tuple[Term | None, list[ProblemCode]]:
    way, problems = _one(row)
    return way.term, problems


def _fee(printed: str) -> tuple[Fee, list[ProblemCode]]:
    way, problems = _one("Trực tiếp3 Ngày làm việc" + printed)
    return way.fee, problems


def test_a_regular_record_is_read_whole() -> None:
    record = _record()
    assert record.whole
    assert record.procedure is not None
    assert record.procedure.ways == (
        Way(channel=Channel.DIRECT, term=Term(TermKind.WORKING_DAYS, 10), fee=FREE),
    )
    assert record.procedure.papers == (PaperNeeded(name="Đơn đề nghị"),)
    assert record.procedure.result == "Giấy A; Giấy B"
    assert record.procedure.basis == "43/2024/QH15"


def test_each_channel_has_its_own_term() -> None:
    ways, problems = read_ways(
        WAYS + "Trực tuyến2 Ngày làm việcMiễn phíDịch vụ bưu chính7 NgàyMiễn phíQua bưu điện"
        "Trực tiếp3 Ngày làm việcMiễn phí"
    )
    assert not problems
    assert [(way.channel, way.term) for way in ways] == [
        (Channel.DIRECT, Term(TermKind.WORKING_DAYS, 6)),
        (Channel.ONLINE, Term(TermKind.WORKING_DAYS, 4)),
        (Channel.POST, Term(TermKind.CALENDAR_DAYS, 14)),
    ]


def test_half_a_working_day_is_a_step() -> None:
    assert _term("Trực tiếp0.5 Ngày làm việcMiễn phí") == (Term(TermKind.WORKING_DAYS, 1), [])
    assert _term("Trực tiếp1,5 Ngày làm việcMiễn phí") == (Term(TermKind.WORKING_DAYS, 3), [])


def test_no_result_to_return_means_no_appointment() -> None:
    row = "Trực tiếpKhông phải trả kết quả cho người nộp thuếMiễn phíTại xã"
    assert _term(row) == (Term(TermKind.NONE), [])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Trực tiếp5Miễn phí", ProblemCode.TERM_UNIT_MISSING),
        ("Trực tiếp8 GiờMiễn phí", ProblemCode.TERM_NOT_IN_DAYS),
        ("Trực tiếp2 ThángMiễn phí", ProblemCode.TERM_NOT_IN_DAYS),
        ("Trực tiếp1.25 Ngày làm việcMiễn phí", ProblemCode.TERM_NOT_IN_DAYS),
        ("Trực tiếp2.5 NgàyMiễn phí", ProblemCode.TERM_NOT_IN_DAYS),
        ("Trực tiếp0 NgàyMiễn phí", ProblemCode.TERM_NOT_IN_DAYS),
        ("Trực tiếpKhông có thông tinMiễn phí05 ngày làm việc", ProblemCode.TERM_MISSING),
        ("Trực tiếpKhông quy địnhMiễn phí", ProblemCode.TERM_MISSING),
        ("Trực tiếpMiễn phí", ProblemCode.TERM_MISSING),
        ("Trực tiếp7 NgàyMiễn phí07 ngày làm việc, kể từ", ProblemCode.TERM_CONTRADICTED),
        ("Trực tiếp7 Ngày làm việcMiễn phítối đa 07 (bảy) ngày.", ProblemCode.TERM_CONTRADICTED),
        ("Trực tiếp9 Ngày làm việcMiễn phí20 ngày làm việc nếu", ProblemCode.TERM_SEVERAL),
        ("Trực tiếp3 Ngày làm việcMiễn phíGiải quyết trong ngày", ProblemCode.TERM_SEVERAL),
        (
            "Trực tiếp6 Ngày làm việcMiễn phíTrực tiếp40 NgàyMiễn phí",
            ProblemCode.TERM_AMBIGUOUS,
        ),
        ("Trực tiếp6 NgàyMiễn phíQua fax7 NgàyMiễn phí", ProblemCode.CHANNEL_UNKNOWN),
    ],
)
def test_a_term_that_is_not_sure_stays_open(row: str, why: ProblemCode) -> None:
    assert _term(row) == (None, [why])


def test_dates_and_numbers_of_laws_are_no_terms() -> None:
    row = "Trực tiếp3 Ngày làm việcMiễn phí(Không theo Luật 54/2014/QH13 ngày 23/6/2014)"
    assert _term(row) == (Term(TermKind.WORKING_DAYS, 6), [])


def test_the_same_term_in_other_words_agrees() -> None:
    row = "Trực tiếp2 Ngày làm việcMiễn phí02 (hai) ngày  làm việc, kể từ ngày nhận đủ hồ sơ"
    assert _term(row) == (Term(TermKind.WORKING_DAYS, 4), [])


@pytest.mark.parametrize("printed", ["120 VNĐ", "120,000 VNĐ", "1220,000 Việt Nam Đồng"])
def test_a_bare_number_before_an_amount_is_not_parted(printed: str) -> None:
    way, problems = _one("Trực tuyến" + printed)
    assert way.term is None
    assert (way.fee.kind, way.fee.amount_dong) == (FeeKind.UNKNOWN, 0)
    assert printed in way.fee.note
    assert problems == [ProblemCode.TERM_GLUED]


@pytest.mark.parametrize(
    ("printed", "fee"),
    [
        ("Miễn phí", FREE),
        ("Miễn phí(Không)", Fee(kind=FeeKind.FREE, note="Không")),
        ("100,000 VNĐ", Fee(kind=FeeKind.AMOUNT, amount_dong=100_000)),
        (
            "2,000 Việt Nam Đồng(/trang)",
            Fee(kind=FeeKind.AMOUNT, amount_dong=2_000, unit=FeeUnit.PAGE, note="/trang"),
        ),
        (
            "3,000 VNĐ(3.000 đồng/bản)",
            Fee(kind=FeeKind.AMOUNT, amount_dong=3_000, unit=FeeUnit.COPY, note="3.000 đồng/bản"),
        ),
        (
            "10,000 Việt Nam Đồng(/trường hợp)",
            Fee(kind=FeeKind.AMOUNT, amount_dong=10_000, note="/trường hợp"),
        ),
        (
            "Không có thông tinLệ phí: Hội đồng nhân dân cấp tỉnh quyết định",
            Fee(kind=FeeKind.BY_COUNCIL),
        ),
    ],
)
def test_a_clear_fee_is_read(printed: str, fee: Fee) -> None:
    assert _fee(printed) == (fee, [])


@pytest.mark.parametrize(
    ("printed", "kind", "why"),
    [
        ("Không có thông tin", FeeKind.UNKNOWN, ProblemCode.FEE_MISSING),
        ("Miễn phí(Theo quy định của HĐND tỉnh)", FeeKind.BY_COUNCIL, ProblemCode.FEE_BY_COUNCIL),
        (
            "150,000 VNĐ(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)",
            FeeKind.BY_COUNCIL,
            ProblemCode.FEE_BY_COUNCIL,
        ),
        ("Miễn phí(mức thu 20.000 đồng)", FeeKind.UNKNOWN, ProblemCode.FEE_CONTRADICTED),
        ("Miễn phí(Thông tư 60 quy định)", FeeKind.UNKNOWN, ProblemCode.FEE_NOTE_UNCLEAR),
        ("40 VNĐ", FeeKind.UNKNOWN, ProblemCode.FEE_CONTRADICTED),
        ("5,000 VNĐ(thu 7.000 đồng/lần)", FeeKind.UNKNOWN, ProblemCode.FEE_CONTRADICTED),
        ("70,000 VNĐ(70.000 đồng/tàu)", FeeKind.UNKNOWN, ProblemCode.FEE_UNIT_UNCLEAR),
        ("10 USD(/bản)", FeeKind.UNKNOWN, ProblemCode.FEE_FOREIGN),
        (
            "2,000 VNĐ(2.000 đồng/trang; từ trang thứ 3 thu 1.000 đồng/trang)",
            FeeKind.AMOUNT,
            ProblemCode.FEE_TIERED,
        ),
    ],
)
def test_a_fee_that_is_not_sure_is_marked(printed: str, kind: FeeKind, why: ProblemCode) -> None:
    fee, problems = _fee(printed)
    assert (fee.kind, problems) == (kind, [why])


def test_the_words_of_a_fee_that_was_not_adopted_are_kept() -> None:
    fee, _problems = _fee("5,000 VNĐ(thu 7.000 đồng/lần)")
    assert fee.note == "5,000 VNĐ (thu 7.000 đồng/lần)"


def test_a_fee_of_missions_abroad_leaves_the_fee_of_the_commune() -> None:
    row = "Trực tiếp1 Ngày10,000 VNĐTrực tiếp1 Ngày10 USD(/bản)Tại cơ quan đại diện"
    way, problems = _one(row)
    assert way.fee == Fee(kind=FeeKind.AMOUNT, amount_dong=10_000)
    assert problems == [ProblemCode.FEE_FOREIGN]


def test_two_fees_of_one_channel_leave_it_open() -> None:
    way, problems = _one("Trực tiếp1 Ngày10,000 VNĐTrực tiếp1 NgàyMiễn phí")
    assert way.fee.kind == FeeKind.UNKNOWN
    assert problems == [ProblemCode.FEE_AMBIGUOUS]


def test_words_before_the_first_channel_are_reported() -> None:
    _ways, problems = read_ways(WAYS + "Qua điện thoại3 NgàyMiễn phíTrực tiếp3 NgàyMiễn phí")
    assert [problem.code for problem in problems] == [ProblemCode.CHANNEL_UNKNOWN]


@pytest.mark.parametrize("text", ["", "Trực tiếp3 NgàyMiễn phí", WAYS, WAYS + "Qua fax"])
def test_a_text_without_a_table_of_channels_is_reported(text: str) -> None:
    ways, problems = read_ways(text)
    assert ways == ()
    assert [problem.code for problem in problems] == [ProblemCode.WAYS_UNREADABLE]


def test_papers_are_parted_with_their_counts() -> None:
    papers, problems = read_papers(
        PAPERS + "- Đơn đề nghị;1 bản chínhGiấy khai sinh: 01 bản sao có chứng thực2 bản chính,1 "
        "bản saoẢnh 4x60 bản chính,3 bản sao"
    )
    assert papers[:2] == (
        PaperNeeded(name="Đơn đề nghị"),
        PaperNeeded(name="Giấy khai sinh: 01 bản sao có chứng thực", originals=2, copies=1),
    )
    assert papers[2] == PaperNeeded(name="Ảnh 4x6", originals=1, copies=3)
    assert [problem.code for problem in problems] == [ProblemCode.PAPER_COUNT_GLUED]


def test_a_year_before_a_count_is_parted() -> None:
    papers, problems = read_papers(
        PAPERS + "Đơn theo Thông tư ngày 31/12/20251 bản chính,1 bản sao"
    )
    assert papers == (PaperNeeded(name="Đơn theo Thông tư ngày 31/12/2025", copies=1),)
    assert not problems


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Phiếu khai (mẫu NA17)101-Mau A17 tam tru.doc", "Phiếu khai (mẫu NA17)"),
        (
            "Tờ khai (Thông tư 53/2025/TT-BCA).1.MuCT01ban53 (3).doc",
            "Tờ khai (Thông tư 53/2025/TT-BCA)",
        ),
        ("Đơn theo Nghị định số 58/2024/NĐ-CPMus132.docx", "Đơn theo Nghị định số 58/2024/NĐ-CP"),
        ("Đơn khiếu nạiMẫu ban hành kèm theo Nghị định 124-2020.pdf", "Đơn khiếu nại"),
        ("Tờ khai mẫu số 01/TAINMẫu số 01 TAIN.docx", "Tờ khai mẫu số 01/TAIN"),
        ("Đơn ngày 25/01/2026Mau don.docx", "Đơn ngày 25/01/2026"),
        (
            "Bảng kê tại Phụ lục I.9 Nghị quyết 66Mẫu 07.docx",
            "Bảng kê tại Phụ lục I.9 Nghị quyết 66",
        ),
    ],
)
def test_the_name_of_the_forms_file_is_cut_out(printed: str, name: str) -> None:
    papers, _problems = read_papers(PAPERS + printed + "1 bản chính")
    assert [paper.name for paper in papers] == [name]


def test_a_file_name_whose_beginning_is_not_seen_is_kept_and_reported() -> None:
    papers, problems = read_papers(PAPERS + "đơn xin.doc1 bản chính")
    assert [paper.name for paper in papers] == ["đơn xin.doc"]
    assert [problem.code for problem in problems] == [ProblemCode.PAPER_FORM_KEPT]


def test_papers_of_a_section_to_show_are_shown_only() -> None:
    papers, problems = read_papers(
        PAPERS.replace("--", "* Giấy tờ phải nộp:")
        + "Tờ khai1 bản chính"
        + PAPERS.replace("--", "* Giấy tờ phải xuất trình:")
        + "- Hộ chiếu1 bản chínhThẻ căn cước0 bản chính"
    )
    assert [(p.name, p.shown_only, p.optional) for p in papers] == [
        ("Tờ khai", False, False),
        ("Hộ chiếu", True, False),
        ("Thẻ căn cước", True, True),
    ]
    assert not problems


def test_papers_of_a_section_for_some_cases_are_optional() -> None:
    papers, _problems = read_papers(
        PAPERS
        + "Tờ khai1 bản chínhTrường hợp ủy quyền: văn bản ủy quyền1 bản chính"
        + PAPERS.replace("--", "b) Hồ sơ khi gia hạn:")
        + "Giấy phép (nếu có)1 bản chính"
    )
    assert [paper.optional for paper in papers] == [False, True, True]


def test_a_line_counted_zero_is_a_paper_only_when_its_words_count_it() -> None:
    papers, problems = read_papers(
        PAPERS + "Hóa đơn: 01 bản chụp;0 bản chínhNgười nộp tự chịu trách nhiệm.0 bản chính"
    )
    assert papers == (PaperNeeded(name="Hóa đơn: 01 bản chụp", originals=0, optional=True),)
    assert [problem.code for problem in problems] == [ProblemCode.PAPER_COUNT_ZERO] * 2


def test_remarks_are_no_papers() -> None:
    papers, problems = read_papers(PAPERS.replace("--", "* Lưu ý:") + "Tải bản rõ nét.0 bản chính")
    assert papers == ()
    assert problems == ()


def test_a_paper_without_a_count_is_reported() -> None:
    papers, problems = read_papers(PAPERS + "Tờ khai1 bản chínhGiấy khác")
    assert [paper.name for paper in papers] == ["Tờ khai"]
    assert [problem.code for problem in problems] == [ProblemCode.PAPER_WITHOUT_COUNT]


@pytest.mark.parametrize("text", ["", "  ", "Bước 2. Nhận kết quả", PAPERS + "-1 bản chính"])
def test_a_text_without_papers_is_reported(text: str) -> None:
    papers, problems = read_papers(text)
    assert papers == ()
    assert [problem.code for problem in problems] == [ProblemCode.PAPERS_UNREADABLE]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"cap_thuc_hien": "Cấp bộ, Cấp tỉnh"}, ProblemCode.NOT_COMMUNE),
        ({"cap_thuc_hien": ""}, ProblemCode.NOT_COMMUNE),
        ({"ma_thu_tuc": "KQ1"}, ProblemCode.CODE_UNREADABLE),
        ({"ten_thu_tuc": " \u200b"}, ProblemCode.NAME_MISSING),
    ],
)
def test_a_record_that_may_not_be_taken_in_says_why(
    changed: dict[str, str], why: ProblemCode
) -> None:
    record = _record(**changed)
    assert record.procedure is None
    assert [problem.code for problem in record.problems] == [why]
    assert not record.whole


def test_a_commune_among_other_levels_is_enough() -> None:
    assert _record(cap_thuc_hien="Cấp bộ, Cấp tỉnh, Cấp xã").whole


def test_decomposed_letters_are_read_as_composed() -> None:
    assert _record(ten_thu_tuc="Vie\u0323\u0302c  thu\u031b\u0309\n").name == "Việc thử"


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '[{"x": "y"}]', '[{"ma_thu_tuc": 3}]', "[" * 50_000]
)
def test_a_text_that_is_no_export_is_refused(text: str) -> None:
    with pytest.raises(UnreadableExport):
        read_export(text)


def test_every_reason_has_its_sentence() -> None:
    assert {f"problem.{code.value}" for code in ProblemCode} <= wording.keys()


_PIECES = st.sampled_from(
    ["Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính", "5", "7 Ngày", "03 Ngày làm việc", "1,5 ", "(",
     ")", "Miễn phí", "Không có thông tin", "20,000 VNĐ", "10 USD", "1 bản chính", ",1 bản sao",
     "Tên giấy tờMẫu đơn, tờ khaiSố lượng", ".docx", WAYS, "Hội đồng nhân dân", " ", "²", "٣ Ngày"]
)  # fmt: skip
_WORDS = st.lists(_PIECES | st.text(max_size=5), max_size=25).map("".join)


@given(ways=_WORDS, papers=_WORDS, other=_WORDS)
def test_no_words_can_stop_the_reading(ways: str, papers: str, other: str) -> None:
    record = _record(
        cach_thuc_thuc_hien=WAYS + ways,
        thanh_phan_ho_so=papers,
        ket_qua_xu_ly=other,
        can_cu_phap_ly=other,
        linh_vuc=other,
    )
    assert record.procedure is not None
    for way in record.procedure.ways:
        assert (way.fee.amount_dong > 0) == (way.fee.kind == FeeKind.AMOUNT)
        assert way.term is None or way.term.half_days > 0 or way.term.kind == TermKind.NONE


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=30), max_size=5))
def test_a_record_of_any_keys_is_answered(raw: dict[str, str]) -> None:
    assert read_record(raw).procedure is None


@given(st.lists(st.dictionaries(st.just("ma_thu_tuc") | st.text(max_size=3), st.text())))
def test_an_export_is_read_record_by_record_or_refused(records: list[dict[str, str]]) -> None:
    try:
        found = read_export(json.dumps(records))
    except UnreadableExport:
        assert any("ma_thu_tuc" not in raw for raw in records)
    else:
        assert len(found) == len(records)
