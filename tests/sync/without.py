"""The rules of the exchange, each with a way to take it out; the simulator must notice it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from weakref import WeakKeyDictionary

import pytest

from desk_app.domain.chain import Segment
from desk_app.storage.exchanged import Exchanged
from desk_app.storage.journal import Journal, Position
from desk_app.storage.known_peers import Peer
from desk_app.storage.workspace import Workspace
from desk_app.sync import incoming, ladder, lineage, outgoing, starting
from desk_app.sync.bundle import Manifest
from tests.sync.simulator import World

TakeOut = Callable[[pytest.MonkeyPatch], None]


def the_tail_is_sealed_when_a_journal_is_left(patch: pytest.MonkeyPatch) -> None:
    leave = lineage.leave

    def forgetful(workspace: Workspace, *rest: object, **named: object) -> None:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(Journal, "seal_tail", lambda self, _sign: len(self.give_up_tail()))
            leave(workspace, *rest, **named)  # type: ignore[arg-type]  # as it came

    patch.setattr(lineage, "leave", forgetful)


def what_was_sent_counts_only_when_acknowledged(patch: pytest.MonkeyPatch) -> None:
    sent: WeakKeyDictionary[Workspace, set[tuple[str, int, bytes]]] = WeakKeyDictionary()
    parts = outgoing.parts

    def once(
        workspace: Workspace, readers: list[Peer], *, at: datetime, whole: bool = False
    ) -> Iterator[list[Segment]]:
        before = sent.setdefault(workspace, set())
        for part in parts(workspace, readers, at=at, whole=whole):
            fresh = [each for each in part if (each.jid, each.a, each.head) not in before]
            before.update((each.jid, each.a, each.head) for each in fresh)
            yield fresh

    patch.setattr(outgoing, "parts", once)


def segments_wait_for_their_place(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Exchanged, "hold", lambda *_args, **_named: None)


def positions_are_hashes_not_numbers(patch: pytest.MonkeyPatch) -> None:
    def by_number(_self: Journal, position: Position, n: int, _h: bytes) -> bool:
        return n <= position.n

    patch.setattr(Journal, "holds", by_number)


def people_may_accept_a_gap(patch: pytest.MonkeyPatch) -> None:
    meet = World.meet
    patch.setattr(World, "meet", lambda self: meet(self, gaps=False))


def people_may_accept_a_fork(patch: pytest.MonkeyPatch) -> None:
    meet = World.meet
    patch.setattr(World, "meet", lambda self: meet(self, forks=False))


def a_journal_that_speaks_again_is_alive(patch: pytest.MonkeyPatch) -> None:
    def continued(self: Exchanged) -> set[str]:
        trusted = {peer.jid for peer in self.peers() if peer.trusted_at}
        return {jid for jid in trusted if trusted & set(self.heirs(jid))}

    patch.setattr(Exchanged, "silent", continued)


def evidence_makes_us_leave(patch: pytest.MonkeyPatch) -> None:
    for room, name in (
        (ladder, "in_bundle"), (ladder, "in_entries"), (ladder, "on_medium"),
        (starting, "evidence"),
    ):  # fmt: skip
        patch.setattr(room, name, lambda *_args: None)


def have_vectors_may_fall(patch: pytest.MonkeyPatch) -> None:
    def merged(workspace: Workspace, manifest: Manifest, *, at: datetime) -> None:
        peer = workspace.exchanged.peer(manifest.sender.jid)
        if peer is None:
            return
        have = {jid: list(tips) for jid, tips in peer.have.items()}
        for jid, tips in manifest.have.items():
            have[jid] = sorted({*have.get(jid, []), *tips})
        workspace.exchanged.put_peer(
            replace(peer, no=max(peer.no, manifest.no), have=have, at=at)
        )  # fmt: skip

    patch.setattr(incoming, "acknowledge", merged)


def evidence_and_falling_vectors(patch: pytest.MonkeyPatch) -> None:
    evidence_makes_us_leave(patch)
    have_vectors_may_fall(patch)


def others_tell_how_many_bundles_they_saw(patch: pytest.MonkeyPatch) -> None:
    _blind(patch, ladder.Evidence.SEEN)


def bundles_are_known_by_their_ids(patch: pytest.MonkeyPatch) -> None:
    _blind(patch, ladder.Evidence.STRANGE_BUNDLE)
    patch.setattr(ladder, "on_medium", lambda *_args: None)
    patch.setattr(Exchanged, "two_voiced", lambda _self: set())


def _blind(patch: pytest.MonkeyPatch, evidence: ladder.Evidence) -> None:
    in_bundle = ladder.in_bundle

    def blind(
        workspace: Workspace, manifest: Manifest, segments: Iterable[Segment]
    ) -> ladder.Evidence | None:
        found = in_bundle(workspace, manifest, segments)
        return None if found is evidence else found

    patch.setattr(ladder, "in_bundle", blind)


BACKING_EACH_OTHER: dict[str, TakeOut] = {
    rule.__name__: rule
    for rule in (
        others_tell_how_many_bundles_they_saw,
        bundles_are_known_by_their_ids,
        have_vectors_may_fall,
    )
}
"""Any one of these is enough when an upper level was brought back from an old copy and nobody
noticed. Each costs a few bytes, so all stay."""


def bundle_counts_ids_and_falling_vectors(patch: pytest.MonkeyPatch) -> None:
    for take_out in BACKING_EACH_OTHER.values():
        take_out(patch)


RULES: dict[str, TakeOut] = {
    rule.__name__: rule
    for rule in (
        the_tail_is_sealed_when_a_journal_is_left,
        what_was_sent_counts_only_when_acknowledged,
        segments_wait_for_their_place,
        positions_are_hashes_not_numbers,
        people_may_accept_a_gap,
        people_may_accept_a_fork,
        a_journal_that_speaks_again_is_alive,
        evidence_makes_us_leave,
        evidence_and_falling_vectors,
        bundle_counts_ids_and_falling_vectors,
    )
}
