"""How commands speak: data to stdout, talk to stderr, values as JSON."""

import sys
from typing import Any

import msgspec


def out(text: str) -> None:
    """Data, for people or programs, to stdout."""
    sys.stdout.write(text + "\n")


def talk(text: str) -> None:
    """Everything else, to stderr."""
    sys.stderr.write(text + "\n")


def give(value: Any, *, as_json: bool, text: str) -> None:
    """The answer of a command: as JSON, or as text for a person."""
    out(json(value) if as_json else text)


def json(value: Any) -> str:
    """A value as JSON: dataclasses by field, days and moments as ISO text, paths as text."""
    return msgspec.json.encode(value, enc_hook=str).decode()
