"""Facts about entries themselves: which were erased by law, and what stands in their place."""

from dataclasses import dataclass

from desk_app.domain.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasedLine:
    """One line of a journal: its number there, its digest as hex and the line that is read in its
    place."""

    jid: str
    n: int
    digest: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordErased(Fact):
    """The upper level ordered lines to be erased everywhere, on a legal `basis`: a person's demand
    (Law 91/2025/QH15 on personal data, before 2026 Decree 13/2023/NĐ-CP) or the end of the time
    for keeping. Whoever holds such a line keeps its digest and the line `instead`."""

    KIND = "record.erased.1"
    basis: str
    lines: tuple[ErasedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEmptied(Fact):
    """Stands where an entry about a dossier told nothing but what was erased: the entry keeps its
    place among the others."""

    KIND = "record.emptied.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordGone(Fact):
    """Stands where an entry was dropped, with its dossier, after the time for keeping it."""

    KIND = "record.gone.1"
