"""Taking scans out of the store that were erased by law."""

from desk_app.storage.scans import ScanStore
from desk_app.storage.workspace import Workspace


def erase_scans(workspace: Workspace, store: ScanStore) -> None:
    """Remove the content of scans that were erased and that no dossier has any more.

    After the change that erased them. Killed in between, the rest goes the next time. Raises
    `StorageUnavailable`.
    """
    for digest in workspace.held_scans.to_erase():
        store.drop(digest)
        with workspace.change():
            workspace.held_scans.forget(digest)
