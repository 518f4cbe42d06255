"""Sentences for errors: what happened – is my data safe – what to do now."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.illegal-move": (
        "Hồ sơ {dossier} đang ở bước khác nên chưa làm được việc này. Không có gì thay đổi. "
        "Mở hồ sơ để xem bước hiện tại.",
        "Dossier {dossier} is at another step ({now}), so “{wanted}” is not possible now. Nothing "
        "was changed. Open the dossier to see its step.",
    ),
    "error.only-reads": (
        "{unit} là cấp tổng hợp, chỉ xem hồ sơ của các xã, không tiếp nhận, xử lý hay in giấy. Không "
        "có gì thay đổi. Việc này làm ở máy của xã.",
        "{unit} is the upper level: it reads the dossiers of its communes and does not receive, "
        "move or print any. Nothing was changed. Do this on the PC of the commune.",
    ),
    "error.already-rated": (
        "Hồ sơ {dossier} đã có phiếu đánh giá. Phiếu đầu tiên được giữ nguyên.",
        "Dossier {dossier} has its slip already. The first slip stands.",
    ),
    "error.reason-missing": (
        "Phiếu “Không hài lòng” cần ghi lý do. Chưa lưu. Nhập lý do rồi lưu lại.",
        "A “not satisfied” slip needs the citizen's reason. Nothing was saved. Enter the reason "
        "and save again.",
    ),
    "error.not-yet-returned": (
        "Hồ sơ {dossier} chưa trả kết quả nên chưa lấy phiếu đánh giá. Trả kết quả trước.",
        "The result of dossier {dossier} has not been returned yet, so there is no slip to record. "
        "Return the result first.",
    ),
    "error.draft-incomplete": (
        "Hồ sơ chưa đủ để lưu. {fields} Chưa lưu gì. Điền nốt rồi lưu lại.",
        "The dossier is not ready to be saved. {fields} Nothing was saved. Complete it, then save.",
    ),
    "error.no-such-dossier": (
        "Không có hồ sơ nào mang số “{text}” ở máy này. Không có gì thay đổi. Kiểm tra lại số, hoặc "
        "tìm theo tên bằng F3.",
        "No dossier “{text}” is known here. Nothing was changed. Check the number, or search by "
        "name with F3.",
    ),
    "error.no-result-yet": (
        "Hồ sơ {dossier} chưa trả kết quả nên chưa in được giấy biên nhận. Hồ sơ vẫn an toàn. "
        "Trả kết quả trước (F4).",
        "The result of dossier {dossier} has not been returned, so there is no slip to print. The "
        "dossier is safe. Return the result first (F4).",
    ),
    "error.storage-unavailable": (
        "Chưa lưu được: không dùng được tệp dữ liệu. Những gì vừa nhập vẫn còn trên màn hình, dữ liệu "
        "cũ an toàn. Làm lại; nếu vẫn vậy, gọi hỗ trợ. (Mã: {reason})",
        "Not saved: the data file could not be used. What you typed is still on the screen and earlier "
        "data is safe. Try again; if it stays so, call support. (Code: {reason})",
    ),
    "error.storage-unavailable.disk-full": (
        "Chưa lưu được: ổ đĩa hết chỗ. Những gì vừa nhập vẫn còn trên màn hình, dữ liệu cũ an toàn. "
        "Xóa bớt tệp trên ổ đĩa rồi lưu lại.",
        "Not saved: the disk is full. What you typed is still on the screen and earlier data is safe. "
        "Delete some files from the disk, then save again.",
    ),
    "error.storage-unavailable.busy": (
        "Chưa lưu được: chương trình khác đang giữ tệp dữ liệu. Những gì vừa nhập vẫn còn trên màn "
        "hình, dữ liệu cũ an toàn. Đóng cửa sổ kia, hoặc chờ một phút, rồi làm lại.",
        "Not saved: another program holds the data file. What you typed is still on the screen and "
        "earlier data is safe. Close the other window, or wait a minute, then try again.",
    ),
    "error.storage-unavailable.read-only": (
        "Chưa lưu được: tệp dữ liệu chỉ cho đọc. Những gì vừa nhập vẫn còn trên màn hình, dữ liệu cũ "
        "an toàn. Kiểm tra quyền ghi của thư mục dữ liệu, hoặc gọi hỗ trợ.",
        "Not saved: the data file may only be read. What you typed is still on the screen and earlier "
        "data is safe. Check that the data folder may be written to, or call support.",
    ),
    "error.storage-unavailable.damaged": (
        "Dữ liệu có chỗ không đọc được. Chương trình dừng lại, không ghi thêm, để giữ nguyên phần còn "
        "lại. Chép cả thư mục dữ liệu sang USB rồi gọi hỗ trợ.",
        "A part of the data cannot be read. The program stopped without writing more, so that the "
        "rest stays as it is. Copy the whole data folder to a stick, then call support.",
    ),
    "error.library-unfit": (
        "Bản cài đặt trên máy này thiếu một phần ({lacks}) nên chưa mở dữ liệu. Dữ liệu an toàn, chưa "
        "bị động đến. Cài lại phần mềm rồi mở lại.",
        "The program on this PC is not complete ({lacks}), so the data was not opened. It is safe "
        "and was not touched. Install the program again, then open it.",
    ),
    "error.text-too-long": (
        "Nội dung vừa nhập quá dài nên chưa lưu được. Dữ liệu cũ an toàn. Rút ngắn phần ghi chú hoặc "
        "nội dung đã dán vào rồi lưu lại.",
        "What was entered is too long to be saved. Earlier data is safe. Shorten the note or the "
        "text that was pasted, then save again.",
    ),
    "error.workspace-too-new": (
        "Dữ liệu này do bản mới hơn tạo. Dữ liệu an toàn, chưa bị động đến. Cài bản mới rồi mở lại.",
        "This data was written by a newer version. It is safe and was not touched. Install the "
        "newer version and open it again.",
    ),
    "error.wrong-recovery-code": (
        "Mã khôi phục không đúng. Dữ liệu an toàn, không có gì thay đổi. Xem lại tờ giấy trong phong "
        "bì và gõ lại.",
        "The recovery code is not right. The data is safe and nothing was changed. Check the sheet "
        "in the envelope and type it again.",
    ),
    "error.key-missing": (
        "Máy này không còn chìa khóa của dữ liệu. Dữ liệu an toàn. Nhập mã khôi phục trong phong bì "
        "để mở lại.",
        "This PC no longer has the key to the data. The data is safe. Enter the recovery code from "
        "the envelope to open it again.",
    ),
    "error.not-set-up": (
        "Chưa có văn phòng nào trong thư mục {folder}. Chưa có gì để mất. Thiết lập văn phòng trước.",
        "There is no office in {folder} yet. There is nothing to lose. Set up the office first.",
    ),
    "error.set-up-already": (
        "Thư mục {folder} đã có một văn phòng. Dữ liệu an toàn, chưa bị động đến. Chọn thư mục khác "
        "hoặc mở văn phòng đó.",
        "{folder} holds an office already. Its data is safe and was not touched. Choose another "
        "folder, or open that office.",
    ),
    "error.only-for-training": (
        "Chỉ văn phòng tập huấn mới làm việc ở thời điểm khác. Không có gì thay đổi. Bỏ lựa chọn "
        "thời điểm rồi làm lại.",
        "Only a training office can act at another moment. Nothing was changed. Leave the moment "
        "out and try again.",
    ),
    "error.unknown-unit": (
        "Không có đơn vị mang mã {unit} vào ngày {day} trong bảng đơn vị. Chưa thay đổi gì. Kiểm tra "
        "lại mã và ngày, hoặc đưa tệp đơn vị của địa phương.",
        "No unit has the code {unit} on {day} in the table of units. Nothing was changed. Check the "
        "code and the day, or give a file with your unit.",
    ),
    "error.no-reader": (
        "Chưa biết gửi gói cho ai nên chưa xuất. Dữ liệu an toàn. Nhập thẻ của cấp trên "
        "(tệp CAPTREN.QMT) ở trang Gói đồng bộ trước.",
        "Nobody is enrolled whom a bundle could be for, so nothing was exported. The data is safe. "
        "Enrol the upper level's card (CAPTREN.QMT) on the Exchange page first.",
    ),
    "error.fingerprint-differs": (
        "Dãy số đọc qua điện thoại không khớp với máy này. Chưa ghi nhận gì. Đọc lại từng nhóm bốn "
        "số; nếu vẫn khác thì thẻ không phải của đơn vị đó.",
        "The digits are not those of this PC. Nothing was changed. Read each group of four again; "
        "if they still differ, the card is not that office's.",
    ),
    "error.nothing-to-import": (
        "Không thấy gói nào trong {place}. Không có gì thay đổi. Kiểm tra USB rồi chọn lại.",
        "There is no bundle in {place}. Nothing was changed. Check the stick and choose again.",
    ),
    "error.no-such-report": (
        "Không có báo cáo “{name}”. Không có gì thay đổi. Các báo cáo hiện có: {known}.",
        "There is no report “{name}”. Nothing was changed. The reports are: {known}.",
    ),
    "error.no-such-unit": (
        "Đơn vị {unit} không thuộc nơi này. Không có gì thay đổi. Chọn đơn vị trong danh sách.",
        "Unit {unit} does not belong here. Nothing was changed. Choose a unit from the list.",
    ),
    "check.name-missing": ("Nhập họ và tên.", "Enter the name."),
    "check.number-of-person": (
        "Số căn cước phải đủ 12 số (CMND cũ 9 số).",
        "An identity number has 12 digits (an old one 9).",
    ),
    "check.number-of-organisation": (
        "Mã số thuế phải đủ 10 hoặc 13 số.",
        "A tax code has 10 or 13 digits.",
    ),
    "check.phone-length": (
        "Số điện thoại phải từ 9 đến 13 số.",
        "A phone number has 9 to 13 digits.",
    ),
    "check.portal-code-missing": (
        "Ghi mã hồ sơ trên thông báo của Cổng dịch vụ công.",
        "Write the code on the portal's notice.",
    ),
    "check.filed-in-future": ("Lúc nộp phải trước lúc này.", "It was filed before now."),
    "check.order-incomplete": (
        "Mỗi giấy cần chứng thực ghi tên, số trang và số bản, ít nhất là 1.",
        "Each original needs its name, pages and copies, at least 1.",
    ),
    "check.contents-missing": (
        "Ghi giấy tờ cần bổ sung và lý do.",
        "Write which papers are missing, and why.",
    ),
    "check.home-unit-too-early": (
        "Trước ngày 01/7/2025 chỉ nhận hồ sơ thuộc xã mình.",
        "Before 1 July 2025 a commune receives its own dossiers only.",
    ),
    "check.home-unit-elsewhere": (
        "Chỉ nhận thay cho xã, phường cùng tỉnh.",
        "A dossier may belong to a commune of the same province only.",
    ),
    "check.sets-too-few": ("Số bộ hồ sơ ít nhất là 1.", "There is at least 1 set."),
    "check.procedure-missing": ("Chọn thủ tục hành chính.", "Choose the procedure."),
    "check.channel-not-offered": (
        "Thủ tục này không nhận theo hình thức đã chọn.",
        "The procedure is not offered through this channel.",
    ),
    "check.due-needed": (
        "Danh mục không ghi chắc chắn thời hạn. Nhập ngày hẹn trả.",
        "The catalogue does not surely say the term. Enter the appointment.",
    ),
    "check.due-before-reception": (
        "Ngày hẹn trả phải sau lúc tiếp nhận.",
        "The appointment must come after the reception.",
    ),
    "check.due-reason-missing": (
        "Ghi lý do đổi ngày hẹn trả.",
        "Say why the appointment was changed.",
    ),
}
