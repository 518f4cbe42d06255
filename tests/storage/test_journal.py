"""The journal: lines are added, sealed once, and never changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain import chain
from desk_app.domain.entries import DossierHandedOver, PaperPrinted
from desk_app.storage import journal as journal_module
from desk_app.storage.driver import Database
from desk_app.storage.journal import TextTooLong
from desk_app.storage.workspace import Workspace
from desk_app.sync.keys import JournalKey, verify
from tests.builders import MONDAY, Writer, a_reception
from tests.storage.desks import adopt, record, with_journal

UID = "hoSoThu000000000000000"
KEY = JournalKey(bytes(32))
PRINTED = PaperPrinted(paper="receipt", size="A5")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = with_journal(tmp_path)
    made._db.execute("UPDATE journal SET key = ?", (KEY.public,))
    yield made
    made.close()


def seal(workspace: Workspace) -> int:
    with workspace.change():
        return workspace.journal.seal_tail(KEY.sign)


def test_lines_are_numbered_without_holes_and_chained(workspace: Workspace) -> None:
    record(workspace, a_reception(), PRINTED, PRINTED)
    own = workspace.journal.own()
    body = workspace.journal.tail()
    assert own.n == len(body) == 4
    assert own.h == chain.head(chain.START, body)
    assert own.jid == chain.jid_of(body[0])


def test_an_entry_names_the_newest_one_it_was_made_on(workspace: Workspace) -> None:
    record(workspace, a_reception(), PRINTED, DossierHandedOver(to="o02"))
    first, second, third = workspace.journal.entries_of(UID)
    assert [entry.v for entry in (first, second, third)] == [1, 2, 3]
    assert (first.parents, second.parents, third.parents) == ((), (first.ref,), (second.ref,))


def test_sealing_moves_the_tail_into_segments_once(workspace: Workspace) -> None:
    record(workspace, a_reception(), PRINTED)
    before = workspace.journal.tail()
    assert seal(workspace) == 3
    assert workspace.journal.tail() == []
    assert seal(workspace) == 0
    (segment,) = workspace.journal.sealed.of(workspace.journal.own().j)
    assert segment.lines == tuple(before)
    assert (segment.a, segment.b, segment.prev) == (1, 3, chain.START)
    record(workspace, PRINTED)
    seal(workspace)
    first, second = workspace.journal.sealed.of(workspace.journal.own().j)
    assert first == segment
    assert (second.a, second.b, second.prev) == (4, 4, segment.head)
    assert workspace.findings(verify) == []


def test_a_segment_has_at_most_a_thousand_lines(workspace: Workspace) -> None:
    with workspace.change():
        for _ in range(chain.MAX_LINES):
            workspace.record(PRINTED, actor="o01", at=MONDAY)
    assert seal(workspace) == 1001
    segments = list(workspace.journal.sealed.of(1))
    assert [(segment.a, segment.b) for segment in segments] == [(1, 1000), (1001, 1001)]
    assert workspace.findings(verify) == []


def test_a_segment_has_at_most_256_kib(workspace: Workspace) -> None:
    long = DossierHandedOver(to="o02", note="x" * 60_000)
    with workspace.change():
        for _ in range(9):
            workspace.record(long, actor="o01", at=MONDAY)
    seal(workspace)
    segments = list(workspace.journal.sealed.of(1))
    sizes = [sum(len(line) + 1 for line in segment.lines) for segment in segments]
    assert len(segments) == 3
    assert max(sizes) <= chain.MAX_SEGMENT_BYTES
    assert sum(len(segment.lines) for segment in segments) == 10


@settings(max_examples=60)
@given(st.lists(st.integers(1, chain.MAX_LINE_BYTES), max_size=40))
def test_cutting_loses_nothing_and_is_never_too_big(sizes: list[int]) -> None:
    body = [b"x" * size for size in sizes]
    groups = list(journal_module._cut(body))
    assert [line for group in groups for line in group] == body
    for group in groups:
        assert 1 <= len(group) <= chain.MAX_LINES
        assert sum(len(line) + 1 for line in group) <= chain.MAX_SEGMENT_BYTES


def test_a_line_that_is_too_long_is_refused_and_leaves_no_trace(workspace: Workspace) -> None:
    record(workspace, a_reception())
    with pytest.raises(TextTooLong), workspace.change():
        workspace.record(
            DossierHandedOver(to="o02", note="x" * chain.MAX_LINE_BYTES),
            actor="o01", at=MONDAY, entity=UID,
        )  # fmt: skip
    assert workspace.journal.own().n == 2


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE tail SET line = x'00' WHERE n = 2",
        "UPDATE tail SET n = 99 WHERE n = 2",
        "DELETE FROM tail WHERE n = 2",
        "INSERT OR REPLACE INTO tail (n, line) VALUES (2, x'00')",
        "UPDATE segment SET z = x'00'",
        "UPDATE segment SET b = 9",
        "DELETE FROM segment",
        "INSERT OR REPLACE INTO segment SELECT j, a, b, prev, head, x'00', z FROM segment",
    ],
)
def test_lines_and_segments_cannot_be_changed(workspace: Workspace, sql: str) -> None:
    record(workspace, a_reception())
    seal(workspace)
    record(workspace, PRINTED, PRINTED)
    sql = sql.replace("= 2", "= 4").replace("(2,", "(4,")
    with pytest.raises(workspace._db.conn.IntegrityError, match=r"never|only"):
        workspace._db.execute(sql)
    assert workspace.findings(verify) == []


def below_the_triggers(db: Database, sql: str, *values: object) -> None:
    """Change a row as somebody with a tool would: the triggers are gone for a moment."""
    kept = [row for row in db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")]
    for name, _ in kept:
        db.execute(f"DROP TRIGGER {name}")
    db.execute(sql, values)
    for _, made in kept:
        db.execute(made)


def a_sealed_journal(workspace: Workspace) -> None:
    record(workspace, a_reception(), PRINTED)
    seal(workspace)
    record(workspace, PRINTED)
    seal(workspace)
    record(workspace, PRINTED, PRINTED)


@pytest.mark.parametrize(
    ("sql", "values", "found"),
    [
        ("UPDATE segment SET sig = ? WHERE a = 4", (bytes(64),), ["seal: {} from 4"]),
        (
            "UPDATE segment SET head = ? WHERE a = 1",
            (bytes(32),),
            ["chain: {} from 1", "seal: {} from 1", "gap: {} from 4"],
        ),
        (
            "UPDATE segment SET prev = ? WHERE a = 4",
            (b"1" * 32,),
            ["gap: {} from 4", "chain: {} from 4", "seal: {} from 4"],
        ),
        ("UPDATE segment SET z = ? WHERE a = 4", (b"junk",), ["unreadable: {} from 4", "tip: {}"]),
        ("DELETE FROM segment WHERE a = 1", (), ["gap: {} from 4"]),
        ("UPDATE tail SET line = x'7b7d' WHERE n = 6", (), ["tip: {}"]),
        ("DELETE FROM tail WHERE n = 6", (), ["tip: {}"]),
        ("UPDATE journal SET n = n + 1", (), ["tip: {}"]),
        ("UPDATE journal SET h = x'00'", (), ["tip: {}"]),
    ],
)
def test_a_finding_names_what_was_changed(
    workspace: Workspace, sql: str, values: tuple[object, ...], found: list[str]
) -> None:
    a_sealed_journal(workspace)
    assert workspace.findings(verify) == []
    below_the_triggers(workspace._db, sql, *values)
    jid = workspace.journal.own().jid
    assert workspace.findings(verify) == [each.format(jid) for each in found]


def test_changed_words_inside_a_segment_are_found(workspace: Workspace) -> None:
    a_sealed_journal(workspace)
    segment = next(workspace.journal.sealed.of(1))
    forged = [line.replace(b"receipt", b"RECEIPT") for line in segment.lines]
    z = workspace.journal.sealed._pack.compress(b"".join(line + b"\n" for line in forged))
    below_the_triggers(workspace._db, "UPDATE segment SET z = ? WHERE a = 1", z)
    assert workspace.findings(verify) == [f"chain: {segment.jid} from 1"]


def test_a_line_is_found_in_the_tail_and_in_segments(workspace: Workspace) -> None:
    a_sealed_journal(workspace)
    body = [line for segment in workspace.journal.sealed.of(1) for line in segment.lines]
    body += workspace.journal.tail()
    own = workspace.journal.own()
    assert [workspace.journal.line(own.j, n) for n in range(1, own.n + 1)] == body
    assert workspace.journal.genesis(own.j) == body[0]


def test_lines_are_right_after_a_sealing_that_failed(workspace: Workspace) -> None:
    record(workspace, a_reception())

    def sealing_fails() -> None:
        with workspace.change():
            workspace.journal.seal_tail(KEY.sign)
            workspace.journal.line(1, 2)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        sealing_fails()
    record(workspace, PRINTED)
    seal(workspace)
    assert [entry.n for entry in workspace.journal.entries_of(UID)] == [2, 3]


def test_every_position_of_a_journal_is_known_by_its_hash_and_no_other(
    workspace: Workspace,
) -> None:
    a_sealed_journal(workspace)
    own = workspace.journal.own()
    body = [workspace.journal.line(own.j, n) for n in range(1, own.n + 1)]
    hashes = [chain.head(chain.START, body[:n]) for n in range(own.n + 1)]
    for n, expected in enumerate(hashes):
        found = [h for h in hashes if workspace.journal.holds(own, n, h)]
        assert found == [expected]
    assert not workspace.journal.holds(own, own.n + 1, own.h)


def test_a_kind_nobody_knows_yet_is_kept_and_noted(workspace: Workspace) -> None:
    writer = Writer()
    writer.lines.append(
        b'{"n":2,"t":0,"u":"","k":"dossier.merged.1","e":"' + UID.encode() + b'","v":2,"b":{"a":1}}'
    )
    segment = writer.segment()
    adopt(workspace, segment)
    kinds = workspace._db.execute("SELECT a, kind FROM unread_kind").fetchall()
    assert kinds == [(1, "dossier.merged.1")]
    position = workspace.journal.get(writer.jid)
    assert position is not None
    assert list(workspace.journal.sealed.of(position.j)) == [segment]


def test_the_database_knows_only_one_own_journal(workspace: Workspace) -> None:
    with pytest.raises(workspace._db.conn.IntegrityError):
        workspace._db.execute(
            "INSERT INTO journal (jid, office, desk, epoch, key, state, n, h) "
            "VALUES ('x', '', '', 1, x'', 'own', 0, x'')"
        )
