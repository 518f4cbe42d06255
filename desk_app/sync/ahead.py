"""Bundles opened and verified ahead of the one that is being taken in, by other processes.

Opening is work for a processor: decrypting, rebuilding chains, verifying seals, reading lines. It
needs no database, so it can be done for several bundles at once and in any order. What writes stays
one process with one connection: a file of the database has one writer, and the order in which
bundles are applied leaves no trace. Instead of a database for each group of units, which would have
to be put together again before anybody could ask about all of them.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TypeVar

from desk_app.domain.errors import DeskError
from desk_app.storage.exchanged import Peer
from desk_app.sync import incoming
from desk_app.sync.incoming import Checked

_AHEAD = 2
"""How many bundles each process may be ahead, so that memory stays small."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Known:
    """What a process needs to know to verify."""

    identities: tuple[str, ...]
    peers: Mapping[str, Peer]


class Openers:
    """Processes that open bundles for the journals trusted when they were started."""

    def __init__(self, pool: ProcessPoolExecutor, count: int) -> None:
        self._pool, self._count = pool, count

    def opened(self, items: Iterable[tuple[T, bytes]]) -> Iterator[tuple[T, bytes, Checked | None]]:
        """Each item with its bytes and the bundle in them, in order; None where it was refused or
        its sender is not known, which whoever takes it in finds out anew."""
        waiting: deque[tuple[T, bytes, Future[Checked | None]]] = deque()
        for item, sealed in items:
            waiting.append((item, sealed, self._pool.submit(_open, sealed)))
            if len(waiting) > self._count * _AHEAD:
                yield _finished(waiting)
        while waiting:
            yield _finished(waiting)


@contextmanager
def openers(count: int, identities: Sequence[str], peers: Mapping[str, Peer]) -> Iterator[Openers]:
    """`count` processes that end with the block. The reading keys are handed to them in memory."""
    known = _Known(tuple(identities), dict(peers))
    with ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=_begin, initargs=(known,)
    ) as pool:
        yield Openers(pool, count)


def _finished(
    waiting: deque[tuple[T, bytes, Future[Checked | None]]],
) -> tuple[T, bytes, Checked | None]:
    item, sealed, future = waiting.popleft()
    return item, sealed, future.result()


_known: list[_Known] = []


def _begin(known: _Known) -> None:
    _known[:] = [known]


def _open(sealed: bytes) -> Checked | None:
    (known,) = _known
    try:
        return incoming.check(sealed, known.identities, known.peers)
    except DeskError:
        return None
