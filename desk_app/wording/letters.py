"""Sentences of the letters: supplement request, refusal, apology, stop notice, withdrawal.

<b> and <i> in a sentence are obeyed; values are printed literally.
"""

PAIRS: dict[str, tuple[str, str]] = {
    "error.paper-needs-sheet": (
        "Giấy này chỉ in trên khổ A4 hoặc A5, nên chưa in. Hồ sơ đã lưu, không mất gì. Hãy chọn "
        "khổ giấy khác rồi in lại.",
        "This paper is printed on A4 or A5 only, so it was not printed. The dossier is saved. "
        "Choose another sheet and print again.",
    ),
    "error.nothing-to-tell": (
        "Hồ sơ {dossier} chưa có bước nào cần giấy này, nên chưa in. Hồ sơ giữ nguyên như trước. "
        "Hãy ghi bước đó trước rồi in.",
        "Nothing happened to {dossier} that this paper tells of, so it was not printed. The "
        "dossier is as it was. Record the step first, then print.",
    ),
    "error.template-unreadable": (
        "Tệp này không dùng làm mẫu được ({reason}). Mẫu đang dùng giữ nguyên.",
        "This file cannot be a template ({reason}). The one in use stays.",
    ),
    "error.template-unreadable.not-word": (
        "Tệp này không phải văn bản Word (.docx) đọc được, hoặc quá lớn. Mẫu đang dùng giữ nguyên. "
        "Hãy mở tệp bằng Word, lưu lại dạng .docx rồi chọn lại.",
        "This file is no readable Word document (.docx), or it is too large. The template in use "
        "stays. Open it in Word, save it as .docx and choose it again.",
    ),
    "error.template-unreadable.active": (
        "Tệp này có chứa macro hoặc lấy nội dung từ nơi khác, nên không dùng làm mẫu. Mẫu đang "
        "dùng giữ nguyên. Hãy bỏ các phần đó, lưu lại dạng .docx rồi chọn lại.",
        "This file carries macros or takes things from elsewhere, so it is not used. The template "
        "in use stays. Remove them, save it as .docx and choose it again.",
    ),
    "error.template-unreadable.marks": (
        "Trong tệp có chỗ điền viết chưa đúng. Mẫu đang dùng giữ nguyên. Chỗ điền phải viết như "
        "{{{{ ho_ten }}}}: hai dấu ngoặc nhọn mở, tên, hai dấu ngoặc nhọn đóng.",
        "A field in the file is not written rightly. The template in use stays. A field is written "
        "as {{{{ ho_ten }}}}: two opening braces, its name, two closing braces.",
    ),
    "error.template-fields-unknown": (
        "Mẫu có tên chỗ điền chương trình không biết: {names}. Mẫu đang dùng giữ nguyên. Các tên "
        "dùng được: {known}.",
        "The template has fields that are not known: {names}. The template in use stays. These can "
        "be used: {known}.",
    ),
    "error.no-template": (
        "Cơ quan chưa có mẫu Word riêng cho giấy này. Không có gì thay đổi. Hãy in giấy theo mẫu "
        "có sẵn, hoặc chọn mẫu Word trước.",
        "The office has no Word template of its own for this paper. Nothing was changed. Print the "
        "built-in paper, or choose a template first.",
    ),
    "paper-kind.supplement-request": ("Phiếu yêu cầu bổ sung", "Supplement request"),
    "paper-kind.refusal": ("Phiếu từ chối", "Refusal"),
    "paper-kind.apology": ("Phiếu xin lỗi, hẹn lại", "Apology with a new appointment"),
    "paper-kind.stop-notice": ("Thông báo dừng giải quyết", "Stop notice"),
    "paper-kind.withdrawal": ("Giấy xác nhận rút hồ sơ", "Withdrawal confirmation"),
    "printing.file.supplement-request": ("phieu-yeu-cau-bo-sung", "supplement-request"),
    "printing.file.refusal": ("phieu-tu-choi", "refusal"),
    "printing.file.apology": ("phieu-xin-loi", "apology"),
    "printing.file.stop-notice": ("thong-bao-dung", "stop-notice"),
    "printing.file.withdrawal": ("giay-xac-nhan-rut", "withdrawal"),
    "letter.identity": (
        "Số định danh cá nhân/tổ chức: {number}",
        "Personal or organisation number: {number}",
    ),
    "letter.code": ("Mã hồ sơ: <b>{code}</b>", "Dossier code: <b>{code}</b>"),
    "letter.request": (
        "Nội dung yêu cầu giải quyết: <b>{request}</b>",
        "Requested: <b>{request}</b>",
    ),
    "letter.received": ("Thời gian nhận hồ sơ: {moment}", "Received: {moment}"),
    "letter.reason": ("Lý do: {reason}", "Reason: {reason}"),
    "letter.point": ("{place}. {words}", "{place}. {words}"),
    "letter.to": ("Kính gửi: <b>{name}</b>", "To: <b>{name}</b>"),
    "letter.heeded": (
        "Xin thông báo cho Ông/Bà được biết và thực hiện.",
        "You are informed of this for your attention.",
    ),
    "letter.head": ("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "HEAD OF THE OFFICE"),
    "letter.sealed": ("(Ký tên, đóng dấu)", "(Signature and seal)"),
    "letter.copies": ("Nơi nhận:", "Copies to:"),
    "letter.copies.addressee": ("- Như trên;", "- the addressee;"),
    "letter.copies.kept": ("- Lưu: VT, hồ sơ.", "- the file."),
    "letter.office.one-stop": ("BPTNTKQ", "BPTNTKQ"),
    "letter.office.centre": ("TTPVHCC", "TTPVHCC"),
    "supplement.name": ("Phiếu yêu cầu bổ sung hồ sơ", "Supplement request"),
    "supplement.title": (
        "PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ",
        "REQUEST TO SUPPLEMENT\nAND COMPLETE A DOSSIER",
    ),
    "supplement.from.2018": (
        "Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: <b>{name}</b>",
        "Received from Mr/Ms: <b>{name}</b>",
    ),
    "supplement.from.2025": ("Hồ sơ của: <b>{name}</b>", "Dossier of: <b>{name}</b>"),
    "supplement.contents.2018": (
        "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
        "You are asked to complete the dossier as follows:",
    ),
    "supplement.contents.2025": (
        "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
        "The dossier is to be completed as follows:",
    ),
    "supplement.again": (
        "Lý do yêu cầu bổ sung lần nữa: {reason}",
        "Why this is asked again: {reason}",
    ),
    "supplement.until": (
        "Đề nghị nộp bổ sung chậm nhất ngày: <b>{day}</b>",
        "Please hand it in by: <b>{day}</b>",
    ),
    "supplement.help.2018": (
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {name}, số điện "
        "thoại {phone} để được hướng dẫn.",
        "If there are difficulties, please contact {name}, telephone {phone}, for guidance.",
    ),
    "supplement.help.2025": (
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {name} số điện "
        "thoại {phone} để được hướng dẫn.",
        "If there are difficulties, please contact {name}, telephone {phone}, for guidance.",
    ),
    "supplement.guide": ("NGƯỜI HƯỚNG DẪN", "GUIDING CLERK"),
    "refusal.name": ("Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "Refusal"),
    "refusal.title.2018": (
        "PHIẾU TỪ CHỐI TIẾP NHẬN,\nGIẢI QUYẾT HỒ SƠ",
        "REFUSAL TO RECEIVE\nOR SETTLE A DOSSIER",
    ),
    "refusal.title.2025": (
        "PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ",
        "REFUSAL TO RECEIVE\nAND SETTLE A DOSSIER",
    ),
    "refusal.from.2018": ("Tiếp nhận hồ sơ của: <b>{name}</b>", "Received for: <b>{name}</b>"),
    "refusal.from.2025": ("Tiếp nhận hồ sơ của: <b>{name}</b>", "Received for: <b>{name}</b>"),
    "refusal.told": (
        "Qua xem xét, {desk} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể "
        "như sau:",
        "After examination {desk} informs you that this dossier is not received or settled, for "
        "these reasons:",
    ),
    "apology.name": ("Phiếu xin lỗi", "Apology"),
    "apology.title.2018": (
        "PHIẾU XIN LỖI VÀ\nHẸN LẠI NGÀY TRẢ KẾT QUẢ",
        "APOLOGY AND\nNEW APPOINTMENT",
    ),
    "apology.title.2025": (
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ\nGIA HẠN THỜI GIAN GIẢI QUYẾT",
        "APOLOGY AND REQUEST\nTO EXTEND THE TIME",
    ),
    "apology.about": (
        "V/v xin lỗi và hẹn lại thời gian trả kết quả giải quyết hồ sơ",
        "About an apology and a new appointment for the result",
    ),
    "apology.received.2018": (
        "Ngày {day}, {office} tiếp nhận hồ sơ của Ông (Bà)/Tổ chức về việc: <b>{request}</b>.",
        "On {day} {office} received your dossier about: <b>{request}</b>.",
    ),
    "apology.received.2025": (
        "Ngày {day}, {office} tiếp nhận hồ sơ giải quyết thủ tục hành chính “{request}” của Ông "
        "(Bà)/Tổ chức <b>{name}</b>.",
        "On {day} {office} received the dossier of <b>{name}</b> for the procedure “{request}”.",
    ),
    "apology.code": ("Mã số hồ sơ: <b>{code}</b>", "Dossier code: <b>{code}</b>"),
    "apology.due": ("Thời gian hẹn trả kết quả: {moment}", "Appointment: {moment}"),
    "apology.not-ready": (
        "Tuy nhiên, {office} không có kết quả giải quyết hồ sơ để trả đúng thời gian ghi trên Giấy "
        "tiếp nhận hồ sơ và hẹn trả kết quả.",
        "However, {office} has no result to return by the time on the receipt.",
    ),
    "apology.sorry.2018": (
        "{office} xin lỗi Ông (Bà)/Tổ chức về sự chậm trễ này và hẹn lại thời gian trả kết quả "
        "vào: <b>{moment}</b>.",
        "{office} apologises for the delay. The new appointment is: <b>{moment}</b>.",
    ),
    "apology.sorry.2025": (
        "{office} xin lỗi Ông (Bà)/Tổ chức và đề nghị gia hạn thời gian giải quyết, hẹn trả kết "
        "quả vào: <b>{moment}</b>.",
        "{office} apologises and asks for more time. The new appointment is: <b>{moment}</b>.",
    ),
    "apology.understanding": (
        "Rất mong nhận được sự thông cảm của Ông (Bà)/Tổ chức.",
        "We ask for your understanding.",
    ),
    "stop.name": ("Thông báo dừng giải quyết hồ sơ", "Stop notice"),
    "stop.title": ("THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ", "NOTICE THAT THE HANDLING\nHAS STOPPED"),
    "stop.told": (
        "Theo đề nghị của Ông (Bà)/Tổ chức, {office} thông báo dừng giải quyết hồ sơ nêu trên kể "
        "từ {moment}.",
        "As you requested, {office} informs you that the handling of this dossier stopped at "
        "{moment}.",
    ),
    "stop.basis": (
        "Căn cứ: Điều 21 Nghị định số 118/2025/NĐ-CP; đến thời điểm này, hồ sơ chưa có quyết định "
        "giải quyết.",
        "Under article 21 of Decree 118/2025/NĐ-CP; no decision had been made by then.",
    ),
    "stop.again": (
        "Nếu còn nhu cầu giải quyết, Ông (Bà)/Tổ chức nộp hồ sơ mới theo quy định.",
        "If you still need it, please hand in a new dossier.",
    ),
    "withdrawal.name": ("Giấy xác nhận rút hồ sơ", "Withdrawal confirmation"),
    "withdrawal.title": ("GIẤY XÁC NHẬN RÚT HỒ SƠ", "CONFIRMATION OF WITHDRAWAL"),
    "withdrawal.told": (
        "{desk} xác nhận Ông (Bà)/Tổ chức đã rút hồ sơ nêu trên vào lúc {moment}.",
        "{desk} confirms that you withdrew this dossier at {moment}.",
    ),
    "withdrawal.papers": ("Giấy tờ trả lại gồm:", "Papers given back:"),
    "withdrawal.taken": ("NGƯỜI NHẬN LẠI HỒ SƠ", "TAKES IT BACK"),
    "withdrawal.given": ("NGƯỜI TRẢ LẠI HỒ SƠ", "GIVES IT BACK"),
    "withdrawal.ended": (
        "Hồ sơ kết thúc từ thời điểm rút; không có kết quả được trả cho hồ sơ này.",
        "The dossier ended with its withdrawal; no result will be returned for it.",
    ),
}
