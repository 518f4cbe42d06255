"""`step`: one move of a dossier, a move taken back, a correction."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments, telling
from desk_app.cli.talk import give
from desk_app.domain import idcard
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierCorrected, PaperReceived, Stage
from desk_app.domain.lifecycle import Move
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel

_Act = Callable[[Desk, Dossier, Namespace], Dossier]


def add(commands: Any) -> None:
    """Add the command."""
    step = arguments.command(commands, "step", "one move of a dossier")
    step.add_argument("code", metavar="CODE", help="of the dossier, written or scanned")
    step.add_argument("move", choices=list(_ACTS), help="what is done")
    step.add_argument("--reason", default="", help="why: of a refusal, an apology, a correction …")
    step.add_argument("--note", default="", help="a word to go with it")
    _add_handing_over(step)
    _add_waiting(step)
    step.add_argument("--due", type=arguments.moment, metavar="ISO", help="the new appointment")
    _add_result(step)
    step.add_argument("--owner", type=Path, metavar="FILE", help="correct: the owner as JSON")
    step.add_argument("--submitter", type=Path, metavar="FILE", help="correct: who submitted")
    step.add_argument("--ref", default="", help="settle: the entry that holds (`show` names them)")
    step.add_argument("--portal", default="", metavar="CODE", help="keyed: in the other system")
    step.set_defaults(act=_step, needs_desk=True)


def _add_handing_over(step: Any) -> None:
    step.add_argument("--to", default="", help="hand-over: the officer who works on it")
    step.add_argument(
        "--stage",
        choices=[stage.value for stage in Stage],
        default=Stage.OFFICER.value,
        help="hand-over: with whom it is then (officer)",
    )
    step.add_argument("--step-due", type=arguments.moment, metavar="ISO", help="hand-over: by when")


def _add_waiting(step: Any) -> None:
    step.add_argument(
        "--missing",
        action="append",
        default=[],
        metavar="PAPER",
        help="request-supplement: a paper",
    )
    step.add_argument("--answer-by", type=arguments.day, metavar="DAY", help="and until when")
    step.add_argument("--again", default="", help="and why a second time")
    step.add_argument(
        "--paper",
        action="append",
        default=[],
        type=_paper,
        metavar="NAME[:O[:C[:P]]]",
        help="supplemented: a paper, with its originals, certified and plain copies",
    )
    step.add_argument("--amount", type=int, default=0, metavar="DONG", help="ask-fee: how much")
    step.add_argument("--proof", default="", help="fee-paid: the proof of payment")


def _add_result(step: Any) -> None:
    step.add_argument("--result", default="", help="finish: what the result is")
    step.add_argument("--number", default="", help="finish: its number")
    step.add_argument("--abstract", default="", help="finish: its abstract")
    step.add_argument("--collector", type=Path, metavar="FILE", help="return: who got it, as JSON")
    step.add_argument("--card", metavar="TEXT", help="return: the collector's ID card")
    step.add_argument("--authority", default="", help="return: the power of attorney shown")
    step.add_argument(
        "--way",
        choices=[way.value for way in Channel],
        default=Channel.DIRECT.value,
        help="return: how it goes out (direct)",
    )
    step.add_argument("--post-number", default="", help="return: of the posted item")


def _paper(text: str) -> PaperReceived:
    name, *counts = text.split(":")
    try:
        originals, certified, copies = (*map(int, counts), *(0,) * (3 - len(counts)))
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no paper; write it as name:1:0:2") from None
    return PaperReceived(name=name, originals=originals, certified=certified, copies=copies)


def _step(desk: Desk, options: Namespace) -> int:
    moved = _ACTS[options.move](desk, desk.lookup.get(options.code), options)
    give(moved, as_json=options.json, text=telling.line(moved))
    return 0


def _hand_over(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.hand_over(
        dossier, to=options.to, note=options.note, by=options.by, stage=Stage(options.stage),
        due_at=options.step_due,
    )  # fmt: skip


def _request_supplement(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.request_supplement(
        dossier, contents=tuple(options.missing), reason=options.reason, by=options.by,
        answer_by=options.answer_by, again=options.again,
    )  # fmt: skip


def _supplemented(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    papers = tuple(options.paper)
    return desk.processing.supplemented(dossier, papers=papers, by=options.by, note=options.note)


def _ask_fee(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.ask_fee(
        dossier, amount_dong=options.amount, reason=options.reason, by=options.by
    )


def _fee_paid(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.fee_paid(dossier, proof=options.proof, by=options.by)


def _extend(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    due_at = options.due or desk.clock()
    return desk.processing.extend(dossier, due_at=due_at, reason=options.reason, by=options.by)


def _refuse(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.refuse(dossier, reason=options.reason, by=options.by)


def _stop(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.stop(dossier, reason=options.reason, by=options.by)


def _withdraw(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.withdraw(dossier, reason=options.reason, by=options.by)


def _finish(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.finish(
        dossier, result=options.result or dossier.intake.procedure_name, number=options.number,
        abstract=options.abstract, by=options.by,
    )  # fmt: skip


def _second_stage(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.processing.second_stage(
        dossier, due_at=options.due, by=options.by, note=options.note
    )


def _return(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    collector, relation = dossier.intake.submitter, "submitter"
    if options.card:
        collector, relation = idcard.to_party(desk.intake.card(options.card)), "authorised"
    elif options.collector:
        collector, relation = arguments.read(options.collector, Party), "authorised"
    elif options.way == Channel.POST:
        relation = "post"
    if collector.number and collector.number == dossier.intake.owner.number:
        relation = "owner"
    return desk.returning.return_result(
        dossier, collector=collector, relation=relation, authority=options.authority,
        by=options.by, way=Channel(options.way), post_number=options.post_number,
    )  # fmt: skip


def _undo(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.correcting.undo(dossier, by=options.by, reason=options.reason)


def _correct(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    fact = DossierCorrected(
        reason=options.reason,
        owner=arguments.read(options.owner, Party) if options.owner else None,
        submitter=arguments.read(options.submitter, Party) if options.submitter else None,
        papers=tuple(options.paper) or None,
        note=options.note or None,
    )
    return desk.correcting.correct(dossier, fact, by=options.by)


def _settle(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.correcting.settle(dossier, options.ref, by=options.by, reason=options.reason)


def _keyed(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.correcting.keyed(dossier, code=options.portal, by=options.by)


def _accept(desk: Desk, dossier: Dossier, options: Namespace) -> Dossier:
    return desk.presenting.accept(dossier, by=options.by, due_at=options.due)


_ACTS: dict[str, _Act] = {
    Move.ACCEPT.value: _accept,
    Move.HAND_OVER.value: _hand_over,
    Move.REQUEST_SUPPLEMENT.value: _request_supplement,
    Move.SUPPLEMENTED.value: _supplemented,
    Move.ASK_FEE.value: _ask_fee,
    Move.FEE_PAID.value: _fee_paid,
    Move.EXTEND.value: _extend,
    Move.REFUSE.value: _refuse,
    Move.STOP.value: _stop,
    Move.WITHDRAW.value: _withdraw,
    Move.FINISH.value: _finish,
    Move.SECOND_STAGE.value: _second_stage,
    Move.RETURN.value: _return,
    "undo": _undo,
    "correct": _correct,
    "settle": _settle,
    "keyed": _keyed,
}
