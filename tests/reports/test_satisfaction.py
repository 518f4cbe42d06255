"""Satisfaction is a share of slips, shown with the slips it rests on."""

from datetime import date

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.period import Period
from desk_app.domain.satisfaction import Answer
from desk_app.domain.shares import percent
from desk_app.domain.tables import Cell
from tests.builders import Clock
from tests.offices import BY, finish, give_back, receive

JANUARY = Period(date(2020, 1, 1), date(2020, 1, 31))


def _slips(desk: Desk, moment: Clock, *answers: Answer | None) -> None:
    for answer in answers:
        dossier = finish(
            desk, receive(desk, "2020-01-10", moment, due="2020-01-20"), "2020-01-13", moment
        )
        give_back(desk, dossier, "2020-01-14", moment, answer)


def _totals(desk: Desk, moment: Clock) -> tuple[Cell, ...]:
    moment.set("2021-02-01")
    totals = desk.reporting.table("satisfaction", JANUARY).totals
    assert totals is not None
    return totals[2:]


def test_shares_stand_beside_the_slips_they_rest_on(desk: Desk, moment: Clock) -> None:
    _slips(desk, moment, Answer.VERY, Answer.VERY, Answer.YES, Answer.NO, None)

    assert _totals(desk, moment) == (4, 2, "50,0 %", 1, "25,0 %", 1, "25,0 %", 3, "75,0 %")


def test_without_slips_there_are_no_shares(desk: Desk, moment: Clock) -> None:
    _slips(desk, moment, None)

    assert _totals(desk, moment) == (0, 0, "–", 0, "–", 0, "–", 0, "–")
    assert desk.reporting.table("satisfaction", JANUARY).rows == ()


def test_a_slip_given_after_the_end_does_not_change_the_period(desk: Desk, moment: Clock) -> None:
    _slips(desk, moment, Answer.VERY)
    late = finish(desk, receive(desk, "2020-01-10", moment, due="2020-01-20"), "2020-01-13", moment)
    late = give_back(desk, late, "2020-01-14", moment)
    before = _totals(desk, moment)

    moment.set("2020-02-01")
    desk.returning.rate(late, Answer.NO, by=BY, reason="Thử")

    assert _totals(desk, moment) == before
    assert before[0] == 1


@pytest.mark.parametrize(
    ("tenths", "text"),
    [(985, "98,5 %"), (1000, "100,0 %"), (0, "0,0 %"), (7, "0,7 %"), (None, "–")],
)
def test_tenths_of_a_percent_are_written_with_a_comma(tenths: int | None, text: str) -> None:
    assert percent(tenths) == text
