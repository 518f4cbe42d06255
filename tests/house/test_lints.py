"""What no file of the program may hold, by the words of its source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
SOURCES = {path.relative_to(HERE).as_posix(): path for path in HERE.glob("desk_app/**/*.py")}

_DRIVER = {"desk_app/storage/driver.py", "desk_app/storage/workspace.py"}

FORBIDDEN: dict[str, tuple[str, set[str]]] = {
    "the raw connection": (r"\.conn\b", _DRIVER),
    "transactions by hand": (r"\"(BEGIN|COMMIT|ROLLBACK)", {"desk_app/storage/workspace.py"}),
    "the driver's own errors": (r"\bsqlite3\b|DatabaseFault", {"desk_app/storage/driver.py"}),
    "the clock of the PC": (
        r"datetime\.(now|utcnow|today)|date\.today|time\.time\(", {"desk_app/bootstrap.py"},
    ),
    "the clock of the database": (r"CURRENT_TIMESTAMP|datetime\('now'|strftime\('", set()),
    "modal boxes": (r"QMessageBox|QInputDialog", set()),
    "completion and masks, which break input methods": (r"InlineCompletion|setInputMask", set()),
    "code out of data": (r"\b(pickle|marshal|shelve)\b|(?<!\.)\b(eval|exec)\(", set()),
    "unpacking archives to disk": (r"extractall|shutil\.unpack_archive", set()),
    "other programs": (
        r"\bsubprocess\b|os\.(system|popen|startfile)", {"desk_app/sync/leaving.py"},
    ),
    "the network": (r"^\s*(import|from) (socket|ssl|asyncio|urllib|http|requests)\b", set()),
    "the network of Qt": (
        r"\bQtNetwork\b(?! import QLocalServer, QLocalSocket$)|\bQ(Tcp|Udp|Ssl|Network)[A-Z]",
        set(),
    ),
}  # fmt: skip
"""What is forbidden, as a pattern, and the files that may hold it because it is their work."""


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_uses_what_is_forbidden(what: str) -> None:
    pattern, allowed = FORBIDDEN[what]
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, path in SOURCES.items()
        if name not in allowed
        for number, line in enumerate(_code(path), 1)
        if re.search(pattern, line)
    ]
    assert found == []


@pytest.mark.parametrize("what", FORBIDDEN)
def test_what_is_allowed_somewhere_is_really_there(what: str) -> None:
    pattern, allowed = FORBIDDEN[what]
    for name in allowed:
        assert any(re.search(pattern, line) for line in _code(SOURCES[name])), name


def _code(path: Path) -> list[str]:
    """The lines of a file without its docstrings and comments, in their places."""
    text = path.read_text(encoding="utf-8")
    lines = [line.split("  # ")[0] if not line.lstrip().startswith("#") else "" for line in
             text.splitlines()]  # fmt: skip
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                lines[number - 1] = ""
    return lines


_SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|WITH)\b")


def _statements(tree: ast.AST) -> Iterator[ast.JoinedStr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            first = node.values[0]
            if isinstance(first, ast.Constant) and _SQL.match(str(first.value)):
                yield node


KNOWN_PARTS = {
    "where", "marks", "names", "table", "group", "self._TABLE", "', '.join(self._KEY)",
    "_marks(_WIDTH)", "_marks(12)", "_marks(8)", "_marks(4)", "key.hex()", "FOLDED_TABLES[table]",
    "migrations.FOLD_VERSION", "_LACKING",
    "APPLICATION_ID", "_COLUMNS", "_PERSON", "_SELECT", "_FLOW_COLUMNS", "_KEY",
    "_MORE_OF_THE_KEY[table]", "', '.join(lines)", "PARTS", "part",
}  # fmt: skip
"""What statements are put together from: literals of the same class, question marks, numbers of
the program. A new part is looked at by a person before it comes here; a value never does."""


def test_no_value_is_written_into_a_statement() -> None:
    parts = {
        ast.unparse(part.value)
        for name, path in SOURCES.items()
        for statement in _statements(ast.parse(path.read_text(encoding="utf-8")))
        for part in statement.values
        if isinstance(part, ast.FormattedValue)
    }
    assert parts <= KNOWN_PARTS


def test_statements_are_written_in_the_storage_room_only() -> None:
    talking = {
        name
        for name, path in SOURCES.items()
        if re.search(r"[\"'](SELECT|INSERT INTO|UPDATE|DELETE FROM) ", path.read_text("utf-8"))
    }
    assert all(name.startswith("desk_app/storage/") for name in talking)
    assert "desk_app/storage/dossiers.py" in talking


def test_the_tests_of_the_program_reach_no_network() -> None:
    import socket  # noqa: PLC0415  # only here, to see that it is closed

    with socket.socket() as closed, pytest.raises(AssertionError, match="network"):
        closed.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="network"):
        socket.getaddrinfo("localhost", 80)
