"""Enrolment cards: how two installations that never met learn each other's keys.

A desk's card (.QME) goes up, the upper level's (.QMT) comes down. Trust comes from reading the
fingerprint over the phone, and the fingerprint covers the first line of the journal only. So the
upper level signs the readers on its card with the key that this line names; otherwise whoever
carries the card could add a reader. A desk's only reader stands in the line itself; the label on
its card is a hint.
"""

from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from desk_app.domain import chain
from desk_app.domain.entries import JournalOpened
from desk_app.domain.office import Role
from desk_app.sync.bundle import Count, DeskLabel, Label
from desk_app.sync.keys import is_recipient, verify
from desk_app.sync.refusals import NotACard

DESK_FORMAT = "qmc-desk/1"
UPPER_FORMAT = "qmc-upper/1"
MAX_CARD_BYTES = 256 * 1024
MAX_READERS = 8

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DeskCard:
    """What a desk hands up: the first line of its journal, and what people call the PC."""

    genesis: bytes
    opened: JournalOpened
    label: str


@dataclass(frozen=True, slots=True)
class UpperCard:
    """What the upper level hands down: the first line of its journal, and every reader (age1…)
    that bundles must be addressed to, the spare one included."""

    genesis: bytes
    opened: JournalOpened
    readers: tuple[str, ...]


class _DeskFile(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    genesis: str
    label: Annotated[str, Meta(max_length=64)]


class _UpperFile(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    genesis: str
    readers: Annotated[tuple[str, ...], Meta(min_length=1, max_length=MAX_READERS)]
    sig: bytes


class _Genesis(Struct, frozen=True):
    n: int
    k: str
    b: JournalOpened


class _Labels(Struct, frozen=True):
    """What a bundle's manifest must be able to repeat."""

    office: Label
    desk: DeskLabel
    epoch: Count
    role: Role


def encode_desk_card(genesis: bytes, label: str) -> bytes:
    """The .QME file of the journal that begins with `genesis`. No personal data."""
    return msgspec.json.encode(_DeskFile(DESK_FORMAT, genesis.decode(), label))


def decode_desk_card(content: bytes) -> DeskCard:
    """The card in a .QME file. Raises NotACard."""
    file = _parsed(content, _DeskFile)
    if file.format != DESK_FORMAT:
        raise NotACard
    genesis = file.genesis.encode()
    return DeskCard(genesis, read_genesis(genesis), file.label)


def encode_upper_card(
    genesis: bytes, readers: Sequence[str], sign: Callable[[bytes], bytes]
) -> bytes:
    """The .QMT file of the upper level; `sign` is that of the journal `genesis` begins."""
    signature = sign(_readers_message(genesis, readers))
    return msgspec.json.encode(
        _UpperFile(UPPER_FORMAT, genesis.decode(), tuple(readers), signature)
    )


def decode_upper_card(content: bytes) -> UpperCard:
    """The card in a .QMT file, its readers verified. Raises NotACard."""
    file = _parsed(content, _UpperFile)
    genesis = file.genesis.encode()
    opened = read_genesis(genesis)
    message = _readers_message(genesis, file.readers)
    if not (
        file.format == UPPER_FORMAT
        and all(map(is_recipient, file.readers))
        and verify(public_key(opened), message, file.sig)
    ):
        raise NotACard
    return UpperCard(genesis, opened, file.readers)


def read_genesis(line: bytes) -> JournalOpened:
    """What the first line of a journal says, its keys and labels checked for form. Raises
    NotACard."""
    if len(line) > chain.MAX_LINE_BYTES or b"\n" in line:
        raise NotACard
    first = _parsed(line, _Genesis)
    if first.n != 1 or first.k != JournalOpened.KIND or not is_recipient(first.b.reader):
        raise NotACard
    try:
        msgspec.convert(first.b, _Labels, from_attributes=True)
    except msgspec.ValidationError:
        raise NotACard from None
    public_key(first.b)
    return first.b


def public_key(opened: JournalOpened) -> bytes:
    """The 32 bytes that the journal's seals are verified with. Raises NotACard."""
    try:
        key = b64decode(opened.key, validate=True)
    except ValueError:
        raise NotACard from None
    if len(key) != 32:
        raise NotACard
    return key


def _readers_message(genesis: bytes, readers: Sequence[str]) -> bytes:
    return b"qmc-readers-1\0" + chain.digest(genesis) + "\n".join(readers).encode()


def _parsed(content: bytes, form: type[T]) -> T:
    if len(content) > MAX_CARD_BYTES:
        raise NotACard
    try:
        return msgspec.json.decode(content, type=form)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise NotACard from None
