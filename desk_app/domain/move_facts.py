"""Facts about where a dossier went: the moves of its life."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk_app.domain.fact import Fact
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel, Term
from desk_app.domain.reception_facts import PaperReceived


class Stage(StrEnum):
    """With whom a dossier is (bước xử lý)."""

    OFFICER = "officer"
    """Công chức chuyên môn, who works on it."""
    LEADER = "leader"
    """Lãnh đạo, who decides and signs."""
    AGENCY = "agency"
    """Cơ quan khác: another agency or another commune, outside the office."""
    DESK = "desk"
    """Back at the one-stop desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierHandedOver(Fact):
    """The dossier went from one hand to the next (chuyển xử lý): to whom, at which stage, and by
    when that step should be done (hẹn trả của bước), None when nobody set it."""

    KIND = "dossier.handed_over.1"
    to: str
    note: str = ""
    stage: Stage = Stage.OFFICER
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(Fact):
    """The citizen was asked to complete the dossier (yêu cầu bổ sung, hoàn thiện hồ sơ); the clock
    stops. `contents` are what is missing, `answer_by` until when it should come, None without
    limit. A request after the first makes the dossier late and says why it was made all the same
    in `again`."""

    KIND = "supplement.requested.1"
    contents: tuple[str, ...]
    reason: str
    answer_by: date | None = None
    again: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementReceived(Fact):
    """What was asked for came; the clock runs again, until `due_at`, counted by the version
    `calendar` of the working calendar."""

    KIND = "supplement.received.1"
    papers: tuple[PaperReceived, ...]
    due_at: datetime | None
    note: str = ""
    calendar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeAsked(Fact):
    """The citizen was asked to pay what the result costs (yêu cầu thực hiện nghĩa vụ tài chính);
    the clock stops."""

    KIND = "dossier.fee_asked.1"
    amount_dong: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePaid(Fact):
    """The proof of payment came; the clock runs again, until `due_at`, counted by the version
    `calendar` of the working calendar."""

    KIND = "dossier.fee_paid.1"
    proof: str
    due_at: datetime | None
    calendar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierExtended(Fact):
    """The office apologised and named a new appointment (xin lỗi, hẹn lại)."""

    KIND = "dossier.extended.1"
    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRescheduled(Fact):
    """The working calendar changed and the appointment with it. `calendar` names the version of
    the table it was counted by. `limit_at` is the moment that counts for the figures where it is
    another one: an apology that came too late does not become timely when the calendar changes.
    `second_due_at` is the appointment of a second stage promised for after `second_at`; None where
    that was not moved."""

    KIND = "dossier.rescheduled.1"
    due_at: datetime
    reason: str
    calendar: str
    limit_at: datetime | None = None
    second_at: datetime | None = None
    second_due_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRefused(Fact):
    """The office refused to receive or to settle the dossier (từ chối)."""

    KIND = "dossier.refused.1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierStopped(Fact):
    """The office stopped on the applicant's request (dừng giải quyết; Decree 118/2025/NĐ-CP
    article 21)."""

    KIND = "dossier.stopped.1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierWithdrawn(Fact):
    """The citizen took the dossier back (rút hồ sơ)."""

    KIND = "dossier.withdrawn.1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFinished(Fact):
    """There is a result (đã có kết quả): what kind, its number and its abstract."""

    KIND = "dossier.finished.1"
    result: str
    number: str = ""
    abstract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondStageBegun(Fact):
    """After the result of the first stage the second one began, with its own appointment.

    `term` and `since` are what it was counted by, as in a `DossierReceived`; None when a person
    chose it. `calendar` names the version of the working calendar it was counted by.
    """

    KIND = "dossier.second_stage.1"
    due_at: datetime | None
    note: str = ""
    term: Term | None = None
    since: datetime | None = None
    calendar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReturned(Fact):
    """The result was given out (trả kết quả). `collector` showed the identity recorded;
    `relation` is owner, submitter, authorised or post; `authority` the power of attorney. `way`
    is how it went out and `post_number` the number of the posted item."""

    KIND = "dossier.returned.1"
    collector: Party
    relation: str
    authority: str = ""
    way: Channel = Channel.DIRECT
    post_number: str = ""
