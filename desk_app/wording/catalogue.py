"""Sentences about catalogues of procedures: what could not be read surely, and why."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.unreadable-catalogue": (
        "Tệp danh mục thủ tục không đúng mẫu, tại {place}. Danh mục đang dùng được giữ nguyên. "
        "Chọn lại tệp, hoặc hỏi nơi đã gửi tệp.",
        "The file is not a table of procedures in our form, at {place}. The table in use is kept. "
        "Choose the file again, or ask whoever sent it.",
    ),
    "error.unreadable-export": (
        "Tệp này không phải tệp thủ tục tải từ Cổng Dịch vụ công quốc gia. Danh mục đang dùng được "
        "giữ nguyên. Chọn lại tệp đã tải.",
        "This file is not an export of the national portal. The table in use is kept. Choose the "
        "downloaded file again.",
    ),
    "problem.not-commune": (
        "Thủ tục này không ghi cấp xã nên không đưa vào danh mục.",
        "The record does not name the commune level, so it was not taken in.",
    ),
    "problem.code-unreadable": (
        "Không đọc được mã thủ tục nên không đưa vào danh mục.",
        "The procedure's code could not be read, so it was not taken in.",
    ),
    "problem.name-missing": (
        "Không có tên thủ tục nên không đưa vào danh mục.",
        "The procedure has no name, so it was not taken in.",
    ),
    "problem.ways-unreadable": (
        "Không đọc được bảng cách thức nộp. Cần ghi hình thức nộp, thời hạn và lệ phí bằng tay.",
        "The table of channels could not be read. Enter channels, terms and fees by hand.",
    ),
    "problem.channel-unknown": (
        "Có hình thức nộp chưa rõ. Kiểm tra lại rồi bổ sung.",
        "There is a channel that is not known here. Check it and add it.",
    ),
    "problem.term-missing": (
        "Nguồn không ghi thời hạn giải quyết. Cán bộ sẽ chọn ngày hẹn.",
        "The source gives no term. The clerk chooses the appointment.",
    ),
    "problem.term-unit-missing": (
        "Thời hạn chỉ ghi số, không rõ là ngày làm việc hay ngày. Cán bộ sẽ chọn ngày hẹn.",
        "The term is a bare number: working days or calendar days is not said. The clerk chooses "
        "the appointment.",
    ),
    "problem.term-not-in-days": (
        "Thời hạn không tính theo ngày. Cán bộ sẽ chọn ngày hẹn.",
        "The term is not in days. The clerk chooses the appointment.",
    ),
    "problem.term-contradicted": (
        "Bảng và phần mô tả bên cạnh ghi khác nhau: ngày làm việc hay ngày. Cán bộ sẽ chọn ngày "
        "hẹn.",
        "The table and the words beside it differ: working days or calendar days. The clerk "
        "chooses the appointment.",
    ),
    "problem.term-several": (
        "Phần mô tả còn ghi thời hạn khác. Cán bộ sẽ chọn ngày hẹn.",
        "The words beside the term name other terms too. The clerk chooses the appointment.",
    ),
    "problem.term-ambiguous": (
        "Một hình thức nộp có nhiều thời hạn. Cán bộ sẽ chọn ngày hẹn.",
        "One channel has several terms. The clerk chooses the appointment.",
    ),
    "problem.term-glued": (
        "Thời hạn và lệ phí viết dính nhau nên không tách được. Ghi lại bằng tay.",
        "Term and fee run together and cannot be told apart. Enter them by hand.",
    ),
    "problem.fee-missing": (
        "Nguồn không ghi phí, lệ phí.",
        "The source gives no fee.",
    ),
    "problem.fee-by-council": (
        "Ghi chú nói mức thu do Hội đồng nhân dân quyết định, khác với cột lệ phí. Ghi mức thu của "
        "tỉnh.",
        "The note says the people's council sets the fee, unlike the column. Enter the province's "
        "amount.",
    ),
    "problem.fee-note-unclear": (
        "Cột lệ phí ghi miễn phí nhưng ghi chú dẫn đến quy định thu. Kiểm tra lại mức thu.",
        "The column says free, but the note refers to rules on charging. Check the fee.",
    ),
    "problem.fee-contradicted": (
        "Cột lệ phí và ghi chú ghi khác nhau. Kiểm tra lại mức thu.",
        "The fee column and its note differ. Check the fee.",
    ),
    "problem.fee-tiered": (
        "Mức thu thay đổi theo số lượng, xem ghi chú.",
        "The fee changes with the quantity; see the note.",
    ),
    "problem.fee-unit-unclear": (
        "Không rõ lệ phí thu theo đơn vị nào. Kiểm tra lại mức thu.",
        "It is not clear what the fee is charged for. Check the fee.",
    ),
    "problem.fee-foreign": (
        "Có mức thu bằng ngoại tệ của cơ quan đại diện, không áp dụng tại xã.",
        "There is a fee in foreign currency, of missions abroad; it is not the commune's.",
    ),
    "problem.fee-ambiguous": (
        "Một hình thức nộp có nhiều mức lệ phí. Kiểm tra lại mức thu.",
        "One channel has several fees. Check the fee.",
    ),
    "problem.papers-unreadable": (
        "Không đọc được thành phần hồ sơ. Cần ghi bằng tay.",
        "The papers could not be read. Enter them by hand.",
    ),
    "problem.paper-count-zero": (
        "Dòng này ghi 0 bản: chưa rõ có phải giấy tờ cần nộp không.",
        "This line counts no copy: whether it is a paper to hand in is not clear.",
    ),
    "problem.paper-count-glued": (
        "Số bản viết dính vào tên giấy tờ. Kiểm tra lại tên và số bản.",
        "The count runs into the paper's name. Check both.",
    ),
    "problem.paper-without-count": (
        "Có giấy tờ không ghi số bản nên chưa đưa vào. Ghi bằng tay nếu cần.",
        "There is a paper without a count; it was left out. Enter it by hand if needed.",
    ),
    "problem.paper-form-kept": (
        "Tên tệp mẫu dính vào tên giấy tờ. Sửa lại tên giấy tờ.",
        "The name of the form's file runs into the paper's name. Correct the name.",
    ),
    # units
    "cli.unit.set": (
        "Đã ghi đơn vị. Các đơn vị cấp dưới nhận ở gói đồng bộ tới; máy nào đang mở chương trình thì "
        "thấy từ lần mở sau.",
        "The unit was set. Those below get it with the next bundle; a PC on which the program is "
        "open shows it from the next start on.",
    ),
    "error.only-upper-sets-units": (
        "Chỉ cấp trên đặt danh sách đơn vị, để mọi nơi cùng dùng một danh sách. Chưa thay đổi gì. "
        "Hãy báo cấp trên sửa.",
        "Only the upper level sets the units, so that all have one list. Nothing was changed. Ask "
        "the upper level to correct it.",
    ),
    "error.unit-unclear": (
        "Chưa ghi được đơn vị. {fields} Danh sách đang dùng giữ nguyên. Sửa rồi ghi lại.",
        "The unit could not be set. {fields} The list in use stays. Correct it, then set it again.",
    ),
    "check.unit.name-missing": ("Nhập tên đơn vị.", "Enter the name of the unit."),
    "check.unit.code-digits": (
        "Mã xã có 5 chữ số, bắt đầu bằng 0 đến 3; mã huyện có 3, mã tỉnh có 2.",
        "A commune's code has 5 digits and begins with 0 to 3; a district's has 3, a province's 2.",
    ),
    "check.unit.code-taken": (
        "Mã này đang thuộc một đơn vị khác trong thời gian đó.",
        "Another unit has this code at that time.",
    ),
    "check.unit.mark-form": (
        "Mã định danh như H42.07: một chữ, hai số, rồi các nhóm số sau dấu chấm.",
        "An identifier is like H42.07: a letter, two digits, then groups of digits after points.",
    ),
    "check.unit.parent-missing": ("Nhập cấp trên của đơn vị.", "Enter the unit's upper level."),
    "check.unit.not-below": (
        "Đơn vị này không trực thuộc đơn vị đang làm việc.",
        "The unit is not below this office.",
    ),
    "check.unit.last-before-first": (
        "Ngày cuối không được trước ngày đầu.",
        "The last day must not be before the first.",
    ),
}
