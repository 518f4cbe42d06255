"""Words about keys and trust: whom we know, revoking, reading keys, their errors."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.only-upper-revokes": (
        "Chỉ cấp trên mới ngừng hoặc khôi phục công nhận một máy, để mọi quầy hiểu như nhau. Không "
        "có gì thay đổi. Hãy gọi điện cho cấp trên, báo máy nào và từ ngày nào.",
        "Only the upper level revokes a PC or takes that back, so that all desks agree. Nothing was "
        "changed. Call the upper level and say which PC and since which day.",
    ),
    "error.device-unknown": (
        "Ở đây không có đúng một máy nào là {device}. Không có gì thay đổi. Hãy xem danh sách nơi "
        "trao đổi, gõ mã đơn vị và quầy (13498-A) hoặc những chữ đầu của mã sổ nhật ký.",
        "There is not exactly one PC here that is {device}. Nothing was changed. Look at the list "
        "of partners and type unit and desk (13498-A) or the first letters of its journal.",
    ),
    "error.not-a-key": (
        "Khóa vừa gõ có chỗ sai hoặc chưa đủ. Không có gì thay đổi, khóa đang dùng vẫn còn. Hãy so "
        "từng nhóm với tờ giấy rồi gõ lại, hoặc quét mã.",
        "The key has a slip in it or is not whole. Nothing was changed and the key in use is still "
        "there. Compare each group with the sheet and type it again, or scan the code.",
    ),
    "error.signing-key-of-another": (
        "Khóa trên tờ giấy là khóa ký của máy khác. Không có gì thay đổi. Hãy tìm đúng tờ của máy "
        "này; nếu không còn, hãy lập lại máy và gửi thẻ mới.",
        "The key on the sheet belongs to another PC. Nothing was changed. Look for the sheet of this "
        "PC; if it is gone, set the PC up anew and send a new card.",
    ),
    "keys.device": (
        "{label}  {unit}  {state}\n  Dãy số: {digits}\n  Công nhận: {trusted}\n"
        "  Gói mới nhất: {newest} · {held} dòng ở đây · {readers} khóa đọc · sổ {jid}",
        "{label}  {unit}  {state}\n  Digits: {digits}\n  Trusted: {trusted}\n"
        "  Newest bundle: {newest} · {held} lines here · {readers} reading keys · journal {jid}",
    ),
    "keys.state.trusted": ("đang công nhận", "trusted"),
    "keys.state.unknown": ("chưa công nhận", "not trusted"),
    "keys.state.revoked": ("đã ngừng công nhận", "revoked"),
    "keys.trusted": ("{day}, {by}", "{day}, {by}"),
    "keys.trusted.never": ("chưa", "not yet"),
    "keys.newest": ("số {no}, ghi {at}", "no. {no}, made {at}"),
    "keys.newest.none": ("chưa có", "none yet"),
    "keys.stopped": (
        "  Ngừng công nhận sau dòng {last} từ {day}: {reason}. {later} dòng sau đó được giữ, không "
        "tính.",
        "  Revoked after line {last} on {day}: {reason}. {later} lines after it are kept and do not "
        "count.",
    ),
    "keys.later": (
        "  dòng {n}  {at}  cán bộ {actor}  {kind}  {dossier}",
        "  line {n}  {at}  officer {actor}  {kind}  {dossier}",
    ),
    "keys.none": ("Chưa biết máy nào khác.", "No other PC is known yet."),
    "keys.own": (
        "Khóa đọc đang dùng: {in_use}\nKhóa có trên máy này: {readable} · khóa dự phòng trên giấy: "
        "{next} · {kept} khóa được giữ để mở gói cũ",
        "Reading key in use: {in_use}\nOn this PC: {readable} · next one on paper: {next} · {kept} "
        "keys kept to open old bundles",
    ),
    "keys.yes": ("có", "yes"),
    "keys.no": ("không", "no"),
    "keys.printed": ("Đã ghi {file}", "Written: {file}"),
    "keys.printed.secret": (
        "Đã ghi {file}. Đây là bí mật: in ra, niêm phong, rồi xóa tệp.",
        "Written: {file}. This is secret: print it, seal it, then delete the file.",
    ),
    "keys.restored.signing": (
        "Đã khôi phục khóa ký từ bản giấy.",
        "The signing key is back from its paper copy.",
    ),
    "trust.title": ("Các máy đã biết", "PCs we know"),
    "trust.newest": ("số {no}, {at}", "no. {no}, {at}"),
    "own-keys.title": ("Khóa của máy này", "This PC's keys"),
    "trust.state": ("Tình trạng", "State"),
    "trust.state.trusted": ("Đang công nhận", "Trusted"),
    "trust.state.unknown": ("Chưa công nhận", "Not trusted"),
    "trust.state.revoked": ("Đã ngừng", "Revoked"),
    "trust.by": ("Ai công nhận", "By whom"),
    "trust.readers": ("Khóa đọc", "Keys"),
    "trust.none": (
        "Chưa biết máy nào. Công nhận máy đầu tiên ở mục Công nhận máy.",
        "No PC is known yet. Trust the first one under Enrolment.",
    ),
    "trust.told": (
        "Dãy số: {digits} · {held} dòng của máy này có ở đây.",
        "Digits: {digits} · {held} lines of this PC are here.",
    ),
    "trust.told.call": (
        "Máy mất hoặc nghi bị sao chép thì gọi cấp trên để ngừng công nhận.",
        "If a PC is lost or may have been copied, call the upper level to revoke it.",
    ),
    "trust.told.stopped": (
        "Ngừng công nhận từ {day}, sau dòng {last}: {reason}. {later} dòng sau đó được giữ, không "
        "tính; gọi đơn vị để rà từng việc.",
        "Revoked on {day} after line {last}: {reason}. {later} lines after it are kept and do not "
        "count; call the unit and go through them.",
    ),
    "trust.reason": ("Lý do", "Reason"),
    "trust.reason.missing": ("Ghi lý do.", "Say why."),
    "trust.since": ("Không tin từ ngày", "Not believed from"),
    "trust.since.unreadable": ("Gõ ngày như 02/03/2020.", "Type a day like 02/03/2020."),
    "trust.digits": ("Bốn số cuối của dãy số", "Last four digits"),
    "trust.digits.missing": (
        "Gõ bốn số cuối để chắc là đúng máy này.",
        "Type the last four digits, to be sure it is this PC.",
    ),
    "trust.digits.differ": (
        "Bốn số này không phải của máy đang chọn. Không có gì thay đổi. Xem lại dòng đang chọn.",
        "These are not the digits of the PC picked. Nothing was changed. Look at the row again.",
    ),
    "trust.revoke": ("Ngừng công nhận", "Revoke"),
    "trust.restore": ("Công nhận lại", "Restore"),
    "trust.revoked": (
        "Đã ngừng công nhận {unit}, quầy {desk}. Xuất gói để các nơi biết",
        "{unit}, desk {desk} is revoked. Export bundles so that all hear of it",
    ),
    "trust.restored": (
        "Đã công nhận lại {unit}, quầy {desk}. Xuất gói để các nơi biết",
        "{unit}, desk {desk} is believed again. Export bundles so that all hear of it",
    ),
    "trust.later": ("Dòng được giữ, không tính", "Lines kept without counting"),
    "trust.later.n": ("Dòng", "Line"),
    "trust.later.at": ("Lúc", "When"),
    "trust.later.what": ("Hồ sơ hoặc việc", "Dossier or act"),
    "trust.later.actor": ("Cán bộ", "Officer"),
    "own-keys.state": (
        "Máy này giữ {kept} khóa đọc. {next}",
        "This PC keeps {kept} reading keys. {next}",
    ),
    "own-keys.next.yes": (
        "Khóa dự phòng đã in ra giấy.",
        "The next key lies on paper.",
    ),
    "own-keys.next.no": (
        "Chưa có khóa dự phòng trên giấy.",
        "No next key lies on paper.",
    ),
    "own-keys.hint": (
        "Thẻ gửi đi được. Tờ khóa là bí mật: in xong niêm phong ngay, máy không giữ bản in.",
        "The card may be sent. A key sheet is secret: seal it at once; the PC keeps no copy.",
    ),
    "own-keys.lost": (
        "Khóa đọc đang dùng không còn trên máy. Dữ liệu còn nguyên nhưng chưa mở được gói gửi cho "
        "máy này. Dùng khóa trên giấy, hoặc thay khóa đọc.",
        "The reading key in use is no longer on this PC. The data is whole, but bundles for this PC "
        "cannot be opened. Use the key on paper, or replace the reading key.",
    ),
    "own-keys.card": ("In thẻ của máy này", "Print this PC's card"),
    "own-keys.signing": ("In khóa ký (bí mật)", "Print the signing key (secret)"),
    "own-keys.reason": ("Lý do", "Reason"),
    "own-keys.replace": ("Thay khóa đọc", "Replace the reading key"),
    "own-keys.next": ("In khóa dự phòng mới", "Print a new next key"),
    "own-keys.key": ("Khóa trên giấy", "Key on paper"),
    "own-keys.key.like": ("Quét mã hoặc gõ từng nhóm", "Scan the code or type the groups"),
    "own-keys.take-up": ("Dùng khóa này", "Use this key"),
    "own-keys.replaced": (
        "Đã thay khóa đọc. Xuất gói để các nơi biết",
        "The reading key was replaced. Export bundles so that all hear of it",
    ),
    "own-keys.taken-up": ("Đã dùng khóa trên giấy", "The key on paper is in use"),
    "own-keys.title.card": ("Thẻ của máy này", "This PC's card"),
    "own-keys.title.next": ("Khóa dự phòng", "Next reading key"),
    "own-keys.title.signing": ("Bản giấy của khóa ký", "Signing key on paper"),
}
