"""Words about printers, sheets and files a paper is saved in."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.printer-gone": (
        "Không thấy máy in “{printer}”. Giấy chưa in, hồ sơ vẫn an toàn. Bật máy in rồi in lại, "
        "chọn máy in khác, hoặc lưu thành tệp PDF.",
        "The printer “{printer}” is not there. The paper was not printed and the dossier is safe. "
        "Switch the printer on and print again, choose another one, or save a PDF file.",
    ),
    "error.paper-not-printed": (
        "Máy in “{printer}” không nhận giấy này, nên chưa tính là đã in. Hồ sơ vẫn an toàn. Kiểm "
        "tra giấy và dây máy in rồi in lại từ Giấy đã in (Ctrl+J), hoặc lưu thành tệp PDF.",
        "The printer “{printer}” did not take the paper, so it does not count as printed. The "
        "dossier is safe. Check paper and cable and print again from Printed (Ctrl+J), or "
        "save a PDF file.",
    ),
    "error.paper-not-saved": (
        "Chưa ghi được tệp {file}. Hồ sơ vẫn an toàn. Chọn tên hay thư mục khác rồi lưu lại.",
        "The file {file} could not be written. The dossier is safe. Choose another name or folder "
        "and save again.",
    ),
    "error.print-undecided": (
        "Giấy này có một lần in lúc {moment} không rõ đã ra chưa, vì máy tắt giữa chừng. Chưa in "
        "thêm gì, hồ sơ {dossier} vẫn an toàn. Mở Giấy đã in (Ctrl+J) và cho biết giấy đó đã ra hay chưa.",
        "One print of this paper at {moment} was cut short, and nobody said yet whether it came "
        "out. Nothing more was printed and dossier {dossier} is safe. Open Printed (Ctrl+J) and say "
        "whether that paper came out.",
    ),
    "settings.printers": ("Máy in", "Printers"),
    "settings.printers.hint": (
        "Mỗi loại giấy có máy in riêng. Chọn một dòng rồi đặt ở bên phải; không thấy máy in đã đặt "
        "thì chương trình báo, không tự in sang máy khác.",
        "Each kind of paper has its own printer. Choose a line and set it on the right; when that "
        "printer is not there the program says so and prints on no other.",
    ),
    "settings.printers.paper": ("Giấy", "Paper"),
    "settings.printers.unset": ("Chưa chọn", "Not chosen"),
    "settings.printers.copies": ("Số bản", "Copies"),
    "settings.printers.count": ("{count} bản", "× {count}"),
    "settings.printers.right": ("Dời sang phải (mm)", "Move right (mm)"),
    "settings.printers.down": ("Dời xuống (mm)", "Move down (mm)"),
    "settings.printers.moved.hint": (
        "Số âm dời sang trái hoặc lên trên. In thử, đo góc trên trang rồi ghi phần lệch.",
        "Negative numbers move left or up. Print a trial page, measure its corner, then enter the "
        "difference.",
    ),
    "settings.printers.moved.wrong": (
        "Gõ số milimét từ −{most} đến {most}.",
        "Type millimetres from −{most} to {most}.",
    ),
    "settings.printers.save": ("Ghi nhớ", "Remember"),
    "settings.printers.trial": ("In thử", "Trial page"),
    "settings.printers.spread": (
        "Cho mọi giấy chưa chọn máy",
        "For all without a printer",
    ),
    "settings.printers.spread.done": (
        "Mọi giấy chưa chọn máy nay in ở {printer}",
        "All papers without a printer now go to {printer}",
    ),
    "settings.printers.printer-gone": (
        "Không thấy máy in “{printer}”. Bật máy in rồi thử lại, hoặc chọn máy khác.",
        "The printer “{printer}” is not there. Switch it on and try again, or choose another.",
    ),
    "settings.printers.paper-not-printed": (
        "Máy in “{printer}” không nhận. Kiểm tra giấy, dây và công tắc rồi thử lại.",
        "The printer “{printer}” did not take it. Check paper, cable and switch and try again.",
    ),
    "settings.printers.saved": ("Đã đặt máy in cho {paper}", "The printer for {paper} is set"),
    "settings.printers.trial-sent": (
        "Đã gửi trang in thử tới {printer}",
        "The trial page was sent to {printer}",
    ),
    "trial.title": ("TRANG IN THỬ", "TRIAL PAGE"),
    "trial.paper": ("Cho: <b>{paper}</b>", "For: <b>{paper}</b>"),
    "trial.printer": ("Máy in: <b>{printer}</b>", "Printer: <b>{printer}</b>"),
    "trial.size": ("Khổ giấy: <b>{size}</b>", "Sheet: <b>{size}</b>"),
    "trial.moment": ("In lúc: {moment}", "Printed: {moment}"),
    "trial.letters": (
        "Chữ có dấu: Nguyễn Thị Ẩn, Đặng Hữu Phước, Lỗ Quỹ Vượng, ngõ Bưởi – ơ ớ ờ ở ỡ ợ, "
        "ư ứ ừ ử ữ ự, ă ắ ằ ẳ ẵ ặ, â ấ ầ ẩ ẫ ậ, ê ế ề ể ễ ệ, ô ố ồ ổ ỗ ộ.",
        "Letters with marks: Nguyễn Thị Ẩn, Đặng Hữu Phước, Lỗ Quỹ Vượng, ngõ Bưởi – ơ ớ ờ ở ỡ ợ, "
        "ư ứ ừ ử ữ ự, ă ắ ằ ẳ ẵ ặ, â ấ ầ ẩ ẫ ậ, ê ế ề ể ễ ệ, ô ố ồ ổ ỗ ộ.",
    ),
    "trial.corner": (
        "Góc ở phía trên bên trái phải cách mép trái và mép trên đúng <b>{distance} mm</b>. Nếu "
        "lệch, ghi phần lệch ở Hệ thống – Máy in.",
        "The corner at the upper left must stand <b>{distance} mm</b> from the left and the upper "
        "edge. If it does not, enter the difference under System – Printers.",
    ),
    "trial.code": (
        "Quét mã dưới đây: máy quét đọc được thì mã trên giấy hẹn cũng đọc được.",
        "Scan the code below: if it can be read, so can the code on a receipt.",
    ),
    "printing.title": ("In giấy", "Print"),
    "printing.size": ("Khổ giấy", "Sheet"),
    "printing.size.A4": ("A4", "A4"),
    "printing.size.A5": ("A5", "A5"),
    "printing.size.80mm": ("Cuộn 80 mm", "80 mm roll"),
    "printing.printer": ("Máy in", "Printer"),
    "printing.printer.asking": ("Đang tìm máy in…", "Looking for printers…"),
    "printing.printer.choose": ("Chọn máy in…", "Choose a printer…"),
    "printing.printer.none": ("Máy này chưa cài máy in nào", "No printer is set up on this PC"),
    "printing.printer.gone": ("{printer} (không thấy)", "{printer} (not there)"),
    "printing.first-print": ("Bản in đầu tiên", "First print"),
    "printing.next-reprint": ("Sẽ ghi: bản in lại lần {number}", "Will say: reprint {number}"),
    "printing.pages": ("{count} trang", "{count} pages"),
    "printing.page": ("1 trang", "1 page"),
    "printing.print": ("In", "Print"),
    "printing.file": ("Lưu vào tệp", "Save in the file"),
    "printing.file.receipt": ("giay-tiep-nhan", "receipt"),
    "printing.file.results-slip": ("giay-tra-ket-qua", "results-slip"),
    "printing.save": ("Lưu PDF", "Save PDF"),
    "printing.close": ("Đóng", "Close"),
    "printing.no-printer-chosen": (
        "Chưa chọn máy in cho giấy này. Chọn máy in một lần rồi bấm In; từ lần sau giấy in thẳng. "
        "Hoặc lưu thành PDF.",
        "No printer is chosen for this paper. Choose one once and press Print; from then on the "
        "paper prints at once. Or save it as PDF.",
    ),
    "printing.printer-gone": (
        "Không thấy máy in “{printer}” đã chọn cho giấy này. Bật máy in, chọn máy khác, hoặc lưu "
        "thành PDF.",
        "The printer “{printer}” chosen for this paper is not there. Switch it on, choose another, "
        "or save as PDF.",
    ),
    "printing.none-installed": (
        "Máy này chưa cài máy in nào. Lưu thành PDF để in ở máy khác; hoặc cài máy in rồi mở lại "
        "giấy này.",
        "No printer is set up on this PC. Save as PDF to print it on another one; or set up a "
        "printer and open this paper again.",
    ),
    "printing.none-installed.short": (
        "Chưa có máy in. Lưu PDF (Ctrl+S) để in ở máy khác.",
        "There is no printer. Save the PDF (Ctrl+S) to print it elsewhere.",
    ),
    "printing.choose-first": ("Chọn máy in trước khi in.", "Choose a printer first."),
    "printing.file-missing": ("Ghi tên tệp để lưu.", "Name the file to save in."),
    "printing.under-way": (
        "Đang in {paper}… Chưa ra giấy? Ctrl+P",
        "Printing {paper}… Nothing comes out? Ctrl+P",
    ),
    "printing.word": ("Thư Word", "Word letter"),
    "printing.word.saved": (
        "Đã viết thư Word: {file}, trong thư mục {folder}",
        "Word letter written: {file}, in the folder {folder}",
    ),
    "dossier.word": (
        "Viết thư Word theo mẫu của cơ quan, thay giấy in ({shortcut})",
        "Write the office’s Word letter in place of the printed paper ({shortcut})",
    ),
    "printing.saved": ("Đã lưu {file}", "Saved {file}"),
    "printing.waiting": (
        "{count} giấy chưa ra · Ctrl+J",
        "{count} not out yet · Ctrl+J",
    ),
    "printing.bound": ("Máy in: {printer}", "Printer: {printer}"),
    "printing.unbound": ("Chưa chọn máy in", "No printer chosen"),
}
