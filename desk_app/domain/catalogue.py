"""The office's own table of procedures, and the chooser's way through it."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from desk_app.domain.problems import UnreadableCatalogue
from desk_app.domain.procedure import (
    Channel,
    Fee,
    FeeKind,
    FeeUnit,
    PaperNeeded,
    Procedure,
    Term,
    TermKind,
    Way,
)
from desk_app.domain.vietnamese import fold, initials, nfc, sort_key, words

_BEST, _BY_WORDS, _BY_LETTERS = range(3)


def parse_catalogue(text: str) -> tuple[Procedure, ...]:
    """The procedures of a table in our own form, in its order.

    Raises:
        UnreadableCatalogue: it is no such table; the fact `place` says where ("procedures[3]").
    """
    try:
        found = json.loads(text)["procedures"]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise UnreadableCatalogue(place="procedures") from fault
    if not isinstance(found, list):
        raise UnreadableCatalogue(place="procedures")
    return tuple(_procedure(raw, number) for number, raw in enumerate(found))


def ranked(procedures: Iterable[Procedure], typed: str, used: Mapping[str, int]) -> list[Procedure]:
    """The procedures that `typed` may mean, best first; nothing typed means all of them.

    A code, or the first letters of the words ("ctbs"), come before words of the name in any order,
    and those before letters with some left out ("ctkh" for "Cấp trích lục kết hôn"). Among equals
    the most used comes first (`used` counts by code), then the order of the names.
    """
    places = [(_place(procedure, nfc(typed)), procedure) for procedure in procedures]
    matching = [(place, procedure) for place, procedure in places if place is not None]
    matching.sort(
        key=lambda pair: (pair[0], -used.get(pair[1].code, 0), sort_key(pair[1].name.casefold()))
    )
    return [procedure for _place, procedure in matching]


def _place(procedure: Procedure, typed: str) -> int | None:
    """How well `typed` names `procedure`: a smaller number is better, None is not at all."""
    letters = fold(typed)
    first_letters = initials(procedure.name)
    if procedure.code.startswith(typed) or first_letters.startswith(letters):
        return _BEST
    if _has_words(words(procedure.name), words(typed)):
        return _BY_WORDS
    if len(letters) > 1 and first_letters[:1] == letters[:1] and _in_order(letters, first_letters):
        return _BY_LETTERS
    return None


def _has_words(name: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Whether each typed word begins some word of the name."""
    return bool(typed) and all(any(word.startswith(part) for word in name) for part in typed)


def _in_order(letters: str, first_letters: str) -> bool:
    remaining = iter(first_letters)
    return all(letter in remaining for letter in letters)


def _procedure(raw: Any, number: int) -> Procedure:
    try:
        return Procedure(
            code=raw["code"],
            name=nfc(raw["name"]),
            field=nfc(raw["field"]),
            ways=tuple(_way(way) for way in raw["ways"]),
            papers=tuple(_paper(paper) for paper in raw["papers"]),
            result=nfc(raw["result"]),
            basis=nfc(raw["basis"]),
            valid_from=date.fromisoformat(raw["valid_from"]),
            valid_to=date.fromisoformat(raw["valid_to"]) if raw["valid_to"] else None,
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise UnreadableCatalogue(place=f"procedures[{number}]") from fault


def _way(raw: Mapping[str, Any]) -> Way:
    term = raw["term"]
    fee = raw["fee"]
    return Way(
        channel=Channel(raw["channel"]),
        term=Term(TermKind(term["kind"]), int(term["half_days"])) if term else None,
        fee=Fee(
            kind=FeeKind(fee["kind"]),
            amount_dong=int(fee["amount_dong"]),
            unit=FeeUnit(fee["unit"]),
            note=nfc(fee["note"]),
        ),
    )


def _paper(raw: Mapping[str, Any]) -> PaperNeeded:
    return PaperNeeded(
        name=nfc(raw["name"]),
        originals=int(raw["originals"]),
        copies=int(raw["copies"]),
        shown_only=bool(raw["shown_only"]),
        optional=bool(raw["optional"]),
    )
