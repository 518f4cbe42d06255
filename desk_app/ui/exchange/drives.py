"""What lies on sticks and how much room they have, in words."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale

from desk_app.services.exchange import OnStick
from desk_app.services.sticks import Drive
from desk_app.wording import say
from desk_app.wording.dates import day_hour


def room(free_bytes: int) -> str:
    """14,2 GB."""
    return QLocale(QLocale.Language.Vietnamese).formattedDataSize(
        free_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def described(drive: Drive, holds: OnStick | None) -> str:
    """Which stick it is, how much room it has, and what it holds as far as names tell."""
    parts = [say("exchange.place.found", name=drive.name, free=room(drive.free_bytes))]
    if holds is not None and holds.new:
        parts.append(say("exchange.stick.new", count=holds.new))
    if holds is not None and holds.ours:
        parts.append(say("exchange.stick.ours", count=holds.ours))
    if holds is not None and holds.written_at:
        parts.append(say("exchange.stick.written", at=day_hour(holds.written_at)))
    return " · ".join(parts)


def cards_on(roots: Iterable[Path]) -> list[Path]:
    """Enrolment cards lying openly on sticks or in folders, by name."""
    found: list[Path] = []
    for root in roots:
        try:
            found += [path for path in root.iterdir() if path.suffix.upper() in {".QME", ".QMT"}]
        except OSError:
            continue  # it was pulled out; the next look will not see it
    return sorted(found)
