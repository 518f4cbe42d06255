"""The state of the data in sentences: is it sound, what waits to go out, is anything due."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.bootstrap import Desk
from desk_app.services.checking import Health
from desk_app.services.exchange import Freshness
from desk_app.ui.palettes import Tone
from desk_app.wording import say
from desk_app.wording.dates import day

_SETTING = "last-check"


@dataclass(frozen=True, slots=True)
class DataState:
    """`checked_at` is None before the first check of the data, `sound` what it found. Of our own
    entries, `not_exported` never left this PC and `exported` left it and nobody has acknowledged
    them yet; `due` says that the export day has come."""

    checked_at: datetime | None
    sound: bool
    not_exported: int
    exported: int
    due: bool
    freshness: Freshness

    def soundness(self) -> tuple[str, Tone | None]:
        """Whether the data is sound, in words, and their tone."""
        if self.checked_at is None:
            return say("data.unchecked"), None
        key, tone = ("data.sound", Tone.READY) if self.sound else ("data.faulty", Tone.OVERDUE)
        return say(key, day=day(self.checked_at)), tone

    def waiting_words(self) -> tuple[str, Tone]:
        """What waits to be exported or acknowledged, in words, and their tone: green only when
        every reader holds everything."""
        if self.not_exported:
            return _counted("data.waiting", self.not_exported), Tone.WAITING
        if self.exported:
            return _counted("data.exported", self.exported), Tone.FRESH
        return say("data.acknowledged"), Tone.READY

    def due_words(self) -> tuple[str, Tone]:
        """That it is the export day; empty on other days."""
        return say("data.due") if self.due else "", Tone.SOON

    def freshness_words(self) -> tuple[str, Tone]:
        """That nothing came from above for long, in words; empty as long as it is fresh."""
        tone = Tone.OVERDUE if self.freshness.too_old else Tone.SOON
        if not self.freshness.old:
            return "", tone
        key = "data.too-old" if self.freshness.too_old else "data.old"
        return say(key, days=self.freshness.days_used), tone


def _counted(key: str, count: int) -> str:
    return say(f"{key}.1" if count == 1 else key, count=count)


def ask(desk: Desk) -> DataState:
    """How the data stands now. Call on the lane."""
    at, _, found = desk.settings.setting(_SETTING).partition(" ")
    standing = desk.exchange.standing()
    return DataState(
        checked_at=datetime.fromisoformat(at) if at else None,
        sound=found == "sound",
        not_exported=standing.not_exported,
        exported=standing.exported,
        due=standing.due,
        freshness=standing.freshness,
    )


def check(desk: Desk) -> Health:
    """Check the data and remember what was found. Call on the lane."""
    health = desk.checking.check()
    found = "faulty" if health.findings else "sound"
    desk.settings.put_setting(_SETTING, f"{desk.clock().isoformat()} {found}")
    return health
