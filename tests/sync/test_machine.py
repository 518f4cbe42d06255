"""Two of three facts tell which PC this is; what cannot be read or means nothing is absent."""

import struct
import uuid
from pathlib import Path

import pytest

from desk_app.sync import machine, machine_windows
from desk_app.sync.machine import Facts, another, likeness, meaningful

BOARD = "4c4c4544-0042-3010-8052-b4c04f4e3732"
HERE = Facts(board=BOARD, disk="WD-WX1234", cards=frozenset({"3c:52:82:00:00:01", "usb"}))


def is_another(kept: Facts, now: Facts) -> bool:
    before = likeness(kept)
    return another(before, likeness(now, before.salt))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"board": "4c4c4544-9999-3010-8052-b4c04f4e3732"},
        {"disk": "ST-5678"},
        {"cards": frozenset({"3c:52:82:00:00:99"})},
        {"cards": frozenset({"3c:52:82:00:00:01", "another stick"})},
        {"board": "", "disk": ""},
        {"board": "", "cards": frozenset()},
        {"board": "", "disk": "", "cards": frozenset()},
    ],
)
def test_one_fact_may_differ_and_what_is_absent_says_nothing(changes: dict[str, object]) -> None:
    now = {"board": HERE.board, "disk": HERE.disk, "cards": HERE.cards} | changes
    assert not is_another(HERE, Facts(**now))  # type: ignore[arg-type]  # as the cases say


@pytest.mark.parametrize(
    "now",
    [
        Facts(board="other", disk="other", cards=HERE.cards),
        Facts(board="other", disk=HERE.disk, cards=frozenset({"other"})),
        Facts(board="other", disk="other", cards=frozenset({"other"})),
        Facts(board=HERE.board, disk="other"),
        Facts(disk="other", cards=frozenset({"other"})),
    ],
)
def test_fewer_than_two_equal_facts_are_another_pc(now: Facts) -> None:
    assert is_another(HERE, now)


def test_one_fact_alone_decides_nothing() -> None:
    assert not is_another(Facts(board=BOARD), Facts(board="other"))


@pytest.mark.parametrize(
    "board",
    [
        "03000200-0400-0500-0006-000700080009",
        "00020003-0004-0005-0006-000700080009",
        "00000000-0000-0000-0000-000000000000",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        "FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE",
        "Not Settable",
        "",
    ],
)
def test_numbers_that_many_boards_carry_are_absent(board: str) -> None:
    assert meaningful(board, "", []).board == ""


@pytest.mark.parametrize(
    "serial", ["", "None", "To Be Filled By O.E.M.", "Default string", "00000000", "0123456789ABC"]
)
def test_serials_that_say_nothing_are_absent(serial: str) -> None:
    assert meaningful("", serial, []).disk == ""


def test_a_real_pc_is_read_whole() -> None:
    found = meaningful(BOARD.upper(), " WD-WX1234 ", ["3C:52:82:0A:0B:0C", "00:00:00:00:00:00"])
    assert found == Facts(
        board=BOARD, disk="WD-WX1234", cards=frozenset({"3c:52:82:0a:0b:0c"})
    )  # fmt: skip


def test_facts_are_kept_as_hashes_that_another_office_cannot_compare() -> None:
    one, other = likeness(HERE), likeness(HERE)
    assert one != other
    assert HERE.disk not in str(one)
    assert BOARD not in str(one)


def test_linux_tells_what_anybody_may_read(tmp_path: Path) -> None:
    def put(name: str, text: str) -> None:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    number = tmp_path.stat().st_dev
    device = f"sys/dev/block/{number >> 8 & 0xFFF}:{number & 0xFF | number >> 12 & 0xFFF00}"
    put("sys/class/dmi/id/product_uuid", f"{BOARD}\n")
    put("sys/class/net/eth0/address", "3c:52:82:00:00:01\n")
    put("sys/class/net/eth0/addr_assign_type", "0\n")
    put("sys/class/net/eth0/device/vendor", "0x8086\n")
    put("sys/class/net/docker0/address", "02:42:00:00:00:01\n")
    put("sys/class/net/docker0/addr_assign_type", "3\n")
    put(f"{device}/dev", "8:1\n")
    put("run/udev/data/b8:1", "S:disk\nE:ID_SERIAL_SHORT=WX1234567\n")
    assert machine.facts(tmp_path) == Facts(
        board=BOARD, disk="WX1234567", cards=frozenset({"3c:52:82:00:00:01"})
    )
    put(f"{device}/serial", "  NVME-55512\n")
    assert machine.facts(tmp_path).disk == "NVME-55512"


def test_a_system_that_tells_nothing_is_no_error(tmp_path: Path) -> None:
    assert machine.facts(tmp_path) == Facts()
    machine.facts()


def smbios(*structures: bytes) -> bytes:
    return bytes(8) + b"".join(structures)


BIOS = struct.pack("<BBH", 0, 24, 0) + bytes(20) + b"Maker\0Version\0\0"
END = struct.pack("<BBH", 127, 4, 9) + b"\0\0"


def test_windows_tells_the_board_by_its_smbios_table() -> None:
    known = uuid.UUID(BOARD)
    system = struct.pack("<BBH", 1, 27, 1) + bytes(4) + known.bytes_le + bytes(3) + b"PC\0\0"
    assert machine_windows.uuid_of(smbios(BIOS, system, END)) == BOARD


@pytest.mark.parametrize(
    "table", [b"", smbios(), smbios(BIOS), smbios(BIOS, END), smbios(BIOS)[:-9], smbios(b"\1\1")]
)
def test_a_table_without_it_or_cut_off_tells_none(table: bytes) -> None:
    assert machine_windows.uuid_of(table) == ""
