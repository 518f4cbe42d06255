"""Whether the program on this computer is whole: its files, and all that it is built on."""

import hashlib
import importlib
import pkgutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import desk_app
from desk_app import paths, wording
from desk_app.domain.forms import Edition
from desk_app.domain.tables import Column, Table
from desk_app.printing import codes, page, text
from desk_app.printing.sheets import PaperSize, sheet
from desk_app.reports.spreadsheet import xlsx
from desk_app.storage import driver, migrations
from desk_app.storage.keyring import Keyring
from desk_app.sync import seal
from desk_app.sync.keys import JournalKey, ReadingKey, verify

Probe = Callable[[], str]
"""Tries one thing; what is wrong with it, or "" when nothing is. It may raise anything."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one probe found.

    Attributes:
        name: the end of the key in `wording`: `check.<name>`, `check.<name>.failed`.
        detail: what is wrong, for the support officer; "" when all is well.
    """

    name: str
    detail: str

    @property
    def ok(self) -> bool:
        """Whether all is well."""
        return not self.detail


def check_program() -> list[Finding]:
    """What can be told without a screen and without an office's data."""
    listed = paths.file_list()
    return findings(
        {
            "files": lambda: ", ".join(damaged_files(listed)) if listed else "",
            "modules": lambda: import_all(name for name in rooms() if name != "desk_app.ui"),
            "database": _keep,
            "papers": lambda: _unless(trial_paper().startswith(b"%PDF")),
            "word": lambda: _unless(_trial_letter().startswith(b"PK")),
            "spreadsheets": lambda: _unless(xlsx(_trial_table()).startswith(b"PK")),
            "bundles": _exchange,
        }
    )


def findings(probes: Mapping[str, Probe]) -> list[Finding]:
    """What each probe found; one that raises has found that its thing is broken."""
    return [Finding(name, _outcome(probe)) for name, probe in probes.items()]


def damaged_files(listed: Path) -> list[str]:
    """The files of the list at `listed` that are gone or changed, as the list names them.

    Each line is a SHA-256, two spaces and a path from the folder of the list.
    """
    lines = listed.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("  ", 1) for line in lines)
    return [name for digest, name in pairs if _digest(listed.parent / name) != digest]


def trial_paper() -> bytes:
    """A PDF of one page with everything a paper may carry: our letters, a QR code and bars."""
    at = sheet(PaperSize.A5)
    words = wording.vietnamese("check.trial")
    bars = codes.code128("H42.00-000000-0000", at.inner, at)
    assert bars is not None
    story = [text.plain(words, text.style(at.body)), codes.qr(words, at), bars]
    return page.render([story], at, page.Marks(name=words))


def rooms() -> list[str]:
    """The rooms of the program, by their full names."""
    found = pkgutil.iter_modules(desk_app.__path__, "desk_app.")
    return [room.name for room in found if room.name != "desk_app.__main__"]


def import_all(names: Iterable[str]) -> str:
    """Import rooms with everything in them; "" since a library that is missing makes it raise."""
    for name in names:
        room = importlib.import_module(name)
        import_all(
            inner.name for inner in pkgutil.iter_modules(getattr(room, "__path__", ()), f"{name}.")
        )
    return ""


def _trial_letter() -> bytes:
    """A letter from a Word template, as an office may word it."""
    from desk_app.printing import word, word_letters  # noqa: PLC0415  # slow to load

    starter = word_letters.refusal_starter(Edition.CIRCULAR_2025)
    word.check(starter, word_letters.REFUSAL_FIELDS)
    words = wording.vietnamese("check.trial")
    return word.filled(starter, dict.fromkeys(word_letters.REFUSAL_FIELDS, words), ())


def _trial_table() -> Table:
    words = wording.vietnamese("check.trial")
    return Table(name="1", title=words, columns=(Column(words), Column("1")), rows=((words, 1),))


def _keep() -> str:
    """Make an encrypted file with our tables and its keys, and open it again."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trial.db"
        keyring = Keyring(Path(folder) / "keys")
        key, recovery_code = keyring.make()
        database = driver.connect(file, key)
        migrations.apply(database)
        database.close()
        driver.connect(file, keyring.database_key()).close()
        readable = file.read_bytes().startswith(b"SQLite format 3")
        return _unless(not readable and keyring.recover(recovery_code) == key)


def _exchange() -> str:
    """Sign, seal and open again what goes on a stick."""
    journal, reader, content = JournalKey.generate(), ReadingKey.generate(), bytes(1000)
    opened = seal.unseal(seal.seal(content, [reader.recipient]), [reader.secret])
    return _unless(opened == content and verify(journal.public, opened, journal.sign(content)))


def _unless(well: bool) -> str:
    return "" if well else "wrong result"


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _outcome(probe: Probe) -> str:
    try:
        return probe()
    except Exception as problem:  # noqa: BLE001  whatever is broken is what we look for
        return f"{type(problem).__name__}: {problem}"
