"""Scans of papers (bản quét): which files are taken, and how one tells."""

from enum import StrEnum

from desk_app.domain.errors import DeskError

MAX_BYTES = 20 * 1024 * 1024
"""What a scan may measure; a page in colour at 300 dpi has about a tenth of it."""

ENDS_BYTES = 4096
"""How much of either end of a file tells what it is, and whether it is whole."""


class ScanTooLarge(DeskError):
    """The file is larger than `MAX_BYTES`."""

    code = "scan-too-large"
    exit_code = 42
    told = frozenset({"name", "megabytes", "limit"})


class NotAScan(DeskError):
    """The content is no JPEG, PNG or PDF, whatever the name says; or there is none."""

    code = "not-a-scan"
    exit_code = 43
    told = frozenset({"name"})


class ScanCutOff(DeskError):
    """The file has no end: it is still being written, or was cut off."""

    code = "scan-cut-off"
    exit_code = 44
    told = frozenset({"name"})


class ScanMissing(DeskError):
    """The scan is not on this PC: another desk has it, or it was lost."""

    code = "scan-missing"
    exit_code = 45
    told = frozenset({"name"})


class ScanDamaged(DeskError):
    """What lies on the disk is not what was put there."""

    code = "scan-damaged"
    exit_code = 46
    told = frozenset({"name"})


class Media(StrEnum):
    """The kinds of files that are taken, by their media type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"

    @property
    def suffix(self) -> str:
        """The usual ending of a file name, with its dot."""
        return {Media.JPEG: ".jpg", Media.PNG: ".png", Media.PDF: ".pdf"}[self]


_BEGINS = {
    Media.JPEG: b"\xff\xd8\xff",
    Media.PNG: b"\x89PNG\r\n\x1a\n",
    Media.PDF: b"%PDF-",
}
_ENDS = {Media.JPEG: b"\xff\xd9", Media.PNG: b"IEND\xaeB`\x82", Media.PDF: b"%%EOF"}


def kind_of(head: bytes) -> Media | None:
    """What a file begins like."""
    return next((each for each, mark in _BEGINS.items() if head.startswith(mark)), None)


def media_of(name: str, size: int, head: bytes, tail: bytes) -> Media:
    """What a file of `size` bytes is, by its first and last `ENDS_BYTES`; `name` is only told.

    Scanners pad and programs append, so the end mark need not be the very last thing. Raises
    `ScanTooLarge`, `NotAScan` and `ScanCutOff`.
    """
    media = kind_of(head)
    if media is None:
        raise NotAScan(name=name)
    if size > MAX_BYTES:
        limit = MAX_BYTES // 1024**2
        raise ScanTooLarge(name=name, megabytes=-(-size // 1024**2), limit=limit)
    if _ENDS[media] not in tail:
        raise ScanCutOff(name=name)
    return media
