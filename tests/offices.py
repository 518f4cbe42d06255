"""Real offices in a folder of the test, with a clock that the test moves; invented people."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Role
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer
from desk_app.services.exchange import Portion
from tests.builders import CERTIFIED_COPY, MONDAY, Clock, a_desk

DISTRICT, THANH_HAI, KIEN_KHE = "351", "13498", "13441"
BIRTH, MARRIAGE = "1.001193", "1.000894"
BY = "o01"


@dataclass(slots=True)
class Ticking:
    """A clock that is a minute later each time it is asked."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def at(day: str, hour: int = 9) -> datetime:
    """A moment on a day written as 2020-03-02."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=VIETNAM)


def established(
    folder: Path, unit: str, clock: Callable[[], datetime], *, desk: str = "A"
) -> Desk:  # fmt: skip
    """A training office, set up and open. The district's code makes the upper level."""
    role = Role.UPPER if unit == DISTRICT else Role.DESK
    return a_desk(
        folder,
        clock,
        unit=bootstrap.unit_on(unit, clock().date()),
        desk="-" if role is Role.UPPER else desk,
        role=role,
    )


def ticking_office(
    folder: Path, unit: str, *, desk: str = "A", clock: Callable[[], datetime] | None = None
) -> Desk:
    """A training office whose clock goes by itself."""
    return established(folder, unit, clock or Ticking(), desk=desk)


def receive_now(desk: Desk, name: str = "Trần Văn Mẫu") -> Dossier:
    """A dossier of certified copies."""
    draft = IntakeDraft(submitter=Party(name=name), procedure=CERTIFIED_COPY)
    return desk.intake.register(draft, by=BY)


def settle(desk: Desk, dossier: Dossier) -> Dossier:
    """Finish and return a dossier."""
    desk.processing.finish(dossier, result="Bản sao chứng thực", by=BY)
    collector = dossier.intake.submitter
    return desk.returning.return_result(dossier, collector=collector, relation="owner", by=BY)


def receive(
    desk: Desk,
    day: str,
    moment: Clock,
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


def finish(desk: Desk, dossier: Dossier, day: str, moment: Clock) -> Dossier:
    """Give a dossier its result on a day."""
    moment.set(day, 10)
    return desk.processing.finish(dossier, result="Kết quả thử", by=BY)


def give_back(
    desk: Desk, dossier: Dossier, day: str, moment: Clock, answer: Answer | None = None
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
    folder.mkdir(parents=True, exist_ok=True)
    card = writer.enrolment.write_card(folder)
    reader.enrolment.enrol(card, fingerprint=writer.enrolment.own_card().fingerprint, by=BY)


def enrol_each_other(one: Desk, other: Desk, through: Path) -> None:
    """Let two offices trust each other."""
    for reader, writer in ((other, one), (one, other)):
        enrol(reader, writer, through / f"{writer.office.unit.code}{writer.office.desk}")


def in_portions(desk: Desk, portion: Portion) -> Desk:
    """The office, with bundles coming in by such portions."""
    desk.exchange._receiving._applying.portion = portion
    return desk


def bring(writer: Desk, reader: Desk, stick: Path) -> None:
    """Carry a bundle from one office to the other."""
    stick.mkdir(exist_ok=True)
    reader.exchange.take_in(list(writer.exchange.export(stick).files))
