"""The way of one dossier through a commune, act by act."""

from datetime import date, datetime

from desk_app.bootstrap import Desk
from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.procedure import Channel, TermKind
from desk_app.domain.timeliness import Timeliness, judge
from desk_app.sample import detours
from desk_app.sample.agenda import Story
from desk_app.sample.requests import Demand
from desk_app.sample.working import CLERK, Commune

_WAITS = 0.9
"""Who asked for something of the same day mostly waits for it."""
_FORGETS = 0.02
"""A few fetch their result weeks later."""


def way(commune: Commune, demand: Demand, draft: IntakeDraft, result: str) -> Story:
    """Received, paid for, handed over, finished, returned and rated, each at its moment; some are
    asked for papers in between, some end without a result."""
    desk, random, after = commune.desk, commune.random, commune.office.after
    dossier = _paid(desk, desk.intake.register(draft, by=CLERK))
    received_at = dossier.intake.received_at
    at_once = dossier.intake.term.kind is TermKind.SAME_DAY
    handed_at = after(received_at, random.uniform(2, 6 if at_once else 150))
    yield handed_at
    dossier = desk.processing.hand_over(dossier, to=commune.officers[demand.officer], by=CLERK)
    if not at_once:
        dossier, handed_at = yield from detours.taken(commune, dossier, handed_at)
        if dossier.state in lifecycle.ENDED_WITHOUT_RESULT:
            return
    finished_at = _finish(commune, dossier, handed_at)
    if not at_once and _late_at(dossier, finished_at):
        dossier, _ = yield from detours.apologised(commune, dossier, handed_at)
    yield finished_at
    number = _result_number(commune, dossier, finished_at)
    dossier = desk.processing.finish(dossier, result=result, number=number, by=demand.officer)
    returned_at = _return(commune, finished_at, waits=at_once and random.random() < _WAITS)
    yield returned_at
    dossier = _handed_back(desk, dossier)
    yield after(returned_at, random.uniform(0.5, 3))
    _rate(commune, dossier)


def _paid(desk: Desk, dossier: Dossier) -> Dossier:
    """What is owed is paid at reception."""
    parts = desk.payments.suggested(dossier)
    return desk.payments.collect(dossier, parts, by=CLERK) if parts else dossier


def _late_at(dossier: Dossier, at: datetime) -> bool:
    due = dossier.due_at.date() if dossier.due_at else None
    return judge(at.date(), due) is Timeliness.LATE


def _finish(commune: Commune, dossier: Dossier, handed_at: datetime) -> datetime:
    """When the result exists: as the conduct of the commune has it, never before the hand-over."""
    random, office, conduct = commune.random, commune.office, commune.conduct
    assert dossier.due_at is not None, "everything asked for in samples has an appointment"
    due = dossier.due_at.date()
    at_once = dossier.intake.term.kind is TermKind.SAME_DAY
    if random.random() < (conduct.next_day if at_once else conduct.late):
        day = office.later(due, 1 if at_once else random.randint(1, 6))
    elif at_once:
        return office.after(handed_at, random.uniform(5, 55))
    elif random.random() < conduct.early:
        days = office.between(handed_at.date(), due)
        day = office.later(handed_at.date(), int(days * random.uniform(0.4, 1)))
    else:
        day = due
    return _not_before(commune, day, office.after(handed_at, random.uniform(10, 40)))


def _return(commune: Commune, finished_at: datetime, *, waits: bool) -> datetime:
    random, office = commune.random, commune.office
    soon = office.after(finished_at, random.uniform(1, 12))
    if waits:
        return soon
    days = random.randint(15, 40) if random.random() < _FORGETS else random.randint(0, 3)
    return _not_before(commune, office.later(finished_at.date(), days), soon)


def _not_before(commune: Commune, day: date, earliest: datetime) -> datetime:
    """Some moment of a day, or the earliest one possible if that is later."""
    minutes = commune.random.uniform(10, commune.office.day_minutes - 20)
    return max(commune.office.at(day, minutes), earliest)


def _result_number(commune: Commune, dossier: Dossier, at: datetime) -> str:
    commune.results[dossier.intake.procedure] += 1
    return f"{commune.results[dossier.intake.procedure]:02d}/{at.year}"


def _handed_back(desk: Desk, dossier: Dossier) -> Dossier:
    intake = dossier.intake
    relation = "owner" if intake.submitter == intake.owner else "submitter"
    if intake.return_way is Channel.POST:
        relation = "post"
    return desk.returning.return_result(
        dossier, collector=intake.submitter, relation=relation, authority=intake.authority, by=CLERK
    )


def _rate(commune: Commune, dossier: Dossier) -> None:
    assert dossier.finished_at is not None
    slip = commune.conduct.answer(commune.random, late=_late_at(dossier, dossier.finished_at))
    if slip:
        answer, reason = slip
        commune.desk.returning.rate(dossier, answer, reason=reason, by=CLERK)
