"""The search box: names with or without marks, number tails, phones. Newest first."""

from desk_app.domain import vietnamese
from desk_app.domain.dossier import Dossier
from desk_app.storage.dossiers import Dossiers
from desk_app.storage.driver import Database

LIMIT = 50
_MIN_TAIL = 3


class Search:
    """Finds dossiers. What a person types is never an expression of the index."""

    def __init__(self, db: Database, dossiers: Dossiers) -> None:
        self._db = db
        self._dossiers = dossiers

    def find(self, typed: str) -> list[Dossier]:
        """Up to 50 dossiers: those that match with their marks first, each group newest first.

        A text of digits (with the separators people write) matches the tail of a dossier number,
        identity number or phone; anything else the beginnings of words in names, addresses and
        procedures.
        """
        digits = "".join(ch for ch in typed if ch.isdigit())
        if len(digits) >= _MIN_TAIL and not any(ch.isalpha() for ch in typed.lstrip("H")):
            ids = self._by_tail(digits)
        else:
            ids = self._by_words(typed)
        return self._dossiers.by_ids(ids)

    def _by_tail(self, digits: str) -> list[int]:
        backwards = digits[::-1]
        rows = self._db.execute(
            "SELECT DISTINCT id FROM dossier_tail WHERE tail >= ? AND tail < ? "
            "ORDER BY id DESC LIMIT ?",
            (backwards, backwards + ":", LIMIT),
        )
        return [row[0] for row in rows.fetchall()]

    def _by_words(self, typed: str) -> list[int]:
        exact = self._match("exact", vietnamese.exact_words(typed))
        if len(exact) == LIMIT:
            return exact
        folded = self._match("folded", vietnamese.words(typed))
        return list(dict.fromkeys(exact + folded))[:LIMIT]

    def _match(self, column: str, words: tuple[str, ...]) -> list[int]:
        if not words:
            return []
        quoted = " AND ".join(f'"{word}"*' for word in words)
        rows = self._db.execute(
            "SELECT rowid FROM dossier_words WHERE dossier_words MATCH ? "
            "ORDER BY rowid DESC LIMIT ?",
            (f"{column} : ({quoted})", LIMIT),
        )
        return [row[0] for row in rows.fetchall()]
