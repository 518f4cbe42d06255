"""What a scan is, is told by its content, never by its name."""

import pytest

from desk_app.domain import scans
from desk_app.domain.scans import Media, NotAScan, ScanCutOff, ScanTooLarge
from tests import scanned

FILES = {Media.JPEG: scanned.jpeg(), Media.PNG: scanned.png(), Media.PDF: scanned.pdf()}
FOREIGN = {
    "nothing": b"",
    "a program": b"MZ\x90\x00" + bytes(200),
    "a Word file": b"PK\x03\x04" + bytes(200) + b"%%EOF",
    "a TIFF": b"II*\x00" + bytes(200),
    "a page of the web": b"<html>%PDF-1.7 %%EOF</html>",
    "zeros": bytes(5000),
}


def judged(content: bytes, name: str = "scan.pdf") -> Media:
    ends = content[: scans.ENDS_BYTES], content[-scans.ENDS_BYTES :]
    return scans.media_of(name, len(content), *ends)


@pytest.mark.parametrize("media", Media)
@pytest.mark.parametrize("padding", [b"", b"\r\n", bytes(1500)])
def test_the_three_kinds_are_known_by_their_content(media: Media, padding: bytes) -> None:
    assert judged(FILES[media] + padding, "whatever.exe") is media


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_file_of_another_kind_is_refused_whatever_its_name(content: bytes) -> None:
    for name in ("scan.pdf", "scan.jpg", "scan.png"):
        with pytest.raises(NotAScan) as told:
            judged(content, name)
        assert told.value.facts["name"] == name


@pytest.mark.parametrize("media", Media)
def test_a_file_without_its_end_is_refused(media: Media) -> None:
    whole = FILES[media]
    for cut in (len(whole) // 3, len(whole) // 2, len(whole) - 9):
        with pytest.raises(ScanCutOff):
            judged(whole[:cut])
    with pytest.raises(ScanCutOff):
        judged(whole[: len(whole) // 2] + bytes(len(whole) // 2 + 4000))


def test_a_scan_may_measure_20_megabytes_and_not_a_byte_more() -> None:
    head, tail = FILES[Media.PDF][:100], FILES[Media.PDF][-100:]
    assert scans.media_of("a.pdf", 20 * 1024**2, head, tail) is Media.PDF
    with pytest.raises(ScanTooLarge) as told:
        scans.media_of("a.pdf", 20 * 1024**2 + 1, head, tail)
    assert told.value.facts == {"name": "a.pdf", "megabytes": 21, "limit": 20}


def test_a_kind_has_the_ending_that_other_programs_expect() -> None:
    assert [media.suffix for media in Media] == [".jpg", ".png", ".pdf"]
