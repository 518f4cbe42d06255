"""A commune's desk with a clock that the story moves, and what its month report says."""

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM
from desk_app.domain.period import Period, month
from desk_app.domain.tables import Table
from tests.builders import Clock, a_party

MARITAL_STATUS = "1.004873"
"""A certificate of marital status: three working days."""


@dataclass(frozen=True, slots=True)
class Story:
    """A desk and its clock."""

    desk: Desk
    clock: Clock

    def at(self, day: str, hour: int, minute: int = 0) -> None:
        """It is this hour of a day written as 2020-03-02."""
        plain = datetime.fromisoformat(day).replace(hour=hour, minute=minute)
        self.clock.now = plain.replace(tzinfo=VIETNAM)

    def receive(self) -> Dossier:
        """A citizen brings what a certificate of marital status needs."""
        draft = IntakeDraft(submitter=a_party(), procedure=MARITAL_STATUS)
        return self.desk.intake.register(draft, by="o01")

    def report(self) -> dict[str, int]:
        """The month's figures of form II.06a, by the words over its columns."""
        table = self.desk.reporting.table("II.06a", self.month())
        assert table.totals is not None
        return _counted(table)

    def month(self) -> Period:
        """The month it is."""
        return month(self.clock.now.date())


def moment(day: str, hour: int, minute: int = 0) -> datetime:
    """A moment on a day written as 2020-03-02."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), VIETNAM).replace(
        hour=hour, minute=minute
    )


def _counted(table: Table) -> dict[str, int]:
    names = (
        "received", "online", "other", "before", "ended", "early", "on_time", "late", "open",
        "within", "overdue",
    )  # fmt: skip
    assert table.totals is not None
    cells = [cell for cell in table.totals if isinstance(cell, int)]
    return dict(zip(names, cells[-len(names) :], strict=True))
