"""Shares of a whole, in tenths of a percent, so that they add up without floats."""


def per_mille(count: int, whole: int) -> int | None:
    """`count` of `whole` as tenths of a percent, rounded half up; None without a whole."""
    return (count * 2000 + whole) // (2 * whole) if whole else None


def one_decimal(tenths: int | None) -> str | None:
    """Tenths of a point as text: "1,5"; nothing when they are not known."""
    return None if tenths is None else f"{tenths // 10},{tenths % 10}"


def percent(tenths: int | None) -> str:
    """Tenths of a percent as text: "98,5 %"; a dash when there is nothing to divide by."""
    return "–" if tenths is None else f"{tenths // 10},{tenths % 10} %"
