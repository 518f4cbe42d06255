"""Old files are upgraded whole or not at all; newer ones are refused; nothing is made by a typo."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.lifecycle import State
from desk_app.storage import driver, migrations
from desk_app.storage.driver import Database, WorkspaceTooNew
from desk_app.storage.workspace import Workspace
from desk_app.sync.keys import verify
from tests.storage import releases
from tests.storage.desks import KEY, SHIPPED, everything, picture
from tests.storage.faults import Injected, Statements

SCHEMA = Path(__file__).with_name("schema.sql")
_MASTER = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
STEPS = releases.names()


def upgrade(file: Path) -> Workspace:
    return Workspace(file, KEY, SHIPPED)


def stored(tmp_path: Path, step: str) -> Path:
    return Path(shutil.copy(releases.FOLDER / f"{step}.db", tmp_path / "office.db"))


def test_the_schema_is_the_one_that_was_reviewed(tmp_path: Path) -> None:
    workspace = upgrade(tmp_path / "office.db")
    made = workspace.schema()
    workspace.close()
    assert made == SCHEMA.read_text(encoding="utf-8")


def test_every_step_of_the_schema_has_its_stored_file() -> None:
    assert sorted(path.stem for path in releases.FOLDER.iterdir()) == STEPS


@pytest.mark.parametrize("step", STEPS)
def test_a_file_of_every_release_opens_with_the_same_totals(tmp_path: Path, step: str) -> None:
    workspace = upgrade(stored(tmp_path, step))
    assert workspace.schema() == SCHEMA.read_text(encoding="utf-8")
    assert workspace.dossiers.total() == 2
    assert workspace.dossiers.current("hoSoThu000000000000001").state is State.RETURNED
    assert workspace.dossiers.current("hoSoThu000000000000002").state is State.RECEIVED
    assert [officer.name for officer in workspace.officers.of("13498")] == ["Thử"]
    assert len(workspace.search.find("nguyen van thu")) == 2
    assert workspace.journal.own().n == 8
    assert workspace.findings(verify) == []
    before = picture(workspace)
    workspace.rebuild()
    assert picture(workspace) == before
    workspace.close()


@pytest.mark.parametrize("step", STEPS)
def test_a_copy_is_kept_before_a_file_is_changed(tmp_path: Path, step: str) -> None:
    file = stored(tmp_path, step)
    old = driver.connect(file, KEY)
    lines = old.execute("SELECT n, line FROM tail").fetchall()
    schema = old.execute(_MASTER).fetchall()
    old.close()
    upgrade(file).close()
    copies = list(tmp_path.glob("office-before-*.db"))
    if step == STEPS[-1]:
        assert copies == []
        return
    (copy,) = copies
    assert b"SQLite format" not in copy.read_bytes()
    kept = driver.connect(copy, KEY)
    assert kept.execute(_MASTER).fetchall() == schema
    assert kept.execute("SELECT n, line FROM tail").fetchall() == lines
    kept.close()


def test_a_new_workspace_needs_no_copy(tmp_path: Path) -> None:
    upgrade(tmp_path / "office.db").close()
    assert [path.name for path in tmp_path.iterdir()] == ["office.db"]


def with_step(monkeypatch: pytest.MonkeyPatch, act: Callable[[Database], Any]) -> None:
    """The program of the next release, with one more step."""
    step = driver.Migrations._Migration("m999_next", act)
    monkeypatch.setattr(migrations.STEPS, "_migrations", [*migrations.STEPS._migrations, step])


def test_a_file_of_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as newer:
        with_step(newer, lambda db: db.execute("CREATE TABLE later (x TEXT) STRICT"))
        file = stored(tmp_path, STEPS[-1])
        upgrade(file).close()
    for copy in tmp_path.glob("office-before-*"):
        copy.unlink()
    before = file.read_bytes()
    with pytest.raises(WorkspaceTooNew):
        upgrade(file)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["office.db"]


def test_a_file_that_lacks_steps_and_has_unknown_ones_is_refused_untouched(tmp_path: Path) -> None:
    with releases.known_until(STEPS[1]), pytest.MonkeyPatch.context() as other:
        with_step(other, lambda db: db.execute("CREATE TABLE other (x TEXT) STRICT"))
        file = stored(tmp_path, STEPS[1])
        db = driver.connect(file, KEY)
        migrations.apply(db)
        db.close()
    before = file.read_bytes()
    with pytest.raises(WorkspaceTooNew):
        upgrade(file)
    assert file.read_bytes() == before


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("step", STEPS[:-1])
def test_an_upgrade_that_is_interrupted_anywhere_can_be_run_again(
    tmp_path: Path, step: str
) -> None:
    expected = upgrade(stored(tmp_path, step))
    whole = everything_but_moments(expected)
    expected.close()
    for number in interrupted(tmp_path, step):
        file = stored(tmp_path, step)
        with pytest.raises(Injected), Statements(fails=number).watching():
            upgrade(file).close()
        again = upgrade(file)
        assert again.schema() == SCHEMA.read_text(encoding="utf-8")
        assert everything_but_moments(again) == whole
        again.close()


def interrupted(tmp_path: Path, step: str) -> range:
    """The statements to be interrupted: those of the step that a file lacks first. What comes
    behind is the next file's; all are, where one step is left."""
    begun, last = upgrading(stored(tmp_path, step))
    if step == STEPS[-2]:
        return range(1, last + 1)
    _, of_the_next = upgrading(stored(tmp_path, STEPS[STEPS.index(step) + 1]))
    return range(begun, begun + last - of_the_next)


def upgrading(file: Path) -> tuple[int, int]:
    """The numbers of the statement that begins the first step of an upgrade, and of the last."""
    with Statements().watching() as watched:
        upgrade(file).close()
    begun = next((n for n, sql in enumerate(watched.noted, 1) if sql == "BEGIN"), 0)
    return begun, watched.seen


def everything_but_moments(workspace: Workspace) -> list[Any]:
    """All rows but those that say when a step was applied."""
    return [row for row in everything(workspace) if row[0] != "_sqlite_migrations"]


def test_a_step_that_fails_half_way_leaves_the_old_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(db: Database) -> None:
        db.executescript("CREATE TABLE half (x TEXT) STRICT; DROP TABLE setting;")
        raise RuntimeError

    file = stored(tmp_path, STEPS[-1])
    with monkeypatch.context() as broken:
        with_step(broken, half)
        with pytest.raises(RuntimeError):
            upgrade(file)
    workspace = upgrade(file)
    assert workspace.schema() == SCHEMA.read_text(encoding="utf-8")
    workspace.close()


def test_the_triggers_that_keep_the_journal_are_there_after_every_upgrade(tmp_path: Path) -> None:
    for step in STEPS:
        workspace = upgrade(stored(tmp_path, step))
        rows = workspace._db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert {row[0] for row in rows} == {
            "tail_line_is_final", "tail_line_is_kept", "segment_is_final", "segment_is_kept",
        }  # fmt: skip
        workspace.close()


def test_tables_folded_otherwise_are_folded_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = stored(tmp_path, STEPS[-1])
    workspace = upgrade(file)
    whole = picture(workspace)
    workspace._db.execute("UPDATE dossier SET state = 'received'")
    workspace.close()
    monkeypatch.setattr(migrations, "FOLD_VERSION", migrations.FOLD_VERSION + 1)
    again = upgrade(file)
    assert picture(again) == whole
    again.close()
