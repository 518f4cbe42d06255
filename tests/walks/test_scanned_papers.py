"""Papers are scanned, one of them into the wrong dossier; then the PC is lost."""

import shutil
from pathlib import Path

import pytest

from desk_app import bootstrap
from desk_app.domain.scans import ScanDamaged
from desk_app.storage.keyring import KeyMissing
from tests import scanned
from tests.builders import Clock, a_draft, a_party, an_office
from tests.scanned import lay

BY = "o01"


def test_a_paper_goes_from_the_glass_of_the_scanner_into_its_dossier_and_is_never_lost(
    tmp_path: Path,
) -> None:
    # The office is set up; the recovery code goes into its envelope. The scanner writes here.
    folder, scanner, clock = tmp_path / "desk", tmp_path / "scanner", Clock()
    made = bootstrap.set_up(folder, an_office(), officer="Cán bộ Thử", clock=clock)
    desk = bootstrap.open_desk(folder, clock=clock, hurried=True)
    scanner.mkdir()
    desk.scans.set_folder(scanner)

    # Two people at the desk. The clerk scans the first one's declaration, all two pages of it.
    one = desk.intake.register(a_draft(), by=BY)
    other = desk.intake.register(a_draft(submitter=a_party(name="Trần Thị Thử")), by=BY)
    sheet = lay(scanner, "Scan0001.pdf", scanned.pdf(2))
    desk.scan_inbox.look(scanner)
    (waiting,) = desk.scan_inbox.look(scanner).waiting
    assert waiting.path == sheet

    # It goes into the wrong dossier. It is gone from the folder, and lies nowhere in the open.
    taken = desk.scans.take(other, [sheet], paper="Tờ khai mẫu", by=BY)
    assert (taken.left, list(scanner.iterdir())) == ((), [])

    # A minute later the clerk sees it, takes it out with the reason, and scans again.
    clock.pass_by(minutes=1)
    other = desk.scans.withdraw(
        taken.dossier, taken.dossier.scans[0], reason="Quét nhầm hồ sơ", by=BY
    )
    assert other.scans == ()
    assert [step.note for step in other.history][-2:] == ["Tờ khai mẫu", "Quét nhầm hồ sơ"]
    again = lay(scanner, "Scan0002.pdf", scanned.pdf(2))
    one = desk.scans.take(one, [again], paper="Tờ khai mẫu", by=BY).dossier
    assert desk.scans.content(one.scans[0]) == scanned.pdf(2)

    # In the evening the folder is copied to a disk in the cupboard.
    assert desk.checking.check(read_scans=True).findings == ()
    desk.close()
    copy = shutil.copytree(folder, tmp_path / "cupboard")

    # The PC breaks. The new one cannot open the copy without the code from the envelope.
    (copy / "keys" / "database.key").unlink()
    with pytest.raises(KeyMissing):
        bootstrap.open_desk(copy, clock=clock)
    bootstrap.recover(copy, made.recovery_code)
    desk = bootstrap.open_desk(copy, clock=clock, hurried=True)
    one = desk.lookup.get(one.code)
    assert desk.scans.content(one.scans[0]) == scanned.pdf(2)

    # The disk in the cupboard was old. The check says which scan of whom has gone bad.
    (file,) = (path for path in (copy / "scans").rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes().replace(file.read_bytes()[40:44], b"????"))
    assert desk.checking.check(read_scans=True).findings == (
        f"scan-damaged: {one.scans[0].sha256[:12]} of {one.code}",
    )
    with pytest.raises(ScanDamaged):
        desk.scans.content(one.scans[0])

    # The paper itself is still there. It is scanned once more, and all is well.
    third = lay(tmp_path / "scanner", "Scan0003.pdf", scanned.pdf(2))
    desk.scans.take(one, [third], paper="Tờ khai mẫu", by=BY)
    assert desk.checking.check(read_scans=True).findings == ()
    desk.close()
