"""Our own table of procedures, and the chooser."""

import json
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app import paths
from desk_app.domain.catalogue import parse_catalogue, ranked
from desk_app.domain.problems import UnreadableCatalogue
from desk_app.domain.procedure import Channel, FeeKind, FeeUnit, Procedure, TermKind
from desk_app.domain.vietnamese import initials

_TEXT = paths.resource("procedures/commune.json").read_text(encoding="utf-8")
_TABLE = parse_catalogue(_TEXT)
_BY_CODE = {procedure.code: procedure for procedure in _TABLE if procedure.valid_to is None}


def _on(day: date) -> list[Procedure]:
    return [procedure for procedure in _TABLE if procedure.valid_on(day)]


def test_the_table_has_the_most_used_procedures_of_2020_and_of_today() -> None:
    assert len({procedure.code for procedure in _TABLE}) >= 75
    assert len(_on(date(2020, 6, 1))) >= 45
    assert len(_on(date(2026, 6, 1))) >= 75


def test_a_code_means_one_procedure_on_any_day() -> None:
    for one, other in combinations(_TABLE, 2):
        if one.code == other.code:
            first, second = sorted((one, other), key=lambda procedure: procedure.valid_from)
            assert first.valid_to is not None
            assert first.valid_to < second.valid_from


def test_no_validity_ends_before_it_begins() -> None:
    assert all(p.valid_to is None or p.valid_from <= p.valid_to for p in _TABLE)


@pytest.mark.parametrize("code", ["2.000806", "1.001612", "1.013225", "2.000528"])
def test_district_work_comes_to_the_commune_with_the_two_levels(code: str) -> None:
    assert not _BY_CODE[code].valid_on(date(2025, 6, 30))
    assert _BY_CODE[code].valid_on(date(2025, 7, 1))


def test_residence_changes_with_the_law_of_2021_without_a_gap() -> None:
    for code in ("1.004222", "1.004194", "1.002755", "1.003677", "2.001159"):
        before, after = [procedure for procedure in _TABLE if procedure.code == code]
        assert before.valid_to is not None
        assert before.valid_to + timedelta(days=1) == after.valid_from == date(2021, 7, 1)


def test_every_text_is_clean_and_every_procedure_can_be_received() -> None:
    for procedure in _TABLE:
        names = [procedure.name, procedure.field, *(paper.name for paper in procedure.papers)]
        for name in names:
            assert name == unicodedata.normalize("NFC", name).strip() != ""
        assert procedure.ways
        assert procedure.papers
        assert max(Counter(way.channel for way in procedure.ways).values()) == 1


def test_terms_and_amounts_are_of_the_kinds_they_say() -> None:
    for way in (way for procedure in _TABLE for way in procedure.ways):
        if way.term and way.term.kind in {TermKind.SAME_DAY, TermKind.NONE}:
            assert way.term.half_days == 0
        elif way.term:
            assert way.term.half_days > 0
            assert way.term.kind == TermKind.WORKING_DAYS or way.term.half_days % 2 == 0
        assert (way.fee.amount_dong > 0) == (way.fee.kind == FeeKind.AMOUNT)


def test_certified_copies_are_of_the_same_day_and_paid_by_the_page() -> None:
    way = _BY_CODE["2.000815"].way(Channel.DIRECT)
    assert way is not None
    assert way.term is not None
    assert way.term.kind == TermKind.SAME_DAY
    assert (way.fee.amount_dong, way.fee.unit) == (2_000, FeeUnit.PAGE)


@pytest.mark.parametrize("spoilt", ["", "[]", "{}", '{"procedures": 1}', "null", "[" * 50_000])
def test_a_text_that_is_no_table_is_refused(spoilt: str) -> None:
    with pytest.raises(UnreadableCatalogue):
        parse_catalogue(spoilt)


@pytest.mark.parametrize("key", ["code", "ways", "papers", "valid_from", "valid_to"])
def test_a_table_with_a_spoilt_record_says_which(key: str) -> None:
    found = json.loads(_TEXT)
    found["procedures"][3][key] = 7
    if key == "code":
        del found["procedures"][3][key]
    with pytest.raises(UnreadableCatalogue) as refusal:
        parse_catalogue(json.dumps(found))
    assert refusal.value.facts == {"place": "procedures[3]"}


def _names(typed: str, used: dict[str, int] | None = None) -> list[str]:
    return [procedure.name for procedure in ranked(_BY_CODE.values(), typed, used or {})]


def test_the_first_letters_choose_a_procedure() -> None:
    assert _names("ctbs")[0].startswith("Chứng thực bản sao")
    assert _names("CTBS") == _names("ctbs")
    assert _names("đkkh")[0] == "Đăng ký kết hôn"


def test_letters_may_be_left_out_after_the_first() -> None:
    assert "Cấp Giấy xác nhận tình trạng hôn nhân" in _names("cxhn")
    assert "Đăng ký kết hôn" not in _names("kh")


def test_first_letters_come_before_words_and_words_before_letters_left_out() -> None:
    whole = replace(_TABLE[0], code="1.000001", name="Cấp đổi")
    by_word = replace(_TABLE[0], code="1.000002", name="Việc cd khác")
    left_out = replace(_TABLE[0], code="1.000003", name="Cấp lại đơn")
    most_used = {"1.000003": 9, "1.000002": 5}
    assert ranked([left_out, by_word, whole], "cd", most_used) == [whole, by_word, left_out]


def test_among_equals_the_most_used_is_first_then_the_name() -> None:
    assert _names("dkkt", {"1.001766": 3})[0] == "Đăng ký khai tử có yếu tố nước ngoài"
    assert _names("dkkt")[0] == "Đăng ký khai tử"


def test_words_without_marks_in_any_order_find_a_procedure() -> None:
    assert "Đăng ký kết hôn" in _names("hon ket")
    assert "Đăng ký kết hôn" in _names("kết hôn")


def test_a_code_finds_its_procedure() -> None:
    assert _names("2.000815") == ["Chứng thực bản sao từ bản chính giấy tờ, văn bản"]


def test_nothing_typed_shows_all_the_most_used_first() -> None:
    shown = ranked(_TABLE, "  ", {"2.000884": 5, "2.000815": 9})
    assert len(shown) == len(_TABLE)
    assert [procedure.code for procedure in shown[:2]] == ["2.000815", "2.000884"]


@given(st.text(max_size=12))
def test_whatever_is_typed_the_answer_is_part_of_the_table(typed: str) -> None:
    shown = ranked(_TABLE, typed, {})
    assert len({id(procedure) for procedure in shown}) == len(shown) <= len(_TABLE)


@given(st.sampled_from(_TABLE), st.integers(2, 6))
def test_the_beginning_of_the_first_letters_always_finds(chosen: Procedure, length: int) -> None:
    assert chosen in ranked(_TABLE, initials(chosen.name)[:length], {})
