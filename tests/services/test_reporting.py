"""Reports are written beside what is there, never over it."""

from pathlib import Path

import pytest

from desk_app.services.reporting import FileNotWritten, Reporting
from tests.builders import Clock
from tests.offices import THANH_HAI, at, established


@pytest.fixture(scope="module")
def reporting(tmp_path_factory: pytest.TempPathFactory) -> Reporting:
    folder = tmp_path_factory.mktemp("reporting")
    return established(folder / "desk", THANH_HAI, Clock(at("2020-01-02"))).reporting


def test_a_second_report_of_the_same_name_is_numbered(reporting: Reporting, tmp_path: Path) -> None:
    names = [reporting.save(b"%d" % n, tmp_path / "new" / "II.06a.pdf").name for n in (1, 2, 3)]

    assert names == ["II.06a.pdf", "II.06a (2).pdf", "II.06a (3).pdf"]
    assert (tmp_path / "new" / "II.06a.pdf").read_bytes() == b"1"


def test_a_place_that_cannot_be_written_to_is_told(reporting: Reporting, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(FileNotWritten):
        reporting.save(b"1", tmp_path / "file" / "II.06a.pdf")
