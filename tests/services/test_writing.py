"""Whoever writes, writes a journal line in the same unit of work; whoever reads, writes nothing."""

import inspect
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import DossierRefused, ScanAdded, Stage
from desk_app.domain.numbering import Book
from desk_app.domain.office_papers import OfficePaper
from desk_app.domain.period import month
from desk_app.domain.reasons import Occasion
from desk_app.services.consolidation import Measure
from desk_app.services.documents import PaperKind, Size
from desk_app.services.exchange import Prepared
from desk_app.services.lookup import Listing
from desk_app.wording import vietnamese
from tests import scanned
from tests.acts import ACTS, Act, received, returned
from tests.builders import FIVE_DAYS, MONDAY, a_draft, workspace_of
from tests.scanned import lay
from tests.storage.desks import everything


def _starter(desk: Desk) -> Path:
    file = desk.folder / "mẫu.docx"
    desk.templates.starter(PaperKind.APOLOGY, file)
    return file


READING: dict[str, Callable[[Desk], object]] = {
    "calendar.coming": lambda desk: desk.calendar.coming(MONDAY.date(), 5),
    "calendar.due": lambda desk: desk.calendar.due(MONDAY, FIVE_DAYS),
    "calendar.fields": lambda desk: desk.calendar.fields(),
    "calendar.hours": lambda desk: desk.calendar.hours("Hộ tịch"),
    "calendar.moved": lambda desk: desk.calendar.moved(),
    "calendar.to_reprint": lambda desk: desk.calendar.to_reprint(),
    "calendar.version": lambda desk: desk.calendar.version(2020),
    "calendar.special_days": lambda desk: desk.calendar.special_days(2020),
    "closing.pdf": lambda desk: desk.closing.pdf(MONDAY.date(), size=Size.ROLL, by="o01"),
    "closing.sheet": lambda desk: desk.closing.sheet(MONDAY.date(), by="o01"),
    "consolidation.communes": lambda desk: desk.consolidation.communes(),
    "consolidation.kept_in": lambda desk: desk.consolidation.kept_in(
        month(MONDAY.date()), words=vietnamese
    ),
    "consolidation.overview": lambda desk: desk.consolidation.overview(
        month(MONDAY.date()), Measure.KEPT, words=vietnamese
    ),
    "consolidation.received_in": lambda desk: desk.consolidation.received_in(month(MONDAY.date())),
    "documents.kinds": lambda desk: desk.documents.kinds(desk.lookup.newest()[0]),
    "documents.preview": lambda desk: desk.documents.preview(
        desk.lookup.newest()[0], PaperKind.RECEIPT, size=Size.A4, by="o01"
    ),
    "documents.drafted": lambda desk: desk.documents.drafted(
        desk.lookup.newest()[0], DossierRefused(reason="thử"), size=Size.A4, by="o01"
    ),
    "consolidation.wrong_clocks": lambda desk: desk.consolidation.wrong_clocks(),
    "consolidation.weeks": lambda desk: desk.consolidation.weeks(),
    "enrolment.own_card": lambda desk: desk.enrolment.own_card(),
    "enrolment.read_card": lambda desk: desk.enrolment.read_card(_card(desk)),
    "enrolment.write_card": lambda desk: desk.enrolment.write_card(desk.folder),
    "lineage.forks": lambda desk: desk.lineage.forks(),
    "lineage.decided_forks": lambda desk: desk.lineage.decided_forks(),
    "lineage.gaps": lambda desk: desk.lineage.gaps(),
    "lineage.journals": lambda desk: desk.lineage.journals(),
    "lineage.untold": lambda desk: desk.lineage.untold(),
    "exchange.carry": lambda desk: desk.exchange.carry(
        Prepared((), {}, MONDAY), desk.folder / "usb"
    ),
    "exchange.export_day": lambda desk: desk.exchange.export_day(),
    "exchange.known_stick": lambda desk: desk.exchange.known_stick(),
    "exchange.on_stick": lambda desk: desk.exchange.on_stick(desk.folder),
    "exchange.standing": lambda desk: desk.exchange.standing(),
    "presenting.acceptance": lambda desk: desk.presenting.acceptance(desk.lookup.newest()[0]),
    "guidance.pdf": lambda desk: desk.guidance.pdf("2.000815", size=Size.A5, by="o01"),
    "hand_overs.preview": lambda desk: desk.hand_overs.preview(
        [each for each in desk.lookup.newest() if each.finish],
        PaperKind.RESULTS_HANDOVER,
        size=Size.A4,
        by="o01",
    ),
    "hand_overs.handed_today": lambda desk: desk.hand_overs.handed_today(),
    "hand_overs.ready_results": lambda desk: desk.hand_overs.ready_results(),
    "retention.closed_before": lambda desk: desk.retention.closed_before(MONDAY.date()),
    "retention.past": lambda desk: desk.retention.past(MONDAY.date()),
    "office_papers.sheet": lambda desk: desk.office_papers.sheet(
        OfficePaper.closing(MONDAY.date()), size=Size.A4, by="o01"
    ),
    "intake.appointment": lambda desk: desk.intake.appointment(a_draft()),
    "intake.card": lambda desk: desk.intake.card(
        "999090000001||Nguyễn Văn Thử|28021990|Nam|Xóm Mẫu|01012020"
    ),
    "intake.check": lambda desk: desk.intake.check(a_draft()),
    "presenting.check": lambda desk: desk.presenting.check(a_draft()),
    "presenting.as_if": lambda desk: desk.presenting.as_if(a_draft(), by="o01"),
    "intake.neighbours": lambda desk: desk.intake.neighbours(),
    "intake.kept": lambda desk: desk.intake.kept(),
    "intake.known": lambda desk: desk.intake.known("999090000001"),
    "intake.procedure": lambda desk: desk.intake.procedure("2.000815"),
    "intake.procedures": lambda desk: desk.intake.procedures("chứng thực"),
    "intake.usual_papers": lambda desk: desk.intake.usual_papers(desk.intake.procedures()[0]),
    "key_papers.card": lambda desk: desk.key_papers.card(size=Size.A5, by="o01"),
    "key_papers.next_key": lambda desk: desk.key_papers.next_key(
        "AGE-SECRET-KEY-1THU", size=Size.A5, by="o01"
    ),
    "key_papers.signing_key": lambda desk: desk.key_papers.signing_key(size=Size.A5, by="o01"),
    "keys.devices": lambda desk: desk.keys.devices(),
    "keys.last_before": lambda desk: desk.keys.last_before("", MONDAY.date()),
    "keys.later_lines": lambda desk: desk.keys.later_lines(""),
    "keys.own": lambda desk: desk.keys.own(),
    "lookup.by_uid": lambda desk: desk.lookup.by_uid(desk.lookup.newest()[0].uid),
    "lookup.counts": lambda desk: desk.lookup.counts(),
    "lookup.due_by": lambda desk: desk.lookup.due_by(date(2020, 3, 9)),
    "lookup.held_by": lambda desk: desk.lookup.held_by("o02"),
    "lookup.at_stage": lambda desk: desk.lookup.at_stage(Stage.LEADER),
    "lookup.stages": lambda desk: desk.lookup.stages(),
    "lookup.holders": lambda desk: desk.lookup.holders(),
    "lookup.find": lambda desk: desk.lookup.find("thử"),
    "lookup.get": lambda desk: desk.lookup.get(desk.lookup.newest()[0].code),
    "lookup.listed": lambda desk: [desk.lookup.listed(each) for each in Listing],
    "lookup.newest": lambda desk: desk.lookup.newest(),
    "lookup.open_ones": lambda desk: desk.lookup.open_ones(),
    "lookup.urgency": lambda desk: desk.lookup.urgency(desk.lookup.newest()[0]),
    "numbers.following": lambda desk: desk.numbers.following(Book.REFUSAL),
    "numbers.years": lambda desk: desk.numbers.years(),
    "numbers.gap_list": lambda desk: desk.numbers.gap_list(),
    "payments.owed": lambda desk: desk.payments.owed(desk.lookup.newest()[0]),
    "payments.suggested": lambda desk: desk.payments.suggested(desk.lookup.newest()[0]),
    "processing.extension": lambda desk: desk.processing.extension(desk.lookup.newest()[0]),
    "processing.resumption": lambda desk: desk.processing.resumption(desk.lookup.newest()[0]),
    "print_jobs.of_day": lambda desk: desk.print_jobs.of_day(MONDAY.date()),
    "print_jobs.trial_page": lambda desk: desk.print_jobs.trial_page(
        "report", size=Size.A4, printer="Máy in quầy"
    ),
    "print_jobs.waiting": lambda desk: desk.print_jobs.waiting(),
    "procedures.on_offer": lambda desk: desk.procedures.on_offer(),
    "reasons.listed": lambda desk: desk.reasons.listed(Occasion.REFUSAL),
    "reasons.whose": lambda desk: desk.reasons.whose(Occasion.REFUSAL),
    "registers.fields": lambda desk: desk.registers.fields(month(MONDAY.date())),
    "registers.pdf": lambda desk: desk.registers.pdf("Chứng thực", month(MONDAY.date()), by="o01"),
    "registers.table": lambda desk: desk.registers.table("Chứng thực", month(MONDAY.date())),
    "reporting.answer": lambda desk: desk.reporting.answer("proposals", month(MONDAY.date())),
    "publishing.address": lambda desk: desk.publishing.address(),
    "publishing.published_at": lambda desk: desk.publishing.published_at(),
    "reporting.charts": lambda desk: desk.reporting.charts("II.06a", month(MONDAY.date())),
    "reporting.docx": lambda desk: desk.reporting.docx(
        desk.reporting.table("narrative", month(MONDAY.date()))
    ),
    "reporting.pdf": lambda desk: desk.reporting.pdf(
        desk.reporting.table("II.06a", month(MONDAY.date()))
    ),
    "reporting.save": lambda desk: desk.reporting.save(b"x", desk.folder / "report.pdf"),
    "reporting.table": lambda desk: desk.reporting.table("satisfaction", month(MONDAY.date())),
    "reporting.units": lambda desk: desk.reporting.units(),
    "reporting.xlsx": lambda desk: desk.reporting.xlsx(
        desk.reporting.table("II.06a", month(MONDAY.date()))
    ),
    "scan_inbox.content": lambda desk: desk.scan_inbox.content(desk.folder / "scan.pdf"),
    "scan_inbox.look": lambda desk: desk.scan_inbox.look(desk.folder),
    "scan_keeping.droppable": lambda desk: desk.scan_keeping.droppable(),
    "scans.content": lambda desk: desk.scans.content(_scanned(desk)),
    "scans.find": lambda desk: desk.scans.find(desk.lookup.newest()[0], _scanned(desk).sha256),
    "scans.folder": lambda desk: desk.scans.folder(),
    "scans.here": lambda desk: desk.scans.here(desk.lookup.newest()[0]),
    "scans.taken_before": lambda desk: desk.scans.taken_before([_scanned(desk).sha256]),
    "settings.details": lambda desk: desk.settings.details(),
    "settings.officers": lambda desk: desk.settings.officers(),
    "settings.setting": lambda desk: desk.settings.setting("cỡ chữ"),
    "sticks.leave": lambda desk: desk.sticks.leave(desk.folder),
    "sticks.mark": lambda desk: desk.sticks.mark(desk.folder),
    "sticks.plugged_in": lambda desk: desk.sticks.plugged_in(),
    "sticks.signature": lambda desk: desk.sticks.signature(),
    "templates.choose": lambda desk: desk.templates.choose(PaperKind.APOLOGY, _starter(desk)),
    "templates.chosen": lambda desk: desk.templates.chosen(PaperKind.APOLOGY),
    "templates.drop": lambda desk: desk.templates.drop(PaperKind.APOLOGY),
    "templates.starter": _starter,
    "units.known": lambda desk: desk.units.known(),
}
"""Every question there is. What is not here must be among the acts."""

ELSEWHERE = {
    "settings.establish", "checking.check", "processing.stop", "retention.erase",
    "retention.drop",
    "lineage.start", "lineage.tell", "lineage.accept_fork", "lineage.refuse_fork",
    "lineage.accept_gap",
    "keys.device", "keys.revoke", "keys.restore",
    "units.put", "units.rename", "units.recode", "units.close",
    "publishing.publish", "exchange.scan_parts", "exchange.take_in_steps",
    "exchange.take_in_waiting_steps", "scan_keeping.drop",
}  # fmt: skip
"""Set-up, the check that folds anew, a move that no law knew in 2020, what only an upper level may
order, what needs a server, the scans after an export and
old ones, and bundles that come in step by step: they have tests of their own."""


def _card(desk: Desk) -> Path:
    return desk.enrolment.write_card(desk.folder)


def _scanned(desk: Desk) -> ScanAdded:
    return desk.lookup.newest()[0].scans[0]


def _services(desk: Desk) -> dict[str, object]:
    return {
        name: getattr(desk, name)
        for name in desk.__slots__
        if type(getattr(desk, name)).__module__.startswith("desk_app.services.")
    }


def test_every_method_of_every_service_is_tried_here(training_desk: Desk) -> None:
    methods = {
        f"{name}.{method}"
        for name, service in _services(training_desk).items()
        for method, _ in inspect.getmembers(service, inspect.ismethod)
        if not method.startswith("_")
    }
    acts = {name.split(" ")[0] for name in ACTS}
    assert methods == acts | READING.keys() | ELSEWHERE


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_is_written_is_in_the_journal(training_desk: Desk, act: Act) -> None:
    action = act.ready(training_desk)
    own = workspace_of(training_desk).journal.own
    before = own().n
    action()
    assert own().n == before + act.entries


@pytest.mark.parametrize("name", READING)
def test_a_question_writes_nothing(training_desk: Desk, name: str) -> None:
    received(training_desk)
    returned(training_desk)
    file = lay(training_desk.folder, "scan.pdf", scanned.pdf())
    training_desk.scans.add(training_desk.lookup.newest()[0], [file], by="o01")
    workspace = workspace_of(training_desk)
    before, changes = everything(workspace), workspace._db.conn.total_changes
    READING[name](training_desk)
    assert everything(workspace) == before
    assert workspace._db.conn.total_changes == changes


@pytest.mark.parametrize("act", [act for act in ACTS.values() if act.entries == 1])
def test_an_entry_has_its_officer_and_the_moment_of_the_clock(
    training_desk: Desk, act: Act
) -> None:
    act.ready(training_desk)()
    (*_, (_, entries)) = workspace_of(training_desk).journal.entries()
    assert (entries[-1].actor, entries[-1].at) == ("o01", MONDAY)
