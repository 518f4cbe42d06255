"""The upper level reads what its communes did, and does nothing in their place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ScanAdded
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.numbering import Book
from desk_app.domain.office import OnlyReads
from desk_app.domain.period import month
from desk_app.domain.satisfaction import Answer
from desk_app.services.documents import PaperKind, Size
from desk_app.ui.dossier.view import view
from tests.builders import Clock
from tests.offices import BY, DISTRICT, THANH_HAI, at, bring, enrol, established, receive

Act = Callable[[Desk, Dossier], object]

ACTS: dict[str, Act] = {
    "receive": lambda upper, _: upper.intake.register(IntakeDraft(), by=BY),
    "hand over": lambda upper, brought: upper.processing.hand_over(brought, to="Thử", by=BY),
    "finish": lambda upper, brought: upper.processing.finish(brought, result="Thử", by=BY),
    "return": lambda upper, brought: upper.returning.return_result(
        brought, collector=brought.intake.owner, relation="owner", by=BY
    ),
    "rate": lambda upper, brought: upper.returning.rate(brought, Answer.YES, by=BY),
    "number": lambda upper, brought: upper.documents.numbered(
        brought, PaperKind.RECEIPT, size=Size.A5, by=BY
    ),
    "start numbers": lambda upper, _: upper.numbers.start(Book.REFUSAL, 5, by=BY),
    "void a number": lambda upper, _: upper.numbers.void(Book.REFUSAL, 1, reason="Thử", by=BY),
    "write a letter": lambda upper, brought: upper.templates.save(
        brought, PaperKind.REFUSAL, by=BY, file=upper.folder / "thu.docx"
    ),
    "print": lambda upper, brought: upper.documents.issue(
        brought, PaperKind.RECEIPT, size=Size.A5, by=BY
    ),
    "scan": lambda upper, brought: upper.scans.add(brought, [], by=BY),
    "take scans": lambda upper, brought: upper.scans.take(brought, [], by=BY),
    "drop scans": lambda upper, _: upper.scan_keeping.drop(),
    "ask scans back": lambda upper, brought: upper.scan_keeping.ask_back(brought),
    "withdraw a scan": lambda upper, brought: upper.scans.withdraw(
        brought, ScanAdded(sha256="ab", media="", size=0, name=""), reason="Thử", by=BY
    ),
    "hand over on paper": lambda upper, brought: upper.hand_overs.issue(
        [brought], PaperKind.DOSSIERS_HANDOVER, size=Size.A4, by=BY
    ),
    "take money": lambda upper, brought: upper.payments.collect(brought, [], by=BY),
    "keep a register": lambda upper, brought: upper.registers.table(
        brought.intake.field, month(brought.intake.received_at.date())
    ),
    "close a day": lambda upper, brought: upper.closing.sheet(
        brought.intake.received_at.date(), by=BY
    ),
}


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Desk]:
    """The district, after a commune brought one dossier of its officer "Lê Thị Xã"."""
    moment = Clock(at("2020-01-02"))
    desk = established(tmp_path / "desk", THANH_HAI, moment)
    made = established(tmp_path / "upper", DISTRICT, moment)
    enrol(desk, made, tmp_path / "down")
    enrol(made, desk, tmp_path / "up")
    desk.settings.set_officer("Lê Thị Xã", title="", by=BY, officer=BY)
    receive(desk, "2020-02-03", moment)
    bring(desk, made, tmp_path / "stick")
    desk.close()
    yield made
    made.close()


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_the_upper_level_does_nothing_to_a_dossier(upper: Desk, act: Act) -> None:
    (brought,) = upper.lookup.newest()
    with pytest.raises(OnlyReads):
        act(upper, brought)
    assert upper.lookup.newest() == [brought]


def test_an_entry_is_signed_by_the_officer_of_the_unit_that_made_it(upper: Desk) -> None:
    (brought,) = upper.lookup.newest()
    shown = view(upper, brought.uid)
    assert shown.officers[brought.history[0].actor] == "Lê Thị Xã"
    assert shown.only_read
