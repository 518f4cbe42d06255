"""What is missing from the dossier, and why."""

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import SupplementRequested
from desk_app.domain.reasons import Occasion
from desk_app.ui.dossier.panels.base import MovePanel, hour_of
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.check_list import CheckList
from desk_app.ui.widgets.day_or_days import DayOrDays
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.passage import Passage
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_USUAL = 1


class SupplementPanel(MovePanel):
    """Papers to tick, others to write, the reason, and until when; a second request says why it is
    made all the same."""

    def __init__(self) -> None:
        super().__init__(
            say("dossier.act.request-supplement"), save=say("dossier.save-and-print")
        )  # fmt: skip
        self.papers = CheckList(name=say("dossier.supplement.papers"), most=4)
        self.other = Field(say("dossier.supplement.other"), TextEdit(), optional=True)
        self.reason = self.reason_edit(say("dossier.reasons"))
        self.answer_by = DayOrDays(say("dossier.supplement.answer-by"), optional=True)
        self._warning = text(role=Role.MARK)
        self.again = Field(say("dossier.supplement.again"), Passage())
        self.add(self._warning)
        self.add(self.again)
        self.add(text(say("dossier.supplement.papers"), Role.LABEL))
        self.add(self.papers)
        self.add_row(self.other, self.answer_by, shares=(3, 2))
        self.add(self.reason)
        self.papers.edited.connect(self.edited)
        self.again.input.textChanged.connect(self.again.forget)
        self.end_with(
            [self.again.input, self.papers, *self.reason.stops(), self.save, self.other.input,
             self.answer_by.field.input]
        )  # fmt: skip

    def show_view(self, view: DossierView) -> None:
        self.papers.show_lines(view.ahead.needed)
        self.other.input.clear()
        self.reason.offer(view.ahead.reasons[Occasion.SUPPLEMENT], begin=_USUAL)
        self.answer_by.offer(view.ahead.coming, hour_of(view))
        second = bool(view.dossier.requests)
        self._warning.setText(say("dossier.supplement.second") if second else "")
        for each in (self._warning, self.again):
            each.setVisible(second)
        self.again.input.show_text("")
        for field in (self.again, self.other):
            field.show_problem("")

    @property
    def first(self) -> QWidget:
        if not self.again.isHidden():
            return self.again.input
        return self.papers if self.papers.count() else self.other.input

    def fact(self) -> SupplementRequested:
        other = self.other.input.value()
        until = self.answer_by.moment()
        return SupplementRequested(
            contents=(*self.papers.ticked(), *([other] if other else [])),
            reason=self.reason.value(),
            answer_by=until.date() if until else None,
            again="" if self.again.isHidden() else self.again.input.value(),
        )

    def check(self) -> bool:
        fact = self.fact()
        if not self.again.isHidden() and not fact.again:
            self.again.show_problem(say("dossier.supplement.again-missing"))
            self.again.input.setFocus()
            return False
        if not fact.contents:
            self.other.show_problem(say("dossier.supplement.nothing"))
            (self.papers if self.papers.count() else self.other.input).setFocus()
            return False
        return self.reason.check() and self.answer_by.check()
