"""Where the program begins: a command if one is given, else the window."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command that `argv` names, or open the window if it is empty; the exit code.

    The imports stand here so that a command does not wait for Qt.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if arguments:
        from desk_app.cli.main import main as command  # noqa: PLC0415

        return command(arguments)
    from desk_app.ui.app import main as window  # noqa: PLC0415

    return window()


if __name__ == "__main__":
    sys.exit(main())
