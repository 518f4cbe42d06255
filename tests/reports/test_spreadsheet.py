"""A spreadsheet says what its table says, and nothing is calculated or guessed."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desk_app.bootstrap import Desk
from desk_app.domain.period import Period
from desk_app.domain.tables import Align, Column, Table
from desk_app.reports.spreadsheet import xlsx
from tests.builders import Clock
from tests.offices import receive

TABLE = Table(
    name="thu",
    title="BẢNG THỬ",
    form="Biểu số 1",
    facts=(("Kỳ", "=SUM(A1)"),),
    columns=(
        Column("TT", align=Align.CENTRE, weight=0.5),
        Column("Tên", weight=3),
        Column("Tổng số", group="Tiếp nhận", align=Align.RIGHT),
        Column("Trực tuyến", group="Tiếp nhận › Trong kỳ", align=Align.RIGHT),
        Column("Trực tiếp, dịch vụ bưu chính", group="Tiếp nhận › Trong kỳ", align=Align.RIGHT),
        Column("Tổng số", group="Giải quyết", align=Align.RIGHT),
    ),
    rows=((1, "=1+1", 3, 1, 2, 0), (2, "007", 5, 5, 0, 1), (3, "+84", None, 0, 0, 0)),
    totals=(None, "Tổng cộng", 8, 6, 2, 1),
    notes=("Ghi chú dài. " * 20,),
)


def _sheet(content: bytes) -> Worksheet:
    sheet = load_workbook(BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_text_stays_text_and_numbers_stay_numbers() -> None:
    sheet = _sheet(xlsx(TABLE))

    kinds = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}

    assert kinds["=1+1"] == kinds["007"] == kinds["+84"] == kinds["Kỳ: =SUM(A1)"] == "s"
    assert kinds[8] == "n"


def test_rows_and_totals_are_those_of_the_table() -> None:
    rows = _rows(_sheet(xlsx(TABLE)))

    at = rows.index(TABLE.rows[0])
    assert tuple(rows[at : at + 3]) == TABLE.rows
    assert rows[at + 3] == TABLE.totals


def test_headings_are_merged_over_what_they_belong_to() -> None:
    sheet = _sheet(xlsx(TABLE))

    merged = {
        str(sheet.cell(each.min_row, each.min_col).value): each.coord
        for each in sheet.merged_cells.ranges
    }

    # The form and the title, one fact, an empty row; then three levels of headings.
    assert merged["BẢNG THỬ"] == "A2:F2"
    assert merged["TT"] == "A5:A7"
    assert merged["Tiếp nhận"] == "C5:E5"
    assert merged["Trong kỳ"] == "D6:E6"
    assert sheet["C6"].value == sheet["F6"].value == "Tổng số"
    assert {"C6:C7", "F6:F7"} <= {each.coord for each in sheet.merged_cells.ranges}
    assert [sheet.cell(8, column).value for column in range(1, 7)] == [
        f"({number})" for number in range(1, 7)
    ]


def test_there_is_room_for_headings_that_wrap() -> None:
    sheet = _sheet(xlsx(TABLE))

    height = sheet.row_dimensions[7].height

    assert height is not None
    assert height >= 3 * 15


def test_the_same_table_gives_the_same_bytes() -> None:
    assert xlsx(TABLE) == xlsx(TABLE)


def test_a_table_without_rows_still_has_headings_and_totals() -> None:
    empty = Table(
        name="thu", title="BẢNG THỬ", columns=TABLE.columns, rows=(), totals=(None, "", 0, 0, 0, 0)
    )

    rows = _rows(_sheet(xlsx(empty)))

    assert rows[-1][2:] == (0, 0, 0, 0)


def test_a_training_office_marks_its_spreadsheets(desk: Desk, moment: Clock) -> None:
    receive(desk, "2020-01-10", moment, due="2020-01-20")
    moment.set("2020-02-01")
    table = desk.reporting.table("II.06a", Period(date(2020, 1, 1), date(2020, 1, 31)))

    rows = _rows(_sheet(desk.reporting.xlsx(table)))

    assert rows[0][0] == "MẪU – KHÔNG CÓ GIÁ TRỊ"
    assert table.rows[0] in rows
    assert table.totals in rows
