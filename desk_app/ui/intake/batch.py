"""Several receptions of one submitter that one receipt will list."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desk_app.domain.intake import NOBODY, IntakeDraft
from desk_app.domain.procedure import Procedure
from desk_app.domain.vietnamese import nfc
from desk_app.ui.intake.drafts import Drafts
from desk_app.ui.intake.form import IntakeForm

_EMPTY = IntakeDraft()


@dataclass(frozen=True, slots=True)
class Listed:
    """A reception on the list: where it is kept until it is saved, and what the list says."""

    slot: str
    draft: IntakeDraft
    words: str = ""


class Batch(QObject):
    """Holds the list. Each reception on it stays a kept draft, so that a power cut costs nothing.

    Signals:
        reopened: One comes back to the screen. Carries the `IntakeDraft`.
    """

    reopened = Signal(object)

    def __init__(self, form: IntakeForm, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self.drafts = form, drafts
        self._listed: tuple[Listed, ...] = ()
        form.batch.taken_back.connect(self.take_back)

    def listed(self) -> tuple[Listed, ...]:
        """What is on the list, in its order."""
        return self._listed

    def whole(self) -> tuple[Listed, ...]:
        """All that is to be saved together: the list, and what stands on the screen unless that is
        only the submitter who was kept for the next one."""
        if self._listed and self._only_submitter():
            return self._listed
        return (*self._listed, Listed(self.drafts.slot, self._form.draft()))

    def add(self) -> None:
        """Put what stands on the screen on the list and begin the next one of this submitter."""
        self.drafts.keep()
        draft = self._form.draft()
        words = _named(draft, self._form.procedure.chosen_procedure())
        self._show((*self._listed, Listed(self.drafts.slot, draft, words)))
        self.drafts.begin_for(draft.submitter)

    def take_back(self) -> None:
        """The last one comes back to the screen; what stands there is put aside."""
        if not self._listed:
            return
        if not self._only_submitter():
            self.drafts.keep()
        last = self._listed[-1]
        self._show(self._listed[:-1])
        self.drafts.go_on_with(last.slot, last.draft)
        self.reopened.emit(last.draft)

    def dissolve(self) -> None:
        """There is no list any more; what was on it is put aside, or saved by now."""
        self._show(())

    def _only_submitter(self) -> bool:
        draft = replace(self._form.draft(), submitter=NOBODY)
        return draft == _EMPTY and not self._form.unreadable()

    def _show(self, listed: tuple[Listed, ...]) -> None:
        self._listed = listed
        self.drafts.hold_back(each.slot for each in listed)
        self._form.show_batch([each.words for each in listed])


def _named(draft: IntakeDraft, procedure: Procedure | None) -> str:
    """Whose it is; of the submitter, who is the same for all, what is wanted."""
    if draft.owner is not None and draft.owner.name:
        return nfc(draft.owner.name)
    return procedure.name if procedure else ""
