"""What a state or an urgency looks like: word, icon, tone."""

from dataclasses import dataclass

from desk_app.domain.lifecycle import State
from desk_app.domain.print_jobs import JobState
from desk_app.domain.timeliness import Timeliness, Urgency
from desk_app.ui.palettes import Tone
from desk_app.wording import say

Badge = State | Urgency | Timeliness | JobState


@dataclass(frozen=True, slots=True)
class Sign:
    """The three ways a badge says the same thing; the word comes first."""

    word: str
    icon: str
    tone: Tone


_LOOKS: dict[Badge, tuple[str, Tone]] = {
    State.RECEIVED: ("dot", Tone.FRESH),
    State.HANDED_OVER: ("half-circle", Tone.WORKING),
    State.PRESENTED: ("dossier", Tone.FRESH),
    State.WAITING: ("pencil", Tone.WAITING),
    State.FEE_DUE: ("coins", Tone.WAITING),
    State.FINISHED: ("check", Tone.READY),
    State.RETURNED: ("square-check", Tone.DONE),
    State.WITHDRAWN: ("undo", Tone.REFUSED),
    State.STOPPED: ("pause", Tone.REFUSED),
    State.TURNED_AWAY: ("minus", Tone.REFUSED),
    State.REFUSED: ("cross", Tone.REFUSED),
    Urgency.PAUSED: ("pause", Tone.DONE),
    Urgency.CALM: ("clock", Tone.DONE),
    Urgency.SOON: ("hourglass", Tone.SOON),
    Urgency.TODAY: ("calendar", Tone.WAITING),
    Urgency.OVERDUE: ("warn", Tone.OVERDUE),
    Timeliness.EARLY: ("check", Tone.READY),
    Timeliness.ON_TIME: ("check", Tone.DONE),
    Timeliness.LATE: ("warn", Tone.OVERDUE),
    JobState.SENDING: ("half-circle", Tone.WORKING),
    JobState.SENT: ("check", Tone.READY),
    JobState.REFUSED: ("warn", Tone.OVERDUE),
    JobState.SAVED: ("download", Tone.DONE),
    JobState.UNKNOWN: ("help", Tone.WAITING),
    JobState.DROPPED: ("cross", Tone.DONE),
}

_AREAS: dict[type[Badge], str] = {
    State: "state", Urgency: "urgency", Timeliness: "timeliness", JobState: "printed.state",
}  # fmt: skip


def sign(badge: Badge) -> Sign:
    """How a badge looks, with its word in the language spoken now."""
    icon, tone = _LOOKS[badge]
    return Sign(say(f"{_AREAS[type(badge)]}.{badge.value}"), icon, tone)
