"""Papers of a dossier: previewed, issued, reprinted."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierRescheduled, PaperPrinted
from desk_app.domain.errors import DeskError
from desk_app.domain.forms import edition
from desk_app.domain.office import Office, section
from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.domain.procedure import Channel
from desk_app.printing.page import page_count
from desk_app.printing.receipt import Copy, ReceiptData, receipt_pdf
from desk_app.printing.results_slip import ResultsSlipData, results_slip_pdf
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace
from desk_app.wording import appointments, vietnamese

__all__ = [
    "Documents", "NoResultYet", "Paper", "PaperKind", "PaperNotPrinted", "PaperNotSaved",
    "PrinterGone", "Size",
]  # fmt: skip


class PaperKind(StrEnum):
    """The papers there are."""

    RECEIPT = "receipt"
    RESULTS_SLIP = "results-slip"


class NoResultYet(DeskError):
    """A results slip is printed when the result has been returned."""

    code = "no-result-yet"
    exit_code = 26
    told = frozenset({"dossier"})


class PrinterGone(DeskError):
    """The printer chosen for a paper is not there now; no other one is taken instead."""

    code = "printer-gone"
    exit_code = 27
    told = frozenset({"printer"})


class PaperNotPrinted(DeskError):
    """The printer did not take the paper. The dossier and its history are saved."""

    code = "paper-not-printed"
    exit_code = 28
    told = frozenset({"printer"})


class PaperNotSaved(DeskError):
    """The file could not be written: no such folder, not allowed, or no room."""

    code = "paper-not-saved"
    exit_code = 29
    told = frozenset({"file"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as PDF. `reprint` is 0 for the first print, then 1, 2 …"""

    kind: PaperKind
    name: str
    pdf: bytes
    pages: int
    reprint: int


class Documents:
    """Makes papers. Nothing here can undo or delay what was saved before."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def kinds(self, dossier: Dossier) -> list[PaperKind]:
        """The papers that can be printed for a dossier now."""
        slip = [PaperKind.RESULTS_SLIP] if dossier.handback else []
        return [PaperKind.RECEIPT, *slip]

    def preview(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper as it would be printed now. Raises `OnlyReads`, `NoResultYet`, `FontMissing`."""
        self._office.must_work()
        reprint = dossier.times_printed(kind.value)
        if kind is PaperKind.RECEIPT:
            data = self._receipt(dossier, reprint, by)
            pdf = receipt_pdf(data, size=size, copies=(Copy.CITIZEN, Copy.OFFICE))
        else:
            pdf = results_slip_pdf(self._results_slip(dossier, reprint, by), size=size)
        name = f"{kind.value}-{dossier.code}.pdf"
        return Paper(kind, name, pdf, page_count(pdf), reprint)

    def issue(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str) -> Paper:
        """A paper that goes to the printer or into a file: made, then entered in the history, so
        that the next one says it is a reprint. Raises as `preview` does, and then enters nothing.
        """
        paper = self._current(dossier, kind, size, by)
        with self._workspace.change():
            self._enter(dossier, kind, size, by)
        return paper

    def save(self, dossier: Dossier, kind: PaperKind, *, size: Size, by: str, file: Path) -> Paper:
        """A paper written into a file, then entered in the history and in the list of prints.
        Raises `PaperNotSaved` and as `preview` does, and then enters nothing."""
        paper = self._current(dossier, kind, size, by)
        try:
            file.write_bytes(paper.pdf)
        except OSError as problem:
            raise PaperNotSaved(file=str(file)) from problem
        with self._workspace.change():
            self._enter(dossier, kind, size, by)
            self._workspace.print_jobs.keep(self._saved(dossier, paper, size, by))
        return paper

    def _saved(self, dossier: Dossier, paper: Paper, size: Size, by: str) -> PaperJob:
        return PaperJob(
            at=self._clock(),
            officer=by,
            dossier=dossier.uid,
            title=dossier.code,
            paper=paper.kind.value,
            size=size.value,
            reprint=paper.reprint,
            printer="",
            state=JobState.SAVED,
        )

    def _current(self, dossier: Dossier, kind: PaperKind, size: Size, by: str) -> Paper:
        stored = self._workspace.dossiers.current(dossier.uid)
        return self.preview(stored, kind, size=size, by=by)

    def _enter(self, dossier: Dossier, kind: PaperKind, size: Size, by: str) -> None:
        fact = PaperPrinted(paper=kind.value, size=size.value)
        self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier.uid)

    def _receipt(self, dossier: Dossier, reprint: int, by: str) -> ReceiptData:
        intake, unit = dossier.intake, self._office.unit
        return ReceiptData(
            upper_name=vietnamese("office.people-committee", name=unit.name),
            office_name=self._section(),
            seat=unit.seat,
            desk_name=self._desk_name(),
            code=intake.code,
            scan_code=intake.scan_code,
            clerk=self._officer(by),
            printed_at=self._clock(),
            reprint=reprint,
            training=self._office.training,
            edition=edition(intake.received_at.date()),
            submitter=intake.submitter,
            owner=intake.owner,
            authority=intake.authority,
            request=intake.procedure_name,
            papers=intake.papers,
            sets=intake.sets,
            term=appointments.term_on_paper(intake.term),
            received_at=intake.received_at,
            due_at=dossier.due_at,
            due_note=_why_moved(dossier),
            return_at=self._return_at(intake.return_way),
            fee_dong=intake.fee_dong,
        )

    def _results_slip(self, dossier: Dossier, reprint: int, by: str) -> ResultsSlipData:
        handback, finish = dossier.handback, dossier.finish
        if handback is None or dossier.returned_at is None:
            raise NoResultYet(dossier=dossier.code)
        unit = self._office.unit
        return ResultsSlipData(
            upper_name=vietnamese("office.people-committee", name=unit.name),
            office_name=self._section(),
            seat=unit.seat,
            desk_name=self._desk_name(),
            code=dossier.code,
            scan_code=dossier.intake.scan_code,
            clerk=self._officer(by),
            printed_at=self._clock(),
            reprint=reprint,
            training=self._office.training,
            procedure_name=dossier.intake.procedure_name,
            owner=dossier.intake.owner,
            collector=handback.collector,
            authority=handback.authority,
            result=finish.result if finish else "",
            result_number=finish.number if finish else "",
            abstract=finish.abstract if finish else "",
            returned_at=dossier.returned_at,
        )

    def _desk_name(self) -> str:
        name = self._office.unit.name
        return f"{self._section()} {name[:1].lower()}{name[1:]}"

    def _section(self) -> str:
        return vietnamese(f"office.section.{section(self._clock().date()).value}")

    def _return_at(self, way: Channel) -> str:
        return vietnamese(f"return-way.{way.value}", desk=self._desk_name())

    def _officer(self, by: str) -> str:
        officers = self._workspace.officers.of(self._office.unit.code)
        return next((each.name for each in officers if each.officer == by), "")


def _why_moved(dossier: Dossier) -> str:
    """Why the appointment is not the one of the first receipt, when the calendar moved it."""
    reasons = [step.note for step in dossier.history if step.kind == DossierRescheduled.KIND]
    if not reasons or not dossier.calendar:
        return ""
    return appointments.rescheduled_on_paper(dossier.calendar, reasons[-1])
