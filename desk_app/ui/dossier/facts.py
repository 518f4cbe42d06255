"""A dossier in words: the facts and the history that its pages show."""

from collections.abc import Mapping

from desk_app.domain import idcard, money
from desk_app.domain.dossier import Dossier, Step
from desk_app.domain.entries import PaperPrinted, PaperReceived, RatingGiven
from desk_app.domain.person import Party
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.facts import LabelledFact
from desk_app.ui.widgets.time_line import Happening
from desk_app.wording import appointments, dates, say

_PERSON_DIGITS = 12
_MARKS: dict[str, tuple[str, Tone]] = {
    "dossier.received.1": ("receive", Tone.FRESH),
    "dossier.handed_over.1": ("half-circle", Tone.WORKING),
    "dossier.finished.1": ("check", Tone.READY),
    "dossier.returned.1": ("square-check", Tone.DONE),
    "rating.given.1": ("star", Tone.SOON),
    "paper.printed.1": ("printer", Tone.DONE),
}


def due(dossier: Dossier) -> str:
    """The appointment, or that there is none."""
    at = dossier.due_at
    return dates.day_hour(at) if at else say("dossier.no-due")


def next_step(dossier: Dossier) -> str:
    """What comes next in the life of the dossier."""
    unnamed = ".unnamed" if dossier.state.value == "handed_over" and not dossier.handed_to else ""
    return say(f"dossier.next.{dossier.state.value}{unnamed}", to=dossier.handed_to)


def people(dossier: Dossier) -> list[LabelledFact]:
    """The owner, and the submitter if that is somebody else."""
    intake = dossier.intake
    facts = _party("owner", intake.owner)
    if intake.submitter != intake.owner:
        facts += _party("submitter", intake.submitter)
    return [*facts, _fact("authority", intake.authority)]


def matter(dossier: Dossier) -> list[LabelledFact]:
    """What was asked for and until when."""
    intake = dossier.intake
    channel = say(f"channel.{intake.channel.value}")
    fee = say("dossier.fee.amount", amount=money.grouped(intake.fee_dong))
    return [
        _fact("procedure", intake.procedure_name),
        _fact("field", intake.field),
        _fact("received", f"{dates.day_hour(intake.received_at)} · {channel}"),
        _fact("term", appointments.term(intake.term)),
        _fact("due", due(dossier)),
        _fact("due-reason", intake.due_reason),
        _fact("fee", fee if intake.fee_dong else ""),
        _fact("return-way", say(f"channel.{intake.return_way.value}")),
        _fact("note", intake.note),
    ]


def result(dossier: Dossier) -> list[LabelledFact]:
    """The result and who got it, as far as it has come."""
    finish, handback, rating = dossier.finish, dossier.handback, dossier.rating
    facts = []
    if finish and dossier.finished_at:
        facts = [
            _fact("result", finish.result),
            _fact("finished.number", finish.number),
            _fact("finished.abstract", finish.abstract),
            _fact("finished", dates.day_hour(dossier.finished_at)),
        ]
    if handback and dossier.returned_at:
        facts.append(_fact("returned", dates.day_hour(dossier.returned_at)))
        facts.append(_fact("collector", handback.collector.name))
    if rating:
        facts.append(_fact("rating", _rating(rating)))
    return facts


def papers(dossier: Dossier) -> list[LabelledFact]:
    """The papers received, each with its counts."""
    lines = [LabelledFact("", _paper(paper)) for paper in dossier.intake.papers]
    return lines or [LabelledFact("", say("dossier.papers.none"))]


def summary(dossier: Dossier) -> list[LabelledFact]:
    """Who, what and when, for the pane beside a list."""
    intake = dossier.intake
    count = len(intake.papers)
    listed = " · ".join(paper.name for paper in intake.papers[:3]) + (" …" if count > 3 else "")
    submitter = intake.submitter.name if intake.submitter != intake.owner else ""
    return [
        _fact("procedure", intake.procedure_name),
        _fact("submitter", submitter),
        _fact("phone", intake.submitter.phone or intake.owner.phone),
        _fact("received", dates.day_hour(intake.received_at)),
        _fact("due", due(dossier)),
        _fact("handed-to", dossier.handed_to if dossier.finish is None else ""),
        _fact("papers.short", listed),
    ]


def history(dossier: Dossier, officers: Mapping[str, str]) -> list[Happening]:
    """Every line of the history. `officers` gives names; an unknown officer keeps the number."""
    return [_happening(dossier, step, officers) for step in dossier.history]


def printed(dossier: Dossier, paper: str) -> str:
    """How often and when a paper of this kind was printed."""
    steps = [
        step for step in dossier.history if step.kind == PaperPrinted.KIND and step.note == paper
    ]
    if not steps:
        return say("dossier.print.never")
    key = "once" if len(steps) == 1 else "times"
    moment = dates.day_hour(steps[-1].at)
    return say(f"dossier.print.{key}", times=len(steps), moment=moment)


def _happening(dossier: Dossier, step: Step, officers: Mapping[str, str]) -> Happening:
    icon, tone = _MARKS.get(step.kind, ("dot", Tone.DONE))
    return Happening(
        what=say(f"kind.{step.kind}"),
        moment=dates.day_hour(step.at),
        who=officers.get(step.actor, step.actor),
        note=_note(dossier, step),
        icon=icon,
        tone=tone,
    )


def _note(dossier: Dossier, step: Step) -> str:
    if step.kind == PaperPrinted.KIND:
        return say(f"paper-kind.{step.note}")
    if step.kind == RatingGiven.KIND and dossier.rating:
        return _rating(dossier.rating)
    return f"→ {step.note}" if step.kind == "dossier.handed_over.1" and step.note else step.note


def _rating(rating: RatingGiven) -> str:
    return " · ".join(filter(None, (say(f"answer.{rating.answer.value}"), rating.reason)))


def _party(role: str, party: Party) -> list[LabelledFact]:
    grouped = len(party.number) == _PERSON_DIGITS
    return [
        _fact(role, party.name),
        _fact("number", idcard.grouped(party.number) if grouped else party.number),
        _fact("phone", party.phone),
        _fact("address", party.address),
    ]


def _paper(paper: PaperReceived) -> str:
    counts = [
        say(f"dossier.counts.{name}", count=count)
        for name, count in (
            ("originals", paper.originals),
            ("certified", paper.certified),
            ("copies", paper.copies),
        )
        if count
    ]
    counts += [say("dossier.counts.shown")] if paper.shown_only else []
    return f"{paper.name} ({', '.join(counts)})" if counts else paper.name


def _fact(name: str, value: str) -> LabelledFact:
    return LabelledFact(say(f"dossier.{name}"), value)
