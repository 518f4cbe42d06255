"""Fees (phí, lệ phí) in the portal's run-on text."""

import re

from desk_app.domain.problems import Problem, ProblemCode
from desk_app.domain.procedure import Fee, FeeKind, FeeUnit

FREE = "Miễn phí"
NOT_STATED = "Không có thông tin"

_PRINTED = re.compile(r"(\d{1,3}(?:[.,]\d{3})*|\d{4,9}) (Việt Nam Đồng|VNĐ)")
_AMOUNT = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d{4,9})\s*(?:việt nam đồng|vnđ|đồng|đ(?!\w))",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"hội đồng nhân dân|hđnd", re.IGNORECASE)
_FEE_BY_COUNCIL = re.compile(r"phí[^.;]{0,90}?(?:hội đồng nhân dân|hđnd)", re.IGNORECASE)
_PLAINLY_FREE = re.compile(r"[\s(-]*(?:không|chưa quy định|miễn|phí cấp bản sao|$)", re.IGNORECASE)
_PER = re.compile(r"(?:^\s*\(?|đồng|vnđ|(?<=\d)\s*đ)\s*/\s*(\w+(?:\s\w+)?)", re.IGNORECASE)
_UNITS = {"trang": FeeUnit.PAGE, "bản": FeeUnit.COPY}
_CASES = ("trường hợp", "lần", "hồ sơ", "văn bản", "việc")
_SMALLEST_DONG = 1_000


def read_fee(head: str, beside: str) -> tuple[Fee, tuple[Problem, ...]]:
    """The fee of one row: `head` from the column "Phí, lệ phí", `beside` the words after it.

    The note keeps the source's own words, with the column's when those were not adopted.
    """
    note = _note(beside)
    if _COUNCIL.search(note) or _FEE_BY_COUNCIL.search(beside):
        return _by_council(head, note)
    if head == NOT_STATED:
        return _unknown(ProblemCode.FEE_MISSING, head, note, beside)
    if head == FREE:
        return _free(note, beside)
    return _amount(head, note, beside)


def glued(text: str) -> tuple[Fee, tuple[Problem, ...]]:
    """The fee when term and amount ran together ("120,000 VNĐ"): it cannot be told."""
    return Fee(kind=FeeKind.UNKNOWN, note=text), ()


def is_foreign(head: str) -> bool:
    """Whether the column is in US dollars, which only missions abroad charge."""
    return head.endswith("USD")


def _by_council(head: str, note: str) -> tuple[Fee, tuple[Problem, ...]]:
    if head == NOT_STATED:
        return Fee(kind=FeeKind.BY_COUNCIL, note=note), ()
    words = f"{head} ({note})"
    fee = Fee(kind=FeeKind.BY_COUNCIL, note=words)
    return fee, (Problem.at(ProblemCode.FEE_BY_COUNCIL, words),)


def _free(note: str, beside: str) -> tuple[Fee, tuple[Problem, ...]]:
    if _AMOUNT.search(beside):
        return _unknown(ProblemCode.FEE_CONTRADICTED, FREE, note, beside)
    if not _PLAINLY_FREE.match(note):
        return _unknown(ProblemCode.FEE_NOTE_UNCLEAR, FREE, note, note)
    return Fee(kind=FeeKind.FREE, note=note), ()


def _amount(head: str, note: str, beside: str) -> tuple[Fee, tuple[Problem, ...]]:
    if is_foreign(head):
        return _unknown(ProblemCode.FEE_FOREIGN, head, note, beside)
    printed = _PRINTED.fullmatch(head)
    amount = _dong(printed[1]) if printed else 0
    said = {_dong(match[1]) for match in _AMOUNT.finditer(beside)}
    # No fee is under 1,000 đồng: "40" beside "4.000 đ" is a slip of the source's typist.
    if amount < _SMALLEST_DONG or (said and amount not in said):
        return _unknown(ProblemCode.FEE_CONTRADICTED, head, note, beside)
    unit = _unit(note)
    if unit is None:
        return _unknown(ProblemCode.FEE_UNIT_UNCLEAR, head, note, note)
    tiers = (Problem.at(ProblemCode.FEE_TIERED, f"{head} – {beside}"),) if len(said) > 1 else ()
    words = beside.strip() if tiers else note
    return Fee(kind=FeeKind.AMOUNT, amount_dong=amount, unit=unit, note=words), tiers


def _unit(note: str) -> FeeUnit | None:
    """What the fee is charged for; a case when the note names nothing, None if unknown to us."""
    per = _PER.search(note)
    if per is None:
        return FeeUnit.CASE
    thing = per[1].lower()
    if thing.startswith(_CASES):
        return FeeUnit.CASE
    return _UNITS.get(thing.split()[0])


def _unknown(
    code: ProblemCode, head: str, note: str, beside: str
) -> tuple[Fee, tuple[Problem, ...]]:
    words = f"{head} ({note})" if note else head
    return Fee(kind=FeeKind.UNKNOWN, note=words), (Problem.at(code, f"{head} – {beside}"),)


def _dong(digits: str) -> int:
    return int(digits.replace(",", "").replace(".", ""))


def _note(beside: str) -> str:
    """The words in brackets that begin `beside`, without the outermost pair.

    A bracket that is never closed runs to the end.
    """
    if not beside.startswith("("):
        return ""
    depth = 0
    for place, char in enumerate(beside):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return beside[1:place].strip()
    return beside[1:].strip()
