"""The register of dossiers (sổ theo dõi hồ sơ) as a list that other programs can read."""

from datetime import datetime

from desk_app.domain.entries import (
    DossierAccepted,
    DossierExtended,
    DossierRescheduled,
    FeePaid,
    SecondStageBegun,
    SupplementReceived,
)
from desk_app.domain.person import Party
from desk_app.domain.tables import Cell, Table
from desk_app.reports.asked import Asked
from desk_app.reports.standings import Standing, standings
from desk_app.storage.figures import Which
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates

_MOVE_DUE = (
    DossierAccepted, DossierExtended, DossierRescheduled, FeePaid, SecondStageBegun,
    SupplementReceived,
)  # fmt: skip
"""What moves the day that a citizen is told."""
_COLUMNS = (
    ("code", 1.9), ("procedure", 2.6), ("sets", 0.6), ("owner", 1.8), ("address", 2.2),
    ("phone", 1.2), ("authority", 1.5),
)  # fmt: skip
_MOMENTS = (("received", 1.3), ("due", 1.3), ("returned", 1.3), ("way", 1.2))


def register(workspace: Workspace, asked: Asked) -> Table:
    """Every dossier received in the period, in the order of reception, as it was at its end.

    The columns are those of both books of Circular 01/2018/TT-VPCP and Circular 03/2025/TT-VPCP
    but the signature; address and phone stand apart, so that they can be sorted. As many rows as
    columns 4 and 5 of form II.06a say.
    """
    words = asked.words
    found = standings(workspace, asked, Which.RECEIVED, _MOVE_DUE)
    group = "report.register.group.moments"
    return Table(
        name="register",
        title=asked.title("register"),
        facts=asked.facts,
        columns=(
            asked.number(),
            *(asked.text(f"report.register.column.{name}", width) for name, width in _COLUMNS),
            *(
                asked.text(f"report.register.column.{name}", width, group=group)
                for name, width in _MOMENTS
            ),
            asked.text("report.register.column.state", 1.2),
        ),
        rows=tuple((number, *_row(each, asked)) for number, each in enumerate(found, start=1)),
        notes=(words("report.register.note", count=len(found)),),
    )


def _row(standing: Standing, asked: Asked) -> tuple[Cell, ...]:
    dossier, words = standing.dossier, asked.words
    intake, owner, returned = dossier.intake, dossier.intake.owner, dossier.returned_at
    if returned and returned.date() > asked.period.end:
        returned = None
    return (
        dossier.code, intake.procedure_name, intake.sets, owner.name, owner.address,
        _phone(owner, intake.submitter), asked.unit_name(intake.home_unit),
        dates.day_hour(intake.received_at), _moment(dossier.due_at), _moment(returned),
        words(f"channel.{intake.return_way.value}"), words(f"state.{standing.span.state.value}"),
    )  # fmt: skip


def _phone(owner: Party, submitter: Party) -> str:
    return owner.phone or submitter.phone


def _moment(at: datetime | None) -> str:
    """A day with its hour; empty when it is not known."""
    return dates.day_hour(at) if at else ""
