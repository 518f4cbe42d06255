"""Which of the papers asked for came."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import PaperReceived, SupplementReceived
from desk_app.ui import theme
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.resumption_note import ResumptionNote
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.intake.papers import PaperRow, PapersTable
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_ROOM = 148


class SupplementedPanel(MovePanel):
    """The papers asked for, ticked with one original each, and the appointment that follows."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.supplemented"), save=say("dossier.save"))
        self.papers = PapersTable()
        self.papers.setAccessibleName(say("dossier.supplemented.papers"))
        self.papers.setFixedHeight(theme.current().px(_ROOM))
        self.note = Field(say("dossier.note"), TextEdit(), optional=True)
        self.due = ResumptionNote()
        self.add(text(say("dossier.supplemented.papers"), Role.LABEL))
        self.add(self.papers)
        self.add(self.note)
        self.add(self.due)
        self.end_with([self.papers, self.note.input])

    def show_view(self, view: DossierView) -> None:
        asked = view.dossier.requests[-1].fact.contents if view.dossier.requests else ()
        self.papers.show_papers(
            [PaperRow(PaperReceived(name=name, originals=1), ticked=True) for name in asked]
        )
        self.note.input.clear()
        self.due.show_view(view)

    @property
    def first(self) -> QWidget:
        return self.papers

    def fact(self) -> SupplementReceived:
        return SupplementReceived(
            papers=self.papers.papers(), due_at=self.due.due_at, note=self.note.input.value()
        )
