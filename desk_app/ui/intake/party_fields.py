"""The fields for one party of a reception: who submits, or whose dossier it is."""

from collections.abc import Mapping
from dataclasses import fields as fields_of

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.idcard import Doubt
from desk_app.domain.intake import NOBODY
from desk_app.domain.person import Party, PartyKind, Sex
from desk_app.ui import theme
from desk_app.ui.widgets.card import side_by_side
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import IdentityEdit
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_DOUBTED = {
    Doubt.NAME: "name",
    Doubt.RESIDENCE: "address",
    Doubt.BORN: "born",
    Doubt.BORN_YEAR_ONLY: "born",
    Doubt.SEX: "sex",
    Doubt.PROVINCE: "number",
    Doubt.NUMBER_AND_SEX: "number",
    Doubt.NUMBER_AND_YEAR: "number",
    Doubt.FIELDS: "number",
}
"""Which field a doubt is shown at. The day of issue and the old number are not asked here."""

_AnyField = Field[IdentityEdit] | Field[TextEdit] | Field[DateEdit] | Field[OptionBox[Sex | None]]

_WHOLE = {PartyKind.PERSON: (12,), PartyKind.ORGANISATION: (10, 13)}


class PartyFields(QWidget):
    """Number, name, day of birth, sex, phone and address; for an owner also what kind it is.

    Signals:
        number_typed: A whole number stands in its field. Carries the digits.
        edited: Something was changed by hand.
    """

    number_typed = Signal(str)
    edited = Signal()

    def __init__(self, *, with_kind: bool = False) -> None:
        super().__init__()
        self._email = ""
        self._filled: set[QWidget] = set()
        self.kind = Field(say("intake.owner-kind"), OptionBox(_kinds()))
        self.number = Field(say("intake.number"), IdentityEdit())
        self.name = Field(say("intake.name"), TextEdit())
        self.born = Field(say("intake.born"), DateEdit())
        self.sex = Field(say("intake.sex"), OptionBox(_sexes()))
        self.phone = Field(say("intake.phone"), TextEdit())
        self.address = Field(say("intake.address"), TextEdit())
        self._fields: dict[str, _AnyField] = {
            "number": self.number, "name": self.name, "born": self.born, "sex": self.sex,
            "phone": self.phone, "address": self.address,
        }  # fmt: skip
        self._lay_out(with_kind=with_kind)
        self.kind.setParent(self)
        self.kind.setVisible(with_kind)
        self.show_party(NOBODY)
        self.kind.input.currentIndexChanged.connect(self._on_kind)
        self.number.input.textEdited.connect(self._on_number)
        self.sex.input.activated.connect(self.edited)
        for field in (self.number, self.name, self.born, self.phone, self.address):
            field.input.textEdited.connect(self.edited)
            field.input.textEdited.connect(field.forget)

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        return [
            self.kind.input, self.number.input, self.name.input, self.born.input, self.sex.input,
            self.phone.input, self.address.input,
        ]  # fmt: skip

    def party(self) -> Party:
        """The party as it stands here; what cannot be read is left out."""
        kind = self.kind.input.value()
        person = kind is PartyKind.PERSON
        return Party(
            name=self.name.input.value(),
            kind=kind,
            number=self.number.input.number(),
            born=self.born.input.day() if person else None,
            sex=self.sex.input.value() if person else None,
            address=self.address.input.value(),
            phone=self.phone.input.value(),
            email=self._email,
        )

    def show_party(self, party: Party) -> None:
        """Show a party, and forget what was wrong or doubtful."""
        self.kind.input.show_value(party.kind)
        self.number.input.show_number(party.number)
        self.name.input.show_text(party.name)
        self.born.input.show_day(party.born)
        self.sex.input.show_value(party.sex)
        self.phone.input.show_text(party.phone)
        self.address.input.show_text(party.address)
        self._email = party.email
        self._filled = set()
        self.show_problems({})
        self.show_marks({})

    def fill(self, party: Party, to_compare: Mapping[str, str]) -> None:
        """Show a party that came from a card or the register, and what to compare."""
        self.show_party(party)
        self.show_marks(to_compare)
        self._filled = {
            field.input
            for name, field in self._fields.items()
            if getattr(party, name) and name not in to_compare
        }

    def is_filled(self, stop: QWidget) -> bool:
        """Whether an input was filled by itself and needs no look."""
        return stop in self._filled

    def is_blank(self) -> bool:
        """Whether nobody has been entered."""
        return self.party() in (NOBODY, Party(name="", kind=PartyKind.ORGANISATION)) and not (
            self.unreadable()
        )

    def unreadable(self) -> dict[str, str]:
        """Fields that hold something that is no value: field → code of a sentence."""
        problems = {}
        if self.number.input.is_unreadable():
            problems["number"] = "number-unreadable"
        if self.born.isVisibleTo(self) and self.born.input.is_unreadable():
            problems["born"] = "day-unreadable"
        return problems

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them: field → sentence."""
        for name, field in self._fields.items():
            field.show_problem(problems.get(name, ""))

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Say at the fields what is to be compared: field → sentence."""
        for name, field in self._fields.items():
            field.show_mark(marks.get(name, ""))

    def first_open(self) -> QWidget | None:
        """The first input that is still to be filled in or to be compared, None when none is."""
        for field in self._fields.values():
            if field.isVisibleTo(self) and not self.is_filled(field.input):
                return field.input
        return None

    def first_empty(self) -> QWidget | None:
        """The first input that holds no value yet, None when none is."""
        party = self.party()
        for name, field in self._fields.items():
            if field.isVisibleTo(self) and not getattr(party, name):
                return field.input
        return None

    def _lay_out(self, *, with_kind: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        if with_kind:
            top = side_by_side(self.kind, self.number, self.name, shares=(4, 5, 8))
        else:
            top = side_by_side(self.number, self.name, shares=(5, 7))
        column.addLayout(top)
        column.addLayout(side_by_side(self.born, self.sex, self.phone, shares=(9, 8, 11)))
        column.addWidget(self.address)

    def _on_kind(self) -> None:
        person = self.kind.input.value() is PartyKind.PERSON
        self.born.setVisible(person)
        self.sex.setVisible(person)
        self.number.rename(say("intake.number" if person else "intake.tax-code"))
        self.name.rename(say("intake.name" if person else "intake.organisation"))
        self.address.rename(say("intake.address" if person else "intake.seat"))

    def _on_number(self) -> None:
        number = self.number.input.number()
        if len(number) in _WHOLE[self.kind.input.value()]:
            self.number_typed.emit(number)


def marks(doubts: frozenset[Doubt], in_register: Mapping[str, str]) -> dict[str, str]:
    """What to compare, at which field: the doubts of a card, and what the register says."""
    said: dict[str, list[str]] = {field.name: [] for field in fields_of(Party)}
    for doubt in sorted(doubts & _DOUBTED.keys()):
        said[_DOUBTED[doubt]].append(say(f"doubt.{doubt.value}"))
    for name, text in in_register.items():
        said[name].append(say("intake.in-register", text=text))
    return {name: " · ".join(words) for name, words in said.items() if words}


def _kinds() -> list[Option[PartyKind]]:
    return [Option(kind, say(f"intake.owner-kind.{kind.value}")) for kind in PartyKind]


def _sexes() -> list[Option[Sex | None]]:
    known: list[Option[Sex | None]] = [Option(sex, say(f"sex.{sex.value}")) for sex in Sex]
    return [*known, Option(None, say("intake.sex.unknown"))]
