"""The office's own Word templates: which is in use, and a file to take or to write."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.services.documents import PaperKind
from desk_app.ui.widgets.buttons import ActionButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.path_field import PathField
from desk_app.ui.widgets.scroll_frame import ScrollFrame
from desk_app.ui.widgets.text import Role, text
from desk_app.wording import say

_ENDING = ".docx"


class TemplateCard(Card):
    """The template of one paper.

    Signals:
        starter_asked: A file to edit is to be written. Carries its path.
        chosen: A file is to become the template. Carries its path.
        dropped: The template is to go.
    """

    starter_asked = Signal(object)
    chosen = Signal(object)
    dropped = Signal()

    def __init__(self, kind: PaperKind) -> None:
        super().__init__(say(f"paper-kind.{kind.value}"))
        self.place = PathField(
            QLineEdit(),
            say("settings.templates.file.choose"),
            mode=QFileDialog.FileMode.ExistingFile,
            kind=f"Word (*{_ENDING})",
        )
        paper = say(f"paper-kind.{kind.value}")
        self.file = Field(f"{say('settings.templates.file')} – {paper}", self.place)
        self.choose = ActionButton(say("settings.templates.choose"))
        self.starter = ActionButton(say("settings.templates.starter"), icon="download")
        self.drop = ActionButton(say("settings.templates.drop"))
        self.add(self.file)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button in (self.choose, self.starter, self.drop):
            foot.addWidget(button)
            button.setAccessibleName(f"{button.accessibleName()}: {paper}")
        foot.addStretch()
        self.body.addLayout(foot)
        self.show_in_use(False)
        self._walk = EnterWalk(
            (self.place.line, self.place.button, self.choose, self.starter, self.drop),
            self,
            passes=lambda stop: stop is self.place.button,
        )
        self.starter.clicked.connect(self._on_starter)
        self.choose.clicked.connect(self._on_choose)
        self.drop.clicked.connect(self.dropped)

    def show_in_use(self, own: bool) -> None:
        """Say whether the office words this paper itself."""
        self.say_hint(say("settings.templates.own" if own else "settings.templates.built-in"))
        if not own and self.drop.hasFocus():
            self.place.line.setFocus()
        self.drop.setEnabled(own)

    def offer_place(self, path: Path) -> None:
        """Let a path stand there, if nothing does."""
        if self.place.path() is None:
            self.place.show_path(path)

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the file; empty takes it away."""
        self.file.show_problem(words)
        if words:
            self.place.line.setFocus()

    def _on_starter(self) -> None:
        if path := self._path():
            self.starter_asked.emit(path)

    def _on_choose(self) -> None:
        if path := self._path():
            self.chosen.emit(path)

    def _path(self) -> Path | None:
        """The file named, a Word document even where its ending was not typed."""
        path = self.place.path()
        self.show_problem("" if path else say("settings.templates.file.missing"))
        if path is None or path.suffix.lower() == _ENDING:
            return path
        return Path(f"{path}{_ENDING}")


class TemplatesPanel(QWidget):
    """A card for each paper that an office may word itself, `cards` by kind."""

    def __init__(self, kinds: tuple[PaperKind, ...]) -> None:
        super().__init__()
        self.cards = {kind: TemplateCard(kind) for kind in kinds}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(text(say("settings.templates.hint"), Role.MUTED))
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        whole.addWidget(ScrollFrame(inside))
