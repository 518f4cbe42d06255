"""How a dossier lies in its row: as JSON, packed with the words that every dossier repeats.

Of three thousand bytes a few hundred are its own; the rest is what `_typical` has, too.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from threading import local

import msgspec
import zstandard

from desk_app.domain import deadlines, folding
from desk_app.domain.dossier import Dossier
from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    DossierReceived,
    Entry,
    Fact,
    PaperReceived,
    RatingGiven,
    ResultReturned,
    Stage,
)
from desk_app.domain.office import VIETNAM
from desk_app.domain.person import Party
from desk_app.domain.procedure import Channel
from desk_app.domain.satisfaction import Answer
from desk_app.storage.driver import StorageUnavailable

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Dossier).decode


def _typical() -> Dossier:
    """A dossier that took the usual course and names nobody."""
    at = datetime(2025, 7, 1, 8, tzinfo=VIETNAM)
    due = at + timedelta(days=7)
    party = Party(name="Nguyễn Thị Văn", number="001", address="Thôn, Tổ dân phố", phone="09")
    paper = PaperReceived(name="Bản sao, bản chính, tờ khai, giấy chứng nhận", originals=1)
    received = DossierReceived(
        code="H42.18-250701-0001", scan_code="8250701", unit="", home_unit="", desk="A",
        procedure="1.000", procedure_name="Thủ tục chứng thực, đăng ký, cấp, xác nhận",
        field="Chứng thực", term=deadlines.parse_term("5wd"), channel=Channel.DIRECT,
        submitter=party, owner=party, papers=(paper, paper), received_at=at, due_at=due,
    )  # fmt: skip
    life = (
        received,
        DossierHandedOver(to="o02", stage=Stage.OFFICER, due_at=due),
        DossierFinished(result="Giấy chứng nhận"),
        ResultReturned(collector=party, relation="owner"),
        RatingGiven(answer=next(iter(Answer))),
    )
    found = folding.fold(_entries(life, at))
    assert found is not None, "a dossier that was received"
    return found


def _entries(facts: tuple[Fact, ...], at: datetime) -> Iterator[Entry]:
    refs = ("", *(f"{n:012d}" for n in range(len(facts))))
    for n, (fact, (before, ref)) in enumerate(zip(facts, pairwise(refs), strict=True), 1):
        parents = (before,) if before else ()
        yield Entry("", n, at, "o01", "0" * 22, n, parents, ref, fact)


DICTIONARY = _encode(_typical())
"""What is packed with it can only be read with it: when it changes, so must `FOLD_VERSION`."""
_words = zstandard.ZstdCompressionDict(DICTIONARY, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
_words.precompute_compress(level=3)


class _Tools(local):
    """Of a thread: two must not pack with one at once."""

    def __init__(self) -> None:
        self.packer = zstandard.ZstdCompressor(
            dict_data=_words, write_checksum=False, write_dict_id=False
        )
        self.unpacker = zstandard.ZstdDecompressor(dict_data=_words)


_tools = _Tools()


def packed(dossier: Dossier) -> bytes:
    """A dossier as its row keeps it."""
    return _tools.packer.compress(_encode(dossier))


def plain(row: bytes) -> bytes:
    """The JSON that a row keeps: the same for the same dossier, whatever packed it. Raises
    `StorageUnavailable`."""
    try:
        return _tools.unpacker.decompress(row)
    except zstandard.ZstdError as problem:
        raise StorageUnavailable(reason="damaged") from problem


def dossier(row: bytes) -> Dossier:
    """The dossier that a row keeps."""
    return _decode(plain(row))
