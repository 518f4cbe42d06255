"""After the first stage's result the second one begins."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import SecondStageBegun
from desk_app.ui.dossier.panels.base import MovePanel, hour_of
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.day_or_days import DayOrDays
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say


class SecondStagePanel(MovePanel):
    """Until when the second stage lasts; begins with what the receipt promised."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.second-stage"), save=say("dossier.save"))
        self.due = DayOrDays(say("dossier.second-stage.days"), optional=True)
        self.note = Field(say("dossier.note"), TextEdit(), optional=True)
        self.add_row(self.due, self.note, shares=(1, 2))
        self.end_with([self.due.field.input, self.note.input])

    def show_view(self, view: DossierView) -> None:
        promised = view.dossier.intake.second_due_at
        self.due.offer(view.ahead.coming, promised or hour_of(view))
        self.due.show_day(promised.date() if promised else None)
        self.note.input.clear()

    @property
    def first(self) -> QWidget:
        return self.due.field.input

    def fact(self) -> SecondStageBegun:
        return SecondStageBegun(due_at=self.due.moment(), note=self.note.input.value())

    def check(self) -> bool:
        return self.due.check()
