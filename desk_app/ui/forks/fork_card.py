"""A journal that two PCs wrote in: its branches side by side, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.services.lineage import Branch, Fork, Gap
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card, side_by_side
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.facts import FactGrid, LabelledFact
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say
from desk_app.wording.parting import times


class ForkCard(Card):
    """One fork.

    Signals:
        accept_asked: Both branches are to count. Carries the journal.
        refuse_asked: A branch is not to count. Carries the journal and the branch's number.
    """

    accept_asked = Signal(str)
    refuse_asked = Signal(str, int)

    def __init__(self, fork: Fork) -> None:
        unit = fork.office_name or fork.office
        super().__init__(
            say("forks.card", unit=unit, desk=fork.desk), hint=say("forks.after", n=fork.after)
        )
        self.accept = ActionButton(say("forks.accept"), kind=Kind.PRIMARY, icon="check")
        self.accept.clicked.connect(lambda: self.accept_asked.emit(fork.jid))
        self.refuse: list[ActionButton] = []
        self.add_row(*(self._branch(fork, branch) for branch in fork.branches))
        key = "forks.call.decided" if fork.decided else "forks.call"
        self.body.addLayout(_foot(say(key, unit=unit, desk=fork.desk), self.accept))
        self.accept.setHidden(all(branch.counts for branch in fork.branches))
        self._walk = EnterWalk([*self.refuse, self.accept], self)

    def _branch(self, fork: Fork, branch: Branch) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text(say(_heading(branch)), Role.STRONG))
        facts = FactGrid()
        facts.show_facts(
            [
                LabelledFact(say("forks.acts"), str(branch.acts)),
                LabelledFact(say("forks.officers"), ", ".join(branch.officers)),
                LabelledFact(say("forks.times"), times(branch.first_at, branch.last_at)),
                LabelledFact(say("forks.machine"), branch.machine or say("forks.machine.none")),
            ]
        )
        column.addWidget(facts)
        if not branch.first and branch.counts is fork.decided:
            refuse = ActionButton(say("forks.refuse"), kind=Kind.QUIET, icon="cross")
            refuse.clicked.connect(lambda: self.refuse_asked.emit(fork.jid, branch.number))
            self.refuse.append(refuse)
            row = QHBoxLayout()
            row.addWidget(refuse)
            row.addStretch()
            column.addLayout(row)
        return widget


class GapCard(Card):
    """Lines of a journal that nobody brought.

    Signals:
        accept_asked: They are lost for good. Carries the journal.
    """

    accept_asked = Signal(str)

    def __init__(self, gap: Gap) -> None:
        unit = gap.office_name or gap.office
        super().__init__(
            say("gaps.card", unit=unit, desk=gap.desk),
            hint=say("gaps.waiting", count=gap.waiting),
        )
        self.accept = ActionButton(say("gaps.accept"), icon="check")
        self.accept.clicked.connect(lambda: self.accept_asked.emit(gap.jid))
        self.add(text(say("gaps.missing", first=gap.first, last=gap.last)))
        self.body.addLayout(_foot(say("gaps.call", unit=unit, desk=gap.desk), self.accept))
        self._walk = EnterWalk([self.accept], self)


def _heading(branch: Branch) -> str:
    if branch.first:
        return "forks.counts"
    return "forks.counts.too" if branch.counts else "forks.kept"


def _foot(call: str, button: ActionButton) -> QHBoxLayout:
    """Whom to call, and what to do after the call."""
    row = side_by_side()
    row.addWidget(IconLabel("phone", Tone.WAITING))
    row.addWidget(text(call), 1)
    row.addWidget(button)
    return row
