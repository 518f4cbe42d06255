"""What the home page says of the data: green only when every reader holds everything."""

import pytest
from pytestqt.qtbot import QtBot

from desk_app.services.exchange import Freshness
from desk_app.ui.data_state import DataState
from desk_app.ui.home.form import HomeForm
from desk_app.ui.palettes import Tone


def state(
    *, not_exported: int = 0, exported: int = 0, due: bool = False, days: int = 0
) -> DataState:
    return DataState(
        checked_at=None, sound=True, not_exported=not_exported, exported=exported, due=due,
        freshness=Freshness(days, None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "words", "tone"),
    [
        (state(not_exported=2, exported=5), "2 việc chờ xuất ra USB", Tone.WAITING),
        (state(not_exported=1), "1 việc chờ xuất ra USB", Tone.WAITING),
        (state(exported=5), "5 việc đã xuất, chờ nơi nhận xác nhận", Tone.FRESH),
        (state(exported=1), "1 việc đã xuất, chờ nơi nhận xác nhận", Tone.FRESH),
        (state(), "Nơi nhận đã giữ đủ", Tone.READY),
    ],
)
def test_only_what_is_acknowledged_is_green_and_each_has_its_words(
    given: DataState, words: str, tone: Tone
) -> None:
    assert given.waiting_words() == (words, tone)


def test_the_export_day_and_an_old_catalogue_are_said_on_the_home_page_and_only_then(
    qtbot: QtBot,
) -> None:
    form = HomeForm()
    qtbot.addWidget(form)
    form.show_data(state(days=44))
    assert form._due.isHidden()
    assert form._old.isHidden()
    form.show_data(state(due=True, days=45))
    assert form._due.words().startswith("Đến ngày xuất gói")
    assert form._old.words() == "45 ngày làm việc chưa nhận danh mục từ cấp trên"
    form.show_data(state(days=90))
    assert form._old.words().endswith("xin gói mới ngay")
    assert form._due.isHidden()


def test_an_old_catalogue_is_yellow_and_one_too_old_is_red() -> None:
    assert state(days=45).freshness_words()[1] == Tone.SOON
    assert state(days=89).freshness_words()[1] == Tone.SOON
    assert state(days=90).freshness_words()[1] == Tone.OVERDUE
