"""The upper level's own question: which commune is where."""

from desk_app.domain.office import Office
from desk_app.domain.units import Unit
from desk_app.hub.communes import Standing, standings
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace

Commune = Standing
"""A commune as the upper level sees it."""


class Consolidation:
    """Shows the communes below."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._units = units

    def communes(self) -> list[Standing]:
        """Every commune of the district or province, whether it ever sent something or not."""
        units = [unit for unit in self._units if unit.parent == self._office.unit.code]
        return standings(self._workspace, units, self._clock().date())
