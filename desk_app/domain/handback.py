"""Who may collect a result, and what must be known about them."""

from collections.abc import Mapping
from enum import StrEnum

from desk_app.domain.person import Party, PartyKind


class Relation(StrEnum):
    """What the collector is to the dossier (người nhận kết quả)."""

    OWNER = "owner"
    SUBMITTER = "submitter"
    AUTHORISED = "authorised"
    POST = "post"


def usual_relation(owner: Party, submitter: Party) -> Relation:
    """Who collects unless somebody says otherwise: whoever came with the dossier holds the
    receipt, and an organisation cannot come itself."""
    if owner == submitter and owner.kind is PartyKind.PERSON:
        return Relation.OWNER
    return Relation.SUBMITTER


def check(relation: Relation, collector: Party, authority: str) -> Mapping[str, str]:
    """What is not right yet: field → code of a sentence. Only somebody who is neither owner nor
    submitter has to be named and to show a paper of authority."""
    if relation is not Relation.AUTHORISED:
        return {}
    problems = {}
    if not collector.name:
        problems["collector.name"] = "name-missing"
    if collector.number and len(collector.number) not in (9, 12):
        problems["collector.number"] = "number-of-person"
    if not authority:
        problems["authority"] = "authority-missing"
    return problems
