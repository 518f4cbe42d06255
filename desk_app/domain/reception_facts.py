"""Facts about how a dossier came in."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.fact import Fact
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperReceived:
    """One paper handed in with a dossier, with the counts actually given."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    shown_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOrder:
    """One original to be certified: its pages, the copies asked for, how many of them signed
    electronically, and the fee for all of them in đồng."""

    name: str
    pages: int
    copies: int
    electronic: int = 0
    fee_dong: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReceived(Fact):
    """A dossier was received (tiếp nhận).

    `unit` receives, `home_unit` is competent: since 2025 they may differ. The procedure's name,
    field and term are kept as they were that day; later changes of the catalogue don't rewrite a
    dossier. `due_at` is None for procedures without an appointment. `due_reason` is the clerk's
    when the computed appointment was changed. `owner` is the chủ hồ sơ, `submitter` the người nộp;
    they are equal for people who come for themselves.

    `batch` is the code of the first dossier on a receipt that lists several (kèm theo danh sách).
    `orders` are the originals of a certification. `second_due_at` is the appointment of a second
    stage (giai đoạn 2), counted as if that stage began on `second_at`. `portal_code` is the code
    of an online dossier on the notice of the portal, `post_number` the number of a posted item.
    `second_term` is the term of the second stage, so that its appointment can be counted again.
    `calendar` names the version of the working calendar that `due_at` was counted by, so that the
    appointment can be explained when the table has changed; "" when a person chose it.
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
    batch: str = ""
    orders: tuple[CopyOrder, ...] = ()
    second_at: datetime | None = None
    second_due_at: datetime | None = None
    portal_code: str = ""
    post_number: str = ""
    calendar: str = ""
    second_term: Term | None = None

    def __post_init__(self) -> None:
        for moment in (self.received_at, self.due_at, self.second_at, self.second_due_at):
            if moment is not None and moment.utcoffset() != VIETNAM.utcoffset(None):
                raise ValueError("a moment of a dossier is told at +07:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPresented(Fact):
    """Somebody brought or sent a dossier that was not received yet (mới đăng ký): an online one
    before the desk decides, or one that is refused or sent back for papers at the counter.

    `intake` is what would be received; its `received_at` is the moment it was presented and its
    `due_at` None.
    """

    KIND = "dossier.presented.1"
    intake: DossierReceived


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierAccepted(Fact):
    """A dossier presented earlier was received after all; the term runs from `received_at`.
    `calendar` is as in a `DossierReceived`. `second_due_at` is the appointment of a second stage
    that begins on `due_at`."""

    KIND = "dossier.accepted.1"
    received_at: datetime
    due_at: datetime | None
    due_reason: str = ""
    calendar: str = ""
    second_due_at: datetime | None = None
