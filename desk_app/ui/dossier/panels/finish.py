"""What the result is."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierFinished
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class FinishPanel(MovePanel):
    """The result's kind, number and abstract; begins with what it is usually called."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.finish"), save=say("dossier.finish.save"))
        self.result = Field(say("dossier.finish.result"), TextEdit())
        self.number = Field(say("dossier.finish.number"), TextEdit(), optional=True)
        self.abstract = Field(say("dossier.finish.abstract"), TextEdit(), optional=True)
        self.add_row(self.result, self.number, shares=(2, 1))
        self.add(self.abstract)
        self.end_with([self.result.input, self.number.input, self.abstract.input])

    def show_view(self, view: DossierView) -> None:
        self.result.input.show_text(view.usual_result)
        self.number.input.clear()
        self.abstract.input.clear()
        self.result.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.result.input

    def fact(self) -> DossierFinished:
        return DossierFinished(
            result=self.result.input.value(),
            number=self.number.input.value(),
            abstract=self.abstract.input.value(),
        )

    def check(self) -> bool:
        if self.fact().result:
            return True
        self.result.show_problem(say("dossier.finish.result-missing"))
        self.take_focus()
        return False
