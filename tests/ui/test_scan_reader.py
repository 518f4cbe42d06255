"""A scanner is told from a typist."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.ui.scan_reader import ScanReader, Verdict

_codes = st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=60)


@given(_codes, st.floats(0.0, 0.25))
def test_whatever_follows_the_prefix_is_read_whole(code: str, gap: float) -> None:
    reader, at = ScanReader(), 10.0
    reader.prefix(at)
    for letter in code:
        at += gap
        assert reader.character(letter, at) is Verdict.SWALLOW
    assert reader.end(at + gap) is Verdict.SCANNED
    assert reader.code == code


@given(_codes, st.floats(0.0, 0.030))
def test_a_burst_without_prefix_is_a_scan_from_eight_characters_on(code: str, gap: float) -> None:
    reader, at = ScanReader(), 10.0
    for letter in code:
        at += gap
        reader.character(letter, at)
    expected = Verdict.BURST if len(code) >= 8 else Verdict.PASS
    assert reader.end(at + gap) is expected


@given(st.lists(st.tuples(st.integers(0, 7), st.floats(0.07, 2.0)), min_size=1, max_size=40))
def test_a_typist_with_an_input_method_is_never_a_scan(strokes: list[tuple[int, float]]) -> None:
    reader, at = ScanReader(), 10.0
    for rewritten, gap in strokes:
        at += gap
        assert reader.character("a", at) in (Verdict.PASS, Verdict.FIRST)
        for _ in range(rewritten):
            assert reader.backspace(at) is Verdict.PASS
        for _ in range(rewritten):
            assert reader.character("ạ", at) in (Verdict.PASS, Verdict.FIRST)
    assert reader.end(at + 0.07) is Verdict.PASS


def test_backspace_takes_back_what_an_input_method_rewrites() -> None:
    reader = ScanReader()
    reader.prefix(1.0)
    reader.character("A", 1.01)
    reader.character("A", 1.02)
    assert reader.backspace(1.03) is Verdict.SWALLOW
    reader.character("B", 1.04)
    assert reader.end(1.05) is Verdict.SCANNED
    assert reader.code == "AB"


def test_after_silence_the_keys_belong_to_the_clerk_again() -> None:
    reader = ScanReader()
    reader.prefix(1.0)
    assert reader.character("7", 1.31) is Verdict.FIRST
    assert reader.end(2.0) is Verdict.PASS


def test_a_prefix_alone_reads_nothing() -> None:
    reader = ScanReader()
    reader.prefix(1.0)
    assert reader.end(1.1) is Verdict.SWALLOW
    assert not reader.swallowing(1.1)


def test_an_arrow_key_ends_a_burst() -> None:
    reader = ScanReader()
    for at in range(8):
        reader.character("1", 1 + at / 100)
    assert reader.other(1.09) is Verdict.PASS
    assert reader.end(1.1) is Verdict.PASS
