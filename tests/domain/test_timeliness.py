"""What a list says about a dossier's term."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.office import VIETNAM
from desk_app.domain.timeliness import Timeliness, Urgency, standing

DUE = datetime(2020, 3, 6, 16, 0, tzinfo=VIETNAM)


def test_an_open_dossier_is_urgent_or_not() -> None:
    for now, said in (
        (DUE - timedelta(days=3), Urgency.CALM),
        (DUE - timedelta(hours=23), Urgency.SOON),
        (DUE - timedelta(hours=5), Urgency.TODAY),
        (DUE + timedelta(hours=2), Urgency.TODAY),
        (DUE + timedelta(days=1), Urgency.OVERDUE),
    ):
        assert standing(now, DUE, None) is said


@given(later=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=900)))
def test_a_result_on_its_day_stays_on_time_however_late_one_looks(later: timedelta) -> None:
    finished = DUE.replace(hour=17)
    assert standing(finished + later, DUE, finished) is Timeliness.ON_TIME
    assert standing(finished + later, None, finished) is Timeliness.ON_TIME


def test_a_result_after_its_day_is_late() -> None:
    finished = DUE + timedelta(days=1)
    assert standing(finished, DUE, finished) is Timeliness.LATE
