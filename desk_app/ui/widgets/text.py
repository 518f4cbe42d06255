"""Words on a window, in one of the few manners there are."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Role(StrEnum):
    """The manner of a text; the style sheet knows its size, weight and colour."""

    PLAIN = "plain"
    LABEL = "label"
    MUTED = "muted"
    STRONG = "strong"
    HEADING = "heading"
    LEAD = "lead"
    PROBLEM = "problem"
    MARK = "mark"


def text(words: str = "", role: Role = Role.PLAIN, parent: QWidget | None = None) -> QLabel:
    """A label with plain text that wraps."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role.value)
    label.setWordWrap(role is not Role.LABEL)
    return label


class ElidedText(QLabel):
    """One line that gives way: what does not fit becomes an ellipsis and a tool tip."""

    def __init__(
        self,
        words: str = "",
        role: Role = Role.PLAIN,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def setText(self, words: str) -> None:  # noqa: N802 - Qt's name
        super().setText(words)
        self._tell_hidden_part()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_hidden_part()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self._fitting())

    def _fitting(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _tell_hidden_part(self) -> None:
        self.setToolTip("" if self._fitting() == self.text() else self.text())
