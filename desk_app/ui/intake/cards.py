"""The four cards of a reception, in the order of the paper form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain import fees
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.procedure import Procedure
from desk_app.ui import theme
from desk_app.ui.intake.arrival import Arrival
from desk_app.ui.intake.due_card import DueCard
from desk_app.ui.intake.papers import PaperRow
from desk_app.ui.intake.papers_card import PapersCard
from desk_app.ui.intake.person_card import PersonCard
from desk_app.ui.intake.procedure_card import ProcedureCard

BETWEEN = theme.GAP + theme.GAP // 2
"""The room between cards, in pixels."""
_EMPTY = IntakeDraft()


class Cards(QWidget):
    """Person, procedure, papers and appointment: shows a reception and gives one back.

    Signals:
        edited: Something of the reception is different now.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.person, self.procedure = PersonCard(), ProcedureCard()
        self.papers, self.due = PapersCard(), DueCard()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(BETWEEN)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._lay()
        self.person.owner_toggled.connect(self._lay)
        for changed in (
            self.person.submitter.edited, self.person.owner.edited, self.person.owner_toggled,
            self.procedure.chosen, self.procedure.channel_changed, self.procedure.arrival.edited,
            self.papers.changed, self.due.edited,
        ):  # fmt: skip
            changed.connect(self.edited)

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        return [
            *self.person.stops(), *self.procedure.stops(), *self.papers.stops(), *self.due.stops()
        ]  # fmt: skip

    def is_passed(self, stop: QWidget) -> bool:
        """What Enter passes by: what is set by itself, and what a card or the register filled."""
        if stop in (self.person.take_register, self.person.for_another):
            return True
        cards = (self.procedure, self.papers, self.due)
        people = (self.person.submitter, self.person.owner)
        return any(card.is_passed(stop) for card in cards) or any(
            fields.is_filled(stop) for fields in people
        )

    def draft(self) -> IntakeDraft:
        """The reception as it stands."""
        procedure, card = self.procedure.chosen_procedure(), self.procedure
        arrival = card.arrival.arrival() if procedure else Arrival()
        fee_dong = card.fee.input.amount() or 0
        return IntakeDraft(
            submitter=self.person.submitter.party(),
            owner=self.person.owner_party(),
            authority=self.person.authority.input.value() if self.person.owner_party() else "",
            procedure=procedure.code if procedure else "",
            channel=card.channel.input.value() if procedure else _EMPTY.channel,
            papers=self.papers.papers.papers(),
            sets=card.sets.input.amount() or 0,
            due_at=self.due.due_at(),
            due_reason=self.due.reason.input.value(),
            return_way=self.due.return_way.input.value(),
            fee_dong=fee_dong,
            note=self.due.note.input.value(),
            orders=fees.charged(self.papers.orders.orders(), fee_dong),
            second_term=self.due.second.term(),
            home_unit=arrival.home_unit,
            portal_code=arrival.portal_code,
            filed_at=arrival.filed_at,
            post_number=arrival.post_number,
        )

    def is_blank(self) -> bool:
        """Whether nothing has been entered that would be a loss."""
        draft = self.draft()
        if self.person.owner.is_blank():
            draft = replace(draft, owner=None)
        return draft == _EMPTY and not self.unreadable()

    def unreadable(self) -> dict[str, str]:
        """Fields that hold something that is no value: field → code of a sentence."""
        return self.unreadable_wish() | self.due.unreadable()

    def unreadable_wish(self) -> dict[str, str]:
        """Those among them that say who wants what; no appointment is needed to be answered."""
        return self.person.unreadable() | self.procedure.unreadable()

    def show_draft(
        self, draft: IntakeDraft, procedure: Procedure | None, papers: Sequence[PaperRow]
    ) -> None:
        """Show a whole reception."""
        self.show_problems({})
        self.person.submitter.show_party(draft.submitter)
        self.person.show_owner(draft.owner, draft.authority)
        self.person.show_known("", differs=False)
        self._lay()
        arrival = Arrival(
            draft.portal_code, draft.filed_at, draft.post_number, draft.home_unit
        )  # fmt: skip
        self.procedure.show_procedure(
            procedure, channel=draft.channel, sets=draft.sets, fee_dong=draft.fee_dong,
            arrival=arrival,
        )  # fmt: skip
        self.due.show_nothing()
        self.due.show_choices(draft)
        self.papers.show_orders(draft.orders or None)
        self.papers.show_papers(papers, chosen=procedure is not None)

    def show_problems(self, said: Mapping[str, str]) -> None:
        """Say at the fields what is not right: field → sentence."""
        for card in (self.person, self.procedure, self.papers, self.due):
            card.show_problems(said)

    def first_problem(self) -> QWidget | None:
        """The first field that is shown as not right."""
        wrong = (each for each in self.stops() if each.property("problem") == "true")
        return next((each for each in wrong if each.isVisible()), None)

    def _lay(self) -> None:
        """Two and two, their edges in one line. With an owner the first card is so high that the
        appointment moves up beside it instead."""
        with_owner = self.person.owner_party() is not None
        for card in (self.person, self.procedure, self.papers, self.due):
            self._grid.removeWidget(card)
        high = 1 + with_owner
        self._grid.addWidget(self.person, 0, 0, high, 1)
        self._grid.addWidget(self.papers, high, 0)
        self._grid.addWidget(self.procedure, 0, 1)
        self._grid.addWidget(self.due, 1, 1, high, 1)
        for row, share in enumerate((0, 1, 99) if with_owner else (0, 1, 0)):
            self._grid.setRowStretch(row, share)
