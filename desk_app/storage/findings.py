"""What is wrong with the file, and with the chains and seals of the journals in it."""

from collections.abc import Callable, Iterator

from desk_app.domain import chain
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.journal import Journal, Position

Verify = Callable[[bytes, bytes, bytes], bool]
"""Whether a signature holds: `verify(key, message, signature)`."""


def of_journals(journal: Journal, verify: Verify) -> list[str]:
    """Walk each journal from its first line, each branch of a fork from where it leaves.

    A finding is one word and its place: unreadable, gap, chain, seal or tip.
    """
    return [each for position in journal.all() for each in _of_one(journal, position, verify)]


def _of_one(journal: Journal, position: Position, verify: Verify) -> Iterator[str]:
    h, n = (chain.START, 0) if position.branch_of is None else (b"", 0)
    for a in journal.sealed.starts(position.j):
        name = f"{position.jid} from {a}"
        try:
            segment = journal.sealed.one(position.j, a)
        except StorageUnavailable:
            yield f"unreadable: {name}"
            h = b""
            continue
        if h and (segment.prev != h or a != n + 1):
            yield f"gap: {name}"
        if chain.head(segment.prev, segment.lines) != segment.head:
            yield f"chain: {name}"
        message = chain.seal_message(segment.jid, a, segment.prev, segment.b, segment.head)
        if not verify(position.key, message, segment.sig):
            yield f"seal: {name}"
        h, n = segment.head, segment.b
    if position.state == "own":
        tail = journal.tail()
        h, n = chain.head(h, tail), n + len(tail)
    if (n, h) != (position.n, position.h):
        yield f"tip: {position.jid}"
