"""What is published to a server gives the same tables there, whatever happens on the way."""

import logging
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from shutil import copytree

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.cli.main import main
from desk_app.domain.period import Period
from desk_app.domain.satisfaction import Answer
from desk_app.hub import publishing
from desk_app.services.publishing import OnlyUpperPublishes
from desk_app.services.reporting import COUNTED, PUBLISHED, REPORTS, NotCountedHere
from desk_app.storage import server as servers
from desk_app.storage.figures import Which
from desk_app.storage.server_refusals import ServerAddressRefused, ServerUnavailable
from desk_app.storage.workspace import Workspace
from tests.builders import MONDAY, Clock, Writer, workspace_of
from tests.offices import (
    DISTRICT,
    KIEN_KHE,
    THANH_HAI,
    at,
    bring,
    enrol,
    established,
    finish,
    give_back,
    receive,
)
from tests.reports.lives import Life, Script, periods, scripts
from tests.reports.test_lives import asked_for
from tests.storage import postgres
from tests.storage.desks import adopt
from tests.storage.postgres import PASSWORD, Cluster

MARCH = Period(date(2020, 3, 1), date(2020, 3, 31))
_TABLES = ("dossier", "dossier_span", "dossier_fee", "mark")
_databases = count(1)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with postgres.running() as found:
        yield found


@pytest.fixture
def address(cluster: Cluster) -> str:
    return cluster.made(f"tinh{next(_databases)}")


@pytest.fixture
def moment() -> Clock:
    return Clock(at("2020-03-12", 10))


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A district with the dossiers of two communes."""
    folder, now = tmp_path_factory.mktemp("offices"), Clock(at("2020-03-02"))
    made = established(folder / "upper", DISTRICT, now)
    for code in (THANH_HAI, KIEN_KHE):
        desk = established(folder / code, code, now)
        enrol(desk, made, folder / "down")
        enrol(made, desk, folder / code)
        work(desk, now)
        bring(desk, made, folder / "stick")
        desk.close()
    made.close()
    return folder


@pytest.fixture
def upper(tmp_path: Path, moment: Clock, offices: Path) -> Iterator[Desk]:
    """The district; its communes lie beside it."""
    copytree(offices, tmp_path, dirs_exist_ok=True)
    made = bootstrap.open_desk(tmp_path / "upper", clock=moment, hurried=True)
    yield made
    made.close()


def work(desk: Desk, moment: Clock) -> None:
    """One dossier returned late with a slip, one returned early, one overdue."""
    for due, answer in (("2020-03-05", Answer.NO), ("2020-03-20", None)):
        dossier = receive(desk, "2020-03-02", moment, due=due)
        dossier = finish(desk, dossier, "2020-03-10", moment)
        give_back(desk, dossier, "2020-03-11", moment, answer)
    receive(desk, "2020-03-12", moment, due="2020-03-16")


def more_work(upper: Desk, tmp_path: Path, moment: Clock, code: str = THANH_HAI) -> None:
    """The commune goes on and sends."""
    desk = bootstrap.open_desk(tmp_path / code, clock=moment, hurried=True)
    receive(desk, "2020-03-13", moment)
    bring(desk, upper, tmp_path / "stick")
    desk.close()


def rows(address: str) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is published, but when."""
    with psycopg.connect(address, autocommit=True) as connection:
        return {
            table: connection.execute(
                f"SELECT * FROM mot_cua.{table} AS t ORDER BY t".encode()  # noqa: S608
            ).fetchall()
            for table in _TABLES
        }


def assert_same(upper: Desk, address: str, period: Period = MARCH) -> None:
    """Every report that can be made there is the one made here."""
    for name in PUBLISHED:
        here = upper.reporting.table(name, period)
        assert upper.reporting.table(name, period, server=address) == here, name
        assert here.rows, name
    for name in COUNTED:
        charts = upper.reporting.charts(name, period)
        assert upper.reporting.charts(name, period, server=address) == charts, name


# ---- the same figures


@settings(
    max_examples=6,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(drawn=st.lists(scripts(), min_size=6, max_size=12), period=periods())
def test_the_same_questions_have_the_same_answers_on_both(
    lives_here: Workspace, lives_there: str, drawn: list[Script], period: Period
) -> None:
    unit = f"P{next(_databases)}"
    here, there = Writer(f"a{unit}"), Writer(f"b{unit}")
    for n, script in enumerate(drawn):
        Life(script, unit, f"T{unit}-{n}").live(here, there)
    for segment in (here.segment(), there.segment()):
        adopt(lives_here, segment)
    connected = servers.connect(lives_there)
    publishing.publish(
        lives_here, connected, {}, app="1", at=MONDAY, full=False, progress=lambda *_: None
    )

    asked = asked_for(unit, period)
    with connected.reading():
        for name, make in PUBLISHED.items():
            assert make(connected, asked) == REPORTS[name](lives_here, asked), name
        for which in Which:
            listed = [span for _, span in connected.figures.listed(period, which, unit=unit)]
            own = lives_here.figures.listed(period, which, unit=unit)
            assert listed == [span for _, span in own], which
        for by in ("day", "month-ended", "unit", "procedure", "stage"):
            assert connected.figures.flow(period, by=by) == lives_here.figures.flow(period, by=by)
        taken = connected.figures.taken(period, unit=unit)
        assert taken == lives_here.figures.taken(period, unit=unit)
        assert connected.figures.newest_entry() == lives_here.figures.newest_entry()
    connected.close()


@pytest.fixture(scope="module")
def lives_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("published")
    desk = established(folder / "desk", THANH_HAI, Clock(at("2020-01-02")))
    yield workspace_of(desk)
    desk.close()


@pytest.fixture(scope="module")
def lives_there(cluster: Cluster) -> str:
    return cluster.made("lives")


def test_a_desk_that_may_lack_its_sisters_rows_puts_nothing_over_those_on_the_server(
    tmp_path: Path, upper: Desk, address: str
) -> None:
    upper.publishing.publish(address)
    desk = established(tmp_path / "desk", THANH_HAI, Clock(at("2020-01-02")))
    with pytest.raises(OnlyUpperPublishes):
        desk.publishing.publish(address)
    assert desk.publishing.address() == ""
    desk.close()
    assert_same(upper, address)


def test_the_tables_of_a_district_are_the_same_there(upper: Desk, address: str) -> None:
    made = upper.publishing.publish(address)

    assert (made.units, made.unchanged, made.whole) == (2, 0, 2)
    assert_same(upper, address)
    one = upper.reporting.table("II.06a", MARCH, unit=KIEN_KHE, server=address)
    assert one == upper.reporting.table("II.06a", MARCH, unit=KIEN_KHE)


def test_no_citizen_is_published(upper: Desk, address: str) -> None:
    upper.publishing.publish(address)
    words = repr(rows(address))
    for dossier in workspace_of(upper).dossiers.open_ones(limit=10):
        party = dossier.intake.submitter
        for told in (party.name, party.number, party.phone, dossier.code):
            assert told
            assert told not in words


def test_a_report_that_names_dossiers_is_not_made_there(upper: Desk, address: str) -> None:
    upper.publishing.publish(address)
    with pytest.raises(NotCountedHere):
        upper.reporting.table("register", MARCH, server=address)


def test_every_key_begins_with_the_unit_and_parts_the_table(upper: Desk, address: str) -> None:
    upper.publishing.publish(address)
    with psycopg.connect(address) as connection:
        found = connection.execute(
            "SELECT c.relname, a.attname, p.partstrat FROM pg_index i "
            "JOIN pg_class c ON c.oid = i.indrelid "
            "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] "
            "JOIN pg_partitioned_table p ON p.partrelid = c.oid WHERE i.indisprimary"
        ).fetchall()
        assert sorted(found) == [
            ("dossier", "unit", "h"), ("dossier_fee", "unit", "h"), ("dossier_span", "unit", "h"),
        ]  # fmt: skip
        plan = connection.execute("EXPLAIN SELECT * FROM mot_cua.dossier WHERE unit = '13498'")
        assert str(plan.fetchall()).count("Scan on dossier_") == 1


# ---- only what is new, again and again


def test_only_what_has_changed_goes_over(
    upper: Desk, address: str, tmp_path: Path, moment: Clock
) -> None:
    upper.publishing.publish(address)
    before = rows(address)

    again = upper.publishing.publish(address)
    assert (again.unchanged, again.rows) == (2, 0)
    assert rows(address) == before

    more_work(upper, tmp_path, moment)
    news = upper.publishing.publish(address)

    assert (news.unchanged, news.whole) == (1, 0)
    assert 0 < news.rows < 4
    assert_same(upper, address)


def test_all_of_it_again_changes_nothing(upper: Desk, address: str) -> None:
    upper.publishing.publish(address)
    before = rows(address)

    made = upper.publishing.publish(address, full=True)

    assert made.whole == 2
    assert rows(address) == before


def test_step_by_step_ends_where_all_at_once_does(
    upper: Desk, address: str, cluster: Cluster, tmp_path: Path, moment: Clock
) -> None:
    upper.publishing.publish(address)
    for code in (THANH_HAI, KIEN_KHE, THANH_HAI):
        more_work(upper, tmp_path, moment, code)
        upper.publishing.publish(address)
    other = cluster.made(f"tinh{next(_databases)}")
    upper.publishing.publish(other)

    assert rows(address) == rows(other)


def test_what_was_dropped_by_law_is_dropped_there(upper: Desk, address: str) -> None:
    upper.publishing.publish(address)
    ended = workspace_of(upper).dossiers.closed_before(date(2020, 4, 1))
    dropped = [each for each in ended if each.intake.unit == KIEN_KHE]

    upper.retention.drop(dropped, basis="QĐ mẫu", by="o01")
    made = upper.publishing.publish(address)

    assert (made.unchanged, made.whole) == (0, 1)
    uids = {row[1] for row in rows(address)["dossier"]}
    assert not uids & {each.uid for each in dropped}
    assert_same(upper, address)


# ---- interrupted


class _Pulled(Exception):
    """The plug."""


def test_a_unit_is_published_wholly_or_not_at_all(
    upper: Desk, address: str, tmp_path: Path, moment: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    upper.publishing.publish(address)
    before = rows(address)
    for code in (THANH_HAI, KIEN_KHE):
        more_work(upper, tmp_path, moment, code)
    wrote = psycopg.Copy.write_row
    left = [2]

    def pulled(self: psycopg.Copy, row: Sequence[object]) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise _Pulled
        wrote(self, row)

    monkeypatch.setattr(psycopg.Copy, "write_row", pulled)
    with pytest.raises(_Pulled):
        upper.publishing.publish(address)
    after = rows(address)
    monkeypatch.undo()

    assert [row for row in after["dossier"] if row[0] == THANH_HAI] == [
        row for row in before["dossier"] if row[0] == THANH_HAI
    ]
    assert len(after["dossier"]) == len(before["dossier"]) + 1
    upper.publishing.publish(address)
    assert_same(upper, address)


def test_a_server_that_goes_away_is_told_and_nothing_is_lost(
    upper: Desk, address: str, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = servers.Server.put

    def gone(self: servers.Server, unit: servers.UnitRows) -> int:
        with psycopg.connect(cluster.address("postgres"), autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name = 'desk-app'"
            )
        return put(self, unit)

    monkeypatch.setattr(servers.Server, "put", gone)
    with pytest.raises(ServerUnavailable) as caught:
        upper.publishing.publish(address)
    assert caught.value.facts["reason"] == "unreachable"
    monkeypatch.undo()

    upper.publishing.publish(address)
    assert_same(upper, address)


def test_a_publisher_that_was_restored_publishes_its_own_state(
    upper: Desk, address: str, tmp_path: Path, moment: Clock
) -> None:
    upper.publishing.publish(address)
    upper.close()
    copytree(tmp_path / "upper", tmp_path / "copy")
    newer = bootstrap.open_desk(tmp_path / "upper", clock=moment, hurried=True)
    more_work(newer, tmp_path, moment)
    newer.publishing.publish(address)
    newer.close()

    restored = bootstrap.open_desk(tmp_path / "copy", clock=moment, hurried=True)
    made = restored.publishing.publish(address)

    assert made.whole == 1
    assert_same(restored, address)
    restored.close()


# ---- addresses and passwords


def test_a_password_comes_from_the_surroundings_and_is_kept_nowhere(
    upper: Desk,
    cluster: Cluster,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    by_port = cluster.by_port(address.split("dbname=")[1].split(maxsplit=1)[0])
    with pytest.raises(ServerUnavailable):
        upper.publishing.publish(by_port)

    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    upper.publishing.publish(by_port)

    assert upper.publishing.address() == by_port
    assert_same(upper, by_port)
    kept = [row for row in workspace_of(upper)._db.execute("SELECT * FROM setting")]
    kept += [line for _, entries in workspace_of(upper).journal.entries() for line in entries]
    assert PASSWORD not in repr(kept) + caplog.text


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("host=localhost password=mật user=x", "password"),
        ("postgresql://x:y@localhost/z", "password"),
        ("đây không phải địa chỉ", "unreadable"),
    ],
)
def test_an_address_with_a_password_is_refused(upper: Desk, written: str, reason: str) -> None:
    with pytest.raises(ServerAddressRefused) as caught:
        upper.publishing.publish(written)
    assert caught.value.facts == {"reason": reason}
    assert upper.publishing.address() == ""


def test_where_nothing_was_published_there_is_nothing_to_ask(upper: Desk, address: str) -> None:
    with pytest.raises(ServerUnavailable) as caught:
        upper.reporting.table("II.06a", MARCH, server=address)
    assert caught.value.facts["reason"] == "empty"


def test_the_commands_publish_and_report(
    upper: Desk, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    period = ["--from", "2020-03-01", "--to", "2020-03-31"]
    data = ["--data", str(tmp_path / "upper"), "--at", "2020-03-13T09:00", "--json"]
    assert main([*data, "publish", "--to", address]) == 0
    assert '"units":2' in capsys.readouterr().out
    assert main([*data, "report", "II.06a", *period]) == 0
    here = capsys.readouterr().out
    assert main([*data, "report", "II.06a", *period, "--server", address]) == 0
    assert capsys.readouterr().out == here
    assert main([*data, "report", "register", *period, "--server", address]) == 113
