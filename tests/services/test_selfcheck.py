"""The program notices when a part of it is gone."""

import hashlib
from pathlib import Path

import pytest

from desk_app import wording
from desk_app.services.selfcheck import (
    Finding,
    check_program,
    damaged_files,
    findings,
    import_all,
    rooms,
)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    names = ("resources/fonts/Chữ.ttf", "library.dll")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    lines = [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n" for name in names]
    (tmp_path / "files.sha256").write_text("".join(lines), encoding="utf-8")
    return tmp_path / "files.sha256"


def test_a_whole_program_has_no_damaged_file(listed: Path) -> None:
    assert damaged_files(listed) == []


def test_a_file_that_a_virus_scanner_took_is_named(listed: Path) -> None:
    (listed.parent / "library.dll").unlink()
    assert damaged_files(listed) == ["library.dll"]


def test_a_file_that_changed_is_named(listed: Path) -> None:
    (listed.parent / "resources/fonts/Chữ.ttf").write_bytes(b"")
    assert damaged_files(listed) == ["resources/fonts/Chữ.ttf"]


def test_a_part_that_cannot_be_used_is_a_finding_and_not_a_crash() -> None:
    found = findings({"modules": lambda: import_all(["desk_app.domain", "desk_app.no_such_room"])})
    assert [(finding.name, finding.ok) for finding in found] == [("modules", False)]
    assert "no_such_room" in found[0].detail


def test_this_program_is_whole() -> None:
    assert [finding for finding in check_program() if not finding.ok] == []


def test_every_room_but_the_start_is_looked_at() -> None:
    assert {"desk_app.domain", "desk_app.wording", "desk_app.paths"} <= set(rooms())
    assert "desk_app.__main__" not in rooms()


@pytest.mark.parametrize("finding", [*check_program(), Finding("viewer", "x")])
def test_every_finding_has_its_words(finding: Finding) -> None:
    assert wording.say(f"check.{finding.name}")
    assert "x.dll" in wording.say(f"check.{finding.name}.failed", detail="x.dll")
