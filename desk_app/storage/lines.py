"""Journal lines: an entry as bytes and back.

A line is compact JSON with its keys in this order; keys without value are left out:

    n number · t wall clock, ms UTC · u officer · k kind · e entity · v version · p parents ·
    x 1 when a reader that does not know the kind must not change the entity · b body

What is kept of an erased line is "~", its digest as hex and the line that is read instead.

It need not be canonical: the bytes written are the bytes hashed, stored and sent. Bodies hold
strings and whole numbers only; days and moments are ISO text, moments at +07:00.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Annotated

import msgspec
from msgspec import Meta

from desk_app.domain import chain, erasing
from desk_app.domain.entries import KINDS, Entry, Fact, RecordGone, UnknownFact
from desk_app.domain.office import VIETNAM

MAX_COUNT = 999_999_999
"""The highest number and version of a line: rows sort them as nine digits."""
MAX_NESTING = 16
_NESTING = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]')
"""Brackets, and texts as a whole, so that brackets in them do not count."""
_Clock = Annotated[int, Meta(ge=-62_135_596_800_000, le=253_402_214_400_000)]
"""From the year 1 to the last day of 9999, UTC: what lies beyond cannot be told at +07:00."""


class _Line(msgspec.Struct, omit_defaults=True):
    n: Annotated[int, Meta(ge=1, le=MAX_COUNT)]
    t: _Clock
    u: str
    k: str
    e: str = ""
    v: Annotated[int, Meta(ge=0, le=MAX_COUNT)] = 0
    p: tuple[str, ...] = ()
    x: int = 0
    b: msgspec.Raw = msgspec.Raw(b"{}")


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).astimezone(VIETNAM)
_MILLISECOND = timedelta(milliseconds=1)
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(_Line)
_bodies = {kind: msgspec.json.Decoder(fact) for kind, fact in KINDS.items()}


def moment(milliseconds: int) -> datetime:
    """A line's wall clock as a moment at +07:00."""
    return _EPOCH + milliseconds * _MILLISECOND


def milliseconds(at: datetime) -> int:
    """A moment as a line writes it."""
    return (at - _EPOCH) // _MILLISECOND


def encode(
    n: int,
    at: datetime,
    actor: str,
    fact: Fact,
    *,
    entity: str = "",
    v: int = 0,
    parents: tuple[str, ...] = (),
) -> bytes:
    """The line for a fact, without newline."""
    body = msgspec.Raw(_encoder.encode(fact))
    line = _Line(
        n=n, t=milliseconds(at), u=actor, k=fact.KIND, e=entity, v=v, p=parents, b=body
    )  # fmt: skip
    return _encoder.encode(line)


def decode(jid: str, line: bytes) -> Entry:
    """The entry a line of journal `jid` holds.

    A kind we do not know gives an `UnknownFact`, and so does a body that is not as its kind says:
    it may have come when its kind was not known yet. Raises `ValueError` for bytes that are no
    line.
    """
    raw = _read(line)
    return Entry(
        jid=jid,
        n=raw.n,
        at=moment(raw.t),
        actor=raw.u,
        entity=raw.e,
        v=raw.v,
        parents=raw.p,
        ref=chain.ref(chain.digest(line)),
        fact=_fact(raw),
    )


def moved(line: bytes, n: int, refs: Mapping[str, str]) -> bytes:
    """A line as it stands under another number, its references to other moved lines put right.

    `refs` are those lines' references, old to new.
    """
    raw = _decoder.decode(line)
    body = bytes(raw.b).decode()
    for old, new in refs.items():
        body = body.replace(old, new)  # 72 random bits stand for nothing else
    parents = tuple(refs.get(each, each) for each in raw.p)
    return _encoder.encode(
        msgspec.structs.replace(raw, n=n, p=parents, b=msgspec.Raw(body.encode()))
    )  # fmt: skip


def _read(line: bytes) -> _Line:
    try:
        return _decoder.decode(chain.read(line))
    except RecursionError as problem:
        raise ValueError("nested too deeply") from problem


def _fact(raw: _Line) -> Fact:
    known = _bodies.get(raw.k)
    if known is not None:
        with suppress(ValueError, RecursionError):
            return known.decode(raw.b)
    return UnknownFact(raw.k, bytes(raw.b), closes=raw.x == 1)


def are_readable(a: int, body: Sequence[bytes]) -> bool:
    """Whether lines are entries, numbered from `a` on, with the bodies that their kinds say. A seal
    says whose lines they are, not that its owner's program wrote them well."""
    try:
        return all(_is_well_written(line, n) for n, line in enumerate(body, a))
    except ValueError:
        return False


def _is_well_written(line: bytes, n: int) -> bool:
    raw = _read(line)
    fact = _fact(raw)
    known_but_unread = isinstance(fact, UnknownFact) and fact.kind in KINDS
    return raw.n == n and not known_but_unread and not _is_too_deep(line)


def _is_too_deep(line: bytes) -> bool:
    """Whether something in a line is nested deeper than anything of ours ever is."""
    if line.count(b"{") + line.count(b"[") <= MAX_NESTING:
        return False
    depth = deepest = 0
    for mark in _NESTING.findall(line):
        if mark in b"{[":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in b"}]":
            depth -= 1
    return deepest > MAX_NESTING


def without_person(line: bytes) -> bytes:
    """What stands in place of a line when whom it names is erased."""
    entry = decode("", line)
    fact = erasing.without_person(entry.fact)
    return encode(
        entry.n, entry.at, entry.actor, fact,
        entity=entry.entity, v=entry.v, parents=entry.parents,
    )  # fmt: skip


def gone(line: bytes) -> bytes:
    """What stands in place of a line when its dossier is kept no longer."""
    return encode(decode("", line).n, _EPOCH, "", RecordGone())
