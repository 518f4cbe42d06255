"""Telling a scanner from a typist by the keys that arrive and the moments they arrive at."""

from dataclasses import dataclass, field
from enum import Enum, auto
from statistics import median

SILENCE = 0.300
"""Seconds without a key after which a scan begun with the prefix is over."""

BURST_BREAK = 0.060
"""Seconds between two keys that separate one burst from the next.

Shorter than the gaps of the fastest typist: an input method rewrites a syllable in no time, so the
median alone would take a quickly typed Vietnamese name for a scan.
"""

BURST_GAP = 0.035
"""Seconds: a median gap below this is no typist; the fastest need twice as long."""

BURST_LENGTH = 8
"""Characters below which a burst without prefix is never taken for a scan."""


class Verdict(Enum):
    """What is to happen with a key."""

    PASS = auto()
    """It belongs to whoever has the focus."""
    FIRST = auto()
    """The same, and it may be the first key of a burst: remember the field as it is."""
    SWALLOW = auto()
    """It belongs to a scan that began with the prefix."""
    SCANNED = auto()
    """It ended a scan begun with the prefix."""
    BURST = auto()
    """It ended a scan without prefix, whose characters stand in the focused field already."""


@dataclass(slots=True)
class ScanReader:
    """Follows the keys. Moments are seconds on any clock that only goes forward.

    `code` is the code read when the verdict was SCANNED or BURST.
    """

    code: str = ""
    _buffer: str | None = None
    _burst: list[str] = field(default_factory=list)
    _gaps: list[float] = field(default_factory=list)
    _last: float = float("-inf")

    def swallowing(self, at: float) -> bool:
        """Whether a scan begun with the prefix is still under way."""
        return self._buffer is not None and at - self._last <= SILENCE

    def prefix(self, at: float) -> None:
        """The scanner's prefix key came: what follows is a scan."""
        self._forget_burst()
        self._buffer, self._last = "", at

    def character(self, text: str, at: float) -> Verdict:
        """One key that writes `text`, or text committed by an input method."""
        gap, self._last = at - self._last, at
        if self._buffer is not None and gap <= SILENCE:
            self._buffer += text
            return Verdict.SWALLOW
        self._buffer = None
        first = gap > BURST_BREAK or not self._burst
        if first:
            self._forget_burst()
        else:
            self._gaps.append(gap)
        self._burst.append(text)
        return Verdict.FIRST if first else Verdict.PASS

    def backspace(self, at: float) -> Verdict:
        """Backspace, often sent by an input method that rewrites what the scanner wrote."""
        if self.swallowing(at):
            assert self._buffer is not None
            self._buffer, self._last = self._buffer[:-1], at
            return Verdict.SWALLOW
        if self._burst and at - self._last <= BURST_BREAK:
            self._burst.pop()
            self._gaps.append(at - self._last)
            self._last = at
        else:
            self._forget_burst()
        return Verdict.PASS

    def end(self, at: float) -> Verdict:
        """Enter or Tab."""
        if self.swallowing(at):
            return Verdict.SCANNED if self.silence() else Verdict.SWALLOW
        ended = self.ends_burst(at)
        if ended:
            self.code = "".join(self._burst)
        self._buffer, self._last = None, at
        self._forget_burst()
        return Verdict.BURST if ended else Verdict.PASS

    def ends_burst(self, at: float) -> bool:
        """Whether Enter or Tab would end a scan without prefix now."""
        if not self._gaps or at - self._last > BURST_BREAK:
            return False
        return median(self._gaps) < BURST_GAP and len("".join(self._burst)) >= BURST_LENGTH

    def other(self, at: float) -> Verdict:
        """Any other key: it ends a burst, and is swallowed inside a scan begun with the prefix."""
        if self.swallowing(at):
            return Verdict.SWALLOW
        self._forget_burst()
        return Verdict.PASS

    def silence(self) -> bool:
        """The scan begun with the prefix is over; whether it read anything (then `code` has it)."""
        self.code, self._buffer = self._buffer or "", None
        return bool(self.code)

    def _forget_burst(self) -> None:
        self._burst, self._gaps = [], []
