"""Words of the exchange page: the stick, what came, whom we trust."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.spool-failed": (
        "Ổ đĩa của máy này không nhận gói vừa làm, có thể đã đầy. Chưa ghi gì ra USB, dữ liệu đã "
        "lưu vẫn an toàn. Hãy dọn bớt ổ đĩa rồi xuất lại.",
        "This PC's own disk did not take the bundle; perhaps it is full. Nothing was written to "
        "the stick and what was saved is safe. Make room on the disk, then export again.",
    ),
    "error.no-stick": (
        "Chưa thấy USB nào cắm vào máy này. Chưa ghi gì, dữ liệu an toàn. Hãy cắm USB vào, hoặc "
        "chỉ rõ thư mục, rồi làm lại.",
        "No stick is plugged into this PC. Nothing was written and the data is safe. Plug one in, "
        "or name a folder, then try again.",
    ),
    "error.no-export-day": (
        "Không hiểu ngày xuất {text}. Không có gì thay đổi. Viết weekly:5 (thứ Sáu), monthly:25 "
        "(ngày 25) hoặc none.",
        "{text} is no export day. Nothing was changed. Write weekly:5 (Friday), monthly:25 (the "
        "25th) or none.",
    ),
    "exchange.count.waiting": ("Gói chờ", "Bundles waiting"),
    "exchange.count.held": ("Dòng cần xem", "Held or forked"),
    "exchange.stick": ("USB", "Stick"),
    "exchange.place": ("USB hoặc thư mục", "Stick or folder"),
    "exchange.place.like": ("Cắm USB, hoặc gõ thư mục", "Plug a stick in, or type a folder"),
    "exchange.place.found": ("Đã thấy {name}, còn trống {free}", "Found {name}, {free} free"),
    "exchange.place.none": (
        "Chưa thấy USB nào. Cắm USB vào, hoặc gõ thư mục.",
        "No stick found yet. Plug one in, or type a folder.",
    ),
    "exchange.place.missing": (
        "Không thấy USB hoặc thư mục này. Chưa ghi gì, dữ liệu an toàn. Cắm USB vào hoặc chọn nơi "
        "khác rồi bấm lại.",
        "This stick or folder is not there. Nothing was written, the data is safe. Plug the stick "
        "in or choose another place, then press again.",
    ),
    "exchange.choose.folder": ("Chọn thư mục…", "Choose a folder…"),
    "exchange.choose.files": ("Nhận tệp…", "Take in files…"),
    "exchange.choose.files.title": ("Chọn gói đồng bộ", "Choose bundles"),
    "exchange.choose.files.kind": ("Gói đồng bộ (*.QMC *.qmc)", "Bundles (*.QMC *.qmc)"),
    "exchange.export": ("Xuất ra USB", "Export to the stick"),
    "exchange.take-in": ("Nhận từ USB", "Take in from the stick"),
    "exchange.under-way": ("Đang ghi hoặc đọc", "Writing or reading"),
    "exchange.result": ("Kết quả", "Result"),
    "exchange.nothing-yet": ("Chưa xuất hay nhận gói nào", "Nothing exported or taken in yet"),
    "exchange.nothing-yet.hint": (
        "Cắm USB rồi bấm Enter để xuất. Mang USB về đây thì bấm Nhận từ USB.",
        "Plug a stick in and press Enter to export. Bring it back and press Take in.",
    ),
    "exchange.exported": (
        "Đã ghi {lines} dòng cho {to}",
        "Lines written for {to}: {lines}",
    ),
    "exchange.exported.scans": (" và {count} bản quét", " and scans: {count}"),
    "exchange.exported.scans.left": (
        "Chưa đủ chỗ cho {count} bản quét: để lần sau hoặc dùng USB lớn hơn. Các dòng đã đi đủ.",
        "No room for some scans: {count}. They wait for the next time or a larger stick. The lines "
        "all went.",
    ),
    "exchange.exported.many": ("{count} đơn vị", "{count} units"),
    "exchange.exported.read-back": (
        "Đã đọc lại và so từng tệp. Gói cũ còn nguyên.",
        "Every file was read back and compared. Earlier bundles are untouched.",
    ),
    "exchange.exported.saved": ("Đã xuất {count} gói", "Bundles exported: {count}"),
    "exchange.pull-out.in": (
        "Có thể rút USB sau {seconds} giây",
        "The stick may be pulled out in {seconds} seconds",
    ),
    "exchange.pull-out.now": ("Có thể rút USB", "The stick may be pulled out"),
    "exchange.came.taken-in": ("Đã nhận", "Taken in"),
    "exchange.came.known": ("Đã nhận từ trước", "Known already"),
    "exchange.came.waiting": ("Chờ công nhận", "Waits"),
    "exchange.came.refused": ("Không nhận", "Refused"),
    "exchange.came.from": ("{unit} – quầy {desk}", "{unit} – desk {desk}"),
    "exchange.came.from.upper": ("{unit}", "{unit}"),
    "exchange.came.new": ("{count} dòng mới", "{count} new lines"),
    "exchange.came.none-new": ("không có gì mới", "nothing new"),
    "exchange.came.held": ("{count} dòng chờ đoạn thiếu", "{count} lines wait for a gap"),
    "exchange.came.forked": (
        "{count} dòng rẽ nhánh, đã giữ riêng để xem",
        "{count} forked lines, kept apart to be looked at",
    ),
    "exchange.came.stopped": (
        "{count} dòng của máy đã ngừng công nhận, được giữ, không tính",
        "{count} lines of a revoked PC, kept without counting",
    ),
    "exchange.came.mismatched": (
        "{count} dòng không khớp con dấu hoặc không đọc được nên không nhận, gói được giữ",
        "{count} lines do not match their seal or cannot be read; they were left out and the "
        "bundle is kept",
    ),
    "exchange.came.unknown": (
        "{count} dòng của máy chưa công nhận ở đây, lần sau sẽ được gửi lại",
        "{count} lines of PCs that are not enrolled here; they will be sent again",
    ),
    "exchange.crowded.act": ("Xem phần đang chờ", "Show what waits"),
    "crowded.office": ("đơn vị {office}", "office {office}"),
    "crowded.heavy": (
        "Phần đang chờ của {unit} đã tới {size}. Không mất gì, máy vẫn giữ hết. Hãy gọi {unit}: "
        "công nhận máy đang chờ, hoặc nhờ xuất lại đoạn còn thiếu.",
        "{size} of {unit} wait here. Nothing is lost, all of it is kept. Call {unit}: enrol the PC "
        "that waits, or have the missing part exported again.",
    ),
    "crowded.heavy.unknown": (
        "Phần đang chờ của máy chưa rõ đơn vị đã tới {size}. Không mất gì, máy vẫn giữ hết. Hãy gọi "
        "cấp trên.",
        "{size} wait here of PCs whose office is not known. Nothing is lost, all of it is kept. Call "
        "the upper level.",
    ),
    "crowded.full": (
        "Máy này đã biết số sổ nhiều nhất của đơn vị {unit}, máy mới của đơn vị đó chưa công nhận "
        "được. Không mất gì, gói của máy mới vẫn được giữ. Hãy gọi hỗ trợ.",
        "As many journals of office {unit} are known here as there may be, so a new PC of that "
        "office cannot be enrolled. Nothing is lost and its bundles are kept. Call support.",
    ),
    "agreement.mended": (
        "Cùng những dòng đó mà máy này và quầy {office}-{desk} cho kết quả khác nhau. Không mất dòng "
        "nào; máy này đã dựng lại bảng và nay đã khớp. Nếu còn gặp lại, hãy gọi hỗ trợ.",
        "This PC and desk {office}-{desk} had made different dossiers of the same lines. No line is "
        "lost; this PC folded all of them anew and agrees now. If this comes back, call support.",
    ),
    "agreement.stays": (
        "Cùng những dòng đó mà máy này và quầy {office}-{desk} cho kết quả khác nhau, dựng lại bảng "
        "vẫn khác. Không mất dòng nào. Hãy cập nhật chương trình ở cả hai máy; nếu vẫn vậy, gọi hỗ "
        "trợ.",
        "This PC and desk {office}-{desk} make different dossiers of the same lines, also after this "
        "PC folded all of them anew. No line is lost. Update the program on both PCs; if it stays "
        "so, call support.",
    ),
    "agreement.note": (
        "Bảng hồ sơ của quầy {office}-{desk} khác với bảng ở đây dù cùng những dòng đó. Hãy chạy Kiểm "
        "tra dữ liệu ở quầy; nếu vẫn vậy, gọi hỗ trợ.",
        "The dossiers of desk {office}-{desk} differ from those here, though they are made of the "
        "same lines. Run the check of the data there; if it stays so, call support.",
    ),
    "exchange.came.later": ("Để lần sau", "Left for later"),
    "exchange.came.later.words": (
        "Còn {count} tệp chưa xem, vì mỗi lần chỉ nhận 500 tệp mới. Không mất gì. Hãy bấm Nhận từ USB "
        "lần nữa.",
        "Files not looked at yet: {count}, since 500 new ones are taken in at a time. Nothing is "
        "lost. Press Take in once more.",
    ),
    "exchange.came.scans": ("{count} bản quét mới", "{count} new scans"),
    "exchange.came.unfit-scans": (
        "{count} bản quét không phải JPEG, PNG hay PDF trọn vẹn nên không nhận",
        "{count} scans are no whole JPEG, PNG or PDF and were left out",
    ),
    "exchange.came.known.many": (
        "{count} gói đã nhận từ trước, không đổi gì",
        "Taken in before, nothing changed: {count}",
    ),
    "exchange.came.more": ("và {count} tệp nữa", "and more: {count}"),
    "exchange.came.passed-over": ("Của nơi khác", "For others"),
    "exchange.came.passed-over.many": (
        "{count} gói gửi cho nơi khác, để nguyên trên USB",
        "Addressed to other offices and left on the stick: {count}",
    ),
    "exchange.came.taken-in.count": ("{count} đã nhận", "{count} taken in"),
    "exchange.came.known.count": ("{count} đã có", "{count} known"),
    "exchange.came.passed-over.count": ("{count} của nơi khác", "{count} for others"),
    "exchange.came.waiting.count": ("{count} chờ", "{count} waiting"),
    "exchange.came.refused.count": ("{count} không nhận", "{count} refused"),
    "exchange.came.saved": (
        "Đã nhận {count} gói, {lines} dòng mới",
        "Bundles taken in: {count}, new lines: {lines}",
    ),
    "exchange.tabs": ("Các phần của trang Gói đồng bộ", "Parts of the Bundles page"),
    "exchange.tab.enrol": ("Công nhận máy", "Enrolment"),
    "exchange.tab.partners": ("Nơi trao đổi", "Partners"),
    "exchange.tab.moved": ("Đã gửi, đã nhận", "Sent and received"),
    "exchange.own": ("Thẻ của máy này", "This PC's card"),
    "exchange.own.hint": (
        "Ghi thẻ ra USB rồi mang đi. Khi bên kia gọi, đọc cho họ sáu nhóm số này.",
        "Write the card to the stick and hand it over. When the other side calls, read these six "
        "groups to them.",
    ),
    "exchange.own.digits": ("Dãy số đọc qua điện thoại", "Digits to read over the phone"),
    "exchange.own.write": ("Ghi thẻ ra USB", "Write the card to the stick"),
    "exchange.own.written": ("Đã ghi thẻ {name}", "The card {name} was written"),
    "exchange.card": ("Thẻ của máy khác", "Another PC's card"),
    "exchange.card.hint": (
        "Chọn thẻ trên USB, gọi điện cho nơi gửi theo số đã biết, gõ sáu nhóm số họ đọc.",
        "Choose the card on the stick, call the sender on a number you know, type the six groups "
        "they read out.",
    ),
    "exchange.card.path": ("Tệp thẻ (.QME, .QMT)", "Card (.QME, .QMT)"),
    "exchange.card.path.like": ("Cắm USB có thẻ, hoặc gõ tệp", "Plug in a stick with a card"),
    "exchange.card.choose": ("Chọn thẻ…", "Choose a card…"),
    "exchange.card.kind": ("Thẻ (*.QME *.QMT *.qme *.qmt)", "Cards (*.QME *.QMT *.qme *.qmt)"),
    "exchange.card.whose": ("{unit} ({code}) – quầy {desk}", "{unit} ({code}) – desk {desk}"),
    "exchange.card.whose.upper": ("Cấp trên: {unit} ({code})", "Upper level: {unit} ({code})"),
    "exchange.card.digits": ("Số nghe qua điện thoại", "Digits heard over the phone"),
    "exchange.card.digits.like": ("0000 0000 0000 0000 0000 0000", "0000 0000 0000 0000 0000 0000"),
    "exchange.card.digits.short": (
        "Mới có {count} trong 24 số. Nghe và gõ đủ sáu nhóm bốn số.",
        "{count} of 24 digits so far. Listen and type all six groups of four.",
    ),
    "exchange.card.trust": ("Công nhận", "Trust"),
    "exchange.card.none": ("Chọn thẻ trước đã.", "Choose a card first."),
    "exchange.card.trusted": ("Đã công nhận {unit}", "{unit} is trusted now"),
    "exchange.role.desk": ("Quầy", "Desk"),
    "exchange.role.upper": ("Cấp trên", "Upper level"),
    "exchange.partners.unit": ("Đơn vị", "Unit"),
    "exchange.partners.desk": ("Quầy", "Desk"),
    "exchange.partners.role": ("Vai trò", "Role"),
    "exchange.partners.trusted": ("Công nhận", "Trusted"),
    "exchange.partners.no": ("Gói mới nhất", "Newest bundle"),
    "exchange.partners.at": ("Ghi lúc", "Made"),
    "exchange.partners.not-yet": ("chưa công nhận", "not yet"),
    "exchange.partners.none": ("chưa có", "none yet"),
    "exchange.moved.at": ("Lúc", "When"),
    "exchange.moved.way": ("Chiều", "Way"),
    "exchange.moved.out": ("gửi", "sent"),
    "exchange.moved.in": ("nhận", "received"),
    "exchange.moved.name": ("Tên gói", "Bundle"),
    "exchange.moved.lines": ("Dòng", "Lines"),
    "exchange.moved.result": ("Kết quả", "Result"),
    "exchange.moved.exported": ("Đã ghi", "Written"),
    "exchange.came.saved.scans": (
        "; {count} bản quét mới",
        "; new scans: {count}",
    ),
    "exchange.moved.made": ("Ghi chưa xong", "Not finished"),
    "export-day.none": ("Không nhắc", "No reminder"),
    "export-day.weekly": ("{weekday} hằng tuần", "Every {weekday}"),
    "export-day.monthly": ("Ngày {day} hằng tháng", "Day {day} of each month"),
    "duration.seconds": ("{count} giây", "{count} s"),
    "duration.minutes": ("{count} phút", "{count} min"),
    "exchange.count.not-exported": ("Dòng chưa xuất", "Not exported"),
    "exchange.count.exported": ("Chờ xác nhận", "Not acknowledged"),
    "exchange.count.acknowledged": ("Đã xác nhận", "Acknowledged"),
    "exchange.came.unfinished": ("Đang chép", "Being copied"),
    "exchange.came.unfinished.words": (
        "Có thể còn đang chép vào thư mục. Chưa nhận gì; lần nhận sau sẽ xem lại.",
        "Perhaps it is still being copied into the folder. Nothing was taken in; it is looked at "
        "again next time.",
    ),
    "exchange.came.unfinished.count": ("{count} đang chép", "{count} being copied"),
    "exchange.stick.new": ("{count} gói chưa nhận", "{count} not taken in"),
    "exchange.stick.ours": ("{count} gói của máy này", "{count} of this PC"),
    "exchange.stick.written": ("ghi lần cuối {at}", "last written {at}"),
    "exchange.taking-in": (
        "Đang nhận {name}: {done} / {total} dòng. Cứ làm việc khác; nếu đóng chương trình thì không "
        "mất gì, lần sau mở trang này là nhận tiếp.",
        "Taking in {name}: {done} of {total} lines. Go on with your work; if the program is closed, "
        "nothing is lost: it goes on when this page is opened next time.",
    ),
    "exchange.taking-in.cut-off": (
        "Mới nhận {done} / {total} dòng của {name}. Không mất gì: lần sau mở trang Gói đồng bộ là "
        "nhận tiếp.",
        "Of {name}, {done} of {total} lines were taken in. Nothing is lost: it goes on when the "
        "exchange page is opened next time.",
    ),
    "exchange.progress": ("{percent} %", "{percent} %"),
    "exchange.under-way.carrying": ("Đang ghi ra USB", "Writing to the stick"),
    "exchange.progress.left": (
        "{percent} % · còn khoảng {left}",
        "{percent} % · about {left} left",
    ),
    "exchange.leaving": ("Đang tháo USB…", "Letting the stick go…"),
    "exchange.tab.schedule": ("Ngày xuất, USB", "Day and stick"),
    "exchange.schedule.day": ("Ngày xuất gói", "Export day"),
    "exchange.schedule.day.hint": (
        "Đến ngày này mà còn dòng chưa xuất, trang đầu nhắc. Không bao giờ chặn công việc.",
        "If lines are still not exported on that day, the home page says so. Work never stops.",
    ),
    "exchange.schedule.stick": ("USB của quầy", "The desk's stick"),
    "exchange.schedule.stick.none": (
        "Chưa nhớ USB nào. Cắm USB của quầy vào rồi bấm Nhớ USB này.",
        "None yet. Plug the desk's stick in and press Remember.",
    ),
    "exchange.schedule.stick.known": (
        "{name}. Cắm vào là máy tự nhận, tự xuất rồi tháo USB.",
        "{name}. When it is plugged in, bundles come in and go out by themselves.",
    ),
    "exchange.schedule.remember": ("Nhớ USB này", "Remember this stick"),
    "exchange.schedule.remembered": ("Đã nhớ {name} là USB của quầy", "{name} is remembered"),
    "exchange.schedule.forget": ("Quên USB", "Forget the stick"),
    "exchange.schedule.forgotten": ("Không còn USB nào được nhớ", "No stick is remembered"),
    "exchange.schedule.day.kept": ("Ngày xuất: {day}", "Export day: {day}"),
    "exchange.by-itself": (
        "USB {name}: đã nhận {came}, xuất {lines} dòng. {leave}",
        "Stick {name}: {came} taken in, {lines} lines exported. {leave}",
    ),
    "exchange.by-itself.wait": (
        "Đợi {seconds} giây rồi rút.",
        "Wait {seconds} seconds, then pull it out.",
    ),
    "exchange.by-itself.stays": ("Trên USB có thẻ, chưa tháo.", "It holds cards and stays in."),
    "exchange.by-itself.failed": (
        "USB {name}: {problem}",
        "Stick {name}: {problem}",
    ),
    "exchange.partners.silent": ("im lặng hơn 90 ngày", "silent for more than 90 days"),
    "exchange.left.stays": (
        "Trên USB còn gói hoặc thẻ chưa nhận nên chưa tháo.",
        "Something on the stick is still to be taken in, so it was not let go.",
    ),
}
