"""Enter goes on to the next field, in the order of the paper form."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desk_app.ui.widgets.completer_list import CompleterList


class EnterWalk(QObject):
    """Makes Enter and Tab go through `stops` in their order; the last is usually a button.

    A list that is open keeps Enter for itself, a button is pressed by it. Enter goes past the
    stops that `passes` names, which are filled before the clerk comes there; Tab stops at each.
    """

    def __init__(
        self,
        stops: Sequence[QWidget],
        parent: QObject,
        *,
        passes: Callable[[QWidget], bool] = lambda _stop: False,
    ) -> None:
        super().__init__(parent)
        self._stops = tuple(stops)
        self._passes = passes
        for stop, following in zip(self._stops, self._stops[1:], strict=False):
            QWidget.setTabOrder(stop, following)
        for stop in self._stops:
            stop.installEventFilter(self)

    def eventFilter(self, stop: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            return False
        if isinstance(stop, CompleterList) and stop.is_open():
            return False
        if isinstance(stop, QPushButton):
            stop.click()
            return True
        return self._go_on(stop)

    def _go_on(self, stop: QObject) -> bool:
        following = self._stops[self._stops.index(stop) + 1 :]
        for widget in following:
            if widget.isVisible() and widget.isEnabled() and not self._passes(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False
