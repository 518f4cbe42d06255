"""Taking money: added, cancelled, never changed; each receipt has its own number."""

from collections.abc import Callable

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import CopyOrder, FeePart
from desk_app.domain.fees import Charge, NothingToPay, PayMethod, certification_fee
from desk_app.domain.numbering import Book
from desk_app.domain.tables import Table
from desk_app.services.documents import NothingToTell, PaperKind, Size
from tests.acts import fee_due, received
from tests.builders import a_draft
from tests.printing import reading

BY = "o01"
FEE = FeePart(charge=Charge.FEE, name="Phí chứng thực", amount_dong=7_000)
LEVY = FeePart(charge=Charge.LEVY, name="Lệ phí hộ tịch", amount_dong=8_000)


def test_money_taken_is_on_the_dossier_with_its_receipt(training_desk: Desk) -> None:
    paid = training_desk.payments.collect(
        received(training_desk), [FEE, LEVY], by=BY, method=PayMethod.TRANSFER
    )
    ((_ref, taken),) = paid.fees
    assert (taken.receipt, taken.parts, taken.payer) == (
        "0000001", (FEE, LEVY), "Nguyễn Văn Thử",
    )  # fmt: skip
    assert taken.method == "transfer"


def test_receipts_are_numbered_one_after_the_other(training_desk: Desk) -> None:
    dossier, collect = received(training_desk), training_desk.payments.collect
    numbers = [collect(dossier, [FEE], by=BY).fees[-1][1].receipt for _ in range(3)]
    assert numbers == ["0000001", "0000002", "0000003"]


def test_receipts_go_on_from_the_paper_book(training_desk: Desk) -> None:
    training_desk.numbers.start(Book.FEE_RECEIPT, 46, by=BY)
    paid = training_desk.payments.collect(received(training_desk), [FEE], by=BY)
    assert paid.fees[0][1].receipt == "0000046"


def test_a_receipt_written_by_hand_keeps_its_number_and_uses_none_of_ours(
    training_desk: Desk,
) -> None:
    dossier, collect = received(training_desk), training_desk.payments.collect
    assert collect(dossier, [FEE], by=BY, receipt="AA-17 000912").fees[0][1].receipt == (
        "AA-17 000912"
    )
    assert training_desk.numbers.following(Book.FEE_RECEIPT) == 1


@pytest.mark.parametrize("parts", [[], [FeePart(charge="fee", name="Phí", amount_dong=0)]])
def test_no_money_is_no_payment(training_desk: Desk, parts: list[FeePart]) -> None:
    dossier = received(training_desk)
    with pytest.raises(NothingToPay):
        training_desk.payments.collect(dossier, parts, by=BY)
    assert training_desk.lookup.get(dossier.code).history == dossier.history


def test_copies_owe_what_their_pages_cost_as_a_fee(training_desk: Desk) -> None:
    order = CopyOrder(name="Bằng mẫu", pages=5, copies=2, fee_dong=certification_fee(5, 2))
    draft = a_draft(orders=(order,), fee_dong=order.fee_dong)
    dossier = training_desk.intake.register(draft, by=BY)
    (part,) = training_desk.payments.suggested(dossier)
    assert (part.charge, part.amount_dong) == (Charge.FEE, 14_000)
    paid = training_desk.payments.collect(dossier, [part], by=BY)
    assert training_desk.payments.owed(paid) == 0
    assert training_desk.payments.suggested(paid) == ()


def test_what_the_clock_waits_for_is_owed(training_desk: Desk) -> None:
    dossier = fee_due(training_desk)
    assert dossier.fee_asked is not None
    assert training_desk.payments.owed(dossier) == dossier.fee_asked.amount_dong


def _void(table: Table) -> list[str]:
    return [str(cell) for row in table.rows for cell in row]


def test_a_cancelled_receipt_is_owed_again_and_its_number_is_void(training_desk: Desk) -> None:
    dossier = training_desk.intake.register(a_draft(fee_dong=7_000), by=BY)
    paid = training_desk.payments.collect(dossier, [FEE], by=BY)
    ((ref, _taken),) = paid.fees
    back = training_desk.correcting.undo_fee(paid, ref, by=BY, reason="ghi nhầm số tiền")
    assert back.fees == ()
    assert training_desk.payments.owed(back) == 7_000
    assert "ghi nhầm số tiền" in _void(training_desk.numbers.gap_list())
    again = training_desk.payments.collect(back, [FEE], by=BY)
    assert again.fees[0][1].receipt == "0000002"


def test_fee_receipt_prints_the_newest_payment_in_two_copies(training_desk: Desk) -> None:
    dossier, collect = received(training_desk), training_desk.payments.collect
    assert PaperKind.FEE_RECEIPT not in training_desk.documents.kinds(dossier)
    collect(dossier, [FEE], by=BY)
    paid = collect(dossier, [FEE, LEVY], by=BY)
    assert PaperKind.FEE_RECEIPT in training_desk.documents.kinds(paid)
    first, second = (
        training_desk.documents.issue(paid, PaperKind.FEE_RECEIPT, size=Size.A5, by=BY)
        for _ in range(2)
    )
    assert (first.pages, first.reprint, second.reprint) == (2, 0, 1)
    read = reading.words(first.pdf)
    for said in ("Số: 0000002", "Cộng 7.000 8.000", "Mười lăm nghìn đồng", "Tiền mặt"):
        assert said in read, said


def test_a_new_payment_is_a_new_paper(training_desk: Desk) -> None:
    dossier, issue = received(training_desk), training_desk.documents.issue
    paid = training_desk.payments.collect(dossier, [FEE], by=BY)
    issue(paid, PaperKind.FEE_RECEIPT, size=Size.A5, by=BY)
    paid = training_desk.payments.collect(paid, [LEVY], by=BY)
    assert issue(paid, PaperKind.FEE_RECEIPT, size=Size.A5, by=BY).reprint == 0


def test_a_dossier_that_paid_nothing_has_no_fee_receipt(training_desk: Desk) -> None:
    issue: Callable[..., object] = training_desk.documents.issue
    with pytest.raises(NothingToTell):
        issue(received(training_desk), PaperKind.FEE_RECEIPT, size=Size.A5, by=BY)
