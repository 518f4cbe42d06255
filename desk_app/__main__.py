"""Where the program begins: a command if one is given, else the window."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.services.selfcheck import Finding


def main(argv: list[str] | None = None) -> int:
    """Run the command that `argv` names, or open the window if it is empty; the exit code.

    The imports stand here so that a command does not wait for Qt.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if arguments:
        from desk_app.cli.main import main as command  # noqa: PLC0415

        return command(arguments, check_windows=_check_windows)
    from desk_app.ui.app import main as window  # noqa: PLC0415

    return window()


def _check_windows(paper: bytes) -> "list[Finding]":
    # Commands do not know the windows; this is the only place above both.
    from desk_app.ui.selfcheck import check_windows  # noqa: PLC0415

    return check_windows(paper)


if __name__ == "__main__":
    sys.exit(main())
