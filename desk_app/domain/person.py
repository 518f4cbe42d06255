"""People and organisations that come to the desk (người nộp hồ sơ, chủ hồ sơ)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desk_app.domain.vietnamese import fold, looks_unmarked, nfc


class Sex(StrEnum):
    """Giới tính, as the identity card prints it."""

    MALE = "male"
    FEMALE = "female"


class PartyKind(StrEnum):
    """Ông (Bà) or Tổ chức."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or an organisation, as the receipt names it.

    `number` is the 12-digit số định danh of a person (or the 9 digits of an old CMND), the 10 or
    10-3 digits of a tax code for an organisation; digits only, empty when not shown. `born` and
    `sex` are unknown for organisations and for people who showed no paper. Text is NFC.
    """

    name: str
    kind: PartyKind = PartyKind.PERSON
    number: str = ""
    born: date | None = None
    sex: Sex | None = None
    address: str = ""
    phone: str = ""
    email: str = ""


def tidy(party: Party) -> Party:
    """The party with its text made NFC and its numbers bare, once, at the edge."""
    return replace(
        party,
        name=nfc(party.name),
        number="".join(ch for ch in party.number if ch.isdecimal()),
        address=nfc(party.address),
        phone="".join(ch for ch in party.phone if ch.isdecimal() or ch == "+"),
        email=nfc(party.email),
    )


def completed(shown: Party, known: Party) -> Party:
    """What somebody shows, with what only the register knows.

    Where the shown text lost all its marks and is otherwise the register's, the register's
    spelling stands: scanners that type cannot type Vietnamese letters.
    """
    return replace(
        shown,
        name=_spelt(shown.name, known.name),
        born=shown.born or known.born,
        sex=shown.sex or known.sex,
        address=_spelt(shown.address, known.address),
        phone=shown.phone or known.phone,
        email=shown.email or known.email,
    )


def differences(shown: Party, known: Party) -> dict[str, str]:
    """Where the register says otherwise: field → what it says. Capitals do not count, and what
    the register never knew is no difference."""
    texts = {
        "name": (shown.name, known.name),
        "address": (shown.address, known.address),
        "born": (_day(shown.born), _day(known.born)),
    }
    return {
        field: in_register
        for field, (text, in_register) in texts.items()
        if in_register and text.casefold() != in_register.casefold()
    }


def _spelt(shown: str, known: str) -> str:
    lost_marks = looks_unmarked(shown) and fold(shown) == fold(known)
    return known if lost_marks or not shown else shown


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
