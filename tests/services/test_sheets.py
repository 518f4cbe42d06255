"""Every paper can be printed on the sheets offered for it, and on no other."""

from collections.abc import Callable
from datetime import datetime, time
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.forms import STOPPING_FROM
from desk_app.domain.office import VIETNAM
from desk_app.printing.letter import PaperNeedsSheet
from desk_app.services.documents import PaperKind, Size, sheets_of
from tests.acts import fee_taken, finished, received, returned
from tests.builders import Clock
from tests.services.test_letters import extend, request
from tests.services.test_slips import handed

BY = "o01"


def stopped(desk: Desk) -> Dossier:
    return desk.processing.stop(received(desk), reason="thử", by=BY)


def refused(desk: Desk) -> Dossier:
    return desk.processing.refuse(received(desk), reason="thử", by=BY)


def withdrawn(desk: Desk) -> Dossier:
    return desk.processing.withdraw(received(desk), reason="thử", by=BY)


READY: dict[PaperKind, Callable[[Desk], Dossier]] = {
    PaperKind.RECEIPT: received,
    PaperKind.RESULTS_SLIP: returned,
    PaperKind.SUPPLEMENT_REQUEST: lambda desk: request(desk, received(desk)),
    PaperKind.REFUSAL: refused,
    PaperKind.APOLOGY: lambda desk: extend(desk, received(desk)),
    PaperKind.STOP_NOTICE: stopped,
    PaperKind.WITHDRAWAL: withdrawn,
    PaperKind.ROUTING_SLIP: handed,
    PaperKind.FEE_RECEIPT: fee_taken,
    PaperKind.DOSSIERS_HANDOVER: handed,
    PaperKind.RESULTS_HANDOVER: finished,
}
"""What makes a dossier of which a paper can be printed."""


@pytest.mark.parametrize("kind", list(PaperKind))
def test_a_paper_is_printed_on_the_sheets_offered_for_it_and_not_on_a_roll_else(
    training_desk: Desk, moving_clock: Clock, kind: PaperKind
) -> None:
    if kind is PaperKind.STOP_NOTICE:
        moving_clock.now = datetime.combine(STOPPING_FROM, time(9), VIETNAM)
    dossier = READY[kind](training_desk)
    assert kind in training_desk.documents.kinds(dossier)
    wide = set()
    for size in sheets_of(kind):
        paper = training_desk.documents.preview(dossier, kind, size=size, by=BY)
        wide.add(PdfReader(BytesIO(paper.pdf)).pages[0].mediabox.width)
    assert len(wide) == len(sheets_of(kind))
    if Size.A5 in sheets_of(kind) and Size.ROLL not in sheets_of(kind):
        with pytest.raises(PaperNeedsSheet):
            training_desk.documents.preview(dossier, kind, size=Size.ROLL, by=BY)
