"""Journals that parted: both branches are kept, people decide once, and it holds everywhere."""

from pathlib import Path

import pytest

from desk_app.services.lineage import NoSuchFork, NoSuchGap, OnlyUpperDecides
from desk_app.sync import lineage
from desk_app.sync.keys import verify
from desk_app.sync.machine import Facts
from tests.sync.pairs import Office, office, one_desk
from tests.sync.simulator import UPPER, Copy, Node, trust

__all__ = ["office", "one_desk"]

THERE = Facts(board="4c4c4544-0099-3010-8052-b4c04f4e3799", disk="WD-9876", cards=frozenset("b"))
HERE = Facts(board="4c4c4544-0042-3010-8052-b4c04f4e3732", disk="WD-1234", cards=frozenset("a"))


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _file: None)


@pytest.fixture
def cloned(office: Office) -> Node:
    """A copy of desk A that nobody noticed; both wrote, and the upper level has both."""
    desk, upper = office["A"], office.upper
    office.write(desk, "trước khi sao", 0)
    clone = office.node("A", desk.copy(), called="máy sao")
    office.write(desk, "ở máy gốc", 1)
    office.write(clone, "ở máy sao", 2)
    for node in (desk, clone):
        office.bring(node, upper)
    return clone


def names(node: Node) -> set[str]:
    return {each.name for each in node.workspace.officers.of("13498")}


def meet(office: Office, *nodes: Node) -> None:
    """Everybody's bundles up, the answer down."""
    for node in nodes:
        office.bring(node, office.upper)
    root = office.stick(office.upper)
    for node in nodes:
        node.exchange.take_in([root])


def test_the_first_seen_branch_counts_and_the_other_is_kept(office: Office, cloned: Node) -> None:
    upper = office.upper
    (fork,) = upper.lineage.forks()
    first, second = fork.branches
    assert (first.counts, second.counts) == (True, False)
    assert (first.acts, second.acts) == (1, 1)
    assert (fork.office, fork.desk, fork.office_name) == ("13498", "A", "Xã Thanh Hải")
    assert first.first_at == first.last_at is not None
    assert {"trước khi sao", "ở máy gốc"} <= names(upper)
    assert "ở máy sao" not in names(upper)
    assert not upper.workspace.findings(verify)


def test_both_pcs_hear_of_it_and_leave(office: Office, cloned: Node) -> None:
    jid = office["A"].workspace.journal.own().jid
    root = office.stick(office.upper)
    for node in (office["A"], cloned):
        node.exchange.take_in([root])
        assert node.workspace.journal.own().jid != jid
        assert [each.jid for each in lineage.departures(node.workspace)] == [jid]


def test_accepted_once_it_counts_everywhere(office: Office, cloned: Node) -> None:
    upper, desk, sister = office.upper, office["A"], office["B"]
    jid = desk.workspace.journal.own().jid
    upper.lineage.accept_fork(jid, by="o01")
    for node in (desk, cloned):
        root = office.stick(upper)
        node.exchange.take_in([root])
        trust(node, upper, office.folder / "cards" / node.folder.name)
    for _ in range(2):
        meet(office, desk, cloned, sister)
    for node in (upper, desk, cloned, sister):
        assert {"ở máy gốc", "ở máy sao"} <= names(node)
        assert not node.lineage.forks()
        assert node.exchange.standing().forked == 0
        assert not node.workspace.findings(verify)
    assert desk.tables() == cloned.tables() == sister.tables() == upper.tables()


def test_what_is_written_on_an_accepted_branch_later_counts_too(
    office: Office, cloned: Node
) -> None:
    upper = office.upper
    upper.lineage.accept_fork(office["A"].workspace.journal.own().jid, by="o01")
    office.write(cloned, "viết thêm", 2)
    office.bring(cloned, upper)
    assert "viết thêm" in names(upper)
    assert not upper.lineage.forks()


def test_a_branch_that_comes_after_the_decision_counts_at_once(
    office: Office, cloned: Node
) -> None:
    upper, sister = office.upper, office["B"]
    upper.lineage.accept_fork(office["A"].workspace.journal.own().jid, by="o01")
    down = office.stick(upper)
    sister.exchange.take_in([down])
    assert {"ở máy gốc", "ở máy sao"} <= names(sister)


def test_refused_it_is_kept_and_told_no_more_and_accepting_takes_it_back(
    office: Office, cloned: Node
) -> None:
    upper = office.upper
    jid = office["A"].workspace.journal.own().jid
    ((_, branch),) = [fork.branches for fork in upper.lineage.forks()]
    lines = upper.lines()
    upper.lineage.refuse_fork(jid, branch.number, by="o01")
    assert not upper.lineage.forks()
    assert lines <= upper.lines()
    assert "ở máy sao" not in names(upper)
    upper.lineage.accept_fork(jid, by="o01")
    assert "ở máy sao" in names(upper)
    upper.lineage.refuse_fork(jid, branch.number, by="o01")
    assert "ở máy sao" not in names(upper)
    assert "ở máy gốc" in names(upper)
    before = upper.tables()
    upper.workspace.rebuild()
    assert upper.tables() == before


def test_only_the_upper_level_decides(office: Office, cloned: Node) -> None:
    desk = office["A"]
    jid = desk.workspace.journal.own().jid
    with pytest.raises(OnlyUpperDecides):
        desk.lineage.accept_fork(jid, by="o01")
    with pytest.raises(OnlyUpperDecides):
        desk.lineage.accept_gap(jid, by="o01")
    with pytest.raises(NoSuchFork):
        office.upper.lineage.accept_fork(office["B"].workspace.journal.own().jid, by="o01")
    with pytest.raises(NoSuchFork):
        office.upper.lineage.refuse_fork(jid, 999, by="o01")
    with pytest.raises(NoSuchGap):
        office.upper.lineage.accept_gap(jid, by="o01")


def test_a_desk_s_word_decides_nothing(office: Office, cloned: Node) -> None:
    from desk_app.domain.entries import ForkAccepted, LineEnd  # noqa: PLC0415

    upper, sister = office.upper, office["B"]
    jid = office["A"].workspace.journal.own().jid
    ends = tuple(
        LineEnd(n=row.n, hash=row.h.hex()) for row in upper.workspace.journal.branches(jid)
    )
    with sister.workspace.change():
        sister.workspace.record(
            ForkAccepted(jid=jid, ends=ends), actor="b01", at=sister.clock(), entity=jid
        )
    office.bring(sister, upper)
    assert "ở máy sao" not in names(upper)
    assert len(upper.lineage.forks()) == 1


# ---- the same lines, cut otherwise


def test_lines_that_were_sealed_in_other_portions_are_no_fork(office: Office) -> None:
    desk, upper = office["A"], office.upper
    office.bring(desk, upper)
    office.write(desk, "một", 0)
    old = desk.copy()
    office.write(desk, "hai", 1)
    longer = office.stick(desk)
    office.write(desk, "ba", 2)
    third = office.stick(desk)
    desk.open(Copy(old.db, desk.drawer))
    trust(desk, upper, office.folder / "cards")
    office.bring(desk, upper)
    assert {"một"} <= names(upper)
    assert "hai" not in names(upper)

    upper.exchange.take_in([longer])
    upper.exchange.take_in([third])
    desk.exchange.take_in([office.stick(upper)])

    for node in (upper, desk):
        assert {"một", "hai", "ba"} <= names(node)
        assert not node.lineage.forks()
        assert not node.workspace.findings(verify)
        before = node.tables()
        node.workspace.rebuild()
        assert node.tables() == before
    assert upper.tables() == desk.tables()


def test_a_true_fork_behind_lines_that_were_cut_otherwise_is_seen(office: Office) -> None:
    desk, upper = office["A"], office.upper
    office.bring(desk, upper)
    office.write(desk, "một", 0)
    clone = office.node("A", desk.copy(), called="máy sao")
    office.bring(desk, upper)  # seals the first line alone
    office.write(desk, "hai", 1)
    office.write(clone, "hai khác", 2)
    office.bring(clone, upper)  # seals both together
    office.bring(desk, upper)
    ((first, second),) = [fork.branches for fork in upper.lineage.forks()]
    assert sorted([first.acts, second.acts]) == [1, 1]
    assert names(upper) & {"hai", "hai khác"} == {"hai khác"}


# ---- gaps


@pytest.fixture
def with_gap(one_desk: Office) -> Path:
    """The upper level took in a stick, was brought back from a copy that does not know it, and then
    got what came behind it. Gives the stick that was lost."""
    desk, upper = one_desk["A"], one_desk.upper
    one_desk.bring(desk, upper)
    copy = upper.copy()
    one_desk.write(desk, "mất", 0)
    lost = one_desk.stick(desk)
    upper.exchange.take_in([lost])
    one_desk.bring(upper, desk)
    one_desk.write(desk, "sau", 1)
    upper.open(copy)
    one_desk.bring(desk, upper)
    return lost


def test_what_comes_behind_a_gap_waits(one_desk: Office, with_gap: Path) -> None:
    upper = one_desk.upper
    (gap,) = upper.lineage.gaps()
    assert (gap.first, gap.last, gap.waiting) == (4, 4, 1)
    assert "sau" not in names(upper)
    one_desk.bring(one_desk["A"], upper)
    assert upper.lineage.gaps() == [gap]


def test_fault_5_a_lost_part_is_given_up_and_the_rest_counts(
    one_desk: Office, with_gap: Path
) -> None:
    desk, upper = one_desk["A"], one_desk.upper
    jid = desk.workspace.journal.own().jid
    upper.lineage.accept_gap(jid, by="o01")
    assert "sau" in names(upper)
    assert not upper.lineage.gaps()
    one_desk.write(desk, "sau nữa", 2)
    one_desk.bring(desk, upper)
    assert "sau nữa" in names(upper)
    assert not upper.workspace.findings(verify)
    before = upper.tables()
    upper.workspace.rebuild()
    assert upper.tables() == before


def test_what_was_given_up_may_still_come(one_desk: Office, with_gap: Path) -> None:
    desk, upper = one_desk["A"], one_desk.upper
    upper.lineage.accept_gap(desk.workspace.journal.own().jid, by="o01")
    upper.exchange.take_in([with_gap])
    assert {"mất", "sau"} <= names(upper)
    assert not upper.lineage.forks()
    assert not upper.workspace.findings(verify)


def test_what_waits_travels_on_to_whoever_can_place_it(office: Office) -> None:
    desk, upper, sister = office["A"], office.upper, office["B"]
    for node in (desk, sister):
        office.bring(node, upper)
        office.bring(upper, node)
    office.write(desk, "mất", 0)
    first = office.stick(desk)
    office.write(desk, "sau", 1)
    office.stick(desk)
    (segment,) = desk.workspace.journal.sealed.of(
        desk.workspace.journal.own().j, after=desk.workspace.journal.own().n - 1
    )
    with sister.workspace.change():
        sister.workspace.exchanged.hold(segment, reason="gap", since=office.clock())
    office.bring(sister, upper)
    assert upper.exchange.standing().held == 1
    upper.exchange.take_in([first])
    assert {"mất", "sau"} <= names(upper)
    assert upper.exchange.standing().held == 0


# ---- who continues whom


def moved(office: Office, desk: str = "A") -> Node:
    """The desk's disk, put into another PC; the old PC is gone."""
    here = office.node(desk, office[desk].copy(), facts=HERE)
    return office.node(desk, here.copy(), called="máy mới", facts=THERE)


def test_a_successor_is_trusted_without_a_call_and_everybody_hears(office: Office) -> None:
    office.write(office["A"], "ở máy cũ", 0)
    office.bring(office["A"], office.upper)
    desk = moved(office)
    office.write(desk, "ở máy mới", 1)
    assert [each.result for each in office.bring(desk, office.upper)] == ["taken-in"]
    office.bring(office.upper, office["B"])
    for node in (office.upper, office["B"]):
        assert {"ở máy cũ", "ở máy mới"} <= names(node)
    peer = office["B"].workspace.exchanged.peer(desk.workspace.journal.own().jid)
    assert peer is not None
    assert peer.trusted_at is not None


def test_the_journal_that_was_left_is_no_reader_until_it_speaks_again(office: Office) -> None:
    old = office["A"]
    office.bring(old, office.upper)
    office.bring(moved(office), office.upper)
    assert old.workspace.journal.own().jid in office.upper.workspace.exchanged.silent()
    office.bring(old, office.upper)
    assert old.workspace.journal.own().jid not in office.upper.workspace.exchanged.silent()


def test_the_second_of_two_successors_waits_for_a_call(office: Office) -> None:
    office.bring(office["A"], office.upper)
    first, second = moved(office), moved(office)
    assert [each.result for each in office.bring(first, office.upper)] == ["taken-in"]
    assert [each.result for each in office.bring(second, office.upper)] == ["waiting"]


def test_a_successor_of_less_than_is_known_waits_for_a_call(office: Office) -> None:
    desk = office["A"]
    old = desk.copy()
    office.write(desk, "mất rồi")
    office.bring(desk, office.upper)
    desk.open(Copy(old.db, desk.drawer))
    assert [each.result for each in office.bring(desk, office.upper)] == ["waiting"]


def test_a_successor_of_a_journal_with_two_voices_waits_for_a_call(
    office: Office, cloned: Node
) -> None:
    root = office.stick(office.upper)
    cloned.exchange.take_in([root])
    assert [each.result for each in office.bring(cloned, office.upper)] == ["waiting"]


def test_whoever_is_called_is_trusted_with_what_that_pc_wrote_before(office: Office) -> None:
    desk, upper = office["A"], office.upper
    office.bring(desk, upper)
    old = desk.copy()
    office.write(desk, "mất rồi", 0)
    office.bring(desk, upper)
    desk.open(Copy(old.db, desk.drawer))
    office.write(desk, "ở sổ giữa", 1)
    between = office.node("A", desk.copy(), facts=HERE)
    last = office.node("A", between.copy(), called="máy mới", facts=THERE)
    assert [each.epoch for each in last.lineage.journals()] == [1, 2, 3]
    trust(last, upper, office.folder / "cards")
    office.bring(last, upper)
    assert {"mất rồi", "ở sổ giữa"} <= names(upper)


def test_an_upper_level_finds_what_it_wrote_before_it_was_restored(office: Office) -> None:
    upper, desk = office.upper, office["A"]
    office.bring(upper, desk)
    office.bring(desk, upper)
    copy = upper.copy()
    second = moved(office, UPPER)
    second.set_day(3, "ngày của sổ thứ hai")
    office.bring(second, desk)
    upper.open(copy)
    office.bring(upper, desk)
    office.bring(desk, upper)
    assert second.lines() <= upper.lines()
    assert len(upper.lineage.journals()) == 2


def test_nobody_inherits_a_journal_without_its_key(office: Office) -> None:
    desk = office["A"]
    office.bring(desk, office.upper)
    copy = desk.copy()
    secrets = {"reading": copy.drawer.secrets["reading"]}
    desk.open(Copy(copy.db, type(copy.drawer)(secrets, copy.drawer.reached)))
    assert [each.result for each in office.bring(desk, office.upper)] == ["waiting"]


def test_an_upper_level_that_moved_is_followed_by_its_desks(office: Office) -> None:
    office.bring(office.upper, office["A"])
    upper = moved(office, UPPER)
    assert [each.result for each in office.bring(upper, office["A"])] == ["taken-in"]
    office.write(office["A"], "cho cấp trên mới")
    assert [each.result for each in office.bring(office["A"], upper)] == ["taken-in"]
    assert "cho cấp trên mới" in names(upper)
