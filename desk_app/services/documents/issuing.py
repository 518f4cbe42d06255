"""Who issues a paper here and now: what every paper of the office says about itself."""

from datetime import date, datetime
from typing import TypedDict

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import OfficeDetailsSet, OfficerSet
from desk_app.domain.office import Office, section
from desk_app.domain.procedure import Channel
from desk_app.domain.units import Unit
from desk_app.services import Clock
from desk_app.services.documents.papers import Print
from desk_app.storage.workspace import Workspace
from desk_app.wording import vietnamese


class Head(TypedDict):
    """The fields of `letterhead.Headed`."""

    upper_name: str
    office_name: str
    seat: str
    desk_name: str
    number: str
    clerk: str
    printed_at: datetime
    reprint: int
    training: bool


class Said(Head):
    """The fields of `letterhead.Issued`."""

    code: str
    scan_code: str


class Issuer:
    """This office as papers name it. `units` are those whose dossiers it may receive, for papers
    that name the one competent."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...] = ()
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._units = units

    def said(self, wanted: Print) -> Said:
        """What the paper says about its office, its dossier and this print."""
        intake = wanted.dossier.intake
        head = self.headed(wanted.by, number=wanted.number, reprint=wanted.reprint)
        return Said(**head, code=intake.code, scan_code=intake.scan_code)

    def headed(self, by: str, *, number: str = "", reprint: int = 0) -> Head:
        """What a paper says about its office and this print."""
        return Head(
            upper_name=self.agency_name(),
            office_name=self.section_name(),
            seat=self._office.unit.seat,
            desk_name=self.desk_name(),
            number=number,
            clerk=self.officer(by),
            printed_at=self._clock(),
            reprint=reprint,
            training=self._office.training,
        )

    def agency_name(self) -> str:
        """The agency that owes the result: "Ủy ban nhân dân xã …"."""
        return _committee(self._office.unit.name)

    def settled_by(self, dossier: Dossier) -> str:
        """The agency that owes a dossier's result: that of the commune it is for."""
        return self.agency_of(dossier.intake.home_unit, dossier.intake.received_at.date())

    def agency_of(self, code: str, day: date) -> str:
        """The People's Committee of a commune as it was on a day, our own for a code unknown."""
        named = (each.name for each in self._units if each.code == code and each.valid_on(day))
        name = next(named, self._office.unit.name)
        return _committee(name)

    def desk_name(self) -> str:
        """The desk with its unit: "Bộ phận Tiếp nhận và Trả kết quả xã …"."""
        return f"{self.section_name()} {_within(self._office.unit.name)}"

    def section_name(self) -> str:
        """What the desk is called today."""
        return vietnamese(f"office.section.{section(self.today()).value}")

    def return_at(self, way: Channel) -> str:
        """Where a result will be collected."""
        return vietnamese(f"return-way.{way.value}", desk=self.desk_name())

    def officer(self, by: str) -> str:
        """An officer's name, "" for one who is not known here."""
        known = self._known(by)
        return known.name if known else ""

    def phone(self, by: str) -> str:
        """An officer's telephone, else the desk's, "" where none is known."""
        known = self._known(by)
        return (known.phone if known else "") or self.details().phone

    def details(self) -> OfficeDetailsSet:
        """What papers say of this office besides its name."""
        return self._workspace.office_details.of(self._office.unit.code)

    def _known(self, by: str) -> OfficerSet | None:
        officers = self._workspace.officers.of(self._office.unit.code)
        return next((each for each in officers if each.officer == by), None)

    def now(self) -> datetime:
        """The moment papers are made at."""
        return self._clock()

    def today(self) -> date:
        """The day papers are made on."""
        return self._clock().date()


def _committee(unit: str) -> str:
    return vietnamese("office.people-committee", name=_within(unit))


def _within(unit: str) -> str:
    """A unit's name within a longer one: "Xã Thanh Hải" → "xã Thanh Hải"."""
    return f"{unit[:1].lower()}{unit[1:]}"
