"""What belongs to this PC alone: settings and half-filled forms. Never travels, no journal."""

from datetime import datetime

from desk_app.storage.driver import Database


class Settings:
    """Named texts."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, default: str = "") -> str:
        """A setting, or the default."""
        row = self._db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return row[0] if row else default

    def put(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._db.execute(
            "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, value)
        )


class Drafts:
    """Half-filled forms, kept at each step so that a power cut loses nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, slot: str, value: str, at: datetime) -> None:
        """Keep a form under a name, instead of what was there."""
        self._db.execute(
            "INSERT OR REPLACE INTO draft (slot, at, value) VALUES (?, ?, ?)",
            (slot, at.isoformat(), value),
        )

    def drop(self, slot: str) -> None:
        """Forget a form: it was saved."""
        self._db.execute("DELETE FROM draft WHERE slot = ?", (slot,))

    def all(self) -> list[tuple[str, datetime, str]]:
        """Every kept form, newest first: name, moment, value."""
        rows = self._db.execute(
            "SELECT slot, at, value FROM draft ORDER BY at DESC, slot"
        ).fetchall()
        return [(slot, datetime.fromisoformat(at), value) for slot, at, value in rows]
