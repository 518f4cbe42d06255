"""A field for a file or folder: typed, offered, or chosen in the system's dialog."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind


class PathField(QWidget):
    """A line with a button beside it that opens the system's dialog.

    Signals:
        picked: Paths were chosen in the dialog. Carries them; the first stands in the line.
    """

    picked = Signal(list)

    def __init__(
        self,
        line: QLineEdit,
        words: str,
        *,
        mode: QFileDialog.FileMode = QFileDialog.FileMode.Directory,
        kind: str = "",
    ) -> None:
        """`line` may be any line edit; `words` stand on the button; `kind` filters files."""
        super().__init__()
        self.line = line
        self.button = ActionButton(words, icon="search", kind=Kind.QUIET)
        self._mode, self._kind = mode, kind
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(line)
        self.button.clicked.connect(self._open)

    def path(self) -> Path | None:
        """What stands in the line, None when it is empty."""
        typed = self.line.text().strip().strip('"')
        return Path(typed).expanduser() if typed else None

    def show_path(self, path: Path) -> None:
        """Let a path stand in the line."""
        self.line.setText(str(path))
        self.line.setCursorPosition(0)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _open(self) -> None:
        path = self.path()
        start = path if path is None or path.is_dir() else path.parent
        dialog = file_dialog(self, self.button.text(), self._mode, kind=self._kind, start=start)
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        self.show_path(paths[0])
        self.picked.emit(paths)


def file_dialog(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    *,
    kind: str = "",
    start: Path | None = None,
) -> QFileDialog:
    """The system's dialog, ready to be opened. It goes away by itself; `filesSelected` tells."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    if mode is QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kind:
        dialog.setNameFilter(kind)
    if start is not None:
        dialog.setDirectory(str(start))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
