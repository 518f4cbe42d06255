"""The reading key on paper goes on opening what is sent, whatever journal its office writes in."""

from pathlib import Path

import pytest

from desk_app.domain.entries import ReadersSet
from desk_app.sync import peers, seal
from desk_app.sync.cards import read_genesis
from desk_app.sync.keys import ReadingKey
from tests.sync.pairs import Office, office
from tests.sync.simulator import UPPER, Copy, Drawer, Node
from tests.sync.test_forks import moved, names

__all__ = ["office"]


@pytest.fixture
def paper(office: Office) -> ReadingKey:
    """The district's next key, which lies in a safe; its desks were told of it."""
    key = ReadingKey.generate()
    name(office, office.upper, key)
    for letter in "AB":
        office.bring(office.upper, office[letter])
    return key


def name(office: Office, node: Node, key: ReadingKey) -> None:
    """Have bundles encrypted to a next key as well."""
    in_use, *_ = peers.own_readers(node.workspace)
    with node.workspace.change():
        fact = ReadersSet(readers=(in_use, key.recipient), reason="Lập khóa dự phòng")
        node.workspace.record(fact, actor="o01", at=office.clock())


def opens(key: ReadingKey, root: Path) -> bool:
    (file,) = root.rglob("*.QMC")
    return bool(seal.unseal(file.read_bytes(), [key.secret]))


def test_the_paper_key_is_named_again_by_the_next_journal(
    office: Office, paper: ReadingKey
) -> None:
    before, upper = peers.own_readers(office.upper.workspace), moved(office, UPPER)
    now = peers.own_readers(upper.workspace)
    assert now[0] not in before
    assert now[1:] == (paper.recipient,)
    office.bring(upper, office["A"])
    assert opens(paper, office.stick(office["A"]))
    assert opens(paper, office.stick(upper))


def test_a_desk_that_hears_of_the_next_journal_by_a_card_sends_to_the_paper_key(
    office: Office, paper: ReadingKey
) -> None:
    upper, desk = moved(office, UPPER), office["B"]
    folder = office.folder / "card"
    folder.mkdir()
    card, digits = upper.enrolment.write_card(folder), upper.enrolment.own_card().fingerprint
    desk.enrolment.enrol(card, fingerprint=digits, by="o01")
    assert opens(paper, office.stick(desk))


def test_a_journal_whose_key_is_gone_is_followed_by_one_that_names_the_paper_key(
    office: Office,
) -> None:
    desk, key = office["A"], ReadingKey.generate()
    name(office, desk, key)
    copy = desk.copy()
    secrets = {"reading": copy.drawer.secrets["reading"]}
    desk.open(Copy(copy.db, Drawer(secrets, copy.drawer.reached)))
    assert [each.epoch for each in desk.lineage.journals()] == [1, 2]
    in_use, *following = peers.own_readers(desk.workspace)
    assert (
        in_use
        == read_genesis(desk.workspace.journal.genesis(desk.workspace.journal.own().j)).reader
    )
    assert following == [key.recipient]


def test_without_a_paper_key_nothing_is_added_to_the_next_journal(office: Office) -> None:
    desk: Node = moved(office)
    assert desk.workspace.journal.own().n == 1
    assert len(peers.own_readers(desk.workspace)) == 1
    office.write(desk, "đi tiếp")
    assert "đi tiếp" in names(desk)
