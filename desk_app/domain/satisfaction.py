"""How satisfied citizens are: one slip for a dossier, shares over many slips."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.errors import DeskError
from desk_app.domain.shares import per_mille


class Answer(StrEnum):
    """Mức độ hài lòng: Rất hài lòng, Hài lòng, Không hài lòng (Decree 61/2018 chapter V)."""

    VERY = "very"
    YES = "yes"
    NO = "no"


class AlreadyRated(DeskError):
    """A dossier is rated once; the first slip holds."""

    code = "already-rated"
    exit_code = 21
    told = frozenset({"dossier"})


class ReasonMissing(DeskError):
    """ "Không hài lòng" is recorded with the citizen's reason."""

    code = "reason-missing"
    exit_code = 22


class NotYetReturned(DeskError):
    """A slip is filled in when the result has been returned, not before."""

    code = "not-yet-returned"
    exit_code = 23
    told = frozenset({"dossier"})


@dataclass(frozen=True, slots=True)
class Shares:
    """Slips by answer. Shares are tenths of a percent, so that they add up without floats."""

    very: int
    yes: int
    no: int

    @property
    def slips(self) -> int:
        """How many slips the shares rest on."""
        return self.very + self.yes + self.no

    def per_mille(self, count: int) -> int | None:
        """`count` slips as tenths of a percent, rounded half up; None without slips."""
        return per_mille(count, self.slips)


def shares(answers: Iterable[Answer]) -> Shares:
    """Count slips by answer."""
    counted = dict.fromkeys(Answer, 0)
    for answer in answers:
        counted[answer] += 1
    return Shares(counted[Answer.VERY], counted[Answer.YES], counted[Answer.NO])
