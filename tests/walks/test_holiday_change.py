"""A day off is announced: the district enters it, the commune takes it in, moves what moves by it,
calls the citizens and prints their receipts again.
"""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party
from desk_app.services.calendar import MovedOtherwise, RescheduleReasonMissing
from desk_app.services.documents import PaperKind, Size
from desk_app.wording import appointments
from tests.builders import Clock
from tests.offices import BY, DISTRICT, THANH_HAI, bring, enrol_each_other, established

MARITAL_STATUS, BIRTH = "1.004873", "1.001193"
NOTICE = "Công điện 12/CĐ-UBND"


def _on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2020, 3, day, hour, minute, tzinfo=VIETNAM)


def _text(pdf: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def _receive(desk: Desk, name: str, phone: str, procedure: str = MARITAL_STATUS) -> Dossier:
    draft = IntakeDraft(submitter=Party(name=name, phone=phone), procedure=procedure)
    received = desk.intake.register(draft, by=BY)
    desk.documents.issue(received, PaperKind.RECEIPT, size=Size.A4, by=BY)
    return received


def test_a_holiday_announced_by_the_upper_level_moves_three_appointments(tmp_path: Path) -> None:
    clock = Clock(_on(2, 8))
    desk = established(tmp_path / "desk", THANH_HAI, clock)
    district = established(tmp_path / "district", DISTRICT, clock)
    enrol_each_other(desk, district, tmp_path / "cards")

    # Monday: two citizens ask for a marital status certificate, three working days; one registers
    # a birth, the same day.
    clock.now = _on(2, 8, 30)
    first = _receive(desk, "Nguyễn Thị Mẫu", "0900000001")
    clock.now = _on(2, 9)
    second = _receive(desk, "Trần Văn Thử", "")
    clock.now = _on(2, 10)
    birth = _receive(desk, "Lê Thị Mẫu", "0900000003", BIRTH)
    assert [each.due_at for each in (first, second, birth)] == [
        _on(5, 8, 30), _on(5, 9), _on(2, 17),
    ]  # fmt: skip
    shipped = desk.calendar.version(2020)
    assert first.intake.calendar == str(shipped)
    assert desk.calendar.moved() == []

    # On Tuesday a storm is coming. The district closes all offices on Wednesday.
    clock.now = _on(3, 14)
    district.calendar.set_day(
        date(2020, 3, 4), "off", name="Tránh bão", basis=NOTICE, by=district.office.officer(1)
    )  # fmt: skip
    bring(district, desk, tmp_path / "stick")

    # Whoever rings up to compare reads the same name of the table.
    announced = desk.calendar.version(2020)
    assert announced == district.calendar.version(2020)
    assert announced.number == shipped.number + 1
    assert announced.digest != shipped.digest

    # The commune sees which appointments move, in the order of the days promised, and whom to call.
    moved = desk.calendar.moved()
    assert [(each.dossier.code, each.was_due_at, each.due_at, each.phone) for each in moved] == [
        (first.code, _on(5, 8, 30), _on(6, 8, 30), "0900000001"),
        (second.code, _on(5, 9), _on(6, 9), ""),
    ]

    # A citizen is told why; nothing moves without a reason.
    with pytest.raises(RescheduleReasonMissing):
        desk.calendar.reschedule(moved, reason=" ", by=BY)
    desk.calendar.reschedule(moved[:1], reason=f"Nghỉ tránh bão ({NOTICE})", by=BY)
    assert [each.dossier.code for each in desk.calendar.moved()] == [second.code]

    # Before the second one is moved, the office decides to close on Thursday, too: the list that
    # was shown no longer holds, and nothing is moved by it.
    desk.calendar.set_day(date(2020, 3, 5), "off", name="Dọn sau bão", basis="", by=BY)
    with pytest.raises(MovedOtherwise):
        desk.calendar.reschedule(moved[1:], reason="Nghỉ tránh bão", by=BY)
    assert desk.lookup.get(second.code).due_at == _on(5, 9)

    # The new list has both; the next working day after Friday is Monday.
    again = desk.calendar.moved()
    assert {each.dossier.code: each.due_at for each in again} == {
        first.code: _on(9, 8, 30), second.code: _on(9, 9),
    }  # fmt: skip
    desk.calendar.reschedule(again, reason="Nghỉ tránh bão và dọn sau bão", by=BY)
    assert desk.calendar.moved() == []

    # Both receipts have to be printed again, with the new moment, the table and the reason.
    stale = desk.calendar.to_reprint()
    assert [each.code for each in stale] == [first.code, second.code]
    version = desk.calendar.version(2020)
    for dossier, hour in zip(stale, ("8 giờ 30", "9 giờ 00"), strict=True):
        receipt = desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A4, by=BY)
        on_paper = _text(receipt.pdf)
        assert receipt.reprint == 1
        assert f"{hour} phút, ngày 09/03/2020" in on_paper
        assert appointments.calendar(str(version)) in on_paper
        assert "Nghỉ tránh bão và dọn sau bão" in on_paper
    assert desk.calendar.to_reprint() == []

    # Who comes now gets the right day at once, and can be told why.
    clock.now = _on(3, 15)
    explained = appointments.explain(
        desk.calendar.due(clock.now, first.intake.term, field=first.intake.field)
    )
    assert "cơ quan nghỉ (Tránh bão)" in explained
    assert appointments.calendar(str(version)) in explained

    desk.close()
    district.close()
