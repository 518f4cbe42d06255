"""Publishing the consolidated rows to a PostgreSQL server: for a province, or the country."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desk_app import __version__
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit
from desk_app.services import Clock
from desk_app.storage.server_refusals import require_driver
from desk_app.storage.workspace import Workspace

_SETTING, _AT = "publish.server", "publish.at"


class OnlyUpperPublishes(DeskError):
    """A desk may lack what its sisters wrote, and would put that over what is on the server."""

    code = "only-upper-publishes"
    exit_code = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published: of how many units, how many of them were as before or were published
    whole, and how many rows went over."""

    units: int
    unchanged: int
    whole: int
    rows: int


class Publishing:
    """Brings the rows of every unit to a server, and remembers which."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._units = units

    def address(self) -> str:
        """Where was published last, "" when nowhere yet; without a password."""
        return self._workspace.settings.get(_SETTING)

    def published_at(self) -> datetime | None:
        """When it was published last; None when never."""
        text = self._workspace.settings.get(_AT)
        return datetime.fromisoformat(text) if text else None

    def publish(
        self,
        address: str,
        *,
        full: bool = False,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> Published:
        """Publish what has changed since the last time, or everything.

        A unit is on the server as it was or as it is, never in between; interrupted, it can be run
        again. The password comes from PGPASSWORD or the password file, is not taken in the address
        and is kept nowhere. Raises `OnlyUpperPublishes`, `ServerAddressRefused` and
        `ServerUnavailable`.
        """
        if self._office.role is not Role.UPPER:
            raise OnlyUpperPublishes
        require_driver()
        from desk_app.hub import publishing  # noqa: PLC0415  # the driver is loaded when needed
        from desk_app.storage import server  # noqa: PLC0415

        connected, now = server.connect(address), self._clock()
        try:
            made = publishing.publish(
                self._workspace,
                connected,
                {unit.code: unit.name for unit in self._units},
                app=__version__,
                at=now,
                full=full,
                progress=progress,
            )
        finally:
            connected.close()
        with self._workspace.change():
            self._workspace.settings.put(_SETTING, address)
            self._workspace.settings.put(_AT, now.isoformat())
        return Published(
            units=made.units, unchanged=made.unchanged, whole=made.whole, rows=made.rows
        )
