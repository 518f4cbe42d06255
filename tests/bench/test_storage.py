"""What the journal costs a desk, how fast people are found, how fast bundles come in.

Limits are ratios taken in the same run, so that they hold on a slow PC and on a busy one.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.chain import Segment
from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    Fact,
    PaperReceived,
    ResultReturned,
)
from desk_app.domain.period import month
from desk_app.services import new_uid
from desk_app.storage import lines, packing
from desk_app.storage.driver import execute_many
from desk_app.storage.workspace import Workspace
from tests.acts import received
from tests.bench.measuring import judge, p95, seconds, tell
from tests.builders import MONDAY, Clock, Writer, a_desk, a_party, a_reception, workspace_of
from tests.storage.desks import adopt, with_journal

FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý",
)  # fmt: skip
MIDDLES = (
    "Văn", "Thị", "Đức", "Hữu", "Ngọc", "Minh", "Thanh", "Quang", "Thu", "Xuân", "Hồng", "Kim",
)  # fmt: skip
GIVEN = (
    "An", "Anh", "Bình", "Chi", "Cường", "Dũng", "Đào", "Hà", "Hạnh", "Hòa", "Huệ", "Hùng", "Lan",
    "Linh", "Mai", "Nam", "Thử", "Ước", "Yến",
)  # fmt: skip


def reception(n: int, **changes: Any) -> Any:
    """The n-th of many receptions: names as frequent as in life, a number of their own."""
    name = f"{FAMILIES[n % 15]} {MIDDLES[n * 7 % 12]} {GIVEN[n * 11 % 19]}"
    party = a_party(name=name, number=f"9990{n:08d}", phone=f"09{n * 7919 % 10**8:08d}")
    at = MONDAY + timedelta(minutes=7 * n)
    plain: dict[str, Any] = {
        "code": f"H42.18-{at:%y%m%d}-{n % 1000:04d}", "owner": party, "submitter": party,
        "received_at": at, "due_at": at + timedelta(days=7),
        "papers": (PaperReceived(name="Tờ khai theo mẫu", originals=1),) * 3,
    }  # fmt: skip
    return a_reception(**plain | changes)


def test_the_journal_costs_a_write_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = with_journal(tmp_path)
    # Rows alone have no index of entries to be counted in.
    monkeypatch.setattr(workspace.journal, "counts", lambda uids: dict.fromkeys(uids, 1))
    for title, synchronous, limit in (("waiting", "FULL", 1.25), ("not waiting", "OFF", 2.0)):
        workspace._db.execute(f"PRAGMA synchronous = {synchronous}")
        with_lines: list[float] = []
        without: list[float] = []
        for n in range(0, 400, 2):
            with_lines.append(_recorded(workspace, reception(n), new_uid()))
            without.append(_folded(workspace, reception(n + 1), new_uid()))
        tell(f"one reception, {title} for the disk", with_journal=with_lines, rows_alone=without)
        judge("with its journal line", median(with_lines) / median(without), limit, "×")
    workspace.close()


def _recorded(workspace: Workspace, fact: Fact, uid: str) -> float:
    def act() -> None:
        with workspace.change():
            workspace.record(fact, actor="o01", at=MONDAY, entity=uid)

    return seconds(act)


def _folded(workspace: Workspace, fact: Fact, uid: str) -> float:
    entry = lines.decode("a", lines.encode(1, MONDAY, "o01", fact, entity=uid, v=1))

    def act() -> None:
        with workspace.change():
            workspace.dossiers.fold([entry])

    return seconds(act)


def test_a_reception_is_saved_at_once(tmp_path: Path) -> None:
    clock = Clock()
    desk = a_desk(tmp_path / "desk", clock)
    times = []
    for _ in range(400):
        clock.pass_by(minutes=7)
        times.append(seconds(lambda: received(desk)))
    tell("register, not waiting for the disk", register=times)
    judge("register", median(times) * 1e3, 5, "ms")
    desk.close()


COUNT = 60_000


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with the dossiers of several years."""
    clock = Clock()
    desk = a_desk(tmp_path_factory.mktemp("bench") / "desk", clock)
    writer = Writer()
    for start in range(0, COUNT, 1000):
        for n in range(start, start + 1000):
            writer.write(reception(n), entity=f"{n:022d}", v=1)
        adopt(workspace_of(desk), writer.segment())
    yield desk
    desk.close()


def test_people_are_found_while_typing(full: Desk) -> None:
    typed = [
        "ng",
        "nguyen",
        "nguyễn văn",
        "dao",
        "đào",
        "tran thi hoa",
        "y",
        "hoang kim yen",
        "uoc",
    ]
    numbers = ["0001", "123", "9990000", "59999", "0907919"]
    words = [seconds(lambda: full.lookup.find(text)) for text in typed * 5]  # noqa: B023
    tails = [seconds(lambda: full.lookup.find(text)) for text in numbers * 5]  # noqa: B023
    tell(f"search among {COUNT} dossiers", words=words, numbers=tails)
    judge("search, 95 of 100", p95(words + tails) * 1e3, 300, "ms")


def test_the_home_page_is_there_at_once(full: Desk) -> None:
    counts = [seconds(full.lookup.counts) for _ in range(20)]
    lists = [seconds(full.lookup.open_ones) for _ in range(5)]
    known = [seconds(lambda: full.intake.known("999000000777")) for _ in range(20)]
    tell(f"home page of {COUNT} open dossiers", counts=counts, list_of_500=lists, person=known)
    judge("counts, 95 of 100", p95(counts) * 1e3, 100, "ms")


def test_a_month_s_report_is_there_while_one_waits(full: Desk) -> None:
    figures, period = workspace_of(full).figures, month(MONDAY.date() + timedelta(days=200))
    flows = [seconds(lambda: figures.flow(period, by="unit")) for _ in range(5)]
    slips = [seconds(lambda: figures.slips(period, by="unit")) for _ in range(5)]
    tell(f"form II.06a of a month, {COUNT} open dossiers", form=flows, satisfaction=slips)
    judge("form II.06a, 95 of 100", p95(flows), 2, "s")


def a_big_bundle(dossiers: int) -> list[Segment]:
    """Segments of a thousand lines with four events for each dossier."""
    writer, segments = Writer(), []
    collector = a_party()
    for n in range(dossiers):
        uid = f"{n:022d}"
        tip: tuple[str, ...] = ()
        for v, fact in enumerate(
            (
                reception(n),
                DossierHandedOver(to="o02"),
                DossierFinished(result="Giấy mẫu"),
                ResultReturned(collector=collector, relation="owner"),
            ),
            1,
        ):
            tip = (writer.write(fact, entity=uid, v=v, parents=tip).ref,)
        if n % 250 == 249:
            segments.append(writer.segment())
    return segments


_TABLES = ("dossier", "dossier_span", "dossier_tail", "eidx", "segment")


def test_bundles_come_in_fast(tmp_path: Path) -> None:
    workspace, raw = with_journal(tmp_path, "in.db"), with_journal(tmp_path, "raw.db")
    with raw.change():
        raw.journal.add_foreign("any", office="13498", desk="B", epoch=1, key=bytes(32))
    segments = a_big_bundle(3000)
    events = sum(len(segment.lines) for segment in segments)
    taken = sum(seconds(lambda: adopt(workspace, each)) for each in segments)  # noqa: B023
    rows, words = raw_rows(workspace)
    plain = seconds(lambda: insert_raw(raw, rows, words))
    tell("import, for each event", taken_in=[taken / events], raw_rows=[plain / events])
    judge("import against raw rows", taken / plain, 6, "×")
    workspace.close()
    raw.close()


def raw_rows(
    workspace: Workspace, *, packed: bool = False
) -> tuple[dict[str, list[Sequence[Any]]], list[Sequence[Any]]]:
    """Every row that an import leaves, by table, and the words of the search. Dossiers as they are
    before they are packed, unless `packed`: the limits are for rows that hold what they tell."""
    rows = {table: _rows(workspace, f"* FROM {table} ORDER BY 1, 2") for table in _TABLES}
    if not packed:
        rows["dossier"] = [(*row[:-2], packing.plain(row[-2]), row[-1]) for row in rows["dossier"]]
    words = _rows(workspace, "id, search FROM dossier ORDER BY id")
    return rows, [(number, *search.split("\n")) for number, search in words]


def _rows(workspace: Workspace, what: str) -> list[Sequence[Any]]:
    return [tuple(row) for row in workspace._db.execute(f"SELECT {what}")]


def insert_raw(
    workspace: Workspace, rows: dict[str, list[Sequence[Any]]], words: Sequence[Sequence[Any]]
) -> None:
    """The least that such rows can cost: prebuilt, each table at once, in one unit of work."""
    with workspace.change():
        for table, values in rows.items():
            marks = ",".join("?" * len(values[0]))
            execute_many(
                workspace._db,
                f"INSERT OR IGNORE INTO {table} VALUES ({marks})",  # noqa: S608
                [tuple(value) for value in values],
            )
        sql = "INSERT INTO dossier_words (rowid, exact, folded) VALUES (?, ?, ?)"
        execute_many(workspace._db, sql, [tuple(word) for word in words])


def test_a_rebuild_is_no_night_shift(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    segments = a_big_bundle(3000)
    taken = sum(seconds(lambda: adopt(workspace, each)) for each in segments)  # noqa: B023
    again = seconds(workspace.rebuild)
    tell("12000 entries", taken_in=[taken], rebuilt=[again])
    judge("rebuild against import", again / taken, 2, "×")
    workspace.close()
