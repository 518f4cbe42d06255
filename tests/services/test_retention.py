"""Erasing a person by law, everywhere, with chains that close and figures that stay."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain import chain
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ErasedLine, RecordErased
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.period import month
from desk_app.domain.satisfaction import Answer
from desk_app.services.retention import BasisMissing, OnlyUpperErases, StillOpen
from desk_app.storage import lines
from tests.builders import CERTIFIED_COPY, MONDAY, a_party, workspace_of
from tests.offices import (
    BY,
    DISTRICT,
    THANH_HAI,
    Ticking,
    bring,
    enrol_each_other,
    settle,
    ticking_office,
)

BASIS = "Đơn số 01/2020"
NAME = "Phạm Thị Riêng"


@dataclass(frozen=True, slots=True)
class Place:
    """A commune with two desks and its district, and a citizen whose dossier has ended."""

    a: Desk
    b: Desk
    up: Desk
    dossier: Dossier
    sticks: Path

    def bring(self, writer: Desk, reader: Desk) -> None:
        folder = self.sticks / str(len(list(self.sticks.iterdir())))
        bring(writer, reader, folder)

    def erase(self, basis: str = BASIS) -> int:
        return self.up.retention.erase(
            [self.up.lookup.by_uid(self.dossier.uid)], basis=basis, by=BY
        )

    def written(self, desk: Desk) -> bytes:
        """Everything that can be read about the dossier: its lines and its row."""
        places = workspace_of(desk).journal.places_of(self.dossier.uid)
        row = workspace_of(desk).dossiers.get(self.dossier.uid)
        return b"".join(each.line for each in places) + repr(row).encode()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    clock = Ticking()
    a = ticking_office(tmp_path / "a", THANH_HAI, clock=clock)
    b = ticking_office(tmp_path / "b", THANH_HAI, desk="B", clock=clock)
    up = ticking_office(tmp_path / "up", DISTRICT, clock=clock)
    for number, (one, other) in enumerate(((a, up), (b, up), (a, b))):
        enrol_each_other(one, other, tmp_path / f"cards{number}")
    person = a_party(name=NAME, number="999190000077")
    draft = IntakeDraft(submitter=person, procedure=CERTIFIED_COPY, note="Gọi cho chị Riêng")
    dossier = settle(a, a.intake.register(draft, by=BY))
    (tmp_path / "sticks").mkdir()
    found = Place(a, b, up, dossier, tmp_path / "sticks")
    found.bring(a, up)
    yield found
    for desk in (a, b, up):
        desk.close()


def test_a_person_is_erased_at_every_holder_and_chains_and_figures_stay(place: Place) -> None:
    place.bring(place.a, place.b)
    before = workspace_of(place.up).figures.flow(month(MONDAY.date()), by="unit")
    assert place.erase() > 0
    place.bring(place.up, place.a)
    place.bring(place.a, place.b)
    place.bring(place.up, place.b)
    for desk in (place.up, place.a, place.b):
        assert "Riêng" not in place.written(desk).decode()
        assert "999190000077" not in place.written(desk).decode()
        assert desk.lookup.find("Riêng") == []
        assert desk.lookup.by_uid(place.dossier.uid).intake.owner.name == "—"
        assert desk.checking.check().findings == ()
    assert workspace_of(place.up).figures.flow(month(MONDAY.date()), by="unit") == before
    rows = [list(workspace_of(each).rows("dossier")) for each in (place.up, place.a, place.b)]
    assert rows[0] == rows[1] == rows[2]


def test_an_erased_line_is_believed_only_with_the_word_of_the_upper_level(place: Place) -> None:
    place.erase()
    place.bring(place.up, place.a)
    # Desk A carries its own journal with the erased lines to desk B, which has not heard.
    upper = workspace_of(place.a).journal.get(workspace_of(place.up).journal.own().jid)
    assert upper is not None
    word = list(workspace_of(place.a).journal.sealed.of(upper.j))
    own = list(workspace_of(place.a).journal.sealed.of(workspace_of(place.a).journal.own().j))
    erasures = workspace_of(place.b).erasures
    assert [erasures.known(each) for each in own].count(False) == 1
    place.bring(place.a, place.b)
    assert place.b.lookup.by_uid(place.dossier.uid).intake.owner.name == "—"
    assert all(map(erasures.known, own))
    assert word


def test_without_that_word_it_waits_and_nothing_is_lost(place: Place) -> None:
    own = workspace_of(place.a).journal.own()
    (line,) = [
        each for each in workspace_of(place.a).journal.places_of(place.dossier.uid)
        if b"dossier.received.1" in each.line
    ]  # fmt: skip
    blank = chain.erased_as(chain.digest(line.line), lines.gone(line.line))
    workspace = workspace_of(place.a)
    with workspace.change():
        workspace._db.execute(
            "INSERT INTO erased_line VALUES (?, ?, ?, ?)",
            (own.jid, line.n, chain.digest(line.line), blank),
        )
        workspace.journal.erase(own, line.n, chain.digest(line.line), blank)
    folder = place.sticks / "blank"
    folder.mkdir()
    (taken,) = place.b.exchange.take_in(list(place.a.exchange.export(folder).files))
    assert (taken.new, taken.held > 0) == (0, True)
    assert workspace_of(place.b).dossiers.get(place.dossier.uid) is None
    # The district still has the line, and brings it.
    place.bring(place.up, place.b)
    assert place.b.lookup.by_uid(place.dossier.uid).intake.owner.name == NAME


def test_a_line_that_comes_after_the_order_is_only_kept_erased(place: Place) -> None:
    early = place.sticks / "early"
    early.mkdir()
    files = list(place.a.exchange.export(early).files)
    place.erase()
    # Desk B hears of the erasure first: nothing of desk A comes with it.
    journal = workspace_of(place.up).journal
    with workspace_of(place.b).change():
        for entry in (each for _, group in journal.entries() for each in group):
            if isinstance(entry.fact, RecordErased):
                for line in entry.fact.lines:
                    workspace_of(place.b).erasures._erase(line)
    place.b.exchange.take_in(files)
    assert "Riêng" not in place.written(place.b).decode()
    assert place.b.lookup.by_uid(place.dossier.uid).code == place.dossier.code


def test_the_order_of_a_desk_erases_nothing(place: Place) -> None:
    workspace = workspace_of(place.a)
    (first, *_) = workspace.journal.places_of(place.dossier.uid)
    order = ErasedLine(
        jid=first.jid, n=first.n, digest=chain.digest(first.line).hex(),
        instead=lines.gone(first.line).decode(),
    )  # fmt: skip
    with workspace.change():
        workspace.record(RecordErased(basis=BASIS, lines=(order,)), actor=BY, at=MONDAY)
    place.bring(place.a, place.up)
    for desk in (place.a, place.up):
        assert desk.lookup.by_uid(place.dossier.uid).intake.owner.name == NAME


def test_dropped_dossiers_are_gone_and_their_numbers_stay_in_the_book(place: Place) -> None:
    late = place.up.retention.closed_before(MONDAY.date().replace(year=2030))
    assert [each.code for each in late] == [place.dossier.code]
    assert place.up.retention.closed_before(MONDAY.date()) == []
    numbers = list(workspace_of(place.up).rows("paper_number"))
    place.erase()
    place.up.retention.drop(late, basis="Hết thời hạn lưu trữ", by=BY)
    place.bring(place.up, place.a)
    for desk in (place.up, place.a):
        assert workspace_of(desk).dossiers.get(place.dossier.uid) is None
        assert list(workspace_of(desk).rows("dossier_span")) == []
        assert list(workspace_of(desk).rows("paper_number")) == numbers
        assert desk.checking.check().findings == ()


def test_erasing_again_erases_what_came_meanwhile_and_nothing_twice(place: Place) -> None:
    place.a.returning.rate(
        place.a.lookup.by_uid(place.dossier.uid), Answer.NO, by=BY, reason="Chị Riêng không vui"
    )
    place.erase()
    assert place.erase() == 0
    place.bring(place.a, place.up)
    assert "Riêng" in place.written(place.up).decode()
    assert place.erase() == 1
    assert "Riêng" not in place.written(place.up).decode()


def test_an_order_needs_a_basis_an_ended_dossier_and_the_upper_level(place: Place) -> None:
    draft = IntakeDraft(submitter=a_party(), procedure=CERTIFIED_COPY)
    opened = place.a.intake.register(draft, by=BY)
    place.bring(place.a, place.up)
    with pytest.raises(BasisMissing):
        place.erase(basis="  ")
    with pytest.raises(StillOpen):
        place.up.retention.erase([opened], basis=BASIS, by=BY)
    with pytest.raises(OnlyUpperErases):
        place.a.retention.erase([place.dossier], basis=BASIS, by=BY)
    assert place.up.lookup.by_uid(place.dossier.uid).intake.owner.name == NAME
