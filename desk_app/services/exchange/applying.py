"""From a checked bundle to the tables, in portions: between two of them the desk goes on working.

A bundle that fits into one portion is one unit of work. Of a larger one each portion is one: its
positions and its folded rows are saved together, and what it taught (whom to trust, what to erase,
whom not to believe) holds for the next. The last notes what the sender holds and that the bundle
came. Whatever ends the program in between, the file lies in the inbox, and the next time goes on:
what has its place already is known then.
"""

from collections import deque
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from desk_app.domain import clocks
from desk_app.domain.chain import Segment
from desk_app.domain.office import Role
from desk_app.services import Clock
from desk_app.services.exchange.begun import Begun, Tally
from desk_app.services.exchange.taken_in import Step, TakenIn
from desk_app.storage.exchanged import BundleRecord
from desk_app.storage.workspace import Workspace
from desk_app.sync import agreeing, incoming, ladder, lineage, placing, settling, succession
from desk_app.sync.bundle import Manifest
from desk_app.sync.incoming import Checked
from desk_app.sync.ladder import Evidence
from desk_app.sync.own_keys import OwnKeys
from desk_app.sync.placing import Place, Placed


@dataclass(frozen=True, slots=True)
class Portion:
    """How much goes into one unit of work: so many segments, or as many as have so many lines,
    whichever is less, and always one."""

    segments: int
    lines: int

    def cut(self, segments: Iterable[Segment]) -> list[tuple[Segment, ...]]:
        """Segments in portions, in their order."""
        cut: list[tuple[Segment, ...]] = []
        part: list[Segment] = []
        lines = 0
        for segment in segments:
            full = len(part) == self.segments or lines + len(segment.lines) > self.lines
            if part and full:
                cut.append(tuple(part))
                part, lines = [], 0
            part.append(segment)
            lines += len(segment.lines)
        return [*cut, tuple(part)] if part else cut


PORTION = Portion(segments=50, lines=2_000)
"""Fifty segments are ten weeks of a desk that exports each day, so what an office usually brings
is one unit of work. A segment may have a thousand lines, though, and fifty of those would keep
whoever saves a dossier waiting for many seconds: nobody should wait longer than half a second."""


@dataclass(slots=True)
class _Course:
    """A bundle on its way: what is still to be placed, and what has been so far."""

    checked: Checked
    at: datetime
    before: Tally
    good: deque[tuple[Segment, ...]]
    unknown: deque[tuple[Segment, ...]]
    at_once: bool
    placed: Placed = field(default_factory=Placed)
    asked: bool = False
    stopped: int = 0
    left_out: int = 0
    done: int = 0

    @property
    def manifest(self) -> Manifest:
        return self.checked.bundle.manifest

    @property
    def ended(self) -> bool:
        return not self.good and not self.unknown

    def lines(self, place: Place) -> int:
        """How many lines found this place, now and before the bundle was cut off."""
        found = self.placed.lines
        match place:
            case Place.PLACED:
                return self.before.placed + found[place]
            case Place.FORK:
                return self.before.forked + found[place]
            case Place.KNOWN:
                return max(0, found[place] - self.before.placed - self.before.forked)
            case Place.HELD:
                return found[place]  # those that wait are looked at again

    def tally(self) -> Tally:
        """What is to be remembered of it if it is cut off here."""
        return Tally(
            self.before.name,
            placed=self.lines(Place.PLACED),
            forked=self.lines(Place.FORK),
            stopped=self.before.stopped + self.stopped,
            brought=self.brought,
        )

    @property
    def brought(self) -> bool:
        """Whether anything in it is new here."""
        return self.before.brought or self.placed.lines[Place.KNOWN] < self.done


class Applying:
    """Applies bundles that were verified whole. `portion` is what one unit of work takes."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        begun: Begun,
        *,
        keys: OwnKeys,
        machine: str,
        portion: Portion,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._begun = begun
        self._keys = keys
        self._machine = machine
        self.portion = portion

    def apply(self, name: str, digest: str, checked: Checked) -> Generator[Step, None, TakenIn]:
        """Place what is in a bundle, portion by portion; a step after each but the last.

        Whether somebody else writes in our journal is asked before the first is placed.
        """
        course = self._begin(name, digest, checked)
        total = sum(len(each.lines) for each in checked.all)
        while True:
            with self._workspace.change():
                if not course.asked:
                    course.asked = True
                    told = ladder.in_bundle(self._workspace, course.manifest, checked.all)
                    self._leave_on(told, course)
                self._place_next(course)
                if not course.ended:
                    self._begun.keep(digest, course.tally())
                else:
                    taken = self._concluded(name, digest, course)
            if course.ended:
                agreeing.compare(self._workspace, course.manifest, at=course.at)
                return taken
            yield Step(name, course.done, total)

    def _begin(self, name: str, digest: str, checked: Checked) -> _Course:
        good = self.portion.cut(self._words_first(checked.good))
        return _Course(
            checked=checked,
            at=self._clock(),
            before=self._begun.of(digest, name),
            good=deque(good or [()]),
            unknown=deque(self.portion.cut(checked.unknown)),
            at_once=len(self.portion.cut(checked.all)) <= 1,
        )

    def _words_first(self, segments: Sequence[Segment]) -> list[Segment]:
        """Upper levels say whom to trust, what to erase and what counts: the sooner that is here,
        the less must wait for it or be folded anew."""
        peers = incoming.trusted(self._workspace)
        uppers = {
            jid for jid in {each.jid for each in segments} if peers[jid].role == Role.UPPER
        }  # fmt: skip
        return sorted(segments, key=lambda each: each.jid not in uppers)

    def _place_next(self, course: _Course) -> None:
        """The next portion; that of journals nobody had enrolled when the bundle was verified
        comes last, when it may have brought the word that enrols them."""
        if course.good:
            self._place(course, course.good.popleft())
            if course.good or not course.checked.unknown:
                return
            succession.accept(self._workspace, course.checked.unknown, at=course.at)
            if not course.at_once:
                return
        portion = course.unknown.popleft()
        again = replace(course.checked, unknown=portion)
        fresh = incoming.check_again(again, incoming.trusted(self._workspace))
        self._place(course, fresh.good)
        course.left_out += sum(len(each.lines) for each in fresh.unknown)
        course.done += sum(len(each.lines) for each in (*fresh.unknown, *fresh.refused))

    def _place(self, course: _Course, segments: tuple[Segment, ...]) -> None:
        entries = placing.place_all(
            self._workspace, segments, incoming.trusted(self._workspace), course.placed,
            at=course.at,
        )  # fmt: skip
        believed, stopped = settling.settle(self._workspace, entries, course.placed)
        course.stopped += stopped
        course.done += sum(len(each.lines) for each in segments)
        self._leave_on(ladder.in_entries(self._workspace, believed), course)

    def _leave_on(self, evidence: Evidence | None, course: _Course) -> None:
        if evidence:
            lineage.leave(
                self._workspace, self._keys, evidence, at=course.at, machine=self._machine
            )

    def _concluded(self, name: str, digest: str, course: _Course) -> TakenIn:
        """Note that the bundle came, and what its sender holds."""
        manifest, sender = course.manifest, course.manifest.sender
        known = self._workspace.exchanged.taken_in(manifest.id)
        written, off = incoming.written(manifest, course.at), self._clock_off(course)
        incoming.acknowledge(self._workspace, manifest, at=written)
        lines = sum(len(each.lines) for each in course.checked.good)
        self._workspace.exchanged.put_bundle(
            BundleRecord(
                id=manifest.id, dir="in", jid=sender.jid, no=manifest.no, name=name, sha256=digest,
                at=course.at, result="taken-in", lines=lines, office=sender.office,
                made_at=written, clock_off=off, brought=not lines or course.brought,
                held=course.lines(Place.HELD), forked=course.lines(Place.FORK),
            )
        )  # fmt: skip
        self._begun.forget(digest)
        stopped = course.before.stopped + course.stopped
        peer = self._workspace.exchanged.peer(sender.jid)
        return TakenIn(
            name=name,
            result="known" if known else "taken-in",
            office=sender.office,
            office_name=peer.office_name if peer else "",
            desk=sender.desk,
            new=course.lines(Place.PLACED) - stopped,
            known=course.lines(Place.KNOWN),
            held=course.lines(Place.HELD),
            forked=course.lines(Place.FORK),
            stopped=stopped,
            refused=sum(len(each.lines) for each in course.checked.refused),
            unknown=course.left_out,
            clock_off=off,
            notes=manifest.notes,
        )

    def _clock_off(self, course: _Course) -> timedelta:
        peer = self._workspace.exchanged.peer(course.manifest.sender.jid)
        before = peer.at if peer and peer.no < course.manifest.no else None
        return clocks.off(incoming.said(course.manifest), course.at, before=before)
