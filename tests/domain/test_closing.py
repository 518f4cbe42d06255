"""What one day brought, counted from entries."""

from datetime import timedelta

from desk_app.domain.closing import of_day
from desk_app.domain.entries import (
    DossierFinished,
    DossierWithdrawn,
    Entry,
    Fact,
    FeePart,
    FeeReceived,
    MoveUndone,
    NumberVoided,
    PaperPrinted,
)
from tests.builders import MONDAY

DAY = MONDAY.date()


def paid(receipt: str, dong: int, method: str = "cash") -> FeeReceived:
    return FeeReceived(
        receipt=receipt, parts=(FeePart(charge="fee", name="Phí mẫu", amount_dong=dong),),
        payer="Nguyễn Văn Thử", moment="reception", method=method,
    )  # fmt: skip


def written(*facts: Fact, days: int = 0) -> list[Entry]:
    return [
        Entry(
            jid="j", n=n, at=MONDAY + timedelta(days=days, minutes=n), actor="o01", entity="d",
            v=n, parents=(), ref=f"{days}-{n}", fact=fact,
        )
        for n, fact in enumerate(facts, start=1)
    ]  # fmt: skip


RESULT = DossierFinished(result="Giấy mẫu")


def test_a_day_counts_its_own_acts_only() -> None:
    entries = written(RESULT, days=-1) + written(RESULT, RESULT) + written(RESULT, days=1)
    assert of_day(entries, DAY, {}).counts["finished"] == 2


def test_what_was_taken_back_the_same_day_did_not_happen() -> None:
    found = of_day(written(RESULT, MoveUndone(ref="0-1")), DAY, {})
    assert found.counts["finished"] == 0
    assert of_day(written(DossierWithdrawn(reason="thử")), DAY, {}).counts["ended"] == 1


def test_a_paper_that_left_was_printed_whatever_came_after() -> None:
    entries = written(*[PaperPrinted(paper="receipt", size="A5")] * 3, MoveUndone(ref="0-1"))
    assert of_day(entries, DAY, {}).printed == {"receipt": 3}


def test_money_is_summed_by_kind_and_method() -> None:
    entries = written(paid("1", 2_000), paid("2", 3_000), paid("3", 4_000, "transfer"))
    found = of_day(entries, DAY, {})
    assert [(each.method, each.amount_dong) for each in found.taken] == [
        ("cash", 5_000), ("transfer", 4_000),
    ]  # fmt: skip
    assert found.total_dong == 9_000


def test_a_receipt_cancelled_the_same_day_took_no_money() -> None:
    entries = written(paid("1", 2_000), MoveUndone(ref="0-1", reason="ghi nhầm"))
    found = of_day(entries, DAY, {})
    assert found.total_dong == 0
    assert [(each.payment.receipt, each.reason) for each in found.cancelled] == [("1", "ghi nhầm")]


def test_a_receipt_of_an_earlier_day_is_given_back_on_the_day_it_is_cancelled() -> None:
    before = {"-1-1": paid("1", 2_000)}
    entries = written(paid("2", 5_000), MoveUndone(ref="-1-1", reason="ghi nhầm"))
    assert of_day(entries, DAY, before).total_dong == 3_000


def test_a_cancelled_receipt_and_its_number_are_told_of_once() -> None:
    void = NumberVoided(unit="13498", series="BL", year=2020, number=7, reason="ghi nhầm")
    other = NumberVoided(unit="13498", series="PBS", year=2020, number=7, reason="hỏng giấy")
    entries = written(paid("0000007", 2_000), MoveUndone(ref="0-1", reason="x"), void, other)
    assert of_day(entries, DAY, {}).voided == (other,)
