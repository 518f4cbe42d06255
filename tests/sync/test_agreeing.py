"""Whoever holds the same lines makes the same dossiers of them, or people hear of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk_app.bootstrap import Desk
from desk_app.cli.main import main
from desk_app.services.exchange import Standing
from desk_app.storage import known_peers, packing
from desk_app.storage.agreement import Agreement
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import agreeing
from tests.builders import workspace_of
from tests.offices import Ticking, bring, enrol_each_other, receive_now, ticking_office

WEEK = timedelta(days=7)


class Pair:
    """A desk and its district, with the same clock."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self._used = folder, Ticking(), 0
        self.desk = ticking_office(folder / "a", "13498", clock=self.clock)
        self.upper = ticking_office(folder / "up", "351", clock=self.clock)
        enrol_each_other(self.desk, self.upper, folder / "cards")

    def bring(self, writer: Desk, reader: Desk) -> None:
        self._used += 1
        bring(writer, reader, self.folder / f"stick{self._used}")

    def meet(self) -> Standing:
        """A week later: the answer down, the desk's bundle up; how it stands there."""
        self.clock.now += WEEK
        self.bring(self.upper, self.desk)
        self.bring(self.desk, self.upper)
        return self.upper.exchange.standing()


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    for number in range(3):
        receive_now(made.desk, f"Người Mẫu {number}")
    made.bring(made.desk, made.upper)
    yield made
    for desk in (made.desk, made.upper):
        desk.close()


def spoil(workspace: Workspace) -> None:
    """A dossier's row is not what follows from the lines."""
    (dossier,) = workspace.dossiers.newest(limit=1)
    row = packing.packed(replace(dossier, keyed="khác"))
    with workspace.change():
        workspace._db.execute("UPDATE dossier SET value = ? WHERE uid = ?", (row, dossier.uid))


def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The units that digests are made of from now on."""
    made: list[str] = []
    digest = Agreement.digest

    def noted(self: Agreement, unit: str) -> str:
        made.append(unit)
        return digest(self, unit)

    monkeypatch.setattr(Agreement, "digest", noted)
    return made


def test_the_same_lines_give_the_same_digest_at_the_desk_and_above(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = compared(monkeypatch)
    standing = pair.meet()
    assert made == ["13498", "13498"]  # by the desk, then by its district
    assert standing.differing == ()
    one, other = (workspace_of(desk).agreement.digest("13498") for desk in (pair.desk, pair.upper))
    assert one == other != f"{0:032x}"


def test_tables_that_differ_are_folded_anew_and_it_is_told_until_they_agree(pair: Pair) -> None:
    spoil(workspace_of(pair.upper))
    (found,) = pair.meet().differing
    assert (found.office, found.desk, found.stays) == ("13498", "A", False)
    names = {each.intake.owner.name for each in pair.upper.lookup.newest()}
    assert names == {f"Người Mẫu {number}" for number in range(3)}
    assert pair.meet().differing == ()


def test_what_stays_different_is_told_on_both_sides_and_not_folded_anew_each_week(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(workspace_of(pair.desk))
    (found,) = pair.meet().differing
    assert found.stays
    monkeypatch.setattr(Workspace, "rebuild", lambda _self: pytest.fail("folded anew again"))
    pair.clock.now += WEEK
    pair.bring(pair.upper, pair.desk)
    again = pair.upper.exchange.export(pair.folder / "down").files
    pair.desk.exchange.take_in(list(again))
    pair.bring(pair.desk, pair.upper)
    assert [each.stays for each in pair.upper.exchange.standing().differing] == [True]
    (taken,) = pair.desk.exchange.take_in(list(pair.upper.exchange.export(pair.folder / "n").files))
    assert "13498-A" in taken.notes[0]
    monkeypatch.undo()
    capsys.readouterr()
    pair.upper.close()
    assert main(["--data", str(pair.folder / "up"), "sync", "status"]) == 0
    assert "dựng lại bảng vẫn khác" in capsys.readouterr().out

    assert pair.desk.checking.check().findings == ("folded: dossier",)


def test_a_desk_says_so_once_a_week_and_only_then(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.meet()
    made = compared(monkeypatch)
    pair.bring(pair.desk, pair.upper)
    assert made == []
    pair.clock.now += WEEK
    pair.desk.exchange.prepare()
    assert made == ["13498"]
    pair.upper.exchange.prepare()
    assert made == ["13498"]


def test_other_lines_or_more_than_lines_are_not_compared(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.meet()
    spoil(workspace_of(pair.upper))
    pair.upper.calendar.set_day(
        pair.clock().date(), "off", name="Lụt", basis="Thông báo mẫu", by="o01"
    )  # fmt: skip
    pair.clock.now += WEEK
    pair.bring(pair.desk, pair.upper)
    assert pair.upper.exchange.standing().differing == ()
    monkeypatch.setattr(Agreement, "knows_all_kinds", lambda _self: False)
    assert pair.meet().differing == ()
    monkeypatch.undo()
    monkeypatch.setattr(agreeing, "MARK", "dossier.99999")
    with monkeypatch.context() as older:
        pair.clock.now += WEEK
        older.setattr(agreeing, "MARK", "dossier.0")
        files = pair.desk.exchange.export(pair.folder / "older").files
    pair.upper.exchange.take_in(list(files))
    assert pair.upper.exchange.standing().differing == ()
    monkeypatch.undo()
    assert len(pair.meet().differing) == 1


def test_a_bundle_is_taken_in_without_a_look_at_all_the_other_communes(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A country has thousands, and each of them sends one."""
    looked = 0
    read = known_peers._peer

    def counted(row: Mapping[str, Any]) -> Peer:
        nonlocal looked
        looked += 1
        return read(row)

    monkeypatch.setattr(known_peers, "_peer", counted)

    def looks() -> int:
        nonlocal looked
        pair.clock.now += WEEK
        stick = pair.folder / f"stick{pair.clock.now:%j}"
        pair.desk.exchange.export(stick)
        looked = 0
        pair.upper.exchange.take_in([stick])
        return looked

    few = looks()
    upper = workspace_of(pair.upper)
    other = replace(upper.exchanged.peers()[0], office="99999")
    with upper.change():
        for number in range(40):
            upper.exchanged.put_peer(replace(other, jid=f"{number:026d}"))
    assert looks() <= few
