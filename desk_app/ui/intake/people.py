"""Who is at the desk: cards that are scanned, numbers that are typed, what the register knows."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk_app.bootstrap import Desk
from desk_app.domain.idcard import Doubt, IdCard, number_facts, to_party
from desk_app.domain.person import Party, completed, differences
from desk_app.services.intake import KnownPerson
from desk_app.ui.intake.form import IntakeForm
from desk_app.ui.intake.party_fields import PartyFields, marks
from desk_app.ui.tasks import TaskRunner
from desk_app.wording import say

_NO_DOUBT: frozenset[Doubt] = frozenset()


class People(QObject):
    """Fills the people of a reception from cards and from the register.

    Signals:
        another_came: A card of somebody else was scanned into a half-filled reception.
        filled: A party was filled in.
    """

    another_came = Signal()
    filled = Signal()

    def __init__(
        self, form: IntakeForm, desk: Desk, tasks: TaskRunner, parent: QObject
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._form, self._desk, self._tasks = form, desk, tasks
        self._in_register: Party | None = None
        form.person.submitter.number_typed.connect(self._on_submitter_number)
        form.person.owner.number_typed.connect(self._on_owner_number)
        form.person.take_register_asked.connect(self._take_register)

    def card(self, text: str) -> None:
        """A card was scanned."""
        self._tasks.run(self._form, lambda: self._read(text), done=self._on_card)

    def number(self, number: str) -> None:
        """A number was scanned: it stands for a card that was not read."""
        fields = self._fields_for(number)
        fields.show_party(Party(name="", number=number))
        self._look_up(fields, number)

    def _read(self, text: str) -> tuple[IdCard, KnownPerson | None]:
        card = self._desk.intake.card(text)
        return card, self._desk.intake.known(card.number)

    def _on_card(self, answer: tuple[IdCard, KnownPerson | None]) -> None:
        card, known = answer
        shown = to_party(card)
        fields = self._fields_for(card.number)
        party = completed(shown, known.party) if known else shown
        said = differences(party, known.party) if known else {}
        settled = {Doubt.NAME: "name", Doubt.RESIDENCE: "address"}
        doubts = frozenset(
            doubt
            for doubt in card.doubts
            if not (known and doubt in settled and settled[doubt] not in said)
        )
        self._fill(fields, party, doubts, said, known)

    def _fields_for(self, number: str) -> PartyFields:
        """Where a person goes who was scanned just now: to the owner when the owner is asked for,
        else to the submitter; a half-filled reception of somebody else is put aside first."""
        person = self._form.person
        owner_is_next = person.owner_party() is not None and not person.submitter.is_blank()
        if owner_is_next and (person.owner.is_blank() or person.owner.party().number == number):
            return person.owner
        submitter = person.submitter
        if not submitter.is_blank() and submitter.party().number != number:
            self.another_came.emit()
        return submitter

    def _on_submitter_number(self, number: str) -> None:
        self._look_up(self._form.person.submitter, number)

    def _on_owner_number(self, number: str) -> None:
        self._look_up(self._form.person.owner, number)

    def _look_up(self, fields: PartyFields, number: str) -> None:
        self._tasks.run(
            self._form,
            lambda: self._desk.intake.known(number),
            done=lambda known: self._on_known(fields, number, known),
        )

    def _on_known(self, fields: PartyFields, number: str, known: KnownPerson | None) -> None:
        typed = fields.party()
        if typed.number != number:
            return
        if known is None:
            self._tell(fields, None, differs=False)
            facts = number_facts(number)
            if facts is not None and typed.sex is None:
                fields.sex.input.show_value(facts.sex)
            return
        party = completed(typed, known.party)
        if not typed.name:
            party = replace(known.party, number=number)
        self._fill(fields, party, _NO_DOUBT, differences(party, known.party), known)

    def _fill(
        self,
        fields: PartyFields,
        party: Party,
        doubts: frozenset[Doubt],
        in_register: dict[str, str],
        known: KnownPerson | None,
    ) -> None:
        was_here = self._form.is_in_submitter() and not self._is_typing(fields)
        fields.fill(party, marks(doubts, in_register))
        self._tell(fields, known, differs=bool(in_register))
        if fields is self._form.person.submitter and (was_here or doubts):
            self._form.go_on()
        self.filled.emit()

    def _is_typing(self, fields: PartyFields) -> bool:
        """While the clerk still types the number, the cursor waits for Enter."""
        return fields.number.input.hasFocus() and fields.number.input.isModified()

    def _tell(self, fields: PartyFields, known: KnownPerson | None, *, differs: bool) -> None:
        if fields is not self._form.person.submitter:
            return
        self._in_register = known.party if known else None
        words = ""
        if known is not None:
            key = "intake.differs" if differs else "intake.known"
            one = ".1" if known.dossiers == 1 and not differs else ""
            words = say(f"{key}{one}", count=known.dossiers)
        self._form.person.show_known(words, differs=differs)

    def _take_register(self) -> None:
        fields = self._form.person.submitter
        if self._in_register is None:
            return
        party = replace(self._in_register, number=fields.party().number)
        fields.fill(completed(party, fields.party()), {})
        self._form.person.take_register.hide()
        self._form.go_on()
        self.filled.emit()
