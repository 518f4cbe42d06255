"""The dossier was also keyed in the provincial system."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierKeyed
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class KeyedPanel(MovePanel):
    """Its code there."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.keyed"), save=say("dossier.save"))
        self.code = Field(say("dossier.keyed.code"), TextEdit())
        self.add(text(say("dossier.keyed.means"), Role.MUTED))
        self.add(self.code)
        self.code.input.textEdited.connect(self.code.forget)
        self.end_with([self.code.input])

    def show_view(self, view: DossierView) -> None:
        self.code.input.show_text(view.dossier.keyed)
        self.code.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.code.input

    def fact(self) -> DossierKeyed:
        return DossierKeyed(code=self.code.input.value())

    def check(self) -> bool:
        if self.fact().code:
            return True
        self.code.show_problem(say("dossier.keyed.code-missing"))
        self.take_focus()
        return False
