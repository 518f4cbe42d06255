"""Words of the charts."""

PAIRS: dict[str, tuple[str, str]] = {
    "chart.annex": ("Biểu đồ kèm theo báo cáo", "Charts of the report"),
    "chart.total": ("Tổng số", "All"),
    "chart.kept": ("Trước và đúng hạn", "Early or on time"),
    "chart.satisfied": ("Hài lòng và rất hài lòng", "Satisfied or very satisfied"),
    "chart.direct": ("Trực tiếp, bưu chính", "In person, by post"),
    "chart.online": ("Trực tuyến", "Online"),
    "chart.early": ("Trước hạn", "Early"),
    "chart.on-time": ("Đúng hạn", "On time"),
    "chart.late": ("Quá hạn", "Late"),
    "chart.very": ("Rất hài lòng", "Very satisfied"),
    "chart.yes": ("Hài lòng", "Satisfied"),
    "chart.no": ("Không hài lòng", "Not satisfied"),
    "chart.title.received-by-day": ("Hồ sơ tiếp nhận theo ngày", "Dossiers received by day"),
    "chart.title.received-by-month": ("Hồ sơ tiếp nhận theo tháng", "Dossiers received by month"),
    "chart.title.kept-by-month": (
        "Tỷ lệ giải quyết trước và đúng hạn theo tháng",
        "Share settled early or on time, by month",
    ),
    "chart.title.settled-by-field": (
        "Hồ sơ đã giải quyết theo lĩnh vực",
        "Dossiers settled by field",
    ),
    "chart.title.settled-by-unit": ("Hồ sơ đã giải quyết theo đơn vị", "Dossiers settled by unit"),
    "chart.title.kept-by-field": (
        "Tỷ lệ giải quyết trước và đúng hạn theo lĩnh vực",
        "Share settled early or on time, by field",
    ),
    "chart.title.kept-by-unit": (
        "Tỷ lệ giải quyết trước và đúng hạn theo đơn vị",
        "Share settled early or on time, by unit",
    ),
    "chart.title.satisfied-by-field": (
        "Tỷ lệ hài lòng và rất hài lòng theo lĩnh vực",
        "Share satisfied or very satisfied, by field",
    ),
    "chart.title.satisfied-by-unit": (
        "Tỷ lệ hài lòng và rất hài lòng theo đơn vị",
        "Share satisfied or very satisfied, by unit",
    ),
    "chart.short.table": ("Bảng số liệu", "Figures"),
    "chart.short.received-by-day": ("Tiếp nhận theo ngày", "Received by day"),
    "chart.short.received-by-month": ("Tiếp nhận theo tháng", "Received by month"),
    "chart.short.kept-by-month": ("Đúng hạn theo tháng", "On time by month"),
    "chart.short.settled-by-field": ("Đã giải quyết", "Settled"),
    "chart.short.settled-by-unit": ("Đã giải quyết", "Settled"),
    "chart.short.kept-by-field": ("Đúng hạn theo lĩnh vực", "On time by field"),
    "chart.short.kept-by-unit": ("Đúng hạn theo đơn vị", "On time by unit"),
    "chart.short.satisfied-by-field": ("Hài lòng theo lĩnh vực", "Satisfied by field"),
    "chart.short.satisfied-by-unit": ("Hài lòng theo đơn vị", "Satisfied by unit"),
    "chart.day": ("{weekday}, {day}", "{weekday}, {day}"),
    "chart.month": ("Tháng {month}", "Month {month}"),
    "chart.rest.field": ("{count} lĩnh vực còn lại", "{count} other fields"),
    "chart.rest.unit": ("{count} đơn vị còn lại", "{count} other units"),
    "chart.note.months": (
        "Số liệu các tháng tính đến hết kỳ báo cáo.",
        "The figures of all months are as of the end of the period.",
    ),
    "chart.note.lowest-first": (
        "Tỷ lệ thấp nhất đứng trên cùng; bên phải là số hồ sơ.",
        "The lowest share is on top; at the right, how many dossiers.",
    ),
    "chart.note.slips": (
        "Tỷ lệ thấp nhất đứng trên cùng; bên phải là số phiếu.",
        "The lowest share is on top; at the right, how many slips.",
    ),
    "chart.choices": ("Bảng hoặc biểu đồ", "Figures or charts"),
    "chart.hint": (
        "Chọn biểu đồ rồi nhấn các mũi tên để đọc từng số.",
        "Go to the chart and press the arrows to read each figure.",
    ),
    "chart.empty": ("Không có gì để vẽ trong kỳ này", "Nothing to draw in this period"),
    "chart.empty.hint": (
        "Biểu đồ hiện ra khi trong kỳ có hồ sơ.",
        "The chart appears once the period has dossiers.",
    ),
}
