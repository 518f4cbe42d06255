"""Words of the page that closes a day."""

PAIRS: dict[str, tuple[str, str]] = {
    "nav.closing": ("Kết sổ ngày", "Close the day"),
    "day-end.title": ("Kết sổ ngày", "Close the day"),
    "day-end.day": ("{weekday} {day}", "{weekday} {day}"),
    "day-end.means": (
        "Ba bước, mỗi bước một lần Enter. Kết sổ không khóa việc tiếp nhận.",
        "Three steps, one Enter each. Receiving goes on after it.",
    ),
    "day-end.check": ("Kiểm tra dữ liệu", "Check the data"),
    "day-end.check.sound": ("Dữ liệu đầy đủ, không có chỗ hỏng.", "The data is whole and sound."),
    "day-end.check.faulty": (
        "Có {count} chỗ cần xem. Mở Hệ thống, phần Dữ liệu, trước khi in phiếu.",
        "{count} findings. Open System, Data, before printing the sheet.",
    ),
    "day-end.print": ("In phiếu khóa sổ", "Print the closing sheet"),
    "day-end.print.done": ("Phiếu khóa sổ đã gửi đi in.", "The closing sheet was sent to print."),
    "day-end.export": ("Sao ra USB", "Copy to a stick"),
    "day-end.sheet": ("Phiếu khóa sổ {day}", "Closing sheet {day}"),
}
