"""A result is handed to the wrong person; the clerk notices at once, another one days later."""

import pytest

from desk_app.domain.dossier import Dossier
from desk_app.domain.lifecycle import State
from desk_app.services.correcting import UndoReasonMissing
from tests.builders import a_party
from tests.walks.scene import Story


def test_a_wrong_return_is_undone_and_the_right_person_gets_the_result(story: Story) -> None:
    # Monday: received. Wednesday: the certificate is there.
    story.at("2020-03-02", 8, 15)
    dossier = story.receive()
    story.at("2020-03-04", 10)
    dossier = story.desk.processing.finish(dossier, result="Giấy xác nhận", by="o01")

    # Thursday, 9:00: the clerk presses the key for the wrong dossier and takes it back at once.
    story.at("2020-03-05", 9)
    dossier = _given_to(story, "Trần Văn Nhầm")
    dossier = story.desk.correcting.undo(dossier, by="o01")
    assert (dossier.state, dossier.handback) == (State.FINISHED, None)

    # At 9:30 it happens again, and nobody notices until the owner asks in the afternoon.
    story.at("2020-03-05", 9, 30)
    dossier = _given_to(story, "Trần Văn Nhầm")
    story.at("2020-03-05", 14)
    with pytest.raises(UndoReasonMissing):
        story.desk.correcting.undo(dossier, by="o01")
    dossier = story.desk.correcting.undo(dossier, by="o01", reason="Trao nhầm người cùng xóm")

    # She gets her certificate. The history keeps both mistakes, and why.
    dossier = _given_to(story, "Nguyễn Văn Thử")
    assert dossier.handback is not None
    assert dossier.handback.collector.name == "Nguyễn Văn Thử"
    returns = [step for step in dossier.history if step.kind == "dossier.returned.1"]
    assert [step.undone for step in returns] == [True, True, False]
    assert dossier.undone[-1].reason == "Trao nhầm người cùng xóm"

    # The month counts one dossier, ended once, before its day.
    counted = story.report()
    assert (counted["received"], counted["ended"], counted["early"]) == (1, 1, 1)


def _given_to(story: Story, name: str) -> Dossier:
    found = story.desk.lookup.newest()[0]
    return story.desk.returning.return_result(
        found, collector=a_party(name=name), relation="submitter", by="o01"
    )
