"""How days and moments are written.

Figure by figure, since a list writes thousands: `strftime` asks for a module each time.
"""

from datetime import date, datetime

PAIRS: dict[str, tuple[str, str]] = {
    "weekday.0": ("Thứ Hai", "Monday"),
    "weekday.1": ("Thứ Ba", "Tuesday"),
    "weekday.2": ("Thứ Tư", "Wednesday"),
    "weekday.3": ("Thứ Năm", "Thursday"),
    "weekday.4": ("Thứ Sáu", "Friday"),
    "weekday.5": ("Thứ Bảy", "Saturday"),
    "weekday.6": ("Chủ Nhật", "Sunday"),
}


def day(value: date) -> str:
    """25/11/2026."""
    return f"{value.day:02d}/{value.month:02d}/{value.year}"


def week(monday: date) -> str:
    """02/03: the week that begins on this Monday, where the year is plain."""
    return f"{monday:%d/%m}"


def hour(value: datetime) -> str:
    """15:20."""
    return f"{value.hour:02d}:{value.minute:02d}"


def day_hour(value: datetime) -> str:
    """15:20 25/11/2026."""
    return f"{hour(value)} {day(value)}"


def on_paper(value: datetime) -> str:
    """9 giờ 32 phút, ngày 27/10/2023, as receipts write it."""
    return f"{value.hour} giờ {value:%M} phút, ngày {value:%d/%m/%Y}"


def dated(place: str, value: date) -> str:
    """Thanh Hải, ngày 05 tháng 02 năm 2020 (Decree 30/2020: a zero before days under 10 and
    before months 1 and 2)."""
    months = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"{place}, ngày {value.day:02d} tháng {months} năm {value.year}"
