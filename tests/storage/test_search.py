"""What people type into the search box, and what they find."""

import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.storage.workspace import Workspace
from tests.builders import MONDAY, Writer, a_party, a_reception
from tests.storage.desks import adopt, with_journal

NAMES = ("Đào Thị Hòa", "Đao Thị Hoa", "Nguyễn Văn Thử", "Nguyên Vân Thu", "Lê Ơn", "Trần Ước")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = with_journal(tmp_path_factory.mktemp("search"))
    writer = Writer()
    for n, name in enumerate(NAMES):
        party = a_party(name=name, number=f"99909000{n:04d}", phone=f"09000012{n:02d}", address="")
        _write(writer, n, submitter=party, owner=party)
    adopt(made, writer.segment())
    yield made
    made.close()


def _write(writer: Writer, n: int, **changes: object) -> None:
    reception = a_reception(
        code=f"H42.18-200302-{n:04d}",
        scan_code=f"8134982003020{n:03d}57",
        received_at=MONDAY + timedelta(minutes=n),
        **changes,
    )
    writer.write(reception, entity=f"{n:022d}", v=1)


def found(workspace: Workspace, typed: str) -> list[str]:
    return [dossier.intake.owner.name for dossier in workspace.search.find(typed)]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_without_marks_and_capitals(workspace: Workspace, name: str) -> None:
    bare = unicodedata.normalize("NFD", name.replace("Đ", "D"))
    bare = "".join(ch for ch in bare if not unicodedata.combining(ch))
    assert name in found(workspace, bare.lower())
    assert name in found(workspace, bare.upper())
    assert name in found(workspace, unicodedata.normalize("NFD", name))
    assert name in found(workspace, name[:5])


def test_names_with_the_very_marks_come_first(workspace: Workspace) -> None:
    assert found(workspace, "hòa") == ["Đào Thị Hòa", "Đao Thị Hoa"]
    assert found(workspace, "hoa") == ["Đao Thị Hoa", "Đào Thị Hòa"]
    assert found(workspace, "đao") == ["Đao Thị Hoa", "Đào Thị Hòa"]


def test_words_are_found_by_their_beginnings_in_any_order(workspace: Workspace) -> None:
    assert found(workspace, "thu nguy") == ["Nguyên Vân Thu", "Nguyễn Văn Thử"]
    assert found(workspace, "guyen") == []


def test_numbers_are_found_by_their_tails(workspace: Workspace) -> None:
    assert found(workspace, "90000003") == ["Nguyên Vân Thu"]
    assert found(workspace, "90 000 003") == ["Nguyên Vân Thu"]
    assert found(workspace, "0900.001.204") == ["Lê Ơn"]
    assert found(workspace, "1205") == ["Trần Ước"]
    assert found(workspace, "200302-0002") == ["Nguyễn Văn Thử"]
    assert found(workspace, "H42.18-200302-0002") == ["Nguyễn Văn Thử"]
    assert found(workspace, "9990") == []
    assert found(workspace, "813498200302000157") == ["Đao Thị Hoa"]


def test_no_more_than_fifty_are_found_and_the_newest_of_them(tmp_path: Path) -> None:
    writer = Writer()
    for n in range(120):
        _write(writer, n, owner=a_party(name=f"Vũ Thử {n}"))
    made = with_journal(tmp_path)
    adopt(made, writer.segment())
    assert found(made, "vu thu") == [f"Vũ Thử {n}" for n in range(119, 69, -1)]
    made.close()


HOSTILE = (
    '"', '""', "'", "*", "thu*", "thu NEAR hoa", "thu AND", "OR", "NOT thu", "exact : thu", "(",
    "thu; DROP TABLE dossier", "^thu", "{exact}: x", "-thu", "a" * 10_000, "thu " * 2_500, "_", "%",
    "\\", "\0", "thu\0hoa", "\ud800", "😀", "ạ" * 3_000, "²²²", "٣٣٣", "1" * 10_000, "--", "'; --",
    ")", "𝟗𝟗𝟗", "\u200b", "\ufeffthu",
)  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_is_typed_is_an_expression(workspace: Workspace, typed: str) -> None:
    assert len(workspace.search.find(typed)) <= len(NAMES)


@settings(max_examples=80)
@given(st.text(max_size=30))
def test_any_text_gets_an_answer(workspace: Workspace, typed: str) -> None:
    assert len(workspace.search.find(typed)) <= len(NAMES)


def test_operators_are_words(workspace: Workspace) -> None:
    assert found(workspace, "nguyen OR le") == []
    assert found(workspace, "thu*") == found(workspace, "thu")
