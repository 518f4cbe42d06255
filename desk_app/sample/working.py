"""What the ways of a commune's dossiers share."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from desk_app.bootstrap import Desk
from desk_app.sample.conduct import Conduct
from desk_app.sample.rhythm import OfficeTime

CLERK = "o01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """The desk, its officers' names by number, its office time and conduct, chance, and how many
    results of each procedure have got a number."""

    desk: Desk
    officers: dict[str, str]
    office: OfficeTime
    conduct: Conduct
    random: Random
    results: Counter[str] = field(default_factory=Counter)
