"""The level above an upper level sees how many, never who."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.entries import DayCounted, OpenCounted
from desk_app.domain.office import Role
from desk_app.domain.period import Period
from desk_app.domain.satisfaction import Answer
from desk_app.domain.units import Level
from desk_app.services.reporting import COUNTED, NotCountedHere
from desk_app.storage import lines
from tests.builders import Clock, a_desk, workspace_of
from tests.offices import (
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    at,
    bring,
    enrol_each_other,
    established,
    finish,
    give_back,
    receive,
)

MARCH = Period(date(2020, 3, 1), date(2020, 3, 31))
COMMUNES = (THANH_HAI, KIEN_KHE)


@dataclass(frozen=True)
class Country:
    """A commune's desk or two, their district, and the province above it."""

    folder: Path
    moment: Clock
    communes: dict[str, Desk]
    district: Desk
    province: Desk

    def up(self, *, to_the_top: bool = True) -> None:
        """Carry everything upward."""
        for number, desk in enumerate(self.communes.values()):
            bring(desk, self.district, self.folder / f"stick {number}")
        if to_the_top:
            bring(self.district, self.province, self.folder / "stick to the top")


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Offices of three levels that know each other."""
    folder, now = tmp_path_factory.mktemp("levels"), Clock(at("2020-03-02"))
    district = established(folder / "district", DISTRICT, now)
    unit = bootstrap.unit_on(DISTRICT, date(2020, 3, 2))
    top = replace(unit, code="35", name="Tỉnh Mẫu", level=Level.PROVINCE, parent="00")
    province = a_desk(folder / "top", now, unit=top, desk="-", role=Role.UPPER)
    enrol_each_other(district, province, folder / "cards")
    for code in COMMUNES:
        desk = established(folder / code, code, now)
        enrol_each_other(desk, district, folder / f"cards {code}")
        desk.close()
    district.close()
    province.close()
    return folder


@pytest.fixture
def country(tmp_path: Path, offices: Path) -> Iterator[Country]:
    moment = Clock(at("2020-03-02", 10))
    copytree(offices, tmp_path, dirs_exist_ok=True)

    def opened(name: str) -> Desk:
        return bootstrap.open_desk(tmp_path / name, clock=moment, hurried=True)

    communes = {code: opened(code) for code in COMMUNES}
    district, province = opened("district"), opened("top")
    yield Country(tmp_path, moment, communes, district, province)
    for desk in (*communes.values(), district, province):
        desk.close()


def work(country: Country, code: str = THANH_HAI) -> None:
    """One returned late with a slip, one early, one overdue."""
    desk, moment = country.communes[code], country.moment
    for due, answer in (("2020-03-05", Answer.VERY), ("2020-03-20", Answer.NO)):
        dossier = receive(desk, "2020-03-03", moment, due=due)
        dossier = finish(desk, dossier, "2020-03-10", moment)
        give_back(desk, dossier, "2020-03-11", moment, answer)
    receive(desk, "2020-03-12", moment, due="2020-03-16")
    moment.set("2020-03-31", 17)


def written(desk: Desk) -> list[DayCounted | OpenCounted]:
    """What a journal tells the level above, in order."""
    return [
        entry.fact
        for position, entries in workspace_of(desk).journal.entries()
        if position.state == "own"
        for entry in entries
        if isinstance(entry.fact, DayCounted | OpenCounted)
    ]


def assert_same_above(country: Country, period: Period = MARCH) -> None:
    """The province's tables are the district's, but for whose table it is."""
    for name in COUNTED:
        below = country.district.reporting.table(name, period)
        top = country.province.reporting.table(name, period)
        assert (top.rows, top.totals) == (below.rows, below.totals), name
        assert top.rows, name
        one = country.province.reporting.table(name, period, unit=THANH_HAI)
        assert one.rows == country.district.reporting.table(name, period, unit=THANH_HAI).rows
        charts = country.province.reporting.charts(name, period)
        for chart, same in zip(
            charts, country.district.reporting.charts(name, period), strict=True
        ):
            assert chart == same, chart.name


def test_the_province_counts_what_the_district_counts(country: Country) -> None:
    for code in COMMUNES:
        work(country, code)
    country.up()
    assert_same_above(country)
    names = [row[1] for row in country.province.reporting.table("II.06a", MARCH).rows]
    assert names == ["Thị trấn Kiện Khê", "Xã Thanh Hải"]


def test_no_citizen_and_no_dossier_goes_above_the_district(country: Country) -> None:
    work(country)
    country.up()
    top, below = workspace_of(country.province), workspace_of(country.district)
    text = "".join(
        line.decode() for position in top.journal.all()
        for segment in top.journal.sealed.of(position.j) for line in segment.lines
    )  # fmt: skip
    assert "level.day_counted.1" in text
    assert top.dossiers.total() == 0
    assert {position.office for position in top.journal.all()} == {"35", DISTRICT}
    for dossier in below.dossiers.by_ids([row[0] for row in below.rows("dossier")]):
        party = dossier.intake.submitter
        for told in (party.name, party.number, party.phone, dossier.code, dossier.uid):
            assert told
            assert told not in text


def test_the_counts_hold_numbers_and_the_names_of_offices_alone(country: Country) -> None:
    work(country)
    country.up()
    catalogue = {each.code: each for each in country.district.procedures.on_offer()}
    for fact in written(country.district):
        assert (fact.unit, fact.unit_name) == (THANH_HAI, "Xã Thanh Hải")
        for each in fact.procedures:
            assert each.field == catalogue[each.procedure].field
        line = lines.encode(2, at("2020-03-02"), "o01", fact)
        assert len(line) < 1000


def test_the_province_trusts_nobody_on_the_districts_word(country: Country) -> None:
    work(country)
    country.up()
    trusted = {
        peer.office for peer in workspace_of(country.province).exchanged.peers() if peer.trusted_at
    }
    assert trusted == {DISTRICT}


def test_what_was_told_is_told_again_only_when_it_changed(country: Country) -> None:
    work(country)
    country.up()
    told = written(country.district)
    country.up()
    assert written(country.district) == told

    # A bundle that comes late changes a day of the past.
    receive(country.communes[KIEN_KHE], "2020-03-31", country.moment)
    country.moment.set("2020-04-02")
    country.up()

    news = written(country.district)[len(told) :]
    assert [(type(fact), fact.unit, fact.day.day) for fact in news] == [
        (DayCounted, KIEN_KHE, 31), (OpenCounted, KIEN_KHE, 2), (OpenCounted, THANH_HAI, 2),
    ]  # fmt: skip
    assert_same_above(country)


def test_a_corrected_past_is_corrected_above(country: Country) -> None:
    work(country)
    country.up()
    desk = country.communes[THANH_HAI]
    (mistaken,) = [each for each in desk.lookup.newest() if each.finished_at is None]
    country.moment.set("2020-03-31", 18)
    desk.processing.withdraw(mistaken, reason="người dân rút", by="o01")
    country.up()
    assert_same_above(country)
    late = country.province.reporting.table("II.06a", MARCH).totals
    assert late is not None
    assert late[-1] == 0


def test_a_report_that_names_dossiers_is_made_where_they_are(country: Country) -> None:
    work(country)
    country.up()
    with pytest.raises(NotCountedHere):
        country.province.reporting.table("overdue", MARCH)


def test_below_the_province_the_reach_of_each_office_is_told(country: Country) -> None:
    work(country)
    country.up()
    note = country.province.reporting.table("II.06a", MARCH).notes[-1]
    assert note == "Số liệu đến hết kỳ: 1/1 đơn vị."


def test_the_counts_of_a_rebuilt_workspace_are_the_same(country: Country) -> None:
    work(country)
    country.up()
    workspace = workspace_of(country.province)
    before = [list(workspace.rows(table)) for table in ("day_told", "day_count", "day_open")]
    workspace.rebuild()
    assert before == [
        list(workspace.rows(table)) for table in ("day_told", "day_count", "day_open")
    ]


def test_a_district_without_a_level_above_writes_no_counts(
    country: Country, tmp_path: Path
) -> None:
    alone = established(tmp_path / "alone", DISTRICT, country.moment)
    desk = country.communes[THANH_HAI]
    work(country)
    enrol_each_other(desk, alone, tmp_path / "cards alone")
    bring(desk, alone, tmp_path / "stick alone")
    alone.exchange.export(tmp_path / "down")
    assert written(alone) == []
    alone.close()
