"""The window of the first start: one page at a time."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.units import Unit
from desk_app.ui.page_area import PageArea
from desk_app.ui.welcome.choice_page import ChoicePage
from desk_app.ui.welcome.code_page import CodePage
from desk_app.ui.welcome.desk_page import DeskPage
from desk_app.ui.welcome.officer_page import OfficerPage
from desk_app.ui.welcome.page import Page
from desk_app.ui.welcome.recover_page import RecoverPage
from desk_app.ui.welcome.trouble_page import TroublePage
from desk_app.ui.welcome.typed_unit_page import TypedUnitPage
from desk_app.ui.welcome.unit_page import UnitPage
from desk_app.ui.welcome.wait_page import WaitPage
from desk_app.wording import say

_SIZE = QSize(1092, 614)


class WelcomeForm(QWidget):
    """The pages of the first start, by name."""

    def __init__(self, units: list[Unit]) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setWindowTitle(say("app.name"))
        self.choice, self.unit, self.typed = ChoicePage(), UnitPage(units), TypedUnitPage()
        self.desk, self.officer, self.code = DeskPage(), OfficerPage(), CodePage()
        self.wait, self.recover, self.trouble = WaitPage(), RecoverPage(), TroublePage()
        self.pages: dict[str, Page] = {
            "choice": self.choice,
            "unit": self.unit,
            "typed": self.typed,
            "desk": self.desk,
            "officer": self.officer,
            "code": self.code,
            "wait": self.wait,
            "recover": self.recover,
            "trouble": self.trouble,
        }
        self._area = PageArea()
        for name, page in self.pages.items():
            self._area.add_page(name, page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.resize(_SIZE)

    def show_page(self, name: str) -> None:
        """Show one of the pages; the cursor goes where it is needed."""
        self._area.show_page(name)

    def current(self) -> str:
        """The name of the page shown."""
        return self._area.current()
