"""The page of dossiers in the window: lists, search, one dossier, its papers – by keys alone."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk_app import wording
from desk_app.bootstrap import Desk, open_desk
from desk_app.domain.conflicts import Branch
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierHandedOver
from desk_app.domain.lifecycle import IllegalMove, Move, State
from desk_app.services.documents import PaperKind, Size
from desk_app.services.lookup import Listing
from desk_app.ui import theme
from desk_app.ui.dossier import acts, facts
from desk_app.ui.dossier.panels.hand_over import HandOverPanel
from desk_app.ui.dossier.view import view
from desk_app.ui.dossiers import KEY, Dossiers
from desk_app.ui.main_window import MainWindow
from desk_app.ui.printing import bindings
from desk_app.ui.printing.bindings import Binding
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.state_badge import SIGN
from desk_app.ui.worklist import rows as dossier_rows
from desk_app.ui.worklist.form import FOUND
from desk_app.wording import say
from tests.builders import MONDAY, Clock, a_dossier
from tests.printing.reading import codes, picture, words
from tests.ui.clerk import Clerk, focused
from tests.ui.work_desk import FilePrinters, ask, settled
from tests.week import CLERK, FRIDAY, LAWYER, a_week_of_work, set_up

CTRL = Qt.KeyboardModifier.ControlModifier
PRINTER = "Máy in quầy"


@dataclass(frozen=True, slots=True)
class Place:
    """The window with the page of dossiers in it, and the desk behind."""

    window: MainWindow
    page: Dossiers
    desk: Desk
    made: list[Dossier]
    printers: FilePrinters
    tasks: TaskRunner
    bot: QtBot

    def settle(self) -> None:
        settled(self.bot, self.tasks)

    def now(self, dossier: Dossier) -> Dossier:
        return ask(self.bot, self.tasks, lambda: self.desk.lookup.by_uid(dossier.uid))

    def bind(self, printer: str, size: Size = Size.A5) -> None:
        def work() -> bool:
            bindings.bind(self.desk.settings, PaperKind.RECEIPT, Binding(printer, size))
            return True

        ask(self.bot, self.tasks, work)

    def open(self, dossier: Dossier) -> None:
        self.page.open(dossier.uid)
        self.settle()


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Dossier]]:
    """The folder of a desk after a week's work, to be copied, and its dossiers."""
    folder, clock = tmp_path_factory.mktemp("week") / "desk", Clock(MONDAY)
    desk = set_up(folder, clock)
    a_week_of_work(desk, clock)
    made = sorted(desk.lookup.newest(), key=lambda each: each.code)
    desk.close()
    return folder, made


@pytest.fixture
def place(
    qtbot: QtBot,
    tasks: TaskRunner,
    window: MainWindow,
    tmp_path: Path,
    week: tuple[Path, list[Dossier]],
) -> Iterator[Place]:
    before, made = week
    folder = shutil.copytree(before, tmp_path / "desk")
    clock = Clock(FRIDAY)
    desk = ask(qtbot, tasks, lambda: open_desk(folder, clock=clock, hurried=True))
    printers = FilePrinters(tmp_path, PRINTER)
    with theme.put_on_last():
        page = Dossiers(window, desk, tasks, Session("o01", CLERK), printers)
    window.scanned.connect(page.open_code)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page(KEY)
    settled(qtbot, tasks)
    yield Place(window, page, desk, made, printers, tasks, qtbot)
    tasks.run(window, desk.close)
    settled(qtbot, tasks)


# ---- lists


def test_lists_show_what_the_office_counts_in_its_order(place: Place) -> None:
    form, lookup = place.page._list_form, place.desk.lookup
    for listing in Listing:
        place.page.show_list(listing.value)
        place.settle()
        expected = ask(place.bot, place.tasks, lambda: lookup.listed(listing))  # noqa: B023  # asked at once
        assert [row.dossier.uid for row in form.rows()] == [each.uid for each in expected]
        if listing not in (Listing.NEWEST, Listing.DISPUTED):
            assert len(form.rows()) == form._chips.count(listing.value)
    counts = ask(place.bot, place.tasks, lookup.counts)
    counted = [form._chips.count(each.value) for each in list(Listing)[:6]]
    assert counted == [
        counts.due_today,
        counts.overdue,
        counts.working,
        counts.waiting,
        counts.presented,
        counts.ready,
    ]
    assert counted == [2, 2, 5, 0, 0, 1]


def test_the_most_urgent_dossier_is_the_first(place: Place) -> None:
    place.page.show_list(Listing.WORKING.value)
    place.settle()
    due = [row.dossier.intake.due_at for row in place.page._list_form.rows()]
    assert due == sorted(each for each in due if each)


def test_states_and_terms_are_told_by_word_and_icon(place: Place) -> None:
    place.page.show_list(Listing.NEWEST.value)
    place.settle()
    model = place.page._list_form._rows
    for column in (dossier_rows.STATE, dossier_rows.LEFT):
        for at in range(model.rowCount()):
            marks = model.index(at, column).data(SIGN)
            assert model.index(at, column).data() == marks.word != ""
            assert marks.icon
    said = {model.index(at, dossier_rows.STATE).data() for at in range(model.rowCount())}
    assert said == {"Mới tiếp nhận", "Đang xử lý", "Có kết quả", "Đã trả"}
    left = {model.index(at, dossier_rows.LEFT).data() for at in range(model.rowCount())}
    assert {"Quá 3 ngày", "Hôm nay, 09:44", "Còn 16 ngày", "Trước hạn"} <= left


def test_arrows_choose_dossiers_and_lists(place: Place, clerk: Clerk) -> None:
    form = place.page._list_form
    first = form.picked()
    clerk.press(Qt.Key.Key_Down)
    assert form.picked() != first
    assert form._pane._owner.text() == form.rows()[1].dossier.intake.owner.name
    clerk.press(Qt.Key.Key_Right)
    place.settle()
    assert form.list_shown() == Listing.OVERDUE.value
    assert focused() is form._table
    clerk.press(Qt.Key.Key_Left)
    place.settle()
    assert form.list_shown() == Listing.DUE_TODAY.value


def test_an_empty_list_says_what_to_do_and_offers_it(place: Place, clerk: Clerk) -> None:
    form = place.page._list_form
    place.page.worklist.find("khong ai ten nay")
    place.settle()
    shown = [label.text() for label in (form._empty._title, form._empty._hint)]
    assert shown[0] == "Không tìm thấy “khong ai ten nay”"
    assert "F2" in shown[1]
    assert focused() is form._empty.button
    with place.bot.waitSignal(place.page.asked) as asked:
        clerk.press(Qt.Key.Key_Space)
    assert asked.args == ["intake"]


def test_the_list_follows_a_change_and_keeps_its_place(place: Place, clerk: Clerk) -> None:
    form = place.page._list_form
    place.page.show_list(Listing.WORKING.value)
    place.settle()
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Down)
    picked, gone = form.picked(), form.rows()[0].dossier
    ask(
        place.bot,
        place.tasks,
        lambda: place.desk.processing.finish(gone, result="Trích lục", by="o02"),
    )
    place.page.reload()
    place.settle()
    assert gone.uid not in [row.dossier.uid for row in form.rows()]
    assert form.picked() == picked
    assert form._chips.count(Listing.READY.value) == 2


# ---- search


def test_one_hit_opens_at_once_without_marks(place: Place, clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F3).type("bia").press(Qt.Key.Key_Return)
    place.settle()
    assert place.page.dossier.uid == place.made[3].uid
    assert place.page._dossier_form.isVisible()
    assert place.window.search.text() == ""
    clerk.within("find by number")


def test_several_hits_are_a_list_newest_first_worked_by_arrows(place: Place, clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F3).type("mau").press(Qt.Key.Key_Return)
    place.settle()
    form = place.page._list_form
    assert form.list_shown() == FOUND
    assert [row.dossier.uid for row in form.rows()] == [place.made[6].uid, place.made[0].uid]
    assert focused() is form._table
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    place.settle()
    assert place.page.dossier.uid == place.made[0].uid


def test_typing_in_the_list_goes_into_the_search(place: Place, clerk: Clerk) -> None:
    assert focused() is place.page._list_form._table
    clerk.type("ví dụ")
    assert place.window.search.text() == "ví dụ"
    place.bot.waitUntil(lambda: place.page._list_form.list_shown() == FOUND)
    place.settle()
    assert focused() is place.window.search
    assert [row.dossier.uid for row in place.page._list_form.rows()] == [place.made[1].uid]


def test_an_answer_that_comes_too_late_opens_nothing(place: Place) -> None:
    place.page.worklist.find("bia")
    place.page.worklist.show_list(Listing.OVERDUE.value)
    place.settle()
    assert place.page.dossier.uid == ""
    assert place.page._list_form.list_shown() == Listing.OVERDUE.value


def test_a_scanned_receipt_opens_its_dossier_without_a_key(place: Place, clerk: Clerk) -> None:
    clerk.scan(place.made[2].intake.scan_code)
    place.settle()
    assert place.page.dossier.uid == place.made[2].uid
    clerk.within("find by receipt")


def test_an_unknown_code_is_a_sentence_and_changes_nothing(place: Place, clerk: Clerk) -> None:
    place.open(place.made[1])
    clerk.scan("H99.99-200302-9999")
    place.settle()
    assert place.window.problems.words()
    assert place.page.dossier.uid == place.made[1].uid


# ---- a dossier


def test_the_history_shows_every_entry_with_the_officers_name(place: Place) -> None:
    dossier = place.now(place.made[5])
    place.open(dossier)
    shown = place.page._dossier_form._time_line.happenings()
    assert [each.what for each in shown] == [
        "Tiếp nhận hồ sơ", "Chuyển xử lý", "Có kết quả", "Trả kết quả",
    ]  # fmt: skip
    assert [each.who for each in shown] == [CLERK, CLERK, LAWYER, CLERK]
    assert shown[1].note == f"→ {LAWYER} · Xem gấp"
    assert shown[2].note == "Trích lục · 12/TL"
    assert len(shown) == len(dossier.history)


def test_a_dossier_two_desks_worked_on_says_so(place: Place) -> None:
    place.open(place.made[1])
    form = place.page._dossier_form
    assert form._head._words.isHidden()
    seen = ask(place.bot, place.tasks, lambda: view(place.desk, place.made[1].uid))
    two = (Branch("a", State.FINISHED), Branch("b", State.RETURNED))
    disputed = replace(seen, dossier=replace(seen.dossier, branches=two))
    form.show_view(disputed)
    assert form._head._words.isVisible()
    assert "Hai quầy cùng xử lý" in form._head._words.text()


def test_a_move_that_may_not_be_says_why(place: Place, clerk: Clerk) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    for number, key, modifier, move in (
        (5, Qt.Key.Key_G, CTRL, Move.HAND_OVER),
        (5, Qt.Key.Key_K, CTRL, Move.FINISH),
        (0, Qt.Key.Key_F4, plain, Move.RETURN),
    ):
        dossier = place.made[number]
        place.open(dossier)
        place.window.problems.clear()
        clerk.press(key, modifier)
        facts = {"dossier": dossier.code, "now": dossier.state.value, "wanted": move.value}
        assert place.window.problems.words() == wording.error(IllegalMove(**facts))
        assert place.page._dossier_form.open_panel_now() is None
        assert place.now(dossier) == dossier


def test_handing_over_by_keys_alone(place: Place, clerk: Clerk) -> None:
    place.open(place.made[0])
    clerk.press(Qt.Key.Key_G, CTRL).type("tu").press(Qt.Key.Key_Return)
    for _ in range(5):
        clerk.press(Qt.Key.Key_Return)
    place.settle()
    moved = place.now(place.made[0])
    assert (moved.state, moved.handed_to) == (State.HANDED_OVER, LAWYER)
    assert moved.code in place.window.notices.words()
    assert place.page._dossier_form.open_panel_now() is None
    assert focused() is place.page._dossier_form.acts.buttons[Move.FINISH]


def test_handing_over_to_nobody_is_told_at_the_field(place: Place, clerk: Clerk) -> None:
    place.open(place.made[0])
    clerk.press(Qt.Key.Key_G, CTRL)
    panel = place.page._dossier_form.panels[Move.HAND_OVER]
    assert isinstance(panel, HandOverPanel)
    clerk.press(Qt.Key.Key_F9)
    place.settle()
    assert panel.to.problem() == "Ghi tên người nhận xử lý."
    assert focused() is panel.to.input
    assert place.now(place.made[0]).state is State.RECEIVED


def test_recording_a_result_by_keys_alone(place: Place, clerk: Clerk) -> None:
    place.open(place.made[3])
    clerk.press(Qt.Key.Key_K, CTRL).press(Qt.Key.Key_Return).type("45/TL")
    for _ in range(3):
        clerk.press(Qt.Key.Key_Return)
    place.settle()
    finished = place.now(place.made[3])
    assert finished.state is State.FINISHED
    assert finished.finish is not None
    assert finished.finish.result
    assert finished.finish.number == "45/TL"
    assert focused() is place.page._dossier_form.acts.buttons[Move.RETURN]


def test_a_move_is_made_once_however_often_it_is_sent(place: Place) -> None:
    place.open(place.made[0])
    panel = place.page._dossier_form.panels[Move.HAND_OVER]
    for _ in range(2):
        panel.submitted.emit(DossierHandedOver(to=LAWYER))
    place.settle()
    kinds = [step.kind for step in place.now(place.made[0]).history]
    assert kinds == ["dossier.received.1", "dossier.handed_over.1"]


def test_f4_returns_this_dossier_even_if_a_page_has_the_key(place: Place, clerk: Clerk) -> None:
    place.window.add_page("returning", "Trả kết quả", "return", "F4", QWidget())
    place.open(place.made[4])
    with place.bot.waitSignal(place.page.return_asked) as asked:
        clerk.press(Qt.Key.Key_F4)
    assert asked.args == [place.made[4].uid]
    assert place.window.current_page() == KEY


def test_escape_closes_one_thing_after_the_other(place: Place, clerk: Clerk) -> None:
    place.open(place.made[0])
    form = place.page._dossier_form
    clerk.press(Qt.Key.Key_G, CTRL).press(Qt.Key.Key_Escape)
    assert form.open_panel_now() is None
    assert form.isVisible()
    clerk.press(Qt.Key.Key_Escape)
    place.settle()
    assert place.page._list_form.isVisible()
    assert focused() is place.page._list_form._table


def test_the_rail_leads_to_the_list(place: Place) -> None:
    place.open(place.made[0])
    place.window.navigation.asked.emit(KEY)
    place.settle()
    assert focused() is place.page._list_form._table


# ---- papers


def test_a_paper_is_printed_by_keys_alone(place: Place, clerk: Clerk) -> None:
    place.bind(PRINTER)
    clerk.press(Qt.Key.Key_F3).type("bia").press(Qt.Key.Key_Return)
    place.settle()
    clerk.press(Qt.Key.Key_P, CTRL)
    listed = place.page._dossier_form.papers.list
    assert listed.item(0).text() == "Giấy tiếp nhận và hẹn trả – chưa in"
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert "Đang in" in place.window.notices.words()
    assert clerk.clicks == 0
    out = place.printers.printed(0).read_bytes()
    assert codes(picture(out, 300))["QRCode"] == place.made[3].intake.scan_code
    assert place.now(place.made[3]).times_printed("receipt") == 1
    assert "đã in lúc 08:30 06/03/2020" in listed.item(0).text()
    assert focused() is not None


def test_a_second_print_says_that_it_is_one(place: Place) -> None:
    place.bind(PRINTER)
    for _ in range(2):
        place.page.print_now(place.made[0], PaperKind.RECEIPT)
        place.settle()
    first, second = (words(job.pdf) for job in place.printers.jobs)
    assert "BẢN IN LẠI" not in first.upper()
    assert "BẢN IN LẠI LẦN 1" in second.upper()


def test_papers_asked_for_in_one_breath_all_come_out_once(place: Place) -> None:
    place.bind(PRINTER, Size.ROLL)
    for dossier in (place.made[0], place.made[0], place.made[1]):
        place.page.print_now(dossier, PaperKind.RECEIPT)
    place.settle()
    assert [job.title for job in place.printers.jobs] == [each.code for each in place.made[:2]]


def test_without_a_printer_the_preview_says_how_to_choose_one(place: Place, clerk: Clerk) -> None:
    place.open(place.made[0])
    clerk.press(Qt.Key.Key_P, CTRL).press(Qt.Key.Key_Return)
    place.settle()
    form = place.page._paper_form
    assert form.isVisible()
    assert form.why() == wording.say("printing.no-printer-chosen")
    assert form.page_count() == 2
    assert focused() is form._printer.input
    assert place.now(place.made[0]).times_printed("receipt") == 0
    clerk.press(Qt.Key.Key_Down).press(Qt.Key.Key_Return).press(Qt.Key.Key_Return)
    place.settle()
    assert len(place.printers.jobs) == 1
    assert place.page._dossier_form.isVisible()
    chosen = ask(
        place.bot,
        place.tasks,
        lambda: bindings.binding(place.desk.settings, PaperKind.RECEIPT),
    )
    assert chosen == Binding(PRINTER, Size.A4)


def test_where_no_printer_is_set_up_the_cursor_is_on_saving(place: Place, clerk: Clerk) -> None:
    place.printers.plugged.clear()
    place.page.print_now(place.made[0], PaperKind.RECEIPT)
    place.settle()
    form = place.page._paper_form
    place.bot.waitUntil(form._save.hasFocus)
    assert form.why() == wording.say("printing.none-installed")
    clerk.press(Qt.Key.Key_P, CTRL)
    assert form._printer.problem() == wording.say("printing.none-installed.short")
    assert form._save.hasFocus()


def test_a_printer_that_is_gone_is_said_and_no_other_taken(place: Place) -> None:
    place.bind("Máy in đã bán")
    place.page.print_now(place.made[0], PaperKind.RECEIPT)
    place.settle()
    form = place.page._paper_form
    assert "Máy in đã bán" in form.why()
    assert form.chosen().printer == "Máy in đã bán"
    assert place.printers.jobs == []
    assert place.now(place.made[0]).times_printed("receipt") == 0


def test_saving_needs_no_printer(place: Place, clerk: Clerk, tmp_path: Path) -> None:
    place.printers.plugged.clear()
    place.page.printing.show(place.made[0], PaperKind.RECEIPT)
    place.settle()
    file = tmp_path / "giay-tiep-nhan.pdf"
    place.page._paper_form.show_file(str(file))
    clerk.press(Qt.Key.Key_S, CTRL)
    place.settle()
    assert place.made[0].code in words(file.read_bytes())
    assert place.now(place.made[0]).times_printed("receipt") == 1
    assert file.name in place.window.notices.words()


def test_a_paper_that_could_not_be_saved_is_not_in_the_history(
    place: Place, clerk: Clerk, tmp_path: Path
) -> None:
    place.page.printing.show(place.made[0], PaperKind.RECEIPT)
    place.settle()
    place.page._paper_form.show_file(str(tmp_path / "no-such-folder" / "x.pdf"))
    clerk.press(Qt.Key.Key_S, CTRL)
    place.settle()
    assert "Hồ sơ vẫn an toàn" in place.window.problems.words()
    assert place.now(place.made[0]).times_printed("receipt") == 0


def test_another_sheet_is_shown_at_once(place: Place, clerk: Clerk) -> None:
    place.page.printing.show(place.made[0], PaperKind.RECEIPT)
    place.settle()
    form = place.page._paper_form
    sheet = form._view._sheets.document.pagePointSize
    assert round(sheet(0).width()) == 595
    form._sizes[Size.ROLL].setFocus()
    clerk.press(Qt.Key.Key_Space)
    place.settle()
    assert round(sheet(0).width()) == 227


def test_the_preview_goes_back_to_where_it_was_asked_for(place: Place, clerk: Clerk) -> None:
    intake = QWidget()
    place.window.add_page("intake", "Tiếp nhận", "receive", "F2", intake)
    place.window.show_page("intake")
    place.page.print_now(place.made[0], PaperKind.RECEIPT)
    place.settle()
    assert place.window.current_page() == KEY
    clerk.press(Qt.Key.Key_Escape)
    assert place.window.current_page() == "intake"


def test_a_paper_that_did_not_come_out_is_one_key_away_from_any_page(
    place: Place, clerk: Clerk
) -> None:
    place.bind(PRINTER, Size.ROLL)
    intake = QWidget()
    field = QLineEdit(intake)
    place.window.add_page("intake", "Tiếp nhận", "receive", "F2", intake)
    place.window.show_page("intake")
    place.page.print_now(place.made[0], PaperKind.RECEIPT)
    place.settle()
    assert focused() is field
    assert "Ctrl+P" in place.window.notices.words()
    clerk.press(Qt.Key.Key_P, CTRL)
    place.settle()
    assert place.page.dossier.uid == place.made[0].uid
    assert focused() is place.page._dossier_form.papers.list
    clerk.press(Qt.Key.Key_Return)
    place.settle()
    assert "BẢN IN LẠI LẦN 1" in words(place.printers.jobs[1].pdf).upper()


def test_where_dossiers_are_only_read_nothing_is_offered_but_the_way_back(place: Place) -> None:
    dossier = place.made[0]
    place.open(dossier)
    found = ask(place.bot, place.tasks, lambda: view(place.desk, dossier.uid))
    form = place.page._dossier_form
    form.show_view(replace(found, only_read=True))
    form.take_focus()
    assert focused() is form._back
    assert form.acts.shown() == []
    assert form.acts.print.isHidden()


def test_nothing_ever_opened_a_box(place: Place) -> None:
    assert QApplication.activeModalWidget() is None


def test_a_dossier_that_a_newer_program_changed_is_only_shown() -> None:
    dossier = replace(a_dossier(), newer=True)
    assert acts.offered(dossier, MONDAY.date()) == ()
    assert acts.following(dossier) is None
    assert facts.warning(dossier) == facts.next_step(dossier) == say("dossier.newer")
