"""In whose hands dossiers are: who works on them, and at which step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import Stage
from desk_app.ui.widgets.option_box import Option
from desk_app.wording import say


@dataclass(frozen=True, slots=True)
class Hand:
    """One officer, by name ("" for dossiers nobody was given), or one step."""

    who: str | Stage


@dataclass(frozen=True, slots=True)
class Hands:
    """Who has how many dossiers without a result, and how many are at which step."""

    holders: Mapping[str, int]
    stages: Mapping[Stage, int]


def ask(desk: Desk) -> Hands:
    """As of now. Touches the database."""
    return Hands(desk.lookup.holders(), desk.lookup.stages())


def held(desk: Desk, hand: Hand) -> list[Dossier]:
    """The dossiers in one hand. Touches the database."""
    if isinstance(hand.who, Stage):
        return desk.lookup.at_stage(hand.who)
    return desk.lookup.held_by(hand.who)


def options(hands: Hands) -> Sequence[Option[Hand | None]]:
    """Everybody, then the officers, then the steps, each with its count."""
    said: list[Option[Hand | None]] = [Option(None, say("worklist.hand.all"))]
    for name, count in hands.holders.items():
        words = say("worklist.hand.one", name=name or say("worklist.hand.nobody"), count=count)
        said.append(Option(Hand(name), words))
    for stage, count in hands.stages.items():
        words = say("worklist.hand.stage", stage=say(f"stage.{stage.value}"), count=count)
        said.append(Option(Hand(stage), words))
    return said
