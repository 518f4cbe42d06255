"""The state of the data in two sentences: is it sound, what waits to go out."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.bootstrap import Desk
from desk_app.services.checking import Health
from desk_app.ui.palettes import Tone
from desk_app.wording import say
from desk_app.wording.dates import day

_SETTING = "last-check"


@dataclass(frozen=True, slots=True)
class DataState:
    """`checked_at` is None before the first check of the data, `sound` what it found;
    `waiting` counts entries that no reader is known to hold."""

    checked_at: datetime | None
    sound: bool
    waiting: int

    def soundness(self) -> tuple[str, Tone | None]:
        """Whether the data is sound, in words, and their tone."""
        if self.checked_at is None:
            return say("data.unchecked"), None
        key, tone = ("data.sound", Tone.READY) if self.sound else ("data.faulty", Tone.OVERDUE)
        return say(key, day=day(self.checked_at)), tone

    def waiting_words(self) -> tuple[str, Tone]:
        """What waits to be exported, in words, and their tone."""
        key = f"data.waiting.{self.waiting}" if self.waiting < 2 else "data.waiting"
        return say(key, count=self.waiting), Tone.WAITING if self.waiting else Tone.READY


def ask(desk: Desk) -> DataState:
    """How the data stands now. Call on the lane."""
    at, _, found = desk.settings.setting(_SETTING).partition(" ")
    return DataState(
        checked_at=datetime.fromisoformat(at) if at else None,
        sound=found == "sound",
        waiting=desk.exchange.standing().unacknowledged,
    )


def check(desk: Desk) -> Health:
    """Check the data and remember what was found. Call on the lane."""
    health = desk.checking.check()
    found = "faulty" if health.findings else "sound"
    desk.settings.put_setting(_SETTING, f"{desk.clock().isoformat()} {found}")
    return health
