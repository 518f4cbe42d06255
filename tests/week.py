"""A training desk after a week of work with invented people."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.person import Party
from tests.builders import MONDAY, Clock, a_desk

FRIDAY = MONDAY + timedelta(days=4)
CLERK, LAWYER = "Cán bộ Thử Một Cửa", "Tư pháp Thử Nghiệm"


def set_up(folder: Path, clock: Clock) -> Desk:
    """A new training desk with two officers, open on this thread."""
    desk = a_desk(folder, clock, officer=CLERK)
    desk.settings.set_officer(LAWYER, title="Công chức Tư pháp", by="o01")
    return desk


def received(desk: Desk, name: str, *, days: int, number: str = "") -> Dossier:
    """A dossier received now, due in so many days."""
    procedure = desk.intake.procedures()[0]
    person = Party(name=name, number=number, address="Thôn Một", phone="0900000000")
    draft = IntakeDraft(
        submitter=person,
        procedure=procedure.code,
        channel=procedure.ways[0].channel,
        papers=desk.intake.usual_papers(procedure),
        due_at=desk.clock() + timedelta(days=days, hours=1),
        due_reason="Theo lịch thử",
    )
    return desk.intake.register(draft, by="o01")


def a_week_of_work(desk: Desk, clock: Clock) -> list[Dossier]:
    """Seven dossiers in every state, received on a Monday."""
    clock.now = MONDAY
    names = (
        "Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Lê Thị Thí Nghiệm", "Phạm Văn Bịa",
        "Hoàng Thị Giả Định", "Đỗ Minh Họa", "Đặng Thị Mẫu",
    )  # fmt: skip
    days = (1, 2, 4, 4, 7, 9, 20)
    made = []
    for at, (name, due) in enumerate(zip(names, days, strict=True)):
        made.append(received(desk, name, days=due, number=f"0350990000{at:02d}"))
        clock.now += timedelta(minutes=7)
    for at in (1, 3, 4, 5):
        made[at] = desk.processing.hand_over(made[at], to=LAWYER, note="Xem gấp", by="o01")
    for at in (4, 5):
        made[at] = desk.processing.finish(made[at], result="Trích lục", number="12/TL", by="o02")
    submitter = replace(made[5].intake.submitter)
    made[5] = desk.returning.return_result(made[5], collector=submitter, relation="owner", by="o01")
    return made
