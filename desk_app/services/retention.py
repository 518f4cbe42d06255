"""How long dossiers are kept: erasing a person by law, dropping dossiers after their time.

Only the upper level orders either, in its own journal, and the order goes down with every bundle.
How long which dossiers are kept is the archive's rule and not ours: the order names its basis.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain import chain
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import ErasedLine, NumberVoided, PaperNumbered, RecordErased
from desk_app.domain.errors import DeskError
from desk_app.domain.lifecycle import ENDS
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit
from desk_app.services import Clock
from desk_app.storage import lines
from desk_app.storage.journal import Place
from desk_app.storage.scan_erasing import erase_scans
from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace

_MAX_BYTES = 40 * 1024
"""Of the lines that stand instead in one order: with its marks it still is one journal line."""
_MARKS_BYTES = 160
_KEPT = (PaperNumbered.KIND, NumberVoided.KIND)
"""A book of paper numbers stays without gaps when a dossier is dropped, and it names nobody."""


class OnlyUpperErases(DeskError):
    """A desk does not order an erasure: the upper level does, for everybody."""

    code = "only-upper-erases"
    exit_code = 122


class BasisMissing(DeskError):
    """An erasure names the decision or demand it rests on."""

    code = "basis-missing"
    exit_code = 123


class StillOpen(DeskError):
    """The dossier is still being handled, or its result waits to be returned."""

    code = "still-open"
    exit_code = 124
    told = frozenset({"dossier"})


@dataclass(frozen=True, slots=True)
class PastUnit:
    """How many dossiers of a unit ended before a day, and when the first of them did."""

    unit: str
    name: str
    dossiers: int
    oldest: date


@dataclass(frozen=True, slots=True)
class Past:
    """The dossiers that ended before a day, counted by unit."""

    day: date
    units: tuple[PastUnit, ...]

    @property
    def dossiers(self) -> int:
        """How many, in all units."""
        return sum(each.dossiers for each in self.units)

    @property
    def oldest(self) -> date | None:
        """The day on which the first of them ended."""
        return min((each.oldest for each in self.units), default=None)


class Retention:
    """Orders erasures."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        scan_store: ScanStore,
        units: tuple[Unit, ...],
    ) -> None:
        self._workspace = workspace
        self._names = {unit.code: unit.name for unit in units}
        self._scan_store = scan_store
        self._office = office
        self._clock = clock

    def closed_before(self, day: date) -> list[Dossier]:
        """The dossiers that ended before a day, the oldest first."""
        return self._workspace.dossiers.closed_before(day)

    def past(self, day: date) -> Past:
        """How many dossiers ended before a day, by unit."""
        found = self._workspace.dossiers.closed_by_unit(day)
        return Past(
            day,
            tuple(
                PastUnit(unit, self._names.get(unit, unit), count, oldest)
                for unit, count, oldest in found
            ),
        )

    def erase(self, dossiers: Sequence[Dossier], *, basis: str, by: str) -> int:
        """Erase whom the entries about ended dossiers name, here and wherever the order comes; the
        figures stay. Gives the number of lines; entries that come later are erased by the same act
        done again. Raises `OnlyUpperErases`, `BasisMissing`, `StillOpen`."""
        return self._order(dossiers, _without_person, basis, by)

    def drop(self, dossiers: Sequence[Dossier], *, basis: str, by: str) -> int:
        """Drop ended dossiers whose time is over, with their figures. Gives the number of lines.
        Raises as `erase` does."""
        return self._order(dossiers, _gone, basis, by)

    def _order(
        self, dossiers: Sequence[Dossier], instead: Callable[[bytes], bytes], basis: str, by: str
    ) -> int:
        self._may(dossiers, basis)
        now = self._clock()
        with self._workspace.change():
            found = [
                each
                for dossier in dossiers
                for place in self._workspace.journal.places_of(dossier.uid)
                for each in _erased(place, instead)
            ]
            for part in _parts(list(dict.fromkeys(found))):
                fact = RecordErased(basis=basis.strip(), lines=part)
                self._workspace.record(fact, actor=by, at=now)
        erase_scans(self._workspace, self._scan_store)
        return len(found)

    def _may(self, dossiers: Sequence[Dossier], basis: str) -> None:
        if self._office.role is not Role.UPPER:
            raise OnlyUpperErases
        if not basis.strip():
            raise BasisMissing
        for dossier in dossiers:
            if dossier.state not in ENDS:
                raise StillOpen(dossier=dossier.code)


def _without_person(line: bytes) -> bytes:
    return line if chain.is_erased(line) else lines.without_person(line)


def _gone(line: bytes) -> bytes:
    kind = lines.decode("", line).fact.KIND
    return line if kind in _KEPT else lines.gone(line)


def _erased(place: Place, instead: Callable[[bytes], bytes]) -> Iterator[ErasedLine]:
    """The order for a line, if anything has to go from it."""
    new = instead(place.line)
    if new != place.line:
        digest = chain.digest(place.line).hex()
        yield ErasedLine(jid=place.jid, n=place.n, digest=digest, instead=new.decode())


def _parts(found: Sequence[ErasedLine]) -> Iterator[tuple[ErasedLine, ...]]:
    part: list[ErasedLine] = []
    size = 0
    for each in found:
        weight = _MARKS_BYTES + len(each.instead.encode()) * 5 // 4
        if part and size + weight > _MAX_BYTES:
            yield tuple(part)
            part, size = [], 0
        part.append(each)
        size += weight
    if part:
        yield tuple(part)
