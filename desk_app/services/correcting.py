"""Putting right what was written down or done wrongly. Nothing is deleted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from desk_app.domain import conflicts, numbering
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    ConflictSettled,
    DossierCorrected,
    DossierKeyed,
    Fact,
    MoveUndone,
    NumberVoided,
)
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office
from desk_app.domain.person import tidy
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace

UNDO_WITHOUT_REASON = timedelta(seconds=10)
"""How long a slip of the finger can be taken back without saying why."""
_SLACK = timedelta(seconds=2)


class NothingToUndo(DeskError):
    """There is no move to take back, or desks disagree about which one is the last."""

    code = "nothing-to-undo"
    exit_code = 105
    told = frozenset({"dossier"})


class UndoReasonMissing(DeskError):
    """A move made a while ago is taken back with a reason."""

    code = "undo-reason-missing"
    exit_code = 106
    told = frozenset({"dossier"})


class CorrectionEmpty(DeskError):
    """A correction changes something and says why."""

    code = "correction-empty"
    exit_code = 107
    told = frozenset({"dossier"})


class NotInConflict(DeskError):
    """The entry chosen is not, or no longer, one of those in conflict."""

    code = "not-in-conflict"
    exit_code = 108
    told = frozenset({"dossier"})


class Correcting:
    """Takes moves back, corrects receptions, settles conflicts. Every verb raises `OnlyReads`."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def undo(self, dossier: Dossier, *, by: str, reason: str = "") -> Dossier:
        """Take the last move back. Raises `NothingToUndo`, and `UndoReasonMissing` when it was
        made longer ago than `UNDO_WITHOUT_REASON`."""
        reason = nfc(reason)

        def undone(stored: Dossier) -> Fact:
            step = stored.last_move
            if step is None or step.undone:
                raise NothingToUndo(dossier=stored.code)
            if not reason and self._clock() - step.at > UNDO_WITHOUT_REASON + _SLACK:
                raise UndoReasonMissing(dossier=stored.code)
            return MoveUndone(ref=step.ref, reason=reason)

        return self._record(dossier, undone, by=by)

    def undo_fee(self, dossier: Dossier, ref: str, *, by: str, reason: str) -> Dossier:
        """Cancel the fee receipt that the entry `ref` is about; its number is void. Raises
        `NothingToUndo` and `UndoReasonMissing`."""
        self._office.must_work()
        reason = nfc(reason)
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            if not any(ref == each for each, _ in stored.fees):
                raise NothingToUndo(dossier=stored.code)
            if not reason:
                raise UndoReasonMissing(dossier=stored.code)
            undone = MoveUndone(ref=ref, reason=reason)
            self._workspace.record(undone, actor=by, at=self._clock(), entity=dossier.uid)
            self._void_receipt(stored, ref, reason, by=by)
            return self._workspace.dossiers.current(dossier.uid)

    def _void_receipt(self, dossier: Dossier, ref: str, reason: str, *, by: str) -> None:
        """The number of a cancelled receipt is void; one written by hand has none here."""
        given = self._workspace.paper_numbers.of(dossier.uid, numbering.receipt_paper(ref))
        taken = next((step.at for step in dossier.history if step.ref == ref), None)
        if given and taken:
            void = NumberVoided(
                unit=self._office.unit.code, series=given[0], year=taken.year, number=given[1],
                reason=reason,
            )  # fmt: skip
            self._workspace.record(void, actor=by, at=self._clock())

    def correct(self, dossier: Dossier, fact: DossierCorrected, *, by: str) -> Dossier:
        """Put fields of the reception right. Raises `CorrectionEmpty`."""
        fact = replace(
            fact,
            reason=nfc(fact.reason),
            submitter=tidy(fact.submitter) if fact.submitter else None,
            owner=tidy(fact.owner) if fact.owner else None,
        )

        def corrected(stored: Dossier) -> Fact:
            changed = any(
                (value := getattr(fact, field)) is not None
                and value != getattr(stored.intake, field)
                for field in conflicts.FIELDS
            )
            if not changed or not fact.reason:
                raise CorrectionEmpty(dossier=stored.code)
            return fact

        return self._record(dossier, corrected, by=by)

    def settle(self, dossier: Dossier, ref: str, *, by: str, reason: str) -> Dossier:
        """Say which of the entries in conflict holds. Raises `NotInConflict`."""

        def settled(stored: Dossier) -> Fact:
            branches = stored.branches if len(stored.branches) > 1 else ()
            refs = {each.ref for each in branches}
            refs |= {value.ref for contest in stored.contests for value in contest.values}
            if ref not in refs:
                raise NotInConflict(dossier=stored.code)
            return ConflictSettled(ref=ref, reason=nfc(reason))

        return self._record(dossier, settled, by=by)

    def keyed(self, dossier: Dossier, *, code: str, by: str) -> Dossier:
        """The dossier was also keyed in the provincial system, under `code`."""
        return self._record(dossier, lambda _: DossierKeyed(code=nfc(code)), by=by)

    def _record(self, dossier: Dossier, fact: Callable[[Dossier], Fact], *, by: str) -> Dossier:
        self._office.must_work()
        with self._workspace.change():
            stored = self._workspace.dossiers.current(dossier.uid)
            self._workspace.record(fact(stored), actor=by, at=self._clock(), entity=dossier.uid)
            return self._workspace.dossiers.current(dossier.uid)
