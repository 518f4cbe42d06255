"""What a reception would be: the procedure, the appointment, the number, and what is missing."""

from collections.abc import Mapping
from datetime import date, datetime

from desk_app.domain import codes, intake
from desk_app.domain.deadlines import Appointment
from desk_app.domain.entries import DossierReceived
from desk_app.domain.intake import DraftIncomplete, IntakeDraft
from desk_app.domain.office import Office
from desk_app.domain.procedure import Procedure, Term, TermKind
from desk_app.domain.units import Unit
from desk_app.storage.workspace import Workspace


class Receptions:
    """Makes a draft into what would be recorded. It records nothing."""

    def __init__(self, workspace: Workspace, office: Office, units: tuple[Unit, ...]) -> None:
        self._workspace = workspace
        self._office = office
        self._units = units

    def on_offer(self, day: date) -> list[Procedure]:
        """The procedures one may receive on a day."""
        return self._workspace.procedures.on(day, units=self._office.authorities)

    def procedure(self, code: str, day: date) -> Procedure | None:
        """A procedure by its code, as valid on a day."""
        return self._workspace.procedures.one(code, day, units=self._office.authorities)

    def neighbours(self, day: date) -> list[Unit]:
        """The other communes of the same upper level on a day."""
        own = self._office.unit
        return [
            each for each in self._units
            if each.parent == own.parent and each.code != own.code and each.valid_on(day)
        ]  # fmt: skip

    # ---- appointments

    def appointment(
        self, draft: IntakeDraft, procedure: Procedure | None, start: datetime
    ) -> Appointment | None:
        """The appointment of a draft whose term runs from `start`; None without procedure, or when
        the catalogue has no sure term."""
        term = _term(draft, procedure)
        if procedure is None or term is None:
            return None
        return self.counted(procedure.field, start, term)

    def counted(self, field: str, start: datetime, term: Term) -> Appointment:
        """A term of a field by the calendar of this office."""
        table = self._workspace.timetables.of(self._office.authorities)
        return table.appointment(field, start, term)

    def second_due(
        self, field: str, first_due: datetime | None, term: Term | None
    ) -> datetime | None:
        """The appointment of a second stage that begins when the first one is due; None where
        there is none."""
        return self.counted(field, first_due, term).due_at if first_due and term else None

    # ---- what is missing

    def problems(
        self, draft: IntakeDraft, procedure: Procedure | None, now: datetime
    ) -> Mapping[str, str]:
        """What is not right yet about a draft: field → code of a sentence."""
        others = {each.code for each in self.neighbours(now.date())}
        home = intake.check_home(draft.home_unit, self._office.unit.code, others, now.date())
        return {**intake.check(draft, procedure, now), **home}

    @staticmethod
    def refuse(problems: Mapping[str, str]) -> None:
        """Raise `DraftIncomplete` if there are any."""
        if problems:
            raise DraftIncomplete(fields=", ".join(f"{k}: {v}" for k, v in problems.items()))

    # ---- what would be recorded

    def next_code(self, day: date) -> str:
        """The code that the next dossier of a day gets."""
        office = self._office
        return codes.dossier_code(office.unit, office.desk, day, self._next_count(day))

    def received(
        self, draft: IntakeDraft, procedure: Procedure | None, now: datetime
    ) -> DossierReceived:
        """The draft as received `now`, under the next number."""
        unit, desk, day = self._office.unit, self._office.desk, now.date()
        count = self._next_count(day)
        filed = intake.filed(draft, now)
        computed = self.appointment(draft, procedure, filed)
        due_at, calendar = draft.due_at, ""
        if due_at is None and computed:
            due_at, calendar = computed.due_at, computed.calendar
        field = procedure.field if procedure else ""
        second = self.second_due(field, due_at, draft.second_term)
        return DossierReceived(
            code=codes.dossier_code(unit, desk, day, count),
            scan_code=codes.scan_code(unit.code, day, codes.serial_of(desk, count)),
            unit=unit.code,
            home_unit=draft.home_unit or unit.code,
            desk=desk,
            procedure=procedure.code if procedure else "",
            procedure_name=procedure.name if procedure else draft.note,
            field=field,
            term=_term(draft, procedure) or Term(TermKind.NONE),
            channel=draft.channel,
            submitter=draft.submitter,
            owner=draft.owner or draft.submitter,
            papers=draft.papers,
            sets=draft.sets,
            received_at=filed,
            due_at=due_at,
            due_reason=draft.due_reason if draft.due_at else "",
            return_way=draft.return_way,
            authority=draft.authority,
            fee_dong=draft.fee_dong,
            note=draft.note,
            calendar=calendar,
            orders=draft.orders,
            second_at=due_at if second else None,
            second_due_at=second,
            second_term=draft.second_term,
            portal_code=draft.portal_code,
            post_number=draft.post_number,
        )

    def _next_count(self, day: date) -> int:
        beginning = codes.beginning(self._office.unit, self._office.desk, day)
        last = self._workspace.dossiers.last_serial(beginning)
        given = codes.desk_and_count(last)[1] if last else 0
        # Numbers that may have been given out by lines which were lost with an old copy.
        passed_over = int(self._workspace.settings.get(f"serials.after.{beginning}", "0"))
        return max(given, passed_over) + 1


def _term(draft: IntakeDraft, procedure: Procedure | None) -> Term | None:
    way = procedure.way(draft.channel) if procedure else None
    return way.term if way else None
