"""Whom we know: how far each PC is believed, and for the upper level the way to revoke it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desk_app.services.keys import Device, LaterLine
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.date_edit import DateEdit
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.state_badge import SIGN
from desk_app.ui.widgets.table_view import TableView
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say
from desk_app.wording.dates import day, day_hour

CONFIRMED = 4
_FEW_ROWS = 108


@dataclass(frozen=True, slots=True)
class Word:
    """What is to be said about a device: revoked (from a day on, or what comes from now on), or
    restored."""

    device: Device
    reason: str
    digits: str
    since: date | None


class TrustCard(Card):
    """Every desk and upper level we know, what a revoked one wrote since, and the word about one.

    Signals:
        later_asked: What the device picked wrote after it was revoked. Carries the device.
        word_asked: Revoke the device picked, or restore a revoked one. Carries the `Word`.
    """

    later_asked = Signal(object)
    word_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(say("trust.title"))
        self._rows = RowsModel[Device](_columns(), self)
        self._later_rows = RowsModel[LaterLine](_later_columns(), self)
        self.table = TableView(self._rows, name=say("trust.title"))
        self.later = TableView(self._later_rows, name=say("trust.later"), stretch=2)
        self.told = text(role=Role.MUTED)
        self.reason = Field(say("trust.reason"), QLineEdit())
        self.since = Field(say("trust.since"), DateEdit(), optional=True)
        self.digits = Field(say("trust.digits"), QLineEdit())
        self.act = ActionButton(say("trust.revoke"), kind=Kind.DANGER)
        self._word, self._call = QWidget(), ""
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self._rows.modelReset.connect(self._on_row)
        self.act.clicked.connect(self._on_act)
        self._walk = EnterWalk(
            [self.table, self.reason.input, self.since.input, self.digits.input, self.act], self
        )

    def allow_words(self, allowed: bool) -> None:
        """Only an upper level says who is revoked; others are told to call it."""
        self._word.setVisible(allowed)
        self._call = "" if allowed else say("trust.told.call")

    def show_devices(self, devices: Sequence[Device]) -> None:
        """Show these; the device picked stays picked."""
        picked = self.device()
        self._rows.show(devices)
        places = [at for at, each in enumerate(devices) if picked and each.jid == picked.jid]
        if places:
            self.table.selectRow(places[0])
        self._on_row()

    def show_later(self, lines: Sequence[LaterLine]) -> None:
        """What the device picked wrote after it was revoked."""
        self._later_rows.show(lines)
        self.later.setVisible(bool(lines))
        self.table.scrollTo(self.table.currentIndex())

    def show_digits_problem(self, words: str) -> None:
        """Why the digits will not do."""
        self.digits.show_problem(words)
        self.digits.input.setFocus()

    def clear_word(self) -> None:
        """The word was said."""
        for field in (self.reason, self.since, self.digits):
            field.input.clear()
            field.show_problem("")
        self.table.setFocus()

    def device(self) -> Device | None:
        """The device picked."""
        row = self.table.current_row()
        return self._rows.rows()[row] if 0 <= row < len(self._rows.rows()) else None

    def _lay_out(self) -> None:
        for table in (self.table, self.later):
            table.setProperty("bare", "true")
            # As high as there is room for; two lists must not make the page scroll.
            table.setMinimumHeight(_FEW_ROWS)
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        row = QHBoxLayout(self._word)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field, share in ((self.reason, 3), (self.since, 2), (self.digits, 2)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignBottom)
        self.add_rest(self.table)
        self.add(self.told)
        self.add_rest(self.later)
        self.add(self._word)
        self.later.hide()

    def _on_row(self) -> None:
        device = self.device()
        self._word.setEnabled(device is not None)
        self.told.setText(f"{_told(device)} {self._call}" if device else say("trust.none"))
        self.show_later(())
        revoked = device is not None and device.stop is not None
        self.act.rename(say("trust.restore" if revoked else "trust.revoke"))
        self.act.show_kind(Kind.SECONDARY if revoked else Kind.DANGER)
        self.since.setEnabled(not revoked)
        if device is not None and device.later:
            self.later_asked.emit(device)

    def _on_act(self) -> None:
        device, reason = self.device(), self.reason.input.text().strip()
        digits = "".join(ch for ch in self.digits.input.text() if ch.isdigit())
        self.reason.show_problem("" if reason else say("trust.reason.missing"))
        unreadable = self.since.input.is_unreadable()
        self.since.show_problem(say("trust.since.unreadable") if unreadable else "")
        short = len(digits) != CONFIRMED
        self.digits.show_problem(say("trust.digits.missing") if short else "")
        for field, wrong in (
            (self.digits, short),
            (self.since, unreadable),
            (self.reason, not reason),
        ):
            if wrong:
                field.input.setFocus()
        if device is not None and reason and not unreadable and not short:
            since = None if device.stop else self.since.input.day()
            self.word_asked.emit(Word(device, reason, digits, since))


def _columns() -> list[Column[Device]]:
    return [
        Column(say("exchange.partners.unit"), lambda each: each.office_name),
        Column(say("exchange.partners.desk"), lambda each: each.desk),
        Column(say("trust.state"), lambda each: _sign(each).word, roles={SIGN: _sign}),
        Column(say("exchange.partners.trusted"), _trusted),
        Column(say("trust.by"), lambda each: each.trusted_by if each.trusted_at else ""),
        Column(say("exchange.partners.no"), _newest),
        Column(say("trust.readers"), lambda each: str(each.readers), RIGHT),
    ]


def _later_columns() -> list[Column[LaterLine]]:
    return [
        Column(say("trust.later.n"), lambda each: str(each.n), RIGHT),
        Column(say("trust.later.at"), lambda each: day_hour(each.at)),
        Column(say("trust.later.what"), lambda each: each.dossier or each.kind),
        Column(say("trust.later.actor"), lambda each: each.actor),
    ]


def _sign(device: Device) -> Sign:
    if device.stop is not None:
        return Sign(say("trust.state.revoked"), "cross", Tone.OVERDUE)
    if device.trusted_at is None:
        return Sign(say("trust.state.unknown"), "hourglass", Tone.WAITING)
    return Sign(say("trust.state.trusted"), "check", Tone.READY)


def _trusted(device: Device) -> str:
    at = device.trusted_at
    return say("exchange.partners.not-yet") if at is None else day(at.date())


def _newest(device: Device) -> str:
    if device.seen_at is None:
        return say("exchange.partners.none")
    return say("trust.newest", no=device.no, at=day_hour(device.seen_at))


def _told(device: Device) -> str:
    digits = say("trust.told", digits=device.fingerprint, held=device.held)
    if device.stop is None:
        return digits
    stopped = say(
        "trust.told.stopped", last=device.stop.last, day=day(device.stop.at.date()),
        reason=device.stop.reason, later=device.later,
    )  # fmt: skip
    return f"{digits}\n{stopped}"
