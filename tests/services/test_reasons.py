"""Standard reasons: those shipped until the office words its own."""

from desk_app.bootstrap import Desk
from desk_app.domain.reasons import Occasion
from desk_app.wording.reasons import standard


def words(desk: Desk, occasion: Occasion) -> list[str]:
    return [each.words for each in desk.reasons.listed(occasion)]


def test_an_office_words_its_own_reasons_and_can_go_back(training_desk: Desk) -> None:
    shipped = [each.words for each in standard(Occasion.REFUSAL)]
    assert words(training_desk, Occasion.REFUSAL) == shipped
    training_desk.reasons.change(Occasion.REFUSAL, ["thiếu …", "  ", "sai mẫu"])
    assert words(training_desk, Occasion.REFUSAL) == ["thiếu …", "sai mẫu"]
    assert words(training_desk, Occasion.EXTENSION) != ["thiếu …", "sai mẫu"]
    training_desk.reasons.change(Occasion.REFUSAL, [])
    assert words(training_desk, Occasion.REFUSAL) == shipped
