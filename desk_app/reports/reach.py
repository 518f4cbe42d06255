"""How far the data of the units below reach: what a consolidated report rests on."""

from collections.abc import Sequence
from datetime import date

from desk_app.domain.units import Unit
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words


def reach(workspace: Workspace, units: Sequence[Unit], end: date, words: Words) -> str:
    """Which of `units` have told about everything up to `end`, as a sentence.

    A unit has when its newest entry, or the making of its newest bundle, is of that day or later:
    a commune that brings a bundle without news has told that there was none.
    """
    told = workspace.figures.newest_entry()
    for peer in workspace.exchanged.peers():
        if peer.trusted_at and peer.at:
            told[peer.office] = max(told.get(peer.office, peer.at.date()), peer.at.date())
    missing = [unit.name for unit in units if told.get(unit.code, date.min) < end]
    if not missing:
        return words("report.until.all", all=len(units))
    return words(
        "report.until",
        count=len(units) - len(missing),
        all=len(units),
        missing=", ".join(missing),
    )
