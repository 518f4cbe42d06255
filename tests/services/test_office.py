"""The office: set-up once, officers, settings of this PC, the catalogue and the calendar."""

from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk, NotSetUp, OnlyForTraining, SetUpAlready
from desk_app.domain.problems import UnreadableExport
from tests.acts import portal_export, upper_level
from tests.builders import MONDAY, Clock, an_office, workspace_of
from tests.storage.desks import everything
from tests.sync import offices


def test_a_folder_is_set_up_once(tmp_path: Path) -> None:
    clock = Clock()
    bootstrap.set_up(tmp_path / "desk", an_office(), officer="Thử", clock=clock)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(SetUpAlready):
        bootstrap.set_up(tmp_path / "desk", an_office(), officer="Khác", clock=clock)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_set_up_that_was_interrupted_can_be_run_again(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    (folder / "keys").mkdir(parents=True)
    (folder / "unfinished.db").write_bytes(b"half")
    (folder / "unfinished.db-wal").write_bytes(b"half")
    with pytest.raises(NotSetUp):
        bootstrap.open_desk(folder)
    bootstrap.set_up(folder, an_office(), officer="Thử", clock=Clock())
    bootstrap.open_desk(folder).close()
    assert not list(folder.glob("unfinished*"))


def test_a_real_office_acts_at_no_other_moment(tmp_path: Path) -> None:
    real = an_office(training=False)
    bootstrap.set_up(tmp_path / "desk", real, officer="Thử", clock=Clock())
    for how in ({"clock": Clock()}, {"hurried": True}):
        with pytest.raises(OnlyForTraining):
            bootstrap.open_desk(tmp_path / "desk", **how)
    bootstrap.open_desk(tmp_path / "desk").close()


def test_two_set_ups_have_nothing_in_common(tmp_path: Path) -> None:
    made = [
        bootstrap.set_up(tmp_path / name, an_office(), officer="Thử", clock=Clock())
        for name in "ab"
    ]
    assert made[0].journal != made[1].journal
    assert made[0].recovery_code != made[1].recovery_code


def test_the_first_line_says_whose_journal_it_is(training_desk: Desk) -> None:
    card = training_desk.enrolment.own_card()
    assert (card.office, card.desk, card.role) == ("13498", "A", "desk")
    assert workspace_of(training_desk).journal.own().jid == card.jid


def test_officers_are_entered_and_changed(training_desk: Desk) -> None:
    settings = training_desk.settings
    second = settings.set_officer(" Trần  Thị Thử", title="Công chức", by="o01")
    settings.set_officer("Lê Văn Thử", title="Chủ tịch", by="o01", officer="o01")
    found = {each.officer: (each.name, each.title) for each in settings.officers()}
    assert found == {"o01": ("Lê Văn Thử", "Chủ tịch"), second: ("Trần Thị Thử", "Công chức")}


def test_settings_are_of_this_pc_and_do_not_travel(training_desk: Desk) -> None:
    upper, stick = upper_level(training_desk)
    offices.enrol(training_desk, upper, stick)
    lines = workspace_of(training_desk).journal.own().n
    training_desk.settings.put_setting("cỡ chữ", "14")
    assert training_desk.settings.setting("cỡ chữ") == "14"
    assert training_desk.settings.setting("khác", "0") == "0"
    assert workspace_of(training_desk).journal.own().n == lines
    training_desk.exchange.export(stick)
    upper.exchange.take_in([stick])
    assert upper.settings.setting("cỡ chữ") == ""
    upper.close()


def test_an_export_of_the_portal_is_taken_over_once(training_desk: Desk) -> None:
    text = portal_export("9.990001", "9.990002")
    first = training_desk.procedures.import_portal(text, by="o01")
    again = training_desk.procedures.import_portal(text, by="o01")
    assert (first.set, first.unchanged, again.set, again.unchanged) == (2, 0, 0, 2)
    assert {"9.990001", "9.990002"} <= {each.code for each in training_desk.procedures.on_offer()}


def test_a_text_that_is_no_export_changes_nothing(training_desk: Desk) -> None:
    before = everything(workspace_of(training_desk))
    with pytest.raises(UnreadableExport):
        training_desk.procedures.import_portal("không phải", by="o01")
    assert everything(workspace_of(training_desk)) == before


def test_a_corrected_day_is_one_entity_with_a_history(training_desk: Desk) -> None:
    day = MONDAY.date()
    for status in ("off", "work", "usual"):
        training_desk.calendar.set_day(day, status, name="Lụt", basis="Mẫu", by="o01")
    workspace = workspace_of(training_desk)
    entity = workspace.calendar_days.entity("13498", day.isoformat())
    assert entity is not None
    first, second, third = workspace.journal.entries_of(entity)
    assert (first.v, second.v, third.v) == (1, 2, 3)
    assert third.parents == (second.ref,)
    assert [change.status for change in workspace.calendar_days.of("13498")] == ["usual"]
    assert day not in {each.date for each in training_desk.calendar.special_days(2020)}
