"""Facts about journals that parted: an upper level says, after a phone call, what counts."""

from dataclasses import dataclass

from desk_app.domain.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEnd:
    """A place in a journal: its line `n`, and the hash after it as hex."""

    n: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkAccepted(Fact):
    """Every branch of the journal `jid` that one of the `ends` lies on counts, wherever it is kept;
    what is written behind them later counts, too."""

    KIND = "fork.accepted.1"
    jid: str
    ends: tuple[LineEnd, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkRefused(Fact):
    """The branches of `jid` that the `ends` lie on do not count: somebody else wrote them. A later
    acceptance takes it back."""

    KIND = "fork.refused.1"
    jid: str
    ends: tuple[LineEnd, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapAccepted(Fact):
    """The lines `first` to `last` of the journal `jid` are lost for good, and what follows them
    counts. `head` is the hash after the last of them, as hex; it is all that is known of them."""

    KIND = "gap.accepted.1"
    jid: str
    first: int
    last: int
    head: str
