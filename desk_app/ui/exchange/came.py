"""What became of files that were taken in, in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.services.exchange import TakenIn
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.wording import clock_remarks, error, say

_LOOKS = {
    "refused": ("warn", Tone.OVERDUE),
    "waiting": ("hourglass", Tone.WAITING),
    "unfinished": ("hourglass", Tone.WAITING),
    "later": ("hourglass", Tone.WAITING),
    "taken-in": ("check", Tone.READY),
    "passed-over": ("arrow-right", Tone.DONE),
    "known": ("square-check", Tone.DONE),
}
"""What needs a person comes first. On a stick that goes round there are always bundles for other
offices: nobody need do anything about those."""
_TOGETHER = ("passed-over", "known")
"""Of these only the number is told."""
_SUMMED = ("taken-in", "known", "passed-over", "waiting", "unfinished", "refused")


@dataclass(frozen=True, slots=True)
class Line:
    """One file: what became of it, its name, and the words that explain it."""

    sign: Sign
    name: str
    words: str


def sign(result: str) -> Sign:
    """Word, icon and tone of a result as the exchange service and its history name it."""
    kind = _kind(result)
    return Sign(say(f"exchange.came.{kind}"), *_LOOKS[kind])


def lines(results: Sequence[TakenIn]) -> list[Line]:
    """What to say about each file, the most pressing first; those that need nothing together."""
    said = [
        Line(sign(kind), each.name, _words(each))
        for kind in _LOOKS
        if kind not in _TOGETHER
        for each in results
        if each.result == kind
    ]
    counts = Counter(each.result for each in results)
    for kind in _TOGETHER:
        if count := counts[kind]:
            said.append(Line(sign(kind), "", say(f"exchange.came.{kind}.many", count=count)))
    return said


def summary(results: Sequence[TakenIn]) -> str:
    """How many files of each kind there were."""
    counts = Counter(each.result for each in results)
    parts = [say(f"exchange.came.{kind}.count", count=counts[kind]) for kind in _SUMMED]
    return " · ".join(part for kind, part in zip(_SUMMED, parts, strict=True) if counts[kind])


def _kind(result: str) -> str:
    """The history adds the code of the error to refused."""
    return "refused" if result.startswith("refused") else result


def _words(result: TakenIn) -> str:
    if result.result == "unfinished":
        return say("exchange.came.unfinished.words")
    if result.result == "later":
        return say("exchange.came.later.words", count=result.left)
    if result.problem is not None:
        return error(result.problem)
    parts = [
        say(f"exchange.came.{key}", count=count)
        for key, count in (
            ("new", result.new), ("held", result.held), ("forked", result.forked),
            ("stopped", result.stopped), ("mismatched", result.refused),
            ("unknown", result.unknown), ("scans", result.scans),
            ("unfit-scans", result.unfit_scans),
        )
        if count
    ]  # fmt: skip
    words = f"{_sender(result)}: {', '.join(parts) or say('exchange.came.none-new')}"
    remarks = _remarks(result)
    return " ".join([f"{words}.", *remarks]) if remarks else words


def _remarks(result: TakenIn) -> list[str]:
    """What is wrong with the clock over there, and what they say about ours."""
    wrong = [clock_remarks.remark(result.clock_off)] if result.clock_off else []
    return [*wrong, *result.notes]


def _sender(result: TakenIn) -> str:
    key = "exchange.came.from.upper" if result.desk == "-" else "exchange.came.from"
    return say(key, unit=result.office_name or result.office, desk=result.desk)
