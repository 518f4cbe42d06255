"""The colours of the windows: one set of tokens, three palettes."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour means. A tone always comes with a word and an icon, never alone."""

    FRESH = "fresh"
    WORKING = "working"
    WAITING = "waiting"
    SOON = "soon"
    OVERDUE = "overdue"
    READY = "ready"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour a window uses, as `#RRGGBB`.

    Text colours reach a contrast of 4.5 on the grounds they are used on; `edge` (frames of
    fields) and `focus` reach 3. `shade` names the set of small style pictures that fits.
    """

    name: str
    shade: str
    ink: str
    muted: str
    line: str
    edge: str
    ground: str
    card: str
    raised: str
    accent: str
    accent_hover: str
    on_accent: str
    chosen: str
    focus: str
    navigation: str
    navigation_ink: str
    navigation_muted: str
    navigation_chosen: str
    mark: str
    fresh: str
    working: str
    waiting: str
    soon: str
    overdue: str
    ready: str
    done: str
    refused: str

    def tone(self, tone: Tone) -> str:
        """The text colour of a tone."""
        return str(getattr(self, tone.value))

    def tint(self, tone: Tone) -> str:
        """A quiet fill behind text of this tone."""
        return blend(self.tone(tone), self.card, share=0.08)


LIGHT = Palette(
    name="light",
    shade="light",
    ink="#1B1F24",
    muted="#57606A",
    line="#DCE1E7",
    edge="#868F99",
    ground="#F3F5F7",
    card="#FFFFFF",
    raised="#F7F9FB",
    accent="#0B4F8A",
    accent_hover="#0A4375",
    on_accent="#FFFFFF",
    chosen="#E3EEF8",
    focus="#0B4F8A",
    navigation="#12324F",
    navigation_ink="#FFFFFF",
    navigation_muted="#B3C4D6",
    navigation_chosen="#1F4A70",
    mark="#F2B84B",
    fresh="#005A9C",
    working="#1F4E79",
    waiting="#8A5A00",
    soon="#7A4B00",
    overdue="#B00020",
    ready="#00664F",
    done="#4D4D4D",
    refused="#6A1B7A",
)

DARK = Palette(
    name="dark",
    shade="dark",
    ink="#E6EAEE",
    muted="#A3ADB8",
    line="#343D47",
    edge="#77828E",
    ground="#14181D",
    card="#1C2229",
    raised="#232A32",
    accent="#7CB8F2",
    accent_hover="#98C8F6",
    on_accent="#0B1B2B",
    chosen="#213C56",
    focus="#7CB8F2",
    navigation="#0D1620",
    navigation_ink="#F2F5F8",
    navigation_muted="#9FB2C6",
    navigation_chosen="#1D3248",
    mark="#F2B84B",
    fresh="#79BDFF",
    working="#A5CDF5",
    waiting="#E3B341",
    soon="#E8AE6B",
    overdue="#FF9A9A",
    ready="#5CD6AC",
    done="#BAC2CB",
    refused="#DDB0EC",
)

HIGH_CONTRAST = Palette(
    name="high-contrast",
    shade="dark",
    ink="#FFFFFF",
    muted="#E6E6E6",
    line="#FFFFFF",
    edge="#FFFFFF",
    ground="#000000",
    card="#000000",
    raised="#1A1A1A",
    accent="#FFD84D",
    accent_hover="#FFE68A",
    on_accent="#000000",
    chosen="#003B73",
    focus="#FFD84D",
    navigation="#000000",
    navigation_ink="#FFFFFF",
    navigation_muted="#E6E6E6",
    navigation_chosen="#003B73",
    mark="#FFD84D",
    fresh="#8FD0FF",
    working="#B9DEFF",
    waiting="#FFD84D",
    soon="#FFC27A",
    overdue="#FFB3B3",
    ready="#7DF0C6",
    done="#E6E6E6",
    refused="#F0C2FF",
)

ALL = (LIGHT, DARK, HIGH_CONTRAST)


def blend(over: str, under: str, *, share: float) -> str:
    """`over` laid on `under` so that it makes up `share` of the colour."""
    mixed = (
        round(top * share + bottom * (1 - share))
        for top, bottom in zip(_channels(over), _channels(under), strict=True)
    )
    return "#" + "".join(f"{value:02X}" for value in mixed)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it: 1 (none) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
