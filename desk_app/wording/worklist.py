"""Words of the page of dossiers: its lists, its columns, the pane beside it."""

PAIRS: dict[str, tuple[str, str]] = {
    "worklist.name": ("Danh sách hồ sơ", "List of dossiers"),
    "worklist.lists": ("Các danh sách", "Lists"),
    "worklist.list.due-today": ("Hẹn hôm nay", "Due today"),
    "worklist.list.overdue": ("Quá hạn", "Overdue"),
    "worklist.list.working": ("Đang xử lý", "Being processed"),
    "worklist.list.presented": ("Chờ tiếp nhận", "Not yet received"),
    "worklist.list.waiting": ("Chờ người dân", "Waiting for the citizen"),
    "worklist.list.disputed": ("Cần đối chiếu", "To be compared"),
    "worklist.list.ready": ("Có kết quả", "Result ready"),
    "worklist.list.newest": ("Mới nhất", "Newest"),
    "worklist.list.found": ("Kết quả tìm", "Found"),
    "worklist.list.counted": ("{name}: {count}", "{name}: {count}"),
    "worklist.hand": ("Ai đang giữ", "In whose hands"),
    "worklist.hand.all": ("Mọi người, mọi bước", "Everybody, every step"),
    "worklist.hand.one": ("{name} ({count})", "{name} ({count})"),
    "worklist.hand.nobody": ("Chưa chuyển cho ai", "Given to nobody"),
    "worklist.hand.stage": ("Bước: {stage} ({count})", "Step: {stage} ({count})"),
    "worklist.empty.held": ("Không còn hồ sơ nào ở đây", "Nothing is left here"),
    "worklist.empty.held.hint": (
        "Chọn “Mọi người, mọi bước” để xem lại danh sách trước.",
        "Choose “Everybody, every step” for the list before.",
    ),
    "worklist.column.code": ("Mã hồ sơ", "Dossier"),
    "worklist.column.owner": ("Chủ hồ sơ", "Owner"),
    "worklist.column.procedure": ("Thủ tục", "Procedure"),
    "worklist.column.received": ("Tiếp nhận", "Received"),
    "worklist.column.due": ("Hẹn trả", "Due"),
    "worklist.column.state": ("Trạng thái", "State"),
    "worklist.column.left": ("Còn lại / Quá", "Left / over"),
    "worklist.shown": (
        "{count} hồ sơ · ↑ ↓ chọn · ← → đổi danh sách · Enter mở",
        "{count} dossiers · ↑ ↓ choose · ← → other list · Enter opens",
    ),
    "worklist.shown-part": (
        "{count} hồ sơ đầu trong {all} · ↑ ↓ chọn · ← → đổi danh sách · Enter mở",
        "first {count} of {all} dossiers · ↑ ↓ choose · ← → other list · Enter opens",
    ),
    "worklist.found": ("{count} hồ sơ khớp “{typed}”", "{count} dossiers match “{typed}”"),
    "worklist.open": ("Mở hồ sơ", "Open the dossier"),
    "worklist.receive": ("Tiếp nhận hồ sơ", "Receive a dossier"),
    "worklist.take-in": ("Mở Gói đồng bộ", "Open Exchange"),
    "worklist.empty.reading.hint": (
        "Hồ sơ của các xã hiện ở đây sau khi nhận gói đồng bộ (Ctrl+E).",
        "The communes' dossiers appear here when their bundles have been taken in (Ctrl+E).",
    ),
    "worklist.empty.due-today": (
        "Hôm nay không còn hồ sơ nào đến hẹn",
        "Nothing more is due today",
    ),
    "worklist.empty.due-today.hint": (
        "Bấm → để xem danh sách kế tiếp, hoặc F2 để tiếp nhận.",
        "Press → for the next list, or F2 to receive a dossier.",
    ),
    "worklist.empty.overdue": ("Không có hồ sơ quá hạn", "Nothing is overdue"),
    "worklist.empty.overdue.hint": (
        "Rất tốt. Bấm → để xem hồ sơ đang xử lý.",
        "Very good. Press → for the dossiers in progress.",
    ),
    "worklist.empty.working": (
        "Không có hồ sơ nào đang chờ giải quyết",
        "No dossier is waiting to be worked on",
    ),
    "worklist.empty.working.hint": (
        "Bấm F2 để tiếp nhận hồ sơ mới.",
        "Press F2 to receive a dossier.",
    ),
    "worklist.empty.presented": (
        "Không có hồ sơ chờ tiếp nhận",
        "No dossier waits to be received",
    ),
    "worklist.empty.presented.hint": (
        "Hồ sơ trực tuyến ghi lại để xem sau sẽ hiện ở đây.",
        "Online dossiers that were noted to be looked at later appear here.",
    ),
    "worklist.empty.waiting": (
        "Không có hồ sơ nào đang chờ người dân",
        "No dossier is waiting for its citizen",
    ),
    "worklist.empty.waiting.hint": (
        "Hồ sơ được yêu cầu bổ sung giấy tờ hoặc nộp tiền sẽ hiện ở đây.",
        "A dossier for which papers or a payment were asked appears here.",
    ),
    "worklist.empty.disputed": (
        "Không có hồ sơ nào cần đối chiếu",
        "No dossier needs to be compared",
    ),
    "worklist.empty.disputed.hint": (
        "Khi hai quầy cùng xử lý một hồ sơ mà chưa biết của nhau, hồ sơ sẽ hiện ở đây.",
        "When two desks work on a dossier without knowing of each other, it appears here.",
    ),
    "worklist.empty.ready": (
        "Không có kết quả nào chờ người dân đến nhận",
        "No result is waiting to be collected",
    ),
    "worklist.empty.ready.hint": (
        "Khi hồ sơ có kết quả, hồ sơ sẽ hiện ở đây. Bấm F4 để trả kết quả.",
        "A dossier with a result appears here. Press F4 to return a result.",
    ),
    "worklist.empty.newest": ("Chưa có hồ sơ nào", "There is no dossier yet"),
    "worklist.empty.newest.hint": (
        "Bấm F2 để tiếp nhận hồ sơ đầu tiên.",
        "Press F2 to receive the first dossier.",
    ),
    "worklist.empty.found": ("Không tìm thấy “{typed}”", "“{typed}” was not found"),
    "worklist.empty.found.hint": (
        "Thử gõ ít chữ hơn, gõ không dấu, hoặc vài số cuối của mã hồ sơ, căn cước, điện thoại. "
        "Hoặc bấm F2 để tiếp nhận hồ sơ mới.",
        "Try fewer letters, no marks, or the last digits of the dossier, identity or phone number. "
        "Or press F2 to receive a new dossier.",
    ),
    "worklist.empty.unsought": ("Chưa tìm gì", "Nothing was looked for yet"),
    "worklist.empty.unsought.hint": (
        "Gõ tên, số hồ sơ, số căn cước hay điện thoại vào ô tìm ở trên (F3).",
        "Type a name, a dossier, identity or phone number into the search box above (F3).",
    ),
    "left.days": ("Còn {days} ngày", "{days} days left"),
    "left.day": ("Còn 1 ngày", "1 day left"),
    "left.today": ("Hôm nay, {hour}", "Today, {hour}"),
    "left.over": ("Quá {days} ngày", "{days} days over"),
    "left.over-day": ("Quá 1 ngày", "1 day over"),
    "left.none": ("Không hẹn ngày", "No appointment"),
}
