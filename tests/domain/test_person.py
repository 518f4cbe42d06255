"""What somebody shows, put beside what the register knows."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.person import Party, Sex, completed, differences

KNOWN = Party(
    name="Nguyễn Thị Mẫu",
    number="035185000777",
    born=date(1985, 3, 27),
    sex=Sex.FEMALE,
    address="Thôn Mẫu, xã Thanh Hải",
    phone="0912345678",
    email="mau@example.vn",
)
names = st.sampled_from(["", "Nguyen Thi Mau", "NGUYỄN THỊ MẪU", "Nguyễn Thị Mậu", "Trần Văn Thử"])
parties = st.builds(
    Party,
    name=names,
    number=st.just(KNOWN.number),
    born=st.sampled_from([None, KNOWN.born, date(1985, 3, 28)]),
    sex=st.sampled_from([None, Sex.FEMALE]),
    address=st.sampled_from(["", "Thon Mau, xa Thanh Hai", "Thôn Thử"]),
    phone=st.sampled_from(["", "0987654321"]),
)


@given(parties)
def test_nothing_shown_is_lost_but_the_spelling_of_a_text_without_marks(shown: Party) -> None:
    filled = completed(shown, KNOWN)
    assert filled.phone == (shown.phone or KNOWN.phone)
    assert filled.born == (shown.born or KNOWN.born)
    if shown.name not in ("", "Nguyen Thi Mau"):
        assert filled.name == shown.name
    assert completed(filled, KNOWN) == filled


@given(parties)
def test_somebody_differs_only_where_the_register_says_otherwise(shown: Party) -> None:
    said = differences(completed(shown, KNOWN), KNOWN)
    assert set(said) <= {"name", "address", "born"}
    taken = replace(shown, name=KNOWN.name, address=KNOWN.address, born=KNOWN.born)
    assert differences(taken, KNOWN) == {}


def test_a_text_that_lost_its_marks_takes_the_spelling_of_the_register() -> None:
    shown = Party(name="Nguyen Thi Mau", address="Thon Mau, xa Thanh Hai")
    filled = completed(shown, KNOWN)
    assert (filled.name, filled.address) == (KNOWN.name, KNOWN.address)


def test_another_name_without_marks_stays_and_differs() -> None:
    filled = completed(Party(name="Tran Van Thu"), KNOWN)
    assert filled.name == "Tran Van Thu"
    assert differences(filled, KNOWN) == {"name": "Nguyễn Thị Mẫu"}


def test_capitals_are_no_difference() -> None:
    assert differences(replace(KNOWN, name="NGUYỄN THỊ MẪU"), KNOWN) == {}


def test_what_the_register_never_knew_is_no_difference() -> None:
    assert differences(KNOWN, Party(name=KNOWN.name)) == {}


def test_a_difference_of_days_is_told_as_people_write_days() -> None:
    assert differences(replace(KNOWN, born=date(1985, 7, 3)), KNOWN) == {"born": "27/03/1985"}
