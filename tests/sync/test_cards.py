"""Enrolment cards."""

from base64 import b64encode

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.sync import cards
from desk_app.sync.keys import ReadingKey
from desk_app.sync.refusals import NotACard
from tests.sync import golden

DESK, OTHER, _ = golden.writers()
READERS = (golden.READER.recipient, golden.STRANGER.recipient)


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=64))
def test_desk_card_gives_back_what_was_put_on_it(label: str) -> None:
    card = cards.decode_desk_card(cards.encode_desk_card(DESK.genesis, label))
    assert (card.genesis, card.label) == (DESK.genesis, label)
    assert (card.opened.office, card.opened.desk) == ("13498", "A")
    assert cards.public_key(card.opened) == DESK.key.public


def test_upper_card_gives_back_what_was_put_on_it() -> None:
    card = cards.decode_upper_card(cards.encode_upper_card(DESK.genesis, READERS, DESK.key.sign))
    assert (card.genesis, card.readers) == (DESK.genesis, READERS)
    assert card.opened.reader == golden.READER.recipient


def changed(content: bytes, **fields: object) -> bytes:
    return msgspec.json.encode({**msgspec.json.decode(content), **fields})


@pytest.mark.parametrize(
    "readers",
    [[READERS[0]], READERS[::-1], [*READERS, ReadingKey.generate().recipient], [], ["age1x"]],
)
def test_a_carrier_cannot_change_the_readers(readers: list[str]) -> None:
    with pytest.raises(NotACard):
        cards.decode_upper_card(changed(golden.upper_card(), readers=readers))


def test_readers_signed_by_another_are_refused() -> None:
    with pytest.raises(NotACard):
        cards.decode_upper_card(cards.encode_upper_card(DESK.genesis, READERS, OTHER.key.sign))
    with pytest.raises(NotACard):
        cards.decode_upper_card(changed(golden.upper_card(), genesis=OTHER.genesis.decode()))


def test_signed_readers_that_are_no_keys_are_refused() -> None:
    for readers in ((), ("age1x",), (READERS[0],) * (cards.MAX_READERS + 1)):
        card = cards.encode_upper_card(DESK.genesis, readers, DESK.key.sign)
        with pytest.raises(NotACard):
            cards.decode_upper_card(card)


def test_one_card_is_not_the_other() -> None:
    with pytest.raises(NotACard):
        cards.decode_desk_card(golden.upper_card())
    with pytest.raises(NotACard):
        cards.decode_upper_card(golden.desk_card())


@pytest.mark.parametrize("name", ["qmc-desk/2", "", "qmc-upper/1"])
def test_another_format_is_refused(name: str) -> None:
    with pytest.raises(NotACard):
        cards.decode_desk_card(changed(golden.desk_card(), format=name))
    with pytest.raises(NotACard):
        cards.decode_upper_card(changed(golden.upper_card(), format=name.replace("upper", "desk")))


def test_more_than_a_card_is_refused() -> None:
    for fields in ({"more": 1}, {"label": "x" * 65}, {"label": None}, {"genesis": ""}):
        with pytest.raises(NotACard):
            cards.decode_desk_card(changed(golden.desk_card(), **fields))


def genesis(**fields: object) -> bytes:
    line = msgspec.json.decode(DESK.genesis)
    body = {**line["b"], **{k: v for k, v in fields.items() if k not in line}}
    return msgspec.json.encode({**line, **fields, "b": body} if "b" not in fields else line)


@pytest.mark.parametrize(
    "line",
    [
        genesis(n=2), genesis(k="officer.set.1"), genesis(key="x"), genesis(reader="age1x"),
        genesis(key=b64encode(bytes(31)).decode()), genesis(key=DESK.genesis.decode()),
        genesis(epoch="1"), genesis(office_name="x" * 70_000), DESK.genesis + b"\n",
        DESK.genesis.replace(b",", b",\n", 1), b"", b"[]", b"{}", b"\xff", b"[" * 50_000,
        b'{"deep":' + b"[" * 50_000, DESK.genesis.replace(b"first", b"\xff"),
    ],
)  # fmt: skip
def test_other_lines_do_not_open_a_journal(line: bytes) -> None:
    assert cards.read_genesis(genesis()).desk == "A"
    with pytest.raises(NotACard):
        cards.read_genesis(line)


def test_cards_are_capped_before_reading() -> None:
    assert cards.decode_desk_card(golden.desk_card() + b" " * 1_000)
    with pytest.raises(NotACard):
        cards.decode_desk_card(golden.desk_card() + b" " * cards.MAX_CARD_BYTES)


@settings(deadline=None, max_examples=50)
@given(
    st.binary(max_size=300) | st.text(max_size=200).map(lambda text: b'{"format":' + text.encode())
)
def test_anything_else_is_no_card(content: bytes) -> None:
    for decode in (cards.decode_desk_card, cards.decode_upper_card):
        with pytest.raises(NotACard):
            decode(content)


def test_lone_surrogates_are_no_card() -> None:
    with pytest.raises(NotACard):
        cards.decode_desk_card(golden.desk_card().replace(b"MAY", b"\\ud800"))
