"""Returning a result (trả kết quả) and the citizen's slip."""

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import RatingGiven, ResultReturned
from desk_app.domain.lifecycle import Move, State
from desk_app.domain.office import Office
from desk_app.domain.person import Party, tidy
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import AlreadyRated, Answer, NotYetReturned, ReasonMissing
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace


class Returning:
    """Gives results out and records how satisfied people were."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def return_result(
        self,
        dossier: Dossier,
        *,
        collector: Party,
        relation: str,
        by: str,
        authority: str = "",
        way: Channel = Channel.DIRECT,
        post_number: str = "",
    ) -> Dossier:
        """Record that `collector` got the result, at the desk, by post or electronically. Raises
        `IllegalMove`, for instance when it was returned already, and `OnlyReads`."""
        self._office.must_work()
        fact = ResultReturned(
            collector=tidy(collector), relation=relation, authority=nfc(authority), way=way,
            post_number=nfc(post_number),
        )  # fmt: skip
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            lifecycle.check(dossier.code, stored.state, Move.RETURN)
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)

    def rate(self, dossier: Dossier, answer: Answer, *, by: str, reason: str = "") -> Dossier:
        """Record the citizen's slip, once. Raises `NotYetReturned`, `AlreadyRated`,
        `ReasonMissing` and `OnlyReads`."""
        self._office.must_work()
        reason = nfc(reason)
        if answer is Answer.NO and not reason:
            raise ReasonMissing
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            if stored.state is not State.RETURNED:
                raise NotYetReturned(dossier=dossier.code)
            if stored.rating is not None:
                raise AlreadyRated(dossier=dossier.code)
            fact = RatingGiven(answer=answer, reason=reason)
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)
