"""What two desks did to one dossier without knowing of each other.

An entry knows the entries it was made on top of, and what those knew. Two moves that did not know
of each other leave two branches, two corrections of one field two values. The dossier then shows
the state further along and the value last in order, until a person says what holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.entries import DossierCorrected
from desk_app.domain.lifecycle import State

FIELDS = ("submitter", "owner", "authority", "papers", "sets", "return_way", "fee_dong", "note")
"""The fields of a reception that a correction may change."""


@dataclass(frozen=True, slots=True)
class Branch:
    """The newest move of one line of moves: its entry, and the state it led to."""

    ref: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction, or a decision for one: `ref` is its own entry, `fields` what it set."""

    ref: str
    at: datetime
    actor: str
    fact: DossierCorrected

    @property
    def fields(self) -> frozenset[str]:
        """The fields it set."""
        return frozenset(field for field in FIELDS if getattr(self.fact, field) is not None)


@dataclass(frozen=True, slots=True)
class Contest:
    """A field with several values that did not know of each other, in the order of folding."""

    field: str
    values: tuple[Correction, ...]


def known(parents: tuple[str, ...], lineage: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Every entry that one made on top of `parents` knew; `lineage` gives each one's parents."""
    found: set[str] = set()
    waiting = list(parents)
    while waiting:
        ref = waiting.pop()
        if ref in lineage and ref not in found:
            found.add(ref)
            waiting += lineage[ref]
    return frozenset(found)


def contests(
    corrections: tuple[Correction, ...], lineage: Mapping[str, tuple[str, ...]]
) -> tuple[Contest, ...]:
    """The fields whose newest corrections did not know of each other and differ."""
    found = []
    for field in FIELDS:
        newest: list[Correction] = []
        for correction in corrections:
            if field in correction.fields:
                knew = known(lineage[correction.ref], lineage)
                newest = [each for each in newest if each.ref not in knew] + [correction]
        if len({repr(getattr(each.fact, field)) for each in newest}) > 1:
            found.append(Contest(field, tuple(newest)))
    return tuple(found)
