"""What has to be said of a register, of guidance and of a hand-over slip before it can be made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.office_papers import OfficeKind, OfficePaper
from desk_app.domain.period import Period
from desk_app.services.documents import Size, office_sheets_of
from desk_app.ui import theme
from desk_app.ui.widgets.card import side_by_side
from desk_app.ui.widgets.check_list import CheckList
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.option_box import Option, OptionBox
from desk_app.ui.widgets.radio_row import RadioRow
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_LINES = 6


class RegisterQuestion(QWidget):
    """Which field, from which day to which.

    Signals:
        edited: Another field was chosen, or the days can be read no more.
        period_asked: Other days were typed. Carries the `Period`.
    """

    edited = Signal()
    period_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.start = Field(say("bookpages.from"), DateEdit())
        self.end = Field(say("bookpages.to"), DateEdit())
        self.field = Field(say("bookpages.field"), OptionBox([_no_field()]))
        column = _column(self)
        column.addLayout(side_by_side(self.start, self.end))
        column.addWidget(self.field)
        for day in (self.start, self.end):
            day.input.textEdited.connect(self._on_day_edited)
        self.field.input.currentIndexChanged.connect(self.edited)

    def show_period(self, period: Period) -> None:
        """Show the days without telling anybody."""
        self.start.input.show_day(period.start)
        self.end.input.show_day(period.end)

    def show_fields(self, fields: Sequence[str]) -> None:
        """Offer the fields in which something was received in the period."""
        self.field.input.offer([Option(each, each) for each in fields] or [_no_field()])

    def period(self) -> Period | None:
        """The period typed; None when the days make none."""
        start, end = self.start.input.day(), self.end.input.day()
        return Period(start, end) if start and end and start <= end else None

    def paper(self) -> OfficePaper | None:
        """The register asked for."""
        period, field = self.period(), self.field.input.value()
        return OfficePaper.register(field, period) if period and field else None

    def stops(self) -> list[QWidget]:
        """The inputs in their order."""
        return [self.start.input, self.end.input, self.field.input]

    def _on_day_edited(self) -> None:
        start, end, period = self.start.input.day(), self.end.input.day(), self.period()
        unreadable, backward = say("bookpages.day.unreadable"), say("bookpages.day.backward")
        self.start.show_problem("" if start else unreadable)
        self.end.show_problem(unreadable if not end else backward if start and not period else "")
        if period:
            self.period_asked.emit(period)
        else:
            self.edited.emit()


class GuidanceQuestion(QWidget):
    """Which procedure, and on which sheet.

    Signals:
        edited: A procedure was chosen or taken back.
        sheet_picked: Another sheet was chosen. Carries the `Size`.
    """

    edited = Signal()
    sheet_picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows_for: Callable[[str], Sequence[Choice]] = lambda _typed: ()
        self.procedure = Field(say("bookpages.procedure"), CompleterList(self._offered))
        self.procedure.input.setPlaceholderText(say("bookpages.procedure.like"))
        sizes = office_sheets_of(OfficeKind.GUIDANCE)
        self.sheet = RadioRow(
            say("printing.size"), [(size, say(f"printing.size.{size}")) for size in sizes]
        )
        column = _column(self)
        column.addWidget(self.procedure)
        column.addWidget(self.sheet)
        self.sheet.picked.connect(self._on_sheet)
        self.procedure.input.chosen.connect(self.edited)
        self.procedure.input.cleared.connect(self.edited)

    def offer(self, rows_for: Callable[[str], Sequence[Choice]]) -> None:
        """Offer the procedures that `rows_for` gives for what is typed; a key is a code."""
        self._rows_for = rows_for

    def paper(self) -> OfficePaper | None:
        """The guidance asked for."""
        choice = self.procedure.input.choice()
        return OfficePaper.guidance(choice.key) if choice else None

    def show_sheet(self, size: Size) -> None:
        """Show which sheet is chosen."""
        self.sheet.show_value(size)

    def stops(self) -> list[QWidget]:
        """The inputs in their order."""
        return [self.procedure.input, self.sheet]

    def _on_sheet(self, size: str) -> None:
        self.sheet_picked.emit(Size(size))

    def _offered(self, typed: str) -> Sequence[Choice]:
        return self._rows_for(typed)


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A dossier offered for a slip: its uid, what its line says, and who gets it."""

    uid: str
    words: str
    receiver: str


class SlipQuestion(QWidget):
    """Which dossiers stand on a slip, of those one receiver gets. `kind` is one of the slips; all
    dossiers are ticked at first where the slip tells what was done, none where it is about to be.

    Signals:
        edited: Other dossiers are ticked.
    """

    edited = Signal()

    def __init__(self, kind: OfficeKind) -> None:
        super().__init__()
        self._kind = kind
        self._of_dossiers = kind is OfficeKind.DOSSIERS_HANDOVER
        name = "dossiers" if self._of_dossiers else "results"
        self._lines: tuple[SlipLine, ...] = ()
        self.receiver = Field(say("bookpages.receiver"), OptionBox([_no_receiver()]))
        self.receiver.setVisible(self._of_dossiers)
        label = say(f"bookpages.{name}")
        self.dossiers = CheckList(name=label, most=_LINES)
        self._count = text(role=Role.MUTED)
        column = _column(self)
        column.addWidget(self.receiver)
        column.addWidget(text(label, Role.LABEL))
        column.addWidget(text(say(f"bookpages.{name}.hint"), Role.MUTED))
        column.addWidget(self.dossiers)
        column.addWidget(self._count)
        self.receiver.input.currentIndexChanged.connect(self._on_receiver)
        self.dossiers.edited.connect(self._on_ticked)
        self._show_lines()

    def show_lines(self, lines: Sequence[SlipLine]) -> None:
        """Offer these dossiers; what was ticked or not among those offered before stays so."""
        if tuple(lines) == self._lines:
            return
        before = dict(zip((each.uid for each in self._shown()), self._states(), strict=True))
        self._lines = tuple(lines)
        receivers = dict.fromkeys(each.receiver for each in lines)
        silent = self.receiver.input.blockSignals(True)
        self.receiver.input.offer([Option(each, each) for each in receivers] or [_no_receiver()])
        self.receiver.input.blockSignals(silent)
        self._show_lines()
        silent = self.dossiers.blockSignals(True)
        for at, line in enumerate(self._shown()):
            if line.uid in before:
                self.dossiers.item(at).setCheckState(before[line.uid])
        self.dossiers.blockSignals(silent)
        self._say()

    def paper(self) -> OfficePaper | None:
        """The slip asked for."""
        # By place: two communes may give out the same number on one day.
        uids = [
            line.uid
            for line, state in zip(self._shown(), self._states(), strict=True)
            if state is Qt.CheckState.Checked
        ]
        return OfficePaper.slip(self._kind, uids) if uids else None

    def stops(self) -> list[QWidget]:
        """The inputs in their order."""
        return [self.receiver.input, self.dossiers]

    def _shown(self) -> list[SlipLine]:
        receiver = self.receiver.input.value()
        return [each for each in self._lines if each.receiver == receiver or not self._of_dossiers]

    def _states(self) -> list[Qt.CheckState]:
        return [self.dossiers.item(at).checkState() for at in range(self.dossiers.count())]

    def _show_lines(self) -> None:
        words = [each.words for each in self._shown()]
        self.dossiers.show_lines(words, ticked=self._of_dossiers)
        self._say()

    def _say(self) -> None:
        all_of, ticked = self.dossiers.count(), len(self.dossiers.ticked())
        counted = say("bookpages.ticked", count=ticked, all=all_of)
        self._count.setText(counted if all_of else say("bookpages.nothing"))

    def _on_receiver(self) -> None:
        self._show_lines()
        self.edited.emit()

    def _on_ticked(self) -> None:
        self._say()
        self.edited.emit()


def _no_field() -> Option[str]:
    return Option("", say("bookpages.field.none"))


def _no_receiver() -> Option[str]:
    return Option("", say("bookpages.receiver.none"))


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP)
    return column
