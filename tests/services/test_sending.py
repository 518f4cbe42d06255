"""What the desk is told of its own lines, when it is reminded, and what a stick is left with."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.export_day import ExportDay
from desk_app.sync import stick
from desk_app.sync.stick import Progress
from tests.builders import MONDAY, Clock, workspace_of
from tests.offices import bring, enrol, enrol_each_other, established, receive_now


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
    yield made
    made.close()


def counts(desk: Desk) -> tuple[int, int, int]:
    standing = desk.exchange.standing()
    return standing.not_exported, standing.exported, standing.acknowledged


# ---- three counts


def test_a_line_goes_from_not_exported_over_exported_to_acknowledged(
    desk: Desk, upper: Desk, tmp_path: Path
) -> None:
    lines = workspace_of(desk).journal.own().n
    assert counts(desk) == (lines, 0, 0)
    bring(desk, upper, tmp_path / "s")
    assert counts(desk) == (0, lines, 0)
    bring(upper, desk, tmp_path / "s")
    assert counts(desk) == (0, 0, lines)
    receive_now(desk)
    assert counts(desk) == (1, 0, lines)


def test_without_a_reader_nothing_is_acknowledged(tmp_path: Path, clock: Clock) -> None:
    alone = established(tmp_path / "alone", "13498", clock)
    assert counts(alone) == (workspace_of(alone).journal.own().n, 0, 0)
    alone.close()


def test_what_was_acknowledged_counts_again_for_a_reader_that_is_new(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    bring(desk, upper, tmp_path / "s")
    bring(upper, desk, tmp_path / "s")
    acknowledged = desk.exchange.standing().acknowledged
    other = established(tmp_path / "other", "351", clock)
    enrol(desk, other, tmp_path / "cards2")
    assert counts(desk) == (1, acknowledged, 0)
    other.close()


# ---- readers long silent


def sister_of(desk: Desk, folder: Path, clock: Clock) -> Desk:
    made = established(folder, "13498", clock, desk="B")
    enrol_each_other(desk, made, folder.parent / "sisters")
    return made


def test_a_desk_silent_for_90_days_is_set_aside_and_the_upper_level_never(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    sister = sister_of(desk, tmp_path / "b", clock)
    bring(sister, desk, tmp_path / "s")
    bring(desk, upper, tmp_path / "s")
    bring(upper, desk, tmp_path / "s")
    jid = sister.enrolment.own_card().jid
    clock.pass_by(days=90)
    assert desk.exchange.standing().silent == frozenset()
    whole = desk.exchange.export(tmp_path / "whole").lines
    clock.pass_by(days=1)
    assert desk.exchange.standing().silent == {jid}
    hers = sister.exchange.standing().exported
    assert desk.exchange.export(tmp_path / "hers").lines == hers < whole
    sister.close()


def test_a_sister_that_never_sent_us_anything_gets_our_lines_from_the_upper_level(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    sister = sister_of(desk, tmp_path / "b", clock)
    bring(desk, upper, tmp_path / "s")
    bring(upper, desk, tmp_path / "s")
    clock.pass_by(days=14)
    assert desk.exchange.export(tmp_path / "new").lines > 3
    clock.pass_by(days=1)
    assert desk.exchange.export(tmp_path / "later").lines < 3
    bring(sister, desk, tmp_path / "t")
    assert desk.exchange.export(tmp_path / "heard").lines > 3
    sister.close()


def test_lines_have_arrived_when_the_upper_level_has_them(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    sister = sister_of(desk, tmp_path / "b", clock)
    bring(sister, desk, tmp_path / "s")
    bring(desk, upper, tmp_path / "s")
    assert desk.exchange.standing().acknowledged == 0
    bring(upper, desk, tmp_path / "s")
    standing = desk.exchange.standing()
    assert (standing.not_exported, standing.exported) == (0, 0)
    sister.close()


def test_a_desk_set_aside_gets_everything_on_request_and_counts_again_when_it_is_heard(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    sister = sister_of(desk, tmp_path / "b", clock)
    bring(desk, upper, tmp_path / "s")
    bring(upper, desk, tmp_path / "s")
    clock.pass_by(days=91)
    receive_now(desk)
    whole = desk.exchange.export(tmp_path / "whole", whole=True)
    (result,) = sister.exchange.take_in(list(whole.files))
    assert (result.held, result.result) == (0, "taken-in")
    assert [each.code for each in sister.lookup.newest()] == [
        each.code for each in desk.lookup.newest()
    ]
    bring(sister, desk, tmp_path / "back")
    assert desk.exchange.standing().silent == frozenset()
    sister.close()


def test_when_every_reader_is_silent_they_all_count(tmp_path: Path, clock: Clock) -> None:
    alone = established(tmp_path / "alone", "13498", clock)
    sister = sister_of(alone, tmp_path / "b", clock)
    clock.pass_by(days=200)
    assert alone.exchange.standing().acknowledged == 0
    assert alone.exchange.export(tmp_path / "s").lines == workspace_of(alone).journal.own().n
    for each in (alone, sister):
        each.close()


# ---- how old the catalogue is


def test_the_catalogue_ages_by_days_of_use_yellow_at_45_red_at_90_and_nothing_stops(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    bring(upper, desk, tmp_path / "s")
    seen = {}
    for day in range(1, 92):
        clock.pass_by(days=2)
        freshness = desk.exchange.standing().freshness
        seen[day - 1] = (freshness.days_used, freshness.old, freshness.too_old)
        receive_now(desk)
    assert seen[44] == (44, False, False)
    assert seen[45] == (45, True, False)
    assert seen[89] == (89, True, False)
    assert seen[90] == (90, True, True)
    bring(upper, desk, tmp_path / "s")
    assert desk.exchange.standing().freshness.days_used == 0


def test_an_upper_level_is_never_behind(upper: Desk, clock: Clock) -> None:
    clock.pass_by(days=300)
    assert not upper.exchange.standing().freshness.old


# ---- the export day and the stick


def test_the_export_day_reminds_until_everything_is_exported(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    desk.exchange.set_export_day(ExportDay(weekday=5))
    assert not desk.exchange.standing().due
    clock.set("2020-03-06")
    assert desk.exchange.standing().due
    clock.set("2020-03-09")
    assert desk.exchange.standing().due
    desk.exchange.export(tmp_path)
    assert not desk.exchange.standing().due
    clock.set("2020-03-13")
    assert not desk.exchange.standing().due  # nothing new
    receive_now(desk)
    assert desk.exchange.standing().due
    desk.exchange.set_export_day(None)
    assert not desk.exchange.standing().due


def test_an_export_that_failed_does_not_end_the_reminder(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    desk.exchange.set_export_day(ExportDay(weekday=5))
    clock.set("2020-03-06")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(stick.StickGone):
        desk.exchange.export(tmp_path / "file")
    assert desk.exchange.standing().due


def test_a_remembered_stick_is_known_again_by_its_mark(desk: Desk, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert desk.sticks.mark(one) == ""
    known = desk.exchange.remember_stick(one, "KINGSTON")
    assert desk.exchange.known_stick() == known
    assert desk.sticks.mark(one) == known.mark != ""
    assert desk.exchange.remember_stick(one, "KINGSTON") == known
    assert desk.exchange.remember_stick(two, "KINGSTON").mark != known.mark
    desk.exchange.forget_stick()
    assert desk.exchange.known_stick() is None


def test_a_stick_says_what_it_holds(desk: Desk, upper: Desk, tmp_path: Path) -> None:
    assert desk.exchange.on_stick(tmp_path).written_at is None
    desk.exchange.export(tmp_path)
    upper.exchange.export(tmp_path)
    holds = desk.exchange.on_stick(tmp_path)
    assert (holds.ours, holds.known, holds.new, holds.written_at) == (1, 0, 1, MONDAY)
    desk.exchange.take_in([tmp_path])
    holds = desk.exchange.on_stick(tmp_path)
    assert (holds.ours, holds.known, holds.new) == (1, 1, 0)


def test_progress_goes_up_to_the_whole_of_writing_and_reading_back_twice(
    desk: Desk, tmp_path: Path
) -> None:
    told: list[Progress] = []
    (file,) = desk.exchange.export(tmp_path, watcher=told.append).files
    size = file.stat().st_size
    assert [each.done for each in told] == [size, 2 * size, 3 * size]
    assert {each.total for each in told} == {3 * size}


# ---- tidy


def on(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_own_bundles_go_after_30_days_when_every_reader_has_acknowledged_them(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    folder = stick.upward(tmp_path, "13498")
    first = desk.exchange.export(tmp_path).files[0]
    upper.exchange.take_in([tmp_path])
    clock.pass_by(days=31)
    second = desk.exchange.export(tmp_path).files[0]
    assert on(folder) == {first.name, second.name}  # nobody has acknowledged it yet
    bring(upper, desk, tmp_path / "back")
    third = desk.exchange.export(tmp_path).files[0]
    assert on(folder) == {second.name, third.name}  # the second is not old enough


def test_files_that_are_not_ours_stay_whatever_they_are_called(
    desk: Desk, upper: Desk, tmp_path: Path, clock: Clock
) -> None:
    folder = stick.upward(tmp_path, "13498")
    (first,) = desk.exchange.export(tmp_path).files
    bring(desk, upper, tmp_path / "s")
    bring(upper, desk, tmp_path / "s")
    first.write_bytes(b"somebody else's file of that name")
    (folder / "13498-B-000001-0000.QMC").write_bytes(b"a sister's")
    clock.pass_by(days=400)
    desk.exchange.export(tmp_path)
    assert {first.name, "13498-B-000001-0000.QMC"} <= on(folder)


def test_drafts_go_when_nobody_has_written_to_them_for_a_day(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    folder = stick.upward(tmp_path, "13498")
    folder.mkdir(parents=True)
    for name, age in (
        ("~QM00001.TMP", timedelta(hours=25)), ("~QM00002.TMP", timedelta(hours=23)),
        ("NOTES.TMP", timedelta(days=9)),
    ):  # fmt: skip
        (folder / name).write_bytes(b"half")
        written = (clock() - age).timestamp()
        os.utime(folder / name, (written, written))
    desk.exchange.export(tmp_path)
    assert {"~QM00002.TMP", "NOTES.TMP"} <= on(folder)
    assert "~QM00001.TMP" not in on(folder)
