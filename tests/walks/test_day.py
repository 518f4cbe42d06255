"""A day as the customer knows it: a citizen comes in the morning, the district counts her at night.

Each step is what a person does; each claim is what that person sees.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdf
import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain import idcard, period
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.lifecycle import IllegalMove, State
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.satisfaction import AlreadyRated, Answer
from desk_app.sample.agenda import MovingClock
from desk_app.sample.day import play_day
from desk_app.services.documents import PaperKind, Size

_DAY = date(2020, 3, 2)
_CARD = (
    "035185999001||Nguyễn Thị Mẫu|12031985|Nữ|"
    "Thôn Trung, Thanh Hải, Thanh Liêm, Hà Nam|15052019"
)  # fmt: skip


@dataclass
class _Scene:
    """A commune's desk, its district, the clock they share and the stick between them."""

    clock: MovingClock
    desk: Desk
    district: Desk
    stick: Path

    def at(self, hour: int, minute: int = 0, *, day: int = 2) -> None:
        self.clock.now = datetime(2020, 3, day, hour, minute, tzinfo=VIETNAM)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[_Scene]:
    clock = MovingClock(datetime(2020, 3, 2, 7, 30, tzinfo=VIETNAM))

    def office(name: str, code: str, letter: str, role: Role) -> Desk:
        unit = bootstrap.unit_on(code, _DAY)
        made = Office(unit=unit, desk=letter, role=role, training=True)
        bootstrap.set_up(tmp_path / name, made, officer="Trần Văn Mẫu", clock=clock)
        return bootstrap.open_desk(tmp_path / name, clock=clock)

    scene = _Scene(
        clock,
        desk=office("commune", "13498", "A", Role.DESK),
        district=office("district", "351", "-", Role.UPPER),
        stick=tmp_path / "stick",
    )
    yield scene
    scene.desk.close()
    scene.district.close()


def _read_over_the_phone(scene: _Scene) -> None:
    for holder, other in ((scene.desk, scene.district), (scene.district, scene.desk)):
        card = other.enrolment.write_card(scene.stick)
        digits = other.enrolment.own_card().fingerprint
        holder.enrolment.enrol(card, fingerprint=digits, by="o01")


def _text(pdf: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_a_citizen_who_came_in_the_morning_is_in_the_report_at_night(scene: _Scene) -> None:
    desk, district = scene.desk, scene.district
    _read_over_the_phone(scene)

    # 8:15 on a Monday. The clerk scans the card; nothing has to be typed.
    scene.at(8, 15)
    citizen = idcard.to_party(desk.intake.card(_CARD))
    assert (citizen.name, citizen.number) == ("Nguyễn Thị Mẫu", "035185999001")

    # She wants a marital status certificate: three working days, so Thursday at the same hour.
    procedure = desk.intake.procedures("tinh trang hon nhan")[0]
    papers = desk.intake.usual_papers(procedure)
    draft = IntakeDraft(submitter=citizen, procedure=procedure.code, papers=papers)
    assert desk.intake.check(draft) == {}
    dossier = desk.intake.register(draft, by="o01")
    assert dossier.intake.due_at == datetime(2020, 3, 5, 8, 15, tzinfo=VIETNAM)

    # She takes a receipt home.
    receipt = desk.documents.issue(dossier, PaperKind.RECEIPT, size=Size.A5, by="o01")
    on_paper = _text(receipt.pdf)
    assert dossier.code in on_paper
    assert "Nguyễn Thị Mẫu" in on_paper

    # Nobody can give her a result that does not exist yet.
    with pytest.raises(IllegalMove):
        desk.returning.return_result(dossier, collector=citizen, relation="owner", by="o01")

    # The justice officer has it done on Wednesday, a day early.
    scene.at(8, 30)
    dossier = desk.processing.hand_over(dossier, to="Lê Thị Mẫu", by="o01")
    scene.at(14, 0, day=4)
    dossier = desk.processing.finish(dossier, result=procedure.result, number="01/2020", by="o01")
    assert [each.code for each in desk.lookup.open_ones()] == [dossier.code]

    # On Thursday she scans her receipt, gets the result, and says what she thinks of it.
    scene.at(9, 0, day=5)
    found = desk.lookup.get(dossier.intake.scan_code)
    dossier = desk.returning.return_result(found, collector=citizen, relation="owner", by="o01")
    slip = desk.documents.issue(dossier, PaperKind.RESULTS_SLIP, size=Size.A5, by="o01")
    assert "01/2020" in _text(slip.pdf)
    dossier = desk.returning.rate(dossier, Answer.VERY, by="o01")
    assert dossier.state is State.RETURNED
    assert desk.lookup.open_ones() == []

    # She is asked once only.
    with pytest.raises(AlreadyRated):
        desk.returning.rate(dossier, Answer.NO, reason="Chờ lâu", by="o01")

    # On Friday a stick goes to the district; a second time it brings nothing new.
    scene.at(16, 30, day=6)
    bundle = desk.exchange.export(scene.stick).files
    assert [each.result for each in district.exchange.take_in(bundle)] == ["taken-in"]
    assert [each.result for each in district.exchange.take_in(bundle)] == ["known"]
    assert district.lookup.get(dossier.code) == dossier

    # The report counts her: one received, one settled, early, very satisfied.
    table = district.reporting.table("II.06a", period.month(_DAY))
    name, *figures = table.rows[0][1:]
    assert name == "Xã Thanh Hải"
    assert figures == [1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0]
    assert "Xã Thanh Hải" in _text(district.reporting.pdf(table))
    sheet = openpyxl.load_workbook(BytesIO(district.reporting.xlsx(table))).active
    assert sheet is not None
    assert "Xã Thanh Hải" in {cell for row in sheet.iter_rows(values_only=True) for cell in row}
    slips = district.reporting.table("satisfaction", period.month(_DAY))
    assert slips.rows[0][1:4] == ("Xã Thanh Hải", 1, 1)

    # The way home: the commune learns that the district holds everything.
    returned = district.exchange.export(scene.stick).files
    desk.exchange.take_in(returned)
    assert desk.exchange.standing().unacknowledged == 0


def test_the_sample_day_leaves_papers_bundles_and_reports(tmp_path: Path) -> None:
    made = play_day(tmp_path)
    kinds = [(file.parent.name, file.suffix) for file in made.files]
    assert kinds.count(("papers", ".pdf")) == 4
    assert kinds.count(("13498", ".QMC")) == kinds.count(("CAPTREN", ".QMC")) == 1
    assert kinds.count(("reports", ".pdf")) == kinds.count(("reports", ".xlsx")) == 2
    receipts = [file for file in made.files if file.name.startswith("receipt-")]
    assert all(made.dossier in _text(file.read_bytes()) for file in receipts)
    assert all(file.stat().st_size for file in made.files)


def test_a_second_sample_day_leaves_the_first_alone(tmp_path: Path) -> None:
    first = play_day(tmp_path)
    before = {file: file.read_bytes() for file in first.files}
    second = play_day(tmp_path)
    assert second.folder != first.folder
    assert {file: file.read_bytes() for file in first.files} == before
