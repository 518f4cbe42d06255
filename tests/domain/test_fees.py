"""What certified copies cost (Thông tư 226/2016/TT-BTC), and sums of fees by kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.entries import CopyOrder, FeePart
from desk_app.domain.fees import (
    Charge,
    amount,
    certification_fee,
    charged,
    copy_fee,
    order_total,
    ordered,
)

pages_ = st.integers(min_value=0, max_value=500)
copies_ = st.integers(min_value=0, max_value=50)


@pytest.mark.parametrize(
    ("pages", "copies", "dong"),
    [
        (1, 1, 2_000),
        (2, 1, 4_000),
        (3, 1, 5_000),
        (10, 1, 12_000),
        (198, 1, 200_000),
        (199, 1, 200_000),
        (400, 1, 200_000),
        (1, 3, 6_000),
        (3, 2, 10_000),
        (400, 3, 600_000),
        (0, 5, 0),
        (5, 0, 0),
    ],
)
def test_pages_cost_what_the_circular_says(pages: int, copies: int, dong: int) -> None:
    assert certification_fee(pages, copies) == dong


@given(pages_)
def test_one_more_page_costs_two_thousand_then_one_thousand_then_nothing(pages: int) -> None:
    more = copy_fee(pages + 1) - copy_fee(pages)
    assert more == (2_000 if pages < 2 else 1_000 if pages < 198 else 0)


@given(pages_, copies_, copies_)
def test_copies_cost_the_same_asked_together_or_apart(pages: int, one: int, other: int) -> None:
    together = certification_fee(pages, one + other)
    assert together == certification_fee(pages, one) + certification_fee(pages, other)


def test_a_certification_costs_the_sum_of_its_originals() -> None:
    orders = (
        CopyOrder(name="Bằng tốt nghiệp mẫu", pages=1, copies=2, fee_dong=4_000),
        CopyOrder(name="Hợp đồng mẫu", pages=5, copies=1, fee_dong=7_000),
    )
    assert order_total(orders) == 11_000


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(1, 20)), min_size=1, max_size=6),
    st.integers(min_value=0, max_value=5_000_000),
)
def test_what_the_desk_takes_is_spread_over_the_originals(
    originals: list[tuple[int, int]], total: int
) -> None:
    orders = [ordered(f"Bản mẫu {pages}", pages, copies) for pages, copies in originals]
    spread = charged(orders, total)
    assert order_total(spread) == total
    assert all(order.fee_dong >= 0 for order in spread)
    assert [(each.name, each.pages, each.copies) for each in spread] == [
        (each.name, each.pages, each.copies) for each in orders
    ]
    assert charged(orders, order_total(orders)) == tuple(orders)


def test_fees_and_levies_are_summed_apart() -> None:
    parts = (
        FeePart(charge=Charge.FEE, name="Phí chứng thực", amount_dong=7_000),
        FeePart(charge=Charge.LEVY, name="Lệ phí hộ tịch", amount_dong=8_000),
        FeePart(charge=Charge.FEE, name="Phí bản sao", amount_dong=5_000),
    )
    assert amount(parts, Charge.FEE) == 12_000
    assert amount(parts, Charge.LEVY) == 8_000
    assert amount(parts) == 20_000
