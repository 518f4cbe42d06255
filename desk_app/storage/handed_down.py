"""What only an upper level sets, for all below it: units and standard reasons.

The word of a desk is kept and carried on like any line, and changes nothing: not at its own PC, not
at the desk beside it, not at the upper level.
"""

from collections.abc import Iterable
from typing import TypeVar

from desk_app.domain.entries import Entry, Fact, ReasonsSet, UnitSet
from desk_app.domain.units import Unit
from desk_app.storage.catalogues import Shipped
from desk_app.storage.driver import Database
from desk_app.storage.journal import Journal
from desk_app.storage.latest import Latest

F = TypeVar("F", bound=Fact)


class _HandedDown(Latest[F]):
    def __init__(self, db: Database, journal: Journal) -> None:
        super().__init__(db)
        self._journal = journal

    def fold(self, entries: Iterable[Entry]) -> None:
        """Keep the newest entry of each that an upper level wrote. Call inside
        `Workspace.change()`."""
        super().fold(each for each in entries if self._journal.is_upper(each.jid))


class Units(_HandedDown[UnitSet]):
    """Units that upper levels have set, over those shipped with the program."""

    FACTS = (UnitSet,)
    _TABLE = "unit"
    _KEY = ("code", "valid_from")

    def __init__(self, db: Database, journal: Journal, shipped: Shipped) -> None:
        super().__init__(db, journal)
        self._shipped = shipped.units

    def known(self) -> tuple[Unit, ...]:
        """Every unit of all times: those shipped, each as an upper level set it, then new ones."""
        found = {(each.code, each.valid_from): each for each in (*self._shipped, *self.told())}
        return tuple(found.values())

    def told(self) -> list[Unit]:
        """The units that upper levels have set, by code and first day."""
        return [fact.as_unit() for fact in self._values("1", ())]

    def _key_of(self, fact: UnitSet) -> tuple[str, ...]:
        return fact.code, fact.valid_from.isoformat()


class OfferedReasons(_HandedDown[ReasonsSet]):
    """Standard reasons that upper levels offer."""

    FACTS = (ReasonsSet,)
    _TABLE = "offered_reasons"
    _KEY = ("unit", "occasion")

    def of(self, unit: str, occasion: str) -> tuple[str, ...]:
        """What a unit offers for an occasion, one after the other; nothing where it offers none."""
        kept = self._values("unit = ? AND occasion = ?", (unit, occasion))
        return kept[0].reasons if kept else ()

    def _key_of(self, fact: ReasonsSet) -> tuple[str, ...]:
        return fact.unit, fact.occasion
