"""What an office says of itself is set once for all its desks, and printed wherever it belongs."""

from dataclasses import replace

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import FeePart, OfficeDetailsSet
from desk_app.domain.office import TaxCodeUnreadable
from desk_app.services.documents import PaperKind, Size
from tests import offices
from tests.acts import received, returned, upper_level, waiting
from tests.builders import workspace_of
from tests.printing import reading
from tests.storage.desks import everything

BY = "o01"
DETAILS = OfficeDetailsSet(
    unit="", phone="0226 000 001", tax_code="0700 999 001", receipt_form="01BLP2-001",
    receipt_symbol="AA/20T",
)  # fmt: skip


def printed(desk: Desk, kind: PaperKind, dossier_uid: str, size: Size = Size.A4) -> str:
    dossier = desk.lookup.by_uid(dossier_uid)
    return reading.words(desk.documents.preview(dossier, kind, size=size, by=BY).pdf)


def paid(desk: Desk) -> str:
    part = FeePart(charge="levy", name="Lệ phí hộ tịch", amount_dong=8000)
    return desk.payments.collect(received(desk), [part], by=BY).uid


def test_a_fee_receipt_carries_the_series_that_was_registered(training_desk: Desk) -> None:
    uid = paid(training_desk)
    assert "Mã số thuế: 0" not in printed(training_desk, PaperKind.FEE_RECEIPT, uid)
    training_desk.settings.set_details(DETAILS, by=BY)
    read = printed(training_desk, PaperKind.FEE_RECEIPT, uid)
    for said in ("Mã số thuế: 0700999001", "Mẫu số: 01BLP2-001", "Ký hiệu: AA/20T"):
        assert said in read, said


@pytest.mark.parametrize("size", list(Size))
def test_the_third_copy_is_printed_where_the_office_keeps_one(
    training_desk: Desk, size: Size
) -> None:
    uid = paid(training_desk)
    assert "Liên 3" not in printed(training_desk, PaperKind.FEE_RECEIPT, uid, size)
    training_desk.settings.set_details(replace(DETAILS, third_copy=True), by=BY)
    read = printed(training_desk, PaperKind.FEE_RECEIPT, uid, size)
    assert [read.count(f"Liên {n}") for n in (1, 2, 3)] == [1, 1, 1]


def test_the_desks_telephone_stands_wherever_a_form_asks_for_one(training_desk: Desk) -> None:
    training_desk.settings.set_details(DETAILS, by=BY)
    request = printed(training_desk, PaperKind.SUPPLEMENT_REQUEST, waiting(training_desk).uid)
    slip = printed(training_desk, PaperKind.RESULTS_SLIP, returned(training_desk).uid)
    guidance = reading.words(training_desk.guidance.pdf("2.000815", size=Size.A5, by=BY))
    for paper in (request, slip, guidance):
        assert "0226 000 001" in paper


@pytest.mark.parametrize("number", ["12345", "070099900100", "07009990a1"])
def test_a_tax_code_of_another_length_is_not_kept(training_desk: Desk, number: str) -> None:
    training_desk.settings.set_details(DETAILS, by=BY)
    before = everything(workspace_of(training_desk))
    with pytest.raises(TaxCodeUnreadable):
        training_desk.settings.set_details(replace(DETAILS, tax_code=number), by=BY)
    assert everything(workspace_of(training_desk)) == before


def test_a_branch_has_three_digits_more(training_desk: Desk) -> None:
    kept = training_desk.settings.set_details(replace(DETAILS, tax_code="0700999001001"), by=BY)
    assert kept.tax_code == "0700999001-001"
    assert training_desk.settings.details() == kept


def test_the_newest_details_hold_and_travel(training_desk: Desk) -> None:
    upper, stick = upper_level(training_desk)
    offices.enrol_each_other(training_desk, upper, stick)
    training_desk.settings.set_details(DETAILS, by=BY)
    training_desk.settings.set_details(replace(DETAILS, phone="0226 000 002"), by=BY)
    training_desk.exchange.export(stick)
    upper.exchange.take_in([stick])
    there = workspace_of(upper).office_details.of(training_desk.office.unit.code)
    assert there == training_desk.settings.details()
    assert there.phone == "0226 000 002"
    upper.close()
