"""The wiring: the only place that builds services, and the only clock."""

import platform
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from pathlib import Path

import msgspec

from desk_app import paths
from desk_app.domain.catalogue import parse_catalogue
from desk_app.domain.errors import DeskError
from desk_app.domain.export_day import ExportDay
from desk_app.domain.hours import parse_hours
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.units import Unit, parse_units
from desk_app.domain.units import unit_on as unit_among
from desk_app.domain.workdays import parse_calendar
from desk_app.services import Clock
from desk_app.services.calendar import Calendar
from desk_app.services.checking import Checking
from desk_app.services.consolidation import Consolidation
from desk_app.services.correcting import Correcting
from desk_app.services.documents import Documents, Templates
from desk_app.services.documents.closing import Closing
from desk_app.services.documents.guidance import Guidance
from desk_app.services.documents.key_papers import KeyPapers
from desk_app.services.documents.office_papers import OfficePapers
from desk_app.services.documents.registers import Registers
from desk_app.services.documents.together import HandOverSlips
from desk_app.services.enrolment import Enrolment
from desk_app.services.exchange import Exchange
from desk_app.services.exchange.schedule import Schedule
from desk_app.services.intake import Intake
from desk_app.services.intake.presenting import Presenting
from desk_app.services.intake.receptions import Receptions
from desk_app.services.keys import Keys
from desk_app.services.lineage import Lineage
from desk_app.services.lookup import Lookup
from desk_app.services.numbers import Numbers
from desk_app.services.office import OfficeDesk
from desk_app.services.payments import Payments
from desk_app.services.print_jobs import PrintJobs
from desk_app.services.procedures import Procedures
from desk_app.services.processing import Processing
from desk_app.services.publishing import Publishing
from desk_app.services.reasons import Reasons
from desk_app.services.reporting import Reporting
from desk_app.services.retention import Retention
from desk_app.services.returning import Returning
from desk_app.services.scan_inbox import ScanInbox
from desk_app.services.scan_keeping import ScanKeeping
from desk_app.services.scans import Scans
from desk_app.services.sticks import Drive, Sticks
from desk_app.services.units import Units
from desk_app.storage.anchor import Anchor
from desk_app.storage.catalogues import Shipped
from desk_app.storage.driver import StorageUnavailable
from desk_app.storage.keyring import KeyMissing, Keyring
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace
from desk_app.sync import machine
from desk_app.sync.keys import JournalKey, ReadingKey, ReadingKeys
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.paper import signing_key

_FILE = "office.db"
_LABEL = 40
"""The most letters of a name that a journal repeats."""


class NotSetUp(DeskError):
    """There is no workspace in this folder yet."""

    code = "not-set-up"
    exit_code = 11
    told = frozenset({"folder"})


class SetUpAlready(DeskError):
    """There is a workspace in this folder; it was not touched."""

    code = "set-up-already"
    exit_code = 12
    told = frozenset({"folder"})


class OnlyForTraining(DeskError):
    """Acting at another moment is for training and sample data; this office is real."""

    code = "only-for-training"
    exit_code = 13


class SigningKeyOfAnother(DeskError):
    """The key on the paper is whole, but this PC's journal is signed with another one."""

    code = "signing-key-of-another"
    exit_code = 55


@dataclass(frozen=True, slots=True)
class Desk:
    """What a window or a command can ask for. A list of services, never with behaviour."""

    office: Office
    folder: Path
    clock: Clock
    intake: Intake
    presenting: Presenting
    processing: Processing
    correcting: Correcting
    returning: Returning
    lookup: Lookup
    documents: Documents
    scans: Scans
    scan_inbox: ScanInbox
    scan_keeping: ScanKeeping
    hand_overs: HandOverSlips
    registers: Registers
    guidance: Guidance
    closing: Closing
    office_papers: OfficePapers
    payments: Payments
    templates: Templates
    numbers: Numbers
    reasons: Reasons
    print_jobs: PrintJobs
    enrolment: Enrolment
    keys: Keys
    key_papers: KeyPapers
    exchange: Exchange
    lineage: Lineage
    sticks: Sticks
    consolidation: Consolidation
    reporting: Reporting
    publishing: Publishing
    procedures: Procedures
    units: Units
    calendar: Calendar
    retention: Retention
    settings: OfficeDesk
    checking: Checking
    close: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """What set-up made. The recovery code is shown once and kept nowhere."""

    folder: Path
    journal: str
    recovery_code: str


def system_clock() -> datetime:
    """Now, at +07:00."""
    return datetime.now(VIETNAM)  # noqa: TID251  # the one clock


def is_set_up(folder: Path) -> bool:
    """Whether there is a workspace in a folder."""
    return (folder / _FILE).exists()


def units() -> tuple[Unit, ...]:
    """Every unit in the table shipped with the program, of all times. An office that is open also
    knows what its upper level has set: `Desk.units`."""
    return parse_units(paths.resource("units/thanh-liem.json").read_text("utf-8"))


def unit_on(code: str, day: date) -> Unit:
    """The unit that has a code on a day, of those shipped. Raises `UnknownUnit`."""
    return unit_among(units(), code, day)


def plugged_in() -> list[Drive]:
    """The sticks there are, for whoever has no office yet. May wait for a slow medium."""
    return Sticks().plugged_in()


def set_up(
    folder: Path,
    office: Office,
    *,
    officer: str,
    clock: Clock = system_clock,
    export_day: ExportDay | None = None,
    stick: Path | None = None,
) -> SetUp:
    """Make a workspace: keys, recovery code, journal, first officer, export day and known stick.

    A set-up that is interrupted, or whose stick cannot be marked, leaves no office behind and can
    be run again. Raises `SetUpAlready` and, for the stick, what `Schedule.remember` raises.
    """
    if is_set_up(folder):
        raise SetUpAlready(folder=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    keyring = Keyring(folder / "keys")
    key, recovery_code = keyring.make()
    journal_key, reading_key = JournalKey.generate(), ReadingKey.generate()
    keyring.keep("journal", journal_key.secret)
    keyring.keep("reading", reading_key.secret.encode())
    unfinished = folder / "unfinished.db"
    for stale in folder.glob("unfinished.db*"):
        stale.unlink()
    workspace = Workspace(unfinished, key, _shipped())
    try:
        service = OfficeDesk(workspace, office, clock)
        jid = service.establish(
            journal_key, reading_key, officer=officer, machine=platform.node()[:_LABEL]
        )
        _plan_exports(Schedule(workspace, clock), export_day, stick)
    finally:
        workspace.close()
    # What another office left under this name says nothing about this one.
    paths.anchor_file(folder).unlink(missing_ok=True)
    unfinished.rename(folder / _FILE)
    return SetUp(folder=folder, journal=jid, recovery_code=recovery_code)


def _plan_exports(schedule: Schedule, day: ExportDay | None, stick: Path | None) -> None:
    if day is not None:
        schedule.set_day(day)
    if stick is not None:
        names = {drive.root: drive.name for drive in plugged_in()}
        schedule.remember(stick, names.get(stick, stick.name))


def open_desk(
    folder: Path, *, clock: Clock | None = None, hurried: bool = False
) -> Desk:  # fmt: skip
    """Open the workspace in a folder on this thread, and build everything over it.

    `clock` acts at another moment, for training and sample data: raises `OnlyForTraining` in a
    real office. `hurried` does not wait for the disk, for sample data only. Raises `NotSetUp`,
    `KeyMissing`, `StorageUnavailable` and `WorkspaceTooNew`.
    """
    if not is_set_up(folder):
        raise NotSetUp(folder=str(folder))
    keyring = Keyring(folder / "keys")
    workspace = _unlocked(folder / _FILE, keyring)
    try:
        office = msgspec.json.decode(workspace.settings.get("office"), type=Office)
        if (clock is not None or hurried) and not office.training:
            raise OnlyForTraining
        if hurried:
            workspace.without_waiting_for_the_disk()
        clock = clock or system_clock
        office = _as_called(office, workspace, clock)
        desk = _wired(folder, office, workspace, keyring, clock)
        anchor = Anchor(paths.anchor_file(folder), waits=not hurried)
        desk.lineage.start(anchor, machine.facts())
        return desk
    except BaseException:
        workspace.close()
        raise


def _unlocked(file: Path, keyring: Keyring) -> Workspace:
    """The workspace in a file. A key that does not fit is as good as none: `KeyMissing`."""
    try:
        return Workspace(file, keyring.database_key(), _shipped())
    except StorageUnavailable as problem:
        if problem.facts["reason"] == "wrong-key":
            raise KeyMissing from problem
        raise


def recover(folder: Path, code: str) -> None:
    """Let this PC open the workspace again, by the printed code. Raises `WrongRecoveryCode`."""
    Keyring(folder / "keys").recover(code)


def restore_signing_key(folder: Path, typed: str) -> None:
    """Put the signing key back from its paper copy, where its file is damaged or gone. Raises
    `NotAKey`, `SigningKeyOfAnother` and as `open_desk`."""
    key = signing_key(typed)
    keyring = Keyring(folder / "keys")
    workspace = _unlocked(folder / _FILE, keyring)
    try:
        own = workspace.journal.own()
        if own.key != key.public:
            raise SigningKeyOfAnother
        keyring.keep(f"journal-{own.jid}", key.secret)
    finally:
        workspace.close()


def new_recovery_code(folder: Path) -> str:
    """A recovery code in place of the one before, shown once and kept nowhere: for one that nobody
    has put away. Raises `KeyMissing`."""
    return Keyring(folder / "keys").new_recovery_code()


def _wired(
    folder: Path, office: Office, workspace: Workspace, keyring: Keyring, clock: Clock
) -> Desk:  # fmt: skip
    called = platform.node()[:_LABEL]
    known = workspace.units.known()
    below = _below(office, workspace, clock)
    receptions = Receptions(workspace, office, known)
    reading_keys = _reading_keys(keyring)
    keys = OwnKeys(keyring, reading_keys)
    scan_store = ScanStore(folder / "scans", keyring.derived("scans"))
    return Desk(
        office=office,
        folder=folder,
        clock=clock,
        intake=Intake(workspace, office, clock, receptions),
        presenting=Presenting(workspace, office, clock, receptions),
        processing=Processing(workspace, office, clock),
        correcting=Correcting(workspace, office, clock),
        returning=Returning(workspace, office, clock),
        lookup=Lookup(workspace, clock),
        documents=Documents(workspace, office, clock, known),
        scans=Scans(workspace, scan_store, office, clock),
        scan_inbox=ScanInbox(),
        scan_keeping=ScanKeeping(workspace, scan_store, office, clock),
        hand_overs=HandOverSlips(workspace, office, clock, known),
        registers=Registers(workspace, office, clock, known),
        guidance=Guidance(workspace, office, clock, known),
        closing=Closing(workspace, office, clock, known),
        office_papers=OfficePapers(workspace, office, clock, known),
        key_papers=KeyPapers(workspace, office, clock, known, keys=keys),
        payments=Payments(workspace, office, clock),
        templates=Templates(workspace, office, clock, folder / "letter-templates"),
        numbers=Numbers(workspace, office, clock),
        reasons=Reasons(workspace, office, clock),
        print_jobs=PrintJobs(workspace, office, clock),
        enrolment=Enrolment(workspace, office, clock, keys=keys),
        keys=Keys(workspace, office, clock, reading_keys=reading_keys, keep=_keeper(keyring)),
        exchange=Exchange(
            workspace,
            office,
            clock,
            keys=keys,
            inbox=folder / "inbox",
            units=below,
            outbox=folder / "outbox",
            machine=called,
            scan_store=scan_store,
        ),
        lineage=Lineage(workspace, office, clock, keys=keys, machine=called),
        sticks=Sticks(),
        consolidation=Consolidation(workspace, office, clock, below),
        reporting=Reporting(workspace, office, clock, below),
        publishing=Publishing(workspace, office, clock, below),
        procedures=Procedures(workspace, office, clock),
        units=Units(workspace, office, clock),
        calendar=Calendar(workspace, office, clock, below),
        retention=Retention(workspace, office, clock, scan_store, below),
        settings=OfficeDesk(workspace, office, clock),
        checking=Checking(workspace, scan_store),
        close=workspace.close,
    )


def _reading_keys(keyring: Keyring) -> ReadingKeys:
    """None when their file is gone: the next one lies on paper, so that the office goes on."""
    try:
        return ReadingKeys(keyring.get("reading").decode())
    except KeyMissing:
        return ReadingKeys("")


def _keeper(keyring: Keyring) -> Callable[[str], None]:
    return lambda text: keyring.keep("reading", text.encode())


def _as_called(office: Office, workspace: Workspace, clock: Clock) -> Office:
    """The office as its upper level calls its unit by now, if it ever said so: what is yet to begin
    does not count, and a unit with our code and another upper level is another one."""
    own = office.unit
    told = [
        unit for unit in workspace.units.told()
        if (unit.code, unit.parent) == (own.code, own.parent) and unit.valid_from >= own.valid_from
    ]  # fmt: skip
    today = clock().date() if told else date.min
    begun = [unit for unit in told if unit.valid_from <= today]
    newest = max(begun, key=lambda unit: unit.valid_from, default=own)
    return replace(office, unit=replace(newest, valid_from=own.valid_from))


def _below(office: Office, workspace: Workspace, clock: Clock) -> tuple[Unit, ...]:
    """The units of an office's own time whose upper level it is and that have begun. Each code is
    there once, since its first day and by its newest name; those that have ended, too, for their
    dossiers are here."""
    own = office.unit
    if office.role is Role.DESK:
        return (own,)
    today = clock().date() if workspace.units.told() else own.valid_from
    found: dict[str, Unit] = {}
    for unit in sorted(workspace.units.known(), key=attrgetter("valid_from")):
        if unit.parent == own.code and unit.meets(own) and unit.valid_from <= today:
            since = found.get(unit.code, unit).valid_from
            found[unit.code] = replace(unit, valid_from=since)
    return tuple(found.values())


@cache
def _shipped() -> Shipped:
    calendar = paths.resource("calendars/vietnam.json").read_text("utf-8")
    return Shipped(
        parse_catalogue(paths.resource("procedures/commune.json").read_text("utf-8")),
        parse_calendar(calendar),
        parse_hours(calendar),
        units(),
    )
