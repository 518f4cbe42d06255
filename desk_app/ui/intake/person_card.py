"""Card 1: who submits, what the register knows, and whose dossier it is."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.intake import NOBODY
from desk_app.domain.person import Party
from desk_app.ui import theme
from desk_app.ui.intake.party_fields import PartyFields
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card, side_by_side
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.icon_label import IconLabel
from desk_app.ui.widgets.text import ElidedText, Role
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_OWNER_KEY = "Ctrl+T"


class PersonCard(Card):
    """The submitter, and the owner when they are two.

    Signals:
        take_register_asked: The clerk wants what the register says about the submitter.
        owner_toggled: The owner's part was opened or closed.
    """

    take_register_asked = Signal()
    owner_toggled = Signal()

    def __init__(self) -> None:
        super().__init__(say("intake.person"), number=1, hint=say("intake.person.hint"))
        self.submitter, self.owner = PartyFields(), PartyFields(with_kind=True)
        self.authority = Field(say("intake.authority"), TextEdit(), optional=True)
        self.authority.input.setPlaceholderText(say("intake.authority.like"))
        self.for_another = QCheckBox(f"{say('intake.for-another')}   {_OWNER_KEY}")
        self.for_another.setAccessibleName(say("intake.for-another"))
        self.take_register = ActionButton(
            say("intake.take-register"), key="Ctrl+G", kind=Kind.QUIET
        )
        self._icon, self._words = IconLabel("check", Tone.READY), ElidedText(role=Role.STRONG)
        self._owner_part = QWidget()
        self.add(self.submitter)
        self.body.addLayout(self._last_line())
        self._lay_out_owner()
        self.take_register.clicked.connect(self.take_register_asked)
        self.for_another.toggled.connect(self._on_toggled)
        QShortcut(QKeySequence(_OWNER_KEY), self).activated.connect(self._on_owner_key)
        self.show_known("", differs=False)
        self._owner_part.hide()

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        return [
            *self.submitter.stops(), self.take_register, self.for_another,
            *self.owner.stops(), self.authority.input,
        ]  # fmt: skip

    def owner_party(self) -> Party | None:
        """The owner, None while the submitter comes for himself."""
        return self.owner.party() if self.for_another.isChecked() else None

    def show_owner(self, owner: Party | None, authority: str) -> None:
        """Show an owner, or that there is no other."""
        self.for_another.blockSignals(True)
        self.for_another.setChecked(owner is not None)
        self.for_another.blockSignals(False)
        self._owner_part.setVisible(owner is not None)
        self.owner.show_party(owner or NOBODY)
        self.authority.input.show_text(authority)

    def show_known(self, words: str, *, differs: bool) -> None:
        """Say what the register knows; `differs` asks the clerk to compare."""
        self._icon.show_icon(
            "warn" if differs else "check", Tone.WAITING if differs else Tone.READY
        )
        self._words.setProperty("tone", "waiting" if differs else "ready")
        self._words.style().polish(self._words)
        self._words.setText(words)
        self._icon.setVisible(bool(words))
        self.take_register.setVisible(differs)

    def known_words(self) -> str:
        """What is said about the register."""
        return self._words.text()

    def unreadable(self) -> dict[str, str]:
        """Fields that hold no value: field → code of a sentence."""
        problems = {f"submitter.{at}": code for at, code in self.submitter.unreadable().items()}
        if self.for_another.isChecked():
            problems |= {f"owner.{at}": code for at, code in self.owner.unreadable().items()}
        return problems

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them: field → sentence."""
        for who, fields in (("submitter", self.submitter), ("owner", self.owner)):
            named = {at.partition(".")[2]: words for at, words in problems.items() if who in at}
            fields.show_problems(named)

    def _last_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._words, 1)
        line.addWidget(self.take_register)
        line.addWidget(self.for_another)
        return line

    def _lay_out_owner(self) -> None:
        column = QVBoxLayout(self._owner_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.owner)
        column.addLayout(side_by_side(self.authority))
        self.add(self._owner_part)

    def _on_owner_key(self) -> None:
        self.for_another.toggle()

    def _on_toggled(self, open_: bool) -> None:
        self._owner_part.setVisible(open_)
        if open_:
            self.owner.stops()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.owner_toggled.emit()
