"""What can be done about the print picked, and what became of it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.print_jobs import JobState, PaperJob
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.text import text
from desk_app.wording import say


class Acts(QWidget):
    """A sentence and its buttons: `again` prints once more; `came_out` and `not_out` answer whether
    a print that was cut short came out; `drop` gives a paper up; `open` shows its dossier."""

    def __init__(self) -> None:
        super().__init__()
        self._what = text()
        self.again = ActionButton(say("printed.again"), icon="printer", kind=Kind.PRIMARY)
        self.came_out = ActionButton(say("printed.came-out"), icon="check", kind=Kind.PRIMARY)
        self.not_out = ActionButton(say("printed.not-out"), icon="printer")
        self.drop = ActionButton(say("printed.drop"), icon="cross")
        self.open = ActionButton(say("printed.open"), icon="dossier", kind=Kind.QUIET)
        buttons = (self.came_out, self.not_out, self.again, self.drop, self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._what, 1)
        for button in buttons:
            row.addWidget(button)
        self._walk = EnterWalk(buttons, self)

    def show_state(self, job: PaperJob | None) -> None:
        """Offer what suits a print; nothing where none is picked."""
        self.setVisible(job is not None)
        if job is None:
            return
        unknown, waits = job.state is JobState.UNKNOWN, job.waits
        anew = job.office_paper is not None and job.state in (JobState.SENT, JobState.SAVED)
        words = f"printed.what.{job.state.value}{'.anew' if anew else ''}"
        self._what.setText(say(words, printer=job.printer))
        self.came_out.setVisible(unknown)
        self.not_out.setVisible(unknown)
        self.again.setVisible(not unknown and job.state is not JobState.SENDING)
        self.drop.setVisible(waits)
        self.open.setVisible(bool(job.dossier))

    def words(self) -> str:
        """What is said about the print picked."""
        return self._what.text()
