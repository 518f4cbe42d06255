"""Our own card: a desk's goes up, the upper level's comes down, in a file or on paper."""

from collections.abc import Callable

from desk_app.domain.office import Office, Role
from desk_app.storage.workspace import Workspace
from desk_app.sync import cards, peers


def content(workspace: Workspace, office: Office, sign: Callable[[bytes], bytes]) -> bytes:
    """The card as it stands in its file: an upper level's with the key that bundles are read with
    and the next one, signed."""
    genesis = workspace.journal.genesis(workspace.journal.own().j)
    if office.role is Role.UPPER:
        return cards.encode_upper_card(genesis, peers.own_readers(workspace), sign)
    return cards.encode_desk_card(genesis, f"{office.unit.name} – {office.desk}")
