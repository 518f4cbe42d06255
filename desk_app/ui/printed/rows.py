"""Prints as rows of a list."""

from dataclasses import dataclass

from desk_app.domain.print_jobs import REPORT, PaperJob
from desk_app.ui.models.rows import Column
from desk_app.ui.widgets.state_badge import badge_column
from desk_app.wording import dates, say


@dataclass(frozen=True, slots=True)
class PrintRow:
    """A print, and the name of the officer who asked for it."""

    job: PaperJob
    who: str

    @property
    def paper(self) -> str:
        """What the paper is called."""
        return say(f"paper-kind.{self.job.paper}")

    @property
    def printer(self) -> str:
        """The printer, or that it became a file."""
        return self.job.printer or say("printed.file")

    @property
    def time(self) -> str:
        """Which print of the paper it is; a report is made anew each time."""
        if self.job.paper == REPORT:
            return ""
        if not self.job.reprint:
            return say("printed.time.first")
        return say("printed.time.again", number=self.job.reprint)


AT, STATE, PAPER, OF, TIME, PRINTER, WHO = range(7)


def columns() -> tuple[Column[PrintRow], ...]:
    """The columns of a list of prints, titled in the language spoken now."""
    return (
        Column(say("printed.column.at"), lambda row: dates.hour(row.job.at)),
        badge_column(say("printed.column.state"), lambda row: row.job.state),
        Column(say("printed.column.paper"), lambda row: row.paper),
        Column(say("printed.column.of"), lambda row: row.job.title),
        Column(say("printed.column.time"), lambda row: row.time),
        Column(say("printed.column.printer"), lambda row: row.printer),
        Column(say("printed.column.who"), lambda row: row.who),
    )


def waiting_columns() -> tuple[Column[PrintRow], ...]:
    """The same for prints of several days."""
    _hour, *others = columns()
    return (Column(say("printed.column.day"), lambda row: f"{row.job.at:%H:%M %d/%m}"), *others)
