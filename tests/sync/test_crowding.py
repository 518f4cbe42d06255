"""What comes in crowds waits and is told: journals without end, and bytes that nobody can place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.cli.main import main
from desk_app.domain import chain
from desk_app.services.exchange import crowded
from desk_app.sync import crowding
from desk_app.sync.refusals import TooManyJournals
from tests.builders import workspace_of
from tests.offices import Ticking, enrol, enrol_each_other, receive_now, ticking_office
from tests.sync.pairs import Office, office, one_desk
from tests.sync.test_forks import moved, names, with_gap

__all__ = ["office", "one_desk", "with_gap"]


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Desk]:
    """A district that knows one PC of a commune."""
    clock = Ticking()
    made = ticking_office(tmp_path / "up", "351", clock=clock)
    known = ticking_office(tmp_path / "a", "13498", clock=clock)
    enrol_each_other(known, made, tmp_path / "cards")
    known.close()
    yield made
    made.close()


@pytest.fixture
def second(tmp_path: Path, upper: Desk) -> Iterator[Desk]:
    """Another PC of the commune, which knows its district and is not known there."""
    made = ticking_office(tmp_path / "b", "13498", desk="B", clock=upper.clock)
    enrol(made, upper, tmp_path / "cards2")
    yield made
    made.close()


# ---- journals


def test_one_journal_too_many_of_an_office_is_not_enrolled_and_its_bundles_wait(
    upper: Desk, second: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive_now(second, "Người Đang Chờ")
    files = second.exchange.export(tmp_path / "stick").files
    card, digits = second.enrolment.write_card(tmp_path), second.enrolment.own_card().fingerprint
    before = workspace_of(upper).journal.own()
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 1)

    (taken,) = upper.exchange.take_in(list(files))
    with pytest.raises(TooManyJournals) as told:
        upper.enrolment.enrol(card, fingerprint=digits, by="o01")

    assert taken.result == "waiting"
    assert isinstance(taken.problem, TooManyJournals)
    assert told.value.facts == {"office": "13498", "desk": "B", "limit": 1}
    assert workspace_of(upper).journal.own() == before
    assert upper.exchange.standing().full == ("13498",)
    assert len(upper.exchange.standing().waiting) == 1

    monkeypatch.setattr(crowding, "MAX_JOURNALS", 2)
    upper.enrolment.enrol(card, fingerprint=digits, by="o01")
    (released,) = upper.exchange.take_in_waiting()
    assert released.new > 0
    assert [each.intake.owner.name for each in upper.lookup.newest()] == ["Người Đang Chờ"]


def test_a_journal_that_is_known_is_enrolled_anew_however_many_there_are(
    upper: Desk, second: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 2)
    for _ in range(2):
        enrol(upper, second, tmp_path / "again")
    assert len(upper.keys.devices()) == 2


def test_one_successor_too_many_waits_and_counts_when_there_is_room(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.bring(office["A"], office.upper)
    desk = moved(office)
    office.write(desk, "ở máy mới")
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 2)
    (taken,) = office.bring(desk, office.upper)
    assert (taken.result, type(taken.problem)) == ("waiting", TooManyJournals)
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 3)
    assert [each.result for each in office.upper.exchange.take_in_waiting()] == ["taken-in"]
    assert "ở máy mới" in names(office.upper)


def test_a_word_about_one_journal_too_many_enrols_nobody_and_its_lines_come_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, sister = office["A"], office["B"]
    office.write(sister, "của quầy B")
    office.bring(sister, office.upper)
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 0)
    (taken,) = office.bring(office.upper, desk)
    jid = sister.workspace.journal.own().jid
    assert taken.result == "taken-in"
    assert taken.unknown == sister.workspace.journal.own().n
    assert desk.workspace.exchanged.peer(jid) is None

    monkeypatch.setattr(crowding, "MAX_JOURNALS", 1)
    folder = office.folder / "cards"
    folder.mkdir()
    card, digits = sister.enrolment.write_card(folder), sister.enrolment.own_card().fingerprint
    desk.enrolment.enrol(card, fingerprint=digits, by="o01")
    office.bring(desk, office.upper)
    (again,) = office.bring(office.upper, desk)
    assert again.unknown == 0
    assert "của quầy B" in names(desk)


def test_no_pc_is_kept_from_leaving_its_own_journal(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 0)
    jid = office["A"].workspace.journal.own().jid
    desk = moved(office)
    office.write(desk, "vẫn làm việc")
    assert desk.workspace.journal.own().jid != jid
    assert "vẫn làm việc" in names(desk)


# ---- bytes


def test_much_that_waits_of_an_office_is_told_and_nothing_of_it_is_dropped(
    one_desk: Office, with_gap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upper = one_desk.upper
    assert upper.exchange.standing().heavy == ()
    (size,) = upper.workspace.exchanged.held_bytes().values()
    monkeypatch.setattr(crowded, "WARNING_BYTES", size)
    assert upper.exchange.standing().heavy == ()
    monkeypatch.setattr(crowded, "WARNING_BYTES", size - 1)
    (heavy,) = upper.exchange.standing().heavy
    assert (heavy.office, heavy.office_name, heavy.size) == ("13498", "Xã Thanh Hải", size)
    one_desk.write(one_desk["A"], "sau nữa", 2)
    one_desk.bring(one_desk["A"], upper)
    assert upper.exchange.standing().held == 2
    upper.exchange.take_in([with_gap])
    assert {"mất", "sau", "sau nữa"} <= names(upper)
    assert upper.exchange.standing().heavy == ()


def test_what_waits_of_a_journal_nobody_knows_counts_as_of_an_unknown_office(
    one_desk: Office, with_gap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = one_desk.upper.workspace
    (segment,) = workspace.exchanged.held()
    stranger = replace(segment, jid=chain.jid_of(b"{}"))
    with workspace.change():
        workspace.exchanged.hold(stranger, reason="gap", since=one_desk.clock())
    monkeypatch.setattr(crowded, "WARNING_BYTES", 1)
    assert {each.office for each in one_desk.upper.exchange.standing().heavy} == {"", "13498"}


def test_bundles_in_the_waiting_room_count_and_the_command_line_says_whom_to_call(
    upper: Desk,
    second: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (file,) = second.exchange.export(tmp_path / "stick").files
    upper.exchange.take_in([file])
    monkeypatch.setattr(crowded, "WARNING_BYTES", file.stat().st_size - 1)
    monkeypatch.setattr(crowding, "MAX_JOURNALS", 1)
    (heavy,) = upper.exchange.standing().heavy
    assert (heavy.office, heavy.size) == ("13498", file.stat().st_size)
    upper.close()
    capsys.readouterr()
    assert main(["--data", str(tmp_path / "up"), "sync", "status"]) == 0
    said = capsys.readouterr().out
    assert "Hãy gọi Xã Thanh Hải" in said
    assert "đã biết số sổ nhiều nhất của đơn vị 13498" in said
