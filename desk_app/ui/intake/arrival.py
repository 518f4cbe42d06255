"""How a dossier came in and where it belongs: shown only where there is something to say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.office import VIETNAM
from desk_app.domain.procedure import Channel
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import fold
from desk_app.ui import theme
from desk_app.ui.intake.due_card import read_hour
from desk_app.ui.widgets.card import side_by_side
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import dates, say


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the fields hold; empty where they are not shown."""

    portal_code: str = ""
    filed_at: datetime | None = None
    post_number: str = ""
    home_unit: str = ""


class ArrivalFields(QWidget):
    """The notice of the portal, the number of the post, the commune that is competent.

    Signals:
        filed_changed: Another moment of filing was given, so the term runs from another one.
        edited: Something was typed or chosen.
    """

    filed_changed = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._neighbours: tuple[Choice, ...] = ()
        self._channel = Channel.DIRECT
        self.portal_code = Field(say("intake.portal-code"), TextEdit())
        self.filed_day = Field(say("intake.filed-day"), DateEdit(), optional=True)
        self.filed_hour = Field(say("intake.filed-hour"), TextEdit())
        self.post_number = Field(say("intake.post-number"), TextEdit(), optional=True)
        self.home = Field(say("intake.home-unit"), CompleterList(self._offered))
        self.home.input.setPlaceholderText(say("intake.home-unit.own"))
        self._notice = QWidget()
        self._lay_out()
        for field in (self.portal_code, self.filed_day, self.filed_hour, self.post_number):
            field.input.textEdited.connect(field.forget)
            field.input.textEdited.connect(self.edited)
        for field in (self.filed_day, self.filed_hour):
            field.input.editingFinished.connect(self.filed_changed)
        self.home.input.textEdited.connect(self.home.forget)
        self.home.input.chosen.connect(self.edited)
        self.show_channel(Channel.DIRECT)
        self.offer_neighbours(())

    def stops(self) -> list[QWidget]:
        """The inputs in the order of the paper form."""
        fields = (
            self.portal_code, self.filed_day, self.filed_hour, self.post_number, self.home,
        )  # fmt: skip
        return [field.input for field in fields]

    def is_passed(self, stop: QWidget) -> bool:
        """What Enter passes by: all but the code of the notice, which must be written."""
        return stop in self.stops() and stop is not self.portal_code.input

    def arrival(self) -> Arrival:
        """What is shown."""
        online, post = self._channel is Channel.ONLINE, self._channel is Channel.POST
        home = self.home.input.choice()
        return Arrival(
            portal_code=self.portal_code.input.value() if online else "",
            filed_at=self._filed_at() if online else None,
            post_number=self.post_number.input.value() if post else "",
            home_unit=home.key if home and self._neighbours else "",
        )

    def show_arrival(self, arrival: Arrival) -> None:
        """Show what was written before."""
        filed = arrival.filed_at
        self.portal_code.input.show_text(arrival.portal_code)
        self.filed_day.input.show_day(filed.date() if filed else None)
        self.filed_hour.input.show_text(dates.hour(filed) if filed else "")
        self.post_number.input.show_text(arrival.post_number)
        chosen = [each for each in self._neighbours if each.key == arrival.home_unit]
        self.home.input.show_choice(chosen[0] if chosen else None)

    def show_channel(self, channel: Channel) -> None:
        """Ask what goes with this channel."""
        self._channel = channel
        self._notice.setVisible(channel is Channel.ONLINE)
        self.post_number.setVisible(channel is Channel.POST)
        self._fit()

    def offer_neighbours(self, units: Sequence[Unit]) -> None:
        """Offer the communes that a dossier may belong to; without any nothing is asked."""
        self._neighbours = tuple(Choice(unit.code, unit.name) for unit in units)
        self.home.setVisible(bool(units))
        self._fit()

    def unreadable(self) -> dict[str, str]:
        """Fields that hold no moment: field → code of a sentence."""
        if self._channel is Channel.ONLINE and self._is_filed_given() and not self._filed_at():
            day = self.filed_day.input.day()
            return {"filed_hour": "hour-unreadable"} if day else {"filed_at": "day-unreadable"}
        if self.home.input.text().strip() and self.home.input.choice() is None:
            return {"home_unit": "home-unit-unknown"}
        return {}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them: field → sentence."""
        self.portal_code.show_problem(problems.get("portal_code", ""))
        self.filed_day.show_problem(problems.get("filed_at", ""))
        self.filed_hour.show_problem(problems.get("filed_hour", ""))
        self.home.show_problem(problems.get("home_unit", ""))

    def _is_filed_given(self) -> bool:
        return any(field.input.text().strip() for field in (self.filed_day, self.filed_hour))

    def _filed_at(self) -> datetime | None:
        day, hour = self.filed_day.input.day(), read_hour(self.filed_hour.input.value())
        return datetime.combine(day, hour, VIETNAM) if day and hour else None

    def _offered(self, typed: str) -> Sequence[Choice]:
        wanted = fold(typed)
        return [each for each in self._neighbours if wanted in fold(each.words)]

    def _fit(self) -> None:
        """Nothing to ask takes no room."""
        self.setVisible(self._channel is not Channel.DIRECT or bool(self._neighbours))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        notice = side_by_side(
            self.portal_code, self.filed_day, self.filed_hour, shares=(5, 4, 2)
        )  # fmt: skip
        notice.setContentsMargins(0, 0, 0, 0)
        self._notice.setLayout(notice)
        for part in (self._notice, self.post_number, self.home):
            column.addWidget(part)
