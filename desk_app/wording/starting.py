"""Words of the window as a whole: who works, what a scan was, what else went on."""

PAIRS: dict[str, tuple[str, str]] = {
    "nav.communes": ("Các xã", "Communes"),
    "window.letter": ("Quầy {letter}", "Desk {letter}"),
    "window.desk": ("Công chức một cửa", "One-stop clerk"),
    "window.upper": ("Cán bộ tổng hợp", "Consolidating officer"),
    "window.sample": ("VĂN PHÒNG MẪU", "SAMPLE OFFICE"),
    "window.unknown-scan": (
        "Không nhận ra mã vừa quét. Không có gì thay đổi. Quét lại, hoặc gõ số hồ sơ vào ô tìm (F3).",
        "The code just scanned is not known here. Nothing was changed. Scan it again, or type the "
        "dossier's number into the search box (F3).",
    ),
    "window.no-printer.report": (
        "Chưa chọn máy in cho báo cáo. Báo cáo vẫn ở trên màn hình. Chọn máy in ở Hệ thống – Máy "
        "in, hoặc lưu báo cáo thành PDF.",
        "No printer has been chosen for reports. The report is still on the screen. Choose one "
        "under System – Printers, or save the report as a PDF.",
    ),
    "window.printed.report": ("Đã gửi báo cáo tới {printer}", "Report sent to {printer}"),
    "window.pictures": ("Ảnh các trang nằm ở {folder}", "Pictures of the pages lie in {folder}"),
}
