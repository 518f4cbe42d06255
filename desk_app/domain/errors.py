"""The root of the errors a person can act on."""

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar


class DeskError(Exception):
    """Something happened that a clerk can act on; anything else is a fault of ours.

    A subclass is named for what happened. It carries facts, never a sentence: `wording` has the
    sentence for its `code`, with the names in `told` as placeholders.

    Attributes:
        code: stable, never reused; also the key in `wording` (`error.<code>`).
        exit_code: what the command line returns, unique to the class.
        told: the names of the facts, each given as keyword to the constructor.
    """

    code: ClassVar[str] = ""
    exit_code: ClassVar[int] = 1
    told: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, **facts: str | int) -> None:
        assert set(facts) == self.told, (self.code, sorted(facts), sorted(self.told))
        super().__init__(self.code, facts)
        self.facts = facts

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[()]]:
        """So that it can come back from another process: facts are given by name only."""
        return partial(type(self), **self.facts), ()
