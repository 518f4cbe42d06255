"""Standard reasons: the office's own, else those of its upper level, else those shipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.entries import ReasonsSet
from desk_app.domain.reasons import Occasion, TooManyReasons, Whose
from desk_app.wording.reasons import standard
from tests.builders import workspace_of
from tests.offices import (
    BY,
    DISTRICT,
    THANH_HAI,
    Ticking,
    bring,
    enrol_each_other,
    ticking_office,
)
from tests.storage.desks import picture

STOP = Occasion.STOP
SHIPPED = [each.words for each in standard(STOP)]


def offered(desk: Desk, occasion: Occasion = STOP) -> tuple[Whose, list[str]]:
    words = [each.words for each in desk.reasons.listed(occasion)]
    return desk.reasons.whose(occasion), words


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    """A desk and its district."""
    clock = Ticking()
    desk = ticking_office(tmp_path / "desk", THANH_HAI, clock=clock)
    up = ticking_office(tmp_path / "up", DISTRICT, clock=clock)
    enrol_each_other(desk, up, tmp_path / "cards")
    yield desk, up
    for each in (desk, up):
        each.close()


def test_an_office_words_its_own_reasons_and_can_go_back(training_desk: Desk) -> None:
    assert offered(training_desk) == (Whose.SHIPPED, SHIPPED)
    training_desk.reasons.change(STOP, ["thiếu …", "  ", "sai mẫu"], by=BY)
    assert offered(training_desk) == (Whose.OWN, ["thiếu …", "sai mẫu"])
    assert offered(training_desk, Occasion.EXTENSION)[0] is Whose.SHIPPED
    training_desk.reasons.change(STOP, [], by=BY)
    assert offered(training_desk) == (Whose.SHIPPED, SHIPPED)


def test_what_the_upper_level_words_is_offered_until_the_desk_words_its_own(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, up = pair
    up.reasons.change(STOP, ["Bão", "Lũ ..."], by=BY)
    assert offered(up) == (Whose.OWN, ["Bão", "Lũ …"])
    assert offered(desk) == (Whose.SHIPPED, SHIPPED)
    bring(up, desk, tmp_path / "1")
    assert offered(desk) == (Whose.UPPER, ["Bão", "Lũ …"])
    desk.reasons.change(STOP, ["Mất điện"], by=BY)
    up.reasons.change(STOP, ["Động đất"], by=BY)
    bring(up, desk, tmp_path / "2")
    assert offered(desk) == (Whose.OWN, ["Mất điện"])
    desk.reasons.change(STOP, [], by=BY)
    assert offered(desk) == (Whose.UPPER, ["Động đất"])
    up.reasons.change(STOP, [], by=BY)
    bring(up, desk, tmp_path / "3")
    assert offered(desk) == (Whose.SHIPPED, SHIPPED)


def test_a_tenth_reason_is_refused_at_the_upper_level_and_nothing_is_handed_down(
    pair: tuple[Desk, Desk],
) -> None:
    up = pair[1]
    before = workspace_of(up).journal.own().n
    with pytest.raises(TooManyReasons):
        up.reasons.change(STOP, [str(n) for n in range(10)], by=BY)
    assert workspace_of(up).journal.own().n == before


def test_more_reasons_than_digits_from_above_are_cut_off_and_stop_nobody(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, up = pair
    many = tuple(f"lý do {n}" for n in range(12))
    say(up, ReasonsSet(unit=DISTRICT, occasion=STOP.value, reasons=many))
    bring(up, desk, tmp_path / "1")
    assert offered(desk) == (Whose.UPPER, list(many[:9]))


@pytest.mark.parametrize("unit", [THANH_HAI, DISTRICT])
def test_the_word_of_a_desk_on_reasons_changes_nothing_anywhere(
    pair: tuple[Desk, Desk], tmp_path: Path, unit: str
) -> None:
    desk, up = pair
    say(desk, ReasonsSet(unit=unit, occasion=STOP.value, reasons=("của quầy",)))
    bring(desk, up, tmp_path / "1")
    for each in pair:
        assert offered(each) == (Whose.SHIPPED, SHIPPED)


def test_reasons_handed_down_are_the_same_after_a_rebuild(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk, up = pair
    up.reasons.change(STOP, ["Bão"], by=BY)
    up.reasons.change(STOP, ["Lũ"], by=BY)
    bring(up, desk, tmp_path / "1")
    for each in pair:
        before = picture(workspace_of(each))
        assert before["offered_reasons"]
        workspace_of(each).rebuild()
        assert picture(workspace_of(each)) == before


def say(desk: Desk, fact: ReasonsSet) -> None:
    """A line that no service of that office would write."""
    with workspace_of(desk).change():
        workspace_of(desk).record(fact, actor=BY, at=desk.clock(), entity="lyDoThu000000000000000")
