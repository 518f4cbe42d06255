"""The keys of the window, where the system wants them for editing."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

_EDITING = frozenset(
    {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}
)
"""What every clerk knows: select all, copy, paste, cut, redo, undo."""


class WindowKeys(QObject):
    """Keeps Ctrl and a letter for the window, also while a text field has the cursor.

    On Linux a text field takes Ctrl+E, Ctrl+K, Ctrl+D and others for moving and deleting, as Emacs
    does; the same keys open pages and press buttons here. Where nothing listens to such a key, it
    reaches the field after all. Ctrl+Z is the field's while there is something typed to take back.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """A field that does not see the question cannot claim the key."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        assert isinstance(event, QKeyEvent)
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_Z and not _can_undo(receiver):
            return True
        return Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z and event.key() not in _EDITING


def _can_undo(field: QObject) -> bool:
    match field:
        case QLineEdit():
            return field.isUndoAvailable()
        case QPlainTextEdit():
            return field.document().isUndoAvailable()
        case _:
            return False
