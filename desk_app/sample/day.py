"""The sample day: one dossier from the identity card to the district's report."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import count
from pathlib import Path

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain import idcard, period
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.satisfaction import Answer
from desk_app.sample.agenda import MovingClock
from desk_app.services.documents import PaperKind, Size
from desk_app.services.reporting import STATUTORY

_DAY = date(2020, 3, 2)
_UNIT, _UPPER = "13498", "351"
_CARD = (
    "035185999001||Nguyễn Thị Mẫu|12031985|Nữ|"
    "Thôn Trung, Thanh Hải, Thanh Liêm, Hà Nam|15052019"
)  # fmt: skip
_PROCEDURE = "1.004873"
_CLERK = "o01"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMade:
    """What the day left behind: the two workspaces, and the files in the order they were made."""

    folder: Path
    desk: Path
    upper: Path
    dossier: str
    files: tuple[Path, ...]


def play_day(folder: Path) -> DayMade:
    """Play the day in a new folder below `folder`, so that nothing there is touched."""
    place = _unused(folder)
    clock = MovingClock(_at(7, 30))
    desk = _office(place / _UNIT, _UNIT, "A", Role.DESK, clock)
    upper = _office(place / _UPPER, _UPPER, "-", Role.UPPER, clock)
    try:
        _enrol_each_other(desk, upper, place / "stick")
        dossier, papers = _at_the_desk(desk, clock, place / "papers")
        bundles = _over_the_stick(desk, upper, clock, place / "stick")
        reports = _at_the_upper_level(upper, place / "reports")
    finally:
        desk.close()
        upper.close()
    return DayMade(
        folder=place, desk=desk.folder, upper=upper.folder, dossier=dossier.code,
        files=(*papers, *bundles, *reports),
    )  # fmt: skip


def _unused(folder: Path) -> Path:
    places = (folder / f"{number:02d}" for number in count(1))
    return next(place for place in places if not place.exists())


def _at(hour: int, minute: int) -> datetime:
    return datetime.combine(_DAY, time(hour, minute), VIETNAM)


def _office(folder: Path, code: str, letter: str, role: Role, clock: MovingClock) -> Desk:
    unit = bootstrap.unit_on(code, _DAY)
    office = Office(unit=unit, desk=letter, role=role, training=True)
    bootstrap.set_up(folder, office, officer="Trần Văn Mẫu", clock=clock)
    return bootstrap.open_desk(folder, clock=clock)


def _enrol_each_other(desk: Desk, upper: Desk, stick: Path) -> None:
    """Cards go over the stick; the digits are read over the phone."""
    for holder, other in ((desk, upper), (upper, desk)):
        card = other.enrolment.write_card(stick)
        digits = other.enrolment.own_card().fingerprint
        holder.enrolment.enrol(card, fingerprint=digits, by=_CLERK)


def _at_the_desk(desk: Desk, clock: MovingClock, folder: Path) -> tuple[Dossier, list[Path]]:
    """Received in the morning, settled and returned the same afternoon."""
    officer = "Lê Thị Mẫu"
    justice = desk.settings.set_officer(officer, title="Công chức Tư pháp – Hộ tịch", by=_CLERK)
    clock.now = _at(8, 15)
    procedure = desk.intake.procedure(_PROCEDURE)
    assert procedure is not None, "the catalogue that ships knows the procedure"
    person = idcard.to_party(desk.intake.card(_CARD))
    papers = desk.intake.usual_papers(procedure)
    draft = IntakeDraft(submitter=person, procedure=procedure.code, papers=papers)
    dossier = desk.intake.register(draft, by=_CLERK)
    files = _receipts(desk, dossier, folder)
    clock.now = _at(8, 20)
    dossier = desk.processing.hand_over(dossier, to=officer, by=_CLERK)
    clock.now = _at(14, 10)
    dossier = desk.processing.finish(
        dossier, result=procedure.result, number="01/2020", by=justice
    )  # fmt: skip
    clock.now = _at(15, 40)
    dossier = desk.returning.return_result(
        dossier, collector=person, relation="owner", by=_CLERK
    )  # fmt: skip
    slip = desk.documents.issue(dossier, PaperKind.RESULTS_SLIP, size=Size.A5, by=_CLERK)
    files.append(_written(folder / slip.name, slip.pdf))
    return desk.returning.rate(dossier, Answer.VERY, by=_CLERK), files


def _receipts(desk: Desk, dossier: Dossier, folder: Path) -> list[Path]:
    """The receipt on every paper there is; on A5 it goes to the printer."""
    files = []
    for size in (Size.A4, Size.ROLL, Size.A5):
        make = desk.documents.issue if size is Size.A5 else desk.documents.preview
        paper = make(dossier, PaperKind.RECEIPT, size=size, by=_CLERK)
        name = f"{PaperKind.RECEIPT.value}-{dossier.code}-{size.value}.pdf"
        files.append(_written(folder / name, paper.pdf))
    return files


def _over_the_stick(desk: Desk, upper: Desk, clock: MovingClock, stick: Path) -> tuple[Path, ...]:
    """The desk's bundle goes up, the upper level's acknowledgement comes down."""
    clock.now = _at(16, 30)
    going_up = desk.exchange.export(stick).files
    clock.now = _at(16, 45)
    upper.exchange.take_in(going_up)
    coming_down = upper.exchange.export(stick).files
    desk.exchange.take_in(coming_down)
    return (*going_up, *coming_down)


def _at_the_upper_level(upper: Desk, folder: Path) -> list[Path]:
    files = []
    for name in STATUTORY:
        table = upper.reporting.table(name, period.month(_DAY))
        charts = upper.reporting.charts(name, period.month(_DAY))
        files.append(_written(folder / f"{name}.pdf", upper.reporting.pdf(table, charts)))
        files.append(_written(folder / f"{name}.xlsx", upper.reporting.xlsx(table)))
    return files


def _written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
