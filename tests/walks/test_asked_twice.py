"""A citizen is sent home for papers twice: the second time the law counts the dossier as late."""

import pytest

from desk_app.domain.entries import PaperReceived
from desk_app.domain.lifecycle import State
from desk_app.services.processing import AskedBefore
from tests.walks.scene import Story, moment


def test_a_supplement_asked_twice_warns_and_makes_the_dossier_late(story: Story) -> None:
    processing = story.desk.processing

    # Monday 8:15, three working days: due on Thursday at the same hour.
    story.at("2020-03-02", 8, 15)
    dossier = story.receive()
    assert dossier.due_at == moment("2020-03-05", 8, 15)

    # Tuesday: a paper is missing. The clock stands; Tuesday itself was used.
    story.at("2020-03-03", 9)
    dossier = processing.request_supplement(
        dossier, contents=("Quyết định ly hôn",), reason="Chưa có giấy chứng minh", by="o01"
    )
    assert dossier.state is State.WAITING

    # Ten days later nobody calls it overdue: it is the citizen's turn.
    story.at("2020-03-13", 9)
    counted = story.report()
    assert (counted["within"], counted["overdue"]) == (1, 0)

    # Monday 16 March: the paper comes. Two working days were left, so Wednesday, same hour.
    story.at("2020-03-16", 10)
    expected = processing.resumption(dossier)
    assert expected is not None
    assert (expected.left, expected.due_at) == (2, moment("2020-03-18", 8, 15))
    dossier = processing.supplemented(
        dossier, papers=(PaperReceived(name="Quyết định ly hôn", certified=1),), by="o01"
    )
    assert dossier.due_at == expected.due_at

    # The officer wants yet another paper. The desk is told what that means, and must say why.
    with pytest.raises(AskedBefore):
        processing.request_supplement(
            dossier, contents=("Bản gốc",), reason="Cần đối chiếu", by="o01"
        )
    dossier = processing.request_supplement(
        dossier, contents=("Bản gốc",), reason="Cần đối chiếu",
        again="Lần trước xem thiếu", by="o01",
    )  # fmt: skip

    # It comes the same day and the certificate is done before the appointment. Late all the same.
    dossier = processing.supplemented(dossier, papers=(), by="o01")
    story.at("2020-03-17", 9)
    processing.finish(dossier, result="Giấy xác nhận", by="o01")
    counted = story.report()
    assert (counted["ended"], counted["late"]) == (1, 1)
