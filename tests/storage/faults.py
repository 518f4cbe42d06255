"""Faults below the services: a statement that fails, and what was committed until then."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desk_app.storage import driver

_METHODS = ("execute", "executemany", "executescript")


class Injected(dbapi2.OperationalError):  # type: ignore[misc]  # the driver has no types
    """The fault we made."""


class Statements:
    """Notes statements and lets one of them fail. Give `fails` before the act; 0 is none."""

    def __init__(self, fails: int = 0) -> None:
        self.fails = fails
        self.noted: list[str] = []
        self.after_commit: Any = None
        self._looking = False

    @property
    def seen(self) -> int:
        """How many statements there were."""
        return len(self.noted)

    def passes(self, sql: str) -> None:
        self.noted.append(sql)
        if self.seen == self.fails:
            raise Injected(sql)

    @contextmanager
    def watching(self) -> Iterator["Statements"]:
        """Watch what goes to the database in a with-block."""
        with pytest.MonkeyPatch.context() as patch:
            for name in _METHODS:
                patch.setattr(driver._Cursor, name, self._watched(getattr(driver._Cursor, name)))
            yield self

    def _watched(self, method: Any) -> Any:
        def run(cursor: Any, sql: str, *values: Any) -> Any:
            if self._looking:
                return method(cursor, sql, *values)
            self.passes(sql)
            done = method(cursor, sql, *values)
            if sql == "COMMIT" and self.after_commit:
                self._looking = True
                self.after_commit()
                self._looking = False
            return done

        return run
