"""Sentences about the clock of another PC that is wrong."""

PAIRS: dict[str, tuple[str, str]] = {
    "clock.fast": (
        "Đồng hồ máy gửi nhanh khoảng {span}: nhờ xã chỉnh lại ngày giờ.",
        "The sender's clock is about {span} fast: ask the commune to set it right.",
    ),
    "clock.back": (
        "Đồng hồ máy gửi đã bị lùi khoảng {span}: nhờ xã chỉnh lại ngày giờ.",
        "The sender's clock went back by about {span}: ask the commune to set it right.",
    ),
    "clock.span.minutes": ("{count} phút", "{count} minutes"),
    "clock.span.hours": ("{count} giờ", "{count} hours"),
    "clock.span.days": ("{count} ngày", "{count} days"),
    "clock.note": (
        "Cấp trên ghi nhận: đồng hồ máy {office}-{desk} sai khoảng {span}, hãy chỉnh lại.",
        "From the upper level: the clock of {office}-{desk} is wrong by about {span}; set it.",
    ),
    "clock.listed": (
        "Đồng hồ sai: {clocks}. Không số liệu nào bị mất; nhờ xã chỉnh lại ngày giờ.",
        "Wrong clocks: {clocks}. No data is lost; ask them to set it right.",
    ),
    "clock.one": ("máy {office}-{desk} khoảng {span}", "{office}-{desk} by about {span}"),
}
