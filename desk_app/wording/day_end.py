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
    "day-end.print.sending": ("Đang gửi phiếu khóa sổ tới máy in…", "Sending the sheet to print…"),
    "day-end.print.taken": (
        "Máy in “{printer}” đã nhận phiếu khóa sổ.",
        "The printer “{printer}” took the closing sheet.",
    ),
    "day-end.print.no-printer": (
        "Phiếu chưa in: chưa chọn máy in cho phiếu khóa sổ. Chọn ở Hệ thống – Máy in.",
        "Not printed: no printer is chosen for the closing sheet. Choose one under System – "
        "Printers.",
    ),
    "day-end.print.refused": (
        "Phiếu chưa ra giấy. Xem máy in rồi Enter để in lại.",
        "The sheet did not come out. Look at the printer, then Enter prints again.",
    ),
    "day-end.export": ("Sao ra USB", "Copy to a stick"),
    "day-end.sheet": ("Phiếu khóa sổ {day}", "Closing sheet {day}"),
}
