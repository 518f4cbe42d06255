"""A branch that counts may be refused later, and a refused one accepted again: bytes stay."""

from tests.sync.pairs import Office, office
from tests.sync.simulator import Node
from tests.sync.test_forks import cloned, names

__all__ = ["cloned", "office"]


def test_a_stolen_pc_s_branch_that_was_accepted_is_refused_later_and_accepted_again_everywhere(
    office: Office, cloned: Node
) -> None:
    upper, sister = office.upper, office["B"]
    jid = office["A"].workspace.journal.own().jid
    assert not upper.lineage.decided_forks()
    upper.lineage.accept_fork(jid, by="o01")
    office.write(cloned, "viết thêm", 2)
    office.bring(cloned, upper)
    office.bring(upper, sister)
    office.bring(sister, upper)
    bytes_there = upper.lines()

    (fork,) = upper.lineage.decided_forks()
    first, second = fork.branches
    assert [first.first, second.first, first.counts, second.counts] == [True, False, True, True]
    upper.lineage.refuse_fork(jid, second.number, by="o01")
    office.bring(upper, sister)
    office.write(cloned, "viết nữa", 2)
    office.bring(cloned, upper)
    for node in (upper, sister):
        assert {"ở máy sao", "viết thêm", "viết nữa"}.isdisjoint(names(node))
        assert "ở máy gốc" in names(node)
        ((first, second),) = [each.branches for each in node.lineage.decided_forks()]
        assert (first.counts, second.counts) == (True, False)
        assert not node.lineage.forks()
    assert bytes_there < upper.lines()

    upper.lineage.accept_fork(jid, by="o01")
    office.bring(upper, sister)
    for node in (upper, sister):
        assert {"viết nữa", "ở máy gốc"} <= names(node)
        before = node.tables()
        node.workspace.rebuild()
        assert node.tables() == before
    assert sister.tables() == upper.tables()
