"""Papers on their way out of this PC: what became of each, and what a clerk must decide."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk_app.domain.office_papers import OfficeKind, OfficePaper


class JobState(StrEnum):
    """What became of a paper that was to come out."""

    SENDING = "sending"
    """Handed to the print system, which has not answered yet."""
    SENT = "sent"
    """The print system took it; a paper of a dossier counts as printed."""
    REFUSED = "refused"
    """It did not come out (chưa ra giấy) and does not count."""
    SAVED = "saved"
    """It was saved as a file, which counts as printed."""
    UNKNOWN = "unknown"
    """The power failed meanwhile: only a look into the printer's tray can tell."""
    DROPPED = "dropped"
    """It did not come out and is no longer wanted."""


WAITING = frozenset({JobState.REFUSED, JobState.UNKNOWN})
"""The states a clerk has to do something about."""

REPORT = "report"
"""The kind of paper a report is, which belongs to no dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperJob:
    """One paper that was to come out.

    `dossier` is a uid, empty for a paper of the office; `title` the dossier's code or the title of
    such a paper; `about` what it can be made from again, empty for a report and for a dossier's;
    `reprint` 0 for the first print, then 1, 2 …; `printer` is empty where it became a file.
    """

    id: int = 0
    at: datetime
    officer: str
    dossier: str
    title: str
    paper: str
    size: str
    reprint: int
    printer: str
    state: JobState
    about: str = ""

    @property
    def waits(self) -> bool:
        """Whether a clerk has to do something about it."""
        return self.state in WAITING

    @property
    def office_paper(self) -> OfficePaper | None:
        """The paper of the office that was printed; None for a report and a paper of a dossier."""
        return OfficePaper(OfficeKind(self.paper), self.about) if self.about else None

    @property
    def dossiers(self) -> tuple[str, ...]:
        """The uids of the dossiers in whose history the print stands."""
        if self.dossier:
            return (self.dossier,)
        paper = self.office_paper
        return paper.dossiers() if paper else ()
