"""Words of the list of papers printed, and what became of each."""

PAIRS: dict[str, tuple[str, str]] = {
    "nav.printed": ("Giấy đã in", "Printed"),
    "printed.list": ("Giấy đã in trong ngày", "Papers printed on the day"),
    "printed.by-day": ("Trong ngày", "On the day"),
    "printed.waiting": ("Chưa ra giấy", "Not out yet"),
    "printed.lists": ("Chọn danh sách", "Choose a list"),
    "printed.day.before": ("Ngày trước", "The day before"),
    "printed.day.after": ("Ngày sau", "The day after"),
    "printed.today": ("Hôm nay", "Today"),
    "printed.column.at": ("Giờ", "Time"),
    "printed.column.day": ("Lúc", "When"),
    "printed.column.paper": ("Giấy", "Paper"),
    "printed.column.of": ("Hồ sơ", "Dossier"),
    "printed.column.time": ("Lần", "Print"),
    "printed.column.printer": ("Máy in", "Printer"),
    "printed.column.who": ("Người in", "Printed by"),
    "printed.column.state": ("Kết quả", "Outcome"),
    "printed.time.first": ("Lần đầu", "First"),
    "printed.time.again": ("In lại lần {number}", "Reprint {number}"),
    "printed.file": ("Tệp PDF", "PDF file"),
    "printed.state.sending": ("Đang gửi", "On its way"),
    "printed.state.sent": ("Máy in đã nhận", "Printer took it"),
    "printed.state.refused": ("Chưa ra giấy", "Not out yet"),
    "printed.state.saved": ("Đã lưu tệp", "Saved as file"),
    "printed.state.unknown": ("Không rõ", "Not known"),
    "printed.state.dropped": ("Không in nữa", "No longer wanted"),
    "printed.what.sending": (
        "Đang gửi tới “{printer}”. Giấy được tính là đã in khi máy in nhận.",
        "On its way to “{printer}”. It counts as printed once the printer has taken it.",
    ),
    "printed.what.sent": (
        "Máy in “{printer}” đã nhận. In nữa thì giấy sẽ ghi là bản in lại.",
        "The printer “{printer}” took it. Printed once more, the paper will say that it is a reprint.",
    ),
    "printed.what.refused": (
        "Máy in “{printer}” không nhận, nên chưa tính là đã in. Xem giấy, dây, công tắc rồi in lại.",
        "The printer “{printer}” did not take it, so it does not count as printed. Check paper, cable and "
        "switch, then print again.",
    ),
    "printed.what.saved": (
        "Đã lưu thành tệp và tính là đã in. In nữa thì giấy sẽ ghi là bản in lại.",
        "It was saved as a file and counts as printed. Printed once more, the paper will say that "
        "it is a reprint.",
    ),
    "printed.what.unknown": (
        "Máy tắt giữa lúc in. Giấy đã ra ở máy in “{printer}” chưa?",
        "The computer went off during the print. Did it come out of “{printer}”?",
    ),
    "printed.what.dropped": (
        "Không ra giấy và không cần nữa. Vẫn in lại được.",
        "It did not come out and is no longer wanted. It can still be printed.",
    ),
    "printed.again": ("In lại", "Print again"),
    "printed.came-out": ("Giấy đã ra", "It came out"),
    "printed.not-out": ("Chưa ra – in lại", "Not out – print again"),
    "printed.drop": ("Không in nữa", "No longer wanted"),
    "printed.open": ("Mở hồ sơ", "Open the dossier"),
    "printed.empty": ("Ngày này chưa in giấy nào", "Nothing was printed on this day"),
    "printed.empty.hint": (
        "Mỗi giấy in ra hay lưu thành tệp sẽ nằm ở đây: giờ in, người in, lần thứ mấy.",
        "Every paper printed or saved as a file will be listed here: when, by whom, which time.",
    ),
    "printed.none-waiting": ("Không có giấy nào chờ ra", "No paper is waiting to come out"),
    "printed.none-waiting.hint": (
        "Giấy mà máy in không nhận, hoặc bị mất điện giữa lúc in, sẽ nằm ở đây cho đến khi ra giấy.",
        "Papers that a printer refused, or whose print was cut short, stay here until they come "
        "out.",
    ),
    "printed.entered": ("Đã ghi: {paper} {title} đã ra giấy", "Noted: {paper} {title} came out"),
    "printed.dropped": (
        "Đã ghi: không in {paper} {title} nữa",
        "Noted: {paper} {title} is no longer wanted",
    ),
    "printed.report-again": (
        "Báo cáo được in từ trang Báo cáo: chọn kỳ rồi bấm In.",
        "Reports are printed from the page of reports: choose the period and print.",
    ),
    "printed.interrupted": (
        "Có {count} giấy đang in thì máy tắt, không rõ đã ra chưa. Không giấy nào tự in lại. Mở "
        "Giấy đã in (Ctrl+J) để cho biết.",
        "Prints cut short when the computer went off: {count}. It is not known whether they came "
        "out. Nothing is printed by itself. Open Printed (Ctrl+J) to say so.",
    ),
}
