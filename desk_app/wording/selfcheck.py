"""Sentences for the program's check of itself."""

PAIRS: dict[str, tuple[str, str]] = {
    "check.files": ("Các tệp của chương trình", "The files of the program"),
    "check.files.failed": (
        "Chương trình bị thiếu hoặc hỏng tệp: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. "
        "Phần mềm diệt vi-rút có thể đã lấy tệp đi: cho phép chương trình, rồi cài đặt lại.",
        "Files of the program are missing or damaged: {detail}. The office's data is not affected. "
        "A virus scanner may have taken them: allow the program, then set it up again.",
    ),
    "check.modules": ("Các phần của chương trình", "The parts of the program"),
    "check.modules.failed": (
        "Một phần của chương trình không chạy được: {detail}. Dữ liệu của cơ quan không bị ảnh "
        "hưởng. Cài đặt lại chương trình.",
        "A part of the program does not work: {detail}. The office's data is not affected. Set "
        "the program up again.",
    ),
    "check.trial": ("Bản in thử: Đường, Nguyễn, ừ, ẵ, ợ", "A trial: Đường, Nguyễn, ừ, ẵ, ợ"),
    "check.database": ("Nơi lưu hồ sơ", "Where dossiers are kept"),
    "check.database.failed": (
        "Máy tính này không lưu được hồ sơ thử: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. "
        "Kiểm tra ổ đĩa còn chỗ trống, rồi cài đặt lại chương trình.",
        "A trial dossier cannot be kept on this computer: {detail}. The office's data is not "
        "affected. See whether the disk has room, then set the program up again.",
    ),
    "check.papers": ("In giấy tờ", "Papers"),
    "check.papers.failed": (
        "Không tạo được bản in thử: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Cài đặt lại "
        "chương trình.",
        "A trial paper cannot be made: {detail}. The office's data is not affected. Set the "
        "program up again.",
    ),
    "check.word": ("Văn bản Word", "Word documents"),
    "check.word.failed": (
        "Không tạo được văn bản Word thử: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Cài "
        "đặt lại chương trình.",
        "A trial Word document cannot be made: {detail}. The office's data is not affected. Set "
        "the program up again.",
    ),
    "check.spreadsheets": ("Bảng tính", "Spreadsheets"),
    "check.spreadsheets.failed": (
        "Không tạo được bảng tính thử: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Cài đặt "
        "lại chương trình.",
        "A trial spreadsheet cannot be made: {detail}. The office's data is not affected. Set the "
        "program up again.",
    ),
    "check.bundles": ("Gói đồng bộ", "Bundles"),
    "check.bundles.failed": (
        "Không tạo được gói đồng bộ thử: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Cài đặt "
        "lại chương trình.",
        "A trial bundle cannot be made: {detail}. The office's data is not affected. Set the "
        "program up again.",
    ),
    "check.windows": ("Các cửa sổ", "The windows"),
    "check.windows.failed": (
        "Chương trình không mở được cửa sổ: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. "
        "Cài đặt lại chương trình.",
        "The program cannot open its windows: {detail}. The office's data is not affected. Set "
        "the program up again.",
    ),
    "check.fonts": ("Phông chữ", "The letters on the screen"),
    "check.fonts.failed": (
        "Không đọc được phông chữ: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Cài đặt lại "
        "chương trình.",
        "The font cannot be read: {detail}. The office's data is not affected. Set the program up "
        "again.",
    ),
    "check.viewer": ("Xem trước bản in", "Papers on the screen"),
    "check.viewer.failed": (
        "Không xem trước được bản in: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Cài đặt "
        "lại chương trình.",
        "Papers cannot be shown before printing: {detail}. The office's data is not affected. Set "
        "the program up again.",
    ),
    "check.printers": ("Máy in", "The printers"),
    "check.printers.failed": (
        "Không hỏi được danh sách máy in: {detail}. Dữ liệu của cơ quan không bị ảnh hưởng. Xem "
        "lại máy in trong phần cài đặt của máy tính.",
        "The computer does not tell its printers: {detail}. The office's data is not affected. "
        "Look at the printers in the computer's settings.",
    ),
}
