"""What became of the papers that were to come out of this PC."""

from dataclasses import replace
from datetime import date

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import PaperPrinted
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office
from desk_app.domain.office_papers import OfficeSheet
from desk_app.domain.print_jobs import REPORT, JobState, PaperJob
from desk_app.printing.sheets import PaperSize as Size
from desk_app.printing.trial_page import TrialData, trial_pdf
from desk_app.services import Clock
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates, vietnamese


class PrintUndecided(DeskError):
    """The power failed during a print of this paper and nobody said yet whether it came out."""

    code = "print-undecided"
    exit_code = 87
    told = frozenset({"dossier", "moment"})


class PrintJobs:
    """Keeps the list of prints. A paper of a dossier counts as printed from the moment the print
    system took it; nothing here prints anything by itself."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def begin(
        self, dossier: Dossier, *, paper: str, size: str, reprint: int, printer: str, by: str
    ) -> PaperJob:  # fmt: skip
        """Note that a paper of a dossier is about to be sent. Raises `OnlyReads` and
        `PrintUndecided`."""
        self._office.must_work()
        if undecided := self._workspace.print_jobs.undecided(dossier.uid, paper):
            moment = dates.day_hour(undecided[0].at)
            raise PrintUndecided(dossier=dossier.code, moment=moment)
        return self._keep(
            PaperJob(
                at=self._clock(),
                officer=by,
                dossier=dossier.uid,
                title=dossier.code,
                paper=paper,
                size=size,
                reprint=reprint,
                printer=printer,
                state=JobState.SENDING,
            )
        )

    def begin_report(self, title: str, *, printer: str, by: str) -> PaperJob:
        """Note that a report is about to be sent."""
        return self._keep(
            PaperJob(
                at=self._clock(),
                officer=by,
                dossier="",
                title=title,
                paper=REPORT,
                size="",
                reprint=0,
                printer=printer,
                state=JobState.SENDING,
            )
        )

    def begin_office(self, sheet: OfficeSheet, *, printer: str, by: str) -> PaperJob:
        """Note that a paper of the office is about to be sent. Raises `OnlyReads` and
        `PrintUndecided`."""
        self._office.must_work()
        paper = sheet.paper
        if undecided := self._workspace.print_jobs.undecided(
            "", paper.kind.value, about=paper.about
        ):
            raise PrintUndecided(dossier=sheet.title, moment=dates.day_hour(undecided[0].at))
        return self._keep(self._of_office(sheet, JobState.SENDING, printer=printer, by=by))

    def enter_saved(self, sheet: OfficeSheet, *, by: str) -> None:
        """A paper of the office became a file: enter it in the list, and in the history of the
        dossiers a slip names."""
        with self._workspace.change():
            self._ended(self._of_office(sheet, JobState.SAVED, printer="", by=by), by=by)

    def taken(self, job: PaperJob) -> None:
        """The print system took the paper: enter it in the history of its dossier."""
        self._came_out(job, by=job.officer)

    def refused(self, job: PaperJob) -> None:
        """The paper did not come out; it can be sent again."""
        self._keep(replace(job, state=JobState.REFUSED))

    def came_out(self, job: PaperJob, *, by: str) -> None:
        """A clerk found the paper of an unknown print in the printer's tray."""
        self._came_out(job, by=by)

    def drop(self, job: PaperJob) -> None:
        """A paper that did not come out is no longer wanted."""
        self._keep(replace(job, state=JobState.DROPPED))

    def interrupted(self) -> list[PaperJob]:
        """Call when the program starts: prints whose end nobody noted are unknown from now on.
        Gives them."""
        jobs = self._workspace.print_jobs.interrupted()
        return [self._keep(replace(job, state=JobState.UNKNOWN)) for job in jobs]

    def trial_page(self, paper: str, *, size: Size, printer: str) -> bytes:
        """A page that shows how a printer prints a kind of paper; it is no paper of the office."""
        data = TrialData(
            paper=vietnamese(f"paper-kind.{paper}"), printer=printer, printed_at=self._clock()
        )
        return trial_pdf(data, size=size)

    def of_day(self, day: date) -> list[PaperJob]:
        """The prints of a day, newest first."""
        return self._workspace.print_jobs.of_day(day)

    def waiting(self) -> list[PaperJob]:
        """The prints of any day that a clerk has to do something about, newest first."""
        return self._workspace.print_jobs.waiting()

    def _came_out(self, job: PaperJob, *, by: str) -> None:
        with self._workspace.change():
            if self._workspace.print_jobs.get(job.id).state is not JobState.SENT:
                self._ended(replace(job, state=JobState.SENT), by=by)

    def _ended(self, job: PaperJob, *, by: str) -> None:
        """Enter that a paper is out in every history it belongs to. Call inside `change()`."""
        for dossier in job.dossiers:
            fact = PaperPrinted(paper=job.paper, size=job.size)
            self._workspace.record(fact, actor=by, at=self._clock(), entity=dossier)
        self._workspace.print_jobs.keep(job)

    def _of_office(
        self, sheet: OfficeSheet, state: JobState, *, printer: str, by: str
    ) -> PaperJob:  # fmt: skip
        return PaperJob(
            at=self._clock(),
            officer=by,
            dossier="",
            title=sheet.title,
            paper=sheet.paper.kind.value,
            size=sheet.size,
            reprint=sheet.reprint,
            printer=printer,
            state=state,
            about=sheet.paper.about,
        )

    def _keep(self, job: PaperJob) -> PaperJob:
        with self._workspace.change():
            return self._workspace.print_jobs.keep(job)
