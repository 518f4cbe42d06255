"""Receiving: the code of the day, what is known of a person, drafts, the appointment."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain import intake
from desk_app.domain.entries import CopyOrder
from desk_app.domain.intake import DraftIncomplete
from desk_app.domain.lifecycle import State
from desk_app.domain.office import VIETNAM
from desk_app.domain.period import month
from desk_app.domain.procedure import Channel
from desk_app.storage.journal import TextTooLong
from tests.acts import an_online_draft, portal_export, received
from tests.builders import FIVE_DAYS, MONDAY, Clock, a_draft, a_party, workspace_of
from tests.storage.desks import everything


def test_registering_twice_gives_two_codes(training_desk: Desk) -> None:
    first, second = received(training_desk), received(training_desk)
    assert first.uid != second.uid
    assert [first.code[-4:], second.code[-4:]] == ["0001", "0002"]
    assert first.intake.scan_code != second.intake.scan_code


def test_each_day_begins_with_number_one(training_desk: Desk, moving_clock: Clock) -> None:
    received(training_desk)
    moving_clock.pass_by(days=1)
    dossier = received(training_desk)
    assert dossier.code.endswith("-200303-0001")


def test_a_clock_set_back_gives_no_code_twice(training_desk: Desk, moving_clock: Clock) -> None:
    codes = [received(training_desk).code]
    for hours in (30, -24, -2, 20):
        moving_clock.pass_by(hours=hours)
        codes.append(received(training_desk).code)
    assert len(set(codes)) == len(codes)


def test_an_act_reads_the_clock_once(training_desk: Desk, moving_clock: Clock) -> None:
    reads: list[datetime] = []

    def towards_midnight() -> datetime:
        reads.append(MONDAY.replace(hour=23, minute=59, second=59) + timedelta(seconds=len(reads)))
        return reads[-1]

    training_desk.intake._clock = towards_midnight
    dossier = received(training_desk)
    assert len(reads) == 1
    assert dossier.intake.received_at == reads[0]
    assert dossier.history[0].at == reads[0]


def test_a_kept_draft_goes_with_the_save(training_desk: Desk) -> None:
    intake = training_desk.intake
    intake.keep("quầy 1", a_draft(note="gõ dở"))
    intake.keep("quầy 2", a_draft())
    assert {each.slot: each.draft for each in intake.kept()}["quầy 1"] == a_draft(note="gõ dở")
    intake.register(a_draft(), by="o01", slot="quầy 1")
    assert [each.slot for each in intake.kept()] == ["quầy 2"]


def test_a_save_that_fails_keeps_the_draft(training_desk: Desk) -> None:
    intake = training_desk.intake
    intake.keep("quầy 1", a_draft())
    with pytest.raises(DraftIncomplete) as told:
        intake.register(a_draft(submitter=a_party(name=" ")), by="o01", slot="quầy 1")
    assert told.value.facts == {"fields": "submitter.name: name-missing"}
    assert [each.slot for each in intake.kept()] == ["quầy 1"]
    assert training_desk.lookup.newest() == []


def test_an_unknown_procedure_is_not_received(training_desk: Desk) -> None:
    with pytest.raises(DraftIncomplete):
        training_desk.intake.register(a_draft(procedure="9.999999"), by="o01")


def test_a_note_longer_than_a_line_is_refused_without_a_trace(training_desk: Desk) -> None:
    before = everything(workspace_of(training_desk))
    with pytest.raises(TextTooLong):
        training_desk.intake.register(a_draft(note="dài " * 20_000), by="o01")
    assert everything(workspace_of(training_desk)) == before


def test_a_person_is_known_from_the_register(training_desk: Desk) -> None:
    intake = training_desk.intake
    assert intake.known("999090000001") is None
    assert intake.known("") is None
    received(training_desk)
    moved = a_party(address="Xóm Mới")
    intake.register(a_draft(submitter=moved), by="o01")
    known = intake.known("999090000001")
    assert known is not None
    assert known.dossiers == 2
    assert known.party.name == "Nguyễn Văn Thử"


def test_whoever_comes_for_somebody_else_is_kept_apart_from_the_owner(training_desk: Desk) -> None:
    owner = a_party(name="Trần Thị Thử", number="999090000002")
    dossier = training_desk.intake.register(
        a_draft(owner=owner, authority="Giấy ủy quyền mẫu"), by="o01"
    )  # fmt: skip
    assert dossier.intake.owner == owner
    assert dossier.intake.submitter == a_party()
    known = training_desk.intake.known("999090000002")
    assert known is not None
    assert known.party == owner


def test_a_dossier_keeps_the_term_of_its_day(training_desk: Desk, moving_clock: Clock) -> None:
    code = "9.990001"
    training_desk.procedures.import_portal(portal_export(code), by="o01")
    first = training_desk.intake.register(a_draft(procedure=code), by="o01")
    moving_clock.pass_by(days=1)
    changed = portal_export(code, term="9 Ngày làm việc")
    training_desk.procedures.import_portal(changed, by="o01")
    second = training_desk.intake.register(a_draft(procedure=code), by="o01")
    assert (first.intake.term.half_days, second.intake.term.half_days) == (10, 18)
    assert training_desk.lookup.get(first.code).intake.term == first.intake.term


def test_a_day_off_moves_the_appointment_of_later_dossiers_only(training_desk: Desk) -> None:
    code = "9.990001"
    training_desk.procedures.import_portal(portal_export(code), by="o01")
    draft = a_draft(procedure=code)
    before = training_desk.intake.register(draft, by="o01")
    wednesday = MONDAY.date() + timedelta(days=2)
    training_desk.calendar.set_day(wednesday, "off", name="Lụt", basis="Mẫu", by="o01")
    after = training_desk.intake.register(draft, by="o01")
    assert before.intake.due_at == datetime(2020, 3, 9, 8, 30, tzinfo=VIETNAM)
    assert after.intake.due_at == datetime(2020, 3, 10, 8, 30, tzinfo=VIETNAM)
    shown = training_desk.intake.appointment(draft)
    assert shown is not None
    assert shown.due_at == after.intake.due_at
    training_desk.calendar.set_day(wednesday, "usual", name="", basis="", by="o01")
    again = training_desk.intake.register(draft, by="o01")
    assert again.intake.due_at == before.intake.due_at
    assert training_desk.lookup.get(before.code).intake.due_at == before.intake.due_at


def test_a_changed_appointment_is_kept_with_its_reason(training_desk: Desk) -> None:
    due = MONDAY + timedelta(days=3)
    dossier = training_desk.intake.register(
        a_draft(due_at=due, due_reason="người dân xin lùi"), by="o01"
    )  # fmt: skip
    assert (dossier.intake.due_at, dossier.intake.due_reason) == (due, "người dân xin lùi")
    plain = training_desk.intake.register(a_draft(due_reason="không dùng"), by="o01")
    assert plain.intake.due_reason == ""


def test_one_procedure_is_the_same_one_the_list_offers(training_desk: Desk) -> None:
    training_desk.procedures.import_portal(portal_export("9.990001", "2.000815"), by="o01")
    for procedure in training_desk.procedures.on_offer():
        assert training_desk.intake.procedure(procedure.code) == procedure


def test_what_was_used_most_is_offered_first(training_desk: Desk) -> None:
    for _ in range(2):
        received(training_desk)
    assert training_desk.intake.procedures()[0].code == "2.000815"
    assert Channel.DIRECT in {way.channel for way in training_desk.intake.procedures()[0].ways}


# ---- variants


def test_a_batch_has_codes_in_a_row_and_one_receipt(training_desk: Desk) -> None:
    owners = [a_party(name=f"Trần Văn Mẫu {name}") for name in ("Một", "Hai", "Ba")]
    made = training_desk.intake.register_batch([a_draft(owner=each) for each in owners], by="o01")
    serials = [int(each.code.rpartition("-")[2]) for each in made]
    assert serials == [serials[0], serials[0] + 1, serials[0] + 2]
    assert {each.intake.batch for each in made} == {made[0].code}
    found = workspace_of(training_desk).dossiers.batch(made[0].code)
    assert [each.intake.owner for each in found] == owners


def test_a_batch_with_one_wrong_line_saves_nothing(training_desk: Desk) -> None:
    with pytest.raises(DraftIncomplete):
        training_desk.intake.register_batch([a_draft(), a_draft(procedure="")], by="o01")
    assert training_desk.lookup.newest() == []


def test_an_online_dossier_is_counted_from_the_moment_it_was_filed(
    training_desk: Desk, moving_clock: Clock
) -> None:
    filed = moving_clock.now.replace(hour=20)
    moving_clock.now = filed + timedelta(hours=12)
    shown = training_desk.presenting.present(replace(an_online_draft(), filed_at=filed), by="o01")
    assert shown.state is State.PRESENTED
    accepted = training_desk.presenting.accept(shown, by="o01")
    assert accepted.state is State.RECEIVED
    assert accepted.intake.received_at == filed
    expected = training_desk.calendar.due(filed, accepted.intake.term)
    assert accepted.due_at == expected.due_at


def test_an_online_dossier_received_at_once_is_counted_from_its_filing_too(
    training_desk: Desk, moving_clock: Clock
) -> None:
    filed = moving_clock.now.replace(hour=20)
    moving_clock.now = filed + timedelta(hours=12)
    draft = replace(an_online_draft(), procedure="1.004873", filed_at=filed)
    promised = training_desk.intake.appointment(draft)
    received = training_desk.intake.register(draft, by="o01")
    assert received.state is State.RECEIVED
    assert received.intake.received_at == filed
    assert promised is not None
    assert received.due_at == promised.due_at == training_desk.calendar.due(
        filed, received.intake.term
    ).due_at  # fmt: skip


@pytest.mark.parametrize("act", ["present", "turn_away", "ask_for_papers", "batch"])
def test_what_is_decided_at_the_counter_takes_its_kept_draft_along(
    training_desk: Desk, act: str
) -> None:
    intake, counter = training_desk.intake, training_desk.presenting
    intake.keep("quầy 1", a_draft())
    match act:
        case "present":
            counter.present(an_online_draft(), by="o01", slot="quầy 1")
        case "turn_away":
            counter.turn_away(a_draft(), reason="việc của huyện", by="o01", slot="quầy 1")
        case "batch":
            intake.register_batch([a_draft(), a_draft()], by="o01", slots=["quầy 1"])
        case _:
            counter.ask_for_papers(
                a_draft(), contents=("Giấy mẫu",), reason="thiếu giấy", by="o01", slot="quầy 1"
            )
    assert intake.kept() == []


def test_no_code_is_given_twice_whatever_became_of_the_dossiers_before(
    training_desk: Desk, moving_clock: Clock
) -> None:
    intake, filed = training_desk.intake, moving_clock.now - timedelta(days=1)
    online = replace(an_online_draft(), procedure="1.004873", filed_at=filed)
    made = [
        intake.register(online, by="o01"),
        training_desk.presenting.present(online, by="o01"),
        training_desk.presenting.turn_away(a_draft(), reason="việc của huyện", by="o01"),
        intake.register(a_draft(), by="o01"),
    ]
    assert [int(each.code[-3:]) for each in made] == [1, 2, 3, 4]


def test_what_was_never_received_is_in_no_figure(training_desk: Desk) -> None:
    refused = training_desk.presenting.turn_away(a_draft(), reason="việc của huyện", by="o01")
    asked = training_desk.presenting.ask_for_papers(
        a_draft(), contents=("Giấy mẫu",), reason="thiếu giấy", by="o01"
    )
    assert (refused.state, asked.state) == (State.TURNED_AWAY, State.PRESENTED)
    table = training_desk.reporting.table("II.06a", month(training_desk.clock().date()))
    assert not table.rows
    received = training_desk.presenting.accept(asked, by="o01")
    assert received.state is State.RECEIVED
    table = training_desk.reporting.table("II.06a", month(training_desk.clock().date()))
    assert len(table.rows) == 1


def test_an_online_dossier_carries_the_code_of_its_notice(training_desk: Desk) -> None:
    with pytest.raises(DraftIncomplete) as told:
        training_desk.presenting.present(a_draft(channel=Channel.ONLINE), by="o01")
    assert told.value.facts["fields"] == "portal_code: portal-code-missing"


def test_another_communes_dossier_is_taken_since_the_decree_and_in_the_province_only(
    training_desk: Desk, moving_clock: Clock
) -> None:
    home = training_desk.intake.neighbours()[0].code
    draft = a_draft(home_unit=home)
    assert training_desk.intake.check(draft) == {"home_unit": "home-unit-too-early"}
    assert intake.check_home("13456", "13489", ["13456"], date(2025, 7, 1)) == {}
    assert intake.check_home("00001", "13489", ["13456"], date(2025, 7, 1)) == {
        "home_unit": "home-unit-elsewhere"
    }


def test_a_second_stage_is_counted_from_the_day_the_first_one_is_due(training_desk: Desk) -> None:
    dossier = training_desk.intake.register(a_draft(second_term=FIVE_DAYS), by="o01")
    assert dossier.intake.second_at == dossier.due_at
    assert dossier.due_at is not None
    expected = training_desk.calendar.due(dossier.due_at, FIVE_DAYS)
    assert dossier.intake.second_due_at == expected.due_at


@pytest.mark.parametrize(
    "order",
    [
        CopyOrder(name="", pages=1, copies=1),
        CopyOrder(name="Bằng mẫu", pages=0, copies=1),
        CopyOrder(name="Bằng mẫu", pages=1, copies=0),
        CopyOrder(name="Bằng mẫu", pages=1, copies=1000),
    ],
)
def test_an_original_to_certify_has_a_name_pages_and_copies(
    training_desk: Desk, order: CopyOrder
) -> None:
    assert training_desk.intake.check(a_draft(orders=(order,))) == {"orders": "order-incomplete"}
