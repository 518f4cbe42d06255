"""A full disk: the act is refused with the reason, what was there stays, work goes on later."""

from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.storage.driver import StorageUnavailable
from desk_app.sync.keys import verify
from tests.acts import ACTS, portal_export, received
from tests.builders import Clock, a_draft, workspace_of
from tests.storage.desks import everything, opened


def fill(desk: Desk, spare: int = 0) -> None:
    """Let the file grow by no more than some pages."""
    db = workspace_of(desk)._db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages + spare}").fetchall()


def empty_again(desk: Desk) -> None:
    """Give the disk room."""
    workspace_of(desk)._db.execute("PRAGMA max_page_count = 1000000").fetchall()


def test_a_reception_on_a_full_disk_is_refused_and_all_earlier_ones_are_there(
    training_desk: Desk,
) -> None:
    workspace = workspace_of(training_desk)
    fill(training_desk, spare=20)
    saved, before = [], everything(workspace)
    with pytest.raises(StorageUnavailable) as told:  # noqa: PT012  # how many fit is not known
        for _ in range(1000):
            saved.append(received(training_desk).code)
            before = everything(workspace)
    assert told.value.facts == {"reason": "disk-full"}
    assert len(saved) > 2
    assert everything(workspace) == before
    assert {each.code for each in training_desk.lookup.newest()} == set(saved)
    assert workspace.findings(verify) == []
    empty_again(training_desk)
    assert received(training_desk).code not in saved


def test_an_import_on_a_full_disk_takes_nothing_over(training_desk: Desk) -> None:
    workspace = workspace_of(training_desk)
    fill(training_desk, spare=4)
    before = everything(workspace)
    text = portal_export(*(f"9.{n:06d}" for n in range(200)))
    with pytest.raises(StorageUnavailable):
        training_desk.procedures.import_portal(text, by="o01")
    assert everything(workspace) == before
    empty_again(training_desk)
    assert training_desk.procedures.import_portal(text, by="o01").set == 200


def test_bundles_on_a_full_disk_can_be_taken_in_later(training_desk: Desk) -> None:
    take_in = ACTS["exchange.take_in"].ready(training_desk)
    workspace = workspace_of(training_desk)
    fill(training_desk)
    before = everything(workspace)
    with pytest.raises(StorageUnavailable):
        take_in()
    assert everything(workspace) == before
    empty_again(training_desk)
    take_in()
    assert everything(workspace) != before


def test_reading_goes_on_when_the_disk_is_full(training_desk: Desk, moving_clock: Clock) -> None:
    dossier = received(training_desk)
    fill(training_desk)
    moving_clock.pass_by(hours=1)
    assert training_desk.lookup.get(dossier.code) == dossier
    assert training_desk.lookup.find("thử") == [dossier]
    assert training_desk.intake.check(a_draft()) == {}
    assert training_desk.lookup.counts().received_today == 1


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:

    (tmp_path / "office.db").mkdir()
    with pytest.raises(StorageUnavailable) as told:
        opened(tmp_path)
    assert told.value.facts["reason"] == "cannot-open"
