"""What can be printed."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desk_app.ui import theme
from desk_app.ui.dossier.panels.base import Panel
from desk_app.ui.printing.form import WORD_KEY
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.wording import say

_ROW, _AROUND = 34, 3


class PapersPanel(Panel):
    """The papers of a dossier, each with the time it was printed; Enter prints.

    Signals:
        print_asked: Carries the key of the paper picked.
        preview_asked: Carries the key of the paper picked.
        word_asked: A letter is wanted in the office's own wording. Carries the key of it.
    """

    print_asked = Signal(str)
    preview_asked = Signal(str)
    word_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("dossier.print.title"), hint=say("dossier.print.hint"))
        self.list = QListWidget()
        self.list.setAccessibleName(say("dossier.print.title"))
        self.list.setSpacing(_AROUND)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_print)
        now = ActionButton(say("dossier.print.now"), icon="printer", kind=Kind.PRIMARY)
        now.clicked.connect(self._on_print)
        look = ActionButton(say("dossier.print.preview"), icon="search")
        look.clicked.connect(self._on_preview)
        self.word = ActionButton(say("printing.word"), key=WORD_KEY, icon="pencil")
        self.word.clicked.connect(self._on_word)
        self._worded: Collection[str] = ()
        self.list.currentItemChanged.connect(self._on_picked)
        self.add(self.list)
        self.add_buttons(now, look, self.word, self.cancel_button())
        self._walk = EnterWalk([now, look, self.word], self)

    def show_papers(self, papers: Sequence[tuple[str, str]], worded: Collection[str]) -> None:
        """List these papers: key and words; `worded` are those the office words itself."""
        self._worded = worded
        self.list.clear()
        for key, words in papers:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, theme.current().px(_ROW)))
        self.list.setCurrentRow(0)
        row = theme.current().px(_ROW) + 2 * _AROUND
        self.list.setFixedHeight(len(papers) * row + 2 * _AROUND)

    @property
    def first(self) -> QWidget:
        return self.list

    def _picked(self) -> str:
        item = self.list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def _on_print(self) -> None:
        self.print_asked.emit(self._picked())

    def _on_picked(self) -> None:
        self.word.setVisible(self._picked() in self._worded)

    def _on_word(self) -> None:
        self.word_asked.emit(self._picked())

    def _on_preview(self) -> None:
        self.preview_asked.emit(self._picked())
