"""What must be right before a reception is saved; everything wrong is told at once."""

import unicodedata
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk_app.domain import intake
from desk_app.domain.entries import PaperReceived
from desk_app.domain.intake import NOBODY, check, cleaned, usual_papers
from desk_app.domain.person import PartyKind, tidy
from desk_app.domain.procedure import Channel, PaperNeeded
from tests.builders import MONDAY, a_draft, a_party, a_procedure, a_way

LATER = MONDAY + timedelta(days=3)
UNSURE = a_procedure(ways=(a_way(term=None),))


def test_a_complete_draft_has_no_problems() -> None:
    assert check(a_draft(), a_procedure(), MONDAY) == {}


def test_the_shortest_draft_needs_a_name_only() -> None:
    bare = a_draft(submitter=a_party(number="", phone="", address=""), papers=())
    assert check(bare, a_procedure(), MONDAY) == {}


ORGANISATION = PartyKind.ORGANISATION


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"submitter": NOBODY}, {"submitter.name": "name-missing"}),
        ({"owner": NOBODY}, {"owner.name": "name-missing"}),
        ({"submitter": a_party(number="9" * 10)}, {"submitter.number": "number-of-person"}),
        (
            {"owner": a_party(kind=ORGANISATION, number="9" * 12)},
            {"owner.number": "number-of-organisation"},
        ),
        ({"submitter": a_party(phone="1" * 8)}, {"submitter.phone": "phone-length"}),
        ({"submitter": a_party(phone="1" * 14)}, {"submitter.phone": "phone-length"}),
        ({"sets": 0}, {"sets": "sets-too-few"}),
        ({"channel": Channel.POST}, {"channel": "channel-not-offered"}),
        ({"due_at": LATER}, {"due_reason": "due-reason-missing"}),
        (
            {"due_at": MONDAY - timedelta(minutes=1), "due_reason": "lý do"},
            {"due_at": "due-before-reception"},
        ),
    ],
)
def test_each_thing_that_is_wrong_is_named(
    changes: dict[str, Any], problems: dict[str, str]
) -> None:
    assert check(a_draft(**changes), a_procedure(), MONDAY) == problems


@pytest.mark.parametrize(
    "changes",
    [
        {"submitter": a_party(number="9" * 9)},
        {"owner": a_party(kind=ORGANISATION, number="9" * 10)},
        {"owner": a_party(kind=ORGANISATION, number="9" * 13)},
        {"due_at": LATER, "due_reason": "người dân xin lùi"},
        {"due_at": MONDAY, "due_reason": "trả ngay"},
    ],
)
def test_what_is_unusual_and_right_passes(changes: dict[str, Any]) -> None:
    assert check(a_draft(**changes), a_procedure(), MONDAY) == {}


def test_without_a_procedure_nothing_is_said_about_its_channel_or_appointment() -> None:
    assert check(a_draft(), None, MONDAY) == {"procedure": "procedure-missing"}


def test_where_the_catalogue_is_unsure_the_appointment_is_asked_for_without_a_reason() -> None:
    assert check(a_draft(), UNSURE, MONDAY) == {"due_at": "due-needed"}
    assert check(a_draft(due_at=LATER), UNSURE, MONDAY) == {}


def test_everything_wrong_is_told_at_once() -> None:
    draft = a_draft(
        submitter=a_party(name="", number="1", phone="2"), owner=a_party(name="", number="3"),
        sets=0, channel=Channel.ONLINE, due_at=MONDAY - timedelta(days=1),
    )  # fmt: skip
    assert set(check(draft, a_procedure(), MONDAY)) == {
        "submitter.name", "submitter.number", "submitter.phone", "owner.name", "owner.number",
        "sets", "channel", "portal_code", "due_at",
    }  # fmt: skip


def test_an_online_dossier_needs_the_code_of_its_notice_and_was_filed_before() -> None:
    ways = (a_way(), a_way(channel=Channel.ONLINE))
    online = a_draft(channel=Channel.ONLINE, filed_at=MONDAY + timedelta(minutes=1))
    assert check(online, a_procedure(ways=ways), MONDAY) == {
        "portal_code": "portal-code-missing", "filed_at": "filed-in-future",
    }  # fmt: skip
    told = replace(online, portal_code="000.99.99.G15-200302-0001", filed_at=MONDAY)
    assert check(told, a_procedure(ways=ways), MONDAY) == {}


def test_the_term_runs_from_the_filing_of_an_online_dossier_only() -> None:
    before = MONDAY - timedelta(hours=12)
    assert intake.filed(a_draft(channel=Channel.ONLINE, filed_at=before), MONDAY) == before
    assert intake.filed(a_draft(channel=Channel.ONLINE), MONDAY) == MONDAY
    assert intake.filed(a_draft(filed_at=before), MONDAY) == MONDAY


def test_text_is_composed_and_numbers_are_bare_after_cleaning() -> None:
    spread = unicodedata.normalize("NFD", "  Nguyễn   Văn Thử ")
    party = a_party(name=spread, number="9990 9000 0001", phone="+84 90.000.0001", address=spread)
    paper = PaperReceived(name=spread)
    draft = a_draft(
        submitter=party, owner=party, papers=(paper,), note=spread, authority=spread,
        due_reason=spread,
    )  # fmt: skip
    clean = cleaned(draft)
    for one in (clean.submitter, clean.owner):
        assert one == a_party(
            number="999090000001", phone="+84900000001", address="Nguyễn Văn Thử"
        )  # fmt: skip
    for text in (clean.note, clean.authority, clean.due_reason, clean.papers[0].name):
        assert text == "Nguyễn Văn Thử"
    assert cleaned(clean) == clean


def test_only_digits_of_the_keyboard_count_as_a_number() -> None:
    assert tidy(a_party(number="²9990", phone="①09")).number == "9990"
    assert tidy(a_party(number="²9990", phone="①09")).phone == "09"


def test_the_papers_everybody_needs_are_ticked_with_usual_counts() -> None:
    needed = (
        PaperNeeded(name="Tờ khai", originals=1),
        PaperNeeded(name="Bản sao", originals=0, copies=2),
        PaperNeeded(name="Căn cước", originals=1, shown_only=True),
        PaperNeeded(name="Giấy ủy quyền", optional=True),
    )
    assert usual_papers(a_procedure(papers=needed)) == (
        PaperReceived(name="Tờ khai", originals=1),
        PaperReceived(name="Bản sao", copies=2),
        PaperReceived(name="Căn cước", originals=1, shown_only=True),
    )
    assert intake.received(needed[3]) == PaperReceived(name="Giấy ủy quyền", originals=1)
