"""The invented people of one commune: some come once, many come again."""

from dataclasses import replace
from datetime import date
from random import Random

from desk_app.domain.intake import IntakeDraft
from desk_app.domain.person import Party
from desk_app.domain.units import Unit
from desk_app.sample import names

_AGAIN = 0.35
_FOR_ANOTHER = 0.06
_FOR_ORGANISATION = 0.02


class People:
    """Who comes to the desk of a commune."""

    def __init__(self, random: Random, unit: Unit) -> None:
        self._random = random
        self._unit = unit
        self._homes = names.villages(unit)
        self._known: dict[str, Party] = {}

    def somebody(self, today: date) -> Party:
        """A person of the commune: one who came before, or a new one."""
        if self._known and self._random.random() < _AGAIN:
            return self._random.choice(list(self._known.values()))
        return self._newcomer(today)

    def for_whom(self, draft: IntakeDraft, today: date) -> IntakeDraft:
        """The draft as it is, or with an owner whom the submitter came for."""
        chance = self._random.random()
        if chance < _FOR_ANOTHER:
            return replace(draft, owner=self._newcomer(today), authority="Giấy ủy quyền")
        if chance < _FOR_ANOTHER + _FOR_ORGANISATION:
            owner = names.organisation(self._random, self._unit)
            return replace(draft, owner=owner, authority="Giấy giới thiệu")
        return draft

    def _newcomer(self, today: date) -> Party:
        """Somebody whose number nobody has yet: one number, one person."""
        while True:
            found = names.person(self._random, self._unit, self._homes, today)
            if found.number not in self._known:
                self._known[found.number] = found
                return found
