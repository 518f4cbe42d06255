"""Everything that a person can do that is written down: for tests that try it all.

Each act can be done again and again on one desk: it makes ready what it needs, then acts.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierCorrected,
    DossierWithdrawn,
    FeePart,
    FeeReceived,
    OfficeDetailsSet,
)
from desk_app.domain.export_day import ExportDay
from desk_app.domain.hours import MORNING, DayHours
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.numbering import Book
from desk_app.domain.office_papers import OfficeKind, OfficePaper, OfficeSheet
from desk_app.domain.period import month
from desk_app.domain.print_jobs import PaperJob
from desk_app.domain.procedure import Channel
from desk_app.domain.reasons import Occasion
from desk_app.domain.satisfaction import Answer
from desk_app.services.documents import PaperKind, Size
from tests import offices, scanned
from tests.builders import MONDAY, a_draft, a_party, workspace_of

Action = Callable[[], object]
_Ready = Callable[[Desk], Action]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person does.

    `ready` makes ready what is needed and gives the action itself. `entries` is how many lines
    the journal is longer afterwards. `units` says into how many units of work the act falls.
    """

    name: str
    ready: Callable[[Desk], Action]
    entries: int = 1
    units: int = 1


def _register(desk: Desk) -> Action:
    return lambda: desk.intake.register(a_draft(), by="o01")


def _register_kept(desk: Desk) -> Action:
    desk.intake.keep("quầy 1", a_draft())
    return lambda: desk.intake.register(a_draft(), by="o01", slot="quầy 1")


def _register_batch(desk: Desk) -> Action:
    owners = (a_party(name="Trần Văn Một"), a_party(name="Trần Văn Hai"))
    drafts = [a_draft(owner=owner) for owner in owners]
    return lambda: desk.intake.register_batch(drafts, by="o01")


def presented(desk: Desk) -> Dossier:
    """An online dossier that the desk has not decided about."""
    return desk.presenting.present(an_online_draft(), by="o01")


def an_online_draft() -> IntakeDraft:
    """A dossier as the portal's notice has it."""
    return a_draft(channel=Channel.ONLINE, portal_code="G15.99.99-200302-0001")


def _present(desk: Desk) -> Action:
    return lambda: desk.presenting.present(an_online_draft(), by="o01")


def _accept(desk: Desk) -> Action:
    dossier = presented(desk)
    return lambda: desk.presenting.accept(dossier, by="o01")


def _turn_away(desk: Desk) -> Action:
    return lambda: desk.presenting.turn_away(a_draft(), reason="việc của huyện", by="o01")


def _ask_at_the_counter(desk: Desk) -> Action:
    return lambda: desk.presenting.ask_for_papers(
        a_draft(), contents=("Giấy mẫu",), reason="thiếu giấy", by="o01"
    )


def received(desk: Desk) -> Dossier:
    """A dossier just received."""
    return desk.intake.register(a_draft(), by="o01")


def finished(desk: Desk) -> Dossier:
    """A dossier with a result."""
    return desk.processing.finish(received(desk), result="Giấy mẫu", by="o01")


def returned(desk: Desk) -> Dossier:
    """A dossier whose result was given out."""
    return desk.returning.return_result(
        finished(desk), collector=a_party(), relation="owner", by="o01"
    )  # fmt: skip


def _hand_over(desk: Desk) -> Action:
    dossier = received(desk)
    return lambda: desk.processing.hand_over(dossier, to="o02", by="o01")


def _finish(desk: Desk) -> Action:
    dossier = received(desk)
    return lambda: desk.processing.finish(dossier, result="Giấy mẫu", by="o01")


def waiting(desk: Desk) -> Dossier:
    """A dossier whose citizen was asked for papers."""
    return desk.processing.request_supplement(
        received(desk), contents=("Giấy mẫu",), reason="thiếu giấy", by="o01"
    )


def fee_due(desk: Desk) -> Dossier:
    """A dossier whose citizen was asked to pay."""
    return desk.processing.ask_fee(received(desk), amount_dong=8000, reason="lệ phí", by="o01")


def _move(start: Callable[[Desk], Dossier], move: Callable[[Desk, Dossier], object]) -> _Ready:
    def ready(desk: Desk) -> Action:
        dossier = start(desk)
        return lambda: move(desk, dossier)

    return ready


def corrected(desk: Desk, dossier: Dossier, name: str) -> Dossier:
    """The owner's name put right."""
    fact = DossierCorrected(reason="ghi nhầm tên", owner=a_party(name=name))
    return desk.correcting.correct(dossier, fact, by="o01")


def contested(desk: Desk) -> Dossier:
    """A dossier that two desks finished without knowing of each other: the second line is put in
    as if a bundle had brought it."""
    first = received(desk)
    finished_here = desk.processing.finish(first, result="Giấy mẫu", by="o01")
    workspace = workspace_of(desk)
    with workspace.change():
        workspace.journal.append(
            DossierWithdrawn(reason="người dân rút"), actor="o01", at=desk.clock(),
            entity=first.uid, v=first.v + 1, parents=first.heads,
        )  # fmt: skip
        workspace.dossiers.fold([list(workspace.journal.entries_of(first.uid))[-1]])
    return workspace.dossiers.current(finished_here.uid)


def fee_taken(desk: Desk) -> Dossier:
    """A dossier whose fee was taken."""
    dossier = received(desk)
    part = FeePart(charge="fee", name="Phí chứng thực", amount_dong=4000)
    fact = FeeReceived(
        receipt="0000001", parts=(part,), payer="Nguyễn Văn Thử", moment="reception", method="cash"
    )
    workspace = workspace_of(desk)
    with workspace.change():
        workspace.record(fact, actor="o01", at=desk.clock(), entity=dossier.uid)
    return workspace.dossiers.current(dossier.uid)


_DAY = timedelta(days=30)

_MOVES = (
    ("request_supplement", received, lambda desk, each: desk.processing.request_supplement(
        each, contents=("Giấy mẫu",), reason="thiếu giấy", by="o01")),
    ("supplemented", waiting, lambda desk, each: desk.processing.supplemented(
        each, papers=(), by="o01")),
    ("ask_fee", received, lambda desk, each: desk.processing.ask_fee(
        each, amount_dong=8000, reason="lệ phí", by="o01")),
    ("fee_paid", fee_due, lambda desk, each: desk.processing.fee_paid(
        each, proof="BL-01", by="o01")),
    ("extend", received, lambda desk, each: desk.processing.extend(
        each, due_at=MONDAY + _DAY, reason="chờ xác minh", by="o01")),
    ("refuse", received, lambda desk, each: desk.processing.refuse(
        each, reason="không thuộc thẩm quyền", by="o01")),
    ("withdraw", received, lambda desk, each: desk.processing.withdraw(
        each, reason="người dân rút", by="o01")),
    ("second_stage", finished, lambda desk, each: desk.processing.second_stage(
        each, due_at=MONDAY + _DAY, by="o01")),
)  # fmt: skip
_CORRECTIONS = (
    ("undo", finished, lambda desk, each: desk.correcting.undo(each, by="o01")),
    ("undo_fee", fee_taken, lambda desk, each: desk.correcting.undo_fee(
        each, each.fees[0][0], reason="ghi nhầm số tiền", by="o01")),
    ("correct", received, lambda desk, each: corrected(desk, each, "Trần Thị Thử")),
    ("settle", contested, lambda desk, each: desk.correcting.settle(
        each, each.branches[0].ref, reason="đã hỏi lại", by="o01")),
    ("keyed", received, lambda desk, each: desk.correcting.keyed(
        each, code="H42.18-200302-0009", by="o01")),
)  # fmt: skip


def _return(desk: Desk) -> Action:
    dossier = finished(desk)
    return lambda: desk.returning.return_result(
        dossier, collector=a_party(), relation="owner", by="o01"
    )  # fmt: skip


def _rate(desk: Desk) -> Action:
    dossier = returned(desk)
    return lambda: desk.returning.rate(dossier, Answer.VERY, by="o01")


def _issue(desk: Desk) -> Action:
    dossier = received(desk)
    return lambda: desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A5, by="o01")


def _save(desk: Desk) -> Action:
    dossier, file = received(desk), desk.folder / "receipt.pdf"
    return lambda: desk.documents.save(
        dossier, PaperKind.RECEIPT, size=Size.A4, by="o01", file=file
    )  # fmt: skip


def _issue_letter(desk: Desk) -> Action:
    dossier = desk.processing.refuse(received(desk), reason="thử", by="o01")
    return lambda: desk.documents.issue(dossier, PaperKind.REFUSAL, size=Size.A4, by="o01")


def _number(desk: Desk) -> Action:
    dossier = desk.processing.refuse(received(desk), reason="thử", by="o01")
    return lambda: desk.documents.numbered(dossier, PaperKind.REFUSAL, size=Size.A4, by="o01")


def _save_word(desk: Desk) -> Action:
    dossier, file = received(desk), desk.folder / "mẫu.docx"
    dossier = desk.processing.refuse(dossier, reason="thử", by="o01")
    desk.templates.starter(PaperKind.REFUSAL, file)
    desk.templates.choose(PaperKind.REFUSAL, file)
    return lambda: desk.templates.save(dossier, PaperKind.REFUSAL, by="o01", file=file)


def _handed(desk: Desk) -> list[Dossier]:
    return [desk.processing.hand_over(received(desk), to="Phạm Thử", by="o01") for _ in range(2)]


def _issue_slip(desk: Desk) -> Action:
    dossiers, kind = _handed(desk), PaperKind.DOSSIERS_HANDOVER
    return lambda: desk.hand_overs.issue(dossiers, kind, size=Size.A4, by="o01")


def _save_slip(desk: Desk) -> Action:
    dossiers, kind, file = _handed(desk), PaperKind.DOSSIERS_HANDOVER, desk.folder / "slip.pdf"
    return lambda: desk.hand_overs.save(dossiers, kind, size=Size.A5, by="o01", file=file)


def _number_slip(desk: Desk) -> Action:
    dossiers, kind = _handed(desk), PaperKind.DOSSIERS_HANDOVER
    return lambda: desk.hand_overs.numbered(dossiers, kind, size=Size.A4, by="o01")


def _number_office_paper(desk: Desk) -> Action:
    paper = _sheet(desk).paper
    return lambda: desk.office_papers.numbered(paper, size=Size.A4, by="o01")


def _collect(desk: Desk) -> Action:
    dossier = received(desk)
    part = FeePart(charge="levy", name="Lệ phí hộ tịch", amount_dong=8000)
    return lambda: desk.payments.collect(dossier, [part], by="o01")


def _start_numbers(desk: Desk) -> Action:
    first = desk.numbers.following(Book.REFUSAL) + 3
    return lambda: desk.numbers.start(Book.REFUSAL, first, note="sổ giấy", by="o01")


def _void_number(desk: Desk) -> Action:
    number = desk.numbers.following(Book.REFUSAL)
    return lambda: desk.numbers.void(Book.REFUSAL, number, reason="in nhầm", by="o01")


def _change_reasons(desk: Desk) -> Action:
    return lambda: desk.reasons.change(
        Occasion.REFUSAL, ["thiếu giấy …", "sai mẫu"], by="o01"
    )  # fmt: skip


def begun(desk: Desk) -> PaperJob:
    """A receipt on its way to the printer."""
    return desk.print_jobs.begin(
        received(desk), paper="receipt", size="A5", reprint=0, printer="Máy in quầy", by="o01"
    )  # fmt: skip


def _begin(desk: Desk) -> Action:
    dossier = received(desk)
    return lambda: desk.print_jobs.begin(
        dossier, paper="receipt", size="A5", reprint=0, printer="Máy in quầy", by="o01"
    )  # fmt: skip


def _begin_report(desk: Desk) -> Action:
    return lambda: desk.print_jobs.begin_report("II.06a", printer="Máy in quầy", by="o01")


def _sheet(desk: Desk) -> OfficeSheet:
    """A hand-over slip for two dossiers."""
    dossiers = [each.uid for each in _handed(desk)]
    paper = OfficePaper.slip(OfficeKind.DOSSIERS_HANDOVER, dossiers)
    return desk.office_papers.sheet(paper, size=Size.A4, by="o01")


def _begin_office(desk: Desk) -> Action:
    sheet = _sheet(desk)
    return lambda: desk.print_jobs.begin_office(sheet, printer="Máy in quầy", by="o01")


def _enter_saved(desk: Desk) -> Action:
    sheet = _sheet(desk)
    return lambda: desk.print_jobs.enter_saved(sheet, by="o01")


def _taken(desk: Desk) -> Action:
    job = begun(desk)
    return lambda: desk.print_jobs.taken(job)


def _refused(desk: Desk) -> Action:
    job = begun(desk)
    return lambda: desk.print_jobs.refused(job)


def _interrupted(desk: Desk) -> Action:
    begun(desk)
    return desk.print_jobs.interrupted


def _came_out(desk: Desk) -> Action:
    begun(desk)
    (job,) = desk.print_jobs.interrupted()
    return lambda: desk.print_jobs.came_out(job, by="o01")


def _drop_print(desk: Desk) -> Action:
    job = begun(desk)
    desk.print_jobs.refused(job)
    return lambda: desk.print_jobs.drop(job)


def _set_day(desk: Desk) -> Action:
    day = MONDAY.date()
    return lambda: desk.calendar.set_day(day, "off", name="Lụt", basis="Thông báo mẫu", by="o01")


def _swap(desk: Desk) -> Action:
    off, worked = date(2020, 5, 4), date(2020, 5, 9)
    return lambda: desk.calendar.set_day(
        off, "off", name="Nghỉ lễ", basis="Công văn mẫu", by="o01", kind="swap", partner=worked
    )  # fmt: skip


def _set_hours(desk: Desk) -> Action:
    return lambda: desk.calendar.set_hours("Hộ tịch", 5, DayHours(MORNING), by="o01")


def _reschedule(desk: Desk) -> Action:
    dossier = desk.intake.register(a_draft(procedure="1.000894"), by="o01")
    assert dossier.due_at is not None
    desk.calendar.set_day(dossier.due_at.date(), "off", name="Lụt", basis="", by="o01")
    moved = [each for each in desk.calendar.moved() if each.dossier.uid == dossier.uid]
    return lambda: desk.calendar.reschedule(moved, reason="Lụt", by="o01")


def _set_officer(desk: Desk) -> Action:
    return lambda: desk.settings.set_officer("Trần Thị Thử", title="Công chức", by="o01")


def _set_details(desk: Desk) -> Action:
    details = OfficeDetailsSet(
        unit="", phone="0226 000 001", tax_code="0700999001", receipt_form="01BLP2-001",
        receipt_symbol="AA/20T", third_copy=True,
    )  # fmt: skip
    return lambda: desk.settings.set_details(details, by="o01")


def portal_export(*codes: str, term: str = "5 Ngày làm việc") -> str:
    """An export of the portal with invented procedures of these codes."""
    return json.dumps(
        [
            {
                "ma_thu_tuc": code,
                "ten_thu_tuc": f"Việc thử {code}",
                "cap_thuc_hien": "Cấp xã",
                "linh_vuc": "Thử",
                "cach_thuc_thuc_hien": "Hình thức nộpThời gianPhí, lệ phíMô tả"
                f"Trực tiếp{term}Miễn phí",
                "thanh_phan_ho_so": "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính",
                "ket_qua_xu_ly": "",
                "can_cu_phap_ly": "",
            }
            for code in codes
        ]
    )


_times = iter(range(3, 1000))


def _import_portal(desk: Desk) -> Action:
    text = portal_export("9.990001", "9.990002", term=f"{next(_times)} Ngày làm việc")
    return lambda: desk.procedures.import_portal(text, by="o01")


def _put_setting(desk: Desk) -> Action:
    return lambda: desk.settings.put_setting("cỡ chữ", "14")


def _put_answer(desk: Desk) -> Action:
    period = month(MONDAY.date())
    return lambda: desk.reporting.put_answer("evaluation.5", period, "2")


def _keep(desk: Desk) -> Action:
    desk.intake.drop("quầy 2")
    return lambda: desk.intake.keep("quầy 2", a_draft(note="gõ dở"))


def _drop(desk: Desk) -> Action:
    desk.intake.keep("quầy 2", a_draft())
    return lambda: desk.intake.drop("quầy 2")


def upper_level(desk: Desk) -> tuple[Desk, Path]:
    """The upper level of a desk, set up beside it, and a folder that is a stick."""
    beside = desk.folder.parent / f"upper-{next(_times)}"
    upper = offices.ticking_office(beside / "office", "351", clock=desk.clock)
    stick = beside / "stick"
    stick.mkdir()
    return upper, stick


def _enrol(desk: Desk) -> Action:
    upper, stick = upper_level(desk)
    card, digits = upper.enrolment.write_card(stick), upper.enrolment.own_card().fingerprint
    upper.close()
    return lambda: desk.enrolment.enrol(card, fingerprint=digits, by="o01")


def _scan(desk: Desk) -> tuple[Dossier, Path]:
    content = scanned.png(next(_times))
    return received(desk), scanned.lay(desk.folder.parent / "scanner", "1.png", content)


def _add_scan(desk: Desk) -> Action:
    dossier, file = _scan(desk)
    return lambda: desk.scans.add(dossier, [file], by="o01")


def _take_scan(desk: Desk) -> Action:
    dossier, file = _scan(desk)
    return lambda: desk.scans.take(dossier, [file], by="o01")


def _withdraw_scan(desk: Desk) -> Action:
    dossier, file = _scan(desk)
    dossier = desk.scans.add(dossier, [file], by="o01")
    return lambda: desk.scans.withdraw(dossier, dossier.scans[0], reason="Nhầm", by="o01")


def _set_scan_folder(desk: Desk) -> Action:
    return lambda: desk.scans.set_folder(desk.folder.parent / f"scanner-{next(_times)}")


def _dropped_scan(desk: Desk) -> Dossier:
    """A dossier whose scan is no longer expected here; its file may be there yet."""
    dossier, file = _scan(desk)
    dossier = desk.scans.add(dossier, [file], by="o01")
    with workspace_of(desk).change():
        workspace_of(desk).held_scans.dropped([dossier.scans[0].sha256])
    return dossier


def _ask_scan_back(desk: Desk) -> Action:
    dossier = _dropped_scan(desk)
    return lambda: desk.scan_keeping.ask_back(dossier)


def _export(desk: Desk) -> Action:
    upper, stick = upper_level(desk)
    offices.enrol_each_other(desk, upper, stick)
    upper.close()
    received(desk)
    return lambda: desk.exchange.export(stick)


def _prepare(desk: Desk) -> Action:
    _export(desk)
    return desk.exchange.prepare


def _note(desk: Desk) -> Action:
    _export(desk)
    carried = desk.exchange.carry(desk.exchange.prepare(), desk.folder / "usb")
    return lambda: desk.exchange.note(carried)


def _set_export_day(desk: Desk) -> Action:
    return lambda: desk.exchange.set_export_day(ExportDay(weekday=5))


def _remember_stick(desk: Desk) -> Action:
    return lambda: desk.exchange.remember_stick(desk.folder / "usb", "KINGSTON")


def _forget_stick(desk: Desk) -> Action:
    desk.exchange.remember_stick(desk.folder / "usb", "KINGSTON")
    return desk.exchange.forget_stick


def _take_in(desk: Desk) -> Action:
    upper, stick = upper_level(desk)
    offices.enrol_each_other(desk, upper, stick)
    upper.calendar.set_day(MONDAY.date(), "off", name="Lụt", basis="", by="o01")
    upper.procedures.import_portal(portal_export("9.990003"), by="o01")
    upper.units.rename("13441", "Thị trấn Mẫu", first=date(2020, 6, 1), by="o01")
    upper.reasons.change(Occasion.STOP, ["Bão"], by="o01")
    files = upper.exchange.export(stick).files
    upper.close()
    return lambda: desk.exchange.take_in(files)


def _take_in_waiting(desk: Desk) -> Action:
    upper, stick = upper_level(desk)
    upper.enrolment.enrol(
        desk.enrolment.write_card(stick),
        fingerprint=desk.enrolment.own_card().fingerprint,
        by="o01",
    )
    upper.calendar.set_day(MONDAY.date(), "off", name="Lụt", basis="", by="o01")
    desk.exchange.take_in(upper.exchange.export(stick).files)
    card, digits = upper.enrolment.write_card(stick), upper.enrolment.own_card().fingerprint
    upper.close()
    desk.enrolment.enrol(card, fingerprint=digits, by="o01")
    return desk.exchange.take_in_waiting


def _replace_key(desk: Desk) -> Action:
    return lambda: desk.keys.replace(reason="Thử", by="o01")


def _make_next_key(desk: Desk) -> Action:
    return lambda: desk.keys.make_next(reason="Thử", by="o01")


def _take_up_key(desk: Desk) -> Action:
    on_paper = desk.keys.make_next(reason="Thử", by="o01")
    return lambda: desk.keys.take_up(on_paper, reason="Thử", by="o01")


ACTS: dict[str, Act] = {
    act.name: act
    for act in (
        Act("intake.register", _register),
        Act("intake.register with a kept draft", _register_kept),
        Act("intake.register_batch", _register_batch, entries=2),
        Act("presenting.present", _present),
        Act("presenting.accept", _accept),
        Act("presenting.turn_away", _turn_away, entries=2),
        Act("presenting.ask_for_papers", _ask_at_the_counter, entries=2),
        Act("intake.keep", _keep, entries=0),
        Act("intake.drop", _drop, entries=0),
        Act("processing.hand_over", _hand_over),
        Act("processing.finish", _finish),
        *(Act(f"processing.{name}", _move(start, move)) for name, start, move in _MOVES),
        *(Act(f"correcting.{name}", _move(start, move)) for name, start, move in _CORRECTIONS),
        Act("returning.return_result", _return),
        Act("returning.rate", _rate),
        Act("documents.issue", _issue),
        Act("documents.save", _save),
        Act("documents.numbered", _number),
        Act("documents.issue with a number", _issue_letter, entries=2),
        Act("hand_overs.issue", _issue_slip, entries=3),
        Act("hand_overs.save", _save_slip, entries=3),
        Act("hand_overs.numbered", _number_slip),
        Act("office_papers.numbered", _number_office_paper),
        Act("payments.collect", _collect, entries=2),
        Act("templates.save", _save_word, entries=2),
        Act("numbers.start", _start_numbers),
        Act("numbers.void", _void_number),
        Act("reasons.change", _change_reasons, entries=0),
        Act("print_jobs.begin", _begin, entries=0),
        Act("print_jobs.begin_report", _begin_report, entries=0),
        Act("print_jobs.begin_office", _begin_office, entries=0),
        Act("print_jobs.enter_saved", _enter_saved, entries=2),
        Act("print_jobs.taken", _taken),
        Act("print_jobs.refused", _refused, entries=0),
        Act("print_jobs.interrupted", _interrupted, entries=0),
        Act("print_jobs.came_out", _came_out),
        Act("print_jobs.drop", _drop_print, entries=0),
        Act("calendar.set_day", _set_day),
        Act("calendar.set_day for a swap", _swap, entries=2),
        Act("calendar.set_hours", _set_hours),
        Act("calendar.reschedule", _reschedule),
        Act("settings.set_officer", _set_officer),
        Act("settings.set_details", _set_details),
        Act("settings.put_setting", _put_setting, entries=0),
        Act("reporting.put_answer", _put_answer, entries=0),
        Act("procedures.import_portal", _import_portal, entries=2),
        Act("scans.add", _add_scan),
        Act("scans.take", _take_scan),
        Act("scans.withdraw", _withdraw_scan),
        Act("scans.set_folder", _set_scan_folder, entries=0),
        Act("scan_keeping.ask_back", _ask_scan_back, entries=0),
        Act("enrolment.enrol", _enrol),
        Act("exchange.export", _export, entries=0, units=4),
        Act("exchange.prepare", _prepare, entries=0, units=2),
        Act("exchange.note", _note, entries=0, units=2),
        Act("exchange.set_export_day", _set_export_day, entries=0),
        Act("exchange.remember_stick", _remember_stick, entries=0),
        Act("exchange.forget_stick", _forget_stick, entries=0),
        Act("keys.replace", _replace_key),
        Act("keys.make_next", _make_next_key),
        Act("keys.take_up", _take_up_key),
        Act("exchange.take_in", _take_in, entries=0),
        Act("exchange.take_in_waiting", _take_in_waiting, entries=0),
    )
}
