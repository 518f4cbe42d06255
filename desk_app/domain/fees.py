"""Fees: what certified copies cost, what a dossier owes, what a payment consists of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import CopyOrder, FeePart
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import State

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


class PayMethod(StrEnum):
    """Hình thức thanh toán."""

    CASH = "cash"
    TRANSFER = "transfer"


class PayMoment(StrEnum):
    """When in the life of a dossier money is taken (portal codes 1, 2 and 4)."""

    RECEPTION = "reception"
    SUPPLEMENT = "supplement"
    RETURN = "return"


class NothingToPay(DeskError):
    """Money was to be taken that is no money: no charge, or an amount that is not above zero."""

    code = "nothing-to-pay"
    exit_code = 74
    told = frozenset({"dossier"})


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


def ordered(name: str, pages: int, copies: int, electronic: int = 0) -> CopyOrder:
    """An original to be certified, with its fee."""
    fee_dong = certification_fee(pages, copies)
    return CopyOrder(
        name=name, pages=pages, copies=copies, electronic=electronic, fee_dong=fee_dong
    )  # fmt: skip


def charged(orders: Sequence[CopyOrder], total_dong: int) -> tuple[CopyOrder, ...]:
    """The orders at the fee the desk really takes, in đồng: what is more or less than they cost is
    spread over them in proportion, the last one carries what does not divide."""
    whole = order_total(orders)
    if whole in (0, total_dong):
        return tuple(orders)
    shares = [order.fee_dong * total_dong // whole for order in orders]
    shares[-1] += total_dong - sum(shares)
    return tuple(
        replace(order, fee_dong=share) for order, share in zip(orders, shares, strict=True)
    )  # fmt: skip


def amount(parts: Iterable[FeePart], charge: Charge | None = None) -> int:
    """The sum in đồng of the parts of one kind, or of all of them."""
    return sum(part.amount_dong for part in parts if charge in (None, part.charge))


def owed(dossier: Dossier) -> int:
    """What is still to be paid for a dossier, in đồng: its fee and what the clock
    waits for, less what was taken."""
    waits_for = dossier.fee_asked if dossier.state is State.FEE_DUE else None
    asked = waits_for.amount_dong if waits_for else 0
    taken = sum(amount(fact.parts) for _ref, fact in dossier.fees)
    return max(0, dossier.intake.fee_dong + asked - taken)


def suggested(dossier: Dossier) -> tuple[FeePart, ...]:
    """What a payment for a dossier usually consists of: all that is owed, as one charge. Copies
    cost a phí, other procedures a lệ phí; the clerk knows better in the rest."""
    due = owed(dossier)
    if not due:
        return ()
    charge = Charge.FEE if dossier.intake.orders else Charge.LEVY
    return (FeePart(charge=charge, name=dossier.intake.procedure_name, amount_dong=due),)


def check(dossier: Dossier, parts: Iterable[FeePart]) -> None:
    """Raise `NothingToPay` unless each of `parts` is money, and there is one."""
    amounts = [part.amount_dong for part in parts]
    if not amounts or min(amounts) <= 0:
        raise NothingToPay(dossier=dossier.code)
