"""The routing slip of a dossier: every hand-over so far, and room for those to come."""

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Stage
from desk_app.domain.forms import edition
from desk_app.domain.lifecycle import OUTSIDE
from desk_app.domain.routing import Leg
from desk_app.printing.routing_slip import HandOver, RoutingSlipData, routing_slip_pdf
from desk_app.services.documents.hands import Hands
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.papers import PaperKind, Print
from desk_app.storage.workspace import Workspace


class RoutingSlips:
    """Makes routing slips."""

    def __init__(self, workspace: Workspace, issuer: Issuer) -> None:
        self._issuer = issuer
        self._hands = Hands(workspace, issuer)

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""
        return (PaperKind.ROUTING_SLIP,)

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """It goes with every dossier that was received."""
        return [] if dossier.state in OUTSIDE else [PaperKind.ROUTING_SLIP]

    def pdf(self, wanted: Print) -> bytes:
        """The slip. Raises `PaperNeedsSheet` and `FontMissing`."""
        return routing_slip_pdf(self._data(wanted), size=wanted.size)

    def _data(self, wanted: Print) -> RoutingSlipData:
        dossier = wanted.dossier
        legs = self._hands.legs(dossier)
        agencies = (each.receiver for each in legs if each.receiver_stage is Stage.AGENCY)
        return RoutingSlipData(
            **self._issuer.said(wanted),
            edition=edition(dossier.intake.received_at.date()),
            owner=dossier.intake.owner.name,
            settled_by=self._issuer.settled_by(dossier),
            with_whom=", ".join(dict.fromkeys(agencies)),
            received_at=dossier.intake.received_at,
            due_at=dossier.due_at,
            hand_overs=tuple(self._block(leg) for leg in legs),
        )

    def _block(self, leg: Leg) -> HandOver:
        giver, receiver = self._hands.giver(leg), self._hands.receiver(leg)
        return HandOver(
            giver_unit=giver.unit, receiver_unit=receiver.unit, at=leg.at, giver=giver.person,
            receiver=receiver.person, kept=leg.kept, note=leg.note,
        )  # fmt: skip
