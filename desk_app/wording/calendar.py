"""Words of the working calendar: its errors, its commands and the appointments it moves."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.swap-without-partner": (
        "Ngày {day} ghi là hoán đổi nhưng chưa có ngày kia. Lịch giữ nguyên như trước. Hãy ghi thêm "
        "ngày làm bù hoặc ngày nghỉ thay.",
        "{day} is said to be swapped, but the other day is missing. The calendar is as it was. "
        "Name the day it is swapped with.",
    ),
    "error.unreadable-hours": (
        "Không hiểu giờ làm việc “{text}”. Lịch giữ nguyên như trước. Hãy ghi như 7:30-11:30 "
        "13:30-17:00; chỉ buổi sáng thì ghi 7:30-11:30; không làm việc thì ghi -.",
        "“{text}” are no office hours. The calendar is as it was. Write them as 7:30-11:30 "
        "13:30-17:00; 7:30-11:30 for a morning only; - for a closed day.",
    ),
    "error.not-below": (
        "Đơn vị {unit} không thuộc phạm vi của cơ quan này. Lịch giữ nguyên như trước. Hãy chọn "
        "đơn vị trong danh sách.",
        "The unit {unit} does not belong to this office. The calendar is as it was. Choose a unit "
        "of the list.",
    ),
    "error.moved-otherwise": (
        "Lịch làm việc vừa đổi thêm, ngày hẹn của {dossier} không còn như danh sách đã hiện. Chưa "
        "hồ sơ nào bị đổi. Hãy xem lại danh sách rồi chuyển lại.",
        "The calendar changed again; {dossier} is no longer due as the list said. No dossier was "
        "moved. Look at the list and move them again.",
    ),
    "error.reschedule-reason-missing": (
        "Chưa ghi lý do đổi ngày hẹn. Chưa hồ sơ nào bị đổi. Hãy ghi lý do để báo cho người dân.",
        "The reason for the new appointments is missing. No dossier was moved. Write the reason "
        "that citizens will be told.",
    ),
    "calendar.all-fields": ("Mọi lĩnh vực", "Every field"),
    "calendar.closed": ("không làm việc", "closed"),
    "calendar.moves": (
        "{code}  {was} → {now}  {name}  {phone}",
        "{code}  {was} → {now}  {name}  {phone}",
    ),
    "calendar.moves.second": ("  giai đoạn 2: {now}", "  second stage: {now}"),
    "calendar.no-phone": ("không có số điện thoại", "no telephone number"),
    "calendar.none-move": (
        "Không có hồ sơ nào phải đổi ngày hẹn.",
        "No appointment has to move.",
    ),
}
