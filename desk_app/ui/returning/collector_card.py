"""Card 2: who collects the result."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desk_app.domain.dossier import Dossier
from desk_app.domain.handback import Relation, usual_relation
from desk_app.domain.intake import NOBODY
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.ui import theme
from desk_app.ui.widgets.card import Card, side_by_side
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import IdentityEdit
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_ORDER = (Relation.OWNER, Relation.SUBMITTER, Relation.AUTHORISED, Relation.POST)


class CollectorCard(Card):
    """Owner, submitter, an authorised person, or the post. The digits 1 to 4 choose, too.

    Signals:
        confirmed: The clerk pressed Enter on the choice.
    """

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__(
            say("returning.collector"), hint=say("returning.collector.hint")
        )  # fmt: skip
        self._owner = self._submitter = NOBODY
        self._group = QButtonGroup(self)
        self.choices = {relation: QRadioButton() for relation in _ORDER}
        for relation, choice in self.choices.items():
            choice.installEventFilter(self)
            self._group.addButton(choice)
            self.add(choice)
            choice.setText(say(f"returning.who.{relation.value}", name=""))
        self.number = Field(say("returning.number"), IdentityEdit())
        self.name = Field(say("returning.name"), TextEdit())
        self.authority = Field(say("returning.authority"), TextEdit())
        self.authority.input.setPlaceholderText(say("returning.authority.like"))
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(side_by_side(self.number, self.name, shares=(5, 7)))
        column.addWidget(self.authority)
        self.add(self._fields)
        self._group.buttonToggled.connect(self._on_toggled)
        for field in (self.number, self.name, self.authority):
            field.input.textEdited.connect(field.forget)

    def stops(self) -> list[QWidget]:
        """The inputs of an authorised person."""
        return [self.number.input, self.name.input, self.authority.input]

    def show_dossier(self, dossier: Dossier) -> None:
        """Offer who may collect this dossier; the usual one is chosen."""
        intake = dossier.intake
        self._owner, self._submitter = intake.owner, intake.submitter
        offered = {
            Relation.OWNER: True,
            Relation.SUBMITTER: intake.owner != intake.submitter,
            Relation.AUTHORISED: True,
            Relation.POST: intake.return_way is Channel.POST,
        }
        names = {Relation.OWNER: intake.owner.name, Relation.SUBMITTER: intake.submitter.name}
        for relation, choice in self.choices.items():
            words = say(f"returning.who.{relation.value}", name=names.get(relation, ""))
            choice.setText(words.replace("&", "&&"))
            choice.setVisible(offered[relation])
        self.show_person(NOBODY)
        self.authority.input.show_text("")
        self.show_problems({})
        self._choose(usual_relation(intake.owner, intake.submitter))

    def identify(self, party: Party) -> None:
        """Somebody showed a card: the owner, the submitter, or an authorised person."""
        if party.number == self._owner.number:
            self._choose(Relation.OWNER)
        elif party.number == self._submitter.number:
            self._choose(Relation.SUBMITTER)
        else:
            self._choose(Relation.AUTHORISED)
            self.show_person(party)

    def relation(self) -> Relation:
        """What the collector is to the dossier."""
        return next(each for each, choice in self.choices.items() if choice.isChecked())

    def collector(self) -> Party:
        """The collector as recorded."""
        known = {Relation.OWNER: self._owner, Relation.SUBMITTER: self._submitter}
        by_hand = Party(name=self.name.input.value(), number=self.number.input.number())
        by_post = Party(name=say("relation.post"))
        return known.get(self.relation(), by_post if self._is_post() else by_hand)

    def power(self) -> str:
        """The paper of authority, empty unless one is needed."""
        return self.authority.input.value() if self.relation() is Relation.AUTHORISED else ""

    def show_person(self, party: Party) -> None:
        """Show an authorised person."""
        self.number.input.show_number(party.number)
        self.name.input.show_text(party.name)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them (field → code)."""
        said = {field: say(f"check.{code}") for field, code in problems.items()}
        self.number.show_problem(said.get("collector.number", ""))
        self.name.show_problem(said.get("collector.name", ""))
        self.authority.show_problem(said.get("authority", ""))

    def first_stop(self) -> QWidget:
        """Where the cursor goes: the first thing wrong or empty, else the choice made."""
        for field in (self.number, self.name, self.authority):
            if self._fields.isVisibleTo(self) and (field.problem() or not field.input.text()):
                return field.input
        return self.choices[self.relation()]

    def eventFilter(self, choice: QObject, event: QEvent) -> bool:
        """Enter confirms the choice, digits change it."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
            return True
        shown = [each for each in self.choices.values() if not each.isHidden()]
        typed = event.text()
        if len(typed) == 1 and typed in "1234" and int(typed) <= len(shown):
            shown[int(typed) - 1].setChecked(True)
            shown[int(typed) - 1].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _on_enter(self) -> None:
        if self.relation() is Relation.AUTHORISED:
            self.number.input.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.confirmed.emit()

    def _on_toggled(self) -> None:
        self._fields.setVisible(self.choices[Relation.AUTHORISED].isChecked())

    def _choose(self, relation: Relation) -> None:
        self.choices[relation].setChecked(True)
        self._fields.setVisible(relation is Relation.AUTHORISED)

    def _is_post(self) -> bool:
        return self.relation() is Relation.POST
