"""What was written down wrongly at reception, put right with a reason."""

from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desk_app.domain.entries import DossierCorrected, DossierReceived
from desk_app.domain.intake import NOBODY
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.ui import theme
from desk_app.ui.dossier.panels.base import MovePanel
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.intake.papers import PaperRow, PapersTable
from desk_app.ui.widgets.card import side_by_side
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import AmountEdit, IdentityEdit
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

T = TypeVar("T")

_PAPERS = 104


class CorrectionPanel(MovePanel):
    """The fields of the reception as they stand; only what is changed is recorded."""

    def __init__(self) -> None:
        super().__init__(say("dossier.act.correct"), save=say("dossier.save"))
        self._intake: DossierReceived | None = None
        self.owner, self.submitter = _PartyRow("owner"), _PartyRow("submitter")
        ways = [Option(way, say(f"channel.{way.value}")) for way in Channel]
        self.return_way = Field(say("dossier.return-way"), OptionBox[Channel](ways))
        self.sets = Field(say("dossier.sets"), AmountEdit())
        self.fee = Field(say("dossier.fee"), AmountEdit())
        self.authority = Field(say("dossier.authority"), TextEdit(), optional=True)
        self.papers = PapersTable()
        self.papers.setAccessibleName(say("dossier.papers"))
        self.papers.setFixedHeight(theme.current().px(_PAPERS))
        self.note = Field(say("dossier.note"), TextEdit(), optional=True)
        self.reason = Field(say("dossier.correct.why"), TextEdit())
        self.add(self.owner)
        self.add(self.submitter)
        self.add_row(self.return_way, self.sets, self.fee, self.authority, shares=(3, 1, 2, 4))
        self.add(self.papers)
        self.add_row(self.note, self.reason)
        self.reason.input.textEdited.connect(self.reason.forget)
        self.end_with(
            [*self.owner.stops(), *self.submitter.stops(), self.return_way.input,
             self.sets.input, self.fee.input, self.authority.input, self.papers, self.note.input,
             self.reason.input]
        )  # fmt: skip

    def show_view(self, view: DossierView) -> None:
        self._intake = intake = view.dossier.intake
        self.owner.show_party(intake.owner)
        self.submitter.show_party(intake.submitter)
        self.submitter.setVisible(intake.submitter != intake.owner)
        self.return_way.input.show_value(intake.return_way)
        self.sets.input.show_amount(intake.sets)
        self.fee.input.show_amount(intake.fee_dong)
        self.authority.input.show_text(intake.authority)
        self.papers.show_papers([PaperRow(paper, ticked=True) for paper in intake.papers])
        self.papers.setVisible(bool(intake.papers))
        self.note.input.show_text(intake.note)
        self.reason.input.clear()
        self.reason.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.owner.stops()[0]

    def fact(self) -> DossierCorrected:
        assert self._intake is not None, "a dossier is shown first"
        was = self._intake
        owner = self.owner.party()
        submitter = owner if self.submitter.isHidden() else self.submitter.party()
        return DossierCorrected(
            reason=self.reason.input.value(),
            owner=_other(owner, was.owner),
            submitter=_other(submitter, was.submitter),
            authority=_other(self.authority.input.value(), was.authority),
            papers=_other(self.papers.papers(), was.papers),
            sets=_other(self.sets.input.amount() or was.sets, was.sets),
            return_way=_other(self.return_way.input.value(), was.return_way),
            fee_dong=_other(self.fee.input.amount(), was.fee_dong),
            note=_other(self.note.input.value(), was.note),
        )

    def check(self) -> bool:
        if self.fact() == DossierCorrected(reason=self.fact().reason):
            self.reason.show_problem(say("dossier.correct.nothing"))
            self.take_focus()
            return False
        if self.fact().reason:
            return True
        self.reason.show_problem(say("dossier.correct.why-missing"))
        self.reason.setFocus()
        return False


def _other(value: T, was: T) -> T | None:
    return None if value == was else value


class _PartyRow(QWidget):
    """A person's name, number, phone and address in one line."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._party = NOBODY
        self.name = Field(say(f"dossier.{role}"), TextEdit())
        self.number = Field(say("dossier.number.short"), IdentityEdit())
        self.phone = Field(say("dossier.phone"), TextEdit())
        self.address = Field(say("dossier.address"), TextEdit())
        for stop in self.stops():
            stop.setAccessibleName(f"{say(f'dossier.{role}')}: {stop.accessibleName()}")
        row = side_by_side(self.name, self.number, self.phone, self.address, shares=(4, 3, 3, 4))
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)

    def stops(self) -> list[QWidget]:
        return [self.name.input, self.number.input, self.phone.input, self.address.input]

    def show_party(self, party: Party) -> None:
        self._party = party
        self.name.input.show_text(party.name)
        self.number.input.show_number(party.number)
        self.phone.input.show_text(party.phone)
        self.address.input.show_text(party.address)

    def party(self) -> Party:
        return replace(
            self._party,
            name=self.name.input.value(),
            number=self.number.input.number(),
            phone=self.phone.input.value(),
            address=self.address.input.value(),
        )
