"""Entries: a fact at its place in a journal, and every kind of fact there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from desk_app.domain.branch_facts import ForkAccepted, ForkRefused, GapAccepted, LineEnd
from desk_app.domain.device_facts import DeviceRestored, DeviceRevoked, ReadersSet
from desk_app.domain.fact import Fact
from desk_app.domain.level_facts import DayCounted, OpenCounted
from desk_app.domain.move_facts import (
    DossierExtended,
    DossierFinished,
    DossierHandedOver,
    DossierRefused,
    DossierRescheduled,
    DossierStopped,
    DossierWithdrawn,
    FeeAsked,
    FeePaid,
    ResultReturned,
    SecondStageBegun,
    Stage,
    SupplementReceived,
    SupplementRequested,
)
from desk_app.domain.note_facts import (
    ConflictSettled,
    DossierCorrected,
    DossierKeyed,
    FeePart,
    FeeReceived,
    MoveUndone,
    NumbersStarted,
    NumberVoided,
    PaperNumbered,
    PaperPrinted,
    RatingGiven,
    ScanAdded,
    ScanWithdrawn,
)
from desk_app.domain.office_facts import (
    CalendarDaySet,
    DeviceEnrolled,
    JournalOpened,
    OfficeDetailsSet,
    OfficeHoursSet,
    OfficerSet,
    ProcedureSet,
    ReasonsSet,
    UnitSet,
)
from desk_app.domain.reception_facts import (
    CopyOrder,
    DossierAccepted,
    DossierPresented,
    DossierReceived,
    PaperReceived,
)
from desk_app.domain.record_facts import ErasedLine, RecordEmptied, RecordErased, RecordGone

__all__ = [
    "KINDS",
    "CalendarDaySet",
    "ConflictSettled",
    "CopyOrder",
    "DayCounted",
    "DeviceEnrolled",
    "DeviceRestored",
    "DeviceRevoked",
    "DossierAccepted",
    "DossierCorrected",
    "DossierExtended",
    "DossierFinished",
    "DossierHandedOver",
    "DossierKeyed",
    "DossierPresented",
    "DossierReceived",
    "DossierRefused",
    "DossierRescheduled",
    "DossierStopped",
    "DossierWithdrawn",
    "Entry",
    "ErasedLine",
    "Fact",
    "FeeAsked",
    "FeePaid",
    "FeePart",
    "FeeReceived",
    "ForkAccepted",
    "ForkRefused",
    "GapAccepted",
    "JournalOpened",
    "LineEnd",
    "MoveUndone",
    "NumberVoided",
    "NumbersStarted",
    "OfficeDetailsSet",
    "OfficeHoursSet",
    "OfficerSet",
    "OpenCounted",
    "PaperNumbered",
    "PaperPrinted",
    "PaperReceived",
    "ProcedureSet",
    "RatingGiven",
    "ReadersSet",
    "ReasonsSet",
    "RecordEmptied",
    "RecordErased",
    "RecordGone",
    "ResultReturned",
    "ScanAdded",
    "ScanWithdrawn",
    "SecondStageBegun",
    "Stage",
    "SupplementReceived",
    "SupplementRequested",
    "UnitSet",
    "UnknownFact",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact in a journal (dòng nhật ký nghiệp vụ).

    Attributes:
        jid: the journal it stands in.
        n: its number there: 1, 2, 3 … without holes.
        at: the wall clock of the PC, never corrected; at +07:00, to the millisecond.
        actor: the officer.
        entity: what it is about (22 characters), empty for facts about no entity.
        v: 1 + the highest `v` its writer knew for the entity; 0 without entity.
        parents: references to the entries of the entity it was made on top of.
        ref: its own reference: the start of the digest of its line.
        fact: what happened.
    """

    jid: str
    n: int
    at: datetime
    actor: str
    entity: str
    v: int
    parents: tuple[str, ...]
    ref: str
    fact: Fact

    @property
    def order(self) -> tuple[int, datetime, str, int]:
        """The total order of folding; the clock only decides between those that did not know
        each other (the same `v`)."""
        return (self.v, self.at, self.jid, self.n)


@dataclass(frozen=True, slots=True)
class UnknownFact(Fact):
    """A kind or version this program does not know: kept and relayed, and folded after an upgrade.
    Until then it keeps its place among the entries of its dossier; `closes` says that who does not
    understand it must not act on the dossier."""

    KIND = "record.unread"
    kind: str
    body: bytes
    closes: bool = False


KINDS: Mapping[str, type[Fact]] = MappingProxyType(
    {
        fact.KIND: fact
        for fact in (
            JournalOpened, DeviceEnrolled, ForkAccepted, ForkRefused, GapAccepted,
            OfficerSet, ProcedureSet, CalendarDaySet, OfficeHoursSet,
            OfficeDetailsSet, DeviceRevoked, DeviceRestored, ReadersSet,
            DossierPresented, DossierReceived, DossierAccepted, DossierHandedOver,
            SupplementRequested, SupplementReceived, FeeAsked, FeePaid, DossierExtended,
            DossierRescheduled, DossierRefused, DossierStopped, DossierWithdrawn, DossierFinished,
            SecondStageBegun, ResultReturned, MoveUndone, DossierCorrected, ConflictSettled,
            DossierKeyed, FeeReceived, ScanAdded, ScanWithdrawn, RatingGiven, PaperPrinted,
            PaperNumbered, NumberVoided, NumbersStarted, RecordErased, RecordEmptied, RecordGone,
            DayCounted, OpenCounted, UnitSet, ReasonsSet,
        )
    }
)  # fmt: skip
"""Every kind this program reads and writes. A kind is never removed."""
