"""Rows in a model, badges in a view."""

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.domain.lifecycle import State
from desk_app.domain.timeliness import Timeliness, Urgency
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.widgets.badges import Badge, sign
from desk_app.ui.widgets.state_badge import StateBadge, badge_column
from desk_app.ui.widgets.table_view import TableView
from tests.ui.clerk import Clerk, focused


@dataclass(frozen=True)
class Row:
    code: str
    copies: int
    state: State | None


def _model() -> RowsModel[Row]:
    return RowsModel[Row](
        (
            Column("Mã", lambda row: row.code),
            Column(
                "Bản",
                lambda row: str(row.copies),
                align=RIGHT,
                roles={int(Qt.ItemDataRole.ToolTipRole): lambda row: f"{row.copies} bản"},
            ),
            badge_column("Trạng thái", lambda row: row.state),
        )
    )


ROWS = [
    Row("000001", 2, State.RECEIVED),
    Row("000002", 1, State.RETURNED),
    Row("000003", 4, None),
]

_rows = st.lists(st.builds(Row, st.text(), st.integers(), st.sampled_from([*State, None])))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(first=_rows, second=_rows)
def test_the_model_keeps_the_rules_of_qt(
    qapp: QApplication, first: list[Row], second: list[Row]
) -> None:
    model = _model()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show(first)
    model.show(second)
    assert model.rowCount() == len(second)
    assert model.rows() == tuple(second)
    assert tester.model() is model


def test_columns_say_what_they_were_given(qapp: QApplication) -> None:
    model = _model()
    model.show(ROWS)
    copies = model.index(0, 1)
    assert copies.data() == "2"
    assert copies.data(Qt.ItemDataRole.ToolTipRole) == "2 bản"
    assert Qt.AlignmentFlag(copies.data(Qt.ItemDataRole.TextAlignmentRole)) == RIGHT
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Bản"
    assert model.row(copies) is ROWS[0]
    assert model.index(0, 2).data() == "Mới tiếp nhận"
    assert model.index(2, 2).data() == ""


def test_a_table_is_worked_by_keys_and_tab_leaves_it(
    qtbot: QtBot, clerk: Clerk, shown: Callable[[QWidget, QWidget], None]
) -> None:
    model = _model()
    table = TableView(model, name="Hồ sơ đến hạn")
    shown(table, table)
    model.show(ROWS)
    assert table.current_row() == 0
    clerk.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(table.activated) as told:
        clerk.press(Qt.Key.Key_Return)
    assert model.row(told.args[0]) is ROWS[1]
    assert focused() is table
    assert not table.grab().isNull()


def test_every_badge_has_its_own_word_and_icon_within_its_kind(qapp: QApplication) -> None:
    kinds: tuple[list[Badge], ...] = (list(State), list(Urgency))
    for kind in kinds:
        assert len({sign(badge).word for badge in kind}) == len(kind)
        assert len({sign(badge).icon for badge in kind}) == len(kind)
    assert all(sign(badge).word for badge in Timeliness)


def test_a_badge_tells_its_word_to_a_screen_reader(qtbot: QtBot) -> None:
    badge = StateBadge(State.RECEIVED)
    qtbot.addWidget(badge)
    badge.show_badge(Urgency.OVERDUE)
    assert badge.accessibleName() == "Quá hạn"
    assert not badge.grab().isNull()
