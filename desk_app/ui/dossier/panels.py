"""The panels that open inside the page: hand over, record the result, print."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desk_app.domain import vietnamese
from desk_app.ui import theme
from desk_app.ui.widgets.buttons import ActionButton, Kind
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.completer_list import Choice, CompleterList
from desk_app.ui.widgets.enter_walk import EnterWalk
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.text_edit import TextEdit, clean
from desk_app.wording import say

_ROW, _AROUND = 34, 3


class Panel(Card):
    """A panel that takes the cursor when it opens; Escape leaves it.

    Signals:
        left: The clerk left without doing anything.
    """

    left = Signal()

    @property
    def first(self) -> QWidget:
        """Where one begins; by default the panel itself, which takes no text."""
        return self

    def take_focus(self) -> None:
        """Put the cursor where one begins, over what a field offers."""
        self.first.setFocus()
        if isinstance(self.first, QLineEdit):
            self.first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Buttons side by side at the left."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)

    def cancel_button(self) -> ActionButton:
        """A button that leaves the panel."""
        button = ActionButton(say("dossier.cancel"), key="Esc", bound=False, kind=Kind.QUIET)
        button.clicked.connect(self.left)
        return button


class HandOverPanel(Panel):
    """To whom, with which message.

    Signals:
        submitted: Carries the name and the message.
    """

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(say("dossier.act.hand-over"))
        self._officers: tuple[str, ...] = ()
        self.to = Field(say("dossier.hand-over.to"), CompleterList(self._offered))
        self.note = Field(say("dossier.hand-over.note"), TextEdit(), optional=True)
        save = ActionButton(say("dossier.hand-over.save"), kind=Kind.PRIMARY)
        save.clicked.connect(self._on_save)
        self.add_row(self.to, self.note)
        self.add_buttons(save, self.cancel_button())
        self._walk = EnterWalk([self.to.input, self.note.input, save], self)

    def show_officers(self, names: Sequence[str], chosen: str) -> None:
        """Offer these names; `chosen` has the dossier now."""
        self._officers = tuple(names)
        self.to.input.show_choice(Choice(chosen, chosen) if chosen else None)
        self.note.input.clear()
        self.to.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.to.input

    def _offered(self, typed: str) -> list[Choice]:
        wanted = vietnamese.fold(typed)
        return [Choice(name, name) for name in self._officers if wanted in vietnamese.fold(name)]

    def _on_save(self) -> None:
        self.submitted.emit(clean(self.to.input.text()), self.note.input.value())


class FinishPanel(Panel):
    """What the result is.

    Signals:
        submitted: Carries its kind, number and abstract.
    """

    submitted = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__(say("dossier.act.finish"))
        self.result = Field(say("dossier.finish.result"), TextEdit())
        self.number = Field(say("dossier.finish.number"), TextEdit(), optional=True)
        self.abstract = Field(say("dossier.finish.abstract"), TextEdit(), optional=True)
        save = ActionButton(say("dossier.finish.save"), kind=Kind.PRIMARY)
        save.clicked.connect(self._on_save)
        self.add_row(self.result, self.number, shares=(2, 1))
        self.add(self.abstract)
        self.add_buttons(save, self.cancel_button())
        fields: list[QLineEdit] = [self.result.input, self.number.input, self.abstract.input]
        self._walk = EnterWalk([*fields, save], self)

    def show_usual(self, result: str) -> None:
        """Begin with what a result of this procedure is called."""
        self.result.input.show_text(result)
        self.number.input.clear()
        self.abstract.input.clear()
        self.result.show_problem("")

    @property
    def first(self) -> QWidget:
        return self.result.input

    def _on_save(self) -> None:
        fields = (self.result, self.number, self.abstract)
        self.submitted.emit(*(field.input.value() for field in fields))


class PapersPanel(Panel):
    """The papers of a dossier, each with the time it was printed; Enter prints.

    Signals:
        print_asked: Carries the key of the paper picked.
        preview_asked: Carries the key of the paper picked.
    """

    print_asked = Signal(str)
    preview_asked = Signal(str)

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
        self.add(self.list)
        self.add_buttons(now, look, self.cancel_button())
        self._walk = EnterWalk([now, look], self)

    def show_papers(self, papers: Sequence[tuple[str, str]]) -> None:
        """List these papers: key and words."""
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

    def _on_preview(self) -> None:
        self.preview_asked.emit(self._picked())
