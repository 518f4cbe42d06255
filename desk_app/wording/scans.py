"""Words of scans: the panel on a dossier's page, the scan folder, what can go wrong."""

PAIRS: dict[str, tuple[str, str]] = {
    "scans.no-folder": ("Chưa chọn thư mục máy quét", "No scan folder has been chosen"),
    "scans.not-here": ("không có trên máy này", "not on this PC"),
    "error.scan-too-large": (
        "Tệp {name} nặng {megabytes} MB, quá {limit} MB nên chưa nhận vào. Hồ sơ không thay đổi. "
        "Quét lại với độ nét thấp hơn (300 dpi là đủ) hoặc tách thành nhiều tệp.",
        "The file {name} has {megabytes} MB, more than the {limit} MB allowed, and was not taken in. "
        "The dossier is as it was. Scan it again less finely (300 dpi will do) or in several files.",
    ),
    "error.not-a-scan": (
        "Tệp {name} không phải ảnh JPEG, PNG hay tệp PDF nên chưa nhận vào. Hồ sơ không thay đổi. "
        "Chọn tệp khác, hoặc đặt máy quét lưu thành PDF.",
        "The file {name} is no JPEG or PNG picture and no PDF, and was not taken in. The dossier is "
        "as it was. Choose another file, or let the scanner save as PDF.",
    ),
    "error.scan-cut-off": (
        "Tệp {name} chưa trọn vẹn: máy quét còn đang ghi, hoặc tệp bị đứt. Hồ sơ không thay đổi. "
        "Chờ một chút rồi làm lại; nếu vẫn vậy thì quét lại tờ này.",
        "The file {name} is not whole: the scanner is still writing it, or it was cut off. The dossier "
        "is as it was. Wait a moment and try again; if it stays so, scan the sheet again.",
    ),
    "error.scan-unreadable": (
        "Không đọc được tệp {name}. Hồ sơ không thay đổi. Xem tệp còn ở chỗ cũ không, USB còn cắm "
        "không, rồi làm lại.",
        "The file {name} could not be read. The dossier is as it was. See whether it is still there "
        "and the stick still plugged in, then try again.",
    ),
    "error.scan-missing": (
        "Bản quét {name} không có trên máy này: tờ này được quét ở quầy khác, hoặc đã mất. Hồ sơ vẫn "
        "đầy đủ. Hỏi quầy đã quét, hoặc quét lại tờ giấy.",
        "The scan {name} is not on this PC: it was made at another desk, or was lost. The dossier "
        "itself is complete. Ask the desk that made it, or scan the paper again.",
    ),
    "error.scan-damaged": (
        "Bản quét {name} bị hỏng trên ổ đĩa nên không mở. Hồ sơ và các bản quét khác không ảnh hưởng. "
        "Quét lại tờ giấy này rồi thêm vào; báo người phụ trách máy vì ổ đĩa có thể sắp hỏng.",
        "The scan {name} was damaged on the disk and is not opened. The dossier and its other scans "
        "are not affected. Scan the paper again and add it; tell whoever looks after the PC, for the "
        "disk may be failing.",
    ),
    "error.scan-reason-missing": (
        "Ghi lý do gỡ bản quét. Chưa có gì thay đổi.",
        "Say why the scan is taken out. Nothing was changed.",
    ),
    "error.no-such-scan": (
        "Hồ sơ không có bản quét {digest}, hoặc có nhiều bản bắt đầu như vậy. Chưa có gì thay đổi. "
        "Xem lại danh sách bản quét.",
        "The dossier has no scan {digest}, or several that begin so. Nothing was changed. Look at "
        "the list of its scans.",
    ),
    "error.scan-folder-gone": (
        "Không mở được thư mục máy quét {folder}. Hồ sơ không thay đổi. Kiểm tra máy quét, dây mạng, "
        "hoặc chọn thư mục khác.",
        "The scan folder {folder} could not be opened. The dossier is as it was. Check the scanner "
        "and the network cable, or choose another folder.",
    ),
}
