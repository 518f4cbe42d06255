"""A procedure in two stages: the receipt promises both days, and the second has its own clock."""

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
