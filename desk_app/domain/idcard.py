"""The text in the QR code of an identity card (CCCD of 2021, căn cước of 2024).

A card is never refused because one field is bad: a scanner that types cannot type Vietnamese
letters, so names suffer while digits arrive whole. What is doubtful is marked, and the clerk
compares it with the card in hand.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.person import Party, Sex
from desk_app.domain.provinces import PROVINCES
from desk_app.domain.scanner import typed_digits, without_prefix
from desk_app.domain.vietnamese import (
    fold,
    has_only_vietnamese_letters,
    looks_unmarked,
    nfc,
    title_name,
)

_FIELDS = 7
_FIELDS_2024 = 11
"""The card of 2024 has four more fields, all empty so far."""

_FIRST_CARDS = date(2016, 1, 1)
"""The first cards with a 12-digit number (Law on Citizen Identification 59/2014/QH13)."""

_NUMBER = re.compile(r"[^0-9]*([0-9]{12})[^0-9]*")
_DAY = re.compile(r"([0-9]{1,2})[/.-]?([0-9]{1,2})[/.-]?([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")
_NAME = re.compile(r"[^\W\d_]+(?:[ '’.-]+[^\W\d_]+)*\.?")
_RESIDENCE = re.compile(r"[\w ,./()'’\"&+:;–-]+")
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE}


class UnreadableCard(DeskError):
    """The text holds no bar-separated fields or no 12-digit number, so it is no card."""

    code = "unreadable-card"
    exit_code = 40


class Doubt(StrEnum):
    """What the clerk should compare with the card in hand."""

    NAME = "name"
    RESIDENCE = "residence"
    BORN = "born"
    BORN_YEAR_ONLY = "born-year-only"
    SEX = "sex"
    ISSUED = "issued"
    OLD_NUMBER = "old-number"
    PROVINCE = "province"
    NUMBER_AND_SEX = "number-and-sex"
    NUMBER_AND_YEAR = "number-and-year"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdCard:
    """What a card says, and which of it is doubtful.

    `number` has 12 digits, `old_number` (CMND) 9 or none. `born` is unknown when the card tells
    the year only or nothing readable, `sex` and `issued` when unreadable. Text is NFC.
    """

    number: str
    old_number: str
    name: str
    born: date | None
    sex: Sex | None
    residence: str
    issued: date | None
    doubts: frozenset[Doubt]


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """What a 12-digit number tells by itself: province code, sex, century (1900 for the years from
    1900 on) and year of birth."""

    province: str
    sex: Sex
    century: int
    year: int


def parse_card(text: str, *, today: date | None = None) -> IdCard:
    """The card whose QR text was scanned; `text` as typed, before any normalising.

    `today` lets days in the future be doubted; without it they are not.

    Raises:
        UnreadableCard: there are no fields or no 12-digit number. Nothing else is ever raised.
    """
    fields, regular = _aligned(without_prefix(text).split("|"))
    found = _NUMBER.fullmatch(_joined(typed_digits(fields[0])))
    if len(fields) < 2 or found is None:
        raise UnreadableCard
    fields += [""] * (_FIELDS - len(fields))
    born, born_year = _read_day(typed_digits(fields[3]))
    issued, _ = _read_day(typed_digits(fields[6]))
    card = IdCard(
        number=found[1],
        old_number=_joined(typed_digits(fields[1])),
        name=nfc(fields[2]),
        born=born,
        sex=_SEXES.get(fold(nfc(fields[4]))),
        residence=nfc(fields[5]),
        issued=issued,
        doubts=frozenset(),
    )
    # Whoever reads digits typed as letters cannot trust the letters either.
    letters_kept = typed_digits(fields[0]) == nfc(fields[0])
    doubtful = {
        Doubt.FIELDS: not regular,
        **_doubtful_words(card, letters_kept=letters_kept),
        **_doubtful_days(card, born_year, today),
        **_doubtful_number(card, born_year),
    }
    return replace(card, doubts=frozenset(doubt for doubt, doubted in doubtful.items() if doubted))


def number_facts(number: str) -> NumberFacts | None:
    """What a person's number tells; None unless it is 12 digits (an old CMND tells nothing)."""
    return _facts(number) if re.fullmatch("[0-9]{12}", number) else None


def to_party(card: IdCard) -> Party:
    """The person of the card, as a dossier names them.

    A name all in capitals, or turned over by Caps Lock, is written with capital first letters.
    """
    as_written = card.name[:1].isupper() and not card.name.isupper()
    return Party(
        name=card.name if as_written else title_name(card.name),
        number=card.number,
        born=card.born,
        sex=card.sex,
        address=card.residence,
    )


def grouped(number: str) -> str:
    """A number in groups of three for reading: "035 099 000 001"."""
    return " ".join(number[start : start + 3] for start in range(0, len(number), 3))


def masked(number: str) -> str:
    """A number that strangers may see: "035…001". Short ones show nothing."""
    return f"{number[:3]}…{number[-3:]}" if len(number) >= 9 else "…"


def _aligned(fields: list[str]) -> tuple[list[str], bool]:
    """The fields in their places, and whether the text had the shape of one of the two cards."""
    # Some readers drop the empty old number, which moves all that follows.
    if len(fields) == _FIELDS - 1 and any(map(str.isalpha, nfc(fields[1]))):
        return [fields[0], "", *fields[1:]], False
    extra = fields[_FIELDS:]
    return fields, len(fields) in {_FIELDS, _FIELDS_2024} and not any(map(nfc, extra))


def _doubtful_words(card: IdCard, *, letters_kept: bool) -> dict[Doubt, bool]:
    # Marks are lost everywhere or nowhere: a name without any is no wonder if the residence has
    # some.
    lost = not letters_kept or looks_unmarked(card.name + card.residence)
    return {
        Doubt.NAME: lost or not _plausible(card.name, _NAME),
        Doubt.RESIDENCE: lost or not _plausible(card.residence, _RESIDENCE),
        Doubt.SEX: card.sex is None,
    }


def _doubtful_days(card: IdCard, born_year: int | None, today: date | None) -> dict[Doubt, bool]:
    first = max(_FIRST_CARDS, card.born or _FIRST_CARDS)
    return {
        Doubt.BORN: born_year is None or _is_future(card.born, today),
        Doubt.BORN_YEAR_ONLY: card.born is None and born_year is not None,
        Doubt.ISSUED: card.issued is None or card.issued < first or _is_future(card.issued, today),
    }


def _doubtful_number(card: IdCard, born_year: int | None) -> dict[Doubt, bool]:
    facts = _facts(card.number)
    return {
        Doubt.OLD_NUMBER: re.fullmatch("(?:[0-9]{9})?", card.old_number) is None,
        Doubt.PROVINCE: facts.province not in PROVINCES,
        Doubt.NUMBER_AND_SEX: card.sex not in {None, facts.sex},
        Doubt.NUMBER_AND_YEAR: born_year not in {None, facts.year},
    }


def _facts(number: str) -> NumberFacts:
    digit = int(number[3])
    century = 1900 + digit // 2 * 100
    sex = Sex.FEMALE if digit % 2 else Sex.MALE
    return NumberFacts(number[:3], sex, century, century + int(number[4:6]))


def _read_day(text: str) -> tuple[date | None, int | None]:
    """The day and its year; only the year when the text is a year, nothing when it is no day."""
    if _YEAR.fullmatch(text):
        return None, int(text)
    parts = _DAY.fullmatch(_joined(text))
    if parts is None:
        return None, None
    try:
        day = date(int(parts[3]), int(parts[2]), int(parts[1]))
    except ValueError:
        return None, None
    return day, day.year


def _is_future(day: date | None, today: date | None) -> bool:
    return day is not None and today is not None and day > today


def _plausible(text: str, shape: re.Pattern[str]) -> bool:
    return shape.fullmatch(text) is not None and has_only_vietnamese_letters(text)


def _joined(text: str) -> str:
    return text.replace(" ", "")
