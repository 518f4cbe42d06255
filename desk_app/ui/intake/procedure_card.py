"""Card 2: which procedure, how it came in, how many sets, what was collected."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.money import grouped
from desk_app.domain.procedure import Channel, Fee, FeeKind, Procedure, Way
from desk_app.ui import theme
from desk_app.ui.intake.arrival import Arrival, ArrivalFields
from desk_app.ui.widgets.card import Card, side_by_side
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_edit import AmountEdit
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.text import ElidedText, Role, text
from desk_app.wording import say

OFTEN = 5
"""So many of the procedures used most can be chosen by a digit."""


_NOTHING_SAID = Arrival()


class ProcedureCard(Card):
    """The procedure and what goes with it.

    Signals:
        chosen: A procedure was chosen, or taken back. Carries the `Procedure` or None.
        channel_changed: It came in another way.
    """

    chosen = Signal(object)
    channel_changed = Signal()

    def __init__(self) -> None:
        super().__init__(say("intake.procedure"), number=2, hint=say("intake.procedure.hint"))
        self._rows_for: Callable[[str], Sequence[Choice]] = lambda _typed: ()
        self.procedure = Field(say("intake.procedure.field"), CompleterList(self._offered))
        self.procedure.input.setPlaceholderText(say("intake.procedure.like"))
        self.channel = Field(say("intake.channel"), OptionBox(_channels(tuple(Channel))))
        self.sets = Field(say("intake.sets"), AmountEdit())
        self.fee = Field(say("intake.fee"), AmountEdit())
        self.arrival = ArrivalFields()
        self._fee_line = text(role=Role.MUTED)
        self._often, self._rest = QWidget(), QWidget()
        self._often_column = _column(self._often)
        self.add(self.procedure)
        self.add(self._often)
        self._lay_out_rest()
        self.procedure.input.chosen.connect(self._on_chosen)
        self.procedure.input.cleared.connect(self._on_cleared)
        self.channel.input.activated.connect(self._on_channel)
        self.channel.input.currentIndexChanged.connect(self._on_channel)
        for field in (self.procedure, self.sets, self.fee):
            field.input.textEdited.connect(field.forget)
        self.show_procedure(None)

    def offer(self, rows_for: Callable[[str], Sequence[Choice]]) -> None:
        """Offer the procedures that `rows_for` gives for what is typed; for nothing typed it
        gives those used most, first."""
        self._rows_for = rows_for
        while line := self._often_column.takeAt(0):
            if widget := line.widget():
                widget.deleteLater()
        self._often_column.addWidget(text(say("intake.procedure.often"), Role.MUTED))
        for digit, choice in enumerate(rows_for("")[:OFTEN], start=1):
            self._often_column.addWidget(_often_line(digit, choice))

    def chosen_procedure(self) -> Procedure | None:
        """The procedure chosen, None while nothing is."""
        choice = self.procedure.input.choice()
        return None if choice is None else choice.key

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        return [
            self.procedure.input, self.channel.input, self.sets.input, self.fee.input,
            *self.arrival.stops(),
        ]  # fmt: skip

    def is_passed(self, stop: QWidget) -> bool:
        """What Enter passes by: what is set by itself."""
        by_itself = (self.channel.input, self.sets.input, self.fee.input)
        return stop in by_itself or self.arrival.is_passed(stop)

    def way(self) -> Way | None:
        """How the procedure goes through the channel chosen; None while there is no such way."""
        procedure = self.chosen_procedure()
        return procedure.way(self.channel.input.value()) if procedure else None

    def show_procedure(
        self, procedure: Procedure | None, *, channel: Channel = Channel.DIRECT, sets: int = 1,
        fee_dong: int = 0, arrival: Arrival = _NOTHING_SAID,
    ) -> None:  # fmt: skip
        """Show a procedure as chosen, or none, with what goes with it."""
        self.procedure.input.show_choice(None if procedure is None else choice_of(procedure))
        if procedure is not None:
            self.channel.input.offer(_channels([way.channel for way in procedure.ways]))
        self.channel.input.show_value(channel)
        self.sets.input.show_amount(sets)
        self.fee.input.show_amount(fee_dong)
        self.arrival.show_arrival(arrival)
        self._show_rest()

    def show_fee(self, fee_dong: int) -> None:
        """Show the amount that is usually collected."""
        self.fee.input.show_amount(fee_dong)

    def unreadable(self) -> dict[str, str]:
        """Fields that hold no number: field → code of a sentence."""
        fields = {"sets": self.sets, "fee_dong": self.fee}
        numbers = {
            name: "number-unreadable" for name, each in fields.items() if each.input.is_unreadable()
        }
        return numbers | (self.arrival.unreadable() if self.chosen_procedure() else {})

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them: field → sentence."""
        self.procedure.show_problem(problems.get("procedure", ""))
        self.channel.show_problem(problems.get("channel", ""))
        self.sets.show_problem(problems.get("sets", ""))
        self.fee.show_problem(problems.get("fee_dong", ""))
        self.arrival.show_problems(problems)

    def _offered(self, typed: str) -> Sequence[Choice]:
        return self._rows_for(typed)

    def _lay_out_rest(self) -> None:
        column = _column(self._rest)
        column.setSpacing(theme.GAP)
        self.add(self._rest)
        fields = side_by_side(self.channel, self.sets, self.fee, shares=(4, 2, 4))
        column.addLayout(fields)
        column.addWidget(self.arrival)
        column.addWidget(self._fee_line)

    def _on_chosen(self, choice: Choice) -> None:
        self.channel.input.offer(_channels([way.channel for way in choice.key.ways]))
        self._show_rest()
        self.procedure.forget()
        self.chosen.emit(choice.key)

    def _on_cleared(self) -> None:
        self._show_rest()
        self.chosen.emit(None)

    def _on_channel(self) -> None:
        self._show_rest()
        self.channel_changed.emit()

    def _show_rest(self) -> None:
        procedure = self.chosen_procedure()
        self._often.setVisible(procedure is None)
        self._rest.setVisible(procedure is not None)
        way = self.way()
        self.arrival.show_channel(self.channel.input.value() if procedure else Channel.DIRECT)
        self._fee_line.setText("" if way is None else fee_words(way.fee))


def _often_line(digit: int, choice: Choice) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP)
    number = text(str(digit), Role.STRONG)
    number.setFixedWidth(theme.current().px(12))
    row.addWidget(number)
    row.addWidget(ElidedText(choice.words), 1)
    return line


def choice_of(procedure: Procedure, digit: int = 0) -> Choice:
    """A procedure as a row to choose; with the digit that chooses it."""
    note = f"{procedure.field} · {procedure.code}"
    return Choice(procedure, procedure.name, f"{note}  ({digit})" if digit else note)


def fee_words(fee: Fee) -> str:
    """What the procedure costs, with the source's own words about it."""
    key = fee.unit.value if fee.kind is FeeKind.AMOUNT else fee.kind.value
    line = say(f"intake.fee.{key}", amount=grouped(fee.amount_dong))
    return f"{line} · {fee.note}" if fee.note else line


def _channels(offered: Sequence[Channel]) -> list[Option[Channel]]:
    short = {Channel.POST: "intake.channel.post"}
    return [
        Option(channel, say(short.get(channel, f"channel.{channel.value}"))) for channel in offered
    ]


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
