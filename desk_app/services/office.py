"""The office itself: its first journal, its officers, the settings of this PC."""

import secrets
from base64 import b64encode
from dataclasses import replace

import msgspec

from desk_app import __version__
from desk_app.domain.entries import JournalOpened, OfficeDetailsSet, OfficerSet
from desk_app.domain.office import Office, tax_code
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock, new_uid
from desk_app.storage import lines
from desk_app.storage.workspace import Workspace
from desk_app.sync.keys import JournalKey, ReadingKey


class OfficeDesk:
    """Sets the office up and keeps its officers and settings."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def establish(
        self, journal_key: JournalKey, reading_key: ReadingKey, *, officer: str, machine: str = ""
    ) -> str:
        """Open the first journal and enter the first officer, in one transaction. `machine` is what
        people call this PC. Gives the journal's identity."""
        now = self._clock()
        unit, desk = self._office.unit, self._office.desk
        opened = _genesis(self._office, journal_key, reading_key, machine)
        genesis = lines.encode(1, now, "", opened)
        with self._workspace.change():
            self._workspace.settings.put("office", msgspec.json.encode(self._office).decode())
            own = self._workspace.journal.open_own(
                genesis, office=unit.code, desk=desk, epoch=1, key=journal_key.public
            )
            self._set_officer(self._office.officer(1), officer, title="", by="")
        return own.jid

    def officers(self, unit: str = "") -> list[OfficerSet]:
        """The officers of a unit, by default of this one. Numbers are given out by unit."""
        return self._workspace.officers.of(unit or self._office.unit.code)

    def set_officer(self, name: str, *, title: str, by: str, officer: str = "") -> str:
        """Enter an officer, or change one. Gives the officer's identity."""
        here = [each for each in self.officers() if each.officer[0] == self._office.officer(1)[0]]
        number = officer or self._office.officer(len(here) + 1)
        with self._workspace.change():
            self._set_officer(number, name, title=title, by=by)
        return number

    def _set_officer(self, officer: str, name: str, *, title: str, by: str) -> None:
        unit = self._office.unit.code
        entity = self._workspace.officers.entity(officer, unit) or new_uid()
        fact = OfficerSet(unit=unit, officer=officer, name=nfc(name), title=nfc(title))
        self._workspace.record(fact, actor=by, at=self._clock(), entity=entity)

    def details(self) -> OfficeDetailsSet:
        """What papers say of this unit besides its name."""
        return self._workspace.office_details.of(self._office.unit.code)

    def set_details(self, details: OfficeDetailsSet, *, by: str) -> OfficeDetailsSet:
        """Say it otherwise from now on, at every desk of the unit; gives it as kept. Raises
        `TaxCodeUnreadable`."""
        unit = self._office.unit.code
        fact = replace(
            details,
            unit=unit,
            phone=nfc(details.phone),
            tax_code=tax_code(details.tax_code),
            receipt_form=nfc(details.receipt_form),
            receipt_symbol=nfc(details.receipt_symbol),
        )
        with self._workspace.change():
            entity = self._workspace.office_details.entity(unit) or new_uid()
            self._workspace.record(fact, actor=by, at=self._clock(), entity=entity)
        return fact

    def setting(self, name: str, default: str = "") -> str:
        """A setting of this PC."""
        return self._workspace.settings.get(name, default)

    def put_setting(self, name: str, value: str) -> None:
        """Keep a setting of this PC."""
        with self._workspace.change():
            self._workspace.settings.put(name, value)


def _genesis(
    office: Office, journal_key: JournalKey, reading_key: ReadingKey, machine: str
) -> JournalOpened:
    return JournalOpened(
        office=office.unit.code,
        office_name=office.unit.name,
        desk=office.desk,
        role=office.role.value,
        epoch=1,
        key=b64encode(journal_key.public).decode("ascii"),
        reader=reading_key.recipient,
        app=__version__,
        reason="first",
        salt=secrets.token_hex(8),
        machine=machine,
    )
