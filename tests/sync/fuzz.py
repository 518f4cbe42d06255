"""Bundles that somebody twisted: `python -m tests.sync.fuzz --seconds 600`.

Five attackers take turns: one who damages files, one who can encrypt to us but not sign, one who
repacks the archive, and two with the key of an enrolled desk, who sign manifests and journal lines
that no program of ours would write. Whatever comes, the import answers with one of its results,
writes nowhere but in its own folder, stays within its memory, and the workspace is sound.
"""

import argparse
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import zstandard
from pyrage import encrypt, x25519

from desk_app.bootstrap import Desk
from desk_app.domain import chain
from desk_app.domain.chain import Segment
from desk_app.sync import bundle, seal, ustar
from desk_app.sync.cards import read_genesis
from desk_app.sync.keys import JournalKey
from tests.builders import workspace_of
from tests.offices import enrol_each_other, receive_now, settle, ticking_office

RESULTS = {"taken-in", "known", "waiting", "refused", "passed-over"}
MEMORY_BYTES = 400 * 1024 * 1024
"""What an import may take beside what the process had before."""
_CHECK_EVERY = 150

_POISON: tuple[Any, ...] = (
    None, True, -1, 0, 1, 2**31, 2**63, 2**70, 1.5, 1e308, "", "0", "x" * 70_000, "\x00", "\n",
    "../../OUTSIDE.QMC", "C:\\OUTSIDE.QMC", "2020-02-31", "2020-02-01T08:00:00+07:00", [], {},
    ["x"] * 9_000, {"a": {"b": {"c": []}}}, "a" * 26, "0" * 64, "9" * 64,
)  # fmt: skip


@dataclass(slots=True)
class Attacked:
    """An upper level, and a desk it trusts whose keys the attacker has."""

    folder: Path
    rng: Random
    desk: Desk = field(init=False)
    upper: Desk = field(init=False)
    base: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.desk = ticking_office(self.folder / "desk", "13498")
        self.upper = ticking_office(self.folder / "up", "351")
        enrol_each_other(self.desk, self.upper, self.folder / "cards")
        for name in ("Trần Văn Mẫu", "Nguyễn Thị Thử"):
            settle(self.desk, receive_now(self.desk, name))
        (self.folder / "stick").mkdir()
        (file,) = self.desk.exchange.export(self.folder / "stick").files
        self.base = seal.unseal(
            file.read_bytes(), [self.desk.exchange._sending._keys.identities[0]]
        )
        self.upper.exchange.take_in([file])

    @property
    def key(self) -> JournalKey:
        own = workspace_of(self.desk).journal.own()
        return self.desk.exchange._sending._keys.journal(own)

    @property
    def reader(self) -> str:
        """What bundles for the upper level are encrypted to."""
        return read_genesis(workspace_of(self.upper).journal.genesis(1)).reader

    def to_upper(self, archive: bytes) -> bytes:
        """Encrypted to the upper level, as anybody can who has its card."""
        return seal.seal(archive, [self.upper.keys.own().in_use])

    def lines(self) -> list[bytes]:
        """The desk's journal."""
        journal = workspace_of(self.desk).journal
        return [line for each in journal.sealed.of(journal.own().j) for line in each.lines]

    def close(self) -> None:
        self.desk.close()
        self.upper.close()


# ---- five attackers


def damaged(at: Attacked) -> bytes:
    """Bytes changed, cut, doubled or moved in a sealed file."""
    return _scrambled(at.rng, at.to_upper(at.base))


def squeezed(at: Attacked) -> bytes:
    """A frame that unpacks to something else than it says, or to far too much."""
    rng = at.rng
    frame = zstandard.ZstdCompressor(level=3, write_content_size=rng.random() < 0.5).compress(
        bytes(rng.choice((0, 1, 600 * 1024 * 1024))) if rng.random() < 0.05 else at.base
    )
    content = frame if rng.random() < 0.3 else _scrambled(rng, frame)
    recipient = at.upper.keys.own().in_use
    sealed: bytes = encrypt(content, [x25519.Recipient.from_str(recipient)])
    return sealed


def repacked(at: Attacked) -> bytes:
    """An archive with members moved, doubled, renamed, or scrambled."""
    rng = at.rng
    members = list(_members(at.base))
    for _ in range(rng.randint(1, 3)):
        act = rng.randrange(5)
        place = rng.randrange(len(members))
        if act == 0:
            rng.shuffle(members)
        elif act == 1:
            members.insert(rng.randrange(len(members) + 1), members[place])
        elif act == 2:
            name = rng.choice(("../OUTSIDE.QMC", "/OUTSIDE.QMC", "blobs/" + "a" * 64, "x" * 99))
            members[place] = (name, members[place][1])
        elif act == 3:
            members[place] = (members[place][0], _scrambled(rng, members[place][1]))
        elif len(members) > 1:
            del members[place]
    return at.to_upper(_packed(members))


def signed(at: Attacked) -> bytes:
    """A manifest no program of ours would write, signed by an enrolled desk."""
    (_, raw), _, (_, body) = _members(at.base)
    manifest = json.loads(raw)
    for _ in range(at.rng.randint(1, 3)):
        manifest = _twisted(at.rng, manifest)
    text = json.dumps(manifest).encode()
    if at.rng.random() < 0.05:
        text = b'{"format":"qmc-bundle/1","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    signature = at.key.sign(chain.manifest_message(text))
    return at.to_upper(
        _packed([("manifest.json", text), ("manifest.sig", signature), ("segments.jsonl", body)])
    )


def written(at: Attacked) -> bytes:
    """Journal lines no program of ours would write, sealed by an enrolled desk: behind its tip,
    behind a gap, or beside lines it wrote before."""
    rng, known = at.rng, at.lines()
    start = rng.choice((0, len(known), len(known), rng.randrange(len(known))))
    body = tuple(_line(rng, known, start + n + 1) for n in range(rng.randint(1, 6)))
    prev = chain.head(chain.START, known[:start])
    if rng.random() < 0.1:
        prev = sha256(b"somewhere").digest()
    jid, a, b = chain.jid_of(known[0]), start + 1, start + len(body)
    try:
        head = chain.head(prev, body)
    except ValueError:  # "erased", with a digest that is none
        head = prev
    segment = Segment(
        jid, a, b, prev, head, at.key.sign(chain.seal_message(jid, a, prev, b, head)), body
    )
    manifest = msgspec.structs.replace(
        bundle.decode(at.base).manifest, id=rng.randbytes(16).hex(), no=rng.randint(1, 10**6)
    )
    return at.to_upper(bundle.encode(manifest, [segment], at.key.sign))


ATTACKS: tuple[Callable[[Attacked], bytes], ...] = (damaged, squeezed, repacked, signed, written)


# ---- twisting


def _line(rng: Random, known: list[bytes], n: int) -> bytes:
    line = json.loads(chain.read(rng.choice(known)))
    line["n"] = n
    for _ in range(rng.randint(0, 3)):
        line = _twisted(rng, line)
    if rng.random() < 0.1:
        return b"~" + rng.choice((b"", b"zz", b"0" * 64)) + json.dumps(line).encode()
    text = json.dumps(line, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    return text[: chain.MAX_LINE_BYTES].replace(b"\n", b" ") or b"{}"


def _twisted(rng: Random, tree: Any) -> Any:
    """The tree with one node replaced, dropped, doubled or put elsewhere."""
    if not isinstance(tree, dict | list) or not tree or rng.random() < 0.1:
        return deepcopy(rng.choice(_POISON))
    keys = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
    key = rng.choice(keys)
    act = rng.random()
    if act < 0.1:
        del tree[key]
    elif act < 0.2:
        tree[key] = deepcopy(tree[rng.choice(keys)])
    elif act < 0.25 and isinstance(tree, list):
        tree.append(deepcopy(tree[key]))
    else:
        tree[key] = _twisted(rng, tree[key])
    return tree


def _scrambled(rng: Random, content: bytes) -> bytes:
    found = bytearray(content)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(found) + 1)
        act = rng.randrange(4)
        if act == 0 and at < len(found):
            found[at] ^= 1 << rng.randrange(8)
        elif act == 1:
            del found[at : at + rng.randint(1, 2_000)]
        elif act == 2:
            found[at:at] = found[at : at + rng.randint(1, 2_000)]
        else:
            found[at:at] = rng.randbytes(rng.randint(1, 40))
    return bytes(found)


def _members(archive: bytes) -> list[tuple[str, bytes]]:
    found, at = [], 0
    for name in ("manifest.json", "manifest.sig", "segments.jsonl"):
        content, at = ustar.read(archive, at, name, bundle.MAX_EXPANDED)
        found.append((name, bytes(content)))
    return found


def _packed(members: list[tuple[str, bytes]]) -> bytes:
    return b"".join(ustar.member(name, content) for name, content in members) + ustar.END


# ---- the siege


def siege(*, seconds: float, seed: int) -> Counter[str]:
    """Attack for some time; gives how often each attack had which result. AssertionError tells
    what did not hold, with the number of the attack."""
    ends, numbers = time.monotonic() + seconds, count(1)
    counts: Counter[str] = Counter()
    while time.monotonic() < ends:
        with TemporaryDirectory(prefix="siege") as folder:
            at = Attacked(Path(folder), Random(seed))
            before, memory = _places(at), _memory()
            for number in islice(numbers, _CHECK_EVERY):
                attack = ATTACKS[number % len(ATTACKS)]
                at.rng = Random(f"{seed} {number}")
                counts[f"{attack.__name__}: {_struck(at, attack)}"] += 1
                if time.monotonic() > ends:
                    break
            assert _places(at) == before, f"something was written elsewhere before {number}"
            assert _memory() - memory < MEMORY_BYTES, f"too much memory before {number}"
            assert at.upper.checking.check().findings == (), f"not sound before {number}"
            at.close()
    return counts


def _struck(at: Attacked, attack: Callable[[Attacked], bytes]) -> str:
    file = at.folder / "stick" / "13498-A-000999-0000.QMC"
    file.write_bytes(attack(at))
    taken = at.upper.exchange.take_in([file])
    assert {each.result for each in taken} <= RESULTS
    return " ".join(each.result for each in taken)


def _places(at: Attacked) -> list[str]:
    """Every file outside the inbox, and the database's own companions."""
    return sorted(
        str(path.relative_to(at.folder))
        for path in at.folder.rglob("*")
        if path.parent.name != "inbox" and path.name != "inbox" and path.suffix != ".QMC"
    )


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Attack from the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    counts = siege(seconds=given.seconds, seed=given.seed)
    for what, times in sorted(counts.items()):
        sys.stdout.write(f"{times:8,} {what}\n")
    sys.stdout.write(f"{counts.total():8,} attacks, nothing broke\n")


if __name__ == "__main__":
    main()
