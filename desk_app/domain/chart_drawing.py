"""A picture in the making."""

from dataclasses import dataclass, field

from desk_app.domain.picture import Area, Box, Ink, Letters, Point, Stroke, Trace, Words


@dataclass(slots=True)
class Drawing:
    """Collects what is drawn, in letters of one kind."""

    letters: Letters
    strokes: list[Stroke] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    dots: list[Point] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    slots: list[Box] = field(default_factory=list)

    def write(self, text: str, left: float, middle: float, ink: Ink = Ink.PLAIN) -> None:
        """Words from `left`, half way up at `middle`."""
        size = self.letters.size
        self.words.append(Words(text, left, middle + 0.35 * size, ink))

    def stroke(self, one: Point, other: Point, trace: Trace) -> None:
        """A straight line."""
        self.strokes.append(Stroke((one, other), trace))
