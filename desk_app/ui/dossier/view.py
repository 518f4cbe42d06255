"""What the page of a dossier is given to show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.office import Role
from desk_app.domain.timeliness import Timeliness, Urgency, standing
from desk_app.services.documents import PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """A dossier with what its page says besides: how it stands to its term, the officers' names
    by number, the papers that can be printed, what a result of its procedure is called, and whether
    it is only read here."""

    dossier: Dossier
    standing: Urgency | Timeliness
    officers: Mapping[str, str]
    papers: Sequence[PaperKind]
    usual_result: str
    only_read: bool


def view(desk: Desk, uid: str) -> DossierView:
    """The dossier as it stands now. Touches the database. Raises `NoSuchDossier`."""
    dossier = desk.lookup.by_uid(uid)
    intake = dossier.intake
    procedure = desk.intake.procedure(intake.procedure)
    usual = procedure.result.splitlines()[0].strip() if procedure and procedure.result else ""
    return DossierView(
        dossier=dossier,
        standing=standing(desk.clock(), dossier.limit_at, dossier.ended_at, dossier.state),
        officers={each.officer: each.name for each in desk.settings.officers(intake.unit)},
        papers=desk.documents.kinds(dossier),
        usual_result=usual or intake.procedure_name,
        only_read=desk.office.role is Role.UPPER,
    )
