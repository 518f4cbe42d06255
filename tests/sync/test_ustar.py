"""The strict archive, member by member."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.sync import ustar


@settings(deadline=None)
@given(st.binary(max_size=1_100), st.binary(max_size=20))
def test_a_member_is_read_back_and_the_next_begins_behind_it(content: bytes, more: bytes) -> None:
    read, after = ustar.read(ustar.member("a", content) + more, 0, "a", len(content))
    assert read == content
    assert after == len(ustar.member("a", content))
    assert after % ustar.BLOCK == 0


def test_more_than_the_cap_is_refused_even_when_it_is_there() -> None:
    member = ustar.member("a", b"12345")
    assert bytes(ustar.read(member, 0, "a", 5)[0]) == b"12345"
    with pytest.raises(ustar.Malformed):
        ustar.read(member, 0, "a", 4)


def test_a_member_cut_anywhere_is_refused() -> None:
    member = ustar.member("a", bytes(700))
    for length in range(len(member)):
        with pytest.raises(ustar.Malformed):
            ustar.read(member[:length], 0, "a", 700)
