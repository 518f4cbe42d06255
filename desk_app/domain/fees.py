"""What certified copies cost, and the two kinds of charges on a fee receipt."""

from collections.abc import Iterable
from enum import StrEnum

from desk_app.domain.entries import CopyOrder, FeePart

_PAGE_DONG = 2_000
_FURTHER_PAGE_DONG = 1_000
_FULL_PAGES = 2
_MOST_DONG = 200_000


class Charge(StrEnum):
    """What a citizen pays. Papers hold the two apart, because they are booked apart."""

    FEE = "fee"
    """Phí: for a service, as certifying copies."""
    LEVY = "levy"
    """Lệ phí: for an act of the state, as registering a birth."""


def copy_fee(pages: int) -> int:
    """The fee in đồng for one certified copy of an original of `pages` pages.

    2.000 đ a page, from the third page on 1.000 đ a page, at most 200.000 đ a copy (Thông tư
    226/2016/TT-BTC article 4).
    """
    assert pages >= 0, pages
    full = min(pages, _FULL_PAGES)
    return min(full * _PAGE_DONG + (pages - full) * _FURTHER_PAGE_DONG, _MOST_DONG)


def certification_fee(pages: int, copies: int) -> int:
    """The fee in đồng for `copies` certified copies of one original of `pages` pages, whether they
    are signed on paper or electronically."""
    assert copies >= 0, copies
    return copy_fee(pages) * copies


def order_total(orders: Iterable[CopyOrder]) -> int:
    """What a whole certification costs, in đồng."""
    return sum(order.fee_dong for order in orders)


def amount(parts: Iterable[FeePart], charge: Charge | None = None) -> int:
    """The sum in đồng of the parts of one kind, or of all of them."""
    return sum(part.amount_dong for part in parts if charge in (None, part.charge))
