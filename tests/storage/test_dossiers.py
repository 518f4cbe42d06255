"""Dossiers as rows: codes of the day, row numbers that grow with time, questions by index."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import DossierFinished, ResultReturned
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party
from desk_app.services.lookup import Listing
from desk_app.storage import driver
from desk_app.storage.workspace import Workspace
from tests.acts import finished, received, returned
from tests.builders import MONDAY, Clock, Writer, a_draft, a_party, a_reception, workspace_of
from tests.storage.desks import adopt, with_journal


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = with_journal(tmp_path)
    yield made
    made.close()


def take_in(workspace: Workspace, *receptions: Mapping[str, object]) -> None:
    writer = Writer()
    for n, changes in enumerate(receptions):
        writer.write(a_reception(**changes), entity=f"{n:022d}", v=1)
    adopt(workspace, writer.segment())


def test_the_serial_of_a_desk_and_day_goes_on_after_the_highest(workspace: Workspace) -> None:
    take_in(
        workspace,
        {"code": "H42.18-200302-0001"},
        {"code": "H42.18-200302-0007"},
        {"code": "H42.18-200302-1003", "desk": "B"},
        {"code": "H42.18-200303-0009", "received_at": MONDAY + timedelta(days=1)},
        {"code": "H42.19-200302-0050", "unit": "13483"},
    )
    assert workspace.dossiers.last_serial("H42.18-200302-0") == "0007"
    assert workspace.dossiers.last_serial("H42.18-200302-1") == "1003"
    assert workspace.dossiers.last_serial("H42.18-200302-2") == ""


def test_number_1000_of_a_day_comes_after_number_999(workspace: Workspace) -> None:
    take_in(workspace, {"code": "H42.18-200302-01000"}, {"code": "H42.18-200302-0999"})
    assert workspace.dossiers.last_serial("H42.18-200302-0") == "01000"


def test_row_numbers_grow_with_the_moment_of_reception(workspace: Workspace) -> None:
    moments = [
        datetime(1980, 1, 1, tzinfo=VIETNAM), datetime(2000, 1, 1, tzinfo=VIETNAM), MONDAY,
        MONDAY + timedelta(seconds=1), datetime(2099, 12, 31, tzinfo=VIETNAM),
    ]  # fmt: skip
    mixed = [moments[place] for place in (3, 0, 4, 2, 1)]
    take_in(workspace, *({"received_at": moment} for moment in mixed))
    newest = workspace.dossiers.newest(limit=9)
    assert [each.intake.received_at for each in newest] == moments[::-1]


def test_a_clock_before_1970_spoils_nothing(workspace: Workspace) -> None:
    take_in(workspace, {"received_at": datetime(1900, 1, 1, tzinfo=VIETNAM)}, {})
    assert workspace.dossiers.newest(limit=9)[-1].intake.received_at.year == 1900


def test_a_person_is_known_as_of_the_newest_dossier(workspace: Workspace) -> None:
    old, new = a_party(address="Xóm Cũ"), a_party(address="Xóm Mới")
    take_in(
        workspace,
        {"owner": new, "received_at": MONDAY + timedelta(days=1), "submitter": Party(name="Khác")},
        {"owner": old, "submitter": old},
    )
    assert workspace.dossiers.person("999090000001") == (new, 2)
    assert workspace.dossiers.person("999090000009") is None


def test_two_dossiers_of_one_code_are_both_kept(workspace: Workspace) -> None:
    take_in(workspace, {}, {"received_at": MONDAY + timedelta(hours=1)})
    first, second = workspace.dossiers.by_code("H42.18-200302-0001")
    assert first.intake.received_at > second.intake.received_at
    assert workspace.dossiers.by_scan_code("813498200302000157") == [first, second]


def test_the_most_urgent_come_first_and_those_without_appointment_last(
    workspace: Workspace,
) -> None:
    dues = [None, MONDAY + timedelta(days=9), MONDAY + timedelta(days=2)]
    take_in(workspace, *({"due_at": due} for due in dues))
    open_ones = workspace.dossiers.open_ones(limit=9)
    assert [each.intake.due_at for each in open_ones] == [dues[2], dues[1], None]
    due = workspace.dossiers.due_by((MONDAY + timedelta(days=9)).date(), limit=9)
    assert [each.intake.due_at for each in due] == [dues[2], dues[1]]
    assert len(workspace.dossiers.open_ones(limit=1)) == 1


def test_the_home_page_counts_what_is_open(workspace: Workspace) -> None:
    writer = Writer()
    for n, days in enumerate((0, 0, -1, 5, None)):
        due = None if days is None else MONDAY + timedelta(days=days)
        writer.write(a_reception(due_at=due), entity=f"{n:022d}", v=1)
    writer.write(DossierFinished(result="x"), entity=f"{1:022d}", v=2)
    writer.write(DossierFinished(result="x"), entity=f"{4:022d}", v=2)
    writer.write(ResultReturned(collector=a_party(), relation="owner"), entity=f"{4:022d}", v=3)
    adopt(workspace, writer.segment())
    assert workspace.dossiers.counts(MONDAY.date()) == {
        "today": 1, "overdue": 1, "working": 3, "waiting": 0, "presented": 0, "ready": 1,
        "received": 5,
    }  # fmt: skip


def test_no_daily_question_reads_every_dossier(
    training_desk: Desk, moving_clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossiers = [received(training_desk), finished(training_desk), returned(training_desk)]
    asked: dict[str, object] = {}
    execute = driver._Cursor.execute

    def noted(cursor: driver._Cursor, sql: str, *values: object) -> object:
        asked[sql] = values
        return execute(cursor, sql, *values)

    with monkeypatch.context() as patch:
        patch.setattr(driver._Cursor, "execute", noted)
        _ask_everything(training_desk, dossiers[0].code)
        training_desk.intake.register(a_draft(), by="o01")
    db = workspace_of(training_desk)._db
    scans = {
        sql: plan
        for sql, values in asked.items()
        if sql.startswith(("SELECT", "\n"))
        for (*_, plan) in db.execute(f"EXPLAIN QUERY PLAN {sql}", *values).fetchall()  # type: ignore[misc]  # a tuple
        if plan.startswith("SCAN dossier") and "INDEX" not in plan and "VIRTUAL" not in plan
    }
    assert list(scans) == ["SELECT value FROM dossier WHERE 1 ORDER BY id DESC LIMIT ?"]
    moving_clock.pass_by(days=1)


def _ask_everything(desk: Desk, code: str) -> None:
    desk.lookup.get(code)
    desk.lookup.find("thử")
    desk.lookup.find("0001")
    desk.lookup.open_ones()
    desk.lookup.newest()
    desk.lookup.due_by(date(2020, 3, 9))
    desk.lookup.counts()
    for listing in Listing:
        desk.lookup.listed(listing)
    desk.intake.known("999090000001")
    desk.intake.procedures()
