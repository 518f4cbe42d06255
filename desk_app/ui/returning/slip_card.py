"""Card 3: the citizen's slip, three faces with their words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.satisfaction import Answer
from desk_app.ui import icons, theme
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text import Role, text
from desk_app.ui.widgets.text_edit import TextEdit
from desk_app.wording import say

_TONES = {Answer.VERY: Tone.READY, Answer.YES: Tone.FRESH, Answer.NO: Tone.OVERDUE}
_FACE, _HEIGHT, _FRAME = 56, 136, 6


class SlipCard(Card):
    """Asks how satisfied the citizen is. Nothing is chosen beforehand.

    Signals:
        answered: An answer was given. Carries the `Answer` and the reason, empty unless one is
            needed.
        skipped: The citizen does not answer.
    """

    answered = Signal(object, str)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__(say("returning.slip"), hint=say("returning.slip.hint"))
        self._question = text(say("returning.slip.later"), Role.PLAIN)
        self.faces = {answer: Face(answer, at) for at, answer in enumerate(Answer, start=1)}
        self._row = _Row(list(self.faces.values()))
        self.reason = Field(say("returning.slip.reason"), TextEdit())
        self.reason.input.setPlaceholderText(say("returning.slip.reason.like"))
        self.add(self._question)
        self.add(self._row)
        self.add(self.reason)
        self._row.chosen.connect(self._on_chosen)
        self._row.skipped.connect(self.skipped)
        self.reason.input.returnPressed.connect(self._on_reason)
        self.reason.input.textEdited.connect(self.reason.forget)
        self.close_slip(say("returning.slip.later"))

    def open_slip(self) -> None:
        """Ask now."""
        self._question.setText(say("returning.slip.ask"))
        self._row.setEnabled(True)
        self._row.choose(None)
        self.reason.hide()

    def close_slip(self, words: str) -> None:
        """Ask no more, or not yet; `words` say why."""
        self._question.setText(words)
        self._row.setEnabled(False)
        self._row.choose(None)
        self.reason.hide()
        self.reason.input.show_text("")
        self.reason.show_problem("")

    def is_open(self) -> bool:
        """Whether the citizen is asked now."""
        return self._row.isEnabled()

    def words(self) -> str:
        """What is said above the faces."""
        return self._question.text()

    def first_stop(self) -> QWidget:
        """Where the answer is given."""
        return self._row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open():
            self.skipped.emit()
            return
        super().keyPressEvent(event)

    def _on_chosen(self, answer: Answer) -> None:
        if answer is Answer.NO:
            self.reason.show()
            self.reason.input.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reason.hide()
            self.answered.emit(answer, "")

    def _on_reason(self) -> None:
        if self.reason.input.value():
            self.answered.emit(Answer.NO, self.reason.input.value())
        else:
            self.reason.show_problem(say("check.reason-missing"))


class _Row(QWidget):
    """The three faces side by side, one stop for the keys: digits, arrows, Enter."""

    chosen = Signal(object)
    skipped = Signal()

    def __init__(self, faces: list["Face"]) -> None:
        super().__init__()
        self._faces = faces
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("returning.slip"))
        self.setAccessibleDescription(say("returning.slip.hint"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        row.setSpacing(theme.GAP + theme.GAP // 2)
        for face in faces:
            row.addWidget(face)
            face.clicked.connect(self._on_clicked)

    def choose(self, chosen: "Face | None") -> None:
        """Light up one face, or none."""
        for face in self._faces:
            face.setChecked(face is chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        lit = next((face for face in self._faces if face.isChecked()), None)
        if len(typed) == 1 and typed in "123":
            self._take(self._faces[int(typed) - 1])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(lit, 1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and lit is not None:
            self._take(lit)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.current().palette.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _step(self, lit: "Face | None", by: int) -> None:
        at = self._faces.index(lit) + by if lit else (0 if by > 0 else len(self._faces) - 1)
        self.choose(self._faces[at % len(self._faces)])

    def _take(self, face: "Face") -> None:
        self.choose(face)
        self.chosen.emit(face.answer)

    def _on_clicked(self) -> None:
        face = self.sender()
        assert isinstance(face, Face)
        self._take(face)


class Face(QAbstractButton):
    """One drawn face with its word and its digit."""

    def __init__(self, answer: Answer, digit: int) -> None:
        super().__init__()
        self.answer, self._digit = answer, digit
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say(f"answer.{answer.value}"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        words = self.fontMetrics().horizontalAdvance(self.accessibleName())
        return QSize(max(look.px(104), words + 24), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone, palette = _TONES[self.answer], look.palette
        lit = self.isChecked() or (self.underMouse() and self.isEnabled())
        colour = palette.tone(tone) if self.isEnabled() else palette.muted
        painter.setPen(QPen(QColor(colour if lit else palette.line), 2 if lit else 1))
        painter.setBrush(QColor(palette.tint(tone) if lit else palette.card))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, 10, 10)
        side, top = look.px(_FACE), look.px(20)
        place = QRectF((self.width() - side) / 2, top, side, side)
        icons.draw(painter, f"face-{self.answer.value}", place, colour)
        painter.setPen(QColor(palette.ink if self.isEnabled() else palette.muted))
        painter.setFont(look.font(theme.TEXT, QFont.Weight.DemiBold))
        words = QRectF(0, top + side + look.px(8), self.width(), look.px(22))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.accessibleName())
        painter.setPen(QColor(palette.muted))
        painter.setFont(look.font(theme.LABEL))
        digit = QRectF(0, words.bottom(), self.width(), look.px(18))
        painter.drawText(digit, Qt.AlignmentFlag.AlignCenter, str(self._digit))
