"""Entries: the facts of the field, and a fact at its place in a journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import ClassVar

from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel, Procedure, Term
from desk_app.domain.satisfaction import Answer


class Fact:
    """What happened, in the field's words. `KIND` is `thing.happened.N`, forever; a change of
    meaning is a new N, a new optional field is not."""

    __slots__ = ()
    KIND: ClassVar[str] = ""


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


# ---- journals and devices


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalOpened(Fact):
    """The first line of a journal; its hash is the journal's identity.

    `office` and `desk` are labels for people; `key` the Ed25519 public key (base64), `reader` the
    age recipient, `reason` first, rotation, restored, cloned, moved or fork. `before` names the
    position of the journal this one continues (jid, n, hash as hex), and `hand` is that journal's
    signature over the hand-over, both empty for a first journal. `salt` is 64 random bits, hex.
    """

    KIND = "journal.opened.1"
    office: str
    office_name: str
    desk: str
    role: str
    epoch: int
    key: str
    reader: str
    app: str
    reason: str
    salt: str
    before_jid: str = ""
    before_n: int = 0
    before_hash: str = ""
    hand: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnrolled(Fact):
    """Somebody compared the fingerprint and trusts the journal; `genesis` is its first line, as
    written, so that its keys and labels can be read out again."""

    KIND = "device.enrolled.1"
    jid: str
    genesis: str


# ---- the office


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerSet(Fact):
    """An officer (công chức) of the office: the name and title that papers carry."""

    KIND = "officer.set.1"
    unit: str
    officer: str
    name: str
    title: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureSet(Fact):
    """A procedure as a unit uses it, whole; a later one for the same unit and code replaces it."""

    KIND = "catalog.procedure.set.1"
    unit: str
    procedure: Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet(Fact):
    """One day of the working calendar, changed by a unit. `status` is off, work or usual (usual
    takes an earlier change back); `basis` names the notice it follows."""

    KIND = "catalog.holiday.set.1"
    unit: str
    day: date
    status: str
    name: str
    basis: str = ""


# ---- dossiers


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperReceived:
    """One paper handed in with a dossier, with the counts actually given."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    shown_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReceived(Fact):
    """A dossier was received (tiếp nhận).

    `unit` receives, `home_unit` is competent: since 2025 they may differ. The procedure's name,
    field and term are kept as they were that day; later changes of the catalogue don't rewrite a
    dossier. `due_at` is None for procedures without an appointment. `due_reason` is the clerk's
    when the computed appointment was changed. `owner` is the chủ hồ sơ, `submitter` the người nộp;
    they are equal for people who come for themselves.
    """

    KIND = "dossier.received.1"
    code: str
    scan_code: str
    unit: str
    home_unit: str
    desk: str
    procedure: str
    procedure_name: str
    field: str
    term: Term
    channel: Channel
    submitter: Party
    owner: Party
    papers: tuple[PaperReceived, ...]
    sets: int = 1
    received_at: datetime
    due_at: datetime | None
    due_reason: str = ""
    return_way: Channel = Channel.DIRECT
    authority: str = ""
    fee_dong: int = 0
    note: str = ""

    def __post_init__(self) -> None:
        for moment in (self.received_at, self.due_at):
            if moment is not None and moment.utcoffset() != VIETNAM.utcoffset(None):
                raise ValueError("a moment of a dossier is told at +07:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierHandedOver(Fact):
    """The desk gave the dossier to the officer who works on it (chuyển xử lý)."""

    KIND = "dossier.handed_over.1"
    to: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFinished(Fact):
    """There is a result (đã có kết quả): what kind, its number and its abstract."""

    KIND = "dossier.finished.1"
    result: str
    number: str = ""
    abstract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReturned(Fact):
    """The result was given out (trả kết quả). `collector` showed the identity recorded;
    `relation` is owner, submitter, authorised or post; `authority` the power of attorney."""

    KIND = "dossier.returned.1"
    collector: Party
    relation: str
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGiven(Fact):
    """The citizen's slip (phiếu đánh giá) for a dossier; the first one holds."""

    KIND = "rating.given.1"
    answer: Answer
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrinted(Fact):
    """A paper of the dossier went to the printer; the second time it is a reprint."""

    KIND = "paper.printed.1"
    paper: str
    size: str


@dataclass(frozen=True, slots=True)
class UnknownFact(Fact):
    """A kind or version this program does not know: kept, relayed, never folded."""

    kind: str
    body: bytes


KINDS: Mapping[str, type[Fact]] = MappingProxyType(
    {
        fact.KIND: fact
        for fact in (
            JournalOpened, DeviceEnrolled, OfficerSet, ProcedureSet, CalendarDaySet,
            DossierReceived, DossierHandedOver, DossierFinished, ResultReturned, RatingGiven,
            PaperPrinted,
        )
    }
)  # fmt: skip
"""Every kind this program reads and writes. A kind is never removed."""
