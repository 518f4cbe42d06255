"""Trust and keys at work: devices are revoked and restored, keys replaced, papers printed."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.errors import DeskError
from desk_app.domain.office import Role
from desk_app.services.documents import Size
from desk_app.services.enrolment import FingerprintDiffers
from desk_app.services.keys import Device, NotAKey, OwnKeys
from desk_app.ui.session import Session
from desk_app.ui.settings.keys_panel import KeysPanel
from desk_app.ui.settings.trust_card import Word
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import error, say


class KeysScreen(QObject):
    """Joins whom we know and our own keys to their service.

    Signals:
        saved: Something was written. Carries the words and the moment.
        changed: A word changed which lines count: what other pages show may be different.
        print_pdf_asked: A paper is to be printed; nobody keeps it. Carries its title and the PDF.
    """

    saved = Signal(str, datetime)
    changed = Signal(object)
    print_pdf_asked = Signal(str, bytes)

    def __init__(self, panel: KeysPanel, desk: Desk, tasks: TaskRunner, session: Session) -> None:
        super().__init__(panel)
        self._trust, self._own = trust, own = panel.trust, panel.own
        self._desk, self._tasks, self._session = desk, tasks, session
        is_upper = desk.office.role is Role.UPPER
        trust.allow_words(is_upper)
        own.allow_next(is_upper)
        trust.later_asked.connect(self._ask_later)
        trust.word_asked.connect(self._say)
        own.card_asked.connect(self._print_card)
        own.signing_asked.connect(self._print_signing)
        own.replace_asked.connect(self._replace)
        own.next_asked.connect(self._make_next)
        own.typed.connect(self._take_up)

    def reload(self) -> None:
        """Ask anew whom we know and how our keys stand."""
        self._tasks.run(self, self._desk.keys.devices, done=self._trust.show_devices)
        self._tasks.run(self, self._desk.keys.own, done=self._own.show_own)

    def scanned(self, digits: str) -> None:
        """A key was scanned from its paper."""
        self._own.scanned(digits)

    # ---- whom we know

    def _ask_later(self, device: Device) -> None:
        self._tasks.run(
            self,
            lambda: self._desk.keys.later_lines(device.jid),
            done=self._trust.show_later,
        )

    def _say(self, word: Word) -> None:
        by = self._session.officer
        self._tasks.run(
            self, lambda: self._said(word, by), done=self._on_said, failed=self._on_refused
        )

    def _said(self, word: Word, by: str) -> Device:
        keys, jid = self._desk.keys, word.device.jid
        if word.device.stop is not None:
            return keys.restore(jid, digits=word.digits, reason=word.reason, by=by)
        last = keys.last_before(jid, word.since) if word.since else None
        return keys.revoke(jid, digits=word.digits, reason=word.reason, by=by, last=last)

    def _on_said(self, device: Device) -> None:
        self._trust.clear_word()
        key = "trust.revoked" if device.stop else "trust.restored"
        self.saved.emit(say(key, unit=device.office_name, desk=device.desk), self._desk.clock())
        self.changed.emit(None)
        self.reload()

    def _on_refused(self, problem: DeskError) -> None:
        if isinstance(problem, FingerprintDiffers):
            self._trust.show_digits_problem(say("trust.digits.differ"))
        else:
            self._tasks.refused.emit(problem)

    # ---- our own keys

    def _replace(self, reason: str) -> None:
        by = self._session.officer
        self._tasks.run(
            self, lambda: self._desk.keys.replace(reason=reason, by=by), done=self._on_replaced
        )

    def _on_replaced(self, own: OwnKeys) -> None:
        self._done(own, say("own-keys.replaced"))

    def _make_next(self, reason: str) -> None:
        by = self._session.officer

        def made() -> bytes:
            secret = self._desk.keys.make_next(reason=reason, by=by)
            return self._desk.key_papers.next_key(secret, size=Size.A4, by=by)

        self._tasks.run(self, made, done=self._on_next)

    def _on_next(self, pdf: bytes) -> None:
        self._own.clear()
        self.print_pdf_asked.emit(say("own-keys.title.next"), pdf)
        self.reload()

    def _take_up(self, typed: str, reason: str) -> None:
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._desk.keys.take_up(typed, reason=reason, by=by),
            done=self._on_taken_up,
            failed=self._on_no_key,
        )

    def _on_taken_up(self, own: OwnKeys) -> None:
        self._done(own, say("own-keys.taken-up"))

    def _on_no_key(self, problem: DeskError) -> None:
        if isinstance(problem, NotAKey):
            self._own.show_key_problem(error(problem))
        else:
            self._tasks.refused.emit(problem)

    def _done(self, own: OwnKeys, words: str) -> None:
        self._own.clear()
        self._own.show_own(own)
        self.saved.emit(words, self._desk.clock())

    # ---- papers

    def _print_card(self) -> None:
        by = self._session.officer
        self._tasks.run(
            self, lambda: self._desk.key_papers.card(size=Size.A4, by=by), done=self._on_card
        )

    def _on_card(self, pdf: bytes) -> None:
        self.print_pdf_asked.emit(say("own-keys.title.card"), pdf)

    def _print_signing(self) -> None:
        by = self._session.officer
        self._tasks.run(
            self,
            lambda: self._desk.key_papers.signing_key(size=Size.A4, by=by),
            done=self._on_signing,
        )

    def _on_signing(self, pdf: bytes) -> None:
        self.print_pdf_asked.emit(say("own-keys.title.signing"), pdf)
