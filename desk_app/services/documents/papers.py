"""What a paper is for the desk: its kind, its bytes, and why it cannot be had."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.printing.sheets import PaperSize as Size


class PaperKind(StrEnum):
    """The papers there are."""

    RECEIPT = "receipt"
    RESULTS_SLIP = "results-slip"


class NoResultYet(DeskError):
    """A results slip is printed when the result has been returned."""

    code = "no-result-yet"
    exit_code = 26
    told = frozenset({"dossier"})


class PrinterGone(DeskError):
    """The printer chosen for a paper is not there now; no other one is taken instead."""

    code = "printer-gone"
    exit_code = 27
    told = frozenset({"printer"})


class PaperNotPrinted(DeskError):
    """The printer did not take the paper. The dossier and its history are saved."""

    code = "paper-not-printed"
    exit_code = 28
    told = frozenset({"printer"})


class PaperNotSaved(DeskError):
    """The file could not be written: no such folder, not allowed, or no room."""

    code = "paper-not-saved"
    exit_code = 29
    told = frozenset({"file"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as PDF. `reprint` is 0 for the first print, then 1, 2 …"""

    kind: PaperKind
    name: str
    pdf: bytes
    pages: int
    reprint: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """One print of a paper of `dossier`: on what, by whom, which time."""

    dossier: Dossier
    kind: PaperKind
    size: Size
    by: str
    reprint: int


class Group(Protocol):
    """Papers that are made alike. One module of this package each; `Documents` asks all of them."""

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """Which of its papers can be printed for a dossier now."""

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""

    def pdf(self, wanted: Print) -> bytes:
        """One of them. Raises `FontMissing`, and what the group says."""
