"""A procedure in two stages: the receipt promises both days, and the second has its own clock."""

from datetime import date

from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import State
from desk_app.domain.procedure import Term, TermKind
from desk_app.services.documents import PaperKind, Size
from tests.builders import a_party
from tests.printing import reading
from tests.walks.scene import MARITAL_STATUS, Story, moment


def test_a_dossier_has_a_second_stage_with_an_appointment_of_its_own(story: Story) -> None:
    processing = story.desk.processing

    # Monday 8:15: three working days for the first stage, five for the second.
    story.at("2020-03-02", 8, 15)
    five = Term(TermKind.WORKING_DAYS, 10)
    draft = IntakeDraft(submitter=a_party(), procedure=MARITAL_STATUS, second_term=five)
    dossier = story.desk.intake.register(draft, by="o01")
    assert dossier.due_at == moment("2020-03-05", 8, 15)
    assert dossier.intake.second_due_at == moment("2020-03-12", 8, 15)

    # The receipt tells both.
    paper = story.desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A4, by="o01")
    words = reading.words(paper.pdf)
    assert "05/3/2020" in words or "05/03/2020" in words
    assert "12/3/2020" in words or "12/03/2020" in words

    # Wednesday: the first result is there, a day early.
    story.at("2020-03-04", 10)
    dossier = processing.finish(dossier, result="Thông báo đủ điều kiện", by="o01")
    assert dossier.state is State.FINISHED

    # Friday: the citizen has done his part, the second stage begins. By hand on Friday of the
    # following week.
    story.at("2020-03-06", 9)
    dossier = processing.second_stage(dossier, due_at=moment("2020-03-13", 9), by="o01")
    assert dossier.due_at == moment("2020-03-13", 9)

    # It ends on Tuesday before. The month counts one dossier, and not late.
    story.at("2020-03-10", 15)
    processing.finish(dossier, result="Giấy xác nhận", by="o01")
    counted = story.report()
    assert (counted["received"], counted["ended"], counted["late"]) == (1, 1, 0)


def test_a_day_off_moves_the_second_stage_before_it_begins_and_while_it_lasts(
    story: Story,
) -> None:
    desk = story.desk
    calendar = desk.calendar

    # Monday 8:15: three working days, then five more. Thursday 5 March and Thursday 12 March.
    story.at("2020-03-02", 8, 15)
    draft = IntakeDraft(
        submitter=a_party(), procedure=MARITAL_STATUS, second_term=Term(TermKind.WORKING_DAYS, 10)
    )
    dossier = desk.intake.register(draft, by="o01")
    desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A4, by="o01")

    # Tuesday: next Monday will be off. The first day stays, the second one moves, and the receipt
    # has to be printed again with both.
    story.at("2020-03-03", 9)
    calendar.set_day(date(2020, 3, 9), "off", name="Tránh bão", basis="", by="o01")
    (found,) = calendar.moved()
    assert found.due_at == dossier.due_at
    assert found.second is not None
    assert found.second.due_at == moment("2020-03-13", 8, 15)
    (dossier,) = calendar.reschedule([found], reason="Nghỉ tránh bão", by="o01")
    assert calendar.moved() == []
    assert [each.code for each in calendar.to_reprint()] == [dossier.code]
    paper = desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A4, by="o01")
    words = reading.words(paper.pdf)
    assert "05/03/2020" in words
    assert "13/03/2020" in words

    # The first result is there on time, and the second stage begins with what was promised.
    story.at("2020-03-05", 8)
    dossier = desk.processing.finish(dossier, result="Thông báo đủ điều kiện", by="o01")
    dossier = desk.processing.second_stage(
        dossier, due_at=dossier.intake.second_due_at, by="o01"
    )  # fmt: skip
    assert dossier.due_at == moment("2020-03-13", 8, 15)
    assert dossier.calendar == str(calendar.version(2020))

    # Another day of storm within the second stage: its appointment moves by a day, too; over the
    # weekend to Monday.
    story.at("2020-03-10", 9)
    calendar.set_day(date(2020, 3, 11), "off", name="Tránh bão", basis="", by="o01")
    (found,) = calendar.moved()
    assert (found.due_at, found.second) == (moment("2020-03-16", 8, 15), None)
    (dossier,) = calendar.reschedule([found], reason="Nghỉ tránh bão", by="o01")
    assert dossier.due_at == moment("2020-03-16", 8, 15)
    assert calendar.moved() == []


def test_what_was_noted_is_promised_both_days_anew_when_it_is_received(story: Story) -> None:
    # Monday: a paper is missing; nothing is received, and nothing is promised yet.
    story.at("2020-03-02", 8, 15)
    draft = IntakeDraft(
        submitter=a_party(), procedure=MARITAL_STATUS, second_term=Term(TermKind.WORKING_DAYS, 10)
    )
    asked = story.desk.presenting.ask_for_papers(
        draft, contents=("Giấy mẫu",), reason="thiếu giấy", by="o01"
    )

    # He is back on Wednesday with the papers: three working days from then, then five more.
    story.at("2020-03-04", 8, 15)
    received = story.desk.presenting.accept(asked, by="o01")
    assert received.due_at == moment("2020-03-09", 8, 15)
    assert received.intake.second_at == received.due_at
    assert received.intake.second_due_at == moment("2020-03-16", 8, 15)
    assert story.desk.calendar.moved() == []
