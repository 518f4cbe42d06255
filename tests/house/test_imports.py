"""Who may import whom."""

from importlinter.cli import lint_imports


def test_every_import_goes_down() -> None:
    assert lint_imports() == 0
