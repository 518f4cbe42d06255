"""Channels (cách thức thực hiện) in the portal's run-on text, each with its term and fee."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desk_app.domain import portal_fees, portal_terms
from desk_app.domain.problems import Problem, ProblemCode
from desk_app.domain.procedure import Channel, Fee, FeeKind, Term, Way

_TITLES = "Hình thức nộpThời gianPhí, lệ phíMô tả"
_CHANNELS = {
    "Trực tiếp": Channel.DIRECT,
    "Trực tuyến": Channel.ONLINE,
    "Dịch vụ bưu chính": Channel.POST,
}
_COUNTED = r"\d+(?:[.,]\d+)? (?:Ngày làm việc|Ngày|Giờ|Phút|Tháng|Năm)"
_FEE = r"Miễn phí|Không có thông tin|[\d.,]+ (?:Việt Nam Đồng|VNĐ|USD)"
_ROW = re.compile(
    rf"(?P<channel>{'|'.join(_CHANNELS)})(?: công ích)?"
    rf"(?P<term>{_COUNTED}|\d+|Không[^\d.,;()]{{0,60}}?|)(?P<fee>{_FEE})"
)
_STRAY_ROW = re.compile(rf"(?:{_COUNTED})(?:{_FEE})")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the portal's table, as read."""

    channel: Channel
    head: str
    term: Term | None
    term_problem: Problem | None
    fee: Fee
    fee_problems: tuple[Problem, ...]


def read_ways(text: str) -> tuple[tuple[Way, ...], tuple[Problem, ...]]:
    """The ways in the order of `Channel`, and what stays open about them."""
    if not text.startswith(_TITLES):
        return (), (Problem.at(ProblemCode.WAYS_UNREADABLE, text),)
    table = text.removeprefix(_TITLES)
    starts = list(_ROW.finditer(table))
    if not starts:
        return (), (Problem.at(ProblemCode.WAYS_UNREADABLE, table),)
    problems: list[Problem] = []
    if starts[0].start() > 0:
        problems.append(Problem.at(ProblemCode.CHANNEL_UNKNOWN, table[: starts[0].start()]))
    ends = [start.start() for start in starts[1:]] + [len(table)]
    rows = [_row(at, table[at.end() : end]) for at, end in zip(starts, ends, strict=True)]
    ways: list[Way] = []
    for channel in Channel:
        of_channel = [row for row in rows if row.channel == channel]
        if of_channel:
            term, about_term = _one_term(of_channel)
            fee, about_fee = _one_fee(of_channel)
            ways.append(Way(channel=channel, term=term, fee=fee))
            problems += [*about_term, *about_fee]
    return tuple(ways), _once(problems)


def _row(at: re.Match[str], beside: str) -> _Row:
    channel, head, fee_head = _CHANNELS[at["channel"]], at["term"], at["fee"]
    if head.isdigit() and fee_head[0] in "0123456789.,":
        # "120,000 VNĐ" may be 1 and 20,000, or 12 and 0,000, or a fee alone.
        printed = head + fee_head
        fee, fee_problems = portal_fees.glued(printed + beside[:80])
        glue = Problem.at(ProblemCode.TERM_GLUED, printed + beside)
        return _Row(channel, printed, None, glue, fee, fee_problems)
    fee, fee_problems = portal_fees.read_fee(fee_head, beside)
    stray = _STRAY_ROW.search(beside)
    if stray:
        lost = Problem.at(ProblemCode.CHANNEL_UNKNOWN, beside[max(0, stray.start() - 60) :])
        return _Row(channel, head, None, lost, fee, fee_problems)
    term, term_problem = portal_terms.read_term(head, beside)
    return _Row(channel, head, term, term_problem, fee, fee_problems)


def _one_term(rows: list[_Row]) -> tuple[Term | None, list[Problem]]:
    """The term all rows of a channel agree on, or None."""
    heads = list(dict.fromkeys(row.head for row in rows))
    if len(heads) > 1:
        return None, [Problem.at(ProblemCode.TERM_AMBIGUOUS, " / ".join(heads))]
    problems = [row.term_problem for row in rows if row.term_problem]
    return (None, problems) if problems else (rows[0].term, [])


def _one_fee(rows: list[_Row]) -> tuple[Fee, list[Problem]]:
    """The fee all rows of a channel agree on; rows in dollars are not a commune's."""
    foreign = [p for row in rows for p in row.fee_problems if p.code == ProblemCode.FEE_FOREIGN]
    at_home = [
        row for row in rows if not any(p.code == ProblemCode.FEE_FOREIGN for p in row.fee_problems)
    ] or rows
    problems = [problem for row in at_home for problem in row.fee_problems]
    fees = list(dict.fromkeys(row.fee for row in at_home))
    if len({(fee.kind, fee.amount_dong, fee.unit) for fee in fees}) > 1:
        words = " / ".join(fee.note or f"{fee.kind} {fee.amount_dong}" for fee in fees)
        problems.append(Problem.at(ProblemCode.FEE_AMBIGUOUS, words))
        return Fee(kind=FeeKind.UNKNOWN, note=words), [*problems, *foreign]
    return fees[0], [*problems, *foreign]


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))
