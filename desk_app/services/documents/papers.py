"""What a paper is for the desk: its kind, its bytes, and why it cannot be had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType
from typing import Protocol

from desk_app.domain.dossier import Dossier, Step
from desk_app.domain.entries import (
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierRefused,
    DossierStopped,
    DossierWithdrawn,
    Fact,
    FeeReceived,
    SupplementRequested,
)
from desk_app.domain.errors import DeskError
from desk_app.domain.numbering import Book
from desk_app.domain.office_papers import OfficeKind
from desk_app.printing.sheets import PaperSize as Size


class PaperKind(StrEnum):
    """The papers there are."""

    RECEIPT = "receipt"
    RESULTS_SLIP = "results-slip"
    SUPPLEMENT_REQUEST = "supplement-request"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP_NOTICE = "stop-notice"
    WITHDRAWAL = "withdrawal"
    ROUTING_SLIP = "routing-slip"
    FEE_RECEIPT = "fee-receipt"
    DOSSIERS_HANDOVER = "dossiers-handover"
    RESULTS_HANDOVER = "results-handover"


BOOKS: Mapping[PaperKind, Book] = MappingProxyType(
    {
        PaperKind.SUPPLEMENT_REQUEST: Book.SUPPLEMENT,
        PaperKind.REFUSAL: Book.REFUSAL,
        PaperKind.APOLOGY: Book.APOLOGY,
        PaperKind.STOP_NOTICE: Book.STOP,
        PaperKind.WITHDRAWAL: Book.WITHDRAWAL,
        PaperKind.ROUTING_SLIP: Book.CONTROL,
        PaperKind.DOSSIERS_HANDOVER: Book.HANDOVER,
        PaperKind.RESULTS_HANDOVER: Book.HANDOVER,
    }
)
"""The papers that are numbered, and where."""
STEPS: Mapping[PaperKind, type[Fact]] = MappingProxyType(
    {
        PaperKind.SUPPLEMENT_REQUEST: SupplementRequested,
        PaperKind.REFUSAL: DossierRefused,
        PaperKind.APOLOGY: DossierExtended,
        PaperKind.STOP_NOTICE: DossierStopped,
        PaperKind.WITHDRAWAL: DossierWithdrawn,
        PaperKind.FEE_RECEIPT: FeeReceived,
    }
)
"""The papers that tell of a step, and the fact of that step."""


_ON_ROLLS = frozenset({PaperKind.RECEIPT, PaperKind.RESULTS_SLIP, PaperKind.FEE_RECEIPT})


def sheets_of(kind: PaperKind) -> tuple[Size, ...]:
    """The sheets a paper can be printed on. What people write on does not go onto a roll, and a
    hand-over of results is as wide as its table."""
    if kind is PaperKind.RESULTS_HANDOVER:
        return (Size.A4,)
    return tuple(Size) if kind in _ON_ROLLS else (Size.A4, Size.A5)


def office_sheets_of(kind: OfficeKind) -> tuple[Size, ...]:
    """The sheets a paper of the office can be printed on: a register is as wide as its table."""
    match kind:
        case OfficeKind.REGISTER:
            return (Size.A4,)
        case OfficeKind.DOSSIERS_HANDOVER | OfficeKind.RESULTS_HANDOVER:
            return sheets_of(PaperKind(kind.value))
        case _:
            return tuple(Size)


def step_of(dossier: Dossier, kind: PaperKind) -> Step | None:
    """The step that a paper tells of: the newest request, apology or payment, the end that holds.
    None while there is none, and for other papers."""
    told = STEPS[kind].KIND if kind in STEPS else ""
    steps = [step for step in dossier.history if step.kind == told and not step.undone]
    first = kind in {PaperKind.REFUSAL, PaperKind.STOP_NOTICE, PaperKind.WITHDRAWAL}
    return steps[0 if first else -1] if steps else None


_HANDED: Mapping[PaperKind, str] = MappingProxyType(
    {
        PaperKind.DOSSIERS_HANDOVER: DossierHandedOver.KIND,
        PaperKind.RESULTS_HANDOVER: DossierFinished.KIND,
    }
)
"""The slips that go with hand-overs, and what happened to each dossier on them before."""


def paper_of(dossiers: Sequence[Dossier], kind: PaperKind) -> str:
    """Which paper it is that is numbered: its kind, and the entries of the steps it tells of. A
    slip for the same dossiers, in any order, is the same paper until one is handed over anew."""
    refs = sorted(each for each in (_told_ref(dossier, kind) for dossier in dossiers) if each)
    if len(refs) > 1:
        refs = [sha256(" ".join(refs).encode()).hexdigest()[:22]]
    return ":".join([kind.value, *refs])


def _told_ref(dossier: Dossier, kind: PaperKind) -> str:
    if kind not in _HANDED:
        step = step_of(dossier, kind)
        return step.ref if step else ""
    told = _HANDED[kind]
    refs = [each.ref for each in dossier.history if each.kind == told and not each.undone]
    return refs[-1] if refs else ""


class NothingToTell(DeskError):
    """Nothing happened to the dossier that the paper would tell of."""

    code = "nothing-to-tell"
    exit_code = 66
    told = frozenset({"dossier"})


class SeveralReceivers(DeskError):
    """The dossiers chosen for one slip went to several `receivers`."""

    code = "several-receivers"
    exit_code = 76
    told = frozenset({"receivers"})


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
    """One print of a paper of `dossier`: on what, by whom, which time, with its number as printed
    ("" for papers without one)."""

    dossier: Dossier
    kind: PaperKind
    size: Size
    by: str
    reprint: int
    number: str = ""


class Group(Protocol):
    """Papers that are made alike. One module of this package each; `Documents` asks all of them."""

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """Which of its papers can be printed for a dossier now."""

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""

    def pdf(self, wanted: Print) -> bytes:
        """One of them. Raises `FontMissing`, and what the group says."""
