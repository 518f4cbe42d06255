"""Standard reasons as this office words them."""

from collections.abc import Sequence

from desk_app.domain.reasons import Occasion, Reason, numbered
from desk_app.domain.vietnamese import nfc
from desk_app.storage.workspace import Workspace
from desk_app.wording import reasons


class Reasons:
    """Gives the numbered reasons for each occasion: the office's own, else those shipped."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def listed(self, occasion: Occasion) -> tuple[Reason, ...]:
        """The reasons to choose from by digit."""
        own = self._workspace.settings.get(_setting(occasion))
        return numbered(own.splitlines()) if own else reasons.standard(occasion)

    def change(self, occasion: Occasion, lines: Sequence[str]) -> tuple[Reason, ...]:
        """Keep the office's own reasons, one a line; without any, those shipped hold again.
        Raises `TooManyReasons`, and keeps nothing then."""
        kept = numbered(map(nfc, lines))
        with self._workspace.change():
            self._workspace.settings.put(
                _setting(occasion), "\n".join(each.words for each in kept)
            )  # fmt: skip
        return kept or reasons.standard(occasion)


def _setting(occasion: Occasion) -> str:
    return f"reasons.{occasion.value}"
