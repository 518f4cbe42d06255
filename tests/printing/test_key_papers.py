"""Cards and key sheets on paper: what a scanner and a typist get back from them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.printing.sheets import PaperSize
from desk_app.storage.keyring import Keyring
from desk_app.sync import paper
from desk_app.sync.keys import JournalKey, ReadingKey
from tests.offices import ticking_office
from tests.printing import reading

SHEETS = (PaperSize.A4, PaperSize.A5)


@pytest.fixture(params=["13498", "351"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A commune's desk, and the upper level with both its reading keys."""
    made = ticking_office(tmp_path / "office", request.param)
    if request.param == "351":
        made.keys.make_next(reason="Thử", by="o01")
    yield made
    made.close()


def scanned(pdf: bytes) -> str:
    return reading.codes(reading.picture(pdf, 200))["QRCode"]


@pytest.mark.parametrize("size", SHEETS)
def test_a_printed_card_is_scanned_and_has_the_digits_to_read_aloud(
    office: Desk, size: PaperSize
) -> None:
    pdf = office.key_papers.card(size=size, by="o01")
    own = office.enrolment.own_card()
    (words,) = reading.pages(pdf)
    assert own.fingerprint in words
    assert office.enrolment.read_card(scanned(pdf)) == own


@pytest.mark.parametrize("size", SHEETS)
def test_a_key_sheet_is_secret_and_gives_the_key_to_scanner_and_typist(
    office: Desk, size: PaperSize
) -> None:
    signing = JournalKey(Keyring(office.folder / "keys").get("journal"))
    pdf = office.key_papers.signing_key(size=size, by="o01")
    (words,) = reading.pages(pdf)
    assert "BÍ MẬT" in words
    assert paper.groups(paper.signing_text(signing)) in words
    assert paper.signing_key(scanned(pdf)).secret == signing.secret


def test_the_sheet_of_the_next_reading_key_gives_it_back(office: Desk) -> None:
    key = ReadingKey.generate()
    pdf = office.key_papers.next_key(key.secret, size=PaperSize.A5, by="o01")
    (words,) = reading.pages(pdf)
    assert "BÍ MẬT" in words
    assert paper.groups(key.secret) in words
    assert paper.reading_key(scanned(pdf)).secret == key.secret


def test_a_roll_is_too_narrow_for_a_card(office: Desk) -> None:
    with pytest.raises(PaperNeedsSheet):
        office.key_papers.card(size=PaperSize.ROLL, by="o01")
