"""The recovery code, shown once."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from desk_app.ui.welcome.page import Page, step
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say


class CodePage(Page):
    """The code in large letters; print it, save it, say that it is put away.

    Signals:
        print_asked: The sheet is to be printed.
        file_chosen: The sheet is to be saved. Carries the path.
        put_away: The person says the code is put away.
    """

    print_asked = Signal()
    file_chosen = Signal(object)
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__(say("welcome.code"), say("welcome.code.hint"), above=step(4))
        self.code = text()
        self.code.setObjectName("code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.code.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.outcome = text(role=Role.MUTED)
        self.card.add(self.code)
        self.card.add(text(say("welcome.code.do"), Role.STRONG))
        self.card.add(self.outcome)
        self.print = ActionButton(say("welcome.code.print"), icon="printer")
        self.save = ActionButton(say("welcome.code.save"), icon="download")
        self.kept = ActionButton(say("welcome.code.kept"), icon="check", kind=Kind.PRIMARY)
        self.close_with(self.print, self.save, self.kept)
        self.setFocusProxy(self.print)
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self._on_save)
        self.kept.clicked.connect(self.put_away)

    def show_code(self, code: str) -> None:
        """Show the code; it may break between its groups."""
        self.code.setText(code.replace("-", " - "))
        self.code.setAccessibleName(f"{say('welcome.code')}: {code}")
        self.outcome.setText("")

    def show_outcome(self, words: str) -> None:
        """Say what became of printing or saving."""
        self.outcome.setText(words)

    def _on_save(self) -> None:
        suggested = QDir.home().filePath(say("welcome.code.file-name"))
        chosen, _ = QFileDialog.getSaveFileName(
            self, say("welcome.code.file"), suggested, "PDF (*.pdf)"
        )
        if chosen:
            self.file_chosen.emit(Path(chosen))
