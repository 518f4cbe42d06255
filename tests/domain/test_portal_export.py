"""The whole of a real export, where one lies beside the checkout."""

import json
from collections import Counter
from pathlib import Path

import pytest

from desk_app.domain.portal import read_export
from desk_app.domain.problems import Record
from desk_app.domain.procedure import Channel, FeeKind, TermKind, Way

_LABELS = {
    Channel.DIRECT: "Trực tiếp",
    Channel.ONLINE: "Trực tuyến",
    Channel.POST: "Dịch vụ bưu chính",
}
_FEE_BEGINNINGS = ("Miễn phí", "Không có thông tin")


def _export() -> Path | None:
    beside = [parent / "shared" / "data" for parent in Path(__file__).resolve().parents[2:5]]
    found = (folder / "national-catalogue.json" for folder in beside)
    return next((path for path in found if path.exists()), None)


_PATH = _export()
pytestmark = pytest.mark.skipif(_PATH is None, reason="no export of the portal beside the checkout")


@pytest.fixture(scope="module")
def text() -> str:
    assert _PATH is not None
    return _PATH.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def records(text: str) -> list[Record]:
    return read_export(text)


@pytest.fixture(scope="module")
def printed(text: str) -> dict[str, str]:
    return {raw["ma_thu_tuc"]: raw["cach_thuc_thuc_hien"] for raw in json.loads(text)}


def test_every_record_is_answered(records: list[Record], text: str) -> None:
    assert [record.code for record in records] == [raw["ma_thu_tuc"] for raw in json.loads(text)]
    assert all(record.procedure for record in records)
    reasons = Counter(code for r in records for code in {p.code.value for p in r.problems})
    whole = sum(record.whole for record in records)
    assert whole >= 110, (whole, len(records), reasons)


def _printed_terms(way: Way, table: str) -> set[str]:
    """What stands right after the channel's name wherever a fee follows it, found by hand."""
    terms = set()
    for piece in table.split(_LABELS[way.channel])[1:]:
        for unit in (" Ngày làm việc", " Ngày", " Giờ", ""):
            number, found, rest = piece.partition(unit) if unit else (piece[:3], "", "")
            if found and number.isdigit() and len(number) < 4:
                after = rest.lstrip()
                assert after.startswith(_FEE_BEGINNINGS) or after[:1].isdigit(), piece[:60]
                terms.add(number + unit)
                break
        if piece.startswith("Không phải trả kết quả"):
            terms.add("none")
    return terms


def test_no_term_is_present_that_the_text_does_not_print(
    records: list[Record], printed: dict[str, str]
) -> None:
    checked = 0
    for record in records:
        assert record.procedure is not None
        for way in record.procedure.ways:
            if way.term is None:
                continue
            said = _printed_terms(way, printed[record.code])
            days = way.term.half_days // 2
            expected = {
                TermKind.WORKING_DAYS: f"{days} Ngày làm việc",
                TermKind.CALENDAR_DAYS: f"{days} Ngày",
                TermKind.NONE: "none",
            }[way.term.kind]
            assert said == {expected}, record.code
            checked += 1
    assert checked >= 500


def test_no_amount_is_present_that_the_text_does_not_print(
    records: list[Record], printed: dict[str, str]
) -> None:
    for record in records:
        assert record.procedure is not None
        for way in record.procedure.ways:
            if way.fee.kind == FeeKind.AMOUNT:
                amounts = (f"{way.fee.amount_dong:,} VNĐ", f"{way.fee.amount_dong:,} Việt Nam Đồng")
                assert any(amount in printed[record.code] for amount in amounts), record.code


@pytest.mark.parametrize(
    ("code", "channel", "kind", "half_days"),
    [
        ("1.011607", Channel.DIRECT, TermKind.CALENDAR_DAYS, 30),
        ("2.000424", Channel.POST, TermKind.WORKING_DAYS, 14),
        ("1.004222", Channel.ONLINE, TermKind.WORKING_DAYS, 14),
        ("1.013225", Channel.DIRECT, TermKind.CALENDAR_DAYS, 30),
        ("1.007607", Channel.DIRECT, TermKind.WORKING_DAYS, 6),
        ("2.002235", Channel.DIRECT, TermKind.NONE, 0),
    ],
)
def test_terms_read_by_hand(
    records: list[Record], code: str, channel: Channel, kind: TermKind, half_days: int
) -> None:
    (record,) = [record for record in records if record.code == code]
    assert record.procedure is not None
    way = record.procedure.way(channel)
    assert way is not None
    assert way.term is not None
    assert (way.term.kind, way.term.half_days) == (kind, half_days)


@pytest.mark.parametrize("code", ["1.001193", "2.000815", "1.010041", "3.000243", "1.006442"])
def test_records_that_leave_the_term_open(records: list[Record], code: str) -> None:
    (record,) = [record for record in records if record.code == code]
    assert record.procedure is not None
    assert all(way.term is None for way in record.procedure.ways)
