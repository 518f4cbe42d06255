"""The facts of a PC under Windows, read without an administrator's rights."""

import ctypes
import sys
import uuid

_SYSTEM = 1
_END = 127
_UUID_AT = 8


def uuid_of(table: bytes) -> str:
    """The UUID in raw SMBIOS structures (a header of 8 bytes before them), "" when there is none.

    Each structure is its formatted part and then texts, ended by two NULs. The first three fields
    of the UUID are little-endian, as SMBIOS 2.6 has it.
    """
    at = 8
    while at + 4 <= len(table):
        kind, length = table[at], table[at + 1]
        if kind == _SYSTEM and length >= _UUID_AT + 16:
            return str(uuid.UUID(bytes_le=table[at + _UUID_AT : at + _UUID_AT + 16]))
        end = table.find(b"\0\0", at + length)
        if kind == _END or length < 4 or end < 0:  # a structure has a header
            return ""
        at = end + 2
    return ""


if sys.platform == "win32":
    from ctypes import wintypes

    _RSMB = 0x52534D42
    _STORAGE_QUERY_PROPERTY = 0x002D1400
    _GET_DEVICE_NUMBER = 0x002D1080
    _SHARED = 3
    _OPEN_EXISTING = 3
    _SERIAL_OFFSET_AT = 24
    _WIRED_OR_WIRELESS = (6, 71)
    _GROUP_OR_LOCAL = 0x03
    _INVALID = wintypes.HANDLE(-1).value

    def read() -> tuple[str, str, list[str]]:
        """Number of the board, serial of the system's disk, addresses of the network cards."""
        return _board(), _disk(), _cards()

    def _board() -> str:
        kernel = ctypes.windll.kernel32
        size = kernel.GetSystemFirmwareTable(_RSMB, 0, None, 0)
        buffer = ctypes.create_string_buffer(size)
        got = kernel.GetSystemFirmwareTable(_RSMB, 0, buffer, size)
        return uuid_of(buffer.raw[:got])

    def _ask(device: str, code: int, question: bytes, room: int) -> bytes:
        """What a device answers; nobody needs rights for a handle that neither reads nor writes."""
        kernel = ctypes.windll.kernel32
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(device, 0, _SHARED, None, _OPEN_EXISTING, 0, None)
        if handle in (None, _INVALID):
            return b""
        try:
            answer, got = ctypes.create_string_buffer(room), wintypes.DWORD()
            asked = ctypes.create_string_buffer(question, len(question)) if question else None
            done = kernel.DeviceIoControl(
                wintypes.HANDLE(handle), code, asked, len(question), answer, room,
                ctypes.byref(got), None,
            )  # fmt: skip
            return answer.raw[: got.value] if done else b""
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))

    def _disk() -> str:
        folder = ctypes.create_unicode_buffer(260)
        ctypes.windll.kernel32.GetSystemDirectoryW(folder, 260)
        number = _ask(f"\\\\.\\{folder.value[:2]}", _GET_DEVICE_NUMBER, b"", 12)
        if len(number) < 8:  # kind and number of the device
            return ""
        drive = f"\\\\.\\PhysicalDrive{int.from_bytes(number[4:8], 'little')}"
        about = _ask(drive, _STORAGE_QUERY_PROPERTY, bytes(12), 4096)
        at = int.from_bytes(about[_SERIAL_OFFSET_AT : _SERIAL_OFFSET_AT + 4], "little")
        if not 0 < at < len(about):
            return ""
        return about[at:].split(b"\0", 1)[0].decode("ascii", errors="ignore")

    class _Adapter(ctypes.Structure):
        pass

    _Adapter._fields_ = [
        ("length", wintypes.ULONG), ("index", wintypes.DWORD),
        ("next", ctypes.POINTER(_Adapter)), ("name", ctypes.c_char_p),
        ("unicast", ctypes.c_void_p), ("anycast", ctypes.c_void_p),
        ("multicast", ctypes.c_void_p), ("servers", ctypes.c_void_p),
        ("suffix", ctypes.c_wchar_p), ("description", ctypes.c_wchar_p),
        ("friendly", ctypes.c_wchar_p), ("address", ctypes.c_ubyte * 8),
        ("address_length", wintypes.ULONG), ("flags", wintypes.ULONG),
        ("mtu", wintypes.ULONG), ("kind", wintypes.ULONG),
    ]  # fmt: skip

    def _cards() -> list[str]:
        size = wintypes.ULONG(64 * 1024)
        buffer = ctypes.create_string_buffer(size.value)
        failed = ctypes.windll.iphlpapi.GetAdaptersAddresses(
            0, 0, None, buffer, ctypes.byref(size)
        )  # fmt: skip
        found = []
        adapter = None if failed else ctypes.cast(buffer, ctypes.POINTER(_Adapter))
        while adapter:
            card = adapter.contents
            address = bytes(card.address[: card.address_length])
            chosen = address[:1] and address[0] & _GROUP_OR_LOCAL
            if card.kind in _WIRED_OR_WIRELESS and len(address) == 6 and not chosen:
                found.append(address.hex(":"))
            adapter = card.next
        return found

else:

    def read() -> tuple[str, str, list[str]]:
        """Nothing is read this way elsewhere."""
        return "", "", []
