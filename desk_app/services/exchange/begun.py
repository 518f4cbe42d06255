"""Bundles of which only a part was taken in: the program ended between two units of work."""

from collections.abc import Mapping

import msgspec

from desk_app.storage.workspace import Workspace

_SETTING = "exchange.begun"


class Tally(msgspec.Struct, frozen=True):
    """What a bundle had brought before it was cut off, in lines; `name` is what its file was
    called. Its lines that were placed then are known ones when it comes again."""

    name: str
    placed: int = 0
    forked: int = 0
    stopped: int = 0
    brought: bool = False


class Begun:
    """Keeps what was brought in the unit of work that brings it, until the last one. Here, and not
    among the bundles that came: this one has not."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> Mapping[str, Tally]:
        """By the digest of its file, each bundle that was begun and not finished."""
        kept = self._workspace.settings.get(_SETTING, "{}")
        return msgspec.json.decode(kept, type=dict[str, Tally])

    def of(self, digest: str, name: str) -> Tally:
        """What a bundle had brought before; nothing when it comes for the first time."""
        return self.all().get(digest, Tally(name))

    def keep(self, digest: str, tally: Tally) -> None:
        """Note what has been brought so far. Call inside `change()`."""
        self._put({**self.all(), digest: tally})

    def forget(self, digest: str) -> None:
        """It is finished, or will never be. Call inside `change()`."""
        begun = self.all()
        if digest in begun:
            self._put({each: tally for each, tally in begun.items() if each != digest})

    def _put(self, begun: Mapping[str, Tally]) -> None:
        self._workspace.settings.put(_SETTING, msgspec.json.encode(begun).decode())
