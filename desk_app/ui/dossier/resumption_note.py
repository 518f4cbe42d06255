"""The appointment that follows when the clock runs again, and why it is that one."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import appointments, say


class ResumptionNote(QWidget):
    """Said before it is recorded, so that the clerk can tell the citizen."""

    def __init__(self) -> None:
        super().__init__()
        self.due_at: datetime | None = None
        self._due, self._why = text(role=Role.STRONG), text(role=Role.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (text(say("dossier.new-due"), Role.LABEL), self._due, self._why):
            column.addWidget(part)

    def show_view(self, view: DossierView) -> None:
        """Say what would follow now."""
        resumption = view.ahead.resumption
        self.due_at = resumption.due_at if resumption else None
        self._due.setText(
            appointments.weekday_hour(self.due_at) if self.due_at else say("dossier.no-due")
        )
        self._why.setText(
            appointments.explain_resumption(resumption, view.dossier.intake.term)
            if resumption
            else ""
        )

    def words(self) -> tuple[str, str]:
        """What is said, and why."""
        return self._due.text(), self._why.text()
