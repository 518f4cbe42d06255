"""Workspaces for the tests of this room: real files, a fixed key, two procedures on offer."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from desk_app.domain.chain import Segment
from desk_app.domain.entries import Entry, Fact
from desk_app.domain.workdays import Notices
from desk_app.storage.catalogues import Shipped
from desk_app.storage.workspace import FOLDED_TABLES, Workspace
from tests.builders import MONDAY, a_procedure
from tests.domain.calendars import shipped

KEY = bytes(range(32))
SHIPPED = Shipped((a_procedure(), a_procedure(code="9.000002", name="Thủ tục khác")), shipped())
NOTICES: Notices = SHIPPED.notices


def opened(folder: Path, name: str = "office.db") -> Workspace:
    """A workspace, an empty one when it is not there; it does not wait for the disk."""
    file = folder / name
    if not file.exists():
        file.write_bytes(_empty())
    workspace = Workspace(file, KEY, SHIPPED)
    workspace.without_waiting_for_the_disk()
    return workspace


@cache
def _empty() -> bytes:
    """The file of an empty workspace, made once and copied for each test."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "office.db"
        Workspace(file, KEY, SHIPPED).close()
        return file.read_bytes()


def with_journal(folder: Path, name: str = "office.db") -> Workspace:
    """A workspace whose own journal is open, with one line."""
    workspace = opened(folder, name)
    with workspace.change():
        workspace.journal.open_own(
            b'{"n":1,"t":0,"u":"","k":"journal.opened.0","b":{}}',
            office="13498", desk="A", epoch=1, key=bytes(32),
        )  # fmt: skip
    return workspace


def record(workspace: Workspace, *facts: Fact, entity: str = "hoSoThu000000000000000") -> None:
    """Facts about one entity, each a unit of work of its own."""
    for fact in facts:
        with workspace.change():
            workspace.record(fact, actor="o01", at=MONDAY, entity=entity)


def adopt(workspace: Workspace, segment: Segment) -> list[Entry]:
    """Take in a foreign journal's next segment and fold it, as an import does."""
    journal = workspace.journal
    with workspace.change():
        known = journal.get(segment.jid)
        j = known.j if known else journal.add_foreign(
            segment.jid, office="13498", desk="B", epoch=1, key=bytes(32)
        )  # fmt: skip
        entries = journal.adopt(segment, j=j)
        workspace.fold(entries)
    return entries


def picture(workspace: Workspace) -> dict[str, object]:
    """Everything folded, and what the search index answers for every word in it."""
    tables: dict[str, object] = {name: list(workspace.rows(name)) for name in FOLDED_TABLES}
    tables["dossier_words"] = words_of(workspace)
    return tables


def words_of(workspace: Workspace) -> dict[str, list[int]]:
    """What the search index holds: each word with the rows that have it."""
    texts = [row[0] for row in workspace._db.execute("SELECT search FROM dossier")]
    return {
        f"{column} {word}": [
            row[0] for row in workspace._db.execute(
                "SELECT rowid FROM dossier_words WHERE dossier_words MATCH ? ORDER BY rowid",
                (f'{column} : "{word}"',),
            )
        ]
        for text in texts
        for column, part in zip(("exact", "folded"), text.split("\n"), strict=True)
        for word in part.split()
    }  # fmt: skip


def everything(workspace: Workspace) -> list[Sequence[object]]:
    """Every row of every table that holds data: what must be as before when a change fails."""
    tables = [
        row[0] for row in workspace._db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' "
            "AND name NOT LIKE 'dossier_words_%' ORDER BY name"
        )
    ]  # fmt: skip
    return [
        (table, *row) for table in tables
        for row in _rows(workspace, f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608
    ]  # fmt: skip


def _rows(workspace: Workspace, sql: str) -> Iterable[tuple[object, ...]]:
    return (tuple(row) for row in workspace._db.execute(sql))
