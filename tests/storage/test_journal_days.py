"""The lines of our own journal by day, sealed or not, and the head after each of them."""

from datetime import timedelta

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain import chain
from tests.acts import received
from tests.builders import MONDAY, Clock, workspace_of


@pytest.mark.parametrize("sealed_after", [(), (0,), (1,), (0, 1, 2)])
def test_lines_since_a_day_are_all_that_came_after(
    training_desk: Desk, moving_clock: Clock, sealed_after: tuple[int, ...]
) -> None:
    workspace = workspace_of(training_desk)
    first = workspace.journal.own().n
    heads = {}
    for day in range(3):
        for _ in range(2):
            received(training_desk)
        own = workspace.journal.own()
        heads[own.n] = own.h
        if day in sealed_after:
            with workspace.change():
                workspace.journal.seal_tail(lambda _message: bytes(64))
        moving_clock.pass_by(days=1)
    for day in range(3):
        since = MONDAY.date() + timedelta(days=day)
        found = [entry.n for entry in workspace.journal.written_since(since)]
        begin = 1 if day == 0 else first + 2 * day + 1
        assert found == list(range(begin, first + 7))
    assert {n: workspace.journal.head_after(n) for n in heads} == heads
    assert workspace.journal.written_since(MONDAY.date() + timedelta(days=9)) == []


def test_the_head_after_a_line_within_a_segment_is_that_of_the_lines_to_there(
    training_desk: Desk,
) -> None:
    for _ in range(4):
        received(training_desk)
    journal = workspace_of(training_desk).journal
    lines = journal.tail()
    with workspace_of(training_desk).change():
        journal.seal_tail(lambda _message: bytes(64))
    for n in range(1, len(lines) + 1):
        assert journal.head_after(n) == chain.head(chain.START, lines[:n])
