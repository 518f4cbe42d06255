"""What names or describes a person goes by an erasure; what figures count stays."""

from dataclasses import fields, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain import chain, erasing, folding
from desk_app.domain.entries import (
    DossierHandedOver,
    DossierPresented,
    DossierReceived,
    Fact,
    FeePart,
    FeeReceived,
    NumberVoided,
    PaperNumbered,
    ScanAdded,
    UnknownFact,
)
from desk_app.domain.person import Party
from tests import facts
from tests.builders import a_party, a_reception, chained

PRIVATE = "Nguyễn Văn Riêng"
STAYS = {
    "code", "scan_code", "unit", "home_unit", "desk", "procedure", "procedure_name", "field",
    "batch", "calendar", "to", "ref", "receipt", "moment", "method", "parts", "paper", "size",
    "series", "charge",
}  # fmt: skip
"""Labels of the office, its officers, its papers and its money: nobody is known by them."""

FACTS = [fact for fact in (*folding.FACTS, PaperNumbered, NumberVoided) if fact is not UnknownFact]


def marked(value: Any) -> Any:
    """The value with every text in it a private one."""
    if isinstance(value, Enum | bool | int | date | datetime) or value is None:
        return value
    if isinstance(value, str):
        return PRIVATE
    if isinstance(value, tuple):
        return tuple(marked(each) for each in value)
    return replace(
        value,
        **{
            field.name: marked(getattr(value, field.name))
            for field in fields(value)
            if field.name not in STAYS and field.name != "term"
        },
    )


@pytest.mark.parametrize("kind", FACTS)
@settings(max_examples=15)
@given(data=st.data())
def test_nothing_private_is_left_in_any_fact_of_a_dossier(
    kind: type[Fact], data: st.DataObject
) -> None:
    fact = data.draw(facts.of(kind))
    left = erasing.without_person(marked(fact))
    assert PRIVATE.encode() not in msgspec.json.encode(left)


def test_people_are_gone_and_what_the_figures_count_stays() -> None:
    before = a_reception(note="Bận", fee_dong=8000, submitter=a_party(), owner=a_party())
    after = erasing.without_person(before)
    assert isinstance(after, DossierReceived)
    assert (after.submitter, after.owner) == (Party(name="—"), Party(name="—"))
    assert after == replace(
        before, submitter=after.submitter, owner=after.owner, note="", papers=()
    )


def test_what_was_presented_is_erased_like_what_was_received() -> None:
    before = DossierPresented(intake=a_reception())
    after = erasing.without_person(before)
    assert isinstance(after, DossierPresented)
    assert after.intake == erasing.without_person(before.intake)


def test_money_stays_in_the_books_without_its_payer() -> None:
    parts = (FeePart(charge="fee", name="Phí chứng thực", amount_dong=8000),)
    before = FeeReceived(
        receipt="AA/20E 0000001", parts=parts, payer="Nguyễn Văn Thử", moment="reception",
        method="cash",
    )  # fmt: skip
    assert erasing.without_person(before) == replace(before, payer="—")


def test_the_chain_closes_over_an_erased_line() -> None:
    body = [b'{"n":1}', b'{"n":2,"private":1}', b'{"n":3}']
    kept = [*body]
    kept[1] = chain.erased_as(chain.digest(body[1]), b'{"n":2}')
    assert chain.head(chain.START, kept) == chain.head(chain.START, body)
    assert (chain.is_erased(kept[1]), chain.read(kept[1])) == (True, b'{"n":2}')
    assert chain.read(body[1]) == body[1]


def test_erasing_twice_changes_nothing_more() -> None:
    once = erasing.without_person(a_reception(note="Bận"))
    assert erasing.without_person(once) == once


def test_an_emptied_entry_keeps_its_place_among_the_others() -> None:
    scan = ScanAdded(sha256="ab" * 32, media="image/png", size=10, name="CMND.png")
    emptied = erasing.without_person(scan)
    entries = chained(a_reception(), emptied, DossierHandedOver(to="o02"))
    dossier = folding.fold(entries)
    assert dossier is not None
    assert (dossier.scans, dossier.disputed, len(dossier.history)) == ((), False, 3)
