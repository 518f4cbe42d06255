"""Who issues a paper here and now: what every paper of the office says about itself."""

from datetime import date, datetime
from typing import TypedDict

from desk_app.domain.office import Office, section
from desk_app.domain.procedure import Channel
from desk_app.services import Clock
from desk_app.services.documents.papers import Print
from desk_app.storage.workspace import Workspace
from desk_app.wording import vietnamese


class Said(TypedDict):
    """The fields of `letterhead.Issued`."""

    upper_name: str
    office_name: str
    seat: str
    desk_name: str
    code: str
    scan_code: str
    number: str
    clerk: str
    printed_at: datetime
    reprint: int
    training: bool


class Issuer:
    """This office as papers name it."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def said(self, wanted: Print) -> Said:
        """What the paper says about its office, its dossier and this print."""
        intake = wanted.dossier.intake
        return Said(
            upper_name=self.agency_name(),
            office_name=self.section_name(),
            seat=self._office.unit.seat,
            desk_name=self.desk_name(),
            code=intake.code,
            scan_code=intake.scan_code,
            number=wanted.number,
            clerk=self.officer(wanted.by),
            printed_at=self._clock(),
            reprint=wanted.reprint,
            training=self._office.training,
        )

    def agency_name(self) -> str:
        """The agency that owes the result: "Ủy ban nhân dân xã …"."""
        return vietnamese("office.people-committee", name=self._office.unit.name)

    def desk_name(self) -> str:
        """The desk with its unit: "Bộ phận Tiếp nhận và Trả kết quả xã …"."""
        name = self._office.unit.name
        return f"{self.section_name()} {name[:1].lower()}{name[1:]}"

    def section_name(self) -> str:
        """What the desk is called today."""
        return vietnamese(f"office.section.{section(self.today()).value}")

    def return_at(self, way: Channel) -> str:
        """Where a result will be collected."""
        return vietnamese(f"return-way.{way.value}", desk=self.desk_name())

    def officer(self, by: str) -> str:
        """An officer's name, "" for one who is not known here."""
        officers = self._workspace.officers.of(self._office.unit.code)
        return next((each.name for each in officers if each.officer == by), "")

    def today(self) -> date:
        """The day papers are made on."""
        return self._clock().date()
