"""Whoever is trusted may still write nonsense: it is left out, told and kept, never a crash."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desk_app.bootstrap import Desk
from desk_app.domain import chain
from desk_app.domain.entries import DeviceEnrolled, Fact, OfficerSet
from desk_app.services.exchange import TakenIn
from tests.builders import MONDAY, a_party, a_reception, workspace_of
from tests.offices import enrol_each_other, receive_now, ticking_office
from tests.sync.fuzz import ATTACKS, siege

UID = "hoSoThu000000000000000"


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Desk]:
    made = ticking_office(tmp_path / "up", "351")
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path, upper: Desk) -> Iterator[Desk]:
    made = ticking_office(tmp_path / "a", "13498")
    enrol_each_other(made, upper, tmp_path / "cards")
    yield made
    made.close()


def write(desk: Desk, **line: Any) -> None:
    """A line that no program of ours would write, in the desk's own journal."""
    own = workspace_of(desk).journal.own()
    plain = {"n": own.n + 1, "t": 0, "u": "o01", "k": "later.kind.1", "b": {}}
    write_bytes(desk, json.dumps(plain | line).encode())


def write_bytes(desk: Desk, content: bytes) -> None:
    workspace = workspace_of(desk)
    own = workspace.journal.own()
    with workspace.change():
        workspace._db.execute("INSERT INTO tail (n, line) VALUES (?, ?)", (own.n + 1, content))
        workspace._db.execute(
            "UPDATE journal SET n = n + 1, h = ? WHERE j = ?",
            (chain.step(own.h, chain.digest(content)), own.j),
        )


def record(desk: Desk, fact: Fact, entity: str = "") -> None:
    workspace = workspace_of(desk)
    with workspace.change():
        workspace.record(fact, actor="o01", at=MONDAY, entity=entity)


def bring(desk: Desk, upper: Desk, stick: Path) -> TakenIn:
    (result,) = upper.exchange.take_in(list(desk.exchange.export(stick).files))
    return result


def reception(**changes: Any) -> dict[str, Any]:
    """The body of a reception as a line writes it."""
    body: dict[str, Any] = msgspec.to_builtins(a_reception()) | changes
    return {name: value for name, value in body.items() if value is not ...}


NONSENSE: dict[str, Callable[[Desk], None]] = {
    "a body of another type": lambda desk: write(
        desk, k="dossier.received.1", e=UID, v=1, b=reception(code=5)
    ),
    "no body that a reception needs": lambda desk: write(
        desk, k="dossier.received.1", e=UID, v=1, b=reception(due_at=...)
    ),
    "a moment of no place": lambda desk: write(
        desk, k="dossier.received.1", e=UID, v=1, b=reception(due_at="2020-03-09T08:30:00")
    ),
    "a day that is none": lambda desk: write(
        desk, k="dossier.received.1", e=UID, v=1, b=reception(due_at="2020-02-31T08:30:00+07:00")
    ),
    "a number out of order": lambda desk: write(desk, n=7_000),
    "a clock beyond all calendars": lambda desk: write(desk, t=10**15),
    "a version beyond all counting": lambda desk: write(desk, e=UID, v=2**70),
    "something nested without end": lambda desk: write_bytes(
        desk, b'{"n":9,"t":0,"u":"","k":"x","b":' + b"[" * 30_000 + b"]" * 30_000 + b"}"
    ),
    "no JSON at all": lambda desk: write_bytes(desk, b"\xff\x00 nonsense"),
}


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_segment_of_a_trusted_desk_that_cannot_be_read_is_left_out_told_and_kept(
    desk: Desk, upper: Desk, tmp_path: Path, nonsense: str
) -> None:
    receive_now(desk, "Trước Đó")
    bring(desk, upper, tmp_path / "one")

    NONSENSE[nonsense](desk)
    result = bring(desk, upper, tmp_path / "two")

    assert (result.result, result.new, result.refused) == ("taken-in", 0, 1)
    assert len(list((upper.folder / "inbox").glob("*.QMC"))) == 1
    assert [each.intake.owner.name for each in upper.lookup.newest()] == ["Trước Đó"]
    assert not upper.checking.check().findings


def test_no_twisted_bundle_breaks_the_import() -> None:
    counts = siege(seconds=float(os.environ.get("SIEGE_SECONDS", "20")), seed=1)
    attacked = {what.partition(":")[0] for what in counts}
    assert attacked == {attack.__name__ for attack in ATTACKS}


def test_what_comes_after_nonsense_waits_and_nothing_else_suffers(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    other = ticking_office(tmp_path / "n", "13489")
    enrol_each_other(other, upper, tmp_path / "cards2")
    write(desk, k="dossier.received.1", e=UID, v=1, b={})
    bring(desk, upper, tmp_path / "one")
    record(desk, a_reception(), UID)
    receive_now(other, "Nơi Khác")

    assert bring(desk, upper, tmp_path / "two").held == 1
    assert bring(other, upper, tmp_path / "three").new > 0
    assert upper.exchange.standing().held == 1
    other.close()


def test_entity_of_a_dossier_named_by_other_kinds_gives_one_picture_in_any_order(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    late = ticking_office(tmp_path / "up2", "351")
    enrol_each_other(desk, late, tmp_path / "cards2")
    dossier = receive_now(desk)
    bring(desk, upper, tmp_path / "one")
    record(desk, OfficerSet(unit="13498", officer="o09", name="Thử", title=""), dossier.uid)
    write(desk, k="dossier.dreamt.1", e=dossier.uid, v=2)
    workspace_of(desk).rebuild()
    desk.processing.hand_over(dossier, to="o02", by="o01")
    bring(desk, upper, tmp_path / "two")
    bring(desk, late, tmp_path / "three")

    (seen,), (at_once,), (own,) = (each.lookup.newest() for each in (upper, late, desk))

    assert seen == at_once == own
    assert [step.kind for step in seen.history] == [
        "dossier.received.1", "record.unread", "dossier.handed_over.1",
    ]  # fmt: skip
    for office in (upper, late):
        assert not office.checking.check().findings
    late.close()


def test_longest_name_a_line_can_hold_is_taken_in_and_found(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    long = a_party(name="Dài " * 7_000 + "Cuối")
    record(desk, a_reception(owner=long), UID)

    assert bring(desk, upper, tmp_path / "one").refused == 0
    assert [each.uid for each in upper.lookup.find("cuoi")] == [UID]
    assert not upper.checking.check().findings


def test_reception_of_an_absurd_year_is_listed_like_any_other(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    for year in (1, 9999):
        moment = MONDAY.replace(year=year)
        record(desk, a_reception(received_at=moment, due_at=moment), f"{UID[:-4]}{year:04d}")

    assert bring(desk, upper, tmp_path / "one").refused == 0
    assert len(upper.lookup.newest()) == len(upper.lookup.open_ones()) == 2
    assert upper.lookup.counts().overdue == 1
    assert upper.consolidation.communes()


def test_word_of_a_desk_enrols_nobody(desk: Desk, upper: Desk, tmp_path: Path) -> None:
    stranger = ticking_office(tmp_path / "n", "13489")
    genesis = workspace_of(stranger).journal.genesis(1)
    record(desk, DeviceEnrolled(jid=chain.jid_of(genesis), genesis=genesis.decode()))

    bring(desk, upper, tmp_path / "one")

    assert stranger.enrolment.own_card().jid not in {
        peer.jid for peer in upper.exchange.standing().peers
    }
    stranger.close()


def test_word_of_an_upper_level_that_names_no_device_enrols_nobody(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    before = desk.exchange.standing().peers
    for genesis in ("", "nonsense", '{"n":1,"k":"journal.opened.1","b":{}}'):
        record(upper, DeviceEnrolled(jid="a", genesis=genesis))

    assert bring(upper, desk, tmp_path / "one").result == "taken-in"
    assert [peer.jid for peer in desk.exchange.standing().peers] == [peer.jid for peer in before]
