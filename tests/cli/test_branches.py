"""What two PCs wrote under one name is told, with what to do about it."""

import shutil
from pathlib import Path

import pytest

from desk_app.bootstrap import open_desk
from desk_app.cli.main import main
from tests.offices import Ticking, bring, enrol_each_other, receive_now, ticking_office


def test_the_status_names_branches_that_wait_for_a_decision_and_whom_to_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Ticking()
    desk = ticking_office(tmp_path / "a", "13498", clock=clock)
    upper = ticking_office(tmp_path / "up", "351", clock=clock)
    enrol_each_other(desk, upper, tmp_path / "cards")
    desk.close()
    shutil.copytree(tmp_path / "a", tmp_path / "copy")
    for name in ("a", "copy"):
        writer = open_desk(tmp_path / name, clock=clock, hurried=True)
        receive_now(writer, f"Người Mẫu {name}")
        bring(writer, upper, tmp_path / f"stick-{name}")
        writer.close()
    upper.close()
    capsys.readouterr()
    assert main(["--data", str(tmp_path / "up"), "sync", "status"]) == 0
    told = capsys.readouterr().out
    assert "Nhánh chờ quyết định: 1." in told
    assert "gọi điện" in told
