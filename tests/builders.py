"""Valid things of the field, one keyword to differ. Everybody and everything in them is invented.

People are called Thử ("test"), numbers begin with 9990, and streets are in Xóm Mẫu ("sample").
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from desk_app import bootstrap
from desk_app.domain import chain
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import DossierReceived, Entry, Fact, PaperReceived
from desk_app.domain.folding import fold
from desk_app.domain.intake import IntakeDraft
from desk_app.domain.office import VIETNAM, Office, Role
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel, Fee, FeeKind, Procedure, Term, TermKind, Way
from desk_app.storage import lines
from desk_app.storage.workspace import Workspace

MONDAY = datetime(2020, 3, 2, 8, 30, tzinfo=VIETNAM)
"""An ordinary working day, before the hours in which people come."""

CERTIFIED_COPY = "2.000815"
"""A procedure of the shipped catalogue with a sure term, for tests over a whole desk."""

FIVE_DAYS = Term(TermKind.WORKING_DAYS, 10)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        """Let time go by, in the words of `timedelta`."""
        self.now += timedelta(**time)

    def set(self, day: str, hour: int = 9) -> None:
        """Go to a day written as 2020-03-02."""
        self.now = datetime.fromisoformat(day).replace(hour=hour, tzinfo=VIETNAM)


def a_party(**changes: Any) -> Party:
    """A citizen."""
    plain: dict[str, Any] = {
        "name": "Nguyễn Văn Thử", "number": "999090000001", "address": "Xóm Mẫu",
        "phone": "0900000001",
    }  # fmt: skip
    return Party(**plain | changes)


def a_way(**changes: Any) -> Way:
    """A procedure's way at the desk, five working days, free."""
    plain: dict[str, Any] = {
        "channel": Channel.DIRECT, "term": FIVE_DAYS, "fee": Fee(kind=FeeKind.FREE),
    }  # fmt: skip
    return Way(**plain | changes)


def a_procedure(**changes: Any) -> Procedure:
    """A procedure that nobody has enacted."""
    plain: dict[str, Any] = {
        "code": "9.000001", "name": "Thủ tục mẫu", "field": "Lĩnh vực mẫu", "ways": (a_way(),),
        "valid_from": date(2020, 1, 1),
    }  # fmt: skip
    return Procedure(**plain | changes)


def a_draft(**changes: Any) -> IntakeDraft:
    """A reception ready to be saved, with the usual paper."""
    plain: dict[str, Any] = {
        "submitter": a_party(), "procedure": CERTIFIED_COPY,
        "papers": (PaperReceived(name="Tờ khai mẫu", originals=1),),
    }  # fmt: skip
    return IntakeDraft(**plain | changes)


def a_reception(**changes: Any) -> DossierReceived:
    """A reception on `MONDAY`, due in five working days."""
    plain: dict[str, Any] = {
        "code": "H42.18-200302-0001", "scan_code": "813498200302000157", "unit": "13498",
        "home_unit": "13498", "desk": "A", "procedure": "9.000001",
        "procedure_name": "Thủ tục mẫu", "field": "Lĩnh vực mẫu", "term": FIVE_DAYS,
        "channel": Channel.DIRECT, "submitter": a_party(), "owner": a_party(), "papers": (),
        "received_at": MONDAY, "due_at": MONDAY + timedelta(days=7),
    }  # fmt: skip
    return DossierReceived(**plain | changes)


def an_entry(fact: Fact | None = None, **changes: Any) -> Entry:
    """An entry about the dossier "hồ sơ thử", as journal "a" would hold it."""
    fact = fact or a_reception()
    n = changes.get("n", 1)
    plain: dict[str, Any] = {
        "jid": "a", "n": n, "at": MONDAY + timedelta(minutes=n), "actor": "o01",
        "entity": "hoSoThu000000000000000", "v": n, "parents": (), "fact": fact,
    }  # fmt: skip
    given = plain | changes
    return Entry(**{"ref": f"{given['jid']}{given['n']}"} | given)


def chained(*facts: Fact, jid: str = "a") -> list[Entry]:
    """Entries of one desk that knew all that came before."""
    return [
        an_entry(fact, jid=jid, n=n, parents=(f"{jid}{n - 1}",) if n > 1 else ())
        for n, fact in enumerate(facts, 1)
    ]


def a_dossier(*later: Fact, **changes: Any) -> Dossier:
    """A dossier just received, or after some more facts; keywords go to the reception."""
    dossier = fold(chained(a_reception(**changes), *later))
    assert dossier is not None
    return dossier


def an_office(**changes: Any) -> Office:
    """A training desk of a commune of 2020."""
    plain: dict[str, Any] = {
        "unit": bootstrap.unit_on("13498", MONDAY.date()), "desk": "A", "role": Role.DESK,
        "training": True,
    }  # fmt: skip
    return Office(**plain | changes)


def a_desk(
    folder: Path, clock: Callable[[], datetime], *, officer: str = "Cán bộ Thử", **changes: Any
) -> bootstrap.Desk:
    """A desk set up in a folder and open; it does not wait for the disk."""
    bootstrap.set_up(folder, an_office(**changes), officer=officer, clock=clock)
    return bootstrap.open_desk(folder, clock=clock, hurried=True)


def workspace_of(desk: bootstrap.Desk) -> Workspace:
    """The workspace under a desk, for tests that look below the services."""
    return desk.checking._workspace


class Writer:
    """Another desk's journal: writes lines and seals them with a key that signs nothing."""

    def __init__(self, name: str = "b") -> None:
        self.lines = [lines.encode(1, MONDAY, "", a_reception(code=f"mở sổ {name}"))]
        self.jid = chain.jid_of(self.lines[0])
        self._sealed, self._head = 0, chain.START

    def write(self, fact: Fact, **place: Any) -> Entry:
        """One more line, and the entry it holds."""
        n = len(self.lines) + 1
        at = place.pop("at", MONDAY + timedelta(minutes=n))
        self.lines.append(lines.encode(n, at, "o07", fact, **place))
        return lines.decode(self.jid, self.lines[-1])

    def segment(self, sig: bytes = bytes(64)) -> chain.Segment:
        """Whatever was not sealed yet."""
        body = tuple(self.lines[self._sealed :])
        a, b, prev = self._sealed + 1, len(self.lines), self._head
        self._sealed, self._head = b, chain.head(prev, body)
        return chain.Segment(self.jid, a, b, prev, self._head, sig, body)


def refs(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The references of entries, as parents of a next one."""
    return tuple(entry.ref for entry in entries)
