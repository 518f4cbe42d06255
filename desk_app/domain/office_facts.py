"""Facts about journals, devices and the office: its people, catalogue and calendar."""

from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any

from desk_app.domain.fact import Fact
from desk_app.domain.procedure import Procedure
from desk_app.domain.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalOpened(Fact):
    """The first line of a journal; its hash is the journal's identity.

    `office` and `desk` are labels for people; `key` the Ed25519 public key (base64), `reader` the
    age recipient, `reason` first, rotation, restored, cloned, moved or fork. `before` names the
    position of the journal this one continues (jid, n, hash as hex), and `hand` is that journal's
    signature over the hand-over, both empty for a first journal. `salt` is 64 random bits, hex.
    `machine` is what people call the PC.
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
    machine: str = ""


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
class OfficeDetailsSet(Fact):
    """What papers say of a unit besides its name: the desk's telephone, the tax code, form number
    (mẫu số) and symbol (ký hiệu) of its fee receipts, and whether they have a third copy (liên),
    which the office keeps."""

    KIND = "office.details.set.1"
    unit: str
    phone: str
    tax_code: str
    receipt_form: str
    receipt_symbol: str
    third_copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureSet(Fact):
    """A procedure as a unit uses it, whole; a later one for the same unit and code replaces it."""

    KIND = "catalog.procedure.set.1"
    unit: str
    procedure: Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet(Fact):
    """One day of the working calendar, changed by a unit: for itself, for all below it, or by an
    upper unit for one of them. `status` is off, work or usual (usual takes an earlier change back);
    `basis` names the notice it follows. `kind` is holiday (lễ), compensation (nghỉ bù), swap (hoán
    đổi, with `partner` the other day) or "" for the unit's own decision.
    """

    KIND = "catalog.holiday.set.1"
    unit: str
    day: date
    status: str
    name: str
    basis: str = ""
    kind: str = ""
    partner: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHoursSet(Fact):
    """The hours of one weekday (0 is Monday) at a unit, for a field of procedures or, with "", for
    all. A half that is not worked has neither hour; `usual` takes an earlier setting back."""

    KIND = "catalog.hours.set.1"
    unit: str
    field: str
    weekday: int
    morning_opens: time | None = None
    morning_closes: time | None = None
    afternoon_opens: time | None = None
    afternoon_closes: time | None = None
    usual: bool = False

    def __post_init__(self) -> None:
        halves = (
            (self.morning_opens, self.morning_closes),
            (self.afternoon_opens, self.afternoon_closes),
        )
        hours = [hour for half in halves for hour in half if hour is not None]
        whole = all((opens is None) == (closes is None) for opens, closes in halves)
        runs = all(opens != closes for opens, closes in halves if opens is not None)
        if not (whole and runs and hours == sorted(hours) and 0 <= self.weekday <= 6):
            raise ValueError(self)


# ---- only the word of an upper level counts


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSet(Unit, Fact):
    """A unit below, whole, as its upper level says it is; a later one for the same code and first
    day replaces it, and what the program was shipped with."""

    KIND = "catalog.unit.set.1"

    @classmethod
    def of(cls, unit: Unit) -> "UnitSet":
        """The fact that says a unit."""
        return cls(**_fields_of(unit))

    def as_unit(self) -> Unit:
        """The unit that is said."""
        return Unit(**_fields_of(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonsSet(Fact):
    """The standard reasons that an upper level offers for an occasion, those of the first digit
    first; none takes an earlier offer back."""

    KIND = "catalog.reasons.set.1"
    unit: str
    occasion: str
    reasons: tuple[str, ...]


def _fields_of(unit: Unit) -> dict[str, Any]:
    return {field.name: getattr(unit, field.name) for field in fields(Unit)}
