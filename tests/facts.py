"""Every fact by chance: how hypothesis makes the moments, texts and numbers in them."""

from datetime import datetime

from hypothesis import strategies as st

from desk_app.domain.entries import Fact, OfficeHoursSet, ReadersSet
from desk_app.domain.office import VIETNAM

MOMENTS = st.datetimes(datetime(1980, 1, 1), datetime(2099, 12, 31)).map(  # noqa: DTZ001
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000, tzinfo=VIETNAM)
)
st.register_type_strategy(datetime, MOMENTS)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(int, st.integers(-(2**53), 2**53))

_hours = st.lists(st.times(), min_size=4, max_size=4, unique=True).map(sorted)
st.register_type_strategy(
    OfficeHoursSet,
    st.builds(
        lambda hours, field: OfficeHoursSet(
            unit="13498",
            field=field,
            weekday=5,
            morning_opens=hours[0],
            morning_closes=hours[1],
            afternoon_opens=hours[2],
            afternoon_closes=hours[3],
        ),
        _hours,
        TEXT,
    ),
)
st.register_type_strategy(
    ReadersSet,
    st.builds(
        lambda ends, reason: ReadersSet(
            readers=tuple(f"age1{end * 58}" for end in ends), reason=reason
        ),
        st.lists(st.sampled_from("qpzry9x8"), min_size=1, max_size=2, unique=True),
        TEXT,
    ),
)


def of(kind: type[Fact]) -> st.SearchStrategy[Fact]:
    """Facts of a kind."""
    return st.from_type(kind)
