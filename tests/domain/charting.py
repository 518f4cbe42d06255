"""Charts of chance and of invented communes, and letters to write them in."""

from hypothesis import strategies as st

from desk_app.domain.charts import Category, Chart, Kind, Measure, Role, Series
from desk_app.domain.picture import Box, Ink, Letters, Words

THREE = (("Trước hạn", Role.GOOD), ("Đúng hạn", Role.FAIR), ("Quá hạn", Role.POOR))


def letters(size: float) -> Letters:
    """Letters that are all equally wide, strong ones a little more."""
    return Letters(
        size, lambda text, ink: len(text) * size * (0.62 if ink is Ink.STRONG else 0.56)
    )  # fmt: skip


def covered(words: Words, written: Letters) -> Box:
    """What words cover: most letters reach 0.8 of their size above the line, marks of vowels into
    what is left of it, and tails 0.25 below."""
    size = written.size
    return Box(
        words.left, words.base - 0.8 * size, written.width(words.text, words.ink), 1.05 * size
    )


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes have a part in common."""
    apart = one.right <= other.left or other.right <= one.left
    return not apart and one.top < other.bottom and other.top < one.bottom


def holds(outer: Box, inner: Box) -> bool:
    """Whether one box lies inside another, give or take what floats lose."""
    return (
        outer.left - 0.01 <= inner.left
        and inner.right <= outer.right + 0.01
        and outer.top - 0.01 <= inner.top
        and inner.bottom <= outer.bottom + 0.01
    )


def a_chart(
    *rows: tuple[str, tuple[int, int, int]],
    kind: Kind = Kind.BARS,
    measure: Measure = Measure.COUNT,
    figure: str = "Tổng số",
) -> Chart:
    """Early, on time and late, by a name."""
    return Chart(
        name="settled",
        title="Hồ sơ đã giải quyết",
        kind=kind,
        measure=measure,
        figure=figure,
        categories=tuple(Category(name, name) for name, _ in rows),
        series=tuple(
            Series(title, role, tuple(values[at] for _, values in rows))
            for at, (title, role) in enumerate(THREE)
        ),
    )


_names = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy ", min_size=1, max_size=60).map(
    lambda text: text.strip() or "x"
)
_values = st.tuples(*[st.integers(0, 30) | st.integers(0, 200_000)] * 3)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Of every kind and measure, not empty."""
    rows = draw(
        st.lists(st.tuples(_names, _values), min_size=1, max_size=40).filter(
            lambda rows: any(map(any, (values for _, values in rows)))
        )
    )
    measure = draw(st.sampled_from(Measure))
    # Points of so many that could be had are bars: neither columns nor a line show both.
    kind = Kind.BARS if measure is Measure.POINTS else draw(st.sampled_from(Kind))
    return a_chart(*rows, kind=kind, measure=measure)
