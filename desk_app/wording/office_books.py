"""Words of what an office keeps for its papers: numbers, own reasons, own Word templates."""

PAIRS: dict[str, tuple[str, str]] = {
    # details
    "settings.office": ("Cơ quan", "Office"),
    "settings.office.desk": ("Quầy tiếp nhận", "The desk"),
    "settings.office.phone": ("Điện thoại của quầy", "Telephone of the desk"),
    "settings.office.phone.hint": (
        "In trên phiếu yêu cầu bổ sung, giấy biên nhận trả kết quả và phiếu hướng dẫn.",
        "Printed on supplement requests, results slips and guidance sheets.",
    ),
    "settings.office.receipts": ("Biên lai thu phí, lệ phí", "Fee receipts"),
    "settings.office.receipts.hint": (
        "In trên biên lai như đã đăng ký với cơ quan thuế. Ô để trống thì biên lai in dấu chấm.",
        "Printed on fee receipts as registered with the tax office; dots where a field is empty.",
    ),
    "settings.office.tax-code": ("Mã số thuế", "Tax code"),
    "settings.office.receipt-form": ("Mẫu số biên lai", "Form number"),
    "settings.office.receipt-symbol": ("Ký hiệu biên lai", "Symbol"),
    "settings.office.receipt-copies": ("Số liên", "Copies"),
    "settings.office.receipt-copies.2": ("2 liên: cơ quan thu, người nộp", "2: office, payer"),
    "settings.office.receipt-copies.3": ("3 liên: thêm liên lưu nội bộ", "3: one more kept here"),
    "settings.office.save": ("Lưu", "Save"),
    "settings.office.saved": ("Đã lưu thông tin cơ quan", "The office's details were saved"),
    "error.tax-code-unreadable": (
        "Mã số thuế “{number}” chưa đúng: phải có 10 chữ số, đơn vị phụ thuộc thêm 3 chữ số. "
        "Thông tin đang dùng giữ nguyên. Xem lại rồi lưu.",
        "The tax code “{number}” is not right: it has 10 digits, a branch 3 more. What is in use "
        "stays. Look at it again, then save.",
    ),
    # numbers
    "settings.numbers": ("Số giấy", "Numbers"),
    "settings.numbers.hint": (
        "Số được cấp khi in. Chọn một sổ rồi bấm Enter để tiếp từ sổ giấy hoặc hủy số.",
        "A number is given when a paper is printed. Choose a series and press Enter to go on from "
        "a paper book or to declare a number void.",
    ),
    "settings.numbers.paper": ("Loại giấy", "Paper"),
    "settings.numbers.symbol": ("Ký hiệu", "Symbol"),
    "settings.numbers.next": ("Số kế tiếp", "Next number"),
    "settings.numbers.year": ("Năm", "Year"),
    "settings.numbers.act": ("Việc cần làm", "What to do"),
    "settings.numbers.act.void": ("Hủy một số", "Declare void"),
    "settings.numbers.act.start": ("Tiếp từ sổ giấy", "Go on from a book"),
    "settings.numbers.number.void": ("Số cần hủy", "Number that will not be used"),
    "settings.numbers.number.start": ("Số đầu tiên sẽ cấp", "First number to give out"),
    "settings.numbers.words.void": ("Lý do hủy", "Why"),
    "settings.numbers.words.start": ("Ghi chú về sổ giấy", "Note on the paper book"),
    "settings.numbers.do.void": ("Hủy số này", "Declare it void"),
    "settings.numbers.do.start": ("Tiếp từ số này", "Go on from it"),
    "settings.numbers.missing": ("Gõ một số, từ 1 trở lên.", "Type a number, 1 or more."),
    "settings.numbers.done.void": ("Đã hủy số {number}/{series}", "{number}/{series} is void"),
    "settings.numbers.done.start": (
        "Sổ {series} sẽ cấp tiếp từ số {number}",
        "Series {series} goes on from {number}",
    ),
    "settings.numbers.gaps": ("Số cần lưu ý", "Numbers to account for"),
    "settings.numbers.file": ("Tệp PDF", "PDF file"),
    "settings.numbers.file.choose": ("Chọn nơi ghi", "Choose a place"),
    "settings.numbers.file.missing": (
        "Gõ thư mục và tên tệp.",
        "Type a folder and a file name.",
    ),
    "settings.numbers.pdf": ("Ghi PDF", "Save PDF"),
    "settings.numbers.print": ("In danh mục", "Print the list"),
    "settings.numbers.file.name": ("danh-muc-so-giay_{year}", "paper-numbers_{year}"),
    "settings.numbers.written": ("Đã ghi {name}", "{name} was written"),
    # reasons
    "settings.reasons": ("Lý do mẫu", "Reasons"),
    "settings.reasons.hint": (
        "Mỗi dòng một lý do, nhiều nhất {most} dòng: dòng đầu chọn bằng phím 1, dòng sau bằng "
        "phím 2. Ba dấu chấm là chỗ điền khi dùng. Bấm Tab để ra khỏi ô.",
        "One reason a line, {most} at most: the first is chosen by key 1, the next by key 2. Three "
        "dots are filled in when it is used. Tab leaves the field.",
    ),
    "settings.reasons.occasion": ("Dùng khi", "Used for"),
    "settings.reasons.occasion.supplement": ("Yêu cầu bổ sung", "Asking for more papers"),
    "settings.reasons.occasion.refusal": ("Từ chối", "Refusing"),
    "settings.reasons.occasion.extension": ("Xin lỗi, hẹn lại", "Apologising, a new appointment"),
    "settings.reasons.occasion.stop": ("Dừng giải quyết", "Stopping"),
    "settings.reasons.occasion.withdrawal": ("Rút hồ sơ", "Withdrawing"),
    "settings.reasons.lines": ("Các lý do", "Reasons"),
    "settings.reasons.save": ("Lưu lý do", "Save the reasons"),
    "settings.reasons.usual": ("Lấy lại lý do có sẵn", "Go back to those given"),
    "reasons.whose.own": ("Lý do của cơ quan", "The office's own"),
    "reasons.whose.upper": ("Lý do của cấp trên", "Those of the upper level"),
    "reasons.whose.shipped": ("Lý do có sẵn trong chương trình", "Those of the program"),
    "settings.reasons.unsaved": ("Chưa lưu", "Not saved yet"),
    "error.too-many-reasons": (
        "Có {count} dòng. Chỉ {most} dòng chọn được bằng một phím số. Lý do đang dùng giữ nguyên. "
        "Bớt đi rồi lưu lại.",
        "There are {count} lines. Only {most} can be chosen by one digit. Those in use stay. Take "
        "some out, then save again.",
    ),
    "settings.reasons.saved": ("Đã lưu lý do: {occasion}", "Reasons saved: {occasion}"),
    # Word templates
    "settings.templates": ("Mẫu Word", "Word templates"),
    "settings.templates.hint": (
        "Cơ quan có thể tự viết lời của ba giấy này bằng Word: ghi bản để sửa ra tệp, sửa trong "
        "Word, rồi dùng tệp đó làm mẫu. Ở trang hồ sơ, Ctrl+Shift+W viết thư Word; giấy in PDF vẫn còn.",
        "The office can word these three papers itself in Word: save a file to edit, change it in "
        "Word, then use it. On a dossier’s page Ctrl+Shift+W writes the Word letter; the PDF stays.",
    ),
    "settings.templates.own": ("Đang dùng mẫu Word của cơ quan", "The office's own is in use"),
    "settings.templates.built-in": ("Chưa có mẫu Word riêng", "No Word template of its own"),
    "settings.templates.file": ("Tệp Word", "Word file"),
    "settings.templates.file.choose": ("Chọn tệp", "Choose a file"),
    "settings.templates.file.name": ("mau-{paper}", "template-{paper}"),
    "settings.templates.file.missing": (
        "Gõ hoặc chọn một tệp Word.",
        "Type or choose a Word file.",
    ),
    "settings.templates.file.exists": (
        "Đã có tệp này nên chưa ghi, để không mất bản đang sửa. Gõ tên khác.",
        "This file is there already and was left alone, so that no changes are lost. Type another "
        "name.",
    ),
    "settings.templates.starter": ("Ghi bản để sửa", "Save a file to edit"),
    "settings.templates.choose": ("Dùng tệp này", "Use this file"),
    "settings.templates.drop": ("Bỏ mẫu Word", "Drop the template"),
    "settings.templates.done.starter": (
        "Đã ghi {name}. Sửa trong Word rồi dùng làm mẫu",
        "{name} was written. Change it in Word, then use it",
    ),
    "settings.templates.done.choose": ("{paper}: đã nhận mẫu Word", "{paper}: template taken"),
    "settings.templates.done.drop": ("{paper}: đã bỏ mẫu Word", "{paper}: template dropped"),
}
