"""A dossier in words: the facts that its pages show."""

from desk_app.domain import idcard, money
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import PaperPrinted, PaperReceived, RatingGiven
from desk_app.domain.person import Party
from desk_app.ui.widgets.facts import LabelledFact
from desk_app.wording import appointments, dates, say

_PERSON_DIGITS = 12


def due(dossier: Dossier) -> str:
    """The appointment, or that there is none."""
    at = dossier.due_at
    return dates.day_hour(at) if at else say("dossier.no-due")


def warning(dossier: Dossier) -> str:
    """What a person has to know before touching the dossier; "" when there is nothing."""
    if dossier.newer:
        return say("dossier.newer")
    return say("dossier.disputed") if dossier.disputed else ""


def next_step(dossier: Dossier) -> str:
    """What comes next in the life of the dossier."""
    if dossier.newer:
        return say("dossier.newer")
    if dossier.disputed:
        return say("dossier.next.disputed")
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
        _fact("calendar", appointments.calendar(dossier.calendar)),
        _fact("due-reason", intake.due_reason),
        _fact("paused", dates.day_hour(dossier.paused_at) if dossier.paused_at else ""),
        _fact("fee", fee if intake.fee_dong else ""),
        _fact("return-way", say(f"channel.{intake.return_way.value}")),
        _fact("keyed", dossier.keyed),
        _fact("note", intake.note),
    ]


def result(dossier: Dossier) -> list[LabelledFact]:
    """The result and who got it, or how it ended without one."""
    finish, handback, slip = dossier.finish, dossier.handback, dossier.rating
    facts = []
    if dossier.end and dossier.end_at:
        facts = [
            _fact("ended", say(f"state.{dossier.end.state.value}")),
            _fact("reason", dossier.end.reason),
            _fact("ended-at", dates.day_hour(dossier.end_at)),
        ]
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
    if slip:
        facts.append(_fact("rating", rating(slip)))
    return facts


def papers(dossier: Dossier) -> list[LabelledFact]:
    """The papers received, each with its counts."""
    lines = [LabelledFact("", paper(each)) for each in dossier.intake.papers]
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


def rating(given: RatingGiven) -> str:
    """The slip in words."""
    return " · ".join(filter(None, (say(f"answer.{given.answer.value}"), given.reason)))


def _party(role: str, party: Party) -> list[LabelledFact]:
    grouped = len(party.number) == _PERSON_DIGITS
    return [
        _fact(role, party.name),
        _fact("number", idcard.grouped(party.number) if grouped else party.number),
        _fact("phone", party.phone),
        _fact("address", party.address),
    ]


def paper(received: PaperReceived) -> str:
    """A paper with its counts: "Tờ khai (1 bản chính)"."""
    counts = [
        say(f"dossier.counts.{name}", count=count)
        for name, count in (
            ("originals", received.originals),
            ("certified", received.certified),
            ("copies", received.copies),
        )
        if count
    ]
    counts += [say("dossier.counts.shown")] if received.shown_only else []
    return f"{received.name} ({', '.join(counts)})" if counts else received.name


def _fact(name: str, value: str) -> LabelledFact:
    return LabelledFact(say(f"dossier.{name}"), value)
