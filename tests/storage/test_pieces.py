"""A sealed file opens whole or not at all, under its own key only."""

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.storage import pieces
from desk_app.storage.pieces import PiecesBroken, sealed_size, unseal

KEY = bytes(range(32))
PIECE = 64 * 1024
GOLDEN = (
    "716d632d7363616e2f310a000102030405060708090a0b0c0d0e0f"
    "ed96461f0dbbd95c5f23f4e1934d4847464cdc708d9f95d8aecd464d"
)
"""`b"giấy mẫu"` in UTF-8 under `KEY` and the salt 00…0f. Files are kept for decades."""


def sealed(content: bytes, key: bytes = KEY, salt: bytes = b"") -> bytes:
    target = BytesIO()
    pieces.seal(BytesIO(content), target, key, salt)
    return target.getvalue()


def opened(content: bytes, key: bytes = KEY) -> bytes:
    return b"".join(unseal(BytesIO(content), key))


@given(st.binary(max_size=300), st.binary(min_size=32, max_size=32))
def test_what_was_sealed_comes_back(content: bytes, key: bytes) -> None:
    assert opened(sealed(content, key), key) == content


@pytest.mark.parametrize("pieces_", [1, 2, 3])
@pytest.mark.parametrize("off", [-1, 0, 1])
def test_what_is_as_long_as_pieces_comes_back(pieces_: int, off: int) -> None:
    content = bytes(range(256)) * 256 * pieces_
    content = content[: len(content) + off] + b"x" * max(0, off)
    box = sealed(content)
    assert opened(box) == content
    assert len(box) == sealed_size(len(content))


def test_the_format_is_the_one_of_the_first_release() -> None:
    content = "giấy mẫu".encode()
    assert sealed(content, salt=bytes(range(16))).hex() == GOLDEN
    assert opened(bytes.fromhex(GOLDEN)) == content


def test_a_flipped_bit_anywhere_is_noticed() -> None:
    box = sealed(b"a paper of nobody")
    for place in range(len(box)):
        for bit in range(8):
            damaged = box[:place] + bytes([box[place] ^ 1 << bit]) + box[place + 1 :]
            with pytest.raises(PiecesBroken):
                opened(damaged)


def test_a_file_cut_off_anywhere_is_noticed() -> None:
    box = sealed(b"a paper of nobody")
    for length in range(len(box)):
        with pytest.raises(PiecesBroken):
            opened(box[:length])


REARRANGED: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "the last left out": lambda parts: parts[:-1],
    "the first left out": lambda parts: [parts[0], *parts[2:]],
    "two changed about": lambda parts: [parts[0], parts[2], parts[1], *parts[3:]],
    "one twice": lambda parts: [*parts[:2], *parts[1:]],
    "something after the end": lambda parts: [*parts, b"x"],
    "the end again": lambda parts: [*parts, parts[-1]],
    "zeros at the end": lambda parts: [*parts[:-1], bytes(len(parts[-1]))],
}


@pytest.mark.parametrize("change", REARRANGED.values(), ids=REARRANGED)
@pytest.mark.parametrize("rest", [0, 100])
def test_pieces_cannot_be_left_out_moved_or_added(
    change: Callable[[list[bytes]], list[bytes]], rest: int
) -> None:
    box = sealed(bytes(3 * PIECE + rest))
    head, step = 27, PIECE + 16
    parts = [box[:head], *(box[at : at + step] for at in range(head, len(box), step))]
    with pytest.raises(PiecesBroken):
        opened(b"".join(change(parts)))


def test_a_piece_of_another_file_does_not_fit() -> None:
    one, other = sealed(b"1" * 40), sealed(b"2" * 40)
    with pytest.raises(PiecesBroken):
        opened(one[:27] + other[27:])


def test_another_key_opens_nothing() -> None:
    with pytest.raises(PiecesBroken):
        opened(sealed(b"a paper of nobody"), bytes(32))


def test_the_same_content_is_sealed_differently_each_time() -> None:
    assert sealed(b"a paper of nobody") != sealed(b"a paper of nobody")
