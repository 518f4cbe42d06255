"""How far a long command is, said on stderr: in one line for a person, every tenth otherwise."""

import sys
import time
from types import TracebackType

from desk_app import wording
from desk_app.domain.pace import seconds_left
from desk_app.services.exchange import Progress
from desk_app.wording.sending import duration

_EVERY_SECONDS = 0.5
_TENTH = 10


class Told:
    """Hears progress and says it, until the with-block ends. Short work is done in silence."""

    def __init__(self) -> None:
        self._began = self._said = time.monotonic()
        self._percent = 0
        self._shown = False

    def __enter__(self) -> "Told":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._shown and sys.stderr.isatty():
            sys.stderr.write("\n")

    def hear(self, progress: Progress) -> None:
        """Say how far it is, unless that was said a moment ago."""
        now, percent = time.monotonic(), progress.done * 100 // max(progress.total, 1)
        if now - self._said < _EVERY_SECONDS:
            return
        if not sys.stderr.isatty() and percent < self._percent + _TENTH:
            return
        left = seconds_left(progress.done, progress.total, now - self._began)
        told = duration(left) if left is not None else "…"
        words = wording.say("cli.progress", percent=percent, left=told)
        sys.stderr.write(f"\r{words}  " if sys.stderr.isatty() else f"{words}\n")
        sys.stderr.flush()
        self._said, self._percent, self._shown = now, percent, True
