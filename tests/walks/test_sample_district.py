"""The sample district: one seed, one story, and every figure of its reports comes from entries."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

import msgspec
import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk, SetUpAlready
from desk_app.cli.main import main
from desk_app.domain import fees, period
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import FeeReceived, SupplementReceived, SupplementRequested
from desk_app.domain.person import PartyKind
from desk_app.domain.timeliness import Timeliness, judge
from desk_app.sample.district import (
    CommuneMade,
    DistrictMade,
    NoDistrict,
    make_district,
    units_of,
)

_SHARE = 0.01
_SATISFIED = {"very", "yes"}


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """What `sample` wrote to stdout and to stderr when it made the district of these tests."""
    words = ["--json", "sample", "--to", str(tmp_path_factory.mktemp("district"))]
    out, err = (TextIOWrapper(BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        assert main([*words, "--share", str(_SHARE), "--workers", "1"]) == 0
    out.seek(0)
    err.seek(0)
    return out.read(), err.read()


@pytest.fixture(scope="module")
def district(command: tuple[str, str]) -> DistrictMade:
    return msgspec.json.decode(
        command[0], type=DistrictMade, dec_hook=lambda kind, text: kind(text)
    )


@contextmanager
def _opened(folder: Path) -> Iterator[Desk]:
    desk = bootstrap.open_desk(folder)
    yield desk
    desk.close()


def _dossiers(commune: CommuneMade) -> list[Dossier]:
    with _opened(commune.folder) as desk:
        return desk.lookup.newest()


def _row(district: DistrictMade, report: str, name: str) -> tuple[object, ...]:
    with _opened(district.upper) as upper:
        rows = upper.reporting.table(report, period.year(district.year)).rows
    return next((row for row in rows if row[1] == name), ())


def _pilots(district: DistrictMade) -> list[CommuneMade]:
    return [commune for commune in district.communes if commune.pilot]


def test_the_same_seed_gives_the_same_reports_byte_by_byte(
    district: DistrictMade, tmp_path: Path
) -> None:
    again = make_district(tmp_path, share=_SHARE, workers=2)
    assert [file.name for file in again.reports] == [file.name for file in district.reports]
    assert {file.suffix for file in again.reports} == {".pdf", ".xlsx", ".json"}
    for one, other in zip(district.reports, again.reports, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name
    assert (again.dossiers, again.lines) == (district.dossiers, district.lines)


def test_the_district_of_2020_has_sixteen_communes_and_three_pilots(
    district: DistrictMade,
) -> None:
    assert len({commune.unit for commune in district.communes}) == 16
    assert len(_pilots(district)) == 3
    assert all(commune.dossiers > 0 for commune in district.communes)


def test_pilots_are_never_late_and_all_their_slips_are_good(district: DistrictMade) -> None:
    dossiers = [dossier for pilot in _pilots(district) for dossier in _dossiers(pilot)]
    assert [each.code for each in dossiers if _timeliness(each) is Timeliness.LATE] == []
    answers = Counter(each.rating.answer.value for each in dossiers if each.rating)
    assert set(answers) <= _SATISFIED
    returned = [each for each in dossiers if each.returned_at]
    assert answers.total() >= len(returned) - 3  # a slip may be written after the year's last hour


def test_the_report_says_what_the_dossiers_of_the_pilots_say(district: DistrictMade) -> None:
    for pilot in _pilots(district):
        dossiers = _dossiers(pilot)
        ended = Counter(_timeliness(each) for each in dossiers if each.finished_at)
        row = _row(district, "II.06a", pilot.name)
        assert row[2] == len(dossiers) == pilot.dossiers
        assert row[6:10] == (
            ended.total(), ended[Timeliness.EARLY], ended[Timeliness.ON_TIME], 0,
        )  # fmt: skip
        answers = Counter(each.rating.answer.value for each in dossiers if each.rating)
        slips = _row(district, "satisfaction", pilot.name)
        assert (slips[2], slips[3], slips[5]) == (answers.total(), answers["very"], answers["yes"])


def test_elsewhere_papers_are_asked_for_fees_paid_and_dossiers_end_without_a_result(
    district: DistrictMade,
) -> None:
    dossiers = [
        dossier
        for commune in district.communes
        if not commune.pilot
        for dossier in _dossiers(commune)
    ]
    happened = {step.kind for dossier in dossiers for step in dossier.history}
    assert {SupplementRequested.KIND, SupplementReceived.KIND, FeeReceived.KIND} <= happened
    assert not any(dossier.late_by_law for dossier in dossiers)
    with _opened(district.upper) as upper:
        table = upper.reporting.table("fees", period.year(district.year))
        assert table.totals is not None
        paid = sum(fees.amount(fact.parts) for d in dossiers for _, fact in d.fees)
        assert table.totals[-1] == paid + sum(
            fees.amount(fact.parts)
            for pilot in _pilots(district)
            for dossier in _dossiers(pilot)
            for _, fact in dossier.fees
        )


def test_people_come_on_open_days_in_office_hours(district: DistrictMade) -> None:
    commune = district.communes[0]
    with _opened(commune.folder) as desk:
        moments = [dossier.intake.received_at for dossier in desk.lookup.newest()]
        moved = [desk.calendar.due(at, each.intake.term) for at, each in
                 zip(moments, desk.lookup.newest(), strict=True)]  # fmt: skip
    assert [each.received_at for each in moved if each.counted_from != each.received_at] == []


def test_everybody_is_recognisable_as_invented(district: DistrictMade) -> None:
    for dossier in (each for commune in district.communes for each in _dossiers(commune)):
        for party in (dossier.intake.owner, dossier.intake.submitter):
            person = party.kind is PartyKind.PERSON
            assert re.fullmatch(r"035\d{3}999\d{3}" if person else r"0700999\d{3}", party.number)
            assert re.fullmatch(r"(0900000\d{3})?", party.phone)


def test_upper_level_and_communes_are_sound_and_agree(district: DistrictMade) -> None:
    with _opened(district.upper) as upper:
        assert upper.checking.check().findings == ()
        assert upper.exchange.standing().held == 0
        counted = {each.unit.code: each.dossiers for each in upper.consolidation.communes()}
    assert counted == {commune.unit: commune.dossiers for commune in district.communes}
    with _opened(district.communes[0].folder) as desk:
        assert desk.checking.check().findings == ()


def test_every_commune_knows_that_the_upper_level_holds_its_year(district: DistrictMade) -> None:
    for commune in district.communes:
        with _opened(commune.folder) as desk:
            assert desk.exchange.standing().unacknowledged == 0, commune.name


def test_progress_tells_of_every_commune_and_every_month(
    district: DistrictMade, command: tuple[str, str]
) -> None:
    counts = re.findall(r"^\[(\d+)/(\d+)\]", command[1], re.MULTILINE)
    played = [(str(number), "16") for number in range(1, 17)]
    assert counts == played + [(str(number), "12") for number in range(1, 13)]
    assert {commune.bundles for commune in district.communes} == {12}


def test_a_folder_that_holds_a_district_is_not_touched(district: DistrictMade) -> None:
    entry = district.upper / "office.db"
    before = entry.read_bytes()
    with pytest.raises(SetUpAlready):
        make_district(district.upper.parent, share=_SHARE)
    assert entry.read_bytes() == before


def test_a_year_without_one_lasting_upper_level_has_no_district() -> None:
    with pytest.raises(NoDistrict):
        units_of(2025)


def test_after_the_reform_the_province_is_the_upper_level() -> None:
    upper, communes = units_of(2026)
    assert upper.code == "37"
    assert communes
    assert not any(unit.pilot for unit in communes)


def _timeliness(dossier: Dossier) -> Timeliness:
    due = dossier.intake.due_at
    assert due is not None
    ended = dossier.finished_at or dossier.intake.received_at
    return judge(ended.date(), due.date())
