"""What is shown at the counter: its paper before there is a dossier."""

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import DossierRefused, SupplementRequested
from desk_app.domain.intake import IntakeDraft
from desk_app.services.documents import Size
from tests.builders import a_draft, workspace_of
from tests.printing import reading
from tests.storage.desks import everything


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (DossierRefused(reason="Không thuộc thẩm quyền"), "Không thuộc thẩm quyền"),
        (SupplementRequested(contents=("Sổ mẫu",), reason="thiếu giấy"), "Sổ mẫu"),
    ],
)
def test_the_paper_of_an_answer_is_drawn_before_anything_is_stored_and_as_it_will_be(
    training_desk: Desk, answer: DossierRefused | SupplementRequested, said: str
) -> None:
    lines = everything(workspace_of(training_desk))
    draft = a_draft(procedure="1.004873")
    as_if = training_desk.presenting.as_if(draft, by="o01")
    paper = training_desk.documents.drafted(as_if, answer, size=Size.A4, by="o01")
    assert everything(workspace_of(training_desk)) == lines
    assert said in reading.words(paper.pdf)
    made = training_desk.presenting.present(draft, by="o01")
    assert made.code == as_if.code, "looking used no number up"
    assert made.intake == as_if.intake


def test_a_draft_with_next_to_nothing_in_it_has_a_paper_too(training_desk: Desk) -> None:
    as_if = training_desk.presenting.as_if(IntakeDraft(note="Xin cấp hộ chiếu"), by="o01")
    refused = DossierRefused(reason="")
    paper = training_desk.documents.drafted(as_if, refused, size=Size.A4, by="o01")
    assert "Xin cấp hộ chiếu" in reading.words(paper.pdf)
