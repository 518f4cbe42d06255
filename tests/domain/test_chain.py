"""The chain's formulas, by values that hold for ever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain import chain

LINES = (b'{"n":1,"k":"a.b.1"}', '{"n":2,"u":"Thử"}'.encode(), b"")
GOLDEN = {
    "digest": "e983e288e43920790e06a7949554a06e229d5ae58189609d63038bd6b040d935",
    "step": "c8ef3448ad932cf7f06d1318fdbcef6968a300f36e12d09c0e66f62a3422dc45",
    "head": "d05dd8e87f30ff971d24f2a383bfd9e0caf29a47a6b46b1f684be1c08fe680c5",
    "ref": "6YPiiOQ5IHkO",
    "jid": "umlnkodbliyuk7xtx7rg7zimoi",
    "fingerprint": "8140 5011 8083 9859 0640 4466",
    "seal": (
        "716d632d7365616c2d3100756d6c6e6b6f64626c6979756b37787478377267377a696d6f69000000"
        "00000000010000000000000000000000000000000000000000000000000000000000000000000000"
        "0000000003d05dd8e87f30ff971d24f2a383bfd9e0caf29a47a6b46b1f684be1c08fe680c5"
    ),
}


def test_the_formulas_are_those_of_the_first_release() -> None:
    jid = chain.jid_of(LINES[0])
    head = chain.head(chain.START, LINES)
    made = {
        "digest": chain.digest(LINES[1]).hex(),
        "step": chain.step(chain.START, chain.digest(LINES[0])).hex(),
        "head": head.hex(),
        "ref": chain.ref(chain.digest(LINES[1])),
        "jid": jid,
        "fingerprint": chain.fingerprint(LINES[0]),
        "seal": chain.seal_message(jid, 1, chain.START, 3, head).hex(),
    }
    assert made == GOLDEN


def test_a_manifest_cannot_pass_for_a_seal() -> None:
    seal = chain.seal_message("a" * 26, 1, chain.START, 1, chain.START)
    assert chain.manifest_message(b"x") == b"qmc-manifest-1\0x"
    assert len(seal) == len(b"qmc-seal-1\0") + 26 + 8 + 32 + 8 + 32
    assert not seal.startswith(b"qmc-manifest-1")


_bodies = st.lists(st.binary(max_size=40), min_size=1, max_size=6)


@settings(max_examples=50)
@given(_bodies, st.data())
def test_the_chain_closes_over_the_digest_of_an_erased_line(
    lines: list[bytes], data: st.DataObject
) -> None:
    erased = data.draw(st.integers(0, len(lines) - 1))
    h = chain.START
    for n, line in enumerate(lines):
        kept = chain.digest(lines[erased]) if n == erased else chain.digest(line)
        h = chain.step(h, kept)
    assert h == chain.head(chain.START, lines)


@settings(max_examples=50)
@given(_bodies, st.data())
def test_no_line_can_be_changed_without_changing_the_head(
    lines: list[bytes], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(lines) - 1))
    changed = [*lines[:at], lines[at] + b" ", *lines[at + 1 :]]
    assert chain.head(chain.START, changed) != chain.head(chain.START, lines)


@settings(max_examples=50)
@given(_bodies, st.integers(0, 6))
def test_the_chain_can_be_walked_in_parts(lines: list[bytes], cut: int) -> None:
    middle = chain.head(chain.START, lines[:cut])
    assert chain.head(middle, lines[cut:]) == chain.head(chain.START, lines)


def test_a_fingerprint_is_read_in_six_groups_of_four_digits() -> None:
    groups = chain.fingerprint(LINES[0]).split(" ")
    assert [len(group) for group in groups] == [4] * 6
    assert chain.fingerprint(LINES[0]) == chain.fingerprint_of(chain.jid_of(LINES[0]))
