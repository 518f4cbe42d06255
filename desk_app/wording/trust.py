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
    "keys.own.stopped": (
        "CẤP TRÊN ĐÃ NGỪNG CÔNG NHẬN MÁY NÀY SAU DÒNG {last} ({reason}). Việc ghi từ đó vẫn còn ở "
        "máy này nhưng nơi khác chưa tính. Hãy gọi cấp trên.",
        "THE UPPER LEVEL REVOKED THIS PC AFTER LINE {last} ({reason}). What was written since is "
        "still here but does not count elsewhere. Call the upper level.",
    ),
    "keys.printed": ("Đã ghi {file}", "Written: {file}"),
    "keys.printed.secret": (
        "Đã ghi {file}. Đây là bí mật: in ra, niêm phong, rồi xóa tệp.",
        "Written: {file}. This is secret: print it, seal it, then delete the file.",
    ),
    "keys.restored.signing": (
        "Đã khôi phục khóa ký từ bản giấy.",
        "The signing key is back from its paper copy.",
    ),
}
