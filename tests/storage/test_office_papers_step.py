"""A desk whose papers went where reports go prints on the same printer after the upgrade."""

import shutil
from pathlib import Path

from desk_app.storage import driver
from desk_app.storage.workspace import Workspace
from tests.storage import releases
from tests.storage.desks import KEY, SHIPPED


def test_a_paper_without_printer_keeps_the_one_of_reports(tmp_path: Path) -> None:
    file = Path(shutil.copy(releases.FOLDER / "m021_print_about.db", tmp_path / "office.db"))
    before = driver.connect(file, KEY)
    before.execute(
        "INSERT INTO setting (name, value) VALUES ('paper.report.printer', 'Máy to'), "
        "('paper.report.copies', '2'), ('paper.results-handover.printer', 'Máy nhỏ')"
    )
    before.close()
    workspace = Workspace(file, KEY, SHIPPED)
    get = workspace.settings.get
    for paper in ("closing-sheet", "register", "guidance", "dossiers-handover"):
        assert get(f"paper.{paper}.printer") == "Máy to"
        assert get(f"paper.{paper}.copies") == "2"
    assert get("paper.results-handover.printer") == "Máy nhỏ"
    assert get("paper.results-handover.copies", "") == ""
    assert get("paper.receipt.printer", "") == ""
    workspace.close()
