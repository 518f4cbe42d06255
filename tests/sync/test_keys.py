"""The keys of an installation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.sync.keys import JournalKey, ReadingKey, is_recipient, verify
from tests.sync import golden

KEY = JournalKey(bytes(range(32)))


def test_signatures_are_those_of_rfc_8032() -> None:
    key = JournalKey(
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


def test_a_kept_journal_key_is_the_same_key() -> None:
    key = JournalKey.generate()
    assert JournalKey(key.secret).public == key.public
    assert key.public != JournalKey.generate().public


@settings(deadline=None, max_examples=50)
@given(st.binary(), st.binary())
def test_only_the_signed_message_verifies(message: bytes, other: bytes) -> None:
    signature = KEY.sign(message)
    assert verify(KEY.public, message, signature)
    assert verify(KEY.public, other, signature) == (other == message)
    assert not verify(golden.writers()[0].key.public, message, signature)


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=70), st.binary(max_size=70))
def test_bytes_that_are_no_key_or_signature_verify_nothing(public: bytes, signature: bytes) -> None:
    assert not verify(public, b"message", KEY.sign(b"message"))
    assert not verify(KEY.public, b"message", signature)


def test_a_kept_reading_key_is_the_same_key() -> None:
    key = ReadingKey.generate()
    assert ReadingKey(key.secret).recipient == key.recipient
    assert key.secret.startswith("AGE-SECRET-KEY-1")
    assert key.recipient.startswith("age1")


def test_keys_do_not_show_their_secrets() -> None:
    assert golden.READER.secret not in repr(golden.READER)
    assert KEY.secret.hex() not in repr(KEY)


@pytest.mark.parametrize(
    "text",
    ["", "age1", "age1x", golden.READER.secret, golden.READER.recipient.upper(),
     golden.READER.recipient + "\n", golden.READER.recipient[:-1], "ssh-ed25519 AAAA"],
)  # fmt: skip
def test_other_text_is_no_recipient(text: str) -> None:
    assert is_recipient(golden.READER.recipient)
    assert not is_recipient(text)
