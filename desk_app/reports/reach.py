"""How far the data of the units below reach: what a consolidated report rests on."""

from collections.abc import Mapping
from datetime import date

from desk_app.wording import Words


def reach(told: Mapping[str, date], names: Mapping[str, str], end: date, words: Words) -> str:
    """Which units, called by `names`, have told about everything up to `end`, as a sentence.

    `told` is the last day each of them has told about.
    """
    missing = [name for code, name in names.items() if told.get(code, date.min) < end]
    if not missing:
        return words("report.until.all", all=len(names))
    return words(
        "report.until",
        count=len(names) - len(missing),
        all=len(names),
        missing=", ".join(missing),
    )
