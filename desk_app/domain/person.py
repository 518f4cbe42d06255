"""People and organisations that come to the desk (người nộp hồ sơ, chủ hồ sơ)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desk_app.domain.vietnamese import nfc


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
