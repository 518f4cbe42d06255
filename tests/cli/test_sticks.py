"""`export`, `sticks` and `stick`: without a folder named, the stick plugged in is meant."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from desk_app.bootstrap import NotSetUp
from desk_app.cli.main import main
from desk_app.cli.progress import Told
from desk_app.cli.sticks import NoExportDay, NoStick
from desk_app.services.exchange import Progress
from desk_app.sync import drives, leaving
from desk_app.sync.drives import Drive
from desk_app.sync.stick import StickGone

_AT = "2020-03-02T08:30"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "KINGSTON"
    root.mkdir()
    found = [Drive(root=root, name="KINGSTON", free_bytes=14_200_000_000)]
    monkeypatch.setattr(drives, "plugged_in", lambda: list(found))
    monkeypatch.setattr(leaving, "_ejected", lambda _drive: False)
    return root


@pytest.fixture
def where(tmp_path: Path) -> list[str]:
    """The words before a verb, in an office that knows its district."""
    desk, upper = ["--data", str(tmp_path / "a")], ["--data", str(tmp_path / "up")]
    assert (
        main([*desk, "--at", _AT, "setup", "--role", "desk", "--unit", "13498", "--training"]) == 0
    )
    assert (
        main([*upper, "--at", _AT, "setup", "--role", "upper", "--unit", "351", "--training"]) == 0
    )
    return [*desk, "--at", _AT]


def trust(tmp_path: Path, where: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    upper = ["--data", str(tmp_path / "up"), "--at", _AT]
    assert main([*upper, "enrol", "write", "--to", str(tmp_path), "--json"]) == 0
    card = json.loads(capsys.readouterr().out.splitlines()[-1])
    digits = card["card"]["fingerprint"]
    assert main([*where, "enrol", "trust", card["path"], "--fingerprint", digits]) == 0
    capsys.readouterr()


def test_without_a_stick_nothing_is_exported(
    where: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drives, "plugged_in", list)
    assert main([*where, "export"]) == NoStick.exit_code


def test_the_stick_plugged_in_is_written_to_and_the_wait_is_told(
    where: list[str], stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust(tmp_path, where, capsys)
    assert main([*where, "export", "--eject"]) == 0
    told = capsys.readouterr()
    (file,) = stick.rglob("*.QMC")
    assert str(file) in told.out
    assert "Đợi 15 giây rồi hãy rút USB." in told.err
    assert main([*where, "sticks"]) == 0
    assert "KINGSTON · trống 14200 MB · 0 gói chưa nhận · 1 gói của máy này" in (
        capsys.readouterr().out
    )
    assert main([*where, "sync", "status"]) == 0
    assert capsys.readouterr().out.startswith("0 dòng chưa xuất · 3 dòng đã xuất")


def test_the_known_stick_is_watched_for_and_exchanged_with(
    where: list[str], stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust(tmp_path, where, capsys)
    assert main([*where, "stick", "watch", "--once"]) == 0
    assert list(stick.rglob("*.QMC")) == []
    assert main([*where, "stick", "remember"]) == 0
    assert main([*where, "stick", "watch", "--once"]) == 0
    assert len(list(stick.rglob("*.QMC"))) == 1
    capsys.readouterr()
    assert main([*where, "sticks", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["known"], found["holds"]["ours"]) == (True, 1)
    assert main([*where, "stick", "forget"]) == 0
    assert main([*where, "stick", "watch", "--once"]) == 0
    assert len(list(stick.rglob("*.QMC"))) == 1


def test_the_export_day_is_set_shown_and_taken_back(
    where: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for words, told in (
        (["weekly:5"], "Thứ Sáu hằng tuần"), ([], "Thứ Sáu hằng tuần"),
        (["monthly:25"], "Ngày 25 hằng tháng"), (["none"], "Không nhắc"),
    ):  # fmt: skip
        assert main([*where, "stick", "day", *words]) == 0
        assert told in capsys.readouterr().out
    assert main([*where, "stick", "day", "friday"]) == NoExportDay.exit_code


def test_the_export_day_and_the_stick_are_named_at_set_up(
    stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--data", str(tmp_path / "new"), "--at", _AT]
    made = [*where, "setup", "--role", "desk", "--unit", "13498", "--training"]
    assert main([*made, "--export-day", "friday"]) == NoExportDay.exit_code
    nowhere = tmp_path / "file"
    nowhere.touch()
    assert main([*made, "--stick", str(nowhere)]) == StickGone.exit_code
    assert main([*where, "stick", "day"]) == NotSetUp.exit_code
    assert main([*made, "--export-day", "weekly:5", "--stick", str(stick)]) == 0
    capsys.readouterr()
    assert main([*where, "stick", "day"]) == 0
    assert "Thứ Sáu hằng tuần" in capsys.readouterr().out
    assert main([*where, "sticks"]) == 0
    assert " · USB của quầy" in capsys.readouterr().out


def test_progress_is_told_by_tenths_where_nobody_watches_and_short_work_not_at_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    with Told() as told:
        for done in range(101):
            now += 0.4
            told.hear(Progress(done, 100))
    told_at = [int(line.split(" ")[0]) for line in capsys.readouterr().err.splitlines()]
    assert len(told_at) >= 9
    assert all(later - earlier >= 10 for earlier, later in pairwise(told_at))
    with Told() as told:
        told.hear(Progress(100, 100))
    assert capsys.readouterr().err == ""
