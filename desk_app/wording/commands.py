"""What the command line says."""

PAIRS: dict[str, tuple[str, str]] = {
    "cli.fault": (
        "Chương trình gặp lỗi. Việc đã lưu trước đó vẫn an toàn. Xem tệp nhật ký kỹ thuật và gọi hỗ trợ.",
        "The program made a mistake. What was saved before is safe. See the technical log and call support.",
    ),
    "cli.setup": (
        "Đã tạo văn phòng trong {folder}.\nSổ nhật ký: {jid}\nMã khôi phục (in ra, cất trong phong bì dán kín): {code}",
        "The office was made in {folder}.\nJournal: {jid}\nRecovery code (print it, keep it in a sealed envelope): {code}",
    ),
    "cli.recovered": (
        "Máy này mở lại được dữ liệu.",
        "This PC can open the data again.",
    ),
    "cli.exported": (
        "Đã xuất {lines} dòng cho {to}:\n{names}",
        "Exported {lines} lines for {to}:\n{names}",
    ),
    "cli.exported.scans": ("Bản quét: {scans}", "Scans: {scans}"),
    "cli.exported.scans.left": (
        "Bản quét chưa đủ chỗ, chờ lần sau: {count}",
        "Scans that found no room and wait for the next time: {count}",
    ),
    "cli.scans.lacking": (
        "Bản quét chưa có trên máy này, đang xin: {count}",
        "Scans that are not on this PC and are asked for: {count}",
    ),
    "cli.scans.droppable": (
        "Có thể dọn {count} bản quét ({size}): cấp trên đang giữ, hồ sơ đã đóng trên 12 tháng",
        "Scans that may be dropped: {count} ({size}). The upper level holds them and their dossiers "
        "have been closed for 12 months",
    ),
    "cli.scans.dropped": ("Đã dọn {count} bản quét ({size})", "Scans dropped: {count} ({size})"),
    "cli.scans.asked-back": (
        "Đã xin lại {count} bản quét; sẽ đến cùng gói sau của cấp trên",
        "Scans asked for again: {count}. They come with a later bundle of the upper level",
    ),
    "cli.card.upper": (
        "Cấp trên: {name} ({office})\nDãy số đọc qua điện thoại: {fingerprint}",
        "Upper level: {name} ({office})\nDigits to read over the phone: {fingerprint}",
    ),
    "cli.card": (
        "{name} ({office}) – quầy {desk}\nDãy số đọc qua điện thoại: {fingerprint}",
        "{name} ({office}) – desk {desk}\nDigits to read over the phone: {fingerprint}",
    ),
    "cli.standing": (
        "{fresh} dòng chưa xuất · {sent} dòng đã xuất, chưa được xác nhận · {acknowledged} dòng đã được xác nhận · {held} dòng chờ đoạn thiếu · {waiting} gói chờ nhận diện · {peers} nơi trao đổi",
        "{fresh} lines not exported · {sent} lines exported, not acknowledged · {acknowledged} lines acknowledged · {held} lines wait for a gap · {waiting} bundles wait for enrolment · {peers} known",
    ),
    "cli.standing.begun": (
        "Mới nhận một phần: {names}. Không mất gì; lần nhận sau sẽ nhận tiếp.",
        "Taken in only in part: {names}. Nothing is lost; the next import goes on with it.",
    ),
    "cli.standing.due": ("Đến ngày xuất gói.", "It is the export day."),
    "cli.standing.old": (
        "Danh mục từ cấp trên đã {days} ngày làm việc chưa được cập nhật.",
        "Nothing came from the upper level for {days} days of use.",
    ),
    "cli.standing.silent": (
        "Quầy {desks} im lặng hơn 90 ngày, không tính nữa.",
        "Set aside, silent for more than 90 days: {desks}.",
    ),
    "cli.standing.forked": (
        "Nhánh chờ quyết định: {count}. Không mất gì. Cấp trên gọi điện cho quầy đó rồi quyết định "
        "(lệnh forks).",
        "Branches nobody has decided about: {count}. Nothing is lost. The upper level calls that "
        "desk and decides (command: forks).",
    ),
    "cli.progress": ("{percent} % · còn {left}", "{percent} % · {left} left"),
    "cli.left.let-go": ("Có thể rút USB.", "The stick may be pulled out."),
    "cli.left.wait": (
        "Đợi {seconds} giây rồi hãy rút USB.",
        "Wait {seconds} seconds, then pull the stick out.",
    ),
    "cli.sticks.none": ("Chưa thấy USB nào.", "No stick is plugged in."),
    "cli.stick": (
        "{root} · {name} · trống {free} MB · {new} gói chưa nhận · {ours} gói của máy này{known}",
        "{root} · {name} · {free} MB free · {new} bundles not taken in · {ours} of this PC{known}",
    ),
    "cli.stick.known": (" · USB của quầy", " · the desk's own stick"),
    "cli.stick.remembered": ("Đã nhớ {name} là USB của quầy.", "{name} is the desk's stick now."),
    "cli.stick.forgotten": ("Không còn USB nào được nhớ.", "No stick is remembered."),
    "cli.stick.day": ("Ngày xuất: {day}", "Export day: {day}"),
    "cli.stick.watching": (
        "Đang đợi USB của quầy. Dừng: Ctrl+C.",
        "Waiting for the desk's stick. Ctrl+C ends it.",
    ),
    "cli.catalogue": (
        "Đã đưa vào {set} thủ tục ({unchanged} không đổi). Đọc trọn vẹn: {whole}. Đọc được một phần: {partial}. Không dùng được: {unusable}.",
        "{set} procedures set ({unchanged} unchanged). Read whole: {whole}. In part: {partial}. Not usable: {unusable}.",
    ),
    "cli.sound": (
        "Dữ liệu nguyên vẹn: {entries} dòng nhật ký, SQLite {sqlite}.",
        "The data is sound: {entries} journal lines, SQLite {sqlite}.",
    ),
    "taken-in.taken-in": (
        "{name}: {sender}, {new} dòng mới, {held} dòng chờ",
        "{name}: {sender}, {new} new lines, {held} held",
    ),
    "taken-in.known": ("{name}: đã nhận trước đây", "{name}: taken in before"),
    "taken-in.waiting": ("{name}: chờ nhận diện", "{name}: waits for enrolment"),
    "taken-in.passed-over": (
        "{name}: của nơi khác, bỏ qua",
        "{name}: for somebody else, passed over",
    ),
    "taken-in.unfinished": (
        "{name}: có thể còn đang chép, lần sau xem lại",
        "{name}: perhaps still being copied, looked at again next time",
    ),
    "taken-in.later": (
        "Còn {left} tệp để lần sau, mỗi lần nhận nhiều nhất 500 tệp mới. Không mất gì. Hãy chạy lại.",
        "Left for the next time: {left} files; 500 new ones are taken in at a time. Nothing is "
        "lost. Run this again.",
    ),
    "taken-in.refused": ("{name}: không nhận", "{name}: refused"),
    "error.unreadable-file": (
        "Không đọc được tệp {file}. Không có gì thay đổi. Kiểm tra tên tệp và nội dung.",
        "The file {file} could not be read. Nothing was changed. Check its name and content.",
    ),
    "error.backward-period": (
        "Kỳ báo cáo kết thúc ({end}) trước khi bắt đầu ({start}). Không có gì thay đổi. Đổi lại hai ngày.",
        "The period ends ({end}) before it begins ({start}). Nothing was changed. Swap the days.",
    ),
    "error.unknown-file-kind": (
        "Không ghi được báo cáo vào {file}. Chưa ghi gì. Đặt tên tệp kết thúc bằng .pdf, .xlsx hoặc .json.",
        "The report cannot be written to {file}. Nothing was written. Let the name end in .pdf, .xlsx or .json.",
    ),
    "stick.note": (
        "USB này của {office}. Nội dung đã mã hóa, chỉ dùng để chuyển hồ sơ một cửa. Nhặt được xin "
        "trả về Ủy ban nhân dân.\n",
        "This stick belongs to {office}. What is on it is encrypted and of use to nobody else. "
        "Please hand it in at the People's Committee.\n",
    ),
}
