"""Half-filled receptions: kept at each field, put aside, opened again."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.person import Party
from desk_app.services import new_uid
from desk_app.services.intake import KeptDraft
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.intake.kept_strip import KeptEntry
from desk_app.ui.intake.reading_back import age, who
from desk_app.ui.tasks import TaskRunner

_NAME_LENGTH = 24


class Drafts(QObject):
    """Keeps what is typed, so that neither a power cut nor the next person costs anything.

    Signals:
        reopened: A reception that was put aside goes on. Carries the `IntakeDraft`.
    """

    reopened = Signal(object)

    def __init__(
        self, form: IntakeForm, desk: Desk, tasks: TaskRunner, parent: QObject
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._form, self._desk, self._tasks = form, desk, tasks
        self._slot, self._last = new_uid(), IntakeDraft()
        self._held = False
        self._kept: dict[str, KeptDraft] = {}
        self._held_back: frozenset[str] = frozenset()
        form.field_left.connect(self.keep)
        form.kept.opened.connect(self._open)
        form.kept.dropped.connect(self._drop)

    @property
    def slot(self) -> str:
        """Where the reception on the screen is kept."""
        return self._slot

    def hold(self, held: bool) -> None:
        """While the reception is being saved, nothing of it is kept as a draft."""
        self._held = held

    def keep(self) -> None:
        """Keep what stands on the screen, if it changed since it was kept last."""
        draft, slot = self._form.draft(), self._slot
        if self._held or draft == self._last:
            return
        self._last = draft
        if self._form.is_blank():
            self._tasks.run(self._form, lambda: self._desk.intake.drop(slot))
        else:
            self._tasks.run(self._form, lambda: self._desk.intake.keep(slot, draft))

    def shown(self, draft: IntakeDraft) -> None:
        """A reception stands on the screen that needs no keeping until something in it changes."""
        self._last = draft

    def put_aside(self) -> str:
        """Keep the reception and empty the form. Gives whose it was, empty if there was none."""
        if self._form.is_blank():
            self._form.clear()
            return ""
        self.keep()
        whose = who(self._form.draft())
        self.begin()
        return whose

    def begin(self) -> None:
        """Begin a new reception on an empty form."""
        self._slot, self._last = new_uid(), IntakeDraft()
        self._form.clear()
        self.reload()

    def begin_for(self, submitter: Party) -> None:
        """Begin a new reception of somebody who is still there."""
        self.begin()
        self._last = IntakeDraft(submitter=submitter)
        self._form.show_draft(self._last, None, ())
        self._form.go_to_procedure()

    def go_on_with(self, slot: str, draft: IntakeDraft) -> None:
        """What is kept in `slot` is the reception on the screen now."""
        self._slot, self._last = slot, draft
        self.reload()

    def hold_back(self, slots: Iterable[str]) -> None:
        """What is kept in these slots is on a list and not offered."""
        self._held_back = frozenset(slots)
        self.reload()

    def reload(self) -> None:
        """Offer what is kept, without what is on the screen."""
        self._tasks.run(self._form, self._desk.intake.kept, done=self._show)

    def _show(self, kept: list[KeptDraft]) -> None:
        now, hidden = self._desk.clock(), {self._slot, *self._held_back}
        self._kept = {each.slot: each for each in kept if each.slot not in hidden}
        entries = [
            KeptEntry(slot, f"{_short(who(each.draft))} · {age(each.at, now)}")
            for slot, each in self._kept.items()
        ]
        self._form.kept.show_entries(entries)

    def _open(self, slot: str) -> None:
        self.keep()
        chosen = self._kept[slot]
        self.go_on_with(slot, chosen.draft)
        self.reopened.emit(chosen.draft)

    def _drop(self, slot: str) -> None:
        self._tasks.run(self._form, lambda: self._desk.intake.drop(slot))
        self.reload()
        self._form.go_home()


def _short(name: str) -> str:
    return name if len(name) <= _NAME_LENGTH else f"{name[: _NAME_LENGTH - 1]}…"
