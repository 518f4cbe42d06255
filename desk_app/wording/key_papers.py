"""Words of printed cards and of sealed key sheets."""

PAIRS: dict[str, tuple[str, str]] = {
    "key-card.title.desk": ("THẺ CÔNG NHẬN MÁY", "ENROLMENT CARD"),
    "key-card.title.upper": ("THẺ CỦA CẤP TRÊN", "CARD OF THE UPPER LEVEL"),
    "key-card.name.desk": ("Thẻ công nhận máy", "Enrolment card"),
    "key-card.name.upper": ("Thẻ của cấp trên", "Card of the upper level"),
    "key-card.whose": ("{unit} ({code}) – quầy {desk}", "{unit} ({code}) – desk {desk}"),
    "key-card.whose.upper": ("{unit} ({code})", "{unit} ({code})"),
    "key-card.digits.desk": (
        "Dãy số của máy, đọc cho cấp trên qua điện thoại:",
        "The digits of this PC, to be read to the upper level over the phone:",
    ),
    "key-card.digits.upper": (
        "Dãy số của cấp trên, mỗi máy đọc so một lần khi cài đặt:",
        "The digits of the upper level, compared once when a PC is set up:",
    ),
    "key-card.desk.1": (
        "1. Gửi thẻ này, hoặc tệp thẻ trên USB (đuôi .QME), lên cấp trên.",
        "1. Send this card, or its file on a stick (.QME), to the upper level.",
    ),
    "key-card.desk.2": (
        "2. Cấp trên gọi lại theo số điện thoại đã biết của đơn vị.",
        "2. The upper level calls back on a number it knows.",
    ),
    "key-card.desk.3": (
        "3. Đọc sáu nhóm số ở trên. Chỉ khi khớp đủ 24 số, cấp trên mới công nhận máy.",
        "3. Read out the six groups. Only when all 24 digits agree is the PC enrolled.",
    ),
    "key-card.desk.4": (
        "4. Trong lúc chờ, quầy vẫn làm việc bình thường. Thẻ không có dữ liệu của công dân.",
        "4. Meanwhile the desk works as usual. The card holds nothing about citizens.",
    ),
    "key-card.upper.1": (
        "1. Trên máy mới, mở Gói đồng bộ, mục Công nhận máy, rồi chọn tệp CAPTREN.QMT trên USB hoặc "
        "quét mã dưới đây.",
        "1. On a new PC open Bundles, Enrolment, and choose CAPTREN.QMT on the stick or scan the "
        "code below.",
    ),
    "key-card.upper.2": (
        "2. Gọi cấp trên theo số điện thoại đã biết, nghe họ đọc dãy số và gõ vào.",
        "2. Call the upper level on a number you know and type the digits they read out.",
    ),
    "key-card.upper.3": (
        "3. Dãy số nghe được phải giống dãy số in ở trên. Nếu khác thì dừng lại và báo cấp trên.",
        "3. What you hear must be what is printed above. If it differs, stop and tell them.",
    ),
    "key-card.upper.4": (
        "4. Cấp trên có khóa mới thì gửi thẻ mới. Bỏ thẻ cũ, giữ thẻ in sau cùng.",
        "4. When the upper level has a new key it sends a new card. Keep the latest one.",
    ),
    "key-card.code": (
        "Mã chứa toàn bộ thẻ. Mở chương trình rồi quét.",
        "The code holds the whole card. Open the program, then scan.",
    ),
    "key-sheet.secret": (
        "BÍ MẬT – CHO VÀO PHONG BÌ, NIÊM PHONG, CẤT TRONG KÉT. KHÔNG CHỤP ẢNH, KHÔNG SAO CHÉP.",
        "SECRET – SEAL IN AN ENVELOPE AND LOCK AWAY. TAKE NO PICTURE, MAKE NO COPY.",
    ),
    "key-sheet.title.next": ("KHÓA ĐỌC DỰ PHÒNG", "NEXT READING KEY"),
    "key-sheet.title.signing": ("BẢN GIẤY CỦA KHÓA KÝ", "PAPER COPY OF THE SIGNING KEY"),
    "key-sheet.name.next": ("Khóa đọc dự phòng", "Next reading key"),
    "key-sheet.name.signing": ("Bản giấy của khóa ký", "Signing key on paper"),
    "key-sheet.about.next": (
        "Ai có khóa này mở được mọi gói đồng bộ gửi cho đơn vị. Khóa không được giữ trên máy.",
        "Whoever has this key opens every bundle sent to this unit. The PC does not keep it.",
    ),
    "key-sheet.about.signing": (
        "Ai có khóa này ký được thay cho máy của đơn vị.",
        "Whoever has this key can sign in place of this unit's PC.",
    ),
    "key-sheet.next.1": (
        "1. Chỉ dùng khi máy mất khóa đọc, hoặc khi lập lại máy của đơn vị.",
        "1. Use it only when the PC has lost its reading key, or is set up anew.",
    ),
    "key-sheet.next.2": (
        "2. Mở trang Hệ thống, mục Máy và khóa, rồi quét mã hoặc gõ từng nhóm vào ô Khóa trên giấy. "
        "Chữ hoa, chữ thường đều được.",
        "2. Open System, PCs and keys, then scan the code or type the groups into Key on paper. "
        "Capital or small letters alike.",
    ),
    "key-sheet.next.3": (
        "3. Gõ sai thì chương trình báo ngay và không đổi gì.",
        "3. A slip is found at once and changes nothing.",
    ),
    "key-sheet.next.4": (
        "4. Dùng xong, lập khóa dự phòng mới, in tờ mới, hủy tờ này.",
        "4. Afterwards make another key, print it, and destroy this sheet.",
    ),
    "key-sheet.signing.1": (
        "1. Chỉ dùng khi tệp khóa ký trên máy bị hỏng mà dữ liệu còn nguyên.",
        "1. Use it only when the signing key's file is damaged and the data is whole.",
    ),
    "key-sheet.signing.2": (
        "2. Chạy lệnh: desk-app keys restore-signing, rồi quét mã hoặc gõ từng nhóm.",
        "2. Run: desk-app keys restore-signing, then scan the code or type the groups.",
    ),
    "key-sheet.signing.3": (
        "3. Không dùng cho máy khác: hai máy cùng một khóa ký bị coi là máy sao.",
        "3. Never use it on another PC: two PCs with one signing key count as a clone.",
    ),
    "key-sheet.signing.4": (
        "4. Nghi có người khác đã thấy tờ này thì lập máy mới và gửi thẻ mới cho các xã.",
        "4. If somebody else may have seen this sheet, set up a new PC and send new cards.",
    ),
    "key-sheet.code": (
        "Mã chứa đúng khóa ở trên.",
        "The code holds the key above.",
    ),
}
