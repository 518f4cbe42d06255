"""A PC that is not alone in its journal finds out, and leaves it; each step by its own evidence."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from desk_app.domain import chain
from desk_app.domain.entries import JournalOpened
from desk_app.storage.anchor import Anchor, Reached
from desk_app.storage.journal import Position
from desk_app.sync import lineage
from desk_app.sync.cards import public_key, read_genesis
from desk_app.sync.keys import verify
from desk_app.sync.machine import Facts
from tests.sync.pairs import Office, office
from tests.sync.simulator import Copy, Drawer, Node, trust

__all__ = ["office"]

THIS_PC = Facts(board="4c4c4544-0042-3010-8052-b4c04f4e3732", disk="WD-1234", cards=frozenset("a"))
OTHER_PC = Facts(board="4c4c4544-0099-3010-8052-b4c04f4e3799", disk="WD-9876", cards=frozenset("b"))


def evidence(node: Node) -> list[str]:
    return [each.evidence.value for each in lineage.departures(node.workspace)]


def own(node: Node) -> Position:
    return node.workspace.journal.own()


def opened(node: Node) -> JournalOpened:
    return read_genesis(node.workspace.journal.genesis(own(node).j))


def test_a_pc_that_is_alone_stays_in_its_journal(office: Office) -> None:
    desk = office["A"]
    before = own(desk).jid
    for _ in range(2):
        office.write(desk, "một việc")
        office.bring(desk, office.upper)
        office.bring(office.upper, desk)
        desk.open(desk.copy())
    assert own(desk).jid == before
    assert evidence(desk) == []


# ---- before the first line


def test_fault_19_another_machine(office: Office) -> None:
    here = office.node("A", office["A"].copy(), facts=THIS_PC)
    there = office.node("A", here.copy(), called="khác", facts=OTHER_PC)
    assert evidence(here) == []
    assert evidence(there) == ["machine"]
    assert opened(there).reason == "moved"
    assert opened(there).machine == "khác"
    there.open(there.copy())
    assert evidence(there) == ["machine"]


def test_step_2_the_key_is_not_there_and_unsealed_work_goes_along(office: Office) -> None:
    desk = office["A"]
    office.bring(desk, office.upper)
    for number in range(3):
        office.write(desk, f"việc {number}")
    left, tables = own(desk), desk.tables()
    copy = desk.copy()
    secrets = {name: secret for name, secret in copy.drawer.secrets.items() if name == "reading"}
    desk.open(Copy(copy.db, Drawer(secrets, copy.drawer.reached)))
    assert evidence(desk) == ["key"]
    assert opened(desk).before_n == left.n - 3
    assert opened(desk).hand == ""
    assert own(desk).n == 4
    assert [len(rows) for rows in desk.tables()] == [len(rows) for rows in tables]
    trust(desk, office.upper, office.folder / "cards")
    office.bring(desk, office.upper)
    office.bring(office.upper, desk)
    assert office.upper.tables() == desk.tables()
    assert not desk.workspace.findings(verify)


def test_fault_17_the_anchor_is_further_than_the_database(office: Office) -> None:
    desk = office["A"]
    old = desk.copy()
    office.write(desk, "mất rồi")
    desk.open(Copy(old.db, desk.drawer))
    assert evidence(desk) == ["anchor"]
    assert lineage.departures(desk.workspace)[0].lost == 1


def test_fault_15_a_power_cut_before_the_anchor_was_written_is_no_evidence(office: Office) -> None:
    desk = office["A"]
    before = desk.drawer.copy()
    office.write(desk, "một việc")
    desk.open(Copy(desk.copy().db, before))
    assert evidence(desk) == []


def test_a_power_cut_right_after_leaving_is_no_evidence(office: Office) -> None:
    desk = office["A"]
    old = desk.copy()
    office.write(desk, "mất rồi")
    desk.open(Copy(old.db, desk.drawer))
    before = Reached(*_place(desk.workspace.journal.ours()[0]))
    desk.open(Copy(desk.copy().db, Drawer(desk.drawer.secrets, before)))
    assert evidence(desk) == ["anchor"]


def _place(position: Position) -> tuple[str, int, bytes]:
    return position.jid, position.n, position.h


# ---- when bundles are written and taken in


def test_step_4_a_bundle_of_ours_lies_there_that_we_never_wrote(office: Office) -> None:
    desk = office["A"]
    old = desk.copy()
    root = office.stick(desk)
    desk.open(old)
    desk.exchange.export(root)
    assert evidence(desk) == ["own-bundle"]


def test_our_own_bundles_on_the_stick_are_no_evidence(office: Office) -> None:
    desk = office["A"]
    root = office.stick(desk)
    office.write(desk, "một việc")
    desk.exchange.export(root)
    assert evidence(desk) == []


def test_step_5_a_bundle_comes_from_us_that_we_never_made(office: Office) -> None:
    desk = office["A"]
    clone = office.node("A", desk.copy(), called="bản sao")
    office.bring(clone, desk)
    assert evidence(desk) == ["strange-bundle"]


def test_step_6_somebody_saw_more_bundles_than_we_made(office: Office) -> None:
    desk = office["A"]
    old = desk.copy()
    office.bring(desk, office.upper)
    desk.open(old)
    office.bring(office.upper, desk)
    assert evidence(desk) == ["seen"]


def test_fault_18_somebody_holds_lines_of_ours_that_we_do_not_know(office: Office) -> None:
    desk, sister = office["A"], office["B"]
    trust(desk, sister, office.folder / "cards")
    old = desk.copy()
    office.write(desk, "mất rồi")
    office.bring(desk, sister)
    desk.open(old)
    for _ in range(2):
        office.stick(desk)  # no fewer bundles than the sister saw
    office.bring(sister, desk)
    assert evidence(desk) == ["tip"]


def test_step_6_somebody_continues_our_journal(office: Office) -> None:
    desk = office["A"]
    first = office.node("A", desk.copy(), facts=THIS_PC)
    clone = office.node("A", first.copy(), called="bản sao", facts=OTHER_PC)
    trust(clone, office.upper, office.folder / "cards")
    office.bring(clone, office.upper)
    office.bring(desk, office.upper)
    office.bring(office.upper, desk)
    assert evidence(desk) == ["successor"]


def test_fault_20_two_bundles_with_one_number_are_told_to_everybody(office: Office) -> None:
    desk, upper = office["A"], office.upper
    clone = office.node("A", desk.copy(), called="bản sao")
    for node in (desk, clone):
        office.bring(node, upper)
    root = office.stick(upper)
    for node in (desk, clone):
        node.exchange.take_in([root])
        assert evidence(node) == ["suspect"]


def test_step_8_two_continuations_of_one_place(office: Office) -> None:
    desk, upper = office["A"], office.upper
    clone = office.node("A", desk.copy(), called="bản sao")
    office.write(desk, "ở máy gốc")
    office.write(clone, "ở máy sao")
    office.stick(clone)  # so that no two bundles have one number
    for node in (desk, clone):
        office.bring(node, upper)
    assert upper.exchange.standing().forked == 1
    root = office.stick(upper)
    for node in (desk, clone):
        node.exchange.take_in([root])
        assert len(evidence(node)) == 1


# ---- the act


def test_the_next_journal_names_the_place_and_the_old_key_vouches_for_it(office: Office) -> None:
    desk = office["A"]
    old = desk.copy()
    office.write(desk, "mất rồi")
    desk.open(Copy(old.db, desk.drawer))
    left, first = desk.workspace.journal.ours()[0], opened(desk)
    assert (first.before_jid, first.before_n, first.before_hash) == (
        left.jid, left.n, left.h.hex(),
    )  # fmt: skip
    assert (first.epoch, first.reason) == (2, "restored")
    message = chain.handover_message(public_key(first), left.jid, left.n, left.h)
    assert verify(left.key, message, msgspec.convert(first.hand, bytes, strict=False))
    assert not desk.workspace.findings(verify)


def test_the_tail_is_sealed_and_nothing_is_added_to_it(office: Office) -> None:
    desk = office["A"]
    office.write(desk, "chưa niêm phong")
    before = own(desk)
    moved = office.node("A", office.node("A", desk.copy(), facts=THIS_PC).copy(), facts=OTHER_PC)
    left = moved.workspace.journal.ours()[0]
    assert (left.n, left.h) == (before.n, before.h)
    assert moved.workspace.journal.sealed.head(left.j) == left.h
    assert own(moved).n == 1


def test_a_bundle_for_the_old_reading_key_can_still_be_opened(office: Office) -> None:
    desk, upper = office["A"], office.upper
    root = office.stick(upper)
    moved = office.node("A", office.node("A", desk.copy(), facts=THIS_PC).copy(), facts=OTHER_PC)
    assert opened(moved).reader != opened(desk).reader
    assert [each.result for each in moved.exchange.take_in([root])] == ["taken-in"]


def test_it_is_told_once(office: Office) -> None:
    desk = office["A"]
    moved = office.node("A", office.node("A", desk.copy(), facts=THIS_PC).copy(), facts=OTHER_PC)
    assert [each.evidence.value for each in moved.lineage.untold()] == ["machine"]
    moved.lineage.tell()
    assert moved.lineage.untold() == []
    assert [each.open for each in moved.lineage.journals()] == [False, True]


# ---- the anchor


def test_the_anchor_follows_every_commit(office: Office) -> None:
    desk = office["A"]
    office.write(desk, "một việc")
    assert desk.drawer.reached == desk.workspace.journal.reached()


def test_an_anchor_file_is_whole_or_none(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "x.anchor"
    anchor = Anchor(file)
    assert anchor.read() is None
    reached = Reached("a" * 26, 7, bytes(32))
    anchor.write(reached)
    assert anchor.read() == reached
    content = file.read_bytes()
    for torn in (content[:-3], b"", bytes(len(content)), b'{"format":"other"}'):
        file.write_bytes(torn)
        assert anchor.read() is None
    anchor.write(replace(reached, n=8))
    assert anchor.read() == replace(reached, n=8)


def test_an_anchor_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    Anchor(tmp_path / "file" / "x.anchor").write(Reached("a" * 26, 7, bytes(32)))


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _file: None)
