"""A paper counts as printed when it came out: not before, not twice, and never by itself."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.office_papers import OfficeKind, OfficePaper, OfficeSheet
from desk_app.domain.period import Period
from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.services.documents import PaperKind, Size
from desk_app.services.print_jobs import PrintUndecided
from tests.acts import received
from tests.builders import CERTIFIED_COPY, MONDAY, Clock, a_desk
from tests.printing.reading import words

PRINTER = "Máy in quầy"


def begin(desk: Desk, dossier: Dossier, *, printer: str = PRINTER) -> PaperJob:
    times = desk.lookup.by_uid(dossier.uid).times_printed("receipt")
    return desk.print_jobs.begin(
        dossier, paper="receipt", size="A5", reprint=times, printer=printer, by="o01"
    )  # fmt: skip


def times(desk: Desk, dossier: Dossier) -> int:
    return desk.lookup.by_uid(dossier.uid).times_printed("receipt")


def of_today(desk: Desk) -> list[tuple[str, JobState]]:
    return [(job.title, job.state) for job in desk.print_jobs.of_day(MONDAY.date())]


def test_a_paper_counts_when_the_print_system_took_it(training_desk: Desk) -> None:
    dossier = received(training_desk)
    job = begin(training_desk, dossier)
    assert times(training_desk, dossier) == 0
    training_desk.print_jobs.taken(job)
    assert times(training_desk, dossier) == 1
    (listed,) = training_desk.print_jobs.of_day(MONDAY.date())
    assert (listed.state, listed.printer, listed.officer) == (JobState.SENT, PRINTER, "o01")
    assert (listed.reprint, listed.at) == (0, MONDAY)


def test_a_paper_taken_is_entered_once(training_desk: Desk) -> None:
    dossier = received(training_desk)
    job = begin(training_desk, dossier)
    training_desk.print_jobs.taken(job)
    training_desk.print_jobs.taken(job)
    assert times(training_desk, dossier) == 1


def test_a_refused_paper_waits_and_does_not_count(training_desk: Desk) -> None:
    dossier = received(training_desk)
    training_desk.print_jobs.refused(begin(training_desk, dossier))
    assert times(training_desk, dossier) == 0
    assert [job.dossier for job in training_desk.print_jobs.waiting()] == [dossier.uid]


def test_a_refused_paper_that_is_sent_again_is_one_line(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier = received(training_desk)
    training_desk.print_jobs.refused(begin(training_desk, dossier))
    moving_clock.pass_by(minutes=5)
    training_desk.print_jobs.taken(begin(training_desk, dossier, printer="Máy in khác"))
    (job,) = training_desk.print_jobs.of_day(MONDAY.date())
    assert (job.state, job.printer) == (JobState.SENT, "Máy in khác")
    assert job.at == MONDAY + timedelta(minutes=5)
    assert training_desk.print_jobs.waiting() == []


def test_a_refused_paper_saved_as_a_file_waits_no_longer(
    training_desk: Desk, tmp_path: Path
) -> None:
    dossier = received(training_desk)
    training_desk.print_jobs.refused(begin(training_desk, dossier))
    training_desk.documents.save(
        dossier, PaperKind.RECEIPT, size=Size.A5, by="o01", file=tmp_path / "x.pdf"
    )
    assert of_today(training_desk) == [(dossier.code, JobState.SAVED)]
    assert times(training_desk, dossier) == 1


def test_after_a_power_cut_nothing_is_printed_until_a_clerk_has_looked(
    training_desk: Desk,
) -> None:
    dossier, other = received(training_desk), received(training_desk)
    begin(training_desk, dossier)
    (job,) = training_desk.print_jobs.interrupted()
    assert job.state is JobState.UNKNOWN
    with pytest.raises(PrintUndecided):
        begin(training_desk, dossier)
    assert times(training_desk, dossier) == 0
    begin(training_desk, other)


def test_a_paper_found_in_the_tray_counts_and_the_next_one_is_a_reprint(
    training_desk: Desk,
) -> None:
    dossier = received(training_desk)
    begin(training_desk, dossier)
    (job,) = training_desk.print_jobs.interrupted()
    training_desk.print_jobs.came_out(job, by="o01")
    paper = training_desk.documents.preview(
        dossier=training_desk.lookup.by_uid(dossier.uid),
        kind=PaperKind.RECEIPT,
        size=Size.A5,
        by="o01",
    )
    assert (times(training_desk, dossier), paper.reprint) == (1, 1)
    assert training_desk.print_jobs.interrupted() == []


def test_a_paper_that_was_not_in_the_tray_can_be_sent_again(training_desk: Desk) -> None:
    dossier = received(training_desk)
    begin(training_desk, dossier)
    (job,) = training_desk.print_jobs.interrupted()
    training_desk.print_jobs.refused(job)
    training_desk.print_jobs.taken(begin(training_desk, dossier))
    assert of_today(training_desk) == [(dossier.code, JobState.SENT)]
    assert times(training_desk, dossier) == 1


def test_a_paper_no_longer_wanted_waits_no_longer(training_desk: Desk) -> None:
    dossier = received(training_desk)
    job = begin(training_desk, dossier)
    training_desk.print_jobs.refused(job)
    training_desk.print_jobs.drop(job)
    assert training_desk.print_jobs.waiting() == []
    assert of_today(training_desk) == [(dossier.code, JobState.DROPPED)]


def test_a_report_is_in_the_list_and_in_no_history(training_desk: Desk) -> None:
    before = training_desk.print_jobs.begin_report("II.06a", printer=PRINTER, by="o01")
    training_desk.print_jobs.taken(before)
    assert of_today(training_desk) == [("II.06a", JobState.SENT)]


def test_a_waiting_paper_is_known_on_every_later_day(
    training_desk: Desk, moving_clock: Clock
) -> None:
    dossier = received(training_desk)
    training_desk.print_jobs.refused(begin(training_desk, dossier))
    moving_clock.pass_by(days=3)
    assert training_desk.print_jobs.of_day(moving_clock().date()) == []
    assert len(training_desk.print_jobs.waiting()) == 1


ENDS = st.lists(
    st.sampled_from(["taken", "refused", "came out", "not there", "dropped"]), max_size=7
)


@settings(max_examples=25)
@given(ends=ENDS)
def test_papers_in_the_history_are_those_that_came_out(
    ends: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = a_desk(tmp_path_factory.mktemp("office") / "desk", Clock())
    dossier = received(desk)
    for end in ends:
        job = begin(desk, dossier)
        if end in {"came out", "not there"}:
            (job,) = desk.print_jobs.interrupted()
        match end:
            case "taken":
                desk.print_jobs.taken(job)
            case "came out":
                desk.print_jobs.came_out(job, by="o01")
            case "dropped":
                desk.print_jobs.drop(job)
            case _:
                desk.print_jobs.refused(job)
    came_out = sum(end in {"taken", "came out"} for end in ends)
    sent = [
        job.reprint for job in desk.print_jobs.of_day(MONDAY.date()) if job.state is JobState.SENT
    ]
    assert times(desk, dossier) == came_out
    assert sorted(sent) == list(range(came_out))
    assert len(desk.print_jobs.waiting()) == bool(ends and ends[-1] in {"refused", "not there"})
    desk.close()


def a_slip(desk: Desk) -> OfficeSheet:
    dossiers = [
        desk.processing.hand_over(received(desk), to="Phạm Thử", by="o01").uid for _ in range(2)
    ]
    paper = OfficePaper.slip(OfficeKind.DOSSIERS_HANDOVER, dossiers)
    return desk.office_papers.sheet(paper, size=Size.A4, by="o01")


def test_a_slip_that_came_out_after_all_stands_in_each_history(training_desk: Desk) -> None:
    slip = a_slip(training_desk)
    training_desk.print_jobs.begin_office(slip, printer=PRINTER, by="o01")
    (job,) = training_desk.print_jobs.interrupted()
    with pytest.raises(PrintUndecided):
        training_desk.print_jobs.begin_office(slip, printer=PRINTER, by="o01")
    training_desk.print_jobs.came_out(job, by="o01")
    times = [
        training_desk.lookup.by_uid(uid).times_printed(job.paper) for uid in slip.paper.dossiers()
    ]
    assert times == [1, 1]
    again = training_desk.office_papers.sheet(slip.paper, size=Size.A4, by="o01")
    assert again.reprint == 1


def test_only_what_came_out_counts_for_the_next_print_of_a_closing_sheet(
    training_desk: Desk,
) -> None:
    paper = OfficePaper.closing(MONDAY.date())

    def sheet() -> OfficeSheet:
        return training_desk.office_papers.sheet(paper, size=Size.A4, by="o01")

    jobs = training_desk.print_jobs
    jobs.refused(jobs.begin_office(sheet(), printer=PRINTER, by="o01"))
    assert sheet().reprint == 0
    jobs.taken(jobs.begin_office(sheet(), printer=PRINTER, by="o01"))
    jobs.enter_saved(sheet(), by="o01")
    assert sheet().reprint == 2
    assert [job.office_paper for job in jobs.of_day(MONDAY.date())] == [paper, paper]


def test_guidance_is_no_receipt_so_its_second_print_is_no_copy(training_desk: Desk) -> None:
    paper = OfficePaper.guidance(CERTIFIED_COPY)
    jobs = training_desk.print_jobs
    for times in range(3):
        sheet = training_desk.office_papers.sheet(paper, size=Size.A4, by="o01")
        jobs.taken(jobs.begin_office(sheet, printer=PRINTER, by="o01"))
        assert sheet.reprint == times
        assert "IN LẠI" not in words(sheet.pdf).upper()
    closing = OfficePaper.closing(MONDAY.date())
    for again in range(2):
        sheet = training_desk.office_papers.sheet(closing, size=Size.A4, by="o01")
        jobs.taken(jobs.begin_office(sheet, printer=PRINTER, by="o01"))
        assert ("IN LẠI" in words(sheet.pdf).upper()) is bool(again)


@given(st.text(min_size=1).map(str.strip).filter(bool), st.dates(), st.dates())
def test_a_register_is_known_again_from_what_is_kept_of_it(field: str, a: date, b: date) -> None:
    period = Period(min(a, b), max(a, b))
    assert OfficePaper.register(field, period).field_and_period() == (field, period)
