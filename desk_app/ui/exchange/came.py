"""What became of files that were taken in, in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.services.exchange import TakenIn
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.wording import error, say

_LOOKS = {
    "refused": ("warn", Tone.OVERDUE),
    "waiting": ("hourglass", Tone.WAITING),
    "taken-in": ("check", Tone.READY),
    "known": ("square-check", Tone.DONE),
}
"""What needs a person comes first."""


@dataclass(frozen=True, slots=True)
class Line:
    """One file: what became of it, its name, and the words that explain it."""

    sign: Sign
    name: str
    words: str


def sign(result: str) -> Sign:
    """Word, icon and tone of a result."""
    kind = next((each for each in _LOOKS if result.startswith(each)), "refused")
    return Sign(say(f"exchange.came.{kind}"), *_LOOKS[kind])


def lines(results: Sequence[TakenIn]) -> list[Line]:
    """What to say about each file, the most pressing first; those known already in one line."""
    order = list(_LOOKS)
    said = [
        Line(sign(each.result), each.name, _words(each))
        for each in sorted(results, key=lambda result: order.index(result.result))
        if each.result != "known"
    ]
    known = sum(each.result == "known" for each in results)
    if known:
        said.append(Line(sign("known"), "", say("exchange.came.known.many", count=known)))
    return said


def summary(results: Sequence[TakenIn]) -> str:
    """How many files of each kind."""
    counts = Counter(each.result for each in results)
    return say(
        "exchange.came.summary", taken=counts["taken-in"], known=counts["known"],
        waiting=counts["waiting"], refused=counts["refused"],
    )  # fmt: skip


def _words(result: TakenIn) -> str:
    if result.problem is not None:
        return error(result.problem)
    parts = [
        say(f"exchange.came.{key}", count=count)
        for key, count in (
            ("new", result.new), ("held", result.held), ("forked", result.forked),
            ("mismatched", result.refused),
        )
        if count
    ]  # fmt: skip
    return f"{_sender(result)}: {', '.join(parts) or say('exchange.came.none-new')}"


def _sender(result: TakenIn) -> str:
    key = "exchange.came.from.upper" if result.desk == "-" else "exchange.came.from"
    return say(key, unit=result.office_name or result.office, desk=result.desk)
