"""A card: one block of a page, numbered in the order of the paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.text import ElidedText, Role


class Card(QFrame):
    """A framed block with a heading, a hint on the right, and its content below.

    `body` is the layout of the content; `add`, `add_row` and `add_rest` fill it from the top.
    """

    def __init__(self, title: str = "", *, number: int | None = None, hint: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        # A stretch below keeps the content at the top. An alignment would squeeze it: Qt then
        # gives the height that lines have before they wrap.
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(16, 12, 16, 16)
        self._whole.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GAP)
        self._whole.addLayout(self.body)
        self._whole.addStretch(1)
        self._hint = ElidedText(hint, Role.MUTED, align=Qt.AlignmentFlag.AlignRight)
        self._heading_text = ElidedText(title, Role.HEADING)
        if title:
            self.body.addLayout(self._heading(number))

    def say_title(self, title: str) -> None:
        """Show another heading, where there is one."""
        self.setAccessibleName(title)
        self._heading_text.setText(title)

    def say_hint(self, hint: str) -> None:
        """Show another hint."""
        self._hint.setText(hint)

    def add(self, widget: QWidget) -> None:
        """A widget over the whole width."""
        self.body.addWidget(widget)

    def add_row(self, *widgets: QWidget, shares: tuple[int, ...] = ()) -> None:
        """Widgets side by side, equally wide or by `shares`."""
        self.body.addLayout(side_by_side(*widgets, shares=shares))

    def add_rest(self, widget: QWidget) -> None:
        """A widget that takes all the height that is left."""
        self.body.addWidget(widget, 1)
        self._take_all()

    def add_gap(self) -> None:
        """All the height that is left: what is added after it stands at the bottom."""
        self.body.addStretch(1)
        self._take_all()

    def _take_all(self) -> None:
        self._whole.setStretch(0, 1)
        self._whole.setStretch(1, 0)

    def _heading(self, number: int | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        if number is not None:
            row.addWidget(_numeral(number))
        row.addWidget(self._heading_text)
        row.addStretch()
        row.addWidget(self._hint)
        return row


def side_by_side(*widgets: QWidget, shares: tuple[int, ...] = ()) -> QHBoxLayout:
    """A row of widgets, equally wide or by `shares`, their tops in one line."""
    row = QHBoxLayout()
    row.setSpacing(theme.GAP + theme.GAP // 2)
    for widget, share in zip(widgets, shares or (1,) * len(widgets), strict=True):
        row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
    return row


def _numeral(number: int) -> QLabel:
    label = QLabel(str(number))
    label.setObjectName("number")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
