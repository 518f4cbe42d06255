"""Facts that go with a dossier and move it nowhere: corrections, money, papers, scans, slips."""

from dataclasses import dataclass

from desk_app.domain.fact import Fact
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.domain.reception_facts import PaperReceived
from desk_app.domain.satisfaction import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveUndone(Fact):
    """A move was a mistake and is taken back; `ref` is its entry. The line stays in the history,
    and up to this moment the move counts as made."""

    KIND = "dossier.move_undone.1"
    ref: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCorrected(Fact):
    """What was written down wrongly at reception, put right. None: that field stays."""

    KIND = "dossier.corrected.1"
    reason: str
    submitter: Party | None = None
    owner: Party | None = None
    authority: str | None = None
    papers: tuple[PaperReceived, ...] | None = None
    sets: int | None = None
    return_way: Channel | None = None
    fee_dong: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSettled(Fact):
    """A person looked at what two desks did without knowing of each other and said what holds:
    the entry `ref`, one of those in conflict."""

    KIND = "dossier.conflict_settled.1"
    ref: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierKeyed(Fact):
    """The dossier was also keyed in the provincial system, under this code."""

    KIND = "dossier.keyed.1"
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePart:
    """One charge on a fee receipt: a fee (phí) or a charge (lệ phí), its name, in đồng."""

    charge: str
    name: str
    amount_dong: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeReceived(Fact):
    """Money was taken (thu phí, lệ phí) and its receipt given out; `moment` says when in the life
    of the dossier: reception, supplement or return, `method` cash or transfer."""

    KIND = "fee.received.1"
    receipt: str
    parts: tuple[FeePart, ...]
    payer: str
    moment: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanAdded(Fact):
    """A paper of the dossier was scanned in; its content is kept under its digest."""

    KIND = "scan.added.1"
    sha256: str
    media: str
    size: int
    name: str
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanWithdrawn(Fact):
    """A scan does not belong to the dossier after all."""

    KIND = "scan.withdrawn.1"
    sha256: str
    reason: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNumbered(Fact):
    """A paper of a dossier got its number in the unit's series of the year."""

    KIND = "paper.numbered.1"
    unit: str
    series: str
    year: int
    number: int
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberVoided(Fact):
    """A number of a series will not be used, or no longer, and why."""

    KIND = "paper.number_voided.1"
    unit: str
    series: str
    year: int
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersStarted(Fact):
    """A series goes on from a paper book: `first` is the next number to give out."""

    KIND = "paper.numbers_started.1"
    unit: str
    series: str
    year: int
    first: int
    note: str = ""
