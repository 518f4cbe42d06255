"""Facts about journals, devices and the office: its people, catalogue and calendar."""

from dataclasses import dataclass
from datetime import date

from desk_app.domain.fact import Fact
from desk_app.domain.procedure import Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalOpened(Fact):
    """The first line of a journal; its hash is the journal's identity.

    `office` and `desk` are labels for people; `key` the Ed25519 public key (base64), `reader` the
    age recipient, `reason` first, rotation, restored, cloned, moved or fork. `before` names the
    position of the journal this one continues (jid, n, hash as hex), and `hand` is that journal's
    signature over the hand-over, both empty for a first journal. `salt` is 64 random bits, hex.
    """

    KIND = "journal.opened.1"
    office: str
    office_name: str
    desk: str
    role: str
    epoch: int
    key: str
    reader: str
    app: str
    reason: str
    salt: str
    before_jid: str = ""
    before_n: int = 0
    before_hash: str = ""
    hand: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnrolled(Fact):
    """Somebody compared the fingerprint and trusts the journal; `genesis` is its first line, as
    written, so that its keys and labels can be read out again."""

    KIND = "device.enrolled.1"
    jid: str
    genesis: str


# ---- the office


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerSet(Fact):
    """An officer (công chức) of the office: the name and title that papers carry."""

    KIND = "officer.set.1"
    unit: str
    officer: str
    name: str
    title: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureSet(Fact):
    """A procedure as a unit uses it, whole; a later one for the same unit and code replaces it."""

    KIND = "catalog.procedure.set.1"
    unit: str
    procedure: Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet(Fact):
    """One day of the working calendar, changed by a unit. `status` is off, work or usual (usual
    takes an earlier change back); `basis` names the notice it follows."""

    KIND = "catalog.holiday.set.1"
    unit: str
    day: date
    status: str
    name: str
    basis: str = ""
