"""Digits that people read to each other and type, against those a journal really has."""

from desk_app.domain.errors import DeskError


class FingerprintDiffers(DeskError):
    """The digits typed are not those of the device."""

    code = "fingerprint-differs"
    exit_code = 95


def require(typed: str, digits: str) -> None:
    """Raise `FingerprintDiffers` unless `typed` has exactly these digits, however grouped."""
    if _digits(typed) != _digits(digits):
        raise FingerprintDiffers


def _digits(text: str) -> str:
    return "".join(ch for ch in text if ch.isdigit())
