"""Makes `tests/vectors/bundle-1`: one bundle, its damaged sisters, two cards, their expectations.

Everything but the encryption follows from the fixed keys below, byte for byte. Released vectors are
never made again: `python -m tests.sync.golden` only writes files that are not there yet.
"""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from desk_app.domain import chain
from desk_app.sync import bundle, cards
from desk_app.sync.keys import JournalKey, ReadingKey
from desk_app.sync.seal import seal

FOLDER = Path(__file__).parents[1] / "vectors" / "bundle-1"

READER = ReadingKey("AGE-SECRET-KEY-1AVD2V585YVK6CY033QEP224YQAMY2WNKJQUNWNXWPCWV7ML6L6JSTDCC7T")
STRANGER = ReadingKey("AGE-SECRET-KEY-1GW53GGAWD2VDXL4TG28GFKXZ3FSV0TDCE74HPDEF0RW8ASJ7JUMQJH6SVC")


class Writer:
    """A journal with a fixed key and made-up lines."""

    def __init__(self, office: str, desk: str, reader: str = READER.recipient) -> None:
        self.key = JournalKey(sha256(f"golden {office}-{desk}".encode()).digest())
        self.office, self.desk = office, desk
        self.head, self.n = chain.START, 0
        opened = {
            "office": office, "office_name": "Xã Thử Nghiệm", "desk": desk, "role": "desk",
            "epoch": 1, "key": b64encode(self.key.public).decode(), "reader": reader,
            "app": "1.0.0", "reason": "first", "salt": "00112233445566ff",
        }  # fmt: skip
        self.genesis = self._line("journal.opened.1", opened)
        self.jid = chain.jid_of(self.genesis)
        self.waiting = [self.genesis]

    def segment(self, count: int) -> chain.Segment:
        """The next `count` lines, sealed."""
        while len(self.waiting) < count:
            body = {"note": f"Dòng thử số {self.n + 1}, người dân Nguyễn Văn Thử"}
            self.waiting.append(self._line("test.written.1", body))
        lines, self.waiting = tuple(self.waiting[:count]), self.waiting[count:]
        prev, self.head = self.head, chain.head(self.head, lines)
        b = self.n - len(self.waiting)
        a = b - count + 1
        sig = self.key.sign(chain.seal_message(self.jid, a, prev, b, self.head))
        return chain.Segment(self.jid, a, b, prev, self.head, sig, lines)

    def sender(self) -> bundle.Sender:
        """The writer as a manifest names it."""
        return bundle.Sender(jid=self.jid, office=self.office, desk=self.desk, epoch=1, app="1.0.0")

    def manifest(self, **changes: object) -> bundle.Manifest:
        """A full manifest, one keyword to differ."""
        plain = bundle.Manifest(
            id="9f3c00112233445566778899aabbccdd", no=123, sender=self.sender(), to=("351",),
            t=1_732_406_466_919, have={self.jid: ((self.n, self.head.hex()),)}, seen={self.jid: 7},
            notes=("Đồng hồ của 13498-A chậm khoảng 2 giờ",), digest={"dossier": "0f" * 16},
        )  # fmt: skip
        return msgspec.structs.replace(plain, **changes)

    def _line(self, kind: str, body: Mapping[str, object]) -> bytes:
        self.n += 1
        entry = {"n": self.n, "t": 1_732_406_466_000 + self.n, "u": "o09", "k": kind, "b": body}
        return msgspec.json.encode(entry)


def writers() -> tuple[Writer, Writer, Writer]:
    """Desks A and B of one office, enrolled; and a desk that nobody enrolled."""
    return Writer("13498", "A"), Writer("13498", "B"), Writer("13483", "C")


def archive() -> bytes:
    """The good bundle before compression: two segments of desk A, one that it carries for B."""
    a, b, _ = writers()
    segments = [a.segment(3), a.segment(2), b.segment(2)]
    return bundle.encode(a.manifest(), segments, a.key.sign)


def unknown_archive() -> bytes:
    """A bundle of the desk that nobody enrolled."""
    *_, c = writers()
    segments = [c.segment(1)]
    return bundle.encode(c.manifest(), segments, c.key.sign)


def newer_archive() -> bytes:
    """A bundle of a format to come."""
    a, *_ = writers()
    return bundle.encode(a.manifest(format="qmc-bundle/2"), [], a.key.sign)


def desk_card() -> bytes:
    """The .QME of desk A."""
    return cards.encode_desk_card(writers()[0].genesis, "MAY-QUAY-1")


def upper_card() -> bytes:
    """A .QMT, signed by desk A's key for want of an upper level."""
    a, *_ = writers()
    return cards.encode_upper_card(a.genesis, (READER.recipient, STRANGER.recipient), a.key.sign)


def expectations() -> bytes:
    """What every file here must turn out to be."""
    a, b, _ = writers()
    made = bundle.decode(archive())
    return msgspec.json.format(msgspec.json.encode({
        "what": "Format qmc-bundle/1. `files` has the code of each refusal, empty when taken in.",
        "identity": READER.secret,
        "keys": {a.jid: a.key.public.hex(), b.jid: b.key.public.hex()},
        "fingerprints": {a.jid: chain.fingerprint(a.genesis), b.jid: chain.fingerprint(b.genesis)},
        "tar_sha256": sha256(archive()).hexdigest(),
        "segments": [[s.jid, s.a, s.b, s.head.hex(), s.sig.hex()] for s in made.segments],
        "files": {
            "good.QMC": "",
            "cut.QMC": "damaged-bundle",
            "flipped.QMC": "damaged-bundle",
            "trailing.QMC": "damaged-bundle",
            "foreign-reader.QMC": "bundle-not-for-us",
            "unknown-sender.QMC": "unknown-sender",
            "newer.QMC": "newer-bundle",
            "other.QMC": "not-a-bundle",
        },
    }), indent=2) + b"\n"  # fmt: skip


def write(folder: Path) -> None:
    """Every vector that `folder` lacks."""
    folder.mkdir(parents=True, exist_ok=True)
    good = seal(archive(), [READER.recipient])
    flipped = bytearray(good)
    flipped[-100] ^= 0x20
    files = {
        "good.tar": archive(),
        "good.QMC": good,
        "cut.QMC": good[:-1],
        "flipped.QMC": bytes(flipped),
        "trailing.QMC": good + b"\0",
        "foreign-reader.QMC": seal(archive(), [STRANGER.recipient]),
        "unknown-sender.QMC": seal(unknown_archive(), [READER.recipient]),
        "newer.QMC": seal(newer_archive(), [READER.recipient]),
        "other.QMC": b"%PDF-1.7 not a bundle\n",
        "desk.QME": desk_card(),
        "upper.QMT": upper_card(),
        "expected.json": expectations(),
    }
    for name, content in files.items():
        if not (folder / name).exists():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    write(FOLDER)
