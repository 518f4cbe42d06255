"""Slips for several dossiers that change hands together, and for several results."""

from collections.abc import Sequence
from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Stage
from desk_app.domain.lifecycle import State
from desk_app.domain.procedure import Channel
from desk_app.domain.routing import Leg
from desk_app.printing.dossiers_handover import (
    DossierHanded,
    DossiersHandoverData,
    dossiers_handover_pdf,
)
from desk_app.printing.results_handover import (
    ResultHanded,
    ResultsHandoverData,
    results_handover_pdf,
)
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services.documents.hands import Hand, Hands
from desk_app.services.documents.issuing import Head, Issuer
from desk_app.services.documents.papers import (
    NoResultYet,
    NothingToTell,
    PaperKind,
    Print,
    SeveralReceivers,
)
from desk_app.storage.workspace import Workspace


class HandOvers:
    """Makes the slips both sides sign when dossiers or results change hands."""

    def __init__(self, workspace: Workspace, issuer: Issuer) -> None:
        self._issuer = issuer
        self._hands = Hands(workspace, issuer)

    def kinds(self) -> tuple[PaperKind, ...]:
        """All its papers."""
        return (PaperKind.DOSSIERS_HANDOVER, PaperKind.RESULTS_HANDOVER)

    def ready(self, dossier: Dossier) -> list[PaperKind]:
        """A slip for the dossier while somebody works on it, one for its result until it is
        returned."""
        handed = dossier.handed_to and dossier.state is State.HANDED_OVER
        found = [PaperKind.DOSSIERS_HANDOVER] if handed else []
        return found + [PaperKind.RESULTS_HANDOVER] * (dossier.state is State.FINISHED)

    def pdf(self, wanted: Print) -> bytes:
        """A slip for one dossier. Raises as `slip` does."""
        head = self._issuer.headed(wanted.by, number=wanted.number, reprint=wanted.reprint)
        return self.slip([wanted.dossier], wanted.kind, head, size=wanted.size, by=wanted.by)

    def slip(
        self, dossiers: Sequence[Dossier], kind: PaperKind, head: Head, *, size: Size, by: str
    ) -> bytes:
        """One slip for all of `dossiers`; that for results is on landscape A4 always. Raises
        `NothingToTell` or `NoResultYet` about the first one that is not ready for it,
        `SeveralReceivers`, `PaperNeedsSheet` and `FontMissing`."""
        if kind is PaperKind.RESULTS_HANDOVER:
            return results_handover_pdf(self._results(dossiers, head, by))
        return dossiers_handover_pdf(self._dossiers(dossiers, head), size=size)

    def handed_out(self, dossier: Dossier) -> tuple[datetime, str] | None:
        """When a dossier went away from the desk last and to whom; None when it never did."""
        leg = self._last_out(dossier)
        if leg is None:
            return None
        receiver = self._hands.receiver(leg)
        return leg.at, receiver.person or receiver.unit

    def _dossiers(self, dossiers: Sequence[Dossier], head: Head) -> DossiersHandoverData:
        legs = [self._out(dossier) for dossier in dossiers]
        receivers = dict.fromkeys(self._hands.receiver(leg) for leg in legs)
        if len(receivers) > 1:
            named = (each.person or each.unit for each in receivers)
            raise SeveralReceivers(receivers=", ".join(named))
        (receiver,) = receivers
        giver = self._common([self._hands.giver(leg) for leg in legs])
        return DossiersHandoverData(
            **head,
            giver_unit=giver.unit,
            giver=giver.person,
            receiver_unit=receiver.unit,
            receiver=receiver.person,
            elsewhere=self._elsewhere(dossiers),
            handed_at=max(leg.at for leg in legs),
            dossiers=tuple(map(_handed, dossiers, legs)),
        )

    def _out(self, dossier: Dossier) -> Leg:
        leg = self._last_out(dossier)
        if leg is None:
            raise NothingToTell(dossier=dossier.code)
        return leg

    def _last_out(self, dossier: Dossier) -> Leg | None:
        """The newest hand-over to somebody away from the desk."""
        out = [leg for leg in self._hands.legs(dossier) if leg.receiver_stage is not Stage.DESK]
        return out[-1] if out else None

    def _elsewhere(self, dossiers: Sequence[Dossier]) -> str:
        """The unit that all of them are for, when that is not this one."""
        competent = {each.intake.home_unit for each in dossiers}
        abroad = len(competent) == 1 and competent != {dossiers[0].intake.unit}
        return self._issuer.settled_by(dossiers[0]) if abroad else ""

    def _results(self, dossiers: Sequence[Dossier], head: Head, by: str) -> ResultsHandoverData:
        givers = []
        for dossier in dossiers:
            if dossier.finish is None or dossier.finished_at is None:
                raise NoResultYet(dossier=dossier.code)
            back = [leg for leg in self._hands.legs(dossier) if leg.receiver_stage is Stage.DESK]
            givers.append(self._hands.giver(back[-1]) if back else Hand("", ""))
        giver = self._common(givers)
        return ResultsHandoverData(
            **head,
            giver_unit=giver.unit,
            giver=giver.person,
            receiver_unit=self._issuer.desk_name(),
            receiver=self._issuer.officer(by),
            handed_at=self._issuer.now(),
            results=tuple(map(_result, dossiers)),
        )

    def _common(self, hands: Sequence[Hand]) -> Hand:
        """The one side of a slip, left open where the dossiers differ."""
        units, people = ({getattr(hand, part) for hand in hands} for part in ("unit", "person"))
        return Hand(*(each.pop() if len(each) == 1 else "" for each in (units, people)))


def _handed(dossier: Dossier, leg: Leg) -> DossierHanded:
    return DossierHanded(
        code=dossier.code,
        procedure=dossier.intake.procedure_name,
        owner=dossier.intake.owner.name,
        papers=sum(p.originals + p.certified + p.copies for p in dossier.intake.papers),
        due_at=dossier.due_at,
        note=leg.note,
    )


def _result(dossier: Dossier) -> ResultHanded:
    intake, finish = dossier.intake, dossier.finish
    assert finish is not None
    return ResultHanded(
        code=dossier.code,
        content=intake.procedure_name,
        result=" ".join(filter(None, (finish.result, finish.number))),
        owner=intake.owner.name,
        address=intake.owner.address or intake.submitter.address,
        has_fee=intake.fee_dong > 0 or bool(dossier.fees),
        by_post=intake.return_way is Channel.POST,
    )
