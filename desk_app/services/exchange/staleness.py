"""How old the catalogue is that came from above, counted in days of use."""

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.office import Office, Role
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace

OLD_DAYS, TOO_OLD_DAYS = 45, 90


@dataclass(frozen=True, slots=True)
class Freshness:
    """Days before today on which work was done here since the last bundle of an upper level came
    (at `since`; None when none ever did). Old from 45 days on, too old from 90; nothing stops."""

    days_used: int
    since: datetime | None

    @property
    def old(self) -> bool:
        """The catalogue should be brought up to date."""
        return self.days_used >= OLD_DAYS

    @property
    def too_old(self) -> bool:
        """It is high time."""
        return self.days_used >= TOO_OLD_DAYS


class Staleness:
    """Counts the days, once a day: what is asked all the time must be cheap."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._counted: tuple[date, datetime | None, int] | None = None

    def freshness(self) -> Freshness:
        """How old the catalogue is; an upper level makes it and is never behind."""
        if self._office.role is Role.UPPER:
            return Freshness(0, None)
        today, since = self._clock().date(), self._workspace.exchanged.newest_of_uppers()
        if self._counted is None or self._counted[:2] != (today, since):
            self._counted = (today, since, self._days(today, since))
        return Freshness(self._counted[2], since)

    def _days(self, today: date, since: datetime | None) -> int:
        begin = since.date() if since else date.min
        used = {entry.at.date() for entry in self._workspace.journal.written_since(begin)}
        return sum(begin < day < today for day in used)
