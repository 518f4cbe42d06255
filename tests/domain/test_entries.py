"""Kinds are for ever: none is removed, none changes its meaning."""

import dataclasses

from desk_app.domain.entries import KINDS
from tests.builders import an_entry

GOLDEN = {
    "journal.opened.1": "office office_name desk role epoch key reader app reason salt "
    "before_jid before_n before_hash hand machine",
    "device.enrolled.1": "jid genesis",
    "fork.accepted.1": "jid ends",
    "fork.refused.1": "jid ends",
    "gap.accepted.1": "jid first last head",
    "device.revoked.1": "jid last reason",
    "device.restored.1": "jid reason",
    "device.readers_set.1": "readers reason",
    "officer.set.1": "unit officer name title phone",
    "office.details.set.1": "unit phone tax_code receipt_form receipt_symbol third_copy",
    "catalog.procedure.set.1": "unit procedure",
    "catalog.holiday.set.1": "unit day status name basis kind partner",
    "catalog.hours.set.1": "unit field weekday morning_opens morning_closes afternoon_opens "
    "afternoon_closes usual",
    "dossier.presented.1": "intake",
    "dossier.received.1": "code scan_code unit home_unit desk procedure procedure_name field term "
    "channel submitter owner papers sets received_at due_at due_reason "
    "return_way authority fee_dong note batch orders second_at "
    "second_due_at portal_code post_number calendar second_term",
    "dossier.accepted.1": "received_at due_at due_reason calendar second_due_at",
    "dossier.handed_over.1": "to note stage due_at",
    "supplement.requested.1": "contents reason answer_by again",
    "supplement.received.1": "papers due_at note calendar",
    "dossier.fee_asked.1": "amount_dong reason",
    "dossier.fee_paid.1": "proof due_at calendar",
    "dossier.extended.1": "due_at reason",
    "dossier.rescheduled.1": "due_at reason calendar limit_at second_at second_due_at",
    "dossier.refused.1": "reason",
    "dossier.stopped.1": "reason",
    "dossier.withdrawn.1": "reason",
    "dossier.finished.1": "result number abstract",
    "dossier.second_stage.1": "due_at note term since calendar",
    "dossier.returned.1": "collector relation authority way post_number",
    "dossier.move_undone.1": "ref reason",
    "dossier.corrected.1": "reason submitter owner authority papers sets return_way fee_dong note",
    "dossier.conflict_settled.1": "ref reason",
    "dossier.keyed.1": "code",
    "fee.received.1": "receipt parts payer moment method",
    "scan.added.1": "sha256 media size name paper",
    "scan.withdrawn.1": "sha256 reason",
    "rating.given.1": "answer reason",
    "paper.printed.1": "paper size",
    "paper.numbered.1": "unit series year number paper",
    "paper.number_voided.1": "unit series year number reason",
    "paper.numbers_started.1": "unit series year first note",
    "record.erased.1": "basis lines",
    "record.emptied.1": "",
    "record.gone.1": "",
    "level.day_counted.1": "unit unit_name day procedures",
    "level.open_counted.1": "unit unit_name day procedures",
    "catalog.unit.set.1": "code name level valid_from valid_to parent parent_name mark_2018 "
    "mark_2020 seat pilot",
    "catalog.reasons.set.1": "unit occasion reasons",
}
"""Every kind ever released, with its fields. Lines are added and fields appended, never removed."""

REQUIRED = {
    "journal.opened.1": 10, "device.enrolled.1": 2, "fork.accepted.1": 2,
    "fork.refused.1": 2, "gap.accepted.1": 4, "officer.set.1": 4,
    "device.revoked.1": 3, "device.restored.1": 2, "device.readers_set.1": 2,
    "office.details.set.1": 5,
    "catalog.procedure.set.1": 2, "catalog.holiday.set.1": 4, "catalog.hours.set.1": 3,
    "dossier.presented.1": 1,
    "dossier.received.1": 15, "dossier.accepted.1": 2, "dossier.handed_over.1": 1,
    "supplement.requested.1": 2, "supplement.received.1": 2, "dossier.fee_asked.1": 2,
    "dossier.fee_paid.1": 2, "dossier.extended.1": 2, "dossier.rescheduled.1": 3,
    "dossier.refused.1": 1, "dossier.stopped.1": 1, "dossier.withdrawn.1": 1,
    "dossier.finished.1": 1, "dossier.second_stage.1": 1, "dossier.returned.1": 2,
    "dossier.move_undone.1": 1, "dossier.corrected.1": 1, "dossier.conflict_settled.1": 2,
    "dossier.keyed.1": 1, "fee.received.1": 5, "scan.added.1": 4, "scan.withdrawn.1": 2,
    "rating.given.1": 1, "paper.printed.1": 2, "paper.numbered.1": 5, "paper.number_voided.1":
    5, "paper.numbers_started.1": 4, "record.erased.1": 2, "record.emptied.1": 0,
    "record.gone.1": 0, "level.day_counted.1": 4, "level.open_counted.1": 4,
    "catalog.unit.set.1": 10, "catalog.reasons.set.1": 3,
}  # fmt: skip
"""How many fields an old line surely has; a new field has a default, so that old lines are read."""


def test_no_released_kind_and_no_released_field_was_removed() -> None:
    for kind, fields in GOLDEN.items():
        names = [field.name for field in dataclasses.fields(KINDS[kind])]  # type: ignore[arg-type]  # dataclasses all
        assert names[: len(fields.split())] == fields.split(), kind


def test_every_kind_is_in_the_golden_list() -> None:
    assert set(KINDS) == set(GOLDEN) == set(REQUIRED)


def test_old_lines_are_still_read() -> None:
    for kind, count in REQUIRED.items():
        fields = dataclasses.fields(KINDS[kind])  # type: ignore[arg-type]  # dataclasses all
        bare = [field.name for field in fields if field.default is dataclasses.MISSING]
        assert len(bare) == count, kind


def test_a_kind_is_thing_happened_version() -> None:
    for kind, fact in KINDS.items():
        *words, version = kind.split(".")
        assert len(words) >= 2
        assert version.isdigit()
        assert kind == fact.KIND


def test_entries_are_ordered_by_version_before_the_clock_counts() -> None:
    early, late = an_entry(n=1, v=2), an_entry(n=2, v=1)
    assert late.at > early.at
    assert late.order < early.order
