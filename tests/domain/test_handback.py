"""Who may collect a result."""

import pytest

from desk_app.domain.handback import Relation, check, usual_relation
from desk_app.domain.intake import NOBODY, usual_fee
from desk_app.domain.person import Party, PartyKind
from desk_app.domain.procedure import Channel, Fee, FeeKind, FeeUnit, Way

OWNER = Party(name="Nguyễn Thị Mẫu", number="035185000777")
SUBMITTER = Party(name="Trần Văn Thử", number="035085000456")
COMPANY = Party(name="Công ty TNHH Mẫu", kind=PartyKind.ORGANISATION)


def test_who_comes_for_himself_collects_himself() -> None:
    assert usual_relation(OWNER, OWNER) is Relation.OWNER


@pytest.mark.parametrize("owner", [OWNER, COMPANY])
def test_whoever_came_for_another_collects(owner: Party) -> None:
    assert usual_relation(owner, SUBMITTER) is Relation.SUBMITTER


@pytest.mark.parametrize("relation", [Relation.OWNER, Relation.SUBMITTER, Relation.POST])
def test_only_an_authorised_person_needs_a_paper(relation: Relation) -> None:
    assert check(relation, NOBODY, "") == {}


def test_an_authorised_person_has_a_name_a_whole_number_and_a_paper() -> None:
    assert check(Relation.AUTHORISED, Party(name="", number="0350"), "") == {
        "collector.name": "name-missing",
        "collector.number": "number-of-person",
        "authority": "authority-missing",
    }
    assert check(Relation.AUTHORISED, SUBMITTER, "Số 07/GUQ") == {}


@pytest.mark.parametrize(
    ("fee", "usual"),
    [
        (Fee(kind=FeeKind.FREE), 0),
        (Fee(kind=FeeKind.AMOUNT, amount_dong=8000), 8000),
        (Fee(kind=FeeKind.AMOUNT, amount_dong=2000, unit=FeeUnit.PAGE), 0),
        (Fee(kind=FeeKind.BY_COUNCIL, amount_dong=5000), 0),
    ],
)
def test_only_a_fee_for_the_case_is_known_before_the_clerk_looks(fee: Fee, usual: int) -> None:
    assert usual_fee(Way(channel=Channel.DIRECT, term=None, fee=fee)) == usual
