"""How this PC likes its window: language, size of text, colours."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QApplication

from desk_app import wording
from desk_app.services.office import OfficeDesk
from desk_app.ui import palettes, theme

_PALETTES = {palette.name: palette for palette in palettes.ALL}


@dataclass(frozen=True, slots=True)
class Preferences:
    """A language of `wording.LANGUAGES`, a size of `theme.BASES`, the name of a palette."""

    language: str = wording.LANGUAGES[0]
    base: int = theme.BASES[0]
    palette: str = palettes.LIGHT.name

    def apply(self, app: QApplication) -> None:
        """Speak and look like this from now on. Windows already open keep their words."""
        wording.use(self.language)
        wanted = theme.Theme(_PALETTES[self.palette], self.base)
        if theme.current() != wanted:
            theme.apply(app, wanted.palette, wanted.base)


def read(settings: OfficeDesk, *, language: str = "") -> Preferences:
    """What was chosen on this PC; `language` goes before what was chosen. Call on the lane."""
    usual = Preferences()
    kept = Preferences(
        settings.setting("language", usual.language),
        int(settings.setting("text-size", str(usual.base))),
        settings.setting("palette", usual.palette),
    )
    return replace(kept, language=language) if language else kept


def keep(settings: OfficeDesk, chosen: Preferences) -> None:
    """Remember it on this PC. Call on the lane."""
    settings.put_setting("language", chosen.language)
    settings.put_setting("text-size", str(chosen.base))
    settings.put_setting("palette", chosen.palette)
