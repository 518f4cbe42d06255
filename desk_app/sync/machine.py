"""Which PC this is: three facts that a copied disk or database does not take along.

None of them is enough alone. Makers ship boards with one number for all of them, disks are
replaced, network cards are plugged in and out. So two of three must be as before, and what cannot
be read, or is known to mean nothing, counts as absent. The facts are kept as salted hashes only.
"""

import re
import secrets
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

_NO_BOARD = {
    "03000200-0400-0500-0006-000700080009",
    "00020003-0004-0005-0006-000700080009",
    "00112233-4455-6677-8899-aabbccddeeff",
    "12345678-1234-5678-90ab-cddeefaabbcc",
    "01234567-89ab-cdef-0123-456789abcdef",
}
"""Numbers that boards of many makers carry all over the world."""
_NO_SERIAL = re.compile(
    r"(to be filled.*|default string|system serial number|not specified|none|unknown|n/?a|"
    r"0?123456789.*)",
    re.IGNORECASE,
)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FEWEST_DIFFERENT = 4
"""A number of fewer different signs (00000000, FEFEFEFE …) was never given to one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the PC says: the number of its board (SMBIOS UUID), the serial of the disk the system
    starts from, the addresses of its network cards; empty where nothing can be read."""

    board: str = ""
    disk: str = ""
    cards: frozenset[str] = frozenset()


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """The facts as salted hashes, as they are kept; empty where a fact is absent."""

    salt: str
    board: str
    disk: str
    cards: tuple[str, ...]


def facts(root: Path = Path("/")) -> Facts:
    """The facts of this PC, without those that mean nothing. Never raises."""
    if sys.platform == "win32":
        from desk_app.sync import machine_windows  # noqa: PLC0415  # exists there only

        return meaningful(*machine_windows.read())
    return meaningful(_text(root / "sys/class/dmi/id/product_uuid"), _disk(root), _cards(root))


def meaningful(board: str, disk: str, cards: Iterable[str]) -> Facts:
    """Facts, without values that are the same on many PCs."""
    board, disk = board.strip().lower(), disk.strip()
    known = _UUID.fullmatch(board) and board not in _NO_BOARD and _various(board)
    serial = disk and not _NO_SERIAL.fullmatch(disk) and _various(disk)
    return Facts(
        board=board if known else "",
        disk=disk if serial else "",
        cards=frozenset(each.lower() for each in cards if _various(each)),
    )


def likeness(found: Facts, salt: str = "") -> Likeness:
    """Facts as they are kept; with the salt of former ones they can be compared with them."""
    salt = salt or secrets.token_hex(16)
    return Likeness(
        salt=salt,
        board=_hashed(salt, "board", found.board),
        disk=_hashed(salt, "disk", found.disk),
        cards=tuple(sorted(_hashed(salt, "card", each) for each in found.cards)),
    )


def another(kept: Likeness, now: Likeness) -> bool:
    """Whether these are two PCs: fewer than two facts are equal, of at least two that both have.
    Network cards are equal when one of them is, since some come and go."""
    pairs = [(kept.board, now.board), (kept.disk, now.disk)]
    both = [one == other for one, other in pairs if one and other]
    if kept.cards and now.cards:
        both.append(not set(kept.cards).isdisjoint(now.cards))
    return len(both) > 1 and sum(both) < 2  # the rule itself


def _various(text: str) -> bool:
    return len({ch for ch in text.lower() if ch.isalnum()}) >= _FEWEST_DIFFERENT


def _hashed(salt: str, kind: str, value: str) -> str:
    return sha256(f"{salt}\0{kind}\0{value}".encode()).hexdigest()[:32] if value else ""


def _text(file: Path) -> str:
    try:
        return file.read_text("ascii", errors="ignore").strip()
    except OSError:
        return ""


def _cards(root: Path) -> list[str]:
    """The addresses of cards with hardware behind them that nobody chose."""
    folder = root / "sys/class/net"
    cards = sorted(folder.iterdir()) if folder.is_dir() else []
    return [
        _text(card / "address") for card in cards
        if (card / "device").exists() and _text(card / "addr_assign_type") == "0"
    ]  # fmt: skip


def _disk(root: Path) -> str:
    """The serial of the disk under the root file system, through partition and encryption."""
    number = root.stat().st_dev
    name = f"{number >> 8 & 0xFFF}:{number & 0xFF | number >> 12 & 0xFFF00}"
    device = (root / "sys/dev/block" / name).resolve()
    while slaves := sorted((device / "slaves").glob("*")):
        device = slaves[0].resolve()
    for place in (device, device.parent):
        for serial in ("serial", "device/serial", "device/cid"):
            if found := _text(place / serial):
                return found
    return _by_udev(root, device)


def _by_udev(root: Path, device: Path) -> str:
    """What the device manager noted about a disk; anybody may read it."""
    for place in (device, device.parent):
        noted = _text(root / "run/udev/data" / f"b{_text(place / 'dev')}")
        found = re.search(r"^E:ID_SERIAL_SHORT=(\S+)$", noted, re.MULTILINE)
        if found:
            return found[1]
    return ""
