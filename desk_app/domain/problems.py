"""What could not be read surely in a catalogue of procedures."""

from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.procedure import Procedure

_SNIPPET_LENGTH = 160


class UnreadableCatalogue(DeskError):
    """The text is no table of procedures in our own form; `place` says where it departs."""

    code = "unreadable-catalogue"
    exit_code = 50
    told = frozenset({"place"})


class UnreadableExport(DeskError):
    """The text is no export of the national portal."""

    code = "unreadable-export"
    exit_code = 51


class ProblemCode(StrEnum):
    """Why a part of a record stays open; `wording` has the sentence (`problem.<value>`)."""

    NOT_COMMUNE = "not-commune"
    CODE_UNREADABLE = "code-unreadable"
    NAME_MISSING = "name-missing"
    WAYS_UNREADABLE = "ways-unreadable"
    CHANNEL_UNKNOWN = "channel-unknown"
    TERM_MISSING = "term-missing"
    TERM_UNIT_MISSING = "term-unit-missing"
    TERM_NOT_IN_DAYS = "term-not-in-days"
    TERM_CONTRADICTED = "term-contradicted"
    TERM_SEVERAL = "term-several"
    TERM_AMBIGUOUS = "term-ambiguous"
    TERM_GLUED = "term-glued"
    FEE_MISSING = "fee-missing"
    FEE_BY_COUNCIL = "fee-by-council"
    FEE_NOTE_UNCLEAR = "fee-note-unclear"
    FEE_CONTRADICTED = "fee-contradicted"
    FEE_TIERED = "fee-tiered"
    FEE_UNIT_UNCLEAR = "fee-unit-unclear"
    FEE_FOREIGN = "fee-foreign"
    FEE_AMBIGUOUS = "fee-ambiguous"
    PAPERS_UNREADABLE = "papers-unreadable"
    PAPER_COUNT_ZERO = "paper-count-zero"
    PAPER_COUNT_GLUED = "paper-count-glued"
    PAPER_WITHOUT_COUNT = "paper-without-count"
    PAPER_FORM_KEPT = "paper-form-kept"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that stays open, with the words of the source it is about."""

    code: ProblemCode
    snippet: str

    @classmethod
    def at(cls, code: ProblemCode, text: str) -> "Problem":
        """The problem with the beginning of `text`, white space made single."""
        words = " ".join(text.split())
        return cls(code, words if len(words) <= _SNIPPET_LENGTH else words[:_SNIPPET_LENGTH] + "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record of the portal as far as it could be read.

    `procedure` has what is sure and is None when it may not be taken in at all; `problems` lists
    each part that stays open. A record without problems was read whole.
    """

    code: str
    name: str
    procedure: Procedure | None
    problems: tuple[Problem, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing stays open."""
        return self.procedure is not None and not self.problems
