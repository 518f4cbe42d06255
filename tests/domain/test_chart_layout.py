"""Whatever the figures and the room: nothing overlaps, nothing is outside, lengths are true."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.chart_layout import least_height, natural_height, placed
from desk_app.domain.chart_words import wrapped
from desk_app.domain.charts import Chart, Kind, Measure, Role
from desk_app.domain.picture import Box, Ink, Letters, Picture, hatching
from tests.domain.charting import a_chart, charts, covered, holds, letters, meets

sizes = st.sampled_from([8, 9, 12, 14, 16, 20])


def _drawn(chart: Chart, ems: float, share: float, size: float) -> tuple[Picture, Letters]:
    written = letters(size)
    width = ems * size
    least, natural = least_height(chart, width, written), natural_height(chart, width, written)
    return placed(chart, width, least + share * (natural - least), written), written


@settings(max_examples=150, deadline=None)
@given(charts(), st.floats(32, 110), st.floats(0, 1.5), sizes)
def test_no_words_overlap_and_nothing_is_outside(
    chart: Chart, ems: float, share: float, size: float
) -> None:
    picture, written = _drawn(chart, ems, share, size)
    whole = Box(0, 0, picture.width, picture.height)
    boxes = [covered(words, written) for words in picture.words]
    for box in [*boxes, *(area.box for area in picture.areas), *picture.slots]:
        assert holds(whole, box), box
    for one, other in combinations(boxes, 2):
        assert not meets(one, other), (one, other)
    for x, y in [*picture.dots, *(p for stroke in picture.strokes for p in stroke.points)]:
        assert holds(whole, Box(x, y, 0, 0))


@settings(max_examples=80, deadline=None)
@given(charts(), st.floats(32, 110), sizes)
def test_every_value_has_its_part_and_its_place(chart: Chart, ems: float, size: float) -> None:
    picture, _ = _drawn(chart, ems, 1, size)
    assert len(picture.slots) == len(chart.categories)
    if chart.kind is Kind.LINE:
        counted = [at for at in range(len(chart.categories)) if chart.total(at)]
        if chart.measure is Measure.PER_CENT:
            assert len(picture.dots) == len(counted)
        return
    legend = {role: 1 for role in Role}
    for part in chart.series:
        drawn = [area for area in picture.areas if area.role is part.role]
        assert len(drawn) - legend[part.role] == sum(value > 0 for value in part.values)


@settings(max_examples=80, deadline=None)
@given(charts().filter(lambda chart: chart.measure is Measure.COUNT), st.floats(32, 110), sizes)
def test_what_is_twice_as_much_is_twice_as_long(chart: Chart, ems: float, size: float) -> None:
    picture, _ = _drawn(chart, ems, 1, size)
    if chart.kind is Kind.LINE:
        return
    lying = chart.kind is Kind.BARS
    areas = picture.areas[len(chart.series) :]
    values = [
        part.values[at]
        for at in range(len(chart.categories))
        for part in chart.series
        if part.values[at]
    ]
    unit = max(
        (area.box.width if lying else area.box.height) / value
        for area, value in zip(areas, values, strict=True)
    )
    for area, value in zip(areas, values, strict=True):
        long = area.box.width if lying else area.box.height
        assert long == pytest.approx(unit * value, rel=1e-6, abs=1e-6)


def test_days_of_a_month_are_named_evenly_and_not_all() -> None:
    days = [(str(day), (day % 7, 1, 0)) for day in range(1, 32)]
    chart = a_chart(*days, kind=Kind.COLUMNS)
    names = {name for name, _ in days}

    def named(ems: float) -> list[int]:
        picture, _ = _drawn(chart, ems, 1, 12)
        lowest = max(words.base for words in picture.words)
        return [int(each.text) for each in picture.words if each.base == lowest]

    assert len(named(100)) == len(names)
    few = named(36)
    assert 4 < len(few) < 31
    assert {later - earlier for earlier, later in pairwise(few)} == {few[1] - few[0]}


def test_a_line_breaks_where_nothing_was_counted() -> None:
    months = [("01", (1, 0, 0)), ("02", (0, 0, 0)), ("03", (1, 0, 1)), ("04", (3, 0, 1))]
    chart = a_chart(*months, kind=Kind.LINE, measure=Measure.PER_CENT)
    picture, _ = _drawn(chart, 60, 1, 12)
    assert len(picture.dots) == 3
    courses = [stroke for stroke in picture.strokes if stroke.trace == "course"]
    assert [stroke.points for stroke in courses] == [picture.dots[1:]]
    assert "–" not in {words.text for words in picture.words}


def test_a_long_name_goes_on_in_a_second_line_and_then_ends_in_dots() -> None:
    name = "Tín ngưỡng tôn giáo, thi đua khen thưởng và một lĩnh vực rất dài nữa"
    lines = wrapped(name, 200, 2, letters(12))
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(letters(12).width(line, Ink.PLAIN) <= 200 for line in lines)
    assert wrapped("Hộ tịch", 200, 2, letters(12)) == ["Hộ tịch"]


@given(st.floats(1, 400), st.floats(1, 400), st.floats(2, 9))
def test_hatching_stays_inside_its_box(width: float, height: float, step: float) -> None:
    box = Box(7, 11, width, height)
    strokes = hatching(box, step)
    for (left, low), (right, high) in strokes:
        assert holds(box, Box(left, high, right - left, low - high))
        assert right - left == pytest.approx(low - high, abs=1e-6)
    assert len(strokes) == -(-(width + height) // step) - 1
