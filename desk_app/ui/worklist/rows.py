"""Dossiers as rows of a list."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.domain.timeliness import Timeliness, Urgency
from desk_app.ui.models.rows import Column
from desk_app.ui.widgets.badges import Sign, sign
from desk_app.ui.widgets.state_badge import SIGN, badge_column
from desk_app.wording import dates, say
from desk_app.wording.remaining import left


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier, and how it stands to its term at the moment `now`."""

    dossier: Dossier
    standing: Urgency | Timeliness
    now: datetime

    @property
    def sign(self) -> Sign:
        """The time left or over, with the icon and tone of how it stands."""
        marks = sign(self.standing)
        words = left(self.now, self.dossier.due_at, self.standing)
        return Sign(words, marks.icon, marks.tone)


CODE, OWNER, PROCEDURE, RECEIVED, DUE, STATE, LEFT = range(7)


def columns() -> tuple[Column[DossierRow], ...]:
    """The columns of a list of dossiers, titled in the language spoken now."""
    return (
        Column(say("worklist.column.code"), lambda row: row.dossier.code),
        Column(say("worklist.column.owner"), lambda row: row.dossier.intake.owner.name),
        Column(say("worklist.column.procedure"), lambda row: row.dossier.intake.procedure_name),
        Column(say("worklist.column.received"), _received),
        Column(say("worklist.column.due"), _due),
        badge_column(say("worklist.column.state"), lambda row: row.dossier.state),
        Column(
            say("worklist.column.left"),
            lambda row: row.sign.word,
            roles={SIGN: lambda row: row.sign},
        ),
    )


def _received(row: DossierRow) -> str:
    return dates.day(row.dossier.intake.received_at.date())


def _due(row: DossierRow) -> str:
    at = row.dossier.due_at
    return dates.day(at.date()) if at else "–"
