"""Faults of people, clocks and power between offices: nothing is lost, nothing is there twice."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.services.exchange import Portion
from desk_app.storage.workspace import FOLDED_TABLES
from tests.builders import workspace_of
from tests.offices import (
    BY,
    DISTRICT,
    THANH_HAI,
    Ticking,
    bring,
    enrol_each_other,
    in_portions,
    receive_now,
    ticking_office,
)

DOSSIERS = 60
PARTS = 4


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    clock = Ticking()
    desk = ticking_office(tmp_path / "a", THANH_HAI, clock=clock)
    upper = ticking_office(tmp_path / "up", DISTRICT, clock=clock)
    enrol_each_other(desk, upper, tmp_path / "cards")
    yield desk, upper
    desk.close()


def _rows(desk: Desk) -> dict[str, list[object]]:
    return {table: list(workspace_of(desk).rows(table)) for table in FOLDED_TABLES}


def test_fault_13_an_import_that_was_killed_is_done_again_and_nothing_is_doubled(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, upper = pair
    for number in range(DOSSIERS):
        receive_now(desk, f"Người Thử {number}")
    files = desk.exchange.export(tmp_path / "stick").files
    upper.close()
    shutil.copytree(tmp_path / "up", tmp_path / "clean")
    for after in (0.5, 0.8, 1.1, 1.5):
        _import_and_kill(tmp_path / "up", tmp_path / "stick", after)
    cut, clean = (bootstrap.open_desk(tmp_path / name) for name in ("up", "clean"))
    for each in (cut, clean):
        each.exchange.take_in(list(files))
    assert len(cut.lookup.newest()) == DOSSIERS
    assert _rows(cut) == _rows(clean)
    assert cut.checking.check().findings == ()
    for each in (cut, clean):
        each.close()


def _import_and_kill(data: Path, stick: Path, after: float) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "desk_app", "--data", str(data), "import", str(stick)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    if program.poll() is None:
        os.kill(program.pid, signal.SIGKILL)
    program.wait()


def test_fault_21_an_upper_level_restored_from_an_old_copy_gets_everything_again(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, upper = pair
    receive_now(desk, "Trước Bản Sao")
    bring(desk, upper, tmp_path / "monday")
    upper.close()
    shutil.copytree(tmp_path / "up", tmp_path / "copy")
    upper = bootstrap.open_desk(tmp_path / "up", clock=Ticking(), hurried=True)
    receive_now(desk, "Sau Bản Sao")
    bring(desk, upper, tmp_path / "tuesday")
    bring(upper, desk, tmp_path / "wednesday")
    assert desk.exchange.standing().unacknowledged == 0
    upper.close()

    shutil.rmtree(tmp_path / "up")
    shutil.copytree(tmp_path / "copy", tmp_path / "up")
    restored = bootstrap.open_desk(tmp_path / "up", clock=desk.clock, hurried=True)
    # It gives out a number that the desk knows already: the desk says so, it begins a new journal,
    # and people call each other.
    bring(restored, desk, tmp_path / "down")
    bring(desk, restored, tmp_path / "up")
    bring(restored, desk, tmp_path / "down again")
    assert len(desk.exchange.standing().waiting) == 1
    enrol_each_other(desk, restored, tmp_path / "called")
    bring(desk, restored, tmp_path / "up again")
    names = {each.intake.owner.name for each in restored.lookup.newest()}
    assert names == {"Trước Bản Sao", "Sau Bản Sao"}
    restored.close()


def test_fault_24_one_officer_at_two_pcs_is_nothing_special(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, upper = pair
    sister = ticking_office(tmp_path / "b", THANH_HAI, desk="B", clock=desk.clock)
    enrol_each_other(sister, upper, tmp_path / "cards2")
    for each in (desk, sister):
        receive_now(each)
        bring(each, upper, tmp_path / f"stick{each.office.desk}")
    by = {step.actor for dossier in upper.lookup.newest() for step in dossier.history}
    assert (len(upper.lookup.newest()), by) == (2, {"o01"})
    for each in (sister, upper):
        each.close()


def test_fault_25_one_dossier_number_given_twice_keeps_both_and_finds_both(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, upper = pair
    double = ticking_office(tmp_path / "double", THANH_HAI, clock=Ticking())
    enrol_each_other(double, upper, tmp_path / "cards2")
    first, second = receive_now(desk, "Người Thử Một"), receive_now(double, "Người Thử Hai")
    assert first.code == second.code
    for number, each in enumerate((desk, double)):
        bring(each, upper, tmp_path / f"stick{number}")
    found = workspace_of(upper).dossiers.by_code(first.code)
    assert {each.uid for each in found} == {first.uid, second.uid}
    assert {each.uid for each in upper.lookup.find("0001")} == {first.uid, second.uid}
    for each in (double, upper):
        each.close()


def test_fault_43_a_desk_that_receives_while_bundles_come_in_waits_and_loses_nothing(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, upper = pair
    sister = ticking_office(tmp_path / "b", THANH_HAI, desk="B", clock=desk.clock)
    enrol_each_other(desk, sister, tmp_path / "cards2")
    upper.close()
    for number in range(DOSSIERS):
        receive_now(sister, f"Quầy B {number}")
    sister.exchange.export(tmp_path / "stick")
    sister.close()
    program = subprocess.Popen(
        [
            sys.executable, "-m", "desk_app", "--data", str(tmp_path / "a"), "import",
            str(tmp_path / "stick"),
        ],
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    received = 0
    while program.poll() is None:
        receive_now(desk, f"Quầy A {received}")
        received += 1
        time.sleep(0.01)
    assert program.returncode == 0
    assert received > 0
    names = [each.intake.owner.name for each in desk.lookup.newest()]
    assert len(names) == len(set(names)) == DOSSIERS + received
    assert desk.checking.check().findings == ()


def test_fault_43_what_is_saved_between_two_portions_is_there_and_so_is_the_whole_bundle(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, upper = pair
    sister = ticking_office(tmp_path / "b", THANH_HAI, desk="B", clock=desk.clock)
    enrol_each_other(desk, sister, tmp_path / "cards2")
    enrol_each_other(sister, upper, tmp_path / "cards3")
    for number in range(PARTS):
        receive_now(sister, f"Quầy B {number}")
        shutil.rmtree(tmp_path / "stick", ignore_errors=True)
        sister.exchange.export(tmp_path / "stick")
    sister.close()
    received: list[str] = []
    in_portions(desk, Portion(segments=1, lines=1))
    for step in desk.exchange.take_in_steps([tmp_path / "stick"]):
        dossier = receive_now(desk, f"Quầy A sau {step.done} dòng, lần {len(received)}")
        desk.processing.finish(dossier, result="Giấy mẫu", by=BY)
        received.append(dossier.uid)
    assert len(received) > PARTS
    assert all(desk.lookup.by_uid(uid).finish for uid in received)
    assert len(desk.lookup.newest()) == PARTS + len(received)
    assert desk.exchange.standing().begun == ()
    assert desk.checking.check().findings == ()
    bring(desk, upper, tmp_path / "up's stick")
    assert len(upper.lookup.newest()) == PARTS + len(received)
    upper.close()
