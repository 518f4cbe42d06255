"""A reason: chosen by its digit among the usual ones, completed, or written freely."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk_app.domain.reasons import Reason, chosen
from desk_app.ui import theme
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.passage import Passage
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_ROW, _FRAME, _DIGIT = 26, 4, 28


class ReasonEdit(QWidget):
    """The usual reasons under their digits, and below them the words as they will stand.

    In the list a digit or an arrow chooses; a letter begins a reason of one's own.

    Signals:
        edited: The words changed.
    """

    edited = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self._reasons: tuple[Reason, ...] = ()
        self.list = _ReasonList()
        self.list.setAccessibleName(label)
        self.words = Field(say("reason.words"), Passage())
        self.words.input.setAccessibleName(f"{label}: {say('reason.words')}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(label, Role.LABEL))
        column.addWidget(self.list)
        column.addWidget(self.words)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.digit.connect(self._on_digit)
        self.list.typed.connect(self._on_typed)
        self.words.input.textChanged.connect(self._on_changed)

    def offer(self, reasons: Sequence[Reason], *, begin: int = 0) -> None:
        """Offer these reasons; the one under the digit `begin` is chosen already."""
        self._reasons = tuple(reasons)
        self.list.show_reasons(self._reasons)
        self.words.input.show_text("")
        self.words.show_problem("")
        if begin:
            self._on_digit(begin)

    def value(self) -> str:
        """The reason as it stands; empty when none was given."""
        return self.words.input.value()

    def stops(self) -> list[QWidget]:
        """Where Enter stops."""
        return [self.list, self.words.input]

    def is_done(self, stop: QWidget) -> bool:
        """Whether Enter may pass the words by: one of the usual reasons, with nothing to fill."""
        done = bool(self.value()) and not self.words.input.has_blank()
        return stop is self.words.input and done

    def check(self) -> bool:
        """Whether there is a reason without blanks; if not, say so and go there."""
        missing = "reason.missing" if not self.value() else ""
        if self.words.input.has_blank():
            missing = "reason.blank"
        self.words.show_problem(say(missing) if missing else "")
        if missing:
            (self.words.input if self.value() else self.list).setFocus()
        return not missing

    def _on_digit(self, digit: int) -> None:
        reason = chosen(self._reasons, digit)
        if reason is None:
            return
        self.list.blockSignals(True)
        self.list.setCurrentRow(digit - 1)
        self.list.blockSignals(False)
        self.words.input.show_text(reason.words)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._on_digit(row + 1)

    def _on_typed(self, letters: str) -> None:
        self.list.setCurrentRow(-1)
        self.words.input.show_text(letters)
        self.words.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_changed(self) -> None:
        self.words.forget()
        self.edited.emit()


class _ReasonList(QListWidget):
    """Signals:
    digit: A digit was pressed. Carries it.
    typed: A letter was pressed. Carries it.
    """

    digit = Signal(int)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_Numbered(self))

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        self.blockSignals(True)
        self.clear()
        row = theme.current().px(_ROW)
        for reason in reasons:
            item = QListWidgetItem(reason.words, self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{reason.digit} {reason.words}")
            item.setToolTip(reason.words)
            item.setSizeHint(QSize(0, row))
        self.setCurrentRow(-1)
        self.blockSignals(False)
        self.setFixedHeight(len(reasons) * row + _FRAME)
        self.setVisible(bool(reasons))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here chooses nothing; Qt would choose the first line."""
        chosen = self.currentRow()
        self.blockSignals(True)
        super().focusInEvent(event)
        self.setCurrentRow(chosen)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        letter = event.text()
        if command or not letter.strip() or not letter.isprintable():
            super().keyPressEvent(event)
        elif letter in "123456789":
            self.digit.emit(int(letter))
        else:
            self.typed.emit(letter)


class _Numbered(QStyledItemDelegate):
    """Lines of text, each after its digit."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        look, place, middle = theme.current(), option.rect, Qt.AlignmentFlag.AlignVCenter
        column = look.px(_DIGIT)
        painter.save()
        painter.setFont(look.font(theme.TEXT, QFont.Weight.DemiBold))
        painter.setPen(QColor(look.palette.accent))
        digit = QRect(place.left(), place.top(), column, place.height())
        painter.drawText(digit, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.setFont(look.font(theme.TEXT))
        painter.setPen(QColor(look.palette.ink))
        words = place.adjusted(column, 0, -theme.GAP, 0)
        fitting = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, middle, fitting)
        painter.restore()
