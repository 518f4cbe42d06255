"""Real offices in a folder of the test, with a clock that the test moves; invented people."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer

DISTRICT, THANH_HAI, KIEN_KHE = "351", "13498", "13441"
BIRTH, MARRIAGE = "1.001193", "1.000894"
BY = "o01"


@dataclass
class Moment:
    """A clock that stands still until the test sets it."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def set(self, day: str, hour: int = 9) -> None:
        self.now = at(day, hour)


def at(day: str, hour: int = 9) -> datetime:
    """A moment on a day written as 2020-03-02."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=VIETNAM)


def established(folder: Path, unit: str, moment: Moment, *, desk: str = "A") -> Desk:
    """A training office, set up and open. The district's code makes the upper level."""
    role = Role.UPPER if unit == DISTRICT else Role.DESK
    office = Office(
        unit=bootstrap.unit_on(unit, moment().date()),
        desk="-" if role is Role.UPPER else desk,
        role=role,
        training=True,
    )
    bootstrap.set_up(folder, office, officer="Trần Thử Nghiệm", clock=moment)
    return bootstrap.open_desk(folder, clock=moment, hurried=True)


def receive(
    desk: Desk,
    day: str,
    moment: Moment,
    *,
    procedure: str = BIRTH,
    due: str = "",
    channel: Channel = Channel.DIRECT,
) -> Dossier:
    """Receive a dossier of an invented person on a day, with the appointment of the rules or one
    given."""
    moment.set(day)
    person = Party(name="Nguyễn Văn Thử", number="001090000001", phone="0900000001")
    draft = IntakeDraft(
        submitter=person,
        procedure=procedure,
        channel=channel,
        due_at=at(due, 16) if due else None,
        due_reason="Thử" if due else "",
    )
    return desk.intake.register(draft, by=BY)


def finish(desk: Desk, dossier: Dossier, day: str, moment: Moment) -> Dossier:
    """Give a dossier its result on a day."""
    moment.set(day, 10)
    return desk.processing.finish(dossier, result="Kết quả thử", by=BY)


def give_back(
    desk: Desk, dossier: Dossier, day: str, moment: Moment, answer: Answer | None = None
) -> Dossier:
    """Return a result on a day, and fill in a slip when there is an answer."""
    moment.set(day, 11)
    dossier = desk.returning.return_result(
        dossier, collector=dossier.intake.submitter, relation="submitter", by=BY
    )
    if answer is not None:
        reason = "Thử" if answer is Answer.NO else ""
        dossier = desk.returning.rate(dossier, answer, by=BY, reason=reason)
    return dossier


def enrol(reader: Desk, writer: Desk, folder: Path) -> None:
    """Let `reader` trust `writer` by its card."""
    folder.mkdir(exist_ok=True)
    card = writer.enrolment.write_card(folder)
    reader.enrolment.enrol(card, fingerprint=writer.enrolment.own_card().fingerprint, by=BY)


def bring(writer: Desk, reader: Desk, stick: Path) -> None:
    """Carry a bundle from one office to the other."""
    stick.mkdir(exist_ok=True)
    reader.exchange.take_in(list(writer.exchange.export(stick).files))
