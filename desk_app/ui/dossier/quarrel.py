"""The sides of a conflict in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain import money
from desk_app.domain.conflicts import Contest
from desk_app.domain.dossier import Step
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.ui.dossier import facts
from desk_app.ui.dossier.view import DossierView
from desk_app.ui.widgets.facts import LabelledFact
from desk_app.wording import dates, say


@dataclass(frozen=True, slots=True)
class Side:
    """One of those in conflict: its entry, what it says, who wrote it and when."""

    ref: str
    title: str
    facts: Sequence[LabelledFact]


def sides(view: DossierView) -> tuple[str, tuple[Side, ...]]:
    """What the first open conflict is about, and its sides. Moves come before corrections."""
    dossier = view.dossier
    steps = {step.ref: step for step in dossier.history}
    if len(dossier.branches) > 1:
        found = tuple(
            Side(branch.ref, say(f"state.{branch.state.value}"), _made(steps[branch.ref], view))
            for branch in dossier.branches
        )
        return say("dossier.settle.moves"), found
    if not dossier.contests:
        return "", ()
    contest = dossier.contests[0]
    return say("dossier.settle.field", field=say(f"dossier.{_LABELS[contest.field]}")), tuple(
        _values(contest, steps, view)
    )


def _values(contest: Contest, steps: dict[str, Step], view: DossierView) -> list[Side]:
    return [
        Side(
            value.ref,
            _in_words(getattr(value.fact, contest.field)),
            _made(steps[value.ref], view),
        )
        for value in contest.values
    ]


_LABELS = {
    "submitter": "submitter",
    "owner": "owner",
    "authority": "authority",
    "papers": "papers",
    "sets": "sets",
    "return_way": "return-way",
    "fee_dong": "fee",
    "note": "note",
}


def _in_words(value: object) -> str:
    match value:
        case Party() as party:
            return " · ".join(filter(None, (party.name, party.number, party.phone, party.address)))
        case Channel() as way:
            return say(f"channel.{way.value}")
        case int() as amount:
            return money.grouped(amount)
        case tuple() as papers:
            return "; ".join(map(facts.paper, papers))
        case _:
            return str(value) or say("dossier.settle.empty")


def _made(step: Step, view: DossierView) -> list[LabelledFact]:
    return [
        LabelledFact(say("dossier.settle.step"), say(f"kind.{step.kind}")),
        LabelledFact(say("dossier.settle.who"), view.officers.get(step.actor, step.actor)),
        LabelledFact(say("dossier.settle.when"), dates.day_hour(step.at)),
        LabelledFact(say("dossier.note"), step.note),
    ]
