"""To whom the dossier goes, at which stage, until when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desk_app.domain import vietnamese
from desk_app.domain.entries import DossierHandedOver, Stage
from desk_app.ui.dossier.panels.base import MovePanel, hour_of
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.day_or_days import DayOrDays
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text_edit import TextEdit, clean
from desk_app.wording import say


class HandOverPanel(MovePanel):
    """The next hand and when it should be done."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.hand-over"), save=say("dossier.hand-over.save"))
        self._officers: tuple[str, ...] = ()
        self.to = Field(say("dossier.hand-over.to"), CompleterList(self._offered))
        options = [Option(stage, say(f"stage.{stage.value}")) for stage in Stage]
        self.stage = Field(say("dossier.hand-over.stage"), OptionBox[Stage](options))
        self.due = DayOrDays(say("dossier.hand-over.due"), optional=True)
        self.note = Field(say("dossier.hand-over.note"), TextEdit(), optional=True)
        self.add_row(self.to, self.stage, self.due, shares=(5, 4, 3))
        self.add(self.note)
        self.end_with([self.to.input, self.stage.input, self.due.field.input, self.note.input])

    def show_view(self, view: DossierView) -> None:
        self._officers = tuple(sorted(view.officers.values()))
        chosen = view.dossier.handed_to
        self.to.input.show_choice(Choice(chosen, chosen) if chosen else None)
        self.stage.input.show_value(view.dossier.stage or Stage.OFFICER)
        self.due.offer(view.ahead.coming, hour_of(view))
        self.note.input.clear()
        self.to.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.to.input

    def fact(self) -> DossierHandedOver:
        return DossierHandedOver(
            to=clean(self.to.input.text()),
            note=self.note.input.value(),
            stage=self.stage.input.value(),
            due_at=self.due.moment(),
        )

    def check(self) -> bool:
        if not self.fact().to:
            self.to.show_problem(say("dossier.hand-over.to-missing"))
            self.take_focus()
            return False
        return self.due.check()

    def _offered(self, typed: str) -> Sequence[Choice]:
        wanted = vietnamese.fold(typed)
        return [Choice(name, name) for name in self._officers if wanted in vietnamese.fold(name)]
