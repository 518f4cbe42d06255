"""Papers that went to a printer or into a file on this PC. Never travels, no journal."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from desk_app.domain.print_jobs import WAITING, JobState, PaperJob
from desk_app.storage.driver import Database

_SELECT = (
    "SELECT id, at, officer, dossier, title, paper, size, reprint, printer, state, about"
    " FROM print_job "
)
_NEWEST_FIRST = " ORDER BY at DESC, id DESC"


class PrintJobs:
    """The papers by the moment they were last sent."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, job: PaperJob) -> PaperJob:
        """Keep a job, a new one (`id` 0) or in place of what was known of it; gives it with its
        number. A paper that was refused before goes on as the same job. Call inside `change()`."""
        number = job.id or self._refused(job)
        cursor = self._db.execute(
            "INSERT OR REPLACE INTO print_job (id, at, officer, dossier, title, paper, size,"
            " reprint, printer, state, about) VALUES (:id, :at, :officer, :dossier, :title, :paper,"
            " :size, :reprint, :printer, :state, :about)",
            {**_to_row(job), "id": number},
        )
        return replace(job, id=number or cursor.lastrowid or 0)

    def _refused(self, job: PaperJob) -> int | None:
        found = self._where(
            "WHERE dossier = ? AND paper = ? AND title = ? AND about = ? AND state = ?",
            (job.dossier, job.paper, job.title, job.about, JobState.REFUSED),
        )
        return found[0].id if found else None

    def get(self, job: int) -> PaperJob:
        """The job with this number, which exists."""
        (found,) = self._where("WHERE id = ?", (job,))
        return found

    def of_day(self, day: date) -> list[PaperJob]:
        """The jobs last sent on a day, newest first."""
        until = day + timedelta(days=1)
        return self._where("WHERE at >= ? AND at < ?", (day.isoformat(), until.isoformat()))

    def waiting(self) -> list[PaperJob]:
        """The jobs of any day that a clerk has to do something about, newest first."""
        return self._where("WHERE state IN (?, ?)", tuple(sorted(WAITING)))

    def undecided(self, dossier: str, paper: str, *, about: str = "") -> list[PaperJob]:
        """The prints of a paper of which nobody said yet whether it came out."""
        return self._where(
            "WHERE dossier = ? AND paper = ? AND about = ? AND state = ?",
            (dossier, paper, about, JobState.UNKNOWN),
        )

    def times(self, paper: str, about: str) -> int:
        """How often a paper of the office came out of this PC, on paper or as a file."""
        return len(
            self._where(
                "WHERE dossier = '' AND paper = ? AND about = ? AND state IN (?, ?)",
                (paper, about, JobState.SENT, JobState.SAVED),
            )
        )

    def interrupted(self) -> list[PaperJob]:
        """The jobs of which nobody noted what became of them."""
        return self._where("WHERE state = ?", (JobState.SENDING,))

    def _where(self, condition: str, values: tuple[Any, ...]) -> list[PaperJob]:
        rows = self._db.execute(_SELECT + condition + _NEWEST_FIRST, values).fetchall()
        return [_from_row(row) for row in rows]


def _to_row(job: PaperJob) -> dict[str, Any]:
    return {
        "at": job.at.isoformat(),
        "officer": job.officer,
        "dossier": job.dossier,
        "title": job.title,
        "paper": job.paper,
        "size": job.size,
        "reprint": job.reprint,
        "printer": job.printer,
        "state": job.state.value,
        "about": job.about,
    }


def _from_row(row: tuple[Any, ...]) -> PaperJob:
    number, at, officer, dossier, title, paper, size, reprint, printer, state, about = row
    return PaperJob(
        id=number,
        at=datetime.fromisoformat(at),
        officer=officer,
        dossier=dossier,
        title=title,
        paper=paper,
        size=size,
        reprint=reprint,
        printer=printer,
        state=JobState(state),
        about=about,
    )
