"""Joins the intake form to the service that receives dossiers."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain import fees, intake
from desk_app.domain.catalogue import ranked
from desk_app.domain.codes import ScanKind, kind_of_scan
from desk_app.domain.deadlines import Appointment
from desk_app.domain.entries import PaperReceived
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.procedure import Procedure
from desk_app.domain.scanner import typed_digits, without_prefix
from desk_app.domain.units import Unit
from desk_app.ui.intake.answer_paper import AnswerPaper
from desk_app.ui.intake.batch import Batch
from desk_app.ui.intake.drafts import Drafts
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.intake.papers import PaperRow
from desk_app.ui.intake.people import People
from desk_app.ui.intake.procedure_card import OFTEN, choice_of
from desk_app.ui.intake.saving import Saved, Saving
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.ui.widgets.completer_list import Choice
from desk_app.wording import say

_DIGITS = [str(digit) for digit in range(1, OFTEN + 1)]


class IntakeScreen(QObject):
    """Receives dossiers: a scan or typing in, one saved dossier and one print request out.

    Signals:
        saved: What was saved and when, for the notice line. Carries the words and the moment.
        registered: Something was stored: a dossier, or the first of several on one receipt.
            Carries the `Dossier`.
        print_asked: A paper is to be printed. Carries the `Dossier` and the `PaperKind`.
        notice: Something the clerk should know. Carries the words.
    """

    saved = Signal(str, object)
    registered = Signal(object)
    print_asked = Signal(object, object)
    notice = Signal(str)

    def __init__(self, form: IntakeForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._drafts = Drafts(form, desk, tasks, self)
        self._people = People(form, desk, tasks, self)
        self._batch = Batch(form, self._drafts, self)
        self._saving = Saving(form, desk, tasks, self._batch, session=session, parent=self)
        self._answer_paper = AnswerPaper(form, desk, tasks, session=session, parent=self)
        self._procedures: Sequence[Procedure] = ()
        form.aside_asked.connect(self._put_aside)
        form.procedure.chosen.connect(self._on_procedure)
        form.procedure.channel_changed.connect(self._on_channel)
        form.procedure.arrival.filed_changed.connect(self._appoint)
        form.papers_card.orders_changed.connect(self._show_usual_fee)
        self._saving.saved.connect(self._on_saved)
        self._drafts.reopened.connect(self._reopen)
        self._batch.reopened.connect(self._reopen)
        self._people.another_came.connect(self._park)
        self._people.filled.connect(form.read_back)
        self._people.filled.connect(self._drafts.keep)
        self.reload()

    def scanned(self, text: str) -> None:
        """The scanner read something while this page is shown."""
        kind = kind_of_scan(text)
        if kind is ScanKind.ID_CARD:
            self._people.card(text)
        elif kind is ScanKind.ID_NUMBER:
            self._people.number(typed_digits(without_prefix(text)).replace(" ", ""))

    def show(self, draft: IntakeDraft) -> None:
        """Show a reception. It is kept as soon as something in it changes."""
        self._drafts.shown(draft)
        self._reopen(draft)

    def reload(self) -> None:
        """Ask again what is on offer and what was put aside."""
        self._tasks.run(self._form, self._desk.intake.procedures, done=self._offer)
        self._tasks.run(self._form, self._ask_neighbours, done=self._offer_neighbours)
        self._drafts.reload()

    # ---- procedures and appointments

    def _offer(self, procedures: Sequence[Procedure]) -> None:
        self._procedures = procedures
        self._form.offer_procedures(self._rows_for)

    def _ask_neighbours(self) -> list[Unit]:
        early = self._desk.clock().date() < intake.ANYWHERE_FROM
        return [] if early else self._desk.intake.neighbours()

    def _offer_neighbours(self, units: list[Unit]) -> None:
        self._form.procedure.arrival.offer_neighbours(units)

    def _rows_for(self, typed: str) -> list[Choice]:
        """The procedures for what is typed; a digit stands for one of those used most."""
        typed = typed.strip()
        used = {each.code: -at for at, each in enumerate(self._procedures)}
        found = [choice_of(each) for each in ranked(self._procedures, typed, used)] if typed else []
        if typed in _DIGITS[: len(self._procedures)]:
            often = self._procedures[int(typed) - 1]
            others = [choice for choice in found if choice.key is not often]
            return [choice_of(often, int(typed)), *others]
        return found or ([] if typed else [choice_of(each) for each in self._procedures])

    def _on_procedure(self, procedure: Procedure | None) -> None:
        self._form.due.show_nothing()
        self._form.show_papers(_usual_rows(procedure), chosen=procedure is not None)
        self._show_way()
        if procedure is not None:
            self._form.go_to_papers()
        self._appoint()

    def _on_channel(self) -> None:
        self._show_way()
        self._appoint()

    def _show_way(self) -> None:
        """The originals where the fee goes by the page, and the fee."""
        way = self._form.procedure.way()
        self._form.show_orders(() if way and intake.is_by_page(way) else None)
        self._show_usual_fee()

    def _show_usual_fee(self) -> None:
        way, orders = self._form.procedure.way(), self._form.orders.orders()
        if way is not None:
            fee_dong = fees.order_total(orders) if orders else intake.usual_fee(way)
            self._form.procedure.show_fee(fee_dong)

    def _appoint(self) -> None:
        draft = self._form.draft()
        if draft.procedure:
            self._tasks.run(
                self._form,
                lambda: self._desk.intake.appointment(draft),
                done=lambda appointment: self._show_appointment(draft, appointment),
            )

    def _show_appointment(self, asked: IntakeDraft, appointment: Appointment | None) -> None:
        now = self._form.draft()
        if (
            replace(asked, procedure=now.procedure, channel=now.channel, filed_at=now.filed_at)
            == asked
        ):
            self._form.show_appointment(appointment)

    def _on_saved(self, saved: Saved) -> None:
        first = saved.dossiers[0]
        self.saved.emit(saved.words, self._desk.clock())
        self.registered.emit(first)
        if saved.paper is not None:
            self.print_asked.emit(first, saved.paper)
        self.reload()

    # ---- putting aside

    def _put_aside(self) -> None:
        self._batch.dissolve()
        whose = self._drafts.put_aside()
        if whose:
            self.notice.emit(say("intake.put-aside", who=whose))

    def _park(self) -> None:
        self._batch.dissolve()
        whose = self._drafts.put_aside()
        self.notice.emit(say("intake.parked", who=whose))

    def _reopen(self, draft: IntakeDraft) -> None:
        procedure = next((p for p in self._procedures if p.code == draft.procedure), None)
        self._form.show_draft(draft, procedure, _kept_rows(procedure, draft.papers))
        way = self._form.procedure.way()
        if way is not None and intake.is_by_page(way) and not draft.orders:
            self._show_way()
            self._drafts.shown(self._form.draft())
        self._form.go_to_rest()
        self._appoint()


def _usual_rows(procedure: Procedure | None) -> list[PaperRow]:
    if procedure is None:
        return []
    return [PaperRow(intake.received(paper), not paper.optional) for paper in procedure.papers]


def _kept_rows(
    procedure: Procedure | None, given: tuple[PaperReceived, ...]
) -> list[PaperRow]:  # fmt: skip
    """The papers of a procedure with what was ticked and counted before."""
    before = {paper.name: paper for paper in given}
    return [
        PaperRow(before.get(row.paper.name, row.paper), row.paper.name in before)
        for row in _usual_rows(procedure)
    ]
