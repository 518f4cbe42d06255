"""Money by day and kind: receipts count, cancelled ones are taken off when they were cancelled."""

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierCorrected, FeePart, FeeReceived
from desk_app.domain.period import Period
from desk_app.domain.tables import Table
from tests.builders import CERTIFIED_COPY, Clock, a_draft, workspace_of
from tests.offices import BY, at
from tests.reports.test_received import FEBRUARY, JANUARY

PARTS = (
    FeePart(charge="fee", name="Phí chứng thực", amount_dong=4_000),
    FeePart(charge="levy", name="Lệ phí hộ tịch", amount_dong=8_000),
)


def came(desk: Desk, moment: Clock, day: str, fee_dong: int = 0) -> Dossier:
    moment.set(day)
    return desk.intake.register(a_draft(procedure=CERTIFIED_COPY, fee_dong=fee_dong), by=BY)


def pay(desk: Desk, dossier: Dossier, day: str, *parts: FeePart) -> Dossier:
    """Money taken on a day, with a receipt."""
    fact = FeeReceived(
        receipt="0000001", parts=parts, payer="Thử", moment="reception", method="cash"
    )
    workspace = workspace_of(desk)
    with workspace.change():
        workspace.record(fact, actor=BY, at=at(day), entity=dossier.uid)
    return workspace.dossiers.current(dossier.uid)


def asked(desk: Desk, moment: Clock, period: Period) -> Table:
    moment.set("2020-06-01")
    return desk.reporting.table("fees", period)


def test_each_charge_of_a_receipt_stands_on_its_day(desk: Desk, moment: Clock) -> None:
    pay(desk, came(desk, moment, "2020-01-10"), "2020-01-13", *PARTS)
    pay(desk, came(desk, moment, "2020-01-10"), "2020-01-13", PARTS[0])

    table = asked(desk, moment, JANUARY)

    assert table.rows == (
        (1, "13/01/2020", "Phí", "Phí chứng thực", 2, 0, 8_000),
        (2, "13/01/2020", "Lệ phí", "Lệ phí hộ tịch", 1, 0, 8_000),
    )
    assert table.totals == (None, "Tổng cộng", None, None, 3, 0, 16_000)


def test_a_receipt_cancelled_later_stays_in_its_month_and_is_taken_off_in_the_next(
    desk: Desk, moment: Clock
) -> None:
    dossier = pay(desk, came(desk, moment, "2020-01-10"), "2020-01-13", PARTS[0])
    before = asked(desk, moment, JANUARY)
    moment.set("2020-02-03")
    desk.correcting.undo_fee(dossier, dossier.fees[0][0], by=BY, reason="ghi nhầm")

    assert asked(desk, moment, JANUARY) == before
    february = asked(desk, moment, FEBRUARY)
    assert february.rows == ((1, "03/02/2020", "Phí", "Phí chứng thực", 0, 1, -4_000),)


def test_what_was_noted_at_reception_stands_apart_until_there_is_a_receipt(
    desk: Desk, moment: Clock
) -> None:
    came(desk, moment, "2020-01-10", fee_dong=6_000)
    pay(desk, came(desk, moment, "2020-01-10", fee_dong=4_000), "2020-01-10", PARTS[0])

    table = asked(desk, moment, JANUARY)

    assert [row[2:] for row in table.rows] == [
        ("Phí", "Phí chứng thực", 1, 0, 4_000),
        ("Ghi khi tiếp nhận, chưa có biên lai", _name(desk), 1, 0, 6_000),
    ]
    assert table.notes[0].startswith("Thu có biên lai: 4.000 đồng.")
    assert "chưa có biên lai: 6.000 đồng" in table.notes[0]


def test_a_fee_put_right_later_does_not_change_the_month_before(desk: Desk, moment: Clock) -> None:
    dossier = came(desk, moment, "2020-01-10", fee_dong=6_000)
    before = asked(desk, moment, JANUARY)
    moment.set("2020-02-03")
    fact = DossierCorrected(reason="ghi nhầm", fee_dong=2_000)
    desk.correcting.correct(dossier, fact, by=BY)

    assert asked(desk, moment, JANUARY) == before
    assert before.totals is not None
    assert before.totals[-1] == 6_000


def _name(desk: Desk) -> str:
    procedure = desk.intake.procedure(CERTIFIED_COPY)
    assert procedure is not None
    return procedure.name
