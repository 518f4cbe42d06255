"""Terms (thời gian giải quyết) in the portal's run-on text."""

import re

from desk_app.domain.problems import Problem, ProblemCode
from desk_app.domain.procedure import Term, TermKind

_DAYS = re.compile(r"(\d{1,3})(?:[.,](\d+))? (Ngày làm việc|Ngày)")
_NO_RESULT = "Không phải trả kết quả"
_MENTION = re.compile(
    r"(?<!\d)(?<!\d[.,])(\d{1,3})(?:[.,](\d+))?\s*(?:\([^()]{1,20}\)\s*)?"
    r"(ngày\s+làm\s+việc|ngày|giờ|tháng|phút)(?!\w)(?!\s*\d{1,2}\s*[/-])",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(r"trong ngày(?!\s*\d)", re.IGNORECASE)

_Stated = tuple[str, str, str]


def read_term(head: str, beside: str) -> tuple[Term | None, Problem | None]:
    """The term of one row: `head` from the column "Thời gian", `beside` the words after it.

    The term stays open (None, with the reason) when the column has no unit or none of ours, or
    when the words beside it name another term: what the two say together is not sure.
    """
    if head.startswith(_NO_RESULT):
        term: Term | None = Term(TermKind.NONE)
    else:
        term = _days(head)
    if term is None:
        return None, Problem.at(_why_open(head), f"{head} – {beside}" if beside else head)
    against = _against(head, beside)
    return (None, against) if against else (term, None)


def _days(head: str) -> Term | None:
    """Working or calendar days; half days only as .5 of working days, never zero."""
    match = _DAYS.fullmatch(head)
    if match is None:
        return None
    whole, fraction, unit = match.groups()
    fraction = (fraction or "").rstrip("0")
    working = unit == "Ngày làm việc"
    if fraction not in ("", "5") or (fraction and not working):
        return None
    half_days = 2 * int(whole) + (1 if fraction else 0)
    if half_days == 0:
        return None
    return Term(TermKind.WORKING_DAYS if working else TermKind.CALENDAR_DAYS, half_days)


def _why_open(head: str) -> ProblemCode:
    if head.isdigit():
        return ProblemCode.TERM_UNIT_MISSING
    if any(char.isdigit() for char in head):
        return ProblemCode.TERM_NOT_IN_DAYS
    return ProblemCode.TERM_MISSING


def _against(head: str, beside: str) -> Problem | None:
    """What the words beside the column say against it, if anything."""
    of_head = {_stated(match) for match in _MENTION.finditer(head)}
    others = [match for match in _MENTION.finditer(beside) if _stated(match) not in of_head]
    numbers = {(whole, fraction) for whole, fraction, _unit in of_head}
    for match in others:
        if _stated(match)[:2] in numbers:
            return Problem.at(ProblemCode.TERM_CONTRADICTED, _around(head, beside, match))
    if others:
        return Problem.at(ProblemCode.TERM_SEVERAL, _around(head, beside, others[0]))
    same_day = _SAME_DAY.search(beside)
    if same_day:
        return Problem.at(ProblemCode.TERM_SEVERAL, _around(head, beside, same_day))
    return None


def _stated(match: re.Match[str]) -> _Stated:
    whole, fraction, unit = match.groups()
    return str(int(whole)), (fraction or "").rstrip("0"), " ".join(unit.lower().split())


def _around(head: str, beside: str, match: re.Match[str]) -> str:
    return f"{head} – …{beside[max(0, match.start() - 40) : match.end() + 40]}"
