"""`fee`: money taken for a dossier, or a fee receipt cancelled."""

from argparse import ArgumentTypeError, Namespace
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import FeePart
from desk_app.domain.fees import Charge, PayMethod, PayMoment, amount
from desk_app.domain.money import grouped


def add(commands: Any) -> None:
    """Add the command."""
    fee = arguments.command(commands, "fee", "take money for a dossier, or cancel a fee receipt")
    fee.add_argument("code", metavar="CODE", help="of the dossier, written or scanned")
    fee.add_argument(
        "--part", type=_part, action="append", default=[], metavar="fee|levy:DONG:NAME",
        help="a charge; without it: all that is owed",
    )  # fmt: skip
    fee.add_argument("--payer", default="", help="who pays (the submitter)")
    fee.add_argument("--method", choices=list(PayMethod), default="cash", help="how (cash)")
    fee.add_argument("--moment", choices=list(PayMoment), default="reception", help="when")
    fee.add_argument("--receipt", default="", help="number of a receipt written by hand")
    fee.add_argument("--cancel", metavar="NUMBER", help="cancel the receipt of this number")
    fee.add_argument("--reason", default="", help="why it is cancelled")
    fee.set_defaults(act=_fee, needs_desk=True)


def _part(text: str) -> FeePart:
    """A charge as kind:đồng:name."""
    charge, _, rest = text.partition(":")
    dong, _, name = rest.partition(":")
    if charge not in list(Charge) or not dong.isdecimal() or not name:
        raise ArgumentTypeError(f"{text!r} is no charge; write it as fee:8000:Phí chứng thực")
    return FeePart(charge=charge, name=name, amount_dong=int(dong))


def _fee(desk: Desk, options: Namespace) -> int:
    dossier = desk.lookup.get(options.code)
    if options.cancel:
        return _cancel(desk, dossier, options)
    paid = desk.payments.collect(
        dossier,
        options.part or desk.payments.suggested(dossier),
        by=options.by,
        payer=options.payer,
        method=PayMethod(options.method),
        moment=PayMoment(options.moment),
        receipt=options.receipt,
    )
    _ref, taken = paid.fees[-1]
    total = amount(taken.parts)
    answer = {"receipt": taken.receipt, "amount_dong": total, "owed_dong": desk.payments.owed(paid)}
    give(answer, as_json=options.json, text=f"{taken.receipt}  {grouped(total)}")
    return 0


def _cancel(desk: Desk, dossier: Dossier, options: Namespace) -> int:
    refs = [ref for ref, taken in dossier.fees if taken.receipt == options.cancel]
    ref = refs[-1] if refs else ""
    left = desk.correcting.undo_fee(dossier, ref, by=options.by, reason=options.reason)
    answer = {"cancelled": options.cancel, "owed_dong": desk.payments.owed(left)}
    give(answer, as_json=options.json, text=options.cancel)
    return 0
