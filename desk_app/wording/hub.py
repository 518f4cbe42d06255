"""Words of the page that shows the communes below."""

PAIRS: dict[str, tuple[str, str]] = {
    "hub.tile.fresh": ("Mới gửi gói", "Sent lately"),
    "hub.tile.silent": ("Im lặng quá 14 ngày", "Silent for over 14 days"),
    "hub.tile.absent": ("Chưa tham gia", "Not taking part yet"),
    "hub.tile.dossiers": ("Hồ sơ đã tổng hợp", "Dossiers consolidated"),
    "hub.of": ("{count}/{all}", "{count}/{all}"),
    "hub.table": ("Các xã", "Communes"),
    "hub.table.hint": (
        "Xếp theo việc cần xem · Enter: báo cáo tháng trước của xã",
        "What needs a look comes first · Enter: last month's report",
    ),
    "hub.column.unit": ("Xã, thị trấn", "Commune"),
    "hub.column.state": ("Tình trạng", "State"),
    "hub.column.desks": ("Máy", "PCs"),
    "hub.column.bundle": ("Gói mới nhất", "Newest bundle"),
    "hub.column.bundle.text": ("số {no} · {day}", "no. {no} · {day}"),
    "hub.column.until": ("Số liệu đến", "Data until"),
    "hub.column.dossiers": ("Hồ sơ", "Dossiers"),
    "hub.column.held": ("Dòng chờ", "Held"),
    "hub.pilot": ("{unit} · thí điểm", "{unit} · pilot"),
    "hub.state.fresh": ("mới gửi", "sent lately"),
    "hub.state.silent": ("im lặng từ {day}", "silent since {day}"),
    "hub.state.never": ("chưa gửi gói nào", "nothing sent yet"),
    "hub.state.absent": ("chưa tham gia", "not taking part yet"),
    "hub.none": ("–", "–"),
}
