"""Words for terms, days off and the counting of an appointment."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.unreadable-term": (
        "Không hiểu thời hạn “{text}”. Chưa lưu gì. Ghi lại theo một trong các cách: 5wd (ngày "
        "làm việc), 2.5wd, 15d (ngày), same-day (trong ngày), none (không hẹn).",
        "“{text}” is not a term. Nothing was saved. Write it as one of: 5wd (working days), "
        "2.5wd, 15d (days), same-day, none (no appointment).",
    ),
    "term.wd": ("{days} ngày làm việc", "{days} working days"),
    "term.wd.1": ("1 ngày làm việc", "1 working day"),
    "term.d.1": ("1 ngày", "1 day"),
    "term.d": ("{days} ngày", "{days} days"),
    "term.same-day": ("trong ngày", "the same day"),
    "term.none": ("không hẹn ngày trả", "no appointment"),
    "holiday.new-year": ("Tết Dương lịch", "New Year's Day"),
    "holiday.tet": ("Tết Âm lịch", "Lunar New Year"),
    "holiday.hung-kings": ("Giỗ Tổ Hùng Vương", "Hung Kings' Day"),
    "holiday.reunification": ("Ngày Chiến thắng 30/4", "Reunification Day"),
    "holiday.labour": ("Ngày Quốc tế lao động 1/5", "Labour Day"),
    "holiday.national": ("Quốc khánh", "National Day"),
    "holiday.culture": ("Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"),
    "basis.labour-code-2012": ("Bộ luật Lao động 2012, Điều 115", "Labour Code 2012, article 115"),
    "basis.labour-code-2019": ("Bộ luật Lao động 2019, Điều 112", "Labour Code 2019, article 112"),
    "basis.resolution-28-2026": ("Nghị quyết 28/2026/QH16", "Resolution 28/2026/QH16"),
    "basis.decision-188-1999": ("Quyết định 188/1999/QĐ-TTg", "Decision 188/1999/QĐ-TTg"),
    "day.working": ("ngày làm việc", "working day"),
    "day.weekend": ("nghỉ cuối tuần", "weekend"),
    "day.holiday": ("nghỉ ({name})", "off ({name})"),
    "day.compensation": ("nghỉ bù ({name})", "off in lieu ({name})"),
    "day.swapped-off": ("nghỉ, làm bù ngày {partner}", "off, made up on {partner}"),
    "day.swapped-work": ("làm bù cho ngày {partner}", "worked in place of {partner}"),
    "day.office-off": ("cơ quan nghỉ ({name})", "the office is closed ({name})"),
    "day.office-off.unnamed": ("cơ quan nghỉ", "the office is closed"),
    "day.office-work.unnamed": ("cơ quan làm việc", "the office works"),
    "day.office-work": ("cơ quan làm việc ({name})", "the office works ({name})"),
    "day.hours-off": ("cơ quan không làm việc", "the office does not work"),
    "day.hours-work": ("làm việc riêng lĩnh vực này", "worked in this field"),
    "appointment.received": ("Nhận {moment}", "Received {moment}"),
    "appointment.before-opening": (
        "trước giờ làm việc → tính từ {moment}",
        "before opening → counted from {moment}",
    ),
    "appointment.lunch": (
        "trong giờ nghỉ trưa → tính từ {moment}",
        "in the lunch break → counted from {moment}",
    ),
    "appointment.after-closing": (
        "sau giờ làm việc → tính từ {moment}",
        "after closing → counted from {moment}",
    ),
    "appointment.day-off": (
        "ngoài ngày làm việc → tính từ {moment}",
        "on a day off → counted from {moment}",
    ),
    "appointment.late-same-day": (
        "sau {limit} → ngày làm việc kế tiếp",
        "after {limit} → the next working day",
    ),
    "appointment.pushed-off": (
        "hết hạn {day} là ngày nghỉ → ngày làm việc kế tiếp",
        "the term ends on {day}, a day off → the next working day",
    ),
    "appointment.version": (
        "Lịch {year}, bản {number} – {digest}",
        "Calendar {year}, version {number} – {digest}",
    ),
    "appointment.calendar": ("theo {calendar}", "by {calendar}"),
    "appointment.rescheduled": (
        "Hẹn lại theo {calendar}. Lý do: {reason}",
        "New appointment by {calendar}. Reason: {reason}",
    ),
    "appointment.none": ("thủ tục không hẹn ngày trả", "no appointment for this procedure"),
    "appointment.weekends": ("trừ {count} ngày cuối tuần", "without {count} weekend days"),
    "appointment.weekends.1": ("trừ 1 ngày cuối tuần", "without 1 weekend day"),
    "appointment.days-off": ("{days} {why}", "{days} {why}"),
    "appointment.counted": ("{day}: ngày thứ {number}", "{day}: day {number}"),
    "appointment.counted-off": (
        "{day}: ngày thứ {number} – {why}, vẫn tính",
        "{day}: day {number} – {why}, counted all the same",
    ),
    "appointment.counted-work": (
        "{day}: ngày thứ {number} – {why}",
        "{day}: day {number} – {why}",
    ),
    "appointment.half": (
        "{day}: thêm nửa ngày, đủ {number} ngày",
        "{day}: half a day more, {number} days in all",
    ),
    "appointment.skipped": ("{day}: {why}, không tính", "{day}: {why}, not counted"),
}
