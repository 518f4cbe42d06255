"""Working on a dossier: handing it over, having a result."""

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierFinished, DossierHandedOver, Fact
from desk_app.domain.lifecycle import Move
from desk_app.domain.office import Office
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace


class Processing:
    """Moves dossiers through the office."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def hand_over(self, dossier: Dossier, *, to: str, by: str, note: str = "") -> Dossier:
        """Give the dossier to the officer who works on it. Raises `IllegalMove`, `OnlyReads`."""
        fact = DossierHandedOver(to=nfc(to), note=nfc(note))
        return self._move(dossier, Move.HAND_OVER, fact, by=by)

    def finish(
        self, dossier: Dossier, *, result: str, by: str, number: str = "", abstract: str = ""
    ) -> Dossier:
        """There is a result: its kind, number and abstract. Raises `IllegalMove`,
        `OnlyReads`."""
        fact = DossierFinished(result=nfc(result), number=nfc(number), abstract=nfc(abstract))
        return self._move(dossier, Move.FINISH, fact, by=by)

    def _move(self, dossier: Dossier, move: Move, fact: Fact, *, by: str) -> Dossier:
        self._office.must_work()
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            lifecycle.check(dossier.code, stored.state, move)
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)
