"""The tables are the journal, folded: they can be dropped and made again, byte for byte."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.bootstrap import Desk
from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    OfficerSet,
    PaperPrinted,
    RatingGiven,
    ResultReturned,
)
from desk_app.domain.satisfaction import Answer
from desk_app.storage import lines
from desk_app.storage.dossiers import ChangedByNewer
from desk_app.storage.workspace import Workspace
from tests.acts import ACTS
from tests.builders import MONDAY, Clock, Writer, a_desk, a_party, a_reception, refs, workspace_of
from tests.storage.desks import KEY, SHIPPED, adopt, picture, record, with_journal

UID = "hoSoThu000000000000000"
PRINTED = PaperPrinted(paper="receipt", size="A5")
FINISHED = DossierFinished(result="Giấy mẫu")
_WRITTEN = [name for name, act in ACTS.items() if act.entries]


@settings(max_examples=8)
@given(st.lists(st.sampled_from(_WRITTEN), min_size=2, max_size=6))
def test_after_any_acts_a_rebuild_gives_the_same_tables(names: Sequence[str]) -> None:
    with TemporaryDirectory() as folder:
        clock = Clock()
        desk = a_desk(Path(folder) / "desk", clock)
        for name in names:
            ACTS[name].ready(desk)()
            clock.pass_by(minutes=1)
        workspace = workspace_of(desk)
        before = picture(workspace)
        assert workspace.rebuild() == workspace.journal.own().n
        assert picture(workspace) == before
        assert desk.checking.check().findings == ()
        desk.close()


def test_every_act_together_can_be_rebuilt(training_desk: Desk) -> None:
    for act in ACTS.values():
        act.ready(training_desk)()
    workspace = workspace_of(training_desk)
    before = picture(workspace)
    workspace.rebuild()
    assert picture(workspace) == before
    assert training_desk.checking.check().findings == ()


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE dossier SET state = 'received'", "folded: dossier"),
        ("DELETE FROM dossier_tail", "folded: dossier_tail"),
        ("DELETE FROM eidx", "folded: eidx"),
        ("UPDATE officer SET value = x'7b7d'", "folded: officer"),
    ],
)
def test_a_check_names_a_table_that_is_not_the_fold_and_mends_it(
    training_desk: Desk, sql: str, found: str
) -> None:
    ACTS["returning.rate"].ready(training_desk)()
    before = picture(workspace_of(training_desk))
    workspace_of(training_desk)._db.execute(sql)
    assert training_desk.checking.check().findings == (found,)
    assert picture(workspace_of(training_desk)) == before


def test_a_check_does_not_fold_a_journal_that_is_not_sound(training_desk: Desk) -> None:
    ACTS["intake.register"].ready(training_desk)()
    workspace = workspace_of(training_desk)
    workspace._db.execute("UPDATE journal SET h = x'00'")
    before = picture(workspace)
    health = training_desk.checking.check()
    assert health.findings == (f"tip: {workspace.journal.own().jid}",)
    assert health.entries == 0
    assert picture(workspace) == before


def the_same_dossier_at_three_desks() -> list[Writer]:
    """Three journals with entries about one dossier; only the first has the reception."""
    first, second, third = Writer("1"), Writer("2"), Writer("3")
    reception = first.write(a_reception(), entity=UID, v=1)
    moved = second.write(
        DossierHandedOver(to="o02"), entity=UID, v=2, parents=(reception.ref,)
    )  # fmt: skip
    third.write(FINISHED, entity=UID, v=2, parents=(reception.ref,))
    second.write(PRINTED, entity=UID, v=3, parents=(moved.ref,))
    returned = ResultReturned(collector=a_party(), relation="owner")
    first.write(returned, entity=UID, v=3, parents=(reception.ref,))
    first.write(RatingGiven(answer=Answer.VERY), entity=UID, v=4)
    for writer in (second, third):
        writer.write(
            OfficerSet(unit="13498", officer="o05", name=writer.jid, title=""),
            entity="canBoThu00000000000000", v=1,
        )  # fmt: skip
    return [first, second, third]


def test_bundles_in_any_order_give_one_picture(tmp_path: Path) -> None:
    segments = [writer.segment() for writer in the_same_dossier_at_three_desks()]
    pictures = []
    for number, order in enumerate(permutations(segments)):
        workspace = with_journal(tmp_path, f"{number}.db")
        for segment in order:
            adopt(workspace, segment)
        seen = picture(workspace)
        workspace.rebuild()
        again = picture(workspace)
        assert again == seen
        workspace.close()
        pictures.append({name: rows for name, rows in seen.items() if name != "eidx"})
    assert all(each == pictures[0] for each in pictures)
    assert len(pictures[0]["dossier"]) == 1  # type: ignore[arg-type]  # a list of rows


def test_entries_that_came_before_their_reception_are_not_lost(tmp_path: Path) -> None:
    first, second, _ = the_same_dossier_at_three_desks()
    workspace = with_journal(tmp_path)
    adopt(workspace, second.segment())
    assert workspace.dossiers.get(UID) is None
    adopt(workspace, first.segment())
    dossier = workspace.dossiers.current(UID)
    assert dossier.times_printed("receipt") == 1
    assert dossier.handed_to == "o02"
    workspace.close()


def test_an_earlier_reception_replaces_a_later_one_without_a_trace(tmp_path: Path) -> None:
    late, early = Writer("1"), Writer("2")
    late.write(a_reception(owner=a_party(name="Nguyễn Văn Muộn", number="")), entity=UID, v=1)
    sooner = MONDAY - timedelta(days=2)
    early.write(
        a_reception(owner=a_party(name="Trần Thị Sớm", number=""), received_at=sooner),
        entity=UID, v=1, at=sooner,
    )  # fmt: skip
    segments = late.segment(), early.segment()
    seen = []
    for name, order in (("a.db", segments), ("b.db", segments[::-1])):
        workspace = with_journal(tmp_path, name)
        for segment in order:
            adopt(workspace, segment)
        whole = picture(workspace)
        seen.append({table: rows for table, rows in whole.items() if table != "eidx"})
        assert workspace.search.find("Muộn") == []
        assert len(workspace.search.find("Sớm")) == 1
        workspace.rebuild()
        assert picture(workspace) == whole
        workspace.close()
    assert seen[0] == seen[1]


def test_dossiers_of_one_second_get_rows_of_their_own(tmp_path: Path) -> None:
    writer = Writer()
    for n in range(300):
        writer.write(a_reception(code=f"H42.18-200302-{n:04d}"), entity=f"{n:021d}A", v=1)
    workspace = with_journal(tmp_path)
    adopt(workspace, writer.segment())
    assert workspace.dossiers.total() == 300
    workspace.close()


def test_kinds_of_a_newer_program_are_folded_after_the_upgrade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = with_journal(tmp_path, "fresh.db")
    writers = [the_same_dossier_at_three_desks() for _ in range(2)]
    for writer in writers[0]:
        adopt(fresh, writer.segment())
    with monkeypatch.context() as older:
        older.delitem(lines._bodies, FINISHED.KIND)
        old = with_journal(tmp_path, "old.db")
        for writer in writers[1]:
            adopt(old, writer.segment())
        assert old.dossiers.current(UID).finish is None
        old.close()
    upgraded = Workspace(tmp_path / "old.db", KEY, SHIPPED)
    assert picture(upgraded) == picture(fresh)
    assert upgraded._db.execute("SELECT count(*) FROM unread_kind").fetchone() == (0,)
    for workspace in (upgraded, fresh):
        workspace.close()


def test_a_dossier_that_a_newer_program_closed_is_only_read_until_the_upgrade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer()
    writer.write(a_reception(), entity=UID, v=1)
    writer.write(FINISHED, entity=UID, v=2)
    writer.lines[-1] = writer.lines[-1].replace(b',"b":', b',"x":1,"b":')
    with monkeypatch.context() as older:
        older.delitem(lines._bodies, FINISHED.KIND)
        old = with_journal(tmp_path)
        adopt(old, writer.segment())
        assert old.dossiers.current(UID).newer
        before = old.journal.own().n
        with pytest.raises(ChangedByNewer):
            record(old, PRINTED, entity=UID)
        assert old.journal.own().n == before
        old.close()
    upgraded = Workspace(tmp_path / "office.db", KEY, SHIPPED)
    assert not upgraded.dossiers.current(UID).newer
    record(upgraded, PRINTED, entity=UID)
    assert upgraded.dossiers.current(UID).times_printed("receipt") == 1
    upgraded.close()


def test_what_a_newer_program_wrote_is_no_ignorance_of_what_came_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer()
    born = writer.write(a_reception(), entity=UID, v=1)
    printed = writer.write(PRINTED, entity=UID, v=2, parents=refs([born]))
    writer.write(FINISHED, entity=UID, v=3, parents=refs([printed]))
    monkeypatch.delitem(lines._bodies, PRINTED.KIND)
    old = with_journal(tmp_path)
    adopt(old, writer.segment())
    assert not old.dossiers.current(UID).disputed
    assert not old.dossiers.current(UID).newer
    old.close()


def test_record_and_rebuild_agree_on_our_own_journal(tmp_path: Path) -> None:
    workspace = with_journal(tmp_path)
    record(workspace, a_reception(), PRINTED, DossierHandedOver(to="o02"), FINISHED)
    before = picture(workspace)
    workspace.rebuild()
    assert picture(workspace) == before
    workspace.close()
