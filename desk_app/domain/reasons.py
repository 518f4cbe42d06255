"""Numbered standard reasons (lý do mẫu): a digit chooses one, its blanks are filled in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.errors import DeskError

BLANK = "…"
"""Stands in a standard reason where something has to be written."""
MOST = 9
"""Reasons are chosen by one digit."""
_DOTS = re.compile(r"\.{3,}")


class Occasion(StrEnum):
    """What a reason is given for."""

    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    EXTENSION = "extension"
    STOP = "stop"
    WITHDRAWAL = "withdrawal"


class Whose(StrEnum):
    """Who worded the reasons that are offered."""

    OWN = "own"
    UPPER = "upper"
    SHIPPED = "shipped"


class TooManyReasons(DeskError):
    """More reasons than there are digits to choose them by."""

    code = "too-many-reasons"
    exit_code = 3
    told = frozenset({"count", "most"})


@dataclass(frozen=True, slots=True)
class Reason:
    """A standard reason under its digit, 1 to 9."""

    digit: int
    words: str

    @property
    def blanks(self) -> int:
        """How many blanks there are to fill."""
        return self.words.count(BLANK)

    def filled(self, *values: str) -> str:
        """The reason with its blanks filled from left to right; those without value stay."""
        words = self.words
        before = ""
        for value in values:
            start, blank, words = words.partition(BLANK)
            before += start + (value or blank)
        return before + words


def numbered(lines: Iterable[str]) -> tuple[Reason, ...]:
    """Reasons from lines of text, empty ones passed over. Three dots or more, as keyboards have
    them, are a blank. Raises `TooManyReasons` where a tenth would have no digit."""
    kept = [_DOTS.sub(BLANK, line.strip()) for line in lines if line.strip()]
    if len(kept) > MOST:
        raise TooManyReasons(count=str(len(kept)), most=str(MOST))
    return tuple(Reason(digit, words) for digit, words in enumerate(kept, start=1))


def chosen(reasons: Sequence[Reason], digit: int) -> Reason | None:
    """The reason under a digit, None when there is none."""
    return next((each for each in reasons if each.digit == digit), None)
