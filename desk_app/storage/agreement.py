"""What two workspaces that hold the same lines compare: whether they made the same of them."""

from hashlib import sha256

from desk_app.storage.driver import Database


class Agreement:
    """Digests of what was folded."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def digest(self, unit: str) -> str:
        """The sum, modulo 2^128, of the SHA-256 of each dossier a unit received, as 32 hex
        characters: whatever order they stand in."""
        total = 0
        for row in self._db.execute("SELECT uid, value FROM dossier WHERE unit = ?", (unit,)):
            total += int.from_bytes(sha256(b"%b\0%b" % (row[0].encode(), row[1])).digest())
        return f"{total % 2**128:032x}"

    def knows_all_kinds(self) -> bool:
        """Whether every line here could be read: a newer version makes more of them."""
        return self._db.execute("SELECT 1 FROM unread_kind LIMIT 1").fetchone() is None
