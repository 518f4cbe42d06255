"""What the page of a dossier is given to show."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.bootstrap import Desk
from desk_app.domain.deadlines import Resumption
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierAccepted
from desk_app.domain.lifecycle import State
from desk_app.domain.office import Role
from desk_app.domain.reasons import Occasion, Reason
from desk_app.domain.timeliness import Timeliness, Urgency, standing
from desk_app.services.documents import PaperKind
from desk_app.services.processing import ExtensionCheck
from desk_app.ui.dossier import acts
from desk_app.ui.dossier.acts import Act

_COMING = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What the forms of moves say beforehand.

    `coming` are the working days after today, `after_due` those after the appointment as well.
    `resumption` is the appointment if the clock ran again now, `acceptance` what receiving the
    dossier now would mean, `needed` are the papers its procedure asks for, `reasons` the numbered
    ones to choose from.
    """

    now: datetime
    coming: Sequence[date]
    after_due: Sequence[date]
    extension: ExtensionCheck
    resumption: Resumption | None
    acceptance: DossierAccepted | None
    needed: Sequence[str]
    reasons: Mapping[Occasion, Sequence[Reason]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """A dossier with what its page says besides: how it stands to its term, the officers' names
    by number, the papers that can be printed, the kinds the office words itself, what a result of
    its procedure is called, what can be done with it, and whether it is only read here."""

    dossier: Dossier
    standing: Urgency | Timeliness
    officers: Mapping[str, str]
    papers: Sequence[PaperKind]
    worded: Collection[PaperKind]
    usual_result: str
    offered: Sequence[Act]
    ahead: Ahead
    only_read: bool


def view(desk: Desk, uid: str) -> DossierView:
    """The dossier as it stands now. Touches the database. Raises `NoSuchDossier`."""
    dossier = desk.lookup.by_uid(uid)
    intake, now = dossier.intake, desk.clock()
    procedure = desk.intake.procedure(intake.procedure)
    usual = procedure.result.splitlines()[0].strip() if procedure and procedure.result else ""
    needed = [paper.name for paper in procedure.papers] if procedure else []
    return DossierView(
        dossier=dossier,
        standing=standing(now, dossier.limit_at, dossier.ended_at, dossier.state),
        officers={each.officer: each.name for each in desk.settings.officers(intake.unit)},
        papers=desk.documents.kinds(dossier),
        worded={kind for kind in desk.templates.KINDS if desk.templates.chosen(kind)},
        usual_result=usual or intake.procedure_name,
        offered=acts.offered(dossier, now.date()),
        ahead=_ahead(desk, dossier, needed, now),
        only_read=desk.office.role is Role.UPPER,
    )


def _ahead(desk: Desk, dossier: Dossier, needed: Sequence[str], now: datetime) -> Ahead:
    today = now.date()
    due = dossier.due_at.date() if dossier.due_at else today
    coming = desk.calendar.coming(today, _COMING)
    presented = dossier.state is State.PRESENTED
    return Ahead(
        now=now,
        coming=coming,
        after_due=coming if due <= today else desk.calendar.coming(due, _COMING),
        extension=desk.processing.extension(dossier),
        resumption=desk.processing.resumption(dossier),
        acceptance=desk.presenting.acceptance(dossier) if presented else None,
        needed=needed,
        reasons={occasion: desk.reasons.listed(occasion) for occasion in Occasion},
    )
