"""Words about journals that parted: what this PC did about it, and what the upper level decides."""

PAIRS: dict[str, tuple[str, str]] = {
    "error.only-upper-decides": (
        "Việc này do cấp trên quyết định cho mọi quầy. Chưa có gì thay đổi, mọi dòng vẫn được giữ. "
        "Hãy gọi cấp trên.",
        "The upper level decides this, for all desks. Nothing was changed and every line is kept. "
        "Call the upper level.",
    ),
    "error.no-such-fork": (
        "Sổ {journal} không có nhánh nào như vậy đang chờ. Chưa có gì thay đổi. Hãy xem lại danh "
        "sách nhánh.",
        "Journal {journal} has no such branch waiting. Nothing was changed. Look at the list of "
        "forks again.",
    ),
    "error.no-such-gap": (
        "Sổ {journal} không có đoạn nào đang thiếu. Chưa có gì thay đổi. Hãy xem lại danh sách "
        "đoạn thiếu.",
        "Journal {journal} has no lines missing. Nothing was changed. Look at the list of gaps "
        "again.",
    ),
    "departure.told": (
        "{why} Máy đã sang sổ mới và làm việc tiếp bình thường, không mất gì. Hãy gọi cấp trên để "
        "nhận sổ mới.",
        "{why} This PC went on in a new journal; work as usual, nothing is lost. Call the upper "
        "level so that it accepts the new journal.",
    ),
    "departure.moved": (
        "Dữ liệu được mở trên một máy tính khác.",
        "The data was opened on another PC.",
    ),
    "departure.restored": (
        "Dữ liệu được khôi phục từ bản sao cũ, hoặc máy khác đang dùng một bản sao của nó.",
        "The data was brought back from an old copy, or another PC works with a copy of it.",
    ),
    "departure.cloned": (
        "Có máy khác cũng ghi với danh nghĩa của quầy này.",
        "Another PC also writes in the name of this desk.",
    ),
    "journal.open": ("{jid} · đời {epoch} · {lines} dòng · đang ghi",
                     "{jid} · epoch {epoch} · {lines} lines · open"),
    "journal.left": ("{jid} · đời {epoch} · {lines} dòng · {why}",
                     "{jid} · epoch {epoch} · {lines} lines · {why}"),
    "forks.none": ("Không có nhánh nào chờ quyết định.", "No branch waits for a decision."),
    "forks.line": (
        "{jid} · {unit} – quầy {desk}: rẽ nhánh sau dòng {after}",
        "{jid} · {unit} – desk {desk}: parted after line {after}",
    ),
    "forks.branch.counts": (
        "nhánh {number}, đang tính: {acts} việc · {times} · {officers} · {machine}",
        "branch {number}, counts: {acts} acts · {times} · {officers} · {machine}",
    ),
    "forks.branch.kept": (
        "nhánh {number}, giữ riêng: {acts} việc · {times} · {officers} · {machine}",
        "branch {number}, kept apart: {acts} acts · {times} · {officers} · {machine}",
    ),
    "gaps.none": ("Không có đoạn nào thiếu.", "No lines are missing."),
    "gaps.line": (
        "{jid} · {unit} – quầy {desk}: thiếu dòng {first}–{last}, {waiting} dòng đang chờ",
        "{jid} · {unit} – desk {desk}: lines {first}–{last} missing, {waiting} lines wait",
    ),
    "nav.forks": ("Rẽ nhánh", "Forks, gaps"),
    "forks.empty": ("Không có gì chờ quyết định", "Nothing waits for a decision"),
    "forks.empty.hint": (
        "Khi hai máy cùng ghi với danh nghĩa một quầy, hoặc thiếu một đoạn sổ, việc đó hiện ở đây.",
        "When two PCs write in the name of one desk, or lines are missing, it is shown here.",
    ),
    "forks.intro": (
        "Mọi dòng đều được giữ. Hãy gọi cho quầy trước, rồi bấm một lần; quyết định có hiệu lực ở "
        "mọi nơi.",
        "Every line is kept. Call the desk first, then press once; the decision holds everywhere.",
    ),
    "forks.card": ("{unit} – quầy {desk}: hai máy cùng ghi một sổ",
                   "{unit} – desk {desk}: two PCs wrote in one journal"),
    "forks.after": ("rẽ nhánh sau dòng {n}", "parted after line {n}"),
    "forks.counts": ("Nhánh đến trước – đang tính", "The branch that came first – it counts"),
    "forks.kept": ("Nhánh đến sau – giữ riêng", "The branch that came later – kept apart"),
    "forks.acts": ("Số việc", "Acts"),
    "forks.officers": ("Cán bộ", "Officers"),
    "forks.times": ("Thời gian", "Written"),
    "forks.machine": ("Máy", "PC"),
    "forks.machine.none": ("chưa rõ", "not known"),
    "forks.call": (
        "Gọi {unit}, quầy {desk}: có phải máy đã khôi phục, sao chép hoặc đổi máy không? Nếu đúng "
        "là việc của quầy thì tính cả hai nhánh.",
        "Call {unit}, desk {desk}: was the PC restored, copied or replaced? If both are the desk's "
        "own work, let both count.",
    ),
    "forks.counts.too": ("Nhánh đến sau – cũng được tính", "The branch that came later – counts too"),
    "forks.decided": ("Nhánh đã quyết định: {count}", "Forks decided already: {count}"),
    "forks.call.decided": (
        "Đã quyết định, và có thể quyết định lại: gọi {unit}, quầy {desk} trước. Nếu máy ghi nhánh "
        "đến sau đã bị mất trộm thì đừng tính nhánh đó. Không dòng nào bị xóa.",
        "This was decided and may be decided anew: call {unit}, desk {desk} first. If the PC of "
        "the later branch was stolen, do not count that branch. No line is deleted.",
    ),
    "forks.accept": ("Tính cả hai nhánh", "Let both count"),
    "forks.refuse": ("Không tính nhánh này", "Do not count this one"),
    "forks.accepted": ("Đã tính cả hai nhánh", "Both branches count"),
    "forks.refused": ("Đã để nhánh đó sang một bên", "That branch was set aside"),
    "gaps.card": ("{unit} – quầy {desk}: thiếu một đoạn sổ", "{unit} – desk {desk}: lines missing"),
    "gaps.waiting": ("{count} dòng đang chờ", "{count} lines wait"),
    "gaps.missing": (
        "Chưa ai mang đến các dòng {first} đến {last}.",
        "Nobody brought the lines {first} to {last}.",
    ),
    "gaps.call": (
        "Gọi {unit}, quầy {desk}: còn USB cũ hoặc máy nào có đoạn này không? Nếu chắc chắn đã mất, "
        "hãy nhận phần sau; đoạn mất được ghi lại.",
        "Call {unit}, desk {desk}: does an old stick or a PC still have them? If they are surely "
        "lost, take what follows; the loss is written down.",
    ),
    "gaps.accept": ("Nhận phần sau đoạn mất", "Take what follows"),
    "gaps.accepted": ("Đã nhận phần sau đoạn mất", "What follows counts now"),
}  # fmt: skip
