"""Letters of real dossiers: what they say, which number they carry, and when they are there."""

from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierExtended, DossierRefused, SupplementRequested
from desk_app.domain.numbering import Book
from desk_app.services.documents import NothingToTell, Paper, PaperKind, Size
from tests.acts import finished, received, returned
from tests.builders import MONDAY, Clock, a_desk, workspace_of
from tests.printing import reading
from tests.storage.desks import everything

BY = "o01"
DAY = timedelta(days=1)
DUE = MONDAY + 30 * DAY
DOTS = "………"


def request(desk: Desk, dossier: Dossier, paper: str = "Giấy thử", again: str = "") -> Dossier:
    return desk.processing.request_supplement(
        dossier, contents=(paper,), reason="thiếu giấy thử", by=BY, again=again
    )


def extend(desk: Desk, dossier: Dossier, days: int = 30) -> Dossier:
    return desk.processing.extend(
        dossier, due_at=MONDAY + days * DAY, reason="chờ xác minh thử", by=BY
    )


def issue(desk: Desk, dossier: Dossier, kind: PaperKind) -> Paper:
    return desk.documents.issue(dossier, kind, size=Size.A4, by=BY)


def number(paper: Paper) -> str:
    """The number at the head of a letter."""
    return reading.words(paper.pdf).split("Số: ")[1].split(" ")[0]


def test_each_letter_is_there_when_its_step_was_made(training_desk: Desk) -> None:
    desk = training_desk
    letters = {
        PaperKind.SUPPLEMENT_REQUEST, PaperKind.REFUSAL, PaperKind.APOLOGY, PaperKind.STOP_NOTICE,
        PaperKind.WITHDRAWAL,
    }  # fmt: skip

    def ready(dossier: Dossier) -> set[PaperKind]:
        return set(desk.documents.kinds(dossier)) & letters

    assert ready(received(desk)) == set()
    assert ready(returned(desk)) == set()
    assert ready(request(desk, received(desk))) == {PaperKind.SUPPLEMENT_REQUEST}
    assert ready(extend(desk, received(desk))) == {PaperKind.APOLOGY}
    both = desk.processing.refuse(request(desk, received(desk)), reason="thử", by=BY)
    assert ready(both) == {PaperKind.SUPPLEMENT_REQUEST, PaperKind.REFUSAL}
    withdrawn = desk.processing.withdraw(received(desk), reason="thử", by=BY)
    assert ready(withdrawn) == {PaperKind.WITHDRAWAL}
    assert ready(desk.correcting.undo(withdrawn, by=BY)) == set()


def test_a_letter_about_nothing_is_refused_and_leaves_no_trace(training_desk: Desk) -> None:
    dossier = finished(training_desk)
    before = everything(workspace_of(training_desk))
    for kind in (PaperKind.REFUSAL, PaperKind.APOLOGY, PaperKind.SUPPLEMENT_REQUEST):
        with pytest.raises(NothingToTell):
            issue(training_desk, dossier, kind)
    assert everything(workspace_of(training_desk)) == before


def test_a_letter_says_what_was_recorded(training_desk: Desk) -> None:
    dossier = request(training_desk, received(training_desk), "Giấy chứng thử")
    read = reading.words(issue(training_desk, dossier, PaperKind.SUPPLEMENT_REQUEST).pdf)
    assert "1. Giấy chứng thử" in read
    assert "Lý do: thiếu giấy thử" in read
    assert dossier.code in read


def test_an_apology_names_the_appointment_it_breaks_and_the_new_one(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier = extend(training_desk, received(training_desk), 30)
    moving_clock.pass_by(hours=30)
    dossier = extend(training_desk, dossier, 60)
    read = reading.words(issue(training_desk, dossier, PaperKind.APOLOGY).pdf)
    first, second = (MONDAY + days * DAY for days in (30, 60))
    assert f"Thời gian hẹn trả kết quả: 8 giờ 30 phút, ngày {first:%d/%m/%Y}" in read
    assert f"thời gian trả kết quả vào: 8 giờ 30 phút, ngày {second:%d/%m/%Y}" in read


def test_numbers_run_per_kind_and_a_reprint_keeps_its_own(training_desk: Desk) -> None:
    desk = training_desk
    one, two = (request(desk, received(desk)) for _ in range(2))
    asked = PaperKind.SUPPLEMENT_REQUEST
    assert number(desk.documents.preview(one, asked, size=Size.A4, by=BY)).startswith(DOTS)
    assert number(issue(desk, one, asked)) == "01/PBS-BPTNTKQ"
    assert number(issue(desk, two, asked)) == "02/PBS-BPTNTKQ"
    again = issue(desk, one, asked)
    assert (number(again), again.reprint) == ("01/PBS-BPTNTKQ", 1)
    assert number(desk.documents.preview(one, asked, size=Size.A4, by=BY)) == "01/PBS-BPTNTKQ"
    assert number(issue(desk, extend(desk, received(desk)), PaperKind.APOLOGY)) == "01/PXL"


def test_a_second_request_is_another_paper_with_another_number(training_desk: Desk) -> None:
    desk, asked = training_desk, PaperKind.SUPPLEMENT_REQUEST
    dossier = request(desk, received(desk))
    assert number(issue(desk, dossier, asked)) == "01/PBS-BPTNTKQ"
    dossier = desk.processing.supplemented(dossier, papers=(), by=BY)
    dossier = request(desk, dossier, again="luật mới")
    second = issue(desk, dossier, asked)
    assert (number(second), second.reprint) == ("02/PBS-BPTNTKQ", 0)
    assert "luật mới" in reading.words(second.pdf)


def test_a_void_number_gives_way_to_a_new_one(training_desk: Desk) -> None:
    desk = training_desk
    dossier = request(desk, received(desk))
    asked = PaperKind.SUPPLEMENT_REQUEST
    issue(desk, dossier, asked)
    desk.numbers.void(Book.SUPPLEMENT, 1, reason="in lệch phôi", by=BY)
    assert number(issue(desk, dossier, asked)) == "02/PBS-BPTNTKQ"


def test_numbers_begin_anew_with_the_year(training_desk: Desk, moving_clock: Clock) -> None:
    desk, asked = training_desk, PaperKind.SUPPLEMENT_REQUEST
    issue(desk, request(desk, received(desk)), asked)
    moving_clock.set("2021-01-04")
    assert number(issue(desk, request(desk, received(desk)), asked)) == "01/PBS-BPTNTKQ"


def test_desks_of_one_office_number_apart(tmp_path: Path, training_desk: Desk) -> None:
    other = a_desk(tmp_path / "b", Clock(MONDAY), desk="B")
    here, there = (
        number(issue(desk, request(desk, received(desk)), PaperKind.SUPPLEMENT_REQUEST))
        for desk in (training_desk, other)
    )
    other.close()
    assert (here, there) == ("01/PBS-BPTNTKQ", "01/PBS.B-BPTNTKQ")


def test_a_letter_is_of_the_day_of_its_step(training_desk: Desk, moving_clock: Clock) -> None:
    desk = training_desk
    moving_clock.set("2025-09-12")
    dossier = desk.processing.refuse(received(desk), reason="thử", by=BY)
    moving_clock.set("2025-09-16")
    read = reading.words(issue(desk, dossier, PaperKind.REFUSAL).pdf)
    assert "ngày 12 tháng 9 năm 2025" in read
    assert "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ" in read
    assert "01/PTC-TTPVHCC" in read
    later = desk.processing.refuse(received(desk), reason="thử", by=BY)
    read = reading.words(issue(desk, later, PaperKind.REFUSAL).pdf)
    assert "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ" in read


def test_a_stop_notice_follows_a_stop(training_desk: Desk, moving_clock: Clock) -> None:
    moving_clock.set("2025-10-01")
    desk = training_desk
    dossier = desk.processing.stop(received(desk), reason="người nộp đề nghị thử", by=BY)
    paper = issue(desk, dossier, PaperKind.STOP_NOTICE)
    assert "Lý do: người nộp đề nghị thử" in reading.words(paper.pdf)
    assert number(paper) == "01/TBD-TTPVHCC"


def test_a_letter_can_be_seen_before_its_step_is_made(training_desk: Desk) -> None:
    desk, dossier = training_desk, received(training_desk)
    before = everything(workspace_of(desk))
    facts = {
        PaperKind.REFUSAL: DossierRefused(reason="lý do đang gõ"),
        PaperKind.APOLOGY: DossierExtended(reason="lý do đang gõ", due_at=DUE),
        PaperKind.SUPPLEMENT_REQUEST: SupplementRequested(contents=(), reason="lý do đang gõ"),
    }
    for kind, fact in facts.items():
        paper = desk.documents.drafted(dossier, fact, size=Size.A4, by=BY)
        assert paper.kind is kind
        assert "lý do đang gõ" in reading.words(paper.pdf)
        assert number(paper).startswith(DOTS)
    assert everything(workspace_of(desk)) == before


def test_the_owner_is_reached_where_the_submitter_is(training_desk: Desk) -> None:
    dossier = request(training_desk, received(training_desk))
    assert dossier.intake.submitter.phone
    read = reading.words(issue(training_desk, dossier, PaperKind.SUPPLEMENT_REQUEST).pdf)
    assert f"Số điện thoại: {dossier.intake.submitter.phone}" in read
