"""Who a dossier came from and went to, as papers name them."""

from dataclasses import dataclass

from desk_app.domain import routing
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Stage
from desk_app.domain.routing import Leg
from desk_app.services.documents.issuing import Issuer
from desk_app.storage.workspace import Workspace
from desk_app.wording import vietnamese


@dataclass(frozen=True, slots=True)
class Hand:
    """A side of a hand-over: its unit or section, and the person in it ("" when not known)."""

    unit: str
    person: str


class Hands:
    """Reads the hand-overs of a dossier off the journal."""

    def __init__(self, workspace: Workspace, issuer: Issuer) -> None:
        self._workspace = workspace
        self._issuer = issuer

    def legs(self, dossier: Dossier) -> tuple[Leg, ...]:
        """Its hand-overs in order, without those taken back."""
        undone = {each.ref for each in dossier.undone}
        return routing.legs(self._workspace.journal.entries_of(dossier.uid), undone)

    def giver(self, leg: Leg) -> Hand:
        """Who gave. At the desk that is the officer who entered it."""
        return self._hand(leg.giver_stage, leg.giver or leg.actor)

    def receiver(self, leg: Leg) -> Hand:
        """Who received. A desk takes a result back through whoever is there."""
        return self._hand(leg.receiver_stage, leg.receiver)

    def _hand(self, stage: Stage, who: str) -> Hand:
        person = self._issuer.officer(who) or who
        match stage:
            case Stage.DESK:
                return Hand(self._issuer.desk_name(), person)
            case Stage.AGENCY:
                return Hand(person, "")
            case _:
                return Hand(vietnamese(f"stage.{stage}"), person)
