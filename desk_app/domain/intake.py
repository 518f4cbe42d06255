"""What the clerk fills in to receive a dossier, and what must be right before it is saved."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from desk_app.domain.entries import CopyOrder, PaperReceived
from desk_app.domain.errors import DeskError
from desk_app.domain.person import Party, PartyKind, tidy
from desk_app.domain.procedure import Channel, FeeKind, FeeUnit, PaperNeeded, Procedure, Term, Way
from desk_app.domain.vietnamese import nfc

NOBODY = Party(name="")
ANYWHERE_FROM = date(2025, 7, 1)
"""From this day any desk of a province takes dossiers for another commune of it (Decree
118/2025/NĐ-CP)."""
MOST_COPIES = 999
"""More copies of one original than this are a slip of the finger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeDraft:
    """A reception being typed. Everything may still be missing.

    `owner` is None while the submitter comes for himself. `due_at` is set only when the clerk
    changed the computed appointment or had to give one, with `due_reason`. `orders` are the
    originals of a certification. `second_term` is the term of a second stage. `home_unit` is the
    competent unit when that is another commune, "" for this one. `filed_at` is the moment on the
    portal's notice.
    """

    submitter: Party = NOBODY
    owner: Party | None = None
    authority: str = ""
    procedure: str = ""
    channel: Channel = Channel.DIRECT
    papers: tuple[PaperReceived, ...] = ()
    sets: int = 1
    due_at: datetime | None = None
    due_reason: str = ""
    return_way: Channel = Channel.DIRECT
    fee_dong: int = 0
    note: str = ""
    orders: tuple[CopyOrder, ...] = ()
    second_term: Term | None = None
    home_unit: str = ""
    portal_code: str = ""
    filed_at: datetime | None = None
    post_number: str = ""


class DraftIncomplete(DeskError):
    """A dossier was to be saved that is not ready; `fields` are the fields and what is wrong,
    as "procedure: procedure-missing, …"."""

    code = "draft-incomplete"
    exit_code = 24
    told = frozenset({"fields"})


def cleaned(draft: IntakeDraft) -> IntakeDraft:
    """The draft with its text made NFC and tidy, once, at the edge."""
    return replace(
        draft,
        submitter=tidy(draft.submitter),
        owner=tidy(draft.owner) if draft.owner else None,
        authority=nfc(draft.authority),
        due_reason=nfc(draft.due_reason),
        note=nfc(draft.note),
        portal_code=nfc(draft.portal_code),
        post_number=nfc(draft.post_number),
        orders=tuple(replace(order, name=nfc(order.name)) for order in draft.orders),
        papers=tuple(replace(paper, name=nfc(paper.name)) for paper in draft.papers),
    )


def check(
    draft: IntakeDraft, procedure: Procedure | None, received_at: datetime
) -> Mapping[str, str]:
    """What is not right yet: field → code of a sentence, all of them at once."""
    problems = _party_problems("submitter", draft.submitter)
    if draft.owner is not None:
        problems |= _party_problems("owner", draft.owner)
    if draft.sets < 1:
        problems["sets"] = "sets-too-few"
    problems |= _procedure_problems(draft, procedure)
    problems |= _notice_problems(draft, received_at)
    problems |= _due_problems(draft, procedure, received_at)
    problems |= _order_problems(draft)
    return problems


def check_presented(draft: IntakeDraft, now: datetime) -> Mapping[str, str]:
    """What is not right yet about a dossier that is shown but not received: who it is from, and
    what they want, as a procedure or in words; an online one is on a notice of the portal."""
    problems = {} if draft.submitter.name else {"submitter.name": "name-missing"}
    if not draft.procedure and not draft.note:
        problems["procedure"] = "procedure-missing"
    return problems | _notice_problems(draft, now)


def check_home(home: str, unit: str, others: Collection[str], day: date) -> Mapping[str, str]:
    """What is wrong with the competent unit `home` of a dossier that `unit` receives; `others` are
    the communes of the same province on that day."""
    if home in ("", unit):
        return {}
    if day < ANYWHERE_FROM:
        return {"home_unit": "home-unit-too-early"}
    return {} if home in others else {"home_unit": "home-unit-elsewhere"}


def together(papers: Iterable[PaperReceived]) -> tuple[PaperReceived, ...]:
    """The papers of several dossiers as one list, in their order: those of one name are counted
    together."""
    found: dict[tuple[str, bool], PaperReceived] = {}
    for paper in papers:
        key = (paper.name, paper.shown_only)
        known = found.get(key)
        found[key] = (
            paper
            if known is None
            else replace(
                known,
                originals=known.originals + paper.originals,
                certified=known.certified + paper.certified,
                copies=known.copies + paper.copies,
            )
        )
    return tuple(found.values())


def usual_papers(procedure: Procedure) -> tuple[PaperReceived, ...]:
    """The papers ticked before the clerk looks: all that every dossier needs, with usual counts."""
    return tuple(received(paper) for paper in procedure.papers if not paper.optional)


def received(paper: PaperNeeded) -> PaperReceived:
    """A paper the procedure asks for, as handed in with the usual counts."""
    return PaperReceived(
        name=paper.name,
        originals=paper.originals,
        copies=paper.copies,
        shown_only=paper.shown_only,
    )


def filed(draft: IntakeDraft, now: datetime) -> datetime:
    """The moment the term of a dossier runs from that is received `now`: an online one was filed
    before."""
    return (draft.filed_at or now) if draft.channel is Channel.ONLINE else now


def is_by_page(way: Way) -> bool:
    """Whether the fee depends on the pages of the originals: a certification of copies."""
    return way.fee.kind is FeeKind.AMOUNT and way.fee.unit is FeeUnit.PAGE


def usual_fee(way: Way) -> int:
    """The fee in đồng before the clerk looks: the amount of a case, 0 where it depends on copies
    or pages or is not known."""
    fee = way.fee
    known = fee.kind is FeeKind.AMOUNT and fee.unit is FeeUnit.CASE
    return fee.amount_dong if known else 0


def _party_problems(who: str, party: Party) -> dict[str, str]:
    problems = {}
    if not party.name:
        problems[f"{who}.name"] = "name-missing"
    lengths = (9, 12) if party.kind is PartyKind.PERSON else (10, 13)
    if party.number and len(party.number) not in lengths:
        problems[f"{who}.number"] = f"number-of-{party.kind.value}"
    if party.phone and not 9 <= len(party.phone) <= 13:
        problems[f"{who}.phone"] = "phone-length"
    return problems


def _procedure_problems(draft: IntakeDraft, procedure: Procedure | None) -> dict[str, str]:
    if procedure is None:
        return {"procedure": "procedure-missing"}
    if procedure.way(draft.channel) is None:
        return {"channel": "channel-not-offered"}
    return {}


def _notice_problems(draft: IntakeDraft, now: datetime) -> dict[str, str]:
    """An online dossier is on a notice of the portal, with its code and when it was filed."""
    if draft.channel is not Channel.ONLINE:
        return {}
    problems = {} if draft.portal_code else {"portal_code": "portal-code-missing"}
    if draft.filed_at is not None and draft.filed_at > now:
        problems["filed_at"] = "filed-in-future"
    return problems


def _order_problems(draft: IntakeDraft) -> dict[str, str]:
    wrong = any(
        not order.name or order.pages < 1 or not 1 <= order.copies <= MOST_COPIES
        for order in draft.orders
    )
    return {"orders": "order-incomplete"} if wrong else {}


def _due_problems(
    draft: IntakeDraft, procedure: Procedure | None, received_at: datetime
) -> dict[str, str]:
    way = procedure.way(draft.channel) if procedure else None
    if draft.due_at is None:
        return {"due_at": "due-needed"} if way is not None and way.term is None else {}
    if draft.due_at < received_at:
        return {"due_at": "due-before-reception"}
    if not draft.due_reason and way is not None and way.term is not None:
        return {"due_reason": "due-reason-missing"}
    return {}
