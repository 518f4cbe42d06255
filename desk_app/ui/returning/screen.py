"""Joins the return form to the services that find dossiers and return results."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain import handback
from desk_app.domain.codes import ScanKind, kind_of_scan
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.idcard import IdCard, to_party
from desk_app.domain.person import Party
from desk_app.domain.satisfaction import Answer
from desk_app.domain.scanner import typed_digits, without_prefix
from desk_app.services.documents import PaperKind
from desk_app.services.intake import KnownPerson
from desk_app.ui.returning.form import ReturningForm
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say


class ReturningScreen(QObject):
    """Returns results and records slips.

    Signals:
        saved: What was saved and when, for the notice line. Carries the words and the moment.
        changed: A dossier was returned or rated. Carries the `Dossier`.
        moved: A result was returned, which can be taken back at once. Carries the `Dossier`.
        opened: The clerk wants to see the whole dossier. Carries its uid.
        print_asked: A paper is to be printed. Carries the `Dossier` and the `PaperKind`.
        slip_opened: A citizen is asked now; nothing may cover the page.
        slip_over: The slip was answered or skipped.
    """

    saved = Signal(str, object)
    changed = Signal(object)
    moved = Signal(object)
    opened = Signal(str)
    print_asked = Signal(object, object)
    slip_opened = Signal()
    slip_over = Signal()

    def __init__(
        self, form: ReturningForm, desk: Desk, tasks: TaskRunner, session: Session
    ) -> None:  # fmt: skip
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._working = False
        form.dossier.asked.connect(self._find)
        form.dossier.picked.connect(self._form.show_dossier)
        form.submitted.connect(self._return)
        form.open_asked.connect(self._on_open_asked)
        form.slip.answered.connect(self._rate)
        form.slip.skipped.connect(self._skip)

    def scanned(self, text: str) -> None:
        """The scanner read something while this page is shown: a receipt, or a card."""
        kind = kind_of_scan(text)
        if kind in (ScanKind.SCAN_CODE, ScanKind.DOSSIER_CODE):
            self._ask(lambda: self._desk.lookup.get(without_prefix(text)))
        elif kind is ScanKind.ID_CARD:
            self._tasks.run(self._form, lambda: self._desk.intake.card(text), done=self._on_card)
        elif kind is ScanKind.ID_NUMBER:
            self._on_number(typed_digits(without_prefix(text)).replace(" ", ""))

    def show(self, uid: str) -> None:
        """Show a dossier that was opened elsewhere, as it stands now."""
        self._ask(lambda: self._desk.lookup.by_uid(uid))

    # ---- finding

    def _find(self, typed: str) -> None:
        self._tasks.run(
            self._form,
            lambda: self._desk.lookup.find(typed),
            done=lambda found: self._on_found(typed, found),
        )

    def _on_found(self, typed: str, found: Sequence[Dossier]) -> None:
        if len(found) == 1:
            self._form.show_dossier(found[0])
        elif found:
            self._form.show_hits(found)
        else:
            self._form.show_nothing(typed)

    def _on_card(self, card: IdCard) -> None:
        if self._form.is_ready():
            self._form.identify(to_party(card))
        else:
            self._find(card.number)

    def _on_number(self, number: str) -> None:
        if not self._form.is_ready():
            self._find(number)
            return

        def identify(known: KnownPerson | None) -> None:
            self._form.identify(known.party if known else Party(name="", number=number))

        self._tasks.run(self._form, lambda: self._desk.intake.known(number), done=identify)

    def _on_open_asked(self) -> None:
        dossier = self._form.shown()
        if dossier is not None:
            self.opened.emit(dossier.uid)

    def refresh(self, dossier: Dossier) -> None:
        """A dossier was changed elsewhere: if it is the one shown, show it as it stands."""
        shown = self._form.shown()
        if shown is not None and shown.uid == dossier.uid:
            self._form.show_dossier(dossier)

    # ---- giving it out

    def _return(self) -> None:
        dossier, card = self._form.shown(), self._form.collector
        if dossier is None or self._working:
            return
        relation, collector, power = card.relation(), card.collector(), card.power()
        problems = handback.check(relation, collector, power)
        self._form.show_problems(problems)
        if problems:
            return
        by = self._session.officer
        self._set_working(True)
        self._tasks.run(
            self._form,
            lambda: self._desk.returning.return_result(
                dossier, collector=collector, relation=relation.value, by=by, authority=power
            ),
            done=self._on_returned,
            failed=self._on_refused,
        )

    def _on_returned(self, dossier: Dossier) -> None:
        self._set_working(False)
        self._form.show_dossier(dossier)
        self.saved.emit(say("returning.saved", code=dossier.code), dossier.returned_at)
        self.changed.emit(dossier)
        self.moved.emit(dossier)
        self.slip_opened.emit()
        self.print_asked.emit(dossier, PaperKind.RESULTS_SLIP)

    # ---- the slip

    def _rate(self, answer: Answer, reason: str) -> None:
        dossier, by = self._form.shown(), self._session.officer
        if dossier is None or self._working:
            return
        self._set_working(True)
        self._tasks.run(
            self._form,
            lambda: self._desk.returning.rate(dossier, answer, by=by, reason=reason),
            done=self._on_rated,
            failed=self._on_refused,
        )

    def _on_rated(self, dossier: Dossier) -> None:
        self._set_working(False)
        self._form.show_dossier(dossier)
        self._form.slip.close_slip(say("returning.slip.thanks"))
        self._form.thank()
        self.saved.emit(say("returning.rated", code=dossier.code), dossier.rated_at)
        self.changed.emit(dossier)
        self.slip_over.emit()

    def _skip(self) -> None:
        self._form.slip.close_slip(say("returning.slip.later"))
        self._form.thank()
        self.slip_over.emit()

    # ---- what both need

    def _on_refused(self, problem: DeskError) -> None:
        """Somebody was faster, or the disk is full: say so and show the dossier as it stands."""
        self._set_working(False)
        self._tasks.refused.emit(problem)
        dossier = self._form.shown()
        if dossier is not None:
            self.show(dossier.uid)

    def _ask(self, work: Callable[[], Dossier]) -> None:
        self._tasks.run(self._form, work, done=self._form.show_dossier)

    def _set_working(self, working: bool) -> None:
        self._working = working
        self._form.show_working(working)
