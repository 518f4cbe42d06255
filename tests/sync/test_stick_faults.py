"""What may happen to a stick, by the number of the fault: nothing is lost, nothing is twice,
nothing counts as exported that is not on the stick."""

import errno
import os
import random
import shutil
from collections.abc import Iterator
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from typing import BinaryIO, TypeVar

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.services.exchange import NothingToImport
from desk_app.sync import bundle, medium, stick
from desk_app.sync.medium import Files
from desk_app.sync.spool import SpoolFailed
from desk_app.sync.stick import StickFull, StickGone, StickLied, StickReadOnly
from tests.builders import MONDAY, Clock, workspace_of
from tests.offices import enrol_each_other, established, receive_now
from tests.sync.sticks import Faulty, Lying, fat_image, fsck, made_fat


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _file: None)


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY)


@pytest.fixture
def upper(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = established(tmp_path / "up", "351", clock)
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path, upper: Desk, clock: Clock) -> Iterator[Desk]:
    made = established(tmp_path / "a", "13498", clock)
    enrol_each_other(made, upper, tmp_path / "cards")
    receive_now(made)
    yield made
    made.close()


F = TypeVar("F", bound=Files)


def working_with(desk: Desk, files: F) -> F:
    """Let the desk export through these calls."""
    desk.exchange._sending._files = files
    return files


def codes(desk: Desk) -> list[str]:
    return sorted(each.code for each in desk.lookup.newest())


def bundles(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.rglob("*.QMC")}


def is_whole(content: bytes, desk: Desk) -> bool:
    """Whether a bundle on a stick is one that the desk made, to the last byte."""
    return workspace_of(desk).exchanged.made(sha256(content).hexdigest())


def taken(upper: Desk, root: Path) -> list[str]:
    try:
        return [each.result for each in upper.exchange.take_in([root])]
    except NothingToImport:
        return []


# ---- F: a call of the whole export fails or lies, the 1st, the 2nd, the 3rd …


def failing_exports(desk: Desk, root: Path, kind: type[Faulty], count: int) -> Iterator[Faulty]:
    """Exports that fail at the call 1, 2, 3 … until one never gets as far. Each is tried on a
    stick of its own that holds an earlier bundle."""
    for first in range(1, 200):
        place = root / f"stick{first}"
        folder = stick.upward(place, "13498")
        folder.mkdir(parents=True)
        (folder / "13498-A-000000-0000.QMC").write_bytes(b"earlier")
        before = desk.exchange.standing()
        files = working_with(desk, kind(first, count))
        try:
            desk.exchange.export(place)
        except DeskError:
            assert desk.exchange.standing().not_exported == before.not_exported, files.calls
        else:
            assert desk.exchange.standing().not_exported == 0
        left = bundles(place)
        assert left.pop("13498-A-000000-0000.QMC") == b"earlier"
        assert all(is_whole(content, desk) for content in left.values()), files.calls
        working_with(desk, medium.REAL)
        yield files
        if len(files.calls) < first:
            return
    raise AssertionError("the export never passed")


@pytest.mark.parametrize(("kind", "count"), [(Faulty, 1), (Faulty, 1_000), (Lying, 1)])
def test_whole_export_that_fails_or_lies_at_any_call_is_made_good_by_the_next(
    desk: Desk, upper: Desk, tmp_path: Path, kind: type[Faulty], count: int
) -> None:
    lines = workspace_of(desk).journal.own().n
    for files in failing_exports(desk, tmp_path / "faulty", kind, count):
        receive_now(desk)
        lines += 1
        place = tmp_path / f"good{files.first}"
        assert desk.exchange.export(place).lines == lines
    assert taken(upper, place) == ["taken-in"]
    assert codes(upper) == codes(desk)
    assert not upper.checking.check().findings


def test_nothing_is_left_in_the_spool_and_nothing_in_it_is_ever_sent_again(
    desk: Desk, tmp_path: Path
) -> None:
    outbox = desk.folder / "outbox"
    prepared = desk.exchange.prepare()
    working_with(desk, Faulty(1, 1_000, errno.ENODEV))
    with pytest.raises(StickGone):
        desk.exchange.note(desk.exchange.carry(prepared, tmp_path / "gone"))
    assert [path.name for path in outbox.iterdir()] == [prepared.bundles[0].record.name]
    working_with(desk, medium.REAL)
    made = desk.exchange.export(tmp_path / "good")
    assert list(outbox.iterdir()) == []
    assert [path.name for path in made.files] == list(bundles(tmp_path / "good"))


def test_own_disk_that_is_full_is_told_apart_from_the_stick(desk: Desk, tmp_path: Path) -> None:
    working_with(desk, Faulty(4, 1_000, errno.ENOSPC))
    with pytest.raises(SpoolFailed):
        desk.exchange.export(tmp_path / "s")
    assert not (tmp_path / "s").exists()


# ---- by number


def test_fault_1_stick_lost_is_made_good_by_the_next(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    desk.exchange.export(tmp_path / "lost")
    receive_now(desk)
    desk.exchange.export(tmp_path / "found")
    assert taken(upper, tmp_path / "found") == ["taken-in"]
    assert codes(upper) == codes(desk)


def test_fault_2_same_stick_fifty_times_changes_nothing(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    desk.exchange.export(tmp_path)
    assert taken(upper, tmp_path) == ["taken-in"]
    before = workspace_of(upper).journal.all()
    assert {result for _ in range(50) for result in taken(upper, tmp_path)} == {"known"}
    assert workspace_of(upper).journal.all() == before


def test_fault_3_old_stick_after_a_new_one_does_not_bring_back_what_was_said_then(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    upper.exchange.export(tmp_path / "old")
    desk.exchange.export(tmp_path / "up")
    taken(upper, tmp_path / "up")
    upper.exchange.export(tmp_path / "new")
    taken(desk, tmp_path / "new")
    acknowledged = desk.exchange.standing().acknowledged
    taken(desk, tmp_path / "old")
    assert desk.exchange.standing().acknowledged == acknowledged > 0


def test_fault_4_segments_over_several_sticks_in_any_order(
    desk: Desk, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        receive_now(desk, f"Người Mẫu {number}")
        desk.exchange.prepare()
    monkeypatch.setattr(bundle, "MAX_SEGMENTS", 1)
    readers = [established(tmp_path / f"reader{order}", "351", clock) for order in range(6)]
    for order, reader in enumerate(readers):
        enrol_each_other(desk, reader, tmp_path / f"cards{order}")
    files = desk.exchange.export(tmp_path / "sticks").files
    monkeypatch.undo()
    assert len(files) == 3
    for reader, sticks in zip(readers, permutations(files), strict=True):
        for file in sticks:
            reader.exchange.take_in([file])
        assert codes(reader) == codes(desk)
        reader.close()


@pytest.mark.parametrize("call", ["create", "write", "flush", "rename", "flush_name", "blocks"])
def test_fault_6_stick_pulled_during_the_write_leaves_old_bundles_and_nothing_half(
    desk: Desk, upper: Desk, tmp_path: Path, call: str
) -> None:
    desk.exchange.export(tmp_path)
    earlier = bundles(tmp_path)
    receive_now(desk)
    probe = working_with(desk, Faulty())
    prepared = desk.exchange.prepare()
    probe.calls.clear()
    desk.exchange.carry(prepared, tmp_path / "probe")
    first = probe.calls.index(call) + 1
    working_with(desk, medium.REAL)
    prepared = desk.exchange.prepare()
    working_with(desk, Faulty(first, 1_000, errno.ENODEV))
    with pytest.raises(StickGone):
        desk.exchange.note(desk.exchange.carry(prepared, tmp_path))
    assert desk.exchange.standing().not_exported > 0
    assert earlier.items() <= bundles(tmp_path).items()
    assert set(taken(upper, tmp_path)) <= {"taken-in"}
    working_with(desk, medium.REAL)
    desk.exchange.export(tmp_path)
    taken(upper, tmp_path)
    assert codes(upper) == codes(desk)


@pytest.mark.parametrize("left", ["old name", "new name", "none", "both"])
def test_fault_7_pulled_between_rename_and_flush_reads_right_whichever_names_are_left(
    desk: Desk, upper: Desk, tmp_path: Path, left: str
) -> None:
    (new,) = desk.exchange.export(tmp_path).files
    old = new.with_name("~QM00001.TMP")
    shutil.copy(new, old)
    if left in {"old name", "none"}:
        new.unlink()
    if left in {"new name", "none"}:
        old.unlink()
    assert taken(upper, tmp_path) == (["taken-in"] if new.exists() else [])
    assert codes(upper) == (codes(desk) if new.exists() else [])
    desk.exchange.export(tmp_path / "next")
    taken(upper, tmp_path / "next")
    assert codes(upper) == codes(desk)


def refused(upper: Desk, folder: Path, content: bytes) -> None:
    """Taken in by itself, a damaged copy is refused and nothing of it counts."""
    file = folder / "COPY.QMC"
    file.write_bytes(content)
    (result,) = upper.exchange.take_in([file])
    assert result.result == "refused"


def some(count: int, most: int) -> list[int]:
    """Places within a file: both ends, and some between; all of them are tried on a small bundle
    in the tests of the seal."""
    ends = {0, 1, count - 1}
    return sorted(ends | set(random.Random(count).sample(range(count), most)))


def test_fault_8_one_flipped_bit_refuses_the_bundle_and_the_next_makes_it_good(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    content = desk.exchange.export(tmp_path).files[0].read_bytes()
    for at in some(len(content), 20):
        changed = bytearray(content)
        changed[at] ^= 1 << at % 8
        refused(upper, tmp_path, bytes(changed))
    assert codes(upper) == []
    desk.exchange.export(tmp_path / "next")
    taken(upper, tmp_path / "next")
    assert codes(upper) == codes(desk)


def test_fault_9_truncated_at_any_length_is_refused(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    content = desk.exchange.export(tmp_path).files[0].read_bytes()
    for length in some(len(content), 20):
        refused(upper, tmp_path, content[:length])
    assert codes(upper) == []


def test_fault_10_trailing_bytes_are_refused(desk: Desk, upper: Desk, tmp_path: Path) -> None:
    content = desk.exchange.export(tmp_path).files[0].read_bytes()
    for more in (b"\0", b"x" * 70_000, content):
        refused(upper, tmp_path, content + more)
    assert codes(upper) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [(errno.ENOSPC, StickFull), (errno.EROFS, StickReadOnly), (errno.EACCES, StickReadOnly)],
)
def test_fault_11_stick_full_or_write_protected_marks_nothing(
    desk: Desk, tmp_path: Path, code: int, told: type[DeskError]
) -> None:
    prepared = desk.exchange.prepare()
    working_with(desk, Faulty(1, 1_000, code))
    with pytest.raises(told):
        desk.exchange.note(desk.exchange.carry(prepared, tmp_path / "s"))
    standing = desk.exchange.standing()
    assert (standing.exported, standing.acknowledged) == (0, 0)
    assert [each.result for each in standing.sent] == ["made"]


class Fake(Files):
    """A stick that claims more room than it has: writes to it vanish, except on our own disk."""

    def write(self, file: BinaryIO, block: bytes) -> int:
        lost = "outbox" not in file.name
        return super().write(file, bytes(len(block)) if lost else block)


def test_fault_12_fake_capacity_is_found_by_reading_back(desk: Desk, tmp_path: Path) -> None:
    working_with(desk, Fake())
    with pytest.raises(StickLied):
        desk.exchange.export(tmp_path / "s")
    assert bundles(tmp_path / "s") == {}
    assert desk.exchange.standing().exported == 0


def test_fault_36_file_still_being_copied_is_looked_at_again_and_told_after_ten_minutes(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    (made,) = desk.exchange.export(tmp_path / "stick").files
    share, content = tmp_path / "share", made.read_bytes()
    share.mkdir()
    for part in (0, len(content) // 3, len(content) // 2):
        (share / made.name).write_bytes(content[:part])
        for _ in range(2):
            assert taken(upper, share) == ["unfinished"]
            clock.pass_by(minutes=9)
    assert not list((upper.folder / "inbox").glob("*.QMC"))
    clock.pass_by(minutes=1)
    assert taken(upper, share) == ["refused"]
    (share / made.name).write_bytes(content)
    assert taken(upper, share) == ["taken-in"]
    assert codes(upper) == codes(desk)


def test_fault_37_two_pcs_exporting_to_one_share_write_different_names(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    sister = established(tmp_path / "b", "13498", clock, desk="B")
    enrol_each_other(sister, upper, tmp_path / "cards2")
    receive_now(sister, "Lê Thị Mẫu")
    share = tmp_path / "share"
    mine, hers = desk.exchange.prepare(), sister.exchange.prepare()
    one, two = (
        each.exchange.carry(prepared, share) for each, prepared in ((desk, mine), (sister, hers))
    )
    files = [path for each in (one, two) for _, path in each.arrived]
    assert len(set(files)) == len(bundles(share)) == 2
    assert taken(upper, share) == ["taken-in"] * 2
    assert codes(upper) == sorted([*codes(desk), *codes(sister)])
    sister.close()


def test_fault_38_bundle_renamed_or_in_the_wrong_folder_counts_by_its_content(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    (made,) = desk.exchange.export(tmp_path).files
    wrong = tmp_path / "MOTCUA" / "CAPTREN" / "ANH NGHI PHEP.qmc"
    wrong.parent.mkdir()
    made.rename(wrong)
    assert taken(upper, tmp_path) == ["taken-in"]
    assert codes(upper) == codes(desk)


def test_fault_42_huge_first_bundle_goes_as_several_that_arrive_in_any_order(
    desk: Desk, upper: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        receive_now(desk)
        workspace = workspace_of(desk)
        with workspace.change():
            workspace.journal.seal_tail(
                desk.exchange._sending._keys.journal(workspace_of(desk).journal.own()).sign
            )
    monkeypatch.setattr(bundle, "MAX_SEGMENTS", 1)
    made = desk.exchange.export(tmp_path)
    assert len(made.files) > 2
    assert desk.exchange.standing().not_exported == 0
    monkeypatch.undo()
    for file in reversed(made.files):
        upper.exchange.take_in([file])
    assert codes(upper) == codes(desk)


def test_fault_42_a_stick_that_fails_at_the_second_bundle_has_the_first_and_no_more_counts(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = workspace_of(desk)
    for _ in range(3):
        receive_now(desk)
        with workspace.change():
            workspace.journal.seal_tail(
                desk.exchange._sending._keys.journal(workspace_of(desk).journal.own()).sign
            )
    monkeypatch.setattr(bundle, "MAX_SEGMENTS", 1)
    prepared = desk.exchange.prepare()
    probe = Faulty()
    working_with(desk, probe)
    desk.exchange.carry(prepared, tmp_path / "probe")
    second = [at for at, call in enumerate(probe.calls) if call == "create"][1]
    working_with(desk, Faulty(second + 1, 1_000, errno.ENODEV))
    with pytest.raises(StickGone):
        desk.exchange.note(desk.exchange.carry(prepared, tmp_path / "s"))
    standing = desk.exchange.standing()
    first = prepared.bundles[0].record
    assert standing.exported == first.own_to > 0
    assert standing.not_exported == workspace.journal.own().n - first.own_to


# ---- V: a real FAT32 image


def test_fault_6_on_fat32_a_stick_pulled_in_the_middle_keeps_earlier_bundles(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    image, root = tmp_path / "stick.img", tmp_path / "mnt"
    made_fat(image)
    with fat_image(image, root):
        desk.exchange.export(root)
    assert fsck(image) == 0
    with fat_image(image, root):
        assert taken(upper, root) == ["taken-in"]
        earlier = bundles(root)
    receive_now(desk)
    with fat_image(image, root) as mounted:
        prepared = desk.exchange.prepare()

        def pull(_progress: stick.Progress) -> None:
            mounted.kill()
            mounted.wait()

        carried = desk.exchange.carry(prepared, root, pull)
        assert isinstance(carried.problem, StickGone)
    with fat_image(image, root):
        assert earlier.items() <= bundles(root).items()
        assert set(taken(upper, root)) <= {"known", "unfinished"}
    assert desk.exchange.standing().not_exported > 0
