"""Words of the window frame: navigation, search, notices, the bottom line, the last page."""

PAIRS: dict[str, tuple[str, str]] = {
    "app.name": ("Quầy Một Cửa", "One-Stop Desk"),
    "app.motto": (
        "5 biết: nghe dân nói · nói dân hiểu · làm dân tin · xin lỗi · cảm ơn",
        "Five skills: listen · be understood · be trusted · say sorry · say thank you",
    ),
    "nav.name": ("Các trang", "Pages"),
    "nav.home": ("Trang chính", "Home"),
    "nav.intake": ("Tiếp nhận", "Intake"),
    "nav.dossiers": ("Hồ sơ", "Dossiers"),
    "nav.returning": ("Trả kết quả", "Return results"),
    "nav.exchange": ("Gói đồng bộ", "Bundles"),
    "nav.reports": ("Báo cáo", "Reports"),
    "nav.settings": ("Hệ thống", "System"),
    "search.name": ("Tìm hồ sơ", "Find a dossier"),
    "search.hint": (
        "Quét mã hoặc gõ tên, số hồ sơ, số căn cước, điện thoại…   F3",
        "Scan a code or type a name, dossier, ID or phone number…   F3",
    ),
    "field.optional": ("(không bắt buộc)", "(optional)"),
    "field.day_like": ("ngày/tháng/năm", "day/month/year"),
    "paper.name": ("Xem trước giấy", "Paper preview"),
    "notice.name": ("Việc vừa làm", "What was just done"),
    "notice.at": ("{words} · {hour}", "{words} · {hour}"),
    "notice.code": ("Mã: {code}", "Code: {code}"),
    "notice.close": ("Đóng thông báo", "Close this notice"),
    "notice.waiting": ("Đang làm…", "Working…"),
    "notice.closing": (
        "Đang làm nốt việc dở. Dữ liệu an toàn. Cửa sổ sẽ tự đóng khi xong.",
        "The last piece of work is being finished. Your data is safe. The window closes by itself "
        "when it is done.",
    ),
    "crash.title": ("Chương trình phải dừng lại", "The program has to stop"),
    "crash.safe": (
        "Những gì đã báo “Đã lưu” vẫn còn nguyên. Việc đang nhập dở có thể cần nhập lại.",
        "Everything reported as saved is still there. What was being typed may have to be typed "
        "again.",
    ),
    "crash.now": (
        "Bấm “Đóng chương trình” rồi mở lại. Nếu gặp lại trang này, sao chép đoạn dưới đây và gửi "
        "cho người hỗ trợ; trong đó không có thông tin của công dân.",
        "Press “Close the program” and start it again. If this page comes back, copy the text "
        "below and send it to support; it holds nothing about citizens.",
    ),
    "crash.report": ("Đoạn gửi người hỗ trợ", "Text for support"),
    "crash.copy": ("Sao chép", "Copy"),
    "crash.close": ("Đóng chương trình", "Close the program"),
}
