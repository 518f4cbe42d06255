"""Sentences on papers. Papers are Vietnamese; the English half is for readers of the code.

<b> and <i> in a sentence are obeyed; values are printed literally.
"""

PAIRS: dict[str, tuple[str, str]] = {
    "error.font-missing": (
        "Giấy này có ký tự “{character}” ({point}) mà phông chữ in không có, nên chưa in. Hồ sơ "
        "đã lưu, không mất gì. Sửa ký tự đó trong hồ sơ rồi in lại.",
        "This paper has the character “{character}” ({point}), which the printing font lacks, so "
        "it was not printed. The dossier is saved. Correct the character and print again.",
    ),
    "paper.state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "paper.motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "paper.number": ("Số: {number}", "No.: {number}"),
    "paper.code": ("Mã hồ sơ: <b>{code}</b>", "Dossier code: <b>{code}</b>"),
    "paper.page": ("Trang {number}/{count}", "Page {number}/{count}"),
    "paper.printed": ("In lúc {moment}", "Printed {moment}"),
    "paper.reprint": ("BẢN IN LẠI LẦN {number} – {moment}", "REPRINT {number} – {moment}"),
    "paper.training": ("MẪU – KHÔNG CÓ GIÁ TRỊ", "SAMPLE – NOT VALID"),
    "paper.sign": ("(Ký và ghi rõ họ tên)", "(Signature and full name)"),
    "paper.submitter": ("NGƯỜI NỘP HỒ SƠ", "SUBMITTER"),
    "paper.receiver": ("NGƯỜI TIẾP NHẬN HỒ SƠ", "RECEIVING CLERK"),
    "paper.giver": ("NGƯỜI TRẢ KẾT QUẢ", "RETURNING CLERK"),
    "paper.collector": ("NGƯỜI NHẬN KẾT QUẢ", "COLLECTOR"),
    "paper.copy.office": ("Liên 1: Lưu", "Copy 1: office"),
    "paper.copy.citizen": ("Liên 2: Giao khách hàng", "Copy 2: citizen"),
    "paper.contact": (
        "Số điện thoại: {phone} &nbsp; Email:&nbsp;{email}",
        "Telephone: {phone} &nbsp; Email:&nbsp;{email}",
    ),
    "paper.phone": ("Số điện thoại: {phone}", "Telephone: {phone}"),
    "paper.email": ("Email: {email}", "Email: {email}"),
    "paper.address": ("Địa chỉ: {address}", "Address: {address}"),
    "paper.fee": (
        "Phí, lệ phí: <b>{amount} đồng</b> <i>(Bằng chữ: {words})</i>",
        "Fee: <b>{amount} dong</b> <i>(in words: {words})</i>",
    ),
    "receipt.title": (
        "GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ",
        "RECEIPT OF A DOSSIER\nAND APPOINTMENT FOR THE RESULT",
    ),
    "receipt.name": ("Giấy tiếp nhận hồ sơ", "Receipt"),
    "receipt.number.2018": ("………/TNHS", "………/TNHS"),
    "receipt.number.2025": ("………/……-TTPVHCC", "………/……-TTPVHCC"),
    "receipt.book": (
        "Quyển số: {book}, Số thứ tự: {serial}",
        "Book {book}, serial number {serial}",
    ),
    "receipt.book.2025": (
        "Vào Sổ theo dõi hồ sơ, Quyển số: {book}, Số thứ tự: {serial}",
        "Entered in the register, book {book}, serial number {serial}",
    ),
    "receipt.desk": ("<b>{desk}</b>", "<b>{desk}</b>"),
    "receipt.from.2018": ("Tiếp nhận hồ sơ của: <b>{name}</b>", "Received for: <b>{name}</b>"),
    "receipt.submitter.2018": ("Người nộp: <b>{name}</b>", "Submitter: <b>{name}</b>"),
    "receipt.identity.2018": (
        "Số CMND/Thẻ căn cước/Hộ chiếu: {number}",
        "Identity card or passport: {number}",
    ),
    "receipt.authority.2018": ("Giấy ủy quyền: {authority}", "Power of attorney: {authority}"),
    "receipt.request.2018": (
        "Nội dung yêu cầu giải quyết: <b>{request}</b>",
        "Requested: <b>{request}</b>",
    ),
    "receipt.papers.2018": (
        "1. Thành phần hồ sơ, số lượng mỗi loại giấy tờ gồm:",
        "1. Papers, with the count of each:",
    ),
    "receipt.sets.2018": ("2. Số lượng hồ sơ: {sets} (bộ)", "2. Sets: {sets}"),
    "receipt.term.2018": (
        "3. Thời gian giải quyết hồ sơ theo quy định là: {term}",
        "3. Term by law: {term}",
    ),
    "receipt.received.2018": (
        "4. Thời gian nhận hồ sơ: {moment}",
        "4. Received: {moment}",
    ),
    "receipt.due.2018": (
        "5. Thời gian trả kết quả giải quyết hồ sơ: <b>{moment}</b>",
        "5. Result to be returned: <b>{moment}</b>",
    ),
    "receipt.return.2018": (
        "{line}. Đăng ký nhận kết quả tại: {place}",
        "{line}. Result to be collected at: {place}",
    ),
    "receipt.from.2025": (
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: <b>{name}</b>",
        "Received from Mr/Ms/organisation: <b>{name}</b>",
    ),
    "receipt.identity.2025": (
        "Số định danh cá nhân/tổ chức: {number}",
        "Personal or organisation number: {number}",
    ),
    "receipt.authorised.2025": (
        "Trường hợp được ủy quyền, thông tin của người ủy quyền:",
        "If authorised, the principal:",
    ),
    "receipt.principal.2025": ("Họ và tên: <b>{name}</b>", "Full name: <b>{name}</b>"),
    "receipt.principal.identity.2025": (
        "Số định danh cá nhân: {number}",
        "Personal number: {number}",
    ),
    "receipt.authority.2025": ("Giấy tờ ủy quyền: {authority}", "Power of attorney: {authority}"),
    "receipt.request.2025": (
        "Nội dung yêu cầu giải quyết: <b>{request}</b>",
        "Requested: <b>{request}</b>",
    ),
    "receipt.papers.2025": ("Thành phần hồ sơ nộp gồm:", "Papers handed in:"),
    "receipt.sets.2025": ("Số lượng hồ sơ: {sets} (bộ)", "Sets: {sets}"),
    "receipt.term.2025": (
        "Thời gian giải quyết hồ sơ theo quy định là: {term}",
        "Term by law: {term}",
    ),
    "receipt.received.2025": ("Thời gian nhận hồ sơ: {moment}", "Received: {moment}"),
    "receipt.due.2025": (
        "Thời gian trả kết quả giải quyết hồ sơ: <b>{moment}</b>",
        "Result to be returned: <b>{moment}</b>",
    ),
    "receipt.return.2025": (
        "Đăng ký nhận kết quả tại: {place}",
        "Result to be collected at: {place}",
    ),
    "receipt.due-note": ("<i>{note}</i>", "<i>{note}</i>"),
    "receipt.no-appointment": (
        "không có ngày hẹn trả theo quy định",
        "no appointment under the rules",
    ),
    "receipt.sets.2018.listed": (
        "2. Số lượng hồ sơ: {sets} (kèm theo danh sách)",
        "2. Dossiers: {sets} (list attached)",
    ),
    "receipt.sets.2025.listed": (
        "Số lượng hồ sơ: {sets} (kèm theo danh sách)",
        "Dossiers: {sets} (list attached)",
    ),
    "receipt.due.listed": ("theo danh sách kèm theo", "as in the list attached"),
    "receipt.second.received.2018": (
        "6. Thời gian nhận hồ sơ giai đoạn 2 (nếu có): {moment}",
        "6. Second stage begins (if any): {moment}",
    ),
    "receipt.second.due.2018": (
        "7. Thời gian trả kết quả giải quyết hồ sơ giai đoạn 2 (nếu có): <b>{moment}</b>",
        "7. Result of the second stage (if any): <b>{moment}</b>",
    ),
    "receipt.second.received.2025": (
        "Thời gian nhận hồ sơ giai đoạn 2 (nếu có): {moment}",
        "Second stage begins (if any): {moment}",
    ),
    "receipt.second.due.2025": (
        "Thời gian trả kết quả giải quyết hồ sơ giai đoạn 2 (nếu có): <b>{moment}</b>",
        "Result of the second stage (if any): <b>{moment}</b>",
    ),
    "receipt.copies.rule": (
        "Phí chứng thực: 2.000 đồng/trang; từ trang thứ 3 trở lên: 1.000 đồng/trang; tối đa "
        "200.000 đồng/bản (Thông tư số 226/2016/TT-BTC).",
        "Fee: 2,000 dong a page; from the third page 1,000 dong; at most 200,000 dong a copy.",
    ),
    "receipt.copies.line": (
        "{place}. {name}: {pages} trang × {copies} bản (trong đó ký bản điện tử: {electronic}), "
        "phí {fee} đồng",
        "{place}. {name}: {pages} pages × {copies} copies ({electronic} electronic), fee {fee} dong",
    ),
    "receipt.copies.total": ("Cộng", "Total"),
    "receipt.column.pages": ("Số trang", "Pages"),
    "receipt.column.on-paper": ("Số bản giấy", "On paper"),
    "receipt.column.electronic": ("Ký bản điện tử", "Signed electronically"),
    "receipt.column.fee": ("Phí (đồng)", "Fee (dong)"),
    "receipt.list.title": ("DANH SÁCH HỒ SƠ KÈM THEO", "DOSSIERS ON THIS RECEIPT"),
    "receipt.list.order": ("STT", "No."),
    "receipt.list.content": ("Nội dung", "Content"),
    "receipt.list.unit": ("Đơn vị", "Unit"),
    "receipt.list.received": ("Ngày nhận", "Received"),
    "receipt.list.due": ("Ngày hẹn trả", "Due"),
    "receipt.list.term": ("Thời hạn xử lý", "Term"),
    "receipt.list.sets": ("Số lượng hồ sơ", "Sets"),
    "receipt.list.owner": ("Họ và tên", "Name"),
    "receipt.list.line": (
        "{place}. <b>{code}</b> – {name}<br/>{request}<br/>Hẹn trả: {due}",
        "{place}. <b>{code}</b> – {name}<br/>{request}<br/>Due: {due}",
    ),
    "receipt.paper": ("{place}. {name}", "{place}. {name}"),
    "receipt.paper.counted": ("{place}. {name} ({counts})", "{place}. {name} ({counts})"),
    "receipt.count.originals": ("{count} bản chính", "{count} originals"),
    "receipt.count.certified": ("{count} bản chứng thực", "{count} certified copies"),
    "receipt.count.copies": ("{count} bản photo", "{count} photocopies"),
    "receipt.shown": ("xuất trình", "shown"),
    "receipt.column.place": ("TT", "No."),
    "receipt.column.name": ("Thành phần hồ sơ", "Paper"),
    "receipt.column.originals": ("Bản chính", "Originals"),
    "receipt.column.certified": ("Bản chứng thực", "Certified"),
    "receipt.column.copies": ("Bản photo", "Copies"),
    "receipt.note": (
        "Khi đến nhận kết quả, đề nghị mang theo giấy này. Người nhận thay mang theo giấy này, "
        "giấy tờ tùy thân và giấy ủy quyền.",
        "Please bring this paper to collect the result. Somebody else also brings identification "
        "and a power of attorney.",
    ),
    "slip.title": ("GIẤY BIÊN NHẬN\nTRẢ KẾT QUẢ", "RECEIPT\nFOR A RESULT"),
    "slip.name": ("Giấy biên nhận trả kết quả", "Result slip"),
    "slip.number": ("………/BNTKQ", "………/BNTKQ"),
    "slip.procedure": (
        "Tên thủ tục hành chính: <b>{procedure}</b>",
        "Procedure: <b>{procedure}</b>",
    ),
    "slip.owner": ("Chủ hồ sơ: <b>{name}</b>", "Owner: <b>{name}</b>"),
    "slip.giver": (
        "Người trả kết quả: <b>{name}</b> &nbsp; Điện&nbsp;thoại:&nbsp;{phone}",
        "Returned by: <b>{name}</b> &nbsp; Telephone: {phone}",
    ),
    "slip.collector": (
        "Người nhận kết quả: <b>{name}</b> &nbsp; Điện&nbsp;thoại:&nbsp;{phone}",
        "Collected by: <b>{name}</b> &nbsp; Telephone: {phone}",
    ),
    "slip.identity": (
        "Số định danh/CMND/Hộ chiếu: {number}",
        "Identity number or passport: {number}",
    ),
    "slip.authority": (
        "Nhận thay theo giấy ủy quyền: {authority}",
        "By power of attorney: {authority}",
    ),
    "slip.results": ("Thành phần trả gồm:", "Handed back:"),
    "slip.column.kind": ("Loại kết quả", "Kind of result"),
    "slip.column.number": ("Số", "Number"),
    "slip.column.abstract": ("Trích yếu", "Abstract"),
    "slip.returned": ("Ngày trả kết quả: <b>{moment}</b>", "Returned: <b>{moment}</b>"),
    "table.fact": ("{label}: {value}", "{label}: {value}"),
}
