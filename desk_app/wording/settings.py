"""Words of the system page: window, officers, calendar, procedures, data."""

PAIRS: dict[str, tuple[str, str]] = {
    "settings.tabs": ("Các phần của trang Hệ thống", "Parts of the System page"),
    "settings.look": ("Màn hình", "Window"),
    "settings.officers": ("Cán bộ", "Officers"),
    "settings.calendar": ("Lịch làm việc", "Working calendar"),
    "settings.catalogue": ("Thủ tục", "Procedures"),
    "settings.data": ("Dữ liệu", "Data"),
    "settings.language": ("Ngôn ngữ", "Language"),
    "settings.language.vi": ("Tiếng Việt", "Tiếng Việt"),
    "settings.language.en": ("English", "English"),
    "settings.language.hint": (
        "Đổi ngay, các trang được dựng lại. Giấy in luôn bằng tiếng Việt.",
        "Changes at once; the pages are built anew. Papers are always in Vietnamese.",
    ),
    "settings.text-size": ("Cỡ chữ", "Text size"),
    "settings.text-size.hint": (
        "Ctrl và dấu cộng, Ctrl và dấu trừ đổi cỡ chữ ở bất kỳ trang nào.",
        "Ctrl with plus and Ctrl with minus change the size on any page.",
    ),
    "settings.palette": ("Màu", "Colours"),
    "settings.palette.light": ("Sáng", "Light"),
    "settings.palette.dark": ("Tối", "Dark"),
    "settings.palette.high-contrast": ("Tương phản cao", "High contrast"),
    "settings.saved": ("Đã ghi nhớ", "Remembered"),
    # officers
    "settings.officers.hint": (
        "Chọn một dòng rồi bấm Enter để làm việc với tên đó.",
        "Choose a line and press Enter to work under that name.",
    ),
    "settings.officer.name": ("Họ và tên", "Full name"),
    "settings.officer.title": ("Chức danh", "Title"),
    "settings.officer.now": ("Đang làm việc", "At work now"),
    "settings.officer.switch": ("Làm việc với tên này", "Work under this name"),
    "settings.officer.new": ("Thêm cán bộ", "Add an officer"),
    "settings.officer.add": ("Thêm", "Add"),
    "settings.officer.name-missing": ("Nhập họ và tên.", "Enter the full name."),
    "settings.officer.added": ("Đã thêm {name}", "{name} was added"),
    "settings.officer.switched": ("{name} đang làm việc", "{name} is at work"),
    # calendar
    "settings.year": ("Năm", "Year"),
    "settings.year.before": ("Năm trước", "The year before"),
    "settings.year.after": ("Năm sau", "The year after"),
    "settings.calendar.hint": (
        "Những ngày khác thường lệ: nghỉ lễ, nghỉ bù, làm bù và ngày cơ quan tự đổi.",
        "The days that differ from their weekday: holidays, days in lieu, swapped days and what "
        "the office changed.",
    ),
    "settings.day": ("Ngày", "Day"),
    "settings.day.what": ("Là ngày gì", "What it is"),
    "settings.day.change": ("Đổi một ngày", "Change a day"),
    "settings.day.status": ("Ngày này cơ quan", "On this day the office"),
    "settings.day.kind": ("Loại ngày", "Kind of day"),
    "settings.day.kind.own": ("Cơ quan tự quyết định", "The office's own decision"),
    "settings.day.kind.holiday": ("Nghỉ lễ, Tết", "Holiday"),
    "settings.day.kind.compensation": ("Nghỉ bù", "Day in lieu"),
    "settings.day.kind.swap": ("Hoán đổi", "Swapped"),
    "settings.day.partner": ("Đổi với ngày", "Swapped with"),
    "settings.unit": ("Áp dụng cho", "Holds for"),
    "settings.unit.all": ("{name} và các xã trực thuộc", "{name} and all below it"),
    "settings.day.off": ("nghỉ", "is closed"),
    "settings.day.work": ("làm việc", "works"),
    "settings.day.usual": ("theo thường lệ", "does as usual"),
    "settings.day.name": ("Lý do", "Reason"),
    "settings.day.notice": ("Theo văn bản số", "By notice number"),
    "settings.day.save": ("Ghi vào lịch", "Enter in the calendar"),
    "settings.day.saved": ("Đã ghi ngày {day}", "{day} was entered"),
    "settings.day.unreadable": ("Gõ ngày như 25/11/2026.", "Type the day like 25/11/2026."),
    "settings.day.kept": (
        "Hồ sơ nhận từ nay tính theo lịch mới. Giấy hẹn đã cấp nằm ở thẻ Hẹn đổi ngày.",
        "Dossiers received from now on follow the new calendar. Receipts given before are on the "
        "tab Moved.",
    ),
    # hours
    "settings.keys": ("Máy và khóa", "PCs and keys"),
    "settings.tab.hours": ("Giờ làm", "Hours"),
    "settings.tab.moved": ("Hẹn đổi ngày", "Moved"),
    "settings.hours": ("Giờ làm việc", "Office hours"),
    "settings.hours.field": ("Lĩnh vực", "Field"),
    "settings.hours.save": ("Ghi giờ làm việc", "Keep the hours"),
    "settings.hours.whose": (
        "Giờ làm việc của {name}. Đơn vị khác tự đặt, hoặc cấp trên đặt cho đơn vị ấy.",
        "The hours of {name}. Other units set their own, or the upper level sets them.",
    ),
    "settings.hours.usual": ("Bỏ phần đã đổi", "Take the changes back"),
    "settings.hours.saved": ("Đã ghi giờ làm việc", "The office hours were kept"),
    "settings.hours.unreadable": (
        "Gõ như 07:30-11:30 13:30-17:00.",
        "Type it like 07:30-11:30 13:30-17:00.",
    ),
    "settings.hours.about": ("Cách ghi", "How to write them"),
    "settings.hours.write": (
        "Cả ngày: 07:30-11:30 13:30-17:00. Chỉ buổi sáng: 07:30-11:30. Không làm việc: -.",
        "A whole day: 07:30-11:30 13:30-17:00. A morning only: 07:30-11:30. Closed: -.",
    ),
    "settings.hours.half": (
        "Ngày chỉ làm một buổi được tính nửa ngày làm việc. Giờ riêng của một lĩnh vực được dùng "
        "trước giờ chung.",
        "A day with one half counts as half a working day. The hours of a field go before those of "
        "all fields.",
    ),
    "settings.hours.moves": (
        "Sau khi đổi giờ, xem thẻ Hẹn đổi ngày: hồ sơ đang xử lý có thể phải hẹn lại.",
        "After a change, look at the tab Moved: open dossiers may have to move.",
    ),
    # appointments that moved
    "settings.moved": ("Hẹn trả thay đổi", "Moved appointments"),
    "settings.moved.hint": (
        "Lịch làm việc đã đổi nên ngày trả của các hồ sơ này không còn đúng. Gọi cho người dân, "
        "chuyển sang ngày mới rồi in lại giấy hẹn.",
        "The calendar changed, and these appointments no longer hold. Call the citizens, move the "
        "dossiers, then print their receipts again.",
    ),
    "settings.moved.none": (
        "Mọi ngày hẹn đều đúng theo lịch đang dùng.",
        "Every appointment is right by the calendar in use.",
    ),
    "settings.moved.code": ("Mã hồ sơ", "Dossier"),
    "settings.moved.owner": ("Chủ hồ sơ", "Owner"),
    "settings.moved.phone": ("Điện thoại", "Telephone"),
    "settings.moved.was": ("Đã hẹn", "Was due"),
    "settings.moved.now": ("Hẹn mới", "Now due"),
    "settings.moved.second": ("Giai đoạn 2, mới", "Second stage, now"),
    "settings.moved.reason": ("Lý do báo cho người dân", "Reason told to citizens"),
    "settings.moved.reason.usual": ("Lịch làm việc thay đổi", "The working calendar changed"),
    "settings.moved.reason.missing": ("Nhập lý do.", "Enter the reason."),
    "settings.moved.all": ("Chuyển tất cả", "Move all"),
    "settings.moved.one": ("Chuyển dòng này", "Move this one"),
    "settings.moved.saved": ("Đã chuyển ngày hẹn {count} hồ sơ", "{count} dossiers were moved"),
    "settings.moved.receipts": ("Giấy hẹn phải in lại", "Receipts to print again"),
    "settings.moved.print": ("In lại tất cả", "Print all again"),
    "settings.moved.notice": (
        "{count} hồ sơ phải hẹn lại (Hệ thống)",
        "{count} appointments move (System)",
    ),
    # catalogue
    "settings.procedures": ("Thủ tục đang tiếp nhận", "Procedures on offer"),
    "settings.procedures.count": ("{count} thủ tục", "{count} procedures"),
    "settings.procedures.code": ("Mã", "Code"),
    "settings.procedures.name": ("Tên thủ tục", "Procedure"),
    "settings.procedures.field": ("Lĩnh vực", "Field"),
    "settings.procedures.import": (
        "Nhập tệp của Cổng Dịch vụ công…",
        "Take in a file of the national portal…",
    ),
    "settings.procedures.file": ("Tệp thủ tục tải từ Cổng", "Procedures exported by the portal"),
    "settings.procedures.brought": (
        "Thêm hoặc đổi {set}, giữ nguyên {unchanged}. Đọc đủ {whole}; đọc được một phần {partial}; "
        "không đưa vào {unusable}.",
        "{set} added or changed, {unchanged} as before. Read whole: {whole}; in part: {partial}; "
        "left out: {unusable}.",
    ),
    "settings.procedures.open": ("Chưa đọc được đủ", "Not read whole"),
    "settings.procedures.why": ("Vì sao, và cần làm gì", "Why, and what to do"),
    # data
    "settings.data.where": ("Dữ liệu nằm ở {folder}", "The data lies in {folder}"),
    "settings.data.hint": (
        "Kiểm tra đọc lại toàn bộ sổ: tệp, từng dòng nhật ký, chữ ký và các bảng tính từ nhật ký. "
        "Trong lúc kiểm tra, các việc khác chờ.",
        "The check reads the whole register again: the file, every entry of the journal, the seals "
        "and the tables made from the journal. Other work waits meanwhile.",
    ),
    "settings.data.check": ("Kiểm tra ngay", "Check now"),
    "settings.data.sound": (
        "Dữ liệu tốt. Đã đọc {entries} dòng nhật ký, không thấy sai sót.",
        "The data is sound. {entries} entries of the journal were read; nothing is wrong.",
    ),
    "settings.data.faulty": (
        "Có {count} chỗ cần xem. Sổ vẫn còn nguyên; hãy xuất gói ra USB rồi gọi người hỗ trợ và đọc "
        "cho họ các dòng dưới đây.",
        "{count} places need a look. The register is still there; export to a USB stick, then call "
        "support and read them the lines below.",
    ),
    "settings.data.scans": (
        "{count} bản quét ({size}) có thể dọn khỏi máy này: cấp trên đang giữ, hồ sơ đã đóng trên 12 "
        "tháng. Khi cần vẫn xin lại được.",
        "Scans that may be dropped from this PC: {count} ({size}). The upper level holds them and "
        "their dossiers have been closed for 12 months. They can be asked for again.",
    ),
    "settings.data.scans.drop": ("Dọn bản quét cũ", "Drop old scans"),
    "settings.data.scans.dropped": (
        "Đã dọn {count} bản quét, {size}",
        "Scans dropped: {count}, {size}",
    ),
    "settings.data.found": ("Chỗ cần xem", "What was found"),
}
