"""Numbers of papers through the services: taken over, void, listed, and the same after sync."""

from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.numbering import Book, NumberNotReached, NumberTaken
from desk_app.services.documents import PaperKind, Size
from tests.acts import received
from tests.builders import MONDAY, Clock, a_desk, workspace_of
from tests.offices import bring, enrol_each_other
from tests.printing import reading
from tests.storage.desks import everything

BY = "o01"


def refuse(desk: Desk) -> None:
    """A dossier refused, and its letter printed."""
    dossier = desk.processing.refuse(received(desk), reason="thử", by=BY)
    desk.documents.issue(dossier, PaperKind.REFUSAL, size=Size.A4, by=BY)


def test_the_paper_book_is_gone_on_with(training_desk: Desk) -> None:
    numbers = training_desk.numbers
    assert numbers.following(Book.REFUSAL) == 1
    numbers.start(Book.REFUSAL, 57, by=BY, note="sổ giấy quyển 2")
    refuse(training_desk)
    assert numbers.following(Book.REFUSAL) == 58
    assert numbers.following(Book.APOLOGY) == 1
    assert numbers.following(Book.REFUSAL, 2021) == 1


def test_what_cannot_be_leaves_no_trace(training_desk: Desk) -> None:
    refuse(training_desk)
    before = everything(workspace_of(training_desk))
    with pytest.raises(NumberTaken):
        training_desk.numbers.start(Book.REFUSAL, 1, by=BY)
    with pytest.raises(NumberNotReached):
        training_desk.numbers.void(Book.REFUSAL, 3, reason="thử", by=BY)
    assert everything(workspace_of(training_desk)) == before


def test_the_gap_list_prints_with_reasons_and_names(training_desk: Desk) -> None:
    desk = training_desk
    desk.numbers.start(Book.REFUSAL, 57, by=BY, note="sổ giấy quyển 2")
    refuse(desk)
    desk.numbers.void(Book.REFUSAL, 57, reason="in lệch phôi", by=BY)
    table = desk.numbers.gap_list()
    code = desk.lookup.newest()[0].code
    assert [row[:6] for row in table.rows] == [
        ("PTC", 1, 56, "Thuộc sổ giấy", "sổ giấy quyển 2", ""),
        ("PTC", 57, 57, "Số hủy", "in lệch phôi", code),
    ]
    assert table.notes == ("PTC: Phiếu từ chối tiếp nhận, giải quyết hồ sơ.",)
    read = reading.words(desk.reporting.pdf(table))
    for said in ("DANH MỤC SỐ GIẤY CẦN LƯU Ý, NĂM 2020", "57/PTC", "in lệch phôi", "08:30"):
        assert said in read, said


def test_a_year_without_gaps_says_so(training_desk: Desk) -> None:
    assert training_desk.numbers.gap_list().facts[1][1] == "chưa cấp số nào"
    refuse(training_desk)
    table = training_desk.numbers.gap_list()
    assert table.rows == ()
    assert table.notes[0].startswith("Các số đã cấp liên tục")


def test_two_desks_see_all_numbers_of_the_office_and_none_twice(tmp_path: Path) -> None:
    clock = Clock(MONDAY)
    one, two = (a_desk(tmp_path / desk, clock, desk=desk) for desk in "AB")
    enrol_each_other(one, two, tmp_path / "cards")
    for desk in (one, two):
        refuse(desk)
        refuse(desk)
    two.numbers.void(Book.REFUSAL, 1, reason="in nhầm", by="b01")
    bring(one, two, tmp_path / "there")
    bring(two, one, tmp_path / "back")
    tables = [desk.numbers.gap_list() for desk in (one, two)]
    assert tables[0] == tables[1]
    assert dict(tables[0].facts)["Số đã cấp đến"] == "2/PTC; 2/PTC.B"
    assert [row[:4] for row in tables[0].rows] == [("PTC.B", 1, 1, "Số hủy")]
    for desk in (one, two):
        desk.close()
