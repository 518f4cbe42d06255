"""`scan`: what the window does with scans, the command line does too."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.cli.main import main
from desk_app.domain.scans import NotAScan
from desk_app.services.scans import NoSuchScan
from tests import offices, scanned
from tests.scanned import lay

_AT = "2020-03-02T08:30"
_YEARS_LATER = "2022-03-02T08:30"


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[list[str], str]:
    """The words before a verb, and the code of a dossier."""
    where = ["--data", str(tmp_path / "office"), "--at", _AT]
    assert main([*where, "setup", "--role", "desk", "--unit", "13498", "--training"]) == 0
    person = lay(tmp_path, "person.json", b'{"name": "Nguyen Thi Mau"}')
    capsys.readouterr()
    receive = ["receive", "--procedure", "2.000815", "--person", str(person), "--json"]
    assert main([*where, *receive]) == 0
    return where, json.loads(capsys.readouterr().out)["code"]


def test_a_scan_goes_in_is_listed_and_comes_out_again(
    office: tuple[list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, code = office
    file = lay(tmp_path, "1.jpg", scanned.jpeg())
    assert main([*where, "scan", "add", code, str(file), "--paper", "Tờ khai mẫu", "--json"]) == 0
    (scan,) = json.loads(capsys.readouterr().out)
    assert (scan["name"], scan["media"], scan["paper"]) == ("1.jpg", "image/jpeg", "Tờ khai mẫu")
    assert main([*where, "scan", "list", code]) == 0
    listed = capsys.readouterr().out
    assert scan["sha256"][:12] in listed
    assert "không có trên máy này" not in listed
    to = tmp_path / "out.jpg"
    assert main([*where, "scan", "out", code, scan["sha256"][:10], "--out", str(to)]) == 0
    assert to.read_bytes() == scanned.jpeg()
    drop = ["scan", "withdraw", code, scan["sha256"], "--reason", "Nhầm"]
    assert main([*where, *drop]) == 0
    assert main([*where, "scan", "list", code, "--json"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "[]"


def test_a_missing_scan_is_listed_so_and_found_by_a_check(
    office: tuple[list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, code = office
    assert main([*where, "scan", "add", code, str(lay(tmp_path, "1.pdf", scanned.pdf()))]) == 0
    next((tmp_path / "office" / "scans").rglob("*/*")).unlink()
    assert main([*where, "scan", "list", code]) == 0
    assert "không có trên máy này" in capsys.readouterr().out
    assert main(["--data", where[1], "check"]) == 18
    assert f"of {code}" in capsys.readouterr().out


def test_what_is_no_scan_is_refused_by_number(
    office: tuple[list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, code = office
    program = lay(tmp_path, "scan.pdf", b"MZ" + bytes(100))
    assert main([*where, "scan", "add", code, str(program)]) == NotAScan.exit_code
    assert "scan.pdf" in capsys.readouterr().err
    out = ["scan", "out", code, "abcdefgh", "--out", str(tmp_path / "x")]
    assert main([*where, *out]) == NoSuchScan.exit_code
    assert not (tmp_path / "x").exists()


def test_the_scan_folder_is_set_and_told(
    office: tuple[list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, _ = office
    assert main([*where, "scan", "folder"]) == 0
    assert "Chưa chọn" in capsys.readouterr().out
    assert main([*where, "scan", "folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path)


def test_scans_are_told_as_they_go_come_wait_and_are_dropped(
    office: tuple[list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, code = office
    up = ["--data", str(tmp_path / "upper"), "--at", _AT]
    assert main([*up, "setup", "--role", "upper", "--unit", "351", "--training"]) == 0
    settled_between(tmp_path / "office", tmp_path / "upper", lay(tmp_path, "1.png", scanned.png()))
    stick = str(tmp_path / "stick")

    def said(*words: str) -> str:
        capsys.readouterr()
        assert main([*words]) == 0
        return capsys.readouterr().out

    later = ["--data", where[1], "--at", _YEARS_LATER]
    assert "bản quét" not in said(*where, "export", "--to", stick).lower()
    said(*up, "import", stick)
    assert "đang xin: 1" in said(*up, "sync", "status")
    said(*up, "export", "--to", stick)
    said(*where, "import", stick)
    assert "Bản quét: 1" in said(*where, "export", "--to", stick)
    assert "1 bản quét mới" in said(*up, "import", stick)
    assert "Có thể dọn 0 bản quét" in said(*later, "scan", "drop", "--only-tell")
    said(*up, "export", "--to", stick)
    said(*where, "import", stick)
    assert "Có thể dọn 1 bản quét (1 MB)" in said(*later, "scan", "drop", "--only-tell")
    assert "Đã dọn 1 bản quét" in said(*later, "scan", "drop")
    assert "không có trên máy này" in said(*where, "scan", "list", code)
    assert "Đã xin lại 1 bản quét" in said(*later, "scan", "ask-back", code)


def settled_between(desk_folder: Path, upper_folder: Path, scan: Path) -> None:
    """Two offices that trust each other; the desk's one dossier has a scan and is returned."""
    at = datetime.fromisoformat(f"{_AT}+07:00")
    desk, upper = (
        bootstrap.open_desk(folder, clock=lambda: at) for folder in (desk_folder, upper_folder)
    )
    offices.enrol_each_other(desk, upper, desk_folder.parent / "cards")
    (dossier,) = desk.lookup.newest()
    offices.settle(desk, desk.scans.add(dossier, [scan], by="o01"))
    desk.close()
    upper.close()
