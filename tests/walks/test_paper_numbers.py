"""An office changes from its paper book to the program in the middle of a year."""

from pathlib import Path

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.numbering import Book
from desk_app.services.documents import PaperKind, Size
from tests.acts import received
from tests.builders import Clock
from tests.printing import reading

BY = "o01"


def refused(desk: Desk) -> Dossier:
    return desk.processing.refuse(received(desk), reason="không thuộc thẩm quyền", by=BY)


def printed(desk: Desk, dossier: Dossier) -> str:
    """The number on the refusal, as the citizen reads it."""
    paper = desk.documents.issue(dossier, PaperKind.REFUSAL, size=Size.A5, by=BY)
    return reading.words(paper.pdf).split("Số: ")[1].split(" ")[0]


def test_the_book_is_taken_over_and_a_spoilt_sheet_is_accounted_for(
    training_desk: Desk, moving_clock: Clock, tmp_path: Path
) -> None:
    desk = training_desk
    # The last refusal in the paper book has number 56: the program goes on with 57.
    desk.numbers.start(Book.REFUSAL, 57, note="Sổ giấy quyển 2/2020", by=BY)
    first, second = refused(desk), refused(desk)
    assert printed(desk, first) == "57/PTC-BPTNTKQ"
    # The printer chews the second one up. The clerk strikes the sheet through, keeps it, and says
    # so; the citizen gets the letter under the next number.
    assert printed(desk, second) == "58/PTC-BPTNTKQ"
    desk.numbers.void(Book.REFUSAL, 58, reason="Máy in nuốt giấy, đã gạch chéo và lưu", by=BY)
    moving_clock.pass_by(minutes=3)
    assert printed(desk, second) == "59/PTC-BPTNTKQ"
    # The first one is asked for again in the afternoon: same letter, same number, marked.
    moving_clock.pass_by(hours=5)
    again = desk.documents.issue(first, PaperKind.REFUSAL, size=Size.A5, by=BY)
    assert "57/PTC-BPTNTKQ" in reading.words(again.pdf)
    assert "BẢN IN LẠI LẦN 1" in reading.words(again.pdf)
    # At the end of the year the list explains every number that is on no letter.
    table = desk.numbers.gap_list()
    assert [row[:6] for row in table.rows] == [
        ("PTC", 1, 56, "Thuộc sổ giấy", "Sổ giấy quyển 2/2020", ""),
        ("PTC", 58, 58, "Số hủy", "Máy in nuốt giấy, đã gạch chéo và lưu", second.code),
    ]
    assert "Máy in nuốt giấy" in reading.words(desk.reporting.pdf(table))
    # With the new year the numbers begin with 1 again.
    moving_clock.set("2021-01-04")
    assert printed(desk, refused(desk)) == "01/PTC-BPTNTKQ"
