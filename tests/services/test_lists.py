"""Lists of work, and papers that go into files."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.services.documents import PaperKind, PaperNotSaved, Size
from desk_app.services.lookup import Listing
from tests.acts import an_online_draft
from tests.builders import Clock
from tests.week import FRIDAY, a_week_of_work, set_up


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    clock = Clock()
    desk = set_up(tmp_path_factory.mktemp("lists") / "desk", clock)
    a_week_of_work(desk, clock)
    clock.now = FRIDAY
    yield desk
    desk.close()


def _names(found: list[Dossier]) -> list[str]:
    return [each.intake.owner.name.split()[-1] for each in found]


def test_each_list_holds_its_dossiers_the_most_urgent_first(desk: Desk) -> None:
    assert {listing: _names(desk.lookup.listed(listing)) for listing in Listing} == {
        Listing.DUE_TODAY: ["Nghiệm", "Bịa"],
        Listing.OVERDUE: ["Mẫu", "Dụ"],
        Listing.WORKING: ["Mẫu", "Dụ", "Nghiệm", "Bịa", "Mẫu"],
        Listing.WAITING: [],
        Listing.PRESENTED: [],
        Listing.DISPUTED: [],
        Listing.READY: ["Định"],
        Listing.NEWEST: ["Mẫu", "Họa", "Định", "Bịa", "Nghiệm", "Dụ", "Mẫu"],
    }


def test_a_dossier_overdue_tomorrow_is_due_today_only_today(desk: Desk) -> None:
    today = {each.uid for each in desk.lookup.listed(Listing.DUE_TODAY)}
    clock = desk.clock
    assert isinstance(clock, Clock)
    clock.now += timedelta(days=1)
    overdue = {each.uid for each in desk.lookup.listed(Listing.OVERDUE)}
    assert today < overdue
    assert not desk.lookup.listed(Listing.DUE_TODAY)
    clock.now = FRIDAY


def test_a_saved_paper_is_in_the_file_and_in_the_history(desk: Desk, tmp_path: Path) -> None:
    dossier = desk.lookup.newest()[0]
    file = tmp_path / "giay.pdf"
    paper = desk.documents.save(dossier, PaperKind.RECEIPT, size=Size.A5, by="o01", file=file)
    assert file.read_bytes() == paper.pdf
    assert desk.lookup.by_uid(dossier.uid).times_printed("receipt") == 1


def test_a_paper_that_cannot_be_saved_leaves_no_trace(desk: Desk, tmp_path: Path) -> None:
    dossier = desk.lookup.newest()[1]
    with pytest.raises(PaperNotSaved):
        desk.documents.save(
            dossier, PaperKind.RECEIPT, size=Size.A5, by="o01", file=tmp_path / "no" / "giay.pdf"
        )
    assert desk.lookup.by_uid(dossier.uid) == dossier


def test_a_code_finds_its_dossier_whatever_a_scanner_or_an_input_method_made_of_it(
    desk: Desk,
) -> None:
    dossier = desk.lookup.newest()[0]
    written, scanned = dossier.code, dossier.intake.scan_code

    for typed in (written.lower(), f" {written}\r", written.replace("-", "–"), f"]C1{scanned}\r\n"):
        assert desk.lookup.get(typed).uid == dossier.uid


def test_what_was_only_noted_waits_in_a_list_of_its_own(training_desk: Desk) -> None:
    noted = training_desk.presenting.present(an_online_draft(), by="o01")
    listed = training_desk.lookup.listed
    assert [each.uid for each in listed(Listing.PRESENTED)] == [noted.uid]
    assert listed(Listing.WORKING) == []
    assert training_desk.lookup.counts().working == 0
    training_desk.presenting.accept(noted, by="o01")
    assert listed(Listing.PRESENTED) == []
