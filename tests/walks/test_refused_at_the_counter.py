"""A citizen comes with the wrong thing, then without a paper: nothing is received, both have a
paper in hand."""

import pytest

from desk_app.domain.intake import DraftIncomplete, IntakeDraft
from desk_app.domain.lifecycle import State
from desk_app.services.documents import PaperKind, Size
from tests.builders import a_party
from tests.printing import reading
from tests.walks.scene import MARITAL_STATUS, Story, moment


def test_refused_and_sent_home_for_papers_at_the_counter(story: Story) -> None:
    counter, documents = story.desk.presenting, story.desk.documents

    # Monday, 8:10: he wants something the commune does not settle. Only in words, without a reason
    # the desk does not let him go.
    story.at("2020-03-02", 8, 10)
    wish = IntakeDraft(submitter=a_party(name="Trần Văn Nhầm"), note="Xin cấp hộ chiếu")
    with pytest.raises(DraftIncomplete):
        counter.turn_away(wish, reason="", by="o01")
    refused = counter.turn_away(wish, reason="Thuộc cơ quan công an cấp tỉnh", by="o01")
    assert refused.state is State.TURNED_AWAY

    # He gets the paper of the law with the reason on it.
    paper = documents.issue(refused, PaperKind.REFUSAL, size=Size.A4, by="o01")
    page = reading.words(paper.pdf)
    assert "Trần Văn Nhầm" in page
    assert "Xin cấp hộ chiếu" in page
    assert "Thuộc cơ quan công an cấp tỉnh" in page

    # 8:30: she needs a certificate, but the divorce paper is at home.
    story.at("2020-03-02", 8, 30)
    draft = IntakeDraft(submitter=a_party(), procedure=MARITAL_STATUS)
    asked = counter.ask_for_papers(
        draft, contents=("Quyết định ly hôn",), reason="Chưa có giấy chứng minh", by="o01"
    )
    assert (asked.state, asked.due_at) == (State.PRESENTED, None)
    assert asked.code != refused.code
    paper = documents.issue(asked, PaperKind.SUPPLEMENT_REQUEST, size=Size.A4, by="o01")
    page = reading.words(paper.pdf)
    assert "Quyết định ly hôn" in page

    # Neither is in the month's figures: the desk received nothing yet.
    assert story.report()["received"] == 0

    # Tuesday afternoon she is back with the paper. Three working days from now, not from Monday.
    story.at("2020-03-03", 14)
    received = counter.accept(asked, by="o01")
    assert (received.state, received.code) == (State.RECEIVED, asked.code)
    assert received.due_at == moment("2020-03-06", 14)
    assert story.report()["received"] == 1
