"""Papers through the real print system: what comes out, and what is refused."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ImageChops
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.print_jobs import JobState
from desk_app.printing.receipt import Copy, receipt_pdf
from desk_app.printing.sheets import PaperSize
from desk_app.services.documents import PaperKind, PaperNotPrinted, PrinterGone
from desk_app.ui import theme
from desk_app.ui.dossiers import Dossiers
from desk_app.ui.main_window import MainWindow
from desk_app.ui.printing.bindings import Binding, bind
from desk_app.ui.printing.printers import Printers, PrintJob
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from tests.acts import received
from tests.printing.reading import codes, picture
from tests.printing.samples import CODE, SCAN_CODE, a_receipt
from tests.ui.cups import PRINTER, PrintSystem
from tests.ui.desks import open_training_desk
from tests.ui.work_desk import ask, settled


@pytest.fixture
def send(paper: Path) -> Iterator[Callable[[PrintJob], None]]:
    """Sends a job on a thread of its own, as the window does: CUPS keeps to the server that a
    thread asked first."""
    with ThreadPoolExecutor(1) as aside:
        yield lambda job: aside.submit(Printers().send, job).result(timeout=30)


Send = Callable[[PrintJob], None]


def a_paper(size: PaperSize) -> bytes:
    return receipt_pdf(a_receipt(), size=size, copies=(Copy.CITIZEN,))


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_paper_comes_out_at_its_size_with_codes_to_scan(
    send: Send, paper: Path, print_system: PrintSystem, size: PaperSize
) -> None:
    send(PrintJob(a_paper(size), CODE, PRINTER))
    out = print_system.printed(paper)
    (came,), (asked,) = (PdfReader(BytesIO(pdf)).pages for pdf in (out, a_paper(size)))
    for side in ("width", "height"):
        assert abs(getattr(asked.mediabox, side) - getattr(came.mediabox, side)) <= 2
    assert codes(picture(out, 203 if size is PaperSize.ROLL else 300))["QRCode"] == SCAN_CODE


def test_copies_come_out_together(send: Send, paper: Path, print_system: PrintSystem) -> None:
    both = receipt_pdf(a_receipt(), size=PaperSize.A5, copies=tuple(Copy))
    send(PrintJob(both, CODE, PRINTER, copies=2))
    first, second, third, fourth = (
        page.images[0].data for page in PdfReader(BytesIO(print_system.printed(paper))).pages
    )
    assert (first, second) == (third, fourth)
    assert first != second


def test_a_paper_can_be_moved_by_millimetres(
    send: Send, paper: Path, print_system: PrintSystem
) -> None:
    corners = []
    for right, down in ((0, 0), (4, -3)):
        paper.write_bytes(b"")
        send(PrintJob(a_paper(PaperSize.A5), CODE, PRINTER, right_mm=right, down_mm=down))
        drawn = picture(print_system.printed(paper), 254)
        box = ImageChops.invert(drawn.convert("L")).getbbox()
        assert box is not None
        corners.append(box)
    before, after = corners
    assert [after[0] - before[0], after[1] - before[1]] == pytest.approx([40, -30], abs=2)


@pytest.mark.parametrize("fault", ["refuse", "stop"])
def test_a_printer_that_takes_nothing_is_told(
    send: Send, paper: Path, print_system: PrintSystem, fault: str
) -> None:
    getattr(print_system, fault)(PRINTER)
    with pytest.raises(PaperNotPrinted):
        send(PrintJob(a_paper(PaperSize.A5), CODE, PRINTER))
    assert print_system.waiting(PRINTER) == []
    assert paper.read_bytes() == b""


def test_a_printer_that_is_gone_is_told_and_no_other_prints(send: Send, paper: Path) -> None:
    with pytest.raises(PrinterGone):
        send(PrintJob(a_paper(PaperSize.A5), CODE, "Quay_9"))
    assert paper.read_bytes() == b""


def test_a_print_system_that_is_gone_is_told(
    send: Send, paper: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody-listens"))
    with pytest.raises(PrinterGone):
        send(PrintJob(a_paper(PaperSize.A5), CODE, PRINTER))


@pytest.fixture
def at_work(
    paper: Path, qtbot: QtBot, window: MainWindow, tasks: TaskRunner, tmp_path: Path
) -> Iterator[tuple[Dossiers, Desk, Dossier]]:
    """The page of dossiers over a training desk with one dossier, its receipts bound to the
    printer."""
    desk = ask(qtbot, tasks, lambda: open_training_desk(tmp_path / "desk"))
    dossier = ask(qtbot, tasks, lambda: received(desk))
    chosen = Binding(PRINTER, PaperSize.A5)
    tasks.run(tasks, lambda: bind(desk.settings, "receipt", chosen))
    with theme.put_on_last():
        page = Dossiers(window, desk, tasks, Session("o01", "Trần Thị Mẫu"))
    yield page, desk, dossier
    tasks.run(window, desk.close)
    settled(qtbot, tasks)


def test_a_receipt_that_the_printer_refuses_is_not_counted_until_it_came_out(
    at_work: tuple[Dossiers, Desk, Dossier],
    print_system: PrintSystem,
    paper: Path,
    tasks: TaskRunner,
    qtbot: QtBot,
) -> None:
    page, desk, dossier = at_work
    told: list[DeskError] = []
    tasks.refused.connect(told.append)

    def listed() -> list[tuple[str, JobState]]:
        jobs = ask(qtbot, tasks, lambda: desk.print_jobs.of_day(desk.clock().date()))
        return [(job.paper, job.state) for job in jobs]

    def times() -> int:
        return ask(qtbot, tasks, lambda: desk.lookup.by_uid(dossier.uid)).times_printed("receipt")

    print_system.refuse(PRINTER)
    page.print_now(dossier, PaperKind.RECEIPT)
    settled(qtbot, tasks)
    assert (times(), listed()) == (0, [("receipt", JobState.REFUSED)])
    assert [problem.code for problem in told] == ["paper-not-printed"]
    print_system.accept(PRINTER)
    page.print_now(dossier, PaperKind.RECEIPT)
    settled(qtbot, tasks)
    assert (times(), listed()) == (1, [("receipt", JobState.SENT)])
    out = picture(print_system.printed(paper), 300)
    assert codes(out)["QRCode"] == dossier.intake.scan_code
