"""Each holiday since 2018, counted by hand: who came the working day before and when it is due.

The calendars beside the rows are what a clerk would draw: days that count carry their number, days
off stand in brackets. All were received at 09:00 of a day the office worked.
"""

from datetime import date

import pytest

from desk_app.domain.deadlines import appointment, parse_term
from desk_app.domain.hours import OfficeHours
from tests.domain.calendars import VIETNAM_DAYS, at

HOLIDAYS = [
    # ---- 2018
    # Fri 29/12/17; [Sat 30, Sun 31, Mon 1/1 New Year]; Tue 2 = 1.
    ("2017-12-29", "1wd", "2018-01-02"),
    # Tue 13/2; [Wed 14 – Tue 20: five days of Tết and a weekend]; Wed 21 = 1, Thu 22 = 2.
    ("2018-02-13", "2wd", "2018-02-22"),
    # Tue 24/4; [Wed 25 = 10/3 lunar]; Thu 26 = 1.
    ("2018-04-24", "1wd", "2018-04-26"),
    # Fri 27/4; [Sat 28, Sun 29, Mon 30/4, Tue 1/5]; Wed 2 = 1, Thu 3 = 2.
    ("2018-04-27", "2wd", "2018-05-03"),
    # Fri 31/8; [Sat 1, Sun 2/9, Mon 3 in lieu]; Tue 4 = 1.
    ("2018-08-31", "1wd", "2018-09-04"),
    # Fri 28/12; [Sat 29, Sun 30, Mon 31 swapped, Tue 1/1]; Wed 2 = 1, Thu 3 = 2, Fri 4 = 3,
    # Sat 5 is worked = 4.
    ("2018-12-28", "4wd", "2019-01-05"),
    # ---- 2019
    # Fri 1/2; [Sat 2, Sun 3, Mon 4 – Fri 8 Tết, Sat 9, Sun 10]; Mon 11 = 1.
    ("2019-02-01", "1wd", "2019-02-11"),
    # Fri 12/4; [Sat 13, Sun 14 = 10/3 lunar, Mon 15 in lieu]; Tue 16 = 1.
    ("2019-04-12", "1wd", "2019-04-16"),
    # Fri 26/4; [Sat 27, Sun 28, Mon 29 swapped, Tue 30, Wed 1/5]; Thu 2 = 1, Fri 3 = 2, Sat 4 is
    # worked, the third.
    ("2019-04-26", "3wd", "2019-05-04"),
    # Fri 30/8; [Sat 31, Sun 1, Mon 2/9]; Tue 3 = 1.
    ("2019-08-30", "1wd", "2019-09-03"),
    # ---- 2020
    # Tue 31/12; [Wed 1/1]; Thu 2 = 1.
    ("2019-12-31", "1wd", "2020-01-02"),
    # Wed 22/1; [Thu 23 – Mon 27 Tết with Sat 25, Sun 26; Tue 28, Wed 29 in lieu]; Thu 30 = 1.
    ("2020-01-22", "1wd", "2020-01-30"),
    # Wed 1/4; [Thu 2 = 10/3 lunar]; Fri 3 = 1.
    ("2020-04-01", "1wd", "2020-04-03"),
    # Wed 29/4; [Thu 30, Fri 1/5, Sat 2, Sun 3]; Mon 4 = 1.
    ("2020-04-29", "1wd", "2020-05-04"),
    # Tue 1/9; [Wed 2]; Thu 3 = 1.
    ("2020-09-01", "1wd", "2020-09-03"),
    # ---- 2021
    # Thu 31/12; [Fri 1/1, Sat 2, Sun 3]; Mon 4 = 1.
    ("2020-12-31", "1wd", "2021-01-04"),
    # Tue 9/2; [Wed 10 – Sun 14 Tết; Mon 15, Tue 16 in lieu of Sat, Sun]; Wed 17 = 1.
    ("2021-02-09", "1wd", "2021-02-17"),
    # Tue 20/4; [Wed 21 = 10/3 lunar]; Thu 22 = 1.
    ("2021-04-20", "1wd", "2021-04-22"),
    # Thu 29/4; [Fri 30, Sat 1/5, Sun 2, Mon 3 in lieu]; Tue 4 = 1.
    ("2021-04-29", "1wd", "2021-05-04"),
    # Wed 1/9; [Thu 2, Fri 3 second day, Sat 4, Sun 5]; Mon 6 = 1.
    ("2021-09-01", "1wd", "2021-09-06"),
    # ---- 2022
    # Fri 31/12; [Sat 1/1, Sun 2, Mon 3 in lieu]; Tue 4 = 1.
    ("2021-12-31", "1wd", "2022-01-04"),
    # Fri 28/1; [Sat 29, Sun 30, Mon 31 – Fri 4/2 Tết, Sat 5, Sun 6]; Mon 7 = 1.
    ("2022-01-28", "1wd", "2022-02-07"),
    # Fri 8/4; [Sat 9, Sun 10 = 10/3 lunar, Mon 11 in lieu]; Tue 12 = 1.
    ("2022-04-08", "1wd", "2022-04-12"),
    # Fri 29/4; [Sat 30/4, Sun 1/5; Mon 2, Tue 3 in lieu]; Wed 4 = 1.
    ("2022-04-29", "1wd", "2022-05-04"),
    # Wed 31/8; [Thu 1/9 second day, Fri 2, Sat 3, Sun 4]; Mon 5 = 1.
    ("2022-08-31", "1wd", "2022-09-05"),
    # ---- 2023
    # Fri 30/12; [Sat 31, Sun 1/1, Mon 2 in lieu]; Tue 3 = 1.
    ("2022-12-30", "1wd", "2023-01-03"),
    # Thu 19/1; [Fri 20 – Tue 24 Tết with Sat 21, Sun 22; Wed 25, Thu 26 in lieu]; Fri 27 = 1.
    ("2023-01-19", "1wd", "2023-01-27"),
    # Fri 28/4; [Sat 29 = 10/3 lunar, Sun 30/4, Mon 1/5; Tue 2, Wed 3 in lieu]; Thu 4 = 1.
    ("2023-04-28", "1wd", "2023-05-04"),
    # Thu 31/8; [Fri 1/9 second day, Sat 2, Sun 3, Mon 4 in lieu]; Tue 5 = 1.
    ("2023-08-31", "1wd", "2023-09-05"),
    # ---- 2024
    # Fri 29/12; [Sat 30, Sun 31, Mon 1/1]; Tue 2 = 1.
    ("2023-12-29", "1wd", "2024-01-02"),
    # Wed 7/2; [Thu 8 – Mon 12 Tết with Sat 10, Sun 11; Tue 13, Wed 14 in lieu]; Thu 15 = 1.
    ("2024-02-07", "1wd", "2024-02-15"),
    # Wed 17/4; [Thu 18 = 10/3 lunar]; Fri 19 = 1.
    ("2024-04-17", "1wd", "2024-04-19"),
    # Fri 26/4; [Sat 27, Sun 28, Mon 29 swapped, Tue 30, Wed 1/5]; Thu 2 = 1, Fri 3 = 2, Sat 4 is
    # worked, the third.
    ("2024-04-26", "3wd", "2024-05-04"),
    # Fri 30/8; [Sat 31, Sun 1, Mon 2/9, Tue 3 second day]; Wed 4 = 1.
    ("2024-08-30", "1wd", "2024-09-04"),
    # ---- 2025
    # Tue 31/12; [Wed 1/1]; Thu 2 = 1.
    ("2024-12-31", "1wd", "2025-01-02"),
    # Fri 24/1; [Sat 25, Sun 26, Mon 27 – Fri 31 Tết, Sat 1/2, Sun 2]; Mon 3 = 1.
    ("2025-01-24", "1wd", "2025-02-03"),
    # Fri 4/4; [Sat 5, Sun 6, Mon 7 = 10/3 lunar]; Tue 8 = 1.
    ("2025-04-04", "1wd", "2025-04-08"),
    # Fri 25/4; Sat 26 is worked = 1; [Sun 27]; Mon 28 = 2; Tue 29 = 3; [Wed 30, Thu 1/5, Fri 2
    # swapped, Sat 3, Sun 4]; Mon 5 = 4.
    ("2025-04-25", "4wd", "2025-05-05"),
    # Fri 29/8; [Sat 30, Sun 31, Mon 1/9 second day, Tue 2]; Wed 3 = 1.
    ("2025-08-29", "1wd", "2025-09-03"),
    # ---- 2026
    # Wed 31/12; [Thu 1/1, Fri 2 swapped, Sat 3, Sun 4]; Mon 5 = 1 … Fri 9 = 5; Sat 10 is
    # worked, the sixth.
    ("2025-12-31", "6wd", "2026-01-10"),
    # Fri 13/2; [Sat 14, Sun 15, Mon 16 – Fri 20 Tết, Sat 21, Sun 22]; Mon 23 = 1.
    ("2026-02-13", "1wd", "2026-02-23"),
    # Fri 24/4; [Sat 25, Sun 26 = 10/3 lunar, Mon 27 in lieu]; Tue 28 = 1.
    ("2026-04-24", "1wd", "2026-04-28"),
    # Wed 29/4; [Thu 30, Fri 1/5, Sat 2, Sun 3]; Mon 4 = 1.
    ("2026-04-29", "1wd", "2026-05-04"),
    # Fri 21/8; Sat 22 is worked = 1; [Sun 23]; Mon 24 = 2 … Fri 28 = 6; [Sat 29, Sun 30, Mon 31
    # swapped, Tue 1/9 second day, Wed 2]; Thu 3 = 7.
    ("2026-08-21", "7wd", "2026-09-03"),
    # Mon 23/11; [Tue 24 Culture Day]; Wed 25 = 1.
    ("2026-11-23", "1wd", "2026-11-25"),
]

CALENDAR_DAYS = [
    # Ten days from Mon 5/2/2018 end on Thu 15/2, in Tết; open again on Wed 21.
    ("2018-02-05", "10d", "2018-02-21"),
    # Fifteen days from Wed 15/4/2020 end on Thu 30/4; open again on Mon 4/5.
    ("2020-04-15", "15d", "2020-05-04"),
    # Fifteen days from Mon 26/8/2019 end on Tue 10/9: 2/9 inside counts like any day.
    ("2019-08-26", "15d", "2019-09-10"),
    # Five days from Fri 26/4/2024 end on Wed 1/5; open again on Thu 2.
    ("2024-04-26", "5d", "2024-05-02"),
    # Seven days from Mon 20/4/2026 end on Mon 27/4, in lieu of Giỗ Tổ; open again on Tue 28.
    ("2026-04-20", "7d", "2026-04-28"),
]


@pytest.mark.parametrize(("received", "term", "due"), HOLIDAYS + CALENDAR_DAYS)
def test_a_holiday_moves_an_appointment_as_counted_by_hand(
    received: str, term: str, due: str
) -> None:
    assert VIETNAM_DAYS.is_working(date.fromisoformat(received))
    found = appointment(VIETNAM_DAYS, OfficeHours(), at(f"{received} 09:00"), parse_term(term))
    assert found.due_at == at(f"{due} 09:00")


REAL = [
    # A receipt of Thanh Hóa: Friday 27/10/2023 at 9:32 and five working days.
    ("2023-10-27 09:32", "5wd", "2023-11-03 09:32"),
    # Splitting a household: five working days.
    ("2026-11-02 14:10", "5wd", "2026-11-09 14:10"),
    # Recognition as poor: fifteen days. Sent online on a Saturday, it counts from Monday 9/11; the
    # fifteenth day is Tuesday 24/11, Culture Day.
    ("2026-11-07 08:00", "15d", "2026-11-25 07:30"),
    # A birth: before 15:00 the same day, then the next working day.
    ("2023-10-27 14:59", "same-day", "2023-10-27 17:00"),
    ("2023-10-27 15:00", "same-day", "2023-10-30 17:00"),
    # Before opening, in the lunch break, after closing.
    ("2023-10-27 06:50", "5wd", "2023-11-03 07:30"),
    ("2023-10-27 12:15", "5wd", "2023-11-03 13:30"),
    ("2023-10-27 17:20", "5wd", "2023-11-06 07:30"),
]


@pytest.mark.parametrize(("received", "term", "due"), REAL)
def test_real_cases_come_out_as_offices_have_them(received: str, term: str, due: str) -> None:
    found = appointment(VIETNAM_DAYS, OfficeHours(), at(received), parse_term(term))
    assert found.due_at == at(due)
