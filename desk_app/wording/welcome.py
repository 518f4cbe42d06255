"""Words of the first start: trying, setting up, the recovery code, opening again."""

PAIRS: dict[str, tuple[str, str]] = {
    "welcome.title": ("Chào mừng đến với Quầy Một Cửa", "Welcome to the One-Stop Desk"),
    "welcome.lead": (
        "Máy này chưa có văn phòng nào. Chọn một trong hai việc dưới đây.",
        "There is no office on this PC yet. Choose one of the two below.",
    ),
    "welcome.other-language": ("English", "Tiếng Việt"),
    "welcome.try": ("Dùng thử với văn phòng mẫu", "Try it with a sample office"),
    "welcome.try.hint": (
        "Một quầy đã làm việc vài tuần, tên người đều là bịa. Thử gì cũng được, không đụng đến "
        "văn phòng thật.",
        "A desk that has worked for some weeks; all people are made up. Try anything: it never "
        "touches the real office.",
    ),
    "welcome.try-upper": ("Xem cấp trên của văn phòng mẫu", "See the sample's upper level"),
    "welcome.set-up": ("Thiết lập văn phòng này", "Set up this office"),
    "welcome.set-up.hint": (
        "Bốn bước, khoảng ba phút: đơn vị, quầy, người đầu tiên, mã khôi phục.",
        "Four steps, some three minutes: unit, desk, first officer, recovery code.",
    ),
    "welcome.step": ("Bước {number} / 4", "Step {number} of 4"),
    "welcome.back": ("Quay lại", "Back"),
    "welcome.on": ("Tiếp tục", "Go on"),
    "welcome.unit": ("Văn phòng này thuộc đơn vị nào?", "Which unit is this office of?"),
    "welcome.unit.hint": (
        "Chọn bằng phím mũi tên rồi bấm Enter. Đơn vị cấp tỉnh, cấp huyện là cấp tổng hợp.",
        "Choose with the arrow keys, then press Enter. A province or district is the upper level.",
    ),
    "welcome.unit.list": ("Danh sách đơn vị", "List of units"),
    "welcome.unit.other": ("Xã, phường khác (tự nhập)…", "Another commune (typed)…"),
    "welcome.unit.upper": ("{name} (cấp tổng hợp)", "{name} (upper level)"),
    "welcome.typed": ("Đơn vị của văn phòng này", "The unit of this office"),
    "welcome.typed.hint": (
        "Ghi đúng như văn bản của đơn vị, vì sẽ in lên giấy hẹn.",
        "Write it as the unit's own papers do: it is printed on every receipt.",
    ),
    "welcome.typed.name": ("Tên đơn vị", "Name of the unit"),
    "welcome.typed.code": ("Mã đơn vị hành chính (5 số)", "Code of the unit (5 digits)"),
    "welcome.typed.mark": ("Mã định danh (như H42.07)", "Identifier (like H42.07)"),
    "welcome.typed.seat": ("Nơi ghi trên giấy", "Place written on papers"),
    "welcome.typed.parent": ("Mã cấp trên", "Code of the upper level"),
    "welcome.typed.parent-name": ("Tên cấp trên", "Name of the upper level"),
    "welcome.desk": (
        "Quầy này mang chữ gì, gửi gói khi nào?",
        "Which letter has this desk, and when does it send?",
    ),
    "welcome.desk.hint": (
        "Mỗi máy tiếp nhận mang một chữ riêng, số hồ sơ bắt đầu theo chữ đó nên hai quầy không bao "
        "giờ trùng số. Chỉ có một máy thì chọn A.",
        "Every reception PC of the unit has a letter of its own. Dossier numbers follow it, so two "
        "desks never give the same number. With one PC only, take A.",
    ),
    "welcome.desk.letter": ("Chữ của quầy", "Letter of the desk"),
    "welcome.desk.day": ("Ngày xuất gói lên cấp trên", "Day on which bundles go up"),
    "welcome.desk.stick": ("USB của đơn vị", "The office's stick"),
    "welcome.desk.stick.later": ("Để sau", "Later"),
    "welcome.desk.stick.found": ("{name} (trống {free})", "{name} ({free} free)"),
    "welcome.desk.send.hint": (
        "Cắm USB của đơn vị vào bây giờ để chọn, hoặc để sau ở trang Gói đồng bộ.",
        "Plug the office's stick in now to choose it, or later on the bundles page.",
    ),
    "welcome.desk.named": ("Quầy {letter}", "Desk {letter}"),
    "welcome.officer": ("Ai làm việc đầu tiên ở đây?", "Who works here first?"),
    "welcome.officer.hint": (
        "Tên này đứng trong nhật ký và trên giấy hẹn. Thêm người khác sau, ở trang Hệ thống.",
        "This name stands in the journal and on receipts. Add others later, on the System page.",
    ),
    "welcome.officer.name": ("Họ và tên", "Full name"),
    "welcome.officer.make": ("Lập văn phòng", "Make the office"),
    "welcome.making": ("Đang lập văn phòng…", "Making the office…"),
    "welcome.code": ("Mã khôi phục", "Recovery code"),
    "welcome.code.hint": (
        "Dữ liệu được khóa. Nếu máy hỏng phần khóa, chỉ mã này mở lại được. Mã chỉ hiện một lần, "
        "không lưu ở đâu cả.",
        "The data is locked. If this PC loses its key, only this code opens it again. The code is "
        "shown once and kept nowhere.",
    ),
    "welcome.code.do": (
        "In ra, cất trong phong bì dán kín, giao cho người phụ trách.",
        "Print it, seal it in an envelope, give it to the person in charge.",
    ),
    "welcome.code.print": ("In ra", "Print"),
    "welcome.code.save": ("Lưu thành tệp…", "Save as a file…"),
    "welcome.code.file": ("Lưu tờ mã khôi phục", "Save the sheet with the recovery code"),
    "welcome.code.file-name": ("ma-khoi-phuc.pdf", "recovery-code.pdf"),
    "welcome.code.kept": ("Tôi đã cất mã", "I have put the code away"),
    "welcome.code.printed": ("Đã gửi tới máy in {printer}.", "Sent to the printer {printer}."),
    "welcome.code.saved": ("Đã lưu tệp {file}.", "Saved as {file}."),
    "welcome.code.not-saved": (
        "Chưa lưu được tệp {file}. Mã vẫn ở trên màn hình. Chọn nơi khác hoặc chép tay.",
        "{file} could not be written. The code is still on the screen. Choose another place, or "
        "copy it by hand.",
    ),
    "welcome.code.no-printer": (
        "Máy này chưa có máy in. Mã vẫn ở trên màn hình. Lưu thành tệp hoặc chép tay.",
        "This PC has no printer. The code is still on the screen. Save it as a file, or copy it by "
        "hand.",
    ),
    "welcome.sheet.title": ("MÃ KHÔI PHỤC DỮ LIỆU", "RECOVERY CODE"),
    "welcome.sheet.office": ("{unit} – quầy {desk}", "{unit} – desk {desk}"),
    "welcome.sheet.about": (
        "Cất tờ này trong phong bì dán kín, cùng chỗ với con dấu. Ai có mã và tệp dữ liệu thì đọc "
        "được dữ liệu. Khi chương trình hỏi mã khôi phục, gõ đúng dãy chữ và số ở trên.",
        "Keep this sheet in a sealed envelope together with the seal of the office. Whoever has the "
        "code and the data file can read the data. When the program asks for the recovery code, "
        "type the letters and digits above.",
    ),
    "welcome.sample": ("Đang dựng văn phòng mẫu", "Making the sample office"),
    "welcome.sample.hint": (
        "Các xã mẫu đang tiếp nhận, trả kết quả và gửi gói. Chỉ làm một lần.",
        "The sample communes are receiving, returning and sending bundles. This is done once.",
    ),
    "welcome.recover": ("Mở lại dữ liệu bằng mã khôi phục", "Open the data with the recovery code"),
    "welcome.recover.code": ("Mã trong phong bì", "The code in the envelope"),
    "welcome.recover.open": ("Mở lại", "Open"),
    "welcome.trouble": ("Chưa mở được văn phòng", "The office could not be opened"),
    "welcome.again": ("Thử lại", "Try again"),
    "welcome.folder-closed": (
        "Không ghi được vào thư mục dữ liệu {folder}. Dữ liệu cũ không bị động đến. Nhờ người quản "
        "trị máy cho phép ghi vào thư mục này rồi thử lại.",
        "Nothing can be written into the data folder {folder}. Earlier data was not touched. Ask "
        "whoever keeps this PC to allow it, then try again.",
    ),
}
