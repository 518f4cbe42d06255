"""Words of the page of the communes' weeks."""

PAIRS: dict[str, tuple[str, str]] = {
    "nav.weeks": ("Lịch nhận gói", "Weeks"),
    "weeks.table": ("Gói dữ liệu theo tuần", "Bundles by week"),
    "weeks.hint": (
        "Mỗi ô là một tuần, ghi ngày thứ Hai · Mũi tên: chọn ô · Enter: làm việc cần làm",
        "A cell is a week, by its Monday · Arrows: choose · Enter: do what it asks for",
    ),
    "weeks.unit": ("Xã, thị trấn", "Commune"),
    "weeks.choose": ("Chọn một ô để xem việc cần làm.", "Choose a cell to see what to do."),
    "weeks.state.waiting": ("chờ", "waits"),
    "weeks.state.forked": ("tách", "forked"),
    "weeks.state.held": ("hụt", "gap"),
    "weeks.state.missing": ("thiếu", "missing"),
    "weeks.state.late": ("trễ", "late"),
    "weeks.state.duplicate": ("trùng", "double"),
    "weeks.state.received": ("đủ", "here"),
    "weeks.state.running": ("đợi", "to come"),
    "weeks.state.before": ("–", "–"),
    "weeks.what.waiting": (
        "{unit}, {start} – {end}: có gói của máy chưa đăng ký",
        "{unit}, {start} – {end}: a bundle of a PC that is not enrolled",
    ),
    "weeks.what.forked": (
        "{unit}, {start} – {end}: nhật ký của một máy rẽ thành hai nhánh",
        "{unit}, {start} – {end}: the journal of a PC went on in two ways",
    ),
    "weeks.what.held": (
        "{unit}, {start} – {end}: còn thiếu đoạn trước nên phải chờ",
        "{unit}, {start} – {end}: lines wait for others before them",
    ),
    "weeks.what.missing": (
        "{unit}, {start} – {end}: chưa nhận được gói nào",
        "{unit}, {start} – {end}: nothing came",
    ),
    "weeks.what.late": (
        "{unit}, {start} – {end}: số liệu đến trễ",
        "{unit}, {start} – {end}: it came late",
    ),
    "weeks.what.duplicate": (
        "{unit}, {start} – {end}: chỉ có gói đã nhận trước đó",
        "{unit}, {start} – {end}: only what had come before",
    ),
    "weeks.what.received": (
        "{unit}, {start} – {end}: đã nhận đủ",
        "{unit}, {start} – {end}: received",
    ),
    "weeks.what.running": (
        "{unit}, {start} – {end}: tuần này chưa gửi",
        "{unit}, {start} – {end}: nothing yet this week",
    ),
    "weeks.what.before": (
        "{unit}, {start} – {end}: xã chưa tham gia",
        "{unit}, {start} – {end}: not taking part yet",
    ),
    "weeks.now.waiting": (
        "Gói được giữ nguyên. Gọi xã, so 24 chữ số trên thẻ của máy, rồi đăng ký máy.",
        "The bundle is kept. Call the commune, compare the 24 digits of the PC's card, enrol it.",
    ),
    "weeks.now.forked": (
        "Cả hai nhánh được giữ. Gọi xã hỏi máy nào đã phục hồi hay sao chép, rồi quyết định.",
        "Both branches are kept. Call the commune: which PC was restored or copied? Then decide.",
    ),
    "weeks.now.held": (
        "Không mất gì. Nhờ xã xuất lại USB: gói mới mang theo cả phần còn thiếu.",
        "Nothing is lost. Ask the commune to export again: the new bundle brings what is missing.",
    ),
    "weeks.now.missing": (
        "Gói tuần sau sẽ mang theo cả tuần này. Gọi xã nhắc xuất USB và mang lên.",
        "Next week's bundle brings this week as well. Remind the commune to export and bring it.",
    ),
    "weeks.now.late": (
        "Số liệu đã đủ. Nhắc xã mang USB đúng lịch.",
        "The data is here. Remind the commune to bring the stick in time.",
    ),
    "weeks.now.duplicate": (
        "Không có gì bị tính hai lần. Kiểm tra xem USB tuần này đã được xuất mới chưa.",
        "Nothing was counted twice. See whether this week's stick was exported anew.",
    ),
    "weeks.now.received": ("Không phải làm gì.", "Nothing to do."),
    "weeks.now.running": (
        "Tuần chưa hết. Có thể nhắc xã trước ngày xuất.",
        "The week is not over. The commune can be reminded before its day.",
    ),
    "weeks.now.before": (
        "Khi xã tham gia, đăng ký máy của xã bằng thẻ.",
        "When the commune takes part, enrol its PC by its card.",
    ),
    "weeks.act.waiting": ("Đến trang trao đổi", "To the exchange page"),
    "weeks.act.forked": ("Xem hai nhánh", "See both branches"),
    "weeks.act.held": ("Đến trang trao đổi", "To the exchange page"),
    "weeks.act.missing": ("Chép lời nhắc", "Copy a reminder"),
    "weeks.act.late": ("Chép lời nhắc", "Copy a reminder"),
    "weeks.act.duplicate": ("Mở báo cáo của xã", "Open its report"),
    "weeks.act.received": ("Mở báo cáo của xã", "Open its report"),
    "weeks.act.running": ("Chép lời nhắc", "Copy a reminder"),
    "weeks.act.before": ("Đến trang trao đổi", "To the exchange page"),
    "weeks.reminder": (
        "Kính gửi {unit}: chúng tôi chưa nhận được gói dữ liệu một cửa tuần {start} – {end}. Nhờ "
        "đơn vị xuất ra USB và chuyển lên. Xin cảm ơn.",
        "To {unit}: we have not received the one-stop bundle of {start} – {end}. Please export to "
        "the stick and bring it. Thank you.",
    ),
    "weeks.reminder.copied": (
        "Đã chép lời nhắc: dán vào tin nhắn gửi xã.",
        "The reminder is copied: paste it into a message to the commune.",
    ),
}
