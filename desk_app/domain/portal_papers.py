"""Papers (thành phần hồ sơ) in the portal's run-on text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desk_app.domain.problems import Problem, ProblemCode
from desk_app.domain.procedure import PaperNeeded
from desk_app.domain.vietnamese import nfc

_TITLES = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
_COUNT = re.compile(
    r"(?<=[^\s(\d])(?P<originals>\d+) bản chính(?:,(?P<copies>\d{1,3}) bản sao)?(?![\s.;,)])"
    r"|(?<=[\s(])(?P<run>(?!0)\d{2,}) bản chính(?:,(?P<more>\d{1,3}) bản sao)?(?![\s.;,)])"
)
_AFTER_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<count>\d)")
_ORDINARY = re.compile(r"[-*\s+.:;]*|.*(?:phải nộp|xuất trình|bao gồm|hồ sơ gồm).*", re.I | re.S)
_SHOWN = re.compile(r"xuất trình", re.I)
_HANDED_IN = re.compile(r"nộp", re.I)
_REMARKS = re.compile(r"lưu ý", re.I)
_COUNT_IN_WORDS = re.compile(r"\d+ bản (?:chính|sao|chụp)", re.I)
_IN_SOME_CASES = re.compile(
    r"[-+*\s(\w.)]{0,8}?(?:(?:trong )?trường hợp|đối với|nếu|trừ)\b|.*\(nếu có\)", re.I | re.S
)
_FORM_END = re.compile(r"\.(?:docx?|pdf|xlsx?|rar|zip|rtf|odt)\s*$", re.I)
_FORM_REACH = 90
_FORM_WORDS = ("Mẫu", "Mau", "mẫu số", "văn bản")
_DOCUMENT_END = re.compile(r"(?:NĐ-CP|TT-BTC|/20\d\d)$")
_BULLET = re.compile(r"^[\s\-+*•;.,:]+")


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class _Item:
    """One paper as printed: its words, and how many; None when the digits ran together."""

    words: str
    originals: int | None
    copies: int


def read_papers(text: str) -> tuple[tuple[PaperNeeded, ...], tuple[Problem, ...]]:
    """The papers in printed order, and what stays open about them.

    A paper of a section for one case only, or that says so itself, is `optional`. What is counted
    "0 bản chính" is shown and given back where the section says so, a remark where the section says
    "Lưu ý"; elsewhere it is listed, and a paper only if its own words count it.
    """
    if not text.strip() or _TITLES not in text:
        return (), (Problem.at(ProblemCode.PAPERS_UNREADABLE, text),)
    papers: list[PaperNeeded] = []
    problems: list[Problem] = []
    for section in _sections(text):
        items, rest = _items(section.body)
        if rest:
            problems.append(Problem.at(ProblemCode.PAPER_WITHOUT_COUNT, rest))
        for item in items:
            paper, about = _paper(item, section.title)
            problems += about
            if paper:
                papers.append(paper)
    return tuple(dict.fromkeys(papers)), tuple(dict.fromkeys(problems))


def _sections(text: str) -> Iterator[_Section]:
    """Each table of papers with the words between it and the table before it."""
    title, *bodies = text.split(_TITLES)
    for place, body in enumerate(bodies):
        last = place == len(bodies) - 1
        cut = len(body) if last else _end_of_items(body)
        yield _Section(title, body[:cut])
        title = body[cut:]


def _end_of_items(body: str) -> int:
    counts = list(_COUNT.finditer(body))
    return counts[-1].end() if counts else 0


def _items(body: str) -> tuple[list[_Item], str]:
    """The papers of one table, and the words left over after the last count."""
    items: list[_Item] = []
    start = 0
    for match in _COUNT.finditer(body):
        digits = match["originals"] or match["run"]
        copies = int(match["copies"] or match["more"] or 0)
        before = body[start : match.start()]
        items.append(_item(before, digits, copies))
        start = match.end()
    return items, body[start:].strip(" -*+.;\n\t")


def _item(before: str, digits: str, copies: int) -> _Item:
    after_year = _AFTER_YEAR.fullmatch(digits)
    if after_year:
        return _Item(before + after_year["year"], int(after_year["count"]), copies)
    if len(digits) == 1:
        return _Item(before, int(digits), copies)
    return _Item(before + digits[:-1], None, copies)


def _paper(item: _Item, title: str) -> tuple[PaperNeeded | None, list[Problem]]:
    words, form_kept = _without_form(item.words)
    name = nfc(_BULLET.sub("", words)).rstrip(" ;,.:")
    if not name:
        return None, [Problem.at(ProblemCode.PAPERS_UNREADABLE, f"{item.words}{title}")]
    shown = bool(_SHOWN.search(title)) and not _HANDED_IN.search(title)
    none_counted = item.originals == 0 and item.copies == 0
    problems: list[Problem] = []
    if none_counted and not shown:
        if _REMARKS.search(title):
            return None, []
        problems.append(Problem.at(ProblemCode.PAPER_COUNT_ZERO, name))
        if not _COUNT_IN_WORDS.search(name):
            return None, problems
    if form_kept:
        problems.append(Problem.at(ProblemCode.PAPER_FORM_KEPT, words[-120:]))
    if item.originals is None:
        problems.append(Problem.at(ProblemCode.PAPER_COUNT_GLUED, words[-120:]))
    in_some_cases = not _ORDINARY.fullmatch(title) or bool(_IN_SOME_CASES.match(name))
    paper = PaperNeeded(
        name=name,
        originals=1 if item.originals is None else item.originals,
        copies=item.copies,
        shown_only=shown,
        optional=none_counted or in_some_cases,
    )
    return paper, problems


def _without_form(words: str) -> tuple[str, bool]:
    """`words` without the name of the form's file that runs on after them.

    The second value is True when a file name is there but its beginning cannot be found.
    """
    end = _FORM_END.search(words)
    if end is None:
        return words, False
    last_word = words.rfind(" ", 0, end.start()) + 1
    reach = range(max(1, last_word - _FORM_REACH), end.start())
    seams = [(place, _seam(words, place)) for place in reach]
    within = [place for place, kind in seams if kind and place > last_word]
    if within:
        return words[: within[0]], False
    best = min((kind for _place, kind in seams if kind), default=None)
    if best is None:
        return words, True
    return words[: max(place for place, kind in seams if kind == best)], False


def _seam(words: str, place: int) -> int:
    """How surely two texts were run together before `place`: 1 most, 3 least, 0 not at all.

    There is no space, and something begins after the end of a sentence, a bracket or a document's
    number (1), a form's usual first word or a capital after a small letter (2), or a number (3).
    """
    before, after = words[place - 1], words[place]
    if before.isspace() or not (after.isalpha() or after.isdigit()):
        return 0
    starts = after.isupper() or after.isdigit()
    if starts and (before in ");:" or _ends_sentence(words, place)):
        return 1
    if _DOCUMENT_END.search(words, 0, place) and (starts or after.isalpha()):
        return 1
    if words.startswith(_FORM_WORDS, place) or (after.isupper() and before.islower()):
        return 2
    return 3 if after.isdigit() and before.islower() else 0


def _ends_sentence(words: str, place: int) -> bool:
    """Whether a sentence ends just before `place`; "I.9" and "2.7" are numbers, not ends."""
    ended = place > 1 and words[place - 1] == "."
    return ended and (words[place - 2].islower() or words[place - 2] in ')”"')
