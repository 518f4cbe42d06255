"""Colours can be read, letters can be drawn, the sheet is complete."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desk_app import paths
from desk_app.ui import icons, palettes, theme
from desk_app.ui.palettes import Palette, Tone, contrast

ICONS = sorted(file.stem for file in paths.resource("icons").glob("*.svg"))
LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


@pytest.mark.parametrize("palette", palettes.ALL, ids=lambda palette: palette.name)
def test_every_text_can_be_read(palette: Palette) -> None:
    p = palette
    pairs = [(ink, ground) for ink in (p.ink, p.muted) for ground in (p.card, p.ground, p.raised)]
    pairs += [(p.ink, p.chosen), (p.on_accent, p.accent), (p.on_accent, p.accent_hover)]
    pairs += [(p.accent, p.card), (p.accent, p.ground), (p.accent, p.chosen)]
    pairs += [(p.navigation_ink, p.navigation), (p.navigation_ink, p.navigation_chosen)]
    pairs += [(p.navigation_muted, p.navigation), (p.navigation_muted, p.navigation_chosen)]
    for tone in Tone:
        pairs += [(p.tone(tone), ground) for ground in (p.card, p.ground, p.tint(tone), p.chosen)]
        pairs += [(p.ink, p.tint(tone))]
    weak = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("palette", palettes.ALL, ids=lambda palette: palette.name)
def test_frames_and_the_focus_can_be_seen(palette: Palette) -> None:
    p = palette
    pairs = [(p.edge, p.card), (p.focus, p.card), (p.focus, p.ground), (p.mark, p.navigation)]
    pairs += [(p.mark, p.navigation_chosen)]
    weak = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 3}
    assert weak == {}


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("base", theme.BASES)
@pytest.mark.parametrize("palette", palettes.ALL, ids=lambda palette: palette.name)
def test_the_sheet_has_no_unfilled_token(palette: Palette, base: int) -> None:
    sheet = theme.style_sheet(theme.Theme(palette, base))
    assert "$" not in sheet
    for picture in re.findall(r"url\((.*?)\)", sheet):
        assert picture.endswith(f"-{palette.shade}.svg")
        assert QImage(picture).isNull() is False


def test_a_field_is_36_pixels_high_and_grows_with_the_text(
    qapp: QApplication, qtbot: QtBot
) -> None:
    for base, height in ((12, 36), (20, 57)):
        theme.apply(qapp, palettes.LIGHT, base)
        edit = QLineEdit()
        qtbot.addWidget(edit)
        edit.ensurePolished()
        assert edit.sizeHint().height() == height


def test_the_font_has_every_vietnamese_letter() -> None:
    for name in ("400Regular", "500Medium", "600SemiBold", "700Bold"):
        font = QRawFont(str(paths.resource(f"fonts/BeVietnamPro_{name}.ttf")), 14)
        missing = [letter for letter in LETTERS + LETTERS.upper() if not _has(font, letter)]
        assert missing == []


def _has(font: QRawFont, letter: str) -> bool:
    return font.supportsCharacter(ord(letter))


@pytest.mark.parametrize("name", ICONS)
def test_icons_share_one_grid_and_one_weight_and_take_a_colour(name: str) -> None:
    root = ElementTree.fromstring(paths.resource(f"icons/{name}.svg").read_text())  # noqa: S314 - ours
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke") == "currentColor"
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.draw(painter, name, QRectF(0, 0, 24, 24), "#FF0000")
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(24) for y in range(24)}
    assert "#ff0000" in colours
    assert "#000000" in colours  # the transparent ground: the drawing does not fill its grid
    edge = [image.pixelColor(0, y).alpha() + image.pixelColor(23, y).alpha() for y in range(24)]
    assert not any(edge)
