"""`calendar` and `due` on the command line."""

import json
from pathlib import Path

import pytest

from desk_app.cli.main import main

RESIDENCE = "Đăng ký, quản lý cư trú"
CARD = "999185999001||Nguyễn Thị Mẫu|12031985|Nữ|Thôn Trung, Thanh Hải, Thanh Liêm, Hà Nam|15052019"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A training office of 2020."""
    assert run(tmp_path, "setup", "--role", "desk", "--unit", "13498", "--training") == 0
    return tmp_path


def run(data: Path, *words: str) -> int:
    return main(["--data", str(data), "--at", "2020-03-02T08:30", *words])


def answer(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> object:
    """What a command says as JSON."""
    capsys.readouterr()
    assert run(data, "--json", *words) == 0
    return json.loads(capsys.readouterr().out)


def test_due_takes_the_hours_of_a_field(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("due", "--from", "2026-11-13T15:00", "--term", "1wd")
    plain = answer(capsys, office, *words)
    residence = answer(capsys, office, *words, "--field", RESIDENCE)
    assert isinstance(plain, dict)
    assert isinstance(residence, dict)
    assert plain["due_at"] == "2026-11-16T15:00:00+07:00"
    assert residence["due_at"] == "2026-11-16T09:00:00+07:00"
    assert residence["calendar"].startswith("2026.1-")


def test_a_day_is_set_listed_and_moves_what_is_open(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(office, "receive", "--procedure", "1.004873", "--card", CARD, "--phone", "0900000001")
    version = answer(
        capsys, office, "calendar", "set", "2020-03-04", "off", "--name", "Bão", "--basis", "CĐ 1"
    )
    listed = answer(capsys, office, "calendar", "list", "2020")
    assert isinstance(listed, dict)
    assert isinstance(version, dict)
    assert listed["version"] == version["version"]
    assert "2020-03-04" in [day["date"] for day in listed["days"]]
    moved = answer(capsys, office, "calendar", "moved")
    assert isinstance(moved, list)
    (row,) = moved
    assert (row["was"][:10], row["now"][:10], row["phone"]) == (
        "2020-03-05", "2020-03-06", "0900000001",
    )  # fmt: skip
    assert answer(capsys, office, "calendar", "move", row["code"], "--reason", "Bão") == moved
    assert answer(capsys, office, "calendar", "moved") == []


def test_hours_are_set_shown_and_taken_back(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("calendar", "hours", "--field", "Hộ tịch", "--weekday", "5", "--set")
    capsys.readouterr()
    assert run(office, *words, "7:30-11:30") == 0
    assert "07:30-11:30" in capsys.readouterr().out.splitlines()[6]
    assert run(office, *words, "usual") == 0
    assert "không làm việc" in capsys.readouterr().out.splitlines()[6]
    assert run(office, *words, "sáng") == 117
    assert run(office, "calendar", "list", "2020") == 0
    assert capsys.readouterr().out.startswith("Lịch 2020, bản 3 – ")


def test_a_swap_without_its_other_day_is_refused(office: Path) -> None:
    assert run(office, "calendar", "set", "2020-04-03", "off", "--kind", "swap") == 116
    assert (
        run(office, "calendar", "set", "2020-04-03", "off", "--kind", "swap",
            "--partner", "2020-04-11", "--name", "Nghỉ")
        == 0
    )  # fmt: skip
    assert run(office, "calendar", "list", "2020", "--unit", "13441") == 118
