"""How well a commune works: how large it is, how often late, how often thanked."""

from dataclasses import dataclass
from random import Random

from desk_app.domain.satisfaction import Answer
from desk_app.domain.units import Unit

_REASONS = (
    "Phải đi lại nhiều lần", "Chờ lâu mới đến lượt", "Hẹn lại ngày trả kết quả nhiều lần",
    "Hướng dẫn chưa rõ ràng", "Trả kết quả chậm so với giấy hẹn", "Thái độ chưa niềm nở",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """How a commune works.

    `dossiers` come in a year. `early` and `late` are shares of the dossiers with days of time,
    `next_day` of the same-day ones; `asked` of those are asked for papers, `ended` are refused or
    withdrawn; `very`, `unhappy` and `answered` are shares of the slips.
    """

    dossiers: int
    early: float
    late: float
    next_day: float
    asked: float
    ended: float
    very: float
    unhappy: float
    answered: float

    def answer(self, random: Random, *, late: bool) -> tuple[Answer, str] | None:
        """A citizen's slip with the reason if it is a bad one; None if there is no slip. Who
        waited too long is unhappy four times as often."""
        if random.random() >= self.answered:
            return None
        if random.random() < self.unhappy * (4 if late else 1):
            return Answer.NO, random.choice(_REASONS)
        return (Answer.VERY if random.random() < self.very else Answer.YES), ""


def conduct(random: Random, unit: Unit, *, share: float) -> Conduct:
    """How a commune works: the pilots without fault, the others each in their own way.

    `share` is the part of a year's dossiers that is made.
    """
    if unit.pilot:
        dossiers = random.randint(1815, 1860)
        return Conduct(
            dossiers=max(1, round(dossiers * share)), early=0.8, late=0, next_day=0, asked=0,
            ended=0, very=random.uniform(0.8, 0.9), unhappy=0, answered=1,
        )  # fmt: skip
    dossiers = random.randint(330, 900)
    return Conduct(
        dossiers=max(1, round(dossiers * share)),
        early=random.uniform(0.35, 0.6),
        late=random.uniform(0.03, 0.14),
        next_day=random.uniform(0.002, 0.02),
        asked=random.uniform(0.02, 0.06),
        ended=random.uniform(0.005, 0.02),
        very=random.uniform(0.45, 0.65),
        unhappy=random.uniform(0.01, 0.04),
        answered=random.uniform(0.7, 0.95),
    )
