"""A unit of work is all or nothing, whatever fails in it."""

import threading
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.storage import driver
from desk_app.storage.driver import LibraryUnfit, StorageUnavailable
from desk_app.storage.workspace import Workspace
from tests.acts import ACTS, Act
from tests.builders import MONDAY, a_reception, workspace_of
from tests.storage.desks import KEY, SHIPPED, everything, record, with_journal
from tests.storage.faults import Injected, Statements


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_act_whose_any_statement_fails_leaves_no_trace(training_desk: Desk, act: Act) -> None:
    workspace = workspace_of(training_desk)
    action = act.ready(training_desk)
    before = everything(workspace)
    allowed = [before]
    for number in range(1, 400):
        statements = Statements(fails=number)
        if act.units > 1:
            statements.after_commit = lambda: allowed.append(everything(workspace))
        try:
            with statements.watching():
                action()
        except Injected:
            assert everything(workspace) in allowed, f"statement {number}"
            assert not workspace._db.conn.in_transaction
        else:
            break
    assert number > 5 if act.entries else number > 2
    assert everything(workspace) != before


def test_a_unit_of_work_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    before = everything(workspace)

    def interrupted() -> None:
        with workspace.change():
            workspace.record(a_reception(), actor="o01", at=MONDAY, entity="e" * 22)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert everything(workspace) == before
    record(workspace, a_reception())
    assert everything(workspace) != before
    workspace.close()


def test_a_unit_of_work_is_not_nested(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    with workspace.change(), pytest.raises(AssertionError), workspace.change():
        pass
    workspace.close()


def test_a_second_thread_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    before = everything(workspace)
    caught: list[BaseException] = []

    def write() -> None:
        try:
            record(workspace, a_reception())
        except BaseException as fault:  # noqa: BLE001  # looked at below
            caught.append(fault)

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])
    assert everything(workspace) == before
    workspace.close()


def test_what_was_saved_is_there_when_opened_again(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    record(workspace, a_reception())
    saved = everything(workspace)
    workspace.close()
    again = Workspace(tmp_path / "office.db", KEY, SHIPPED)
    assert everything(again) == saved
    again.close()


def test_saving_waits_for_the_disk_and_the_file_is_a_log_behind(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "office.db", KEY, SHIPPED)
    asked = {
        name: workspace._db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "synchronous", "journal_mode", "foreign_keys", "busy_timeout", "trusted_schema",
            "secure_delete", "recursive_triggers", "application_id",
        )
    }  # fmt: skip
    workspace.close()
    assert asked == {
        "synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000,
        "trusted_schema": 0, "secure_delete": 1, "recursive_triggers": 1,
        "application_id": int.from_bytes(b"QMC1"),
    }  # fmt: skip


def test_a_wrong_key_is_told_and_changes_nothing(tmp_path: Path) -> None:
    with_journal(tmp_path).close()
    file = tmp_path / "office.db"
    before = file.read_bytes()
    with pytest.raises(StorageUnavailable) as told:
        Workspace(file, bytes(32), SHIPPED)
    assert told.value.facts == {"reason": "wrong-key"}
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 4096, b"Ghi ch\xc3\xba " * 900, b"SQLite format 3\0"]
)
def test_a_file_that_is_no_workspace_is_not_touched(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "office.db"
    file.write_bytes(content)
    if not content:  # an empty file is a new workspace
        Workspace(file, KEY, SHIPPED).close()
        return
    with pytest.raises(StorageUnavailable):
        Workspace(file, KEY, SHIPPED)
    assert file.read_bytes() == content


def test_fault_16_a_damaged_page_is_told_and_never_crashes(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    for n in range(40):
        record(workspace, a_reception(note="x" * 500), entity=f"{n:022d}")
    workspace.close()
    file = tmp_path / "office.db"
    whole = file.read_bytes()
    told = 0
    for page in range(0, len(whole), 4096):
        damaged = bytearray(whole)
        damaged[page + 100] ^= 1
        file.write_bytes(damaged)
        told += _is_told(file)
    assert told >= len(whole) // 4096 - 3  # free pages are read by nobody
    file.write_bytes(whole[: len(whole) // 2])
    assert _is_told(file)


def _is_told(file: Path) -> bool:
    try:
        workspace = Workspace(file, KEY, SHIPPED)
    except StorageUnavailable:
        return True
    try:
        return bool(workspace.findings(lambda *_: True))
    finally:
        workspace.close()


def test_a_damaged_page_is_told_to_whoever_reads_it(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    for n in range(200):
        record(workspace, a_reception(note="x" * 500), entity=f"{n:022d}")
    workspace.close()
    file = tmp_path / "office.db"
    content = bytearray(file.read_bytes())
    for page in range(120, len(content) // 4096):
        content[page * 4096 + 50] ^= 1
    file.write_bytes(content)
    workspace = Workspace(file, KEY, SHIPPED)
    with pytest.raises(StorageUnavailable) as told:
        workspace.dossiers.newest(limit=500)
    workspace.close()
    assert told.value.facts == {"reason": "damaged"}


def test_a_library_with_the_wal_fault_is_refused(tmp_path: Path) -> None:
    db = driver.connect(tmp_path / "any.db", KEY)
    driver.refuse_unfit(db.conn)
    with pytest.raises(LibraryUnfit):
        driver.refuse_unfit(db.conn, (999, 0, 0))
    db.close()
    assert tuple(map(int, driver.version().split("."))) >= (3, 51, 3)


class _Lacking:
    """A connection of a library without one of its parts."""

    def __init__(self, part: str) -> None:
        self._part = part

    def execute(self, sql: str) -> "_Lacking":
        self._asked = sql
        return self

    def fetchone(self) -> tuple[str] | None:
        return None if self._part in self._asked else ("yes",)


@pytest.mark.parametrize(("part", "lacks"), [("cipher", "SQLCipher"), ("fts5", "FTS5")])
def test_a_library_that_lacks_a_part_is_refused(part: str, lacks: str) -> None:
    with pytest.raises(LibraryUnfit) as told:
        driver.refuse_unfit(_Lacking(part))
    assert told.value.facts == {"lacks": lacks}
