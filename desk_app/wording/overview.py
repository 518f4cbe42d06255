"""Words of the page that shows all units at a glance."""

PAIRS: dict[str, tuple[str, str]] = {
    "nav.overview": ("Toàn cảnh", "At a glance"),
    "overview.period": ("Kỳ xem", "Period"),
    "overview.tile.kept": ("Trước và đúng hạn", "Early or on time"),
    "overview.tile.satisfied": ("Người dân hài lòng", "Citizens satisfied"),
    "overview.tile.overdue": ("Đang quá hạn", "Overdue now"),
    "overview.tile.received": ("Tiếp nhận mới", "Received"),
    "overview.told": ("{told}/{units} đơn vị đã gửi đủ", "{told} of {units} units have told all"),
    "overview.short.kept": ("Đúng hạn theo đơn vị", "On time by unit"),
    "overview.short.satisfied": ("Hài lòng theo đơn vị", "Satisfied by unit"),
    "overview.short.overdue": ("Quá hạn theo đơn vị", "Overdue by unit"),
    "overview.short.received": ("Tiếp nhận theo đơn vị", "Received by unit"),
    "chart.short.satisfied-by-month": ("Hài lòng theo tháng", "Satisfied by month"),
    "chart.short.overdue-by-month": ("Quá hạn cuối mỗi tháng", "Overdue at month's end"),
    "overview.none-overdue": ("Không đơn vị nào có hồ sơ quá hạn", "No unit has anything overdue"),
    "overview.none-overdue.hint": (
        "Tính đến hết kỳ đang xem.", "As of the end of the period looked at."
    ),
    "overview.overdue": ("Quá hạn", "Overdue"),
    "overview.by-unit.overdue": ("Hồ sơ quá hạn theo đơn vị", "Overdue dossiers by unit"),
    "overview.by-unit.received": ("Hồ sơ tiếp nhận theo đơn vị", "Dossiers received by unit"),
    "overview.course.satisfied": ("Tỷ lệ hài lòng theo tháng", "Share satisfied by month"),
    "overview.course.overdue": (
        "Hồ sơ quá hạn cuối mỗi tháng", "Overdue dossiers at the end of each month"
    ),
}  # fmt: skip
