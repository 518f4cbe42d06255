"""Journal lines: bytes that are read the same for ever."""

import json
from datetime import datetime, timedelta

import msgspec
import msgspec.inspect
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.entries import KINDS, Entry, Fact, UnknownFact
from desk_app.domain.office import VIETNAM
from desk_app.storage import lines
from tests import facts
from tests.facts import MOMENTS, TEXT

GOLDEN: dict[str, bytes] = {
    "dossier.received.1": (
        b'{"n":7,"t":1583112660123,"u":"o02","k":"dossier.received.1",'
        b'"e":"AAECAwQFBgcICQoLDA0ODw","v":1,"b":{"code":"H42.18-200302-0001",'
        b'"scan_code":"813498200302000157","unit":"13498","home_unit":"13483","desk":"A",'
        b'"procedure":"9.000001","procedure_name":"Th\xe1\xbb\xad","field":"M\xe1\xba\xabu",'
        b'"term":{"kind":"wd","half_days":5},"channel":"post",'
        b'"submitter":{"name":"Nguy\xe1\xbb\x85n V\xc4\x83n Th\xe1\xbb\xad","kind":"person",'
        b'"number":"999090000001","born":"1990-02-28","sex":"male","address":"","phone":"",'
        b'"email":""},"owner":{"name":"T\xe1\xbb\x95 ch\xe1\xbb\xa9c M\xe1\xba\xabu",'
        b'"kind":"organisation","number":"","born":null,"sex":null,"address":"","phone":"",'
        b'"email":""},"papers":[{"name":"T\xe1\xbb\x9d khai","originals":1,"certified":2,'
        b'"copies":3,"shown_only":true}],"sets":2,"received_at":"2020-03-02T08:31:00.123000+07:00",'
        b'"due_at":null,"due_reason":"","return_way":"direct","authority":"","fee_dong":8000,'
        b'"note":""}}'
    ),
    "dossier.returned.1": (
        b'{"n":9,"t":1583112660000,"u":"o02","k":"dossier.returned.1",'
        b'"e":"AAECAwQFBgcICQoLDA0ODw","v":4,"p":["8fQw3k1ZpA0x"],"b":{"collector":{'
        b'"name":"Tr\xe1\xba\xa7n Th\xe1\xbb\x8b Th\xe1\xbb\xad","kind":"person","number":"",'
        b'"born":null,"sex":null,"address":"","phone":"","email":""},"relation":"authorised",'
        b'"authority":""}}'
    ),
    "rating.given.1": (
        b'{"n":2,"t":-1,"u":"o02","k":"rating.given.1","e":"x","v":5,"p":["a","b"],'
        b'"b":{"answer":"no","reason":"ch\xe1\xbb\x9d l\xc3\xa2u"}}'
    ),
    "catalog.holiday.set.1": (
        b'{"n":3,"t":0,"u":"o01","k":"catalog.holiday.set.1","e":"d","v":1,"b":{"unit":"13498",'
        b'"day":"2020-03-03","status":"off","name":"L\xe1\xbb\xa5t","basis":""}}'
    ),
}
"""Lines as the first release wrote them. They are read so for ever."""


@pytest.mark.parametrize("kind", GOLDEN)
def test_a_released_line_is_read_and_says_the_same_when_written_again(kind: str) -> None:
    line = GOLDEN[kind]
    entry = lines.decode("jid", line)
    assert kind == entry.fact.KIND
    old, new = json.loads(line), json.loads(encoded(entry))
    assert new | {"b": {name: new["b"][name] for name in old["b"]}} == old


def encoded(entry: Entry) -> bytes:
    return lines.encode(
        entry.n, entry.at, entry.actor, entry.fact,
        entity=entry.entity, v=entry.v, parents=entry.parents,
    )  # fmt: skip


def test_fields_of_a_line_have_their_meaning() -> None:
    entry = lines.decode("jid", GOLDEN["dossier.returned.1"])
    assert (entry.jid, entry.n, entry.actor, entry.v) == ("jid", 9, "o02", 4)
    assert entry.at == datetime(2020, 3, 2, 8, 31, tzinfo=VIETNAM)
    assert entry.parents == ("8fQw3k1ZpA0x",)
    assert entry.entity == "AAECAwQFBgcICQoLDA0ODw"


def test_an_unknown_kind_is_kept_as_it_is() -> None:
    line = b'{"n":4,"t":0,"u":"","k":"dossier.received.2","e":"e","v":1,"b":{"new": [1]}}'
    fact = lines.decode("jid", line).fact
    assert fact == UnknownFact("dossier.received.2", b'{"new": [1]}')


def test_a_field_that_a_newer_program_added_is_passed_over() -> None:
    line = GOLDEN["rating.given.1"].replace(b'"reason"', b'"later":{"x":[1]},"reason"')
    assert lines.decode("jid", line).fact == lines.decode("jid", GOLDEN["rating.given.1"]).fact


@pytest.mark.parametrize(
    "line",
    [
        b"", b"{}", b"nothing", b'{"n":0,"t":0,"u":"","k":"x"}',
        b'{"n":"1","t":0,"u":"","k":"x"}', GOLDEN["rating.given.1"][:-1],
    ],
)  # fmt: skip
def test_bytes_that_are_no_line_are_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        lines.decode("jid", line)
    assert not lines.are_readable(1, [line])


def test_body_that_is_not_as_its_kind_says_is_kept_as_it_is_and_not_taken_in() -> None:
    line = b'{"n":1,"t":0,"u":"","k":"paper.printed.1","b":{"paper":7}}'
    assert lines.decode("jid", line).fact == UnknownFact("paper.printed.1", b'{"paper":7}')
    assert not lines.are_readable(1, [line])


@settings(max_examples=25)
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_every_fact_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    fact: Fact = data.draw(facts.of(KINDS[kind]))
    at = data.draw(MOMENTS)
    entity, parents = data.draw(TEXT), tuple(data.draw(st.lists(TEXT, max_size=2)))
    line = lines.encode(3, at, "o01", fact, entity=entity, v=2, parents=parents)
    assert b"\n" not in line
    entry = lines.decode("jid", line)
    assert (entry.fact, entry.at, entry.entity, entry.parents) == (fact, at, entity, parents)
    assert encoded(entry) == line


@given(MOMENTS)
@settings(max_examples=50)
def test_a_moment_is_kept_to_the_millisecond(at: datetime) -> None:
    assert lines.moment(lines.milliseconds(at)) == at
    assert lines.moment(lines.milliseconds(at + timedelta(microseconds=999))) == at


@pytest.mark.parametrize(("depth", "fits"), [(15, True), (16, False)])
def test_a_line_is_nested_sixteen_deep_at_most(depth: int, fits: bool) -> None:
    nested = "[" * depth + "]" * depth
    line = f'{{"n":1,"t":0,"u":"","k":"later.kind.1","b":{nested}}}'.encode()
    assert lines.are_readable(1, [line]) is fits


def test_brackets_in_a_text_are_not_nesting() -> None:
    text = json.dumps("[{" * 20 + '\\"')
    line = f'{{"n":1,"t":0,"u":"","k":"later.kind.1","b":{{"a":{text}}}}}'.encode()
    assert lines.are_readable(1, [line])


def test_no_fact_of_ours_can_be_nested_deeper_than_a_line_may_be() -> None:
    deepest = {kind: 1 + _depth(msgspec.inspect.type_info(fact)) for kind, fact in KINDS.items()}
    assert max(deepest.values()) <= lines.MAX_NESTING
    assert deepest["dossier.received.1"] == 4  # line, body, papers, one of them


def _depth(told: msgspec.inspect.Type, within: tuple[type, ...] = ()) -> int:
    """How many brackets of JSON something of a type can be nested in. Fails for what has no end."""
    match told:
        case msgspec.inspect.UnionType():
            return max(_depth(each, within) for each in told.types)
        case msgspec.inspect.DataclassType() | msgspec.inspect.StructType():
            assert told.cls not in within, told.cls
            inner = [_depth(each.type, (*within, told.cls)) for each in told.fields]
            return 1 + max(inner, default=0)
        case msgspec.inspect.VarTupleType() | msgspec.inspect.ListType():
            return 1 + _depth(told.item_type, within)
        case msgspec.inspect.TupleType():
            return 1 + max(_depth(each, within) for each in told.item_types)
        case msgspec.inspect.DictType():
            return 1 + _depth(told.value_type, within)
    assert not isinstance(told, msgspec.inspect.AnyType | msgspec.inspect.RawType)
    return 0
