"""Taking the last step back, some time after it was made."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.dossier import Step
from desk_app.domain.entries import MoveUndone
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.passage import Passage
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import dates, say


class UndoPanel(MovePanel):
    """Which step, and why it was a mistake."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.undo"), save=say("dossier.undo.save"))
        self._step: Step | None = None
        self._which = text(role=Role.STRONG)
        self.reason = Field(say("dossier.undo.why"), Passage())
        for part in (self._which, text(say("dossier.undo.means"), Role.MUTED), self.reason):
            self.add(part)
        self.reason.input.textChanged.connect(self.reason.forget)
        self.end_with([self.reason.input])

    def show_view(self, view: DossierView) -> None:
        self._step = step = view.dossier.last_move
        self.reason.input.show_text("")
        self.reason.show_problem("")
        if step is not None:
            self._which.setText(
                say(
                    "dossier.undo.which",
                    step=say(f"kind.{step.kind}"),
                    moment=dates.day_hour(step.at),
                    who=view.officers.get(step.actor, step.actor),
                )
            )

    @property
    def first(self) -> QWidget:
        return self.reason.input

    def fact(self) -> MoveUndone:
        return MoveUndone(
            ref=self._step.ref if self._step else "", reason=self.reason.input.value()
        )

    def check(self) -> bool:
        if self.fact().reason:
            return True
        self.reason.show_problem(say("dossier.undo.why-missing"))
        self.take_focus()
        return False
