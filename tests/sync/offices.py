"""Communes and an upper level on real workspaces, for walks of bundles between them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.person import Party

START = datetime(2020, 3, 2, 8, 0, tzinfo=VIETNAM)


@dataclass(slots=True)
class Ticking:
    """A clock that is a minute later each time it is asked."""

    now: datetime = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def an_office(
    folder: Path, unit: str, *, desk: str = "A", clock: Callable[[], datetime] | None = None
) -> Desk:
    """A training office that has just been set up and opened."""
    role = Role.UPPER if len(unit) < 5 else Role.DESK
    office = Office(
        unit=bootstrap.unit_on(unit, date(2020, 3, 2)),
        desk="-" if role is Role.UPPER else desk,
        role=role,
        training=True,
    )
    ticking = clock or Ticking()
    bootstrap.set_up(folder, office, officer="Nguyễn Thị Mẫu", clock=ticking)
    return bootstrap.open_desk(folder, clock=ticking, hurried=True)


def enrol(one: Desk, other: Desk, through: Path) -> None:
    """Let two offices trust each other, by card and digits."""
    for giver, taker in ((one, other), (other, one)):
        folder = through / f"{giver.office.unit.code}{giver.office.desk}"
        folder.mkdir(parents=True, exist_ok=True)
        card = giver.enrolment.write_card(folder)
        digits = giver.enrolment.own_card().fingerprint
        taker.enrolment.enrol(card, fingerprint=digits, by="o01")


def receive(desk: Desk, name: str = "Trần Văn Mẫu") -> Dossier:
    """A dossier of certified copies."""
    draft = IntakeDraft(submitter=Party(name=name), procedure="2.000815")
    return desk.intake.register(draft, by="o01")


def settle(desk: Desk, dossier: Dossier) -> Dossier:
    """Finish and return a dossier."""
    desk.processing.finish(dossier, result="Bản sao chứng thực", by="o01")
    collector = dossier.intake.submitter
    return desk.returning.return_result(
        dossier, collector=collector, relation="owner", by="o01"
    )  # fmt: skip
