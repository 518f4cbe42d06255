"""The exchange page at work: sticks are found, bundles go and come, PCs are trusted."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.money import grouped
from desk_app.services.enrolment import Card, FingerprintDiffers, Source
from desk_app.services.exchange import Exported, OnStick, Standing, Step, TakenIn
from desk_app.services.sticks import Drive, Left
from desk_app.ui.exchange import came, drives
from desk_app.ui.exchange.by_itself import ByItself
from desk_app.ui.exchange.exporting import FOLDER, Exporting
from desk_app.ui.exchange.form import ExchangeForm
from desk_app.ui.exchange.schedule_screen import ScheduleScreen
from desk_app.ui.exchange.taking_in import TakingIn
from desk_app.ui.session import Session
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say

_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was found when looking for sticks."""

    drives: Sequence[Drive]
    cards: Sequence[Path]


@dataclass(frozen=True, slots=True)
class _Held:
    """What they hold, and the place used last."""

    last: Path | None
    holds: Mapping[Path, OnStick]


class ExchangeScreen(QObject):
    """Joins the exchange page to the exchange service.

    Signals:
        saved: Something was written or taken in. Carries the words and the moment.
        taken_in: Bundles came; what other pages show may have changed.
        warned: The desk's own stick was put in and it did not work. Carries the words.
    """

    saved = Signal(str, object)
    taken_in = Signal()
    warned = Signal(str)

    def __init__(self, form: ExchangeForm, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(form)
        self._form, self._desk, self._tasks, self._session = form, desk, tasks, session
        self._names: dict[str, str] = {}
        self._drives: tuple[Drive, ...] | None = None
        self.exporting = Exporting(desk, tasks, self)
        self.taking_in = TakingIn(tasks, self)
        self.by_itself = ByItself(desk, tasks, self.exporting, self.taking_in, self)
        self._schedule = ScheduleScreen(form.schedule, desk, tasks, form.stick.drive)
        self._join(form)

    def _join(self, form: ExchangeForm) -> None:
        self.exporting.progressed.connect(form.stick.show_pace)
        self.exporting.exported.connect(self._on_exported)
        self.exporting.left.connect(self._on_left)
        self.exporting.failed.connect(self._on_stick_problem)
        self.taking_in.busy_changed.connect(form.set_busy)
        self.taking_in.progressed.connect(form.stick.show_taking_in)
        self.taking_in.cut_off.connect(self._on_cut_off)
        self.by_itself.came.connect(self._show_came)
        self.by_itself.done.connect(self._on_by_itself)
        self.by_itself.failed.connect(self.warned)
        self._schedule.saved.connect(self.saved)
        self._schedule.failed.connect(form.stick.show_problem)
        form.shown.connect(self._on_shown)
        form.look_asked.connect(self._look)
        form.stick.export_asked.connect(self._export)
        form.stick.take_in_asked.connect(self._take_in_stick)
        form.stick.files_asked.connect(self._take_in)
        form.enrolment.write_asked.connect(self._write_card)
        form.enrolment.card_asked.connect(self._read_card)
        form.enrolment.trust_asked.connect(self._trust)

    def scanned(self, digits: str) -> None:
        """A printed card was scanned."""
        self._form.show_card_scanned(digits)

    # ---- how things stand

    def _on_shown(self) -> None:
        self._drives = None
        self._look()
        self._tasks.run(
            self, self._desk.enrolment.own_card, done=self._form.enrolment.show_own
        )  # fmt: skip
        self._schedule.reload()
        self._reload()

    def _reload(self) -> None:
        self._tasks.run(self, self._desk.exchange.standing, done=self._on_standing)

    def _on_standing(self, standing: Standing) -> None:
        self._names = {partner.office: partner.office_name for partner in standing.peers}
        self._form.show_standing(standing)
        if standing.begun and not self.exporting.busy and not self.taking_in.busy:
            self._take_in_waiting()

    def _look(self) -> None:
        """Look for sticks, beside the lane; what they hold is asked only when others are there."""
        typed = self._form.stick.place.path()
        self._tasks.run_aside(self, lambda: self._seen(typed), done=self._on_seen)

    def _look_anew(self) -> None:
        """What the sticks hold has changed, or one was let go."""
        self._drives = None
        self._look()

    def _seen(self, typed: Path | None) -> _Seen:
        found = self._desk.sticks.plugged_in()
        roots = {drive.root for drive in found} | ({typed} if typed else set())
        return _Seen(found, drives.cards_on(roots))

    def _on_seen(self, seen: _Seen) -> None:
        self._form.enrolment.show_cards(seen.cards)
        if tuple(seen.drives) != self._drives:
            self._drives = tuple(seen.drives)
            self._tasks.run(
                self,
                lambda: self._held(seen.drives),
                done=lambda held: self._form.stick.show_drives(seen.drives, held.last, held.holds),
            )

    def _held(self, found: Sequence[Drive]) -> _Held:
        last = self._desk.settings.setting(FOLDER)
        holds = {}
        for drive in found:
            with suppress(DeskError):  # it was pulled out; the next look will not see it
                holds[drive.root] = self._desk.exchange.on_stick(drive.root)
        return _Held(Path(last) if last else None, holds)

    # ---- out and in

    def _place(self) -> Path | None:
        """The place typed, if it is there; otherwise the page says that it is not."""
        place = self._form.stick.place.path()
        if place is None:
            self._form.stick.show_problem(say("exchange.place.none"))
        elif not place.is_dir():
            self._form.stick.show_problem(say("exchange.place.missing"))
        else:
            self._form.stick.show_problem("")
            return place
        return None

    def _export(self) -> None:
        place = self._place()
        if place is not None and not self.exporting.busy and not self.taking_in.busy:
            self._form.set_busy(True)
            self.exporting.start(place)

    def _on_exported(self, made: Exported) -> None:
        names = [self._names.get(office, office) for office in made.to]
        many = say("exchange.exported.many", count=len(names))
        to = ", ".join(names) if len(names) <= _NAMED else many
        words = say("exchange.exported", lines=made.lines, to=to)
        if made.scans:
            words += say("exchange.exported.scans", count=made.scans)
        left = say("exchange.exported.scans.left", count=made.scans_left) if made.scans_left else ""
        self._form.result.show_exported(words, made.files, left=left)
        count = say("exchange.exported.saved", count=len(made.files))
        self.saved.emit(count, self._desk.clock())
        self._reload()

    def _on_left(self, left: Left, stays: bool) -> None:
        self._form.set_busy(False)
        if self._form.isVisible():
            self._form.stick.export.setFocus()
        self._form.result.show_left(left, stays=stays)
        self._look_anew()

    def _on_by_itself(self, words: str) -> None:
        self.saved.emit(words, self._desk.clock())

    def _take_in_stick(self) -> None:
        place = self._place()
        if place is not None:
            self._take_in([place])

    def _take_in(self, paths: list[Path]) -> None:
        steps = self._desk.exchange.take_in_steps(paths)
        self.taking_in.run(steps, done=self._on_came, failed=self._on_stick_problem)

    def _take_in_waiting(self) -> None:
        """What waited for its writer's card, or was cut off when the window was closed."""
        steps = self._desk.exchange.take_in_waiting_steps()
        self.taking_in.run(steps, done=self._on_waited, failed=self._on_stick_problem)

    def _on_waited(self, results: Sequence[TakenIn]) -> None:
        if results:
            self._show_came(results)
        else:
            self._reload()

    def _on_cut_off(self, step: Step) -> None:
        if step.total:
            done, total = grouped(step.done), grouped(step.total)
            words = say("exchange.taking-in.cut-off", name=step.name, done=done, total=total)
            self.warned.emit(words)

    def _on_came(self, results: Sequence[TakenIn]) -> None:
        self._form.stick.take_in.setFocus()
        self._show_came(results)
        self._look_anew()

    def _show_came(self, results: Sequence[TakenIn]) -> None:
        self._form.result.show_came(came.summary(results), came.lines(results))
        news = [each for each in results if each.result == "taken-in"]
        if news:
            words = say(
                "exchange.came.saved", count=len(news), lines=sum(each.new for each in news)
            )
            if scans := sum(each.scans for each in news):
                words += say("exchange.came.saved.scans", count=scans)
            self.saved.emit(words, self._desk.clock())
            self.taken_in.emit()
        self._reload()

    def _on_stick_problem(self, problem: DeskError) -> None:
        self._form.set_busy(False)
        self._form.stick.show_problem(error(problem))

    # ---- enrolment

    def _write_card(self) -> None:
        place = self._place()
        if place is not None:
            self._form.set_busy(True)
            self._tasks.run(
                self,
                lambda: self._desk.enrolment.write_card(place),
                done=self._on_card_written,
                failed=self._on_stick_problem,
            )

    def _on_card_written(self, path: Path) -> None:
        self._form.set_busy(False)
        self._form.enrolment.show_written(path.name)
        self.saved.emit(say("exchange.own.written", name=path.name), self._desk.clock())

    def _read_card(self, card: Source) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.enrolment.read_card(card),
            done=self._form.enrolment.show_card,
            failed=self._on_card_problem,
        )

    def _on_card_problem(self, problem: DeskError) -> None:
        self._form.set_busy(False)
        if isinstance(problem, FingerprintDiffers):
            self._form.enrolment.show_digits_problem(error(problem))
        else:
            self._form.enrolment.show_card_problem(error(problem))

    def _trust(self, card: Source, digits: str) -> None:
        officer = self._session.officer
        self._form.set_busy(True)
        self._tasks.run(
            self,
            lambda: self._desk.enrolment.enrol(card, fingerprint=digits, by=officer),
            done=self._on_trusted,
            failed=self._on_card_problem,
        )

    def _on_trusted(self, card: Card) -> None:
        self._form.set_busy(False)
        self._form.enrolment.clear_card()
        self.saved.emit(
            say("exchange.card.trusted", unit=card.office_name), self._desk.clock()
        )  # fmt: skip
        self._take_in_waiting()
