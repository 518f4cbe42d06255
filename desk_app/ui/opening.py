"""What a window needs to know of an office before it can be shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desk_app import bootstrap
from desk_app.bootstrap import Desk
from desk_app.domain.entries import OfficerSet
from desk_app.services import Clock
from desk_app.ui import preferences
from desk_app.ui.preferences import Preferences

_PAUSE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open office, how its window should look, and who worked here last."""

    desk: Desk
    preferences: Preferences
    officer: OfficerSet


def open_office(folder: Path, *, language: str = "") -> Opened:
    """Open the office in a folder. Call on the lane, which owns it from then on.

    A sample office of a unit that no longer exists lives in its own time: it goes on a minute
    after its last act. What may be raised is that of `bootstrap.open_desk`.
    """
    desk = bootstrap.open_desk(folder)
    if desk.office.training and not desk.office.unit.valid_on(desk.clock().date()):
        last = _last_act(desk)
        if last is not None:
            desk.close()
            desk = bootstrap.open_desk(folder, clock=_going_on(last + _PAUSE))
    return Opened(desk, preferences.read(desk.settings, language=language), _at_work(desk))


def _last_act(desk: Desk) -> datetime | None:
    moments = (step.at for dossier in desk.lookup.newest() for step in dossier.history)
    return max(moments, default=None)


def _going_on(start: datetime) -> Clock:
    opened = bootstrap.system_clock()
    return lambda: start + (bootstrap.system_clock() - opened)


def _at_work(desk: Desk) -> OfficerSet:
    officers = desk.settings.officers()
    last = desk.settings.setting("officer")
    known = {each.officer: each for each in officers}
    return known.get(last) or known[desk.office.officer(1)]
