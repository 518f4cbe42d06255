"""Headings in groups: every column has a title, every cell of the head belongs to one heading."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.tables import Column, Heading, headings


def test_neighbours_of_a_group_share_its_heading() -> None:
    columns = (
        Column("TT"),
        Column("Tổng số", group="Tiếp nhận"),
        Column("Trực tuyến", group="Tiếp nhận › Trong kỳ"),
        Column("Trực tiếp", group="Tiếp nhận › Trong kỳ"),
        Column("Tổng số", group="Giải quyết"),
    )

    assert headings(columns) == (
        Heading(text="TT", top=0, bottom=2, left=0, right=0),
        Heading(text="Tiếp nhận", top=0, bottom=0, left=1, right=3),
        Heading(text="Giải quyết", top=0, bottom=0, left=4, right=4),
        Heading(text="Tổng số", top=1, bottom=2, left=1, right=1),
        Heading(text="Trong kỳ", top=1, bottom=1, left=2, right=3),
        Heading(text="Tổng số", top=1, bottom=2, left=4, right=4),
        Heading(text="Trực tuyến", top=2, bottom=2, left=2, right=2),
        Heading(text="Trực tiếp", top=2, bottom=2, left=3, right=3),
    )


_groups = st.lists(st.sampled_from("AB"), max_size=3).map(" › ".join)


@given(st.lists(st.builds(Column, st.sampled_from("AB"), _groups), min_size=1, max_size=8))
def test_every_cell_of_the_head_belongs_to_exactly_one_heading(columns: list[Column]) -> None:
    found = headings(columns)
    depth = max(each.bottom for each in found) + 1

    cells = [
        (level, column)
        for each in found
        for level in range(each.top, each.bottom + 1)
        for column in range(each.left, each.right + 1)
    ]

    assert sorted(cells) == [
        (level, column) for level in range(depth) for column in range(len(columns))
    ]
    titles = [each for each in found if each.bottom == depth - 1]
    assert [each.text for each in sorted(titles, key=lambda each: each.left)] == [
        column.title for column in columns
    ]
