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
        "Dữ liệu được khôi phục từ bản sao cũ.",
        "The data was brought back from an old copy.",
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
}  # fmt: skip
