"""Makes `tests/vectors/workspaces`: one database for each step of the schema, with a fixed key.

Released files are never made again: `python -m tests.storage.releases` only writes what is not
there yet. Everything in them is invented.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    OfficerSet,
    RatingGiven,
    ResultReturned,
)
from desk_app.domain.satisfaction import Answer
from desk_app.storage import driver, lines, migrations
from desk_app.storage.journal import Journal
from desk_app.sync.keys import JournalKey
from tests.builders import MONDAY, a_party, a_reception

FOLDER = Path(__file__).parents[1] / "vectors" / "workspaces"
KEY = bytes(range(32))
JOURNAL_KEY = JournalKey(bytes(32))
GENESIS = b'{"n":1,"t":1583112600000,"u":"","k":"journal.opened.0","b":{}}'


def names() -> list[str]:
    """The steps of the schema, in order."""
    return [step.name for step in migrations.STEPS._migrations]


@contextmanager
def known_until(name: str) -> Iterator[None]:
    """A program that knows the schema up to a step, as it was when that step was the newest."""
    steps = migrations.STEPS._migrations
    later = steps[names().index(name) + 1 :]
    del steps[len(steps) - len(later) :]
    try:
        yield
    finally:
        steps.extend(later)


def make(file: Path, name: str) -> None:
    """A database at a step: a journal of eight lines, five of them sealed."""
    with known_until(name):
        db = driver.connect(file, KEY)
        migrations.apply(db)
        _write(db)
        db.close()


def _write(db: driver.Database) -> None:

    journal = Journal(db)
    facts = [
        ("canBoThu00000000000000", OfficerSet(unit="13498", officer="o01", name="Thử", title="")),
        ("hoSoThu000000000000001", a_reception(code="H42.18-200302-0001")),
        ("hoSoThu000000000000002", a_reception(code="H42.18-200302-0002")),
        ("hoSoThu000000000000001", DossierHandedOver(to="o02")),
        ("hoSoThu000000000000001", DossierFinished(result="Giấy mẫu")),
        ("hoSoThu000000000000001", ResultReturned(collector=a_party(), relation="owner")),
        ("hoSoThu000000000000001", RatingGiven(answer=Answer.YES)),
    ]
    tips: dict[str, tuple[int, tuple[str, ...]]] = {}
    db.execute("BEGIN IMMEDIATE")
    journal.open_own(GENESIS, office="13498", desk="A", epoch=1, key=JOURNAL_KEY.public)
    for number, (entity, fact) in enumerate(facts, 2):
        v, parents = tips.get(entity, (0, ()))
        entry = journal.append(
            fact, actor="o01", at=MONDAY, entity=entity, v=v + 1, parents=parents
        )  # fmt: skip
        assert entry == lines.decode(entry.jid, journal.line(1, number))
        tips[entity] = v + 1, (entry.ref,)
        if number == 5:
            journal.seal_tail(JOURNAL_KEY.sign)
    db.execute("COMMIT")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for step in names():
        if not (FOLDER / f"{step}.db").exists():
            make(FOLDER / f"{step}.db", step)
