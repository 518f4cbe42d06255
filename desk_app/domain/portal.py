"""The national portal's export of procedures: irregular text, read record by record.

Question: what is done with a record that says two things? Decision: what is sure comes in, what is
not stays open and is listed with the words it is about. Because an appointment or a fee that was
guessed is promised to a citizen on paper. Instead of the likelier reading.
"""

import json
import re
from collections.abc import Mapping
from datetime import date

from desk_app.domain.portal_papers import read_papers
from desk_app.domain.portal_ways import read_ways
from desk_app.domain.problems import Problem, ProblemCode, Record, UnreadableExport
from desk_app.domain.procedure import Procedure
from desk_app.domain.vietnamese import nfc, nfc_lines

TWO_LEVELS_SINCE = date(2025, 7, 1)
"""The export has no dates; it shows the commune's work since the two-level administration."""

_CODE = re.compile(r"\d\.\d{6}")
_COMMUNE = "Cấp xã"
_RESULT_END = re.compile(r"Từ khóa|Chọn cơ quan thực hiện")
_RESULT_CODE = re.compile(r"Mã: KQ\.[A-Z]\d+\.\d+")
_DOCUMENT = re.compile(
    r"(?:(?<!\d)|(?<=/(?:19|20)\d\d))\d{1,3}/(?:19|20)\d\d/"
    r"(?:NĐ-CP|QĐ-TTg|QĐ-UBND|QH\d\d|TTLT-[A-ZĐ-]+?(?=[^A-ZĐ-]|$)"
    r"|(?:TT|QĐ)-(?:BLĐTBXH|BNNPTNT|BVHTTDL|BNNMT|BTNMT|BGTVT|BGDĐT|BKHĐT|BKHCN|BCA|BTC|BTP|BYT"
    r"|BNV|BXD|BQP|BCT|BNG|BDTTG|TTCP|NHNN|UBDT|BHXH))"
)


def read_export(text: str, *, valid_from: date = TWO_LEVELS_SINCE) -> list[Record]:
    """Every record of an export (a JSON list of the portal's records), in its order.

    Raises:
        UnreadableExport: `text` is no such list.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise UnreadableExport from fault
    if not isinstance(found, list) or not all(_is_record(raw) for raw in found):
        raise UnreadableExport
    return [read_record(raw, valid_from=valid_from) for raw in found]


def read_record(raw: Mapping[str, str], *, valid_from: date = TWO_LEVELS_SINCE) -> Record:
    """One record of the export; never raises, whatever its words are."""
    code = nfc(raw.get("ma_thu_tuc", ""))
    name = nfc(raw.get("ten_thu_tuc", ""))
    refusal = _refusal(code, name, nfc(raw.get("cap_thuc_hien", "")))
    if refusal:
        return Record(code=code, name=name, procedure=None, problems=(refusal,))
    ways, about_ways = read_ways(_text(raw, "cach_thuc_thuc_hien"))
    papers, about_papers = read_papers(_text(raw, "thanh_phan_ho_so"))
    procedure = Procedure(
        code=code,
        name=name,
        field=nfc(raw.get("linh_vuc", "")),
        ways=ways,
        papers=papers,
        result=_result(_text(raw, "ket_qua_xu_ly")),
        basis=_basis(_text(raw, "can_cu_phap_ly")),
        valid_from=valid_from,
    )
    return Record(code=code, name=name, procedure=procedure, problems=about_ways + about_papers)


def _is_record(raw: object) -> bool:
    return (
        isinstance(raw, dict)
        and "ma_thu_tuc" in raw
        and all(isinstance(value, str) for value in raw.values())
    )


def _refusal(code: str, name: str, levels: str) -> Problem | None:
    """Why the record may not be taken in at all, if so."""
    if not _CODE.fullmatch(code):
        return Problem.at(ProblemCode.CODE_UNREADABLE, code)
    if not name:
        return Problem.at(ProblemCode.NAME_MISSING, code)
    if _COMMUNE not in [level.strip() for level in levels.split(",")]:
        return Problem.at(ProblemCode.NOT_COMMUNE, levels)
    return None


def _text(raw: Mapping[str, str], key: str) -> str:
    return nfc_lines(raw.get(key, ""))


def _result(text: str) -> str:
    """The results by name, without their codes and the portal's own search form."""
    results = _RESULT_CODE.split(_RESULT_END.split(text, maxsplit=1)[0])
    return "; ".join(filter(None, (nfc(result).rstrip(" ;.") for result in results)))


def _basis(text: str) -> str:
    """The numbers of the legal documents, each once, in printed order."""
    return "; ".join(dict.fromkeys(_DOCUMENT.findall(text)))
