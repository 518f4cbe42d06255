"""The catalogue of procedures: what is on offer, and what the national portal's export brings."""

from dataclasses import dataclass, replace

from desk_app.domain import portal
from desk_app.domain.entries import ProcedureSet
from desk_app.domain.office import Office
from desk_app.domain.problems import Record
from desk_app.domain.procedure import Procedure
from desk_app.services import Clock, new_uid
from desk_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """What an export brought: procedures set, those equal to what was there, and every record
    that could not be read whole, with the reasons."""

    set: int
    unchanged: int
    whole: int
    partial: tuple[Record, ...]
    unusable: tuple[Record, ...]


class Procedures:
    """Keeps the catalogue."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def on_offer(self) -> list[Procedure]:
        """The procedures valid today, by code."""
        return self._workspace.procedures.on(self._clock().date(), units=self._office.authorities)

    def import_portal(self, text: str, *, by: str) -> Imported:
        """Take over the records of an export, each as one entry, all in one transaction.

        Records that could not be read whole come in with what is sure. The export does not say
        since when a record holds, so it holds from today. Raises `UnreadableExport`.
        """
        now = self._clock()
        records = portal.read_export(text, valid_from=now.date())
        before = {each.code: each for each in self.on_offer()}
        changed = 0
        with self._workspace.change():
            for record in records:
                if record.procedure is None:
                    continue
                known = before.get(record.code)
                if known and replace(known, valid_from=now.date()) == record.procedure:
                    continue
                self._set(record.procedure, by=by)
                changed += 1
        usable = [record for record in records if record.procedure]
        return Imported(
            set=changed,
            unchanged=len(usable) - changed,
            whole=sum(record.whole for record in usable),
            partial=tuple(record for record in usable if record.problems),
            unusable=tuple(record for record in records if not record.procedure),
        )

    def _set(self, procedure: Procedure, *, by: str) -> None:
        unit = self._office.unit.code
        key = (unit, procedure.code, procedure.valid_from.isoformat())
        entity = self._workspace.procedures.entity(*key) or new_uid()
        fact = ProcedureSet(unit=unit, procedure=procedure)
        self._workspace.record(fact, actor=by, at=self._clock(), entity=entity)
