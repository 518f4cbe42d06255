"""Lawful erasure: what of an entry names or describes a person, and what stands in its place.

An entry that is erased keeps its place, its moment, its officer and what the figures count; the
journal keeps the digest of what was written, so that the chain still closes. An entry that is
dropped, when the time for keeping a dossier is over, keeps its place only.
"""

from dataclasses import fields, replace
from typing import Any

from desk_app.domain.entries import (
    DossierKeyed,
    DossierPresented,
    DossierReceived,
    RecordEmptied,
    ScanAdded,
    ScanWithdrawn,
)
from desk_app.domain.fact import Fact
from desk_app.domain.person import Party
from desk_app.domain.reception_facts import CopyOrder

ERASED = "—"
"""Stands where a name stood."""

_FREE_TEXT = {
    "abstract", "address", "again", "authority", "due_reason", "note", "number", "portal_code",
    "post_number", "proof", "reason", "relation",
}  # fmt: skip
_NAMED = {"collector", "name", "owner", "payer", "result", "submitter"}
_LISTS = {"contents", "papers"}
_TELLS_NOTHING_ELSE = (DossierKeyed, ScanAdded, ScanWithdrawn)


def without_person(fact: Fact) -> Fact:
    """The fact with everything gone that somebody could be known by; what figures count stays."""
    if isinstance(fact, _TELLS_NOTHING_ELSE):
        return RecordEmptied()
    if isinstance(fact, DossierPresented):
        intake = without_person(fact.intake)
        assert isinstance(intake, DossierReceived)
        return replace(fact, intake=intake)
    changes: dict[str, Any] = {}
    for field in fields(fact):  # type: ignore[arg-type]  # every fact is a dataclass
        before = getattr(fact, field.name)
        changes[field.name] = _emptied(field.name, before)
    return replace(fact, **changes)  # type: ignore[type-var]


def _emptied(name: str, value: Any) -> Any:
    if isinstance(value, Party):
        return Party(name=ERASED, kind=value.kind)
    if name in _LISTS and value is not None:
        return ()
    if name == "orders":
        return tuple(_order(each) for each in value)
    if isinstance(value, str) and name in _NAMED:
        return ERASED
    if isinstance(value, str) and name in _FREE_TEXT:
        return ""
    return value


def _order(order: CopyOrder) -> CopyOrder:
    return replace(order, name=ERASED)
