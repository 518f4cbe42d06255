"""A chart says the figures that it was made from, in the order in which people look."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import chart_axis
from desk_app.domain.charts import Chart, Kind, Measure, ranked
from tests.domain.charting import a_chart, charts

COMMUNES = (("Xã A", (5, 1, 0)), ("Xã B", (0, 0, 0)), ("Xã C", (1, 0, 3)), ("Xã D", (90, 9, 1)))


def _rest(count: int) -> str:
    return f"{count} nơi còn lại"


def _names(chart: Chart) -> list[str]:
    return [each.label for each in chart.categories]


def test_a_count_is_read_out_with_its_parts() -> None:
    chart = a_chart(*COMMUNES)
    assert chart.reading(3) == "Xã D: Tổng số 100; Trước hạn 90; Đúng hạn 9; Quá hạn 1"


def test_a_share_is_read_out_with_what_it_rests_on() -> None:
    chart = a_chart(*COMMUNES, measure=Measure.PER_CENT, figure="Trước và đúng hạn")
    assert chart.reading(2) == (
        "Xã C: Trước và đúng hạn 25,0 % (1/4); Trước hạn 1; Đúng hạn 0; Quá hạn 3"
    )
    assert chart.figure_of(1) == "–"


def test_one_series_is_read_out_as_its_figure() -> None:
    chart = a_chart(("3", (1250, 0, 0)))
    assert Chart(
        name="", title="", kind=Kind.COLUMNS, figure="Tổng số",
        categories=chart.categories, series=chart.series[:1],
    ).reading(0) == "3: 1.250"  # fmt: skip


def test_counts_are_looked_at_from_the_largest_and_shares_from_the_lowest() -> None:
    assert _names(ranked(a_chart(*COMMUNES), 9, _rest)) == ["Xã D", "Xã A", "Xã C", "Xã B"]
    shares = a_chart(*COMMUNES, measure=Measure.PER_CENT)
    assert _names(ranked(shares, 9, _rest)) == ["Xã C", "Xã D", "Xã A"]


def test_130_communes_become_the_lowest_the_highest_and_the_rest() -> None:
    rows = [(f"Xã {number}", (number, 0, 130 - number)) for number in range(1, 131)]
    shares = ranked(a_chart(*rows, measure=Measure.PER_CENT), 21, _rest)
    names = _names(shares)
    assert len(names) == 21
    assert names[:2] == ["Xã 1", "Xã 2"]
    assert names[10] == "110 nơi còn lại"
    assert names[-1] == "Xã 130"
    counts = ranked(a_chart(*((name, (at, 0, 0)) for at, (name, _) in enumerate(rows))), 21, _rest)
    assert _names(counts)[0] == "Xã 130"
    assert _names(counts)[-1] == "110 nơi còn lại"


@given(charts(), st.integers(3, 30))
def test_nothing_is_lost_by_joining_the_rest(chart: Chart, most: int) -> None:
    short = ranked(chart, most, _rest)
    assert len(short.categories) <= most
    for one, other in zip(chart.series, short.series, strict=True):
        assert sum(one.values) == sum(other.values)


def test_a_chart_of_nothing_but_zeros_is_empty() -> None:
    assert a_chart(("Xã A", (0, 0, 0))).is_empty
    assert a_chart().is_empty
    assert not a_chart(("Xã A", (0, 0, 1))).is_empty


@given(st.integers(0, 10**9))
def test_ticks_are_few_ascend_evenly_and_hold_every_value(most: int) -> None:
    ticks = chart_axis.counts(most)
    assert 2 <= len(ticks) <= 7
    assert ticks[0] == 0
    assert ticks[-1] >= most
    assert len({later - earlier for earlier, later in pairwise(ticks)}) == 1
    assert most == 0 or ticks[-1] <= 2 * most or most < 3


@given(st.integers(0, 1000))
def test_an_axis_of_shares_holds_the_lowest_and_ends_at_all(lowest: int) -> None:
    ticks = chart_axis.shares(lowest)
    assert len(ticks) <= 7
    assert list(ticks) == sorted(set(ticks))
    assert ticks[0] <= lowest
    assert ticks[-1] == 1000


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        (1, (0, 1)),
        (5, (0, 1, 2, 3, 4, 5)),
        (7, (0, 2, 4, 6, 8)),
        (31, (0, 10, 20, 30, 40)),
        (1000, (0, 200, 400, 600, 800, 1000)),
    ],
)
def test_ticks_are_what_a_person_would_draw(most: int, ticks: tuple[int, ...]) -> None:
    assert chart_axis.counts(most) == ticks
