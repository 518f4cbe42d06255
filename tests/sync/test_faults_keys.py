"""The faults of keys: strangers, revoked devices, changed bytes, relays, wrong readers, swaps."""

import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from desk_app.bootstrap import Desk
from desk_app.domain import chain
from desk_app.domain.entries import DeviceRevoked
from desk_app.domain.errors import DeskError
from desk_app.services.enrolment import FingerprintDiffers
from desk_app.storage.workspace import FOLDED_TABLES
from desk_app.sync import bundle, incoming, seal
from desk_app.sync.bundle import Manifest
from desk_app.sync.keys import ReadingKey
from tests.builders import workspace_of
from tests.offices import enrol, enrol_each_other, receive_now, ticking_office
from tests.sync import golden

READER = golden.READER


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[dict[str, Desk]]:
    """Two desks of Thanh Hải and the district; nobody enrolled yet."""
    made = {
        "A": ticking_office(tmp_path / "a", "13498", desk="A"),
        "B": ticking_office(tmp_path / "b", "13498", desk="B"),
        "up": ticking_office(tmp_path / "up", "351"),
    }
    yield made
    for desk in made.values():
        desk.close()


@pytest.fixture
def joined(offices: dict[str, Desk], tmp_path: Path) -> dict[str, Desk]:
    """The same, each desk enrolled with the district and told of its sister."""
    for name in "AB":
        enrol_each_other(offices[name], offices["up"], tmp_path / "cards")
    carry(offices["up"], offices["A"], offices["B"], stick=tmp_path / "first")
    return offices


def carry(writer: Desk, *readers: Desk, stick: Path) -> None:
    """Everything a writer has for others, taken in by them."""
    files = writer.exchange.export(stick).files
    for reader in readers:
        reader.exchange.take_in(list(files))


def names(desk: Desk) -> set[str]:
    return {each.intake.owner.name for each in desk.lookup.newest()}


def digests(desk: Desk) -> dict[str, bytes]:
    workspace = workspace_of(desk)
    return {name: workspace.digest(name) for name in FOLDED_TABLES if name != "eidx"}


def revoke(upper: Desk, desk: Desk, *, last: int | None = None) -> None:
    card = desk.enrolment.own_card()
    upper.keys.revoke(
        card.jid, digits=card.fingerprint[-4:], reason="Máy bị mất", by="o01", last=last
    )


def restore(upper: Desk, desk: Desk) -> None:
    card = desk.enrolment.own_card()
    upper.keys.restore(card.jid, digits=card.fingerprint[-4:], reason="Đã tìm thấy", by="o01")


# ---- 30


def test_fault_30_unknown_device_waits_and_is_applied_on_enrolment(
    offices: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = offices["A"], offices["up"]
    enrol(desk, upper, tmp_path / "down")
    receive_now(desk)
    desk.exchange.export(tmp_path / "stick")

    (waits,) = upper.exchange.take_in([tmp_path / "stick"])
    assert waits.problem is not None
    assert waits.problem.facts["fingerprint"] == desk.enrolment.own_card().fingerprint
    assert (waits.result, names(upper)) == ("waiting", set())

    enrol(upper, desk, tmp_path / "up")
    assert [each.result for each in upper.exchange.take_in_waiting()] == ["taken-in"]
    assert names(upper) == names(desk)


# ---- 31


def test_fault_31_revoked_device_later_lines_are_held_counted_and_shown(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    receive_now(desk, "Trước Khi Mất")
    carry(desk, upper, stick=tmp_path / "one")
    revoke(upper, desk)
    receive_now(desk, "Sau Khi Mất")
    (result,) = upper.exchange.take_in(list(desk.exchange.export(tmp_path / "two").files))

    (device,) = [each for each in upper.keys.devices() if each.stop]
    assert names(upper) == {"Trước Khi Mất"}
    assert (result.new, result.stopped) == (0, device.later)
    assert device.later == upper.exchange.standing().stopped == len(
        upper.keys.later_lines(device.jid)
    ) > 0  # fmt: skip
    assert not upper.checking.check().findings


@pytest.mark.parametrize("word_first", [True, False])
def test_fault_31_revocation_takes_effect_everywhere_whichever_comes_first(
    joined: dict[str, Desk], tmp_path: Path, *, word_first: bool
) -> None:
    desk, sister, upper = joined["A"], joined["B"], joined["up"]
    receive_now(desk, "Trước Khi Mất")
    carry(desk, upper, sister, stick=tmp_path / "one")
    receive_now(desk, "Sau Khi Mất")
    files = list(desk.exchange.export(tmp_path / "two").files)
    revoke(upper, desk)
    for steps in (0, 1):
        if (steps == 0) is word_first:
            carry(upper, sister, stick=tmp_path / f"word{steps}")
        else:
            sister.exchange.take_in(files)
    upper.exchange.take_in(files)
    carry(sister, upper, stick=tmp_path / "three")
    carry(upper, sister, stick=tmp_path / "four")

    assert names(sister) == names(upper) == {"Trước Khi Mất"}
    assert digests(sister) == digests(upper)


def test_fault_31_a_later_word_takes_the_revocation_back(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, sister, upper = joined["A"], joined["B"], joined["up"]
    revoke(upper, desk)
    receive_now(desk, "Vẫn Là Máy Ấy")
    carry(desk, upper, sister, stick=tmp_path / "one")
    carry(upper, sister, stick=tmp_path / "two")
    assert names(upper) == names(sister) == set()

    restore(upper, desk)
    carry(sister, upper, stick=tmp_path / "three")
    carry(upper, sister, stick=tmp_path / "four")
    assert names(upper) == names(sister) == {"Vẫn Là Máy Ấy"}
    assert upper.exchange.standing().stopped == 0
    assert digests(upper) == digests(sister)


def test_fault_31_lines_of_before_the_theft_alone_count_when_the_word_names_the_day(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    receive_now(desk, "Trước Khi Mất")
    stolen_on = receive_now(desk, "Hôm Mất").intake.received_at.date()
    carry(desk, upper, stick=tmp_path / "one")
    jid = desk.enrolment.own_card().jid

    assert upper.keys.last_before(jid, stolen_on) == 0
    revoke(upper, desk, last=upper.keys.device(jid).held - 1)
    assert names(upper) == {"Trước Khi Mất"}
    (line,) = upper.keys.later_lines(jid)
    assert line.kind == "dossier.received.1"
    assert line.dossier


def test_fault_31_revoked_reader_gets_no_more_bundles(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, sister, upper = joined["A"], joined["B"], joined["up"]
    revoke(upper, desk)
    carry(upper, sister, stick=tmp_path / "word")
    receive_now(sister, "Không Gửi Cho Máy Mất")
    for writer in (upper, sister):
        for file in writer.exchange.export(tmp_path / "after").files:
            (result,) = desk.exchange.take_in([file])
            assert isinstance(result.problem, DeskError)
            assert result.problem.code == "bundle-not-for-us"
    assert not names(desk)


def test_fault_31_a_desk_revokes_nobody_and_its_word_would_not_count(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, sister, upper = joined["A"], joined["B"], joined["up"]
    with pytest.raises(DeskError, match="only-upper-revokes"):
        revoke(desk, sister)
    workspace = workspace_of(desk)
    with workspace.change():
        fact = DeviceRevoked(jid=sister.enrolment.own_card().jid, last=0, reason="Thử")
        workspace.record(fact, actor="o01", at=desk.clock())
    carry(desk, upper, stick=tmp_path / "one")
    assert not [each for each in upper.keys.devices() if each.stop]
    assert not [each for each in desk.keys.devices() if each.stop]


def test_fault_31_what_a_revoked_device_says_it_holds_is_not_believed(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    carry(desk, upper, stick=tmp_path / "one")
    revoke(upper, desk)
    before = upper.keys.device(desk.enrolment.own_card().jid).no
    carry(desk, upper, stick=tmp_path / "two")
    assert upper.keys.device(desk.enrolment.own_card().jid).no == before > 0


# ---- 32

A, B, _ = golden.writers()
PEERS = {desk.jid: incoming.peer_of(desk.genesis, trusted_at=None) for desk in (A, B)}


def made() -> bundle.Bundle:
    return bundle.decode(golden.archive())


def checked(archive: bytes) -> incoming.Checked:
    sealed = seal.seal(archive, [READER.recipient])
    return incoming.check(sealed, [READER.secret], PEERS)


MANIFEST_CHANGES: dict[str, Callable[[Manifest], Manifest]] = {
    "id": lambda m: msgspec.structs.replace(m, id="0" * 32),
    "no": lambda m: msgspec.structs.replace(m, no=m.no + 1),
    "from": lambda m: msgspec.structs.replace(m, sender=B.sender()),
    "to": lambda m: msgspec.structs.replace(m, to=("13441",)),
    "t": lambda m: msgspec.structs.replace(m, t=m.t + 1),
    "have": lambda m: msgspec.structs.replace(m, have={}),
    "seen": lambda m: msgspec.structs.replace(m, seen={}),
    "suspect": lambda m: msgspec.structs.replace(m, suspect=(B.jid,)),
    "seg": lambda m: msgspec.structs.replace(m, seg=m.seg[::-1]),
    "sha256": lambda m: msgspec.structs.replace(m, sha256="0" * 64),
    "want": lambda m: msgspec.structs.replace(m, want=("0" * 64,)),
    "notes": lambda m: msgspec.structs.replace(m, notes=()),
    "digest": lambda m: msgspec.structs.replace(m, digest={}),
}


@pytest.mark.parametrize("field", MANIFEST_CHANGES)
def test_fault_32_a_manifest_with_one_field_changed_is_refused(field: str) -> None:
    whole = made()
    raw = msgspec.json.encode(MANIFEST_CHANGES[field](whole.manifest))
    assert raw != whole.raw
    tampered = replace(whole, raw=raw)
    with pytest.raises(DeskError):
        seal.verify_manifest(tampered, A.key.public)


SEGMENT_CHANGES: dict[str, Callable[[chain.Segment], chain.Segment]] = {
    "jid": lambda s: replace(s, jid=B.jid),
    "a": lambda s: replace(s, a=s.a + 1, b=s.b + 1),
    "b": lambda s: replace(s, b=s.b + 1),
    "prev": lambda s: replace(s, prev=bytes(31) + b"\1"),
    "head": lambda s: replace(s, head=bytes(32)),
    "sig": lambda s: replace(s, sig=bytes([s.sig[0] ^ 1]) + s.sig[1:]),
    "a line": lambda s: replace(s, lines=(s.lines[0].replace(b"o09", b"o08"), *s.lines[1:])),
    "the order": lambda s: replace(s, lines=s.lines[::-1]),
    "a line less": lambda s: replace(s, lines=s.lines[:-1], b=s.b - 1),
}


@pytest.mark.parametrize("field", SEGMENT_CHANGES)
def test_fault_32_a_segment_with_one_field_changed_is_left_out_and_the_others_count(
    field: str,
) -> None:
    first, *others = made().segments
    bad = SEGMENT_CHANGES[field](first)
    found = incoming.check_again(replace(checked(golden.archive()), unknown=(bad, *others)), PEERS)
    assert (found.refused, found.good) == ((bad,), tuple(others))


def test_fault_32_segments_in_another_order_are_all_found(tmp_path: Path) -> None:
    writer = golden.Writer("13498", "A")
    parts = [writer.segment(3), writer.segment(2)][::-1]
    found = checked(bundle.encode(writer.manifest(), parts, writer.key.sign))
    assert [part.a for part in found.good] == [4, 1]


# ---- 33


def test_fault_33_a_valid_segment_in_another_sender_s_bundle_counts_by_its_owner_s_key() -> None:
    relayed, forged = golden.Writer("13498", "B").segment(2), golden.Writer("13498", "B").segment(2)
    message = chain.seal_message(forged.jid, forged.a, forged.prev, forged.b, forged.head)
    forged = replace(forged, sig=A.key.sign(message))
    found = checked(bundle.encode(A.manifest(), [relayed, forged], A.key.sign))
    assert (found.good, found.refused) == ((relayed,), (forged,))


def test_fault_33_one_desk_carries_the_work_of_another(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    receive_now(joined["A"], "Chở Giúp")
    carry(joined["A"], joined["B"], stick=tmp_path / "across")
    carry(joined["B"], joined["up"], stick=tmp_path / "up-by-sister")
    assert names(joined["up"]) == {"Chở Giúp"}


# ---- 34


def test_fault_34_a_manifest_s_signature_is_no_seal_nor_the_reverse() -> None:
    part = golden.Writer("13498", "A").segment(3)
    as_manifest = chain.manifest_message(
        chain.seal_message(part.jid, part.a, part.prev, part.b, part.head)
    )
    found = incoming.check_again(
        replace(checked(golden.archive()), unknown=(replace(part, sig=A.key.sign(as_manifest)),)),
        PEERS,
    )
    assert len(found.refused) == 1

    def as_seal(message: bytes) -> bytes:
        return A.key.sign(b"qmc-seal-1\0" + message.removeprefix(b"qmc-manifest-1\0"))

    with pytest.raises(DeskError, match="damaged-bundle"):
        checked(bundle.encode(A.manifest(), [], as_seal))


# ---- 39


def test_fault_39_bundle_for_a_key_that_is_gone_is_not_for_us_and_is_made_again(
    offices: dict[str, Desk], tmp_path: Path
) -> None:
    upper = offices["up"]
    enrol_each_other(offices["A"], upper, tmp_path / "cards")
    before = upper.exchange.export(tmp_path / "before").files
    anew = ticking_office(tmp_path / "anew", "13498", desk="C")
    enrol(anew, upper, tmp_path / "down")

    (result,) = anew.exchange.take_in(list(before))
    assert isinstance(result.problem, DeskError)
    assert result.problem.code == "bundle-not-for-us"

    enrol(upper, anew, tmp_path / "up")
    after = upper.exchange.export(tmp_path / "after").files
    assert [each.result for each in anew.exchange.take_in(list(after))] == ["taken-in"]
    anew.close()


def test_fault_39_a_replaced_reading_key_is_used_by_all_and_old_files_stay_readable(
    joined: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper = joined["A"], joined["up"]
    old = desk.keys.own().in_use
    late = list(upper.exchange.export(tmp_path / "late").files)
    new = desk.keys.replace(reason="Nghi bị sao chép", by="o01").in_use
    carry(desk, upper, stick=tmp_path / "one")
    file = upper.exchange.export(tmp_path / "two").files[0]

    assert new != old
    assert desk.keys.own().kept == 2
    assert [each.result for each in desk.exchange.take_in([*late, file])] == ["taken-in"] * 2
    known = workspace_of(upper).exchanged.peer(desk.enrolment.own_card().jid)
    assert known is not None
    assert known.readers == (new,)


# ---- 40


def test_fault_40_a_swapped_enrolment_file_has_other_digits_than_the_phone(
    offices: dict[str, Desk], tmp_path: Path
) -> None:
    desk, upper, thief = offices["A"], offices["up"], offices["B"]
    true = desk.enrolment.write_card(tmp_path / "stick")
    shutil.copy(thief.enrolment.write_card(tmp_path / "thief"), true)
    heard = desk.enrolment.own_card().fingerprint
    with pytest.raises(FingerprintDiffers):
        upper.enrolment.enrol(true, fingerprint=heard, by="o01")
    assert not upper.keys.devices()


def test_fault_40_a_first_line_changed_in_one_character_has_other_digits() -> None:
    line = msgspec.json.decode(A.genesis)
    stranger = ReadingKey.generate()
    for field, value in {
        "office": "13499", "desk": "B", "reader": stranger.recipient,
        "key": b64encode(bytes(32)).decode(), "salt": "00112233445566fe",
    }.items():  # fmt: skip
        changed = msgspec.json.encode({**line, "b": {**line["b"], field: value}})
        assert chain.fingerprint(changed) != chain.fingerprint(A.genesis)
