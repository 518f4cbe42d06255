"""USE CASES: what a person asks for, one transaction each.

Question: who may change something? Decision: only a service, always in the same four beats – read
the clock, let the domain decide, open `workspace.change()`, record. Because then the window and
the command line cannot differ, and every change has its journal line. Instead of services calling
services: what two of them share is a rule of `domain` or a question to `storage`.

`by` is the officer who acts; papers carry the name, the journal the identity.
"""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

Clock = Callable[[], datetime]
"""The only way to know the time: bootstrap hands it out."""


def free(path: Path) -> Path:
    """The path, or the first of "name (2)", "name (3)" … that nothing has."""
    stem, numbers = path.stem, count(2)
    while path.exists():
        path = path.with_stem(f"{stem} ({next(numbers)})")
    return path


def new_uid() -> str:
    """A new identity: 128 random bits as 22 characters, never derived from anything."""
    return urlsafe_b64encode(secrets.token_bytes(16)).decode("ascii").rstrip("=")
