"""Standard reasons as this office, or the level above it, words them."""

from collections.abc import Sequence

from desk_app.domain.entries import ReasonsSet
from desk_app.domain.office import Office, Role
from desk_app.domain.reasons import MOST, Occasion, Reason, Whose, numbered
from desk_app.domain.vietnamese import nfc
from desk_app.services import Clock, new_uid
from desk_app.storage.workspace import Workspace
from desk_app.wording import reasons


class Reasons:
    """Gives the numbered reasons for each occasion: the office's own, else those of its upper
    level, else those shipped. What an upper level words is offered to all below it."""

    def __init__(self, workspace: Workspace, office: Office, clock: Clock) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock

    def listed(self, occasion: Occasion) -> tuple[Reason, ...]:
        """The reasons to choose from by digit."""
        return self._found(occasion)[1]

    def whose(self, occasion: Occasion) -> Whose:
        """Who worded those reasons."""
        return self._found(occasion)[0]

    def change(self, occasion: Occasion, lines: Sequence[str], *, by: str) -> tuple[Reason, ...]:
        """Keep the office's own reasons, one a line; without any, those hold again that would
        without this office. Gives what holds now. A desk keeps them on this PC, an upper level
        hands them down. Raises `TooManyReasons`, and keeps nothing then."""
        kept = tuple(each.words for each in numbered(map(nfc, lines)))
        with self._workspace.change():
            if self._office.role is Role.UPPER:
                self._hand_down(occasion, kept, by)
            else:
                self._workspace.settings.put(_setting(occasion), "\n".join(kept))
            return self.listed(occasion)

    def _found(self, occasion: Occasion) -> tuple[Whose, tuple[Reason, ...]]:
        if here := self._kept_here(occasion):
            return Whose.OWN, numbered(here)
        for unit in reversed(self._office.authorities):
            if told := self._workspace.offered_reasons.of(unit, occasion.value):
                whose = Whose.OWN if unit == self._office.unit.code else Whose.UPPER
                return whose, numbered(told[:MOST])
        return Whose.SHIPPED, reasons.standard(occasion)

    def _kept_here(self, occasion: Occasion) -> list[str]:
        if self._office.role is Role.UPPER:
            return []
        return self._workspace.settings.get(_setting(occasion)).splitlines()

    def _hand_down(self, occasion: Occasion, kept: tuple[str, ...], by: str) -> None:
        unit = self._office.unit.code
        entity = self._workspace.offered_reasons.entity(unit, occasion.value) or new_uid()
        fact = ReasonsSet(unit=unit, occasion=occasion.value, reasons=kept)
        self._workspace.record(fact, actor=by, at=self._clock(), entity=entity)


def _setting(occasion: Occasion) -> str:
    return f"reasons.{occasion.value}"
