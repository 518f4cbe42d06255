"""Where the program begins: a command if one is given, else the window."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from multiprocessing import freeze_support
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.services.selfcheck import Finding


def main(argv: list[str] | None = None) -> int:
    """Run the command that `argv` names, or open the window if it names none; the exit code.

    The imports stand where they are needed, so that a command does not wait for Qt.
    """
    arguments = sys.argv[1:] if argv is None else argv
    options, rest = _window_options().parse_known_args(arguments)
    if rest in ([], ["window"]):
        from desk_app.ui.app import main as window  # noqa: PLC0415

        return window(options.data, options.lang)
    if rest[0] == "screenshots":
        return _screenshots(rest[1:], options.data, options.lang)
    from desk_app.cli.main import main as command  # noqa: PLC0415

    code = command(arguments, check_windows=_check_windows)
    if code == 0 and rest[0] == "sample-day":
        return _picture_sample_day(rest[1:], options.lang)
    return code


def _window_options() -> ArgumentParser:
    """What may stand before a command, or alone, when the window is wanted."""
    parser = ArgumentParser(prog="desk-app", add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--lang", default="")
    return parser


def _screenshots(arguments: Sequence[str], data: Path | None, language: str) -> int:
    """Hidden, for the pictures of the manual: `screenshots --to DIR` of the office in `data`."""
    from desk_app import paths  # noqa: PLC0415
    from desk_app.ui import screenshots  # noqa: PLC0415

    parser = ArgumentParser(prog="desk-app screenshots")
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args(arguments)
    return screenshots.main(options.to, [data or paths.data_folder()], language)


def _picture_sample_day(arguments: Sequence[str], language: str) -> int:
    """The pages of the two offices that the sample day just left, as a clerk sees them."""
    from desk_app.ui import screenshots  # noqa: PLC0415

    parser = ArgumentParser(prog="desk-app sample-day")
    parser.add_argument("--to", type=Path, required=True)
    day = max(each for each in parser.parse_args(arguments).to.iterdir() if each.is_dir())
    offices = sorted(file.parent for file in day.glob("*/office.db"))
    return screenshots.main(day / "screens", offices, language)


def _check_windows(paper: bytes) -> "list[Finding]":
    # Commands do not know the windows; this is the only place above both.
    from desk_app.ui.selfcheck import check_windows  # noqa: PLC0415

    return check_windows(paper)


if __name__ == "__main__":
    freeze_support()  # in the frozen program this is where the other processes of a sample begin
    sys.exit(main())
