"""The look of the windows now: palette, sizes, fonts, and the style sheet made from them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desk_app import paths
from desk_app.ui import palettes
from desk_app.ui.palettes import Palette, Tone

FAMILY = "Be Vietnam Pro"
BASES = (12, 14, 16, 20)
"""The choices of text size: what the smallest text measures, in logical pixels."""

LABEL, TEXT, HEADING, LEAD, FIGURE = 12, 14, 16, 20, 32
"""Sizes of text at the smallest choice, in logical pixels."""

GAP = 8
"""The step of every distance, in logical pixels."""

_FONT_FILES = ("400Regular", "500Medium", "600SemiBold", "700Bold")


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette at a text size. Text, fields and icons grow with the size; gaps do not."""

    palette: Palette
    base: int

    def px(self, size: int) -> int:
        """`size` pixels at the smallest text size, in logical pixels at this one."""
        return round(size * self.base / BASES[0])

    def font(self, size: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font of the windows at one of the five sizes."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def colour(self, tone: Tone | None) -> QColor:
        """The text colour of a tone; of plain text without one."""
        return QColor(self.palette.ink if tone is None else self.palette.tone(tone))


_now = [Theme(palettes.LIGHT, BASES[0])]


def current() -> Theme:
    """The look chosen last."""
    return _now[0]


def apply(app: QApplication, palette: Palette = palettes.LIGHT, base_pt: int = BASES[0]) -> None:
    """Give every window this look, the open ones too. `base_pt` is one of `BASES`."""
    assert base_pt in BASES, base_pt
    _load_fonts()
    theme = Theme(palette, base_pt)
    _now[0] = theme
    app.setStyleSheet("")  # put over another one, a sheet takes ten times as long
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(theme.font())
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(style_sheet(theme))


@contextmanager
def put_on_last() -> Iterator[None]:
    """While many widgets are made: the sheet is put over all of them at the end.

    Under a sheet, each widget that is put into another is looked at again with everything in it,
    so that a window takes several times as long.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def style_sheet(theme: Theme) -> str:
    """The application style sheet for a look."""
    source = paths.resource("look/desk.qss").read_text(encoding="utf-8")
    return Template(source).substitute(_Tokens(theme))


class _Tokens(Mapping[str, str]):
    """Colours by their name; `s36` is 36 pixels at the smallest size; `pictures` is a folder."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._named = asdict(theme.palette) | {
            "family": FAMILY,
            "pictures": paths.resource("icons/style").as_posix(),
        }

    def __getitem__(self, key: str) -> str:
        if key in self._named:
            return str(self._named[key])
        if key.startswith("tint_"):
            return self._theme.palette.tint(Tone(key.removeprefix("tint_")))
        assert key[0] == "s", key
        return f"{self._theme.px(int(key[1:]))}px"

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


def _load_fonts() -> None:
    if FAMILY in QFontDatabase.families():
        return
    for name in _FONT_FILES:
        file = paths.resource(f"fonts/BeVietnamPro_{name}.ttf")
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, file


def _qt_palette(palette: Palette) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: palette.ground,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Base: palette.card,
        QPalette.ColorRole.AlternateBase: palette.raised,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.Button: palette.card,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.PlaceholderText: palette.muted,
        QPalette.ColorRole.Highlight: palette.accent,
        QPalette.ColorRole.HighlightedText: palette.on_accent,
        QPalette.ColorRole.ToolTipBase: palette.navigation,
        QPalette.ColorRole.ToolTipText: palette.navigation_ink,
        QPalette.ColorRole.Link: palette.accent,
        QPalette.ColorRole.Mid: palette.line,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made
