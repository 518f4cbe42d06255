"""Stories are woken in order of time, and what comes after the end stays undone."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.office import VIETNAM
from desk_app.sample.agenda import Agenda, MovingClock

_START = datetime(2020, 1, 2, 8, tzinfo=VIETNAM)


@given(st.lists(st.lists(st.integers(0, 100), max_size=5), max_size=8), st.integers(0, 300))
def test_stories_live_in_order_of_time_up_to_the_end(stories: list[list[int]], end: int) -> None:
    clock = MovingClock(_START)
    lived: list[datetime] = []

    def story(waits: list[int]) -> Iterator[datetime]:
        lived.append(clock())
        for wait in waits:
            yield clock() + timedelta(minutes=wait)
            lived.append(clock())

    agenda = Agenda(clock)
    expected = []
    for number, waits in enumerate(stories):
        agenda.put(_START + timedelta(minutes=number), story(waits))
        at = number
        expected.append(at)
        for wait in waits:
            at += wait
            expected.append(at)
    agenda.run(until=_START + timedelta(minutes=end))
    minutes = [int((each - _START).total_seconds() // 60) for each in lived]
    assert minutes == sorted(each for each in expected if each <= end)
