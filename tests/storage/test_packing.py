"""A dossier's row is packed: a fraction as large, and read as it was written."""

from hashlib import sha256
from pathlib import Path
from threading import Thread

import msgspec

from desk_app.storage import migrations, packing
from tests.acts import returned
from tests.builders import Clock
from tests.offices import established

PACKED_WITH = (
    7,
    "d3c9673d7a6cea5201651deb0d818760fccba77c61058fa79c773a71167af5ab",
)


def test_what_rows_are_packed_with_changes_only_with_the_fold_version() -> None:
    found = migrations.FOLD_VERSION, sha256(packing.DICTIONARY).hexdigest()
    assert found == PACKED_WITH, "raise FOLD_VERSION: rows packed before cannot be read any more"


def test_a_dossier_is_read_as_it_was_packed_and_takes_a_third_at_most(tmp_path: Path) -> None:
    desk = established(tmp_path, "13498", Clock())
    dossier = returned(desk)
    desk.close()
    row = packing.packed(dossier)
    assert packing.dossier(row) == dossier
    assert packing.plain(row) == msgspec.json.encode(dossier)
    assert 3 * len(row) < len(packing.plain(row))


def test_two_threads_pack_at_once(tmp_path: Path) -> None:
    desk = established(tmp_path, "13498", Clock())
    dossier = returned(desk)
    desk.close()
    whole = packing.packed(dossier)
    found: list[bool] = []

    def pack() -> None:
        found.append(all(packing.packed(dossier) == whole for _ in range(500)))

    threads = [Thread(target=pack) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True, True]
