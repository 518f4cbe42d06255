"""Which commune is where: its desks, its newest bundle, what waits."""

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.units import Unit
from desk_app.storage.workspace import Workspace

SILENT_DAYS = 14
"""After so many days without a bundle a commune is shown as silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One commune as the upper level sees it.

    `desks` are enrolled; `newest_bundle` is the number and `newest_at` the making of the newest
    bundle of any of them; `until` is the last day its entries tell about; `held` counts lines that
    wait for a gap. `silent` means no bundle for a fortnight or never.
    """

    unit: Unit
    desks: int
    newest_bundle: int
    newest_at: datetime | None
    until: date | None
    dossiers: int
    held: int
    silent: bool


def standings(workspace: Workspace, units: list[Unit], today: date) -> list[Standing]:
    """Every commune below us, in the order of `units`, whether it ever sent something or not."""
    figures = workspace.figures
    totals, until = figures.dossiers_by_unit(), figures.newest_entry()
    held = workspace.exchanged.held_per_journal()
    peers = [peer for peer in workspace.exchanged.peers() if peer.trusted_at]
    found = []
    for unit in units:
        desks = [peer for peer in peers if peer.office == unit.code]
        newest = max(desks, key=lambda peer: (peer.at is not None, peer.at, peer.no), default=None)
        at = newest.at if newest else None
        found.append(
            Standing(
                unit=unit,
                desks=len(desks),
                newest_bundle=newest.no if newest else 0,
                newest_at=at,
                until=until.get(unit.code),
                dossiers=totals.get(unit.code, 0),
                held=sum(held.get(peer.jid, 0) for peer in desks),
                silent=at is None or (today - at.date()).days > SILENT_DAYS,
            )
        )
    return found
