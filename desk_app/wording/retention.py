"""Sentences about erasing people by law and dropping dossiers after their time."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.only-upper-erases": (
        "Chỉ cấp trên được ra lệnh xóa dữ liệu, để mọi nơi cùng xóa như nhau. Chưa xóa gì. Hãy gửi "
        "yêu cầu của công dân lên cấp trên.",
        "Only the upper level orders an erasure, so that it is made everywhere alike. Nothing was "
        "erased. Pass the citizen's request on to the upper level.",
    ),
    "error.basis-missing": (
        "Chưa ghi căn cứ để xóa. Chưa xóa gì. Hãy ghi số, ngày của văn bản hoặc đơn yêu cầu.",
        "The basis of the erasure is missing. Nothing was erased. Write the number and day of the "
        "decision or request.",
    ),
    "error.still-open": (
        "Hồ sơ {dossier} chưa kết thúc nên chưa xóa được. Chưa xóa gì, kể cả các hồ sơ khác. Hãy "
        "giải quyết xong hồ sơ rồi xóa.",
        "Dossier {dossier} has not ended, so it cannot be erased. Nothing was erased, of the "
        "others neither. Settle it first.",
    ),
    "error.newer-changed-dossier": (
        "Hồ sơ {dossier} đã được một bản phần mềm mới hơn xử lý theo cách mà bản này chưa hiểu. Hồ "
        "sơ vẫn nguyên vẹn và chỉ xem được ở đây. Hãy nâng cấp phần mềm rồi làm tiếp.",
        "A newer program changed dossier {dossier} in a way this one does not understand. The "
        "dossier is whole and can only be looked at here. Upgrade this program, then go on.",
    ),
    "retention.erased": (
        "Đã ra lệnh xóa {lines} dòng nhật ký của {dossiers} hồ sơ. Lệnh đi cùng các gói gửi xuống.",
        "{lines} journal lines of {dossiers} dossiers are erased. The order goes down with the "
        "next bundles.",
    ),
    "retention.nothing": (
        "Không có hồ sơ nào kết thúc trước ngày {day}.",
        "No dossier ended before {day}.",
    ),
    "settings.retention": ("Thời hạn lưu trữ", "Time of keeping"),
    "retention.prune": ("Hồ sơ hết thời hạn lưu trữ", "Dossiers past their time"),
    "retention.prune.hint": (
        "Thời hạn do quy định lưu trữ của cơ quan ấn định, tính từ hết năm hồ sơ kết thúc. Chương "
        "trình không tự xóa gì: chỉ xóa khi có lệnh ghi ở đây.",
        "The archive's rule sets the time, counted from the end of the year in which a dossier "
        "ended. Nothing is erased by itself: only the order given here erases.",
    ),
    "retention.years": ("Thời hạn lưu", "Time of keeping"),
    "retention.years.none": ("Chưa đặt", "Not set"),
    "retention.years.some": ("{years} năm", "{years} years"),
    "retention.day": ("Xóa hồ sơ kết thúc trước ngày", "Erase what ended before"),
    "retention.day.unreadable": (
        "Ngày phải là ngày có thật, không sau hôm nay, ví dụ 01/01/2015.",
        "Write a real day, not after today, like 01/01/2015.",
    ),
    "retention.past.ask": (
        "Chọn thời hạn lưu hoặc gõ ngày để xem hồ sơ nào đã hết hạn.",
        "Choose the time of keeping, or type a day, to see which dossiers are past it.",
    ),
    "retention.past": (
        "{dossiers} hồ sơ của {units} đơn vị kết thúc trước {day}, sớm nhất là {oldest}.",
        "{dossiers} dossiers of {units} units ended before {day}, the first on {oldest}.",
    ),
    "retention.column.unit": ("Đơn vị", "Unit"),
    "retention.column.dossiers": ("Số hồ sơ", "Dossiers"),
    "retention.column.oldest": ("Kết thúc sớm nhất", "First ended on"),
    "retention.basis": ("Căn cứ (số, ngày văn bản)", "Basis (number and day)"),
    "retention.basis.missing": (
        "Ghi số, ngày của văn bản hoặc đơn yêu cầu.",
        "Write the number and day of the decision or request.",
    ),
    "retention.count": ("Gõ số lượng để xác nhận", "Type how many, to confirm"),
    "retention.count.wrong": (
        "Gõ {dossiers}: sẽ xóa chừng ấy hồ sơ.",
        "Type {dossiers}: so many will be erased.",
    ),
    "retention.count.changed": (
        "Số hồ sơ vừa thay đổi, chưa xóa gì. Xem lại rồi xác nhận.",
        "The number has just changed, nothing was erased. Look again, then confirm.",
    ),
    "retention.drop": ("Xóa hồ sơ hết hạn", "Erase these dossiers"),
    "retention.person": (
        "Xóa người trong một hồ sơ theo yêu cầu của pháp luật",
        "Erase the person in a dossier by law",
    ),
    "retention.person.hint": (
        "Tên, số giấy tờ, địa chỉ bị xóa ở mọi nơi đang giữ. Số liệu và số giấy vẫn còn.",
        "Name, card number and address are erased wherever they are kept. Figures and paper numbers "
        "stay.",
    ),
    "retention.code": ("Số hồ sơ", "Number of the dossier"),
    "retention.code.missing": ("Gõ số hồ sơ rồi bấm Enter.", "Type its number, then Enter."),
    "retention.code.ended": (
        "{code}: {name}, kết thúc ngày {day}.",
        "{code}: {name}, ended on {day}.",
    ),
    "retention.code.open": (
        "{code}: {name}, chưa kết thúc nên chưa xóa được.",
        "{code}: {name}, not ended yet, so it cannot be erased.",
    ),
    "retention.digits": ("Gõ 4 số cuối để xác nhận", "Last 4 digits, to confirm"),
    "retention.digits.wrong": (
        "Gõ {digits}, là 4 số cuối của số hồ sơ.",
        "Type {digits}, the last four of its number.",
    ),
    "retention.erase": ("Xóa tên người", "Erase the person"),
    "kind.record.emptied.1": ("Nội dung đã xóa theo quy định", "Erased by law"),
    "kind.record.unread": ("Thay đổi của phần mềm mới hơn", "Changed by a newer program"),
    "dossier.newer": (
        "Bản phần mềm mới hơn đã thay đổi hồ sơ này: ở đây chỉ xem được. Hãy nâng cấp phần mềm.",
        "A newer program changed this dossier: it can only be looked at here. Upgrade the program.",
    ),
}
