"""How a commune stands, as word, icon and tone, and which one needs a look first."""

from enum import StrEnum

from desk_app.services.consolidation import Commune
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.wording import say
from desk_app.wording.dates import day


class Stand(StrEnum):
    """Tình trạng của xã, what needs a look first."""

    SILENT = "silent"
    NEVER = "never"
    FRESH = "fresh"
    ABSENT = "absent"


_LOOKS = {
    Stand.SILENT: ("warn", Tone.OVERDUE),
    Stand.NEVER: ("hourglass", Tone.WAITING),
    Stand.FRESH: ("check", Tone.READY),
    Stand.ABSENT: ("minus", Tone.DONE),
}


def stand(commune: Commune) -> Stand:
    """Absent without an enrolled desk, never while none sent, then by its newest bundle."""
    if not commune.desks:
        return Stand.ABSENT
    if commune.newest_at is None:
        return Stand.NEVER
    return Stand.SILENT if commune.silent else Stand.FRESH


def sign(commune: Commune) -> Sign:
    """How the state of a commune looks."""
    kind = stand(commune)
    since = day(commune.newest_at.date()) if commune.newest_at else ""
    return Sign(say(f"hub.state.{kind}", day=since), *_LOOKS[kind])


def need(commune: Commune) -> tuple[bool, int, str, str]:
    """The order of the list: lines that wait, then by state, the longest silence first."""
    at = commune.newest_at.isoformat() if commune.newest_at else ""
    return (not commune.held, list(Stand).index(stand(commune)), at, commune.unit.code)
