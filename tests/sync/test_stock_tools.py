"""A bundle can be opened and checked in ten years, without this program."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.offices import enrol, receive_now, settle, ticking_office

README = Path(__file__).parents[2] / "desk_app" / "sync" / "README.md"
TOOLS = ("bash", "age", "zstd", "tar", "openssl")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason="needs " + ", ".join(TOOLS)
)


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    """A folder with a desk's first bundle, the upper level's reading key and `verify.py`."""
    desk, upper = ticking_office(tmp_path / "a", "13498"), ticking_office(tmp_path / "up", "351")
    enrol(desk, upper, tmp_path / "cards")
    settle(desk, receive_now(desk))
    stick, place = tmp_path / "stick", tmp_path / "place"
    for folder in (stick, place):
        folder.mkdir()
    (file,) = desk.exchange.export(stick).files
    shutil.copy(file, place / "bundle.QMC")
    (place / "key.txt").write_text(upper.exchange._sending._keys.identities[0] + "\n")
    (place / "verify.py").write_text(_block("python"))
    for office in (desk, upper):
        office.close()
    return place


def test_the_tools_of_the_readme_open_a_bundle_and_find_it_unchanged(opened: Path) -> None:
    done = _run(opened, _block("bash"))
    assert done.returncode == 0, done.stderr
    assert "unchanged and sealed" in done.stdout
    lines = (opened / "segments.jsonl").read_bytes().splitlines()
    assert any(b'"k":"dossier.received.1"' in line for line in lines)


def test_they_find_a_changed_line(opened: Path) -> None:
    opening, checking = _block("bash").splitlines()
    _run(opened, opening)
    body = opened / "segments.jsonl"
    body.write_bytes(body.read_bytes().replace("Trần Văn Mẫu".encode(), "Trần Văn Xấu".encode()))
    done = _run(opened, checking)
    assert done.returncode != 0
    assert "changed" in done.stderr


def test_they_find_a_seal_of_somebody_else(opened: Path) -> None:
    opening, checking = _block("bash").splitlines()
    _run(opened, opening)
    manifest = opened / "manifest.json"
    manifest.write_text(re.sub(r'"([A-Za-z0-9+/]{86}==)"', f'"{"A" * 86}=="', manifest.read_text()))
    assert _run(opened, checking).returncode != 0


def _block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def _run(place: Path, script: str) -> "subprocess.CompletedProcess[str]":
    python = script.replace("python3", sys.executable)
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {python}"], cwd=place, capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip
