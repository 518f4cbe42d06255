"""A PC that was brought back from a copy finds what it wrote before, and waits for nobody's word
about journals in which nobody writes any more."""

from base64 import b64encode
from dataclasses import replace

import pytest

from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.domain.entries import DeviceEnrolled, DeviceRevoked
from desk_app.storage import lines
from desk_app.storage.known_peers import Peer
from desk_app.sync import peers, succession
from desk_app.sync.cards import read_genesis
from desk_app.sync.keys import JournalKey
from tests.sync.pairs import Office, office, one_desk
from tests.sync.simulator import UPPER, Copy, Node, trust

__all__ = ["office", "one_desk"]


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _file: None)


@pytest.fixture
def between(one_desk: Office) -> Node:
    """The upper level in the journal that it wrote between two copies; desk A alone has a bundle of
    that time, which waits for a call. The upper level has found it there, and vouches for it."""
    upper, desk = one_desk.upper, one_desk["A"]
    copy = upper.copy()
    upper.set_day(0, "trước")
    one_desk.bring(upper, desk)
    upper.open(Copy(copy.db, upper.drawer))
    upper.set_day(1, "ở giữa")
    former = one_desk.node(UPPER, upper.copy(), called="ở giữa")
    assert [each.result for each in one_desk.bring(former, desk)] == ["waiting"]
    upper.open(copy)
    one_desk.bring(desk, upper)
    trust(desk, upper, one_desk.folder / "cards")
    return former


def known(node: Node, other: Node) -> Peer:
    peer = node.workspace.exchanged.peer(jid(other))
    assert peer is not None
    return peer


def text(content: bytes) -> str:
    return b64encode(content).decode("ascii")


def jid(node: Node) -> str:
    return node.workspace.journal.own().jid


def readers(node: Node) -> set[str]:
    return {each.jid for group in peers.audiences(node.workspace) for each in group}


def test_the_former_self_of_an_upper_level_is_trusted_by_its_word_and_never_waited_for(
    one_desk: Office, between: Node
) -> None:
    upper, desk = one_desk.upper, one_desk["A"]
    one_desk.bring(upper, desk)
    assert known(desk, between).trusted_at
    for node in (desk, upper):
        assert between.lines() <= node.counting()
        assert jid(between) not in readers(node)
    one_desk.bring(desk, upper)
    one_desk.bring(upper, desk)
    assert desk.green()


def test_the_word_of_an_upper_level_makes_no_other_without_the_signature_of_the_one_before(
    one_desk: Office, between: Node
) -> None:
    """Whoever stole the key of one could make others."""
    upper, desk = one_desk.upper, one_desk["A"]
    thief, position = JournalKey.generate(), between.workspace.journal.own()
    opened = read_genesis(between.workspace.journal.genesis(position.j))
    before = bytes.fromhex(opened.before_hash)
    message = chain.handover_message(thief.public, opened.before_jid, opened.before_n, before)
    forged = replace(opened, key=text(thief.public), hand=text(thief.sign(message)))
    line = lines.encode(1, upper.clock(), "", forged)
    with upper.workspace.change():
        fact = DeviceEnrolled(jid=chain.jid_of(line), genesis=line.decode())
        upper.workspace.record(fact, actor="o01", at=upper.clock())
    one_desk.bring(upper, desk)
    segment = Segment(
        jid=chain.jid_of(line), a=1, b=1, prev=chain.START, head=chain.head(chain.START, (line,)),
        sig=b"", lines=(line,),
    )  # fmt: skip
    with desk.workspace.change():
        assert succession.accept(desk.workspace, [segment], at=desk.clock()) == []
    peer = desk.workspace.exchanged.peer(segment.jid)
    assert peer is not None
    assert (peer.trusted_at, bool(peer.trusted_by)) == (None, True)


def test_nobody_inherits_a_revoked_journal_by_word(one_desk: Office, between: Node) -> None:
    upper, desk = one_desk.upper, one_desk["A"]
    left = upper.workspace.journal.ours()[0]
    with upper.workspace.change():
        fact = DeviceRevoked(jid=left.jid, last=left.n, reason="mất khoá")
        upper.workspace.record(fact, actor="o01", at=upper.clock())
    one_desk.bring(upper, desk)
    assert known(desk, between).trusted_at is None


def test_what_a_pc_said_before_it_left_its_journal_makes_no_reader_of_it(one_desk: Office) -> None:
    """Its own old bundles come back on the stick; nobody reads in that journal any more."""
    upper, desk = one_desk.upper, one_desk["A"]
    copy = desk.copy()
    one_desk.write(desk, "sau bản sao")
    old = one_desk.stick(desk)
    upper.exchange.take_in([old])
    desk.open(copy)
    one_desk.write(desk, "viết lại", 1)
    one_desk.bring(desk, upper)
    one_desk.bring(upper, desk)
    desk.exchange.take_in([old])
    trust(upper, desk, one_desk.folder / "cards")
    for _ in range(2):
        one_desk.bring(desk, upper)
        one_desk.bring(upper, desk)
    left, _ = desk.workspace.journal.ours()
    assert left.jid not in readers(desk)
    assert desk.green()


def test_whoever_holds_a_branch_holds_what_came_before_it(one_desk: Office) -> None:
    """A PC was brought back with its anchor and left its journal; the upper level has the lines of
    the time before, further than the PC does: what both have is not sent for ever."""
    upper, desk = one_desk.upper, one_desk["A"]
    copy = desk.copy()
    one_desk.write(desk, "sau bản sao")
    one_desk.bring(desk, upper)
    desk.open(Copy(copy.db, desk.drawer))
    trust(upper, desk, one_desk.folder / "cards")
    for _ in range(3):
        one_desk.bring(desk, upper)
        one_desk.bring(upper, desk)
    assert desk.green()
    assert one_desk.upper.counting() >= desk.lines()
    assert desk.exchange.export(one_desk.folder / "last").lines == 0
