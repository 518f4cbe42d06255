"""Journals that parted, in words, in the language spoken now."""

from datetime import datetime

from desk_app.wording import dates, say

_WHY = {
    "machine": "moved", "key": "moved", "anchor": "restored", "own-bundle": "restored",
    "seen": "restored", "tip": "restored",
}  # fmt: skip


def why(evidence: str) -> str:
    """What happened to this PC, by the evidence for it."""
    return say(f"departure.{_WHY.get(evidence, 'cloned')}")


def departed(evidence: str) -> str:
    """The sentence for people at a PC that left its journal."""
    return say("departure.told", why=why(evidence))


def times(first: datetime | None, last: datetime | None) -> str:
    """From when to when a branch was written, "" when nothing is on it."""
    if first is None or last is None:
        return ""
    return f"{dates.day_hour(first)} – {dates.day_hour(last)}"
