"""Sticks are found by what is mounted, and may be pulled out only when the system let them go."""

from pathlib import Path

import pytest

from desk_app.sync import drives, leaving
from desk_app.sync.leaving import Left

LINE = "/dev/sdb1 {root} vfat rw,nosuid 0 0\n"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's table of mounts, with nothing that people carry about."""
    made = tmp_path / "mounts"
    made.write_text("/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n")
    monkeypatch.setattr(drives, "_MOUNTS", made)
    monkeypatch.setattr(drives, "_MOUNTED_UNDER", (f"{tmp_path}/media/",))
    return made


@pytest.fixture
def stick(tmp_path: Path, table: Path) -> Path:
    """A stick, plugged in."""
    root = tmp_path / "media" / "KINGSTON 16"
    root.mkdir(parents=True)
    with table.open("a") as file:
        file.write(LINE.format(root=str(root).replace(" ", "\\040")))
    return root


def programs(folder: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> None:
    """The only programs there are."""
    folder.mkdir()
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin" if scripts else str(folder))


def test_a_stick_is_known_by_its_label_its_place_and_its_device(stick: Path) -> None:
    (found,) = drives.plugged_in()
    assert (found.root, found.name, found.device) == (stick, "KINGSTON 16", "/dev/sdb1")
    assert found.free_bytes > 0


def test_what_lies_deep_on_a_stick_lies_on_that_stick(stick: Path, tmp_path: Path) -> None:
    found = drives.drive_of(stick / "MOTCUA" / "13498")
    assert found is not None
    assert found.root == stick
    assert drives.drive_of(tmp_path) is None


def test_the_signature_changes_only_when_a_stick_comes_or_goes(table: Path, stick: Path) -> None:
    there = drives.signature()
    (stick / "file").write_bytes(b"x")
    with table.open("a") as file:
        file.write("tmpfs /run/other tmpfs rw 0 0\n")
    assert drives.signature() == there
    table.write_text("/dev/sda1 / ext4 rw 0 0\n")
    assert drives.signature() != there


def test_a_stick_pulled_out_between_two_looks_is_not_there(stick: Path) -> None:
    stick.rmdir()
    assert drives.plugged_in() == []


@pytest.mark.parametrize(
    ("root", "carried"),
    [
        ("/media/clerk/KINGSTON", True),
        ("/run/media/clerk/USB", True),
        ("/", False),
        ("/home", False),
        ("/boot/efi", False),
    ],
)
def test_what_people_carry_about_is_mounted_under_media(root: str, carried: bool) -> None:
    assert drives.is_removable(root) is carried


def test_a_stick_the_system_let_go_may_be_pulled_out(
    stick: Path, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    programs(
        tmp_path / "bin", monkeypatch,
        udisksctl=f'echo "$@" >> "{asked}"; sed -i /sdb1/d "{table}"',
    )  # fmt: skip
    assert leaving.leave(stick / "MOTCUA") == Left(let_go=True, seconds=0)
    assert asked.read_text().splitlines() == [
        "unmount --no-user-interaction --block-device /dev/sdb1",
        "power-off --no-user-interaction --block-device /dev/sdb1",
    ]


def test_a_stick_that_is_still_there_afterwards_was_not_let_go(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs(tmp_path / "bin", monkeypatch, udisksctl="exit 0", umount="exit 0")
    assert leaving.leave(stick) == Left(let_go=False, seconds=15)


def test_where_nothing_can_let_it_go_one_waits(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs(tmp_path / "bin", monkeypatch)
    assert leaving.leave(stick) == Left(let_go=False, seconds=15)


def test_an_old_fat_is_waited_for_longer(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs(tmp_path / "bin", monkeypatch)
    monkeypatch.setattr(drives, "_clusters", lambda _root: 65_524)
    assert leaving.leave(stick).seconds == 90
    monkeypatch.setattr(drives, "_clusters", lambda _root: 65_525)
    assert leaving.leave(stick).seconds == 15


def test_a_stick_that_is_still_wanted_stays(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs(tmp_path / "bin", monkeypatch, udisksctl=f'touch "{tmp_path}/asked"')
    assert leaving.leave(stick, eject=False) == Left(let_go=False, seconds=15)
    assert not (tmp_path / "asked").exists()


def test_a_folder_is_never_pulled_out(table: Path, tmp_path: Path) -> None:
    assert leaving.leave(tmp_path) == Left(let_go=False, seconds=0)
