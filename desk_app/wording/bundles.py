"""Sentences about bundles, cards and sticks: what happened – is my data safe – what to do now."""

_LIMITS: dict[str, tuple[str, str]] = {
    "line": ("một dòng dài hơn 64 KB", "one line is longer than 64 KB"),
    "segment": (
        "một đoạn có hơn 1.000 dòng hoặc hơn 256 KB",
        "one segment has more than 1,000 lines or 256 KB",
    ),
    "events": ("có hơn 250.000 dòng", "there are more than 250,000 lines in it"),
    "packed": ("tệp nặng hơn 64 MB", "the file is larger than 64 MB"),
    "expanded": ("mở ra sẽ hơn 512 MB", "unpacked it would be more than 512 MB"),
    "segments": ("có hơn 20.000 đoạn", "there are more than 20,000 segments in it"),
    "manifest": ("bảng kê nặng hơn 16 MB", "its list is larger than 16 MB"),
    "readers": ("gửi cho hơn 16 khóa đọc", "it is for more than 16 reading keys"),
}
"""What a bundle that came may not be."""

PAIRS: dict[str, tuple[str, str]] = {
    f"error.bundle-too-large.{limit}": (
        f"Gói đồng bộ này vượt mức cho phép: {vi}. Chưa nhận gì từ gói này, dữ liệu ở máy này "
        "không thay đổi, tệp vẫn được giữ. Hãy nhờ nơi gửi cập nhật chương trình rồi ghi lại.",
        f"This bundle is beyond what is allowed: {en}. Nothing of it was taken in, the work on "
        "this PC is unchanged and the file is kept. Ask the sender to update the program and write "
        "it again.",
    )
    for limit, (vi, en) in _LIMITS.items()
} | {
    "error.not-a-bundle": (
        "Tệp này không phải gói đồng bộ của Quầy Một Cửa. Chưa nhận gì vào, dữ liệu ở máy này "
        "không thay đổi, tệp vẫn được giữ. Hãy chọn tệp có đuôi .QMC.",
        "This file is not a bundle of Quầy Một Cửa. Nothing was taken in, the work on this PC is "
        "unchanged and the file is kept. Choose a file that ends in .QMC.",
    ),
    "error.damaged-bundle": (
        "Gói đồng bộ bị hỏng hoặc chép chưa xong. Chưa nhận gì từ gói này, dữ liệu ở máy này "
        "không thay đổi, tệp vẫn được giữ. Hãy nhờ nơi gửi ghi lại gói khác.",
        "The bundle was damaged or not copied to its end. Nothing of it was taken in, the work on "
        "this PC is unchanged and the file is kept. Ask the sender to write another one.",
    ),
    "error.bundle-not-for-us": (
        "Gói đồng bộ này gửi cho nơi khác nên máy này không mở được. Dữ liệu ở máy này không thay "
        "đổi, tệp vẫn được giữ. Hãy chuyển cho nơi nhận, hoặc báo nơi gửi ghi cho cả máy này.",
        "This bundle is addressed to others, so this PC cannot open it. The work on this PC is "
        "unchanged and the file is kept. Pass it on, or ask the sender to address this PC too.",
    ),
    "error.unknown-sender": (
        "Gói đồng bộ ghi là của quầy {office}-{desk}, nhưng máy gửi chưa được công nhận ở đây. Gói "
        "được giữ ở mục chờ, không mất gì. Hãy gọi điện cho nơi gửi, đọc so mã {fingerprint}, rồi "
        "công nhận máy đó.",
        "The bundle says it is from {office}-{desk}, but that PC is not enrolled here. The bundle "
        "waits and nothing is lost. Call the sender, compare the number {fingerprint}, then enrol "
        "that PC.",
    ),
    "error.newer-bundle": (
        "Gói đồng bộ do phiên bản mới hơn của chương trình ghi ({format}). Chưa nhận gì, không mất "
        "gì, gói vẫn được giữ. Hãy cập nhật chương trình ở máy này rồi nhận lại.",
        "The bundle was written by a newer version of the program ({format}). Nothing was taken "
        "in, nothing is lost and the bundle is kept. Update the program on this PC, then take the "
        "bundle in again.",
    ),
    "error.segment-refused": (
        "Các dòng {a} đến {b} trong gói đồng bộ không khớp con dấu của máy đã ghi nên không nhận. "
        "Phần còn lại của gói vẫn được nhận, tệp vẫn được giữ. Hãy nhờ nơi gửi ghi lại gói khác.",
        "Lines {a} to {b} in the bundle do not match the seal of the PC that wrote them, so they "
        "were not taken in. The rest of the bundle counts and the file is kept. Ask the sender to "
        "write another one.",
    ),
    "error.too-many-readers": (
        "Gói đồng bộ gửi cho {readers} khóa đọc, nhiều nhất là {limit}. Chưa ghi gói nào, không mất gì. "
        "Hãy nhờ cấp trên ngừng công nhận những máy không còn dùng, nhận tin của cấp trên rồi ghi "
        "lại.",
        "The bundle was to be for {readers} reading keys; {limit} is the most. Nothing was written "
        "and nothing is lost. Ask the upper level to revoke PCs that are no longer used, take in "
        "its word, then write again.",
    ),
    "error.bundle-too-large": (
        "Những gì cần gửi quá nhiều cho một gói đồng bộ. Chưa ghi gói nào, không mất gì. Hãy gửi "
        "thành nhiều gói.",
        "There is too much to send for one bundle. Nothing was written and nothing is lost. Send "
        "it as several bundles.",
    ),
    "error.scan-bundle-too-large": (
        "Gói đồng bộ này lớn quá mức cho phép: nhiều nhất {limit} MB hoặc {scans} bản quét mỗi gói. "
        "Chưa nhận gì từ gói này, dữ liệu ở máy này không thay đổi. Hãy nhờ nơi gửi cập nhật "
        "chương trình rồi ghi lại.",
        "This bundle is larger than allowed: {limit} MB or {scans} scans at most in one. Nothing of "
        "it was taken in and the work on this PC is unchanged. Ask the sender to update the program "
        "and write it again.",
    ),
    "error.oversized-scan": (
        "Trong gói đồng bộ có bản quét nặng quá {limit} MB. Chưa nhận gì từ gói này, dữ liệu ở máy "
        "này không thay đổi. Hãy nhờ nơi gửi quét lại tờ đó với độ nét thấp hơn rồi ghi lại.",
        "In the bundle there is a scan of more than {limit} MB. Nothing of the bundle was taken in "
        "and the work on this PC is unchanged. Ask the sender to scan that sheet less finely and to "
        "write the bundle again.",
    ),
    "error.too-many-journals": (
        "Máy này đã biết {limit} sổ của đơn vị {office}, là mức nhiều nhất, nên chưa công nhận máy "
        "mới của quầy {desk}. Không mất gì, gói của máy đó vẫn được giữ ở mục chờ. Hãy gọi hỗ trợ.",
        "{limit} journals of office {office} are known here, which is the most, so the new PC of "
        "desk {desk} was not enrolled. Nothing is lost and its bundles are kept waiting. Call "
        "support.",
    ),
    "error.not-a-card": (
        "Tệp này không phải thẻ công nhận, hoặc thẻ đã bị sửa. Chưa công nhận máy nào, dữ liệu ở "
        "máy này không thay đổi. Hãy nhờ nơi gửi ghi lại thẻ (đuôi .QME hoặc .QMT).",
        "This file is not an enrolment card, or the card was changed. No PC was enrolled and the "
        "work on this PC is unchanged. Ask the sender to write the card again (.QME or .QMT).",
    ),
    "error.stick-full": (
        "USB hoặc thư mục không đủ chỗ, cần khoảng {megabytes} MB. Chưa ghi gì, các gói cũ còn "
        "nguyên. Hãy dọn bớt hoặc dùng USB khác rồi ghi lại.",
        "The stick or folder has no room; about {megabytes} MB are needed. Nothing was written and "
        "earlier bundles are untouched. Make room or use another stick, then write again.",
    ),
    "error.stick-read-only": (
        "USB hoặc thư mục không cho ghi. Chưa ghi gì, các gói cũ còn nguyên. Hãy gạt khóa chống "
        "ghi trên USB, hoặc dùng USB khác rồi ghi lại.",
        "The stick or folder does not allow writing. Nothing was written and earlier bundles are "
        "untouched. Move the write lock of the stick or use another stick, then write again.",
    ),
    "error.stick-lied": (
        "Đọc lại từ USB thấy khác với nội dung vừa ghi: USB có thể sắp hỏng. Gói đó không dùng "
        "được, dữ liệu ở máy này vẫn an toàn. Hãy dùng USB khác rồi ghi lại.",
        "What was read back from the stick is not what was written: the stick may be failing. That "
        "bundle does not count; the work on this PC is safe. Use another stick, then write again.",
    ),
    "error.stick-gone": (
        "USB hoặc thư mục không trả lời nữa, có thể đã bị rút ra. Gói chưa ghi xong, dữ liệu ở máy "
        "này vẫn an toàn. Hãy cắm lại rồi ghi lại.",
        "The stick or folder does not answer any more; perhaps it was pulled out. The bundle was "
        "not finished; the work on this PC is safe. Put it back in, then write again.",
    ),
    "error.name-taken": (
        "Ở nơi ghi đã có tệp {name} với nội dung khác. Tệp đó còn nguyên, chưa ghi gì thêm. Hãy "
        "chuyển tệp đó sang chỗ khác rồi ghi lại; nếu vẫn gặp, gọi cấp trên.",
        "There is a file {name} already, with other content. It is untouched and nothing was "
        "added. Move that file elsewhere and write again; if it comes back, call the upper level.",
    ),
    "error.file-unreadable": (
        "Không đọc được tệp {name}. Chưa nhận gì từ tệp này, dữ liệu ở máy này không thay đổi. Cắm "
        "lại USB rồi chọn lại.",
        "The file {name} could not be read. Nothing of it was taken in and the work on this PC is "
        "unchanged. Put the stick back in and choose again.",
    ),
}
