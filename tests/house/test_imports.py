"""Who may import whom."""

import subprocess
import sys


def test_every_import_goes_down() -> None:
    # In a process of its own: the linter sets up logging for itself and thereby silences every
    # logger there is, and with it the tests of our log.
    linter = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    ended = subprocess.run(
        [sys.executable, "-c", linter], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout
