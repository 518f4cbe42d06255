"""The letters that an office may word itself: their fields, and a template to begin with.

Field names are Vietnamese without marks, because clerks type them into Word.
"""

from collections.abc import Mapping, Sequence

from desk_app.domain.forms import Edition
from desk_app.printing.apology import ApologyData
from desk_app.printing.letter import Letter
from desk_app.printing.refusal import RefusalData
from desk_app.printing.supplement_request import SupplementRequestData
from desk_app.printing.text import DOTS
from desk_app.printing.word_page import Foot, Head, Signer, letter
from desk_app.wording import dates, vietnamese

_COMMON = (
    "so", "noi_va_ngay", "co_quan", "bo_phan", "ma_ho_so", "ho_ten", "so_dinh_danh", "dia_chi",
    "dien_thoai", "email", "noi_dung", "nguoi_nop", "can_bo", "ly_do", "ngay_nhan",
)  # fmt: skip
REFUSAL_FIELDS = frozenset(_COMMON) - {"ngay_nhan"}
APOLOGY_FIELDS = frozenset((*_COMMON, "hen_cu", "hen_moi"))
SUPPLEMENT_FIELDS = REFUSAL_FIELDS | {"can_bo_sung", "han_bo_sung", "ly_do_lan_nua", "lien_he"}


def refusal_fields(data: RefusalData) -> dict[str, str]:
    """What a refusal's template is filled with."""
    return {**_common(data), "ly_do": data.reason}


def apology_fields(data: ApologyData) -> dict[str, str]:
    """What an apology's template is filled with."""
    return {
        **_common(data),
        "ly_do": data.reason,
        "ngay_nhan": dates.day(data.received_at),
        "hen_cu": dates.on_paper(data.due_at) if data.due_at else "",
        "hen_moi": dates.on_paper(data.new_due_at) if data.new_due_at else "",
    }


def supplement_fields(data: SupplementRequestData) -> dict[str, str]:
    """What a supplement request's template is filled with."""
    points = enumerate(data.contents, start=1)
    return {
        **_common(data),
        "ly_do": data.reason,
        "can_bo_sung": "\n".join(f"{place}. {words}" for place, words in points),
        "han_bo_sung": dates.day(data.until) if data.until else "",
        "ly_do_lan_nua": data.again,
        "lien_he": data.phone or DOTS,
        "can_bo": data.guide,
    }


def _common(data: Letter) -> dict[str, str]:
    return {
        "so": data.number,
        "noi_va_ngay": dates.dated(data.seat, data.made_at),
        "co_quan": data.upper_name,
        "bo_phan": data.desk_name,
        "ma_ho_so": data.code,
        "ho_ten": data.applicant.name,
        "so_dinh_danh": data.applicant.number,
        "dia_chi": data.applicant.address,
        "dien_thoai": data.applicant.phone,
        "email": data.applicant.email,
        "noi_dung": data.request,
        "nguoi_nop": data.submitter.name,
        "can_bo": data.clerk,
    }


_PLACES: Mapping[str, str] = {
    "name": "ho_ten", "number": "so_dinh_danh", "code": "ma_ho_so", "request": "noi_dung",
    "address": "dia_chi", "phone": "dien_thoai", "email": "email", "desk": "bo_phan",
    "office": "co_quan", "reason": "ly_do", "day": "ngay_nhan",
}  # fmt: skip
"""Which field stands where a sentence of the built-in letter has a value."""


def refusal_starter(edition: Edition) -> bytes:
    """A template that says what the built-in refusal says, to be reworded in Word."""
    keys = (
        "receipt.desk", f"refusal.from.{edition}", "letter.identity", "paper.address",
        "paper.contact", "letter.code", "letter.request", "refusal.told", "letter.reason",
        "letter.heeded",
    )  # fmt: skip
    foot = (_signer("paper.submitter", "nguoi_nop"), _signer("paper.receiver", "can_bo"))
    return _letter(f"refusal.title.{edition}", [_sentence(key) for key in keys], foot)


def apology_starter(edition: Edition) -> bytes:
    """A template that says what the built-in apology says, to be reworded in Word."""
    before = ("letter.to", f"apology.received.{edition}", "letter.identity", "apology.code")
    lines = [
        *map(_sentence, before),
        _sentence("apology.due", moment="hen_cu"),
        _sentence("apology.not-ready"),
        _sentence("letter.reason"),
        _sentence(f"apology.sorry.{edition}", moment="hen_moi"),
        _sentence("apology.understanding"),
    ]
    copies = [vietnamese(f"letter.copies{part}") for part in ("", ".addressee", ".kept")]
    head = Signer(title=vietnamese("letter.head"), how=vietnamese("letter.sealed"))
    return _letter(f"apology.title.{edition}", lines, (copies, head))


def supplement_starter(edition: Edition) -> bytes:
    """A template that says what the built-in supplement request says, to be reworded in Word."""
    desk = ["receipt.desk"] * (edition is Edition.CIRCULAR_2018)
    before = (
        *desk, f"supplement.from.{edition}", "letter.request", "paper.address", "paper.contact",
        f"supplement.contents.{edition}",
    )  # fmt: skip
    lines = [
        *map(_sentence, before),
        f"{_field('can_bo_sung')}\n",
        _sentence("letter.reason"),
        *_if("ly_do_lan_nua", _sentence("supplement.again", reason="ly_do_lan_nua")),
        *_if("han_bo_sung", _sentence("supplement.until", day="han_bo_sung")),
        _sentence(f"supplement.help.{edition}", name="can_bo", phone="lien_he"),
    ]
    foot = (None, _signer("supplement.guide", "can_bo"))
    return _letter("supplement.title", lines, foot)


def _field(name: str) -> str:
    return f"{{{{ {name} }}}}"


def _if(name: str, line: str) -> tuple[str, ...]:
    """A line that is left out where there is nothing to say."""
    return f"{{%p if {name} %}}", line, "{%p endif %}"


def _sentence(key: str, **places: str) -> str:
    """A sentence with fields for its values."""
    fields = {name: _field(field) for name, field in {**_PLACES, **places}.items()}
    return vietnamese(key, **fields).replace("&nbsp;", "\u00a0")


def _signer(key: str, name: str) -> Signer:
    return Signer(title=vietnamese(key), how=vietnamese("paper.sign"), name=_field(name))


def _letter(title: str, lines: Sequence[str], foot: tuple[Foot, Foot]) -> bytes:
    head = Head(
        agency=_field("co_quan"),
        desk=_field("bo_phan"),
        number=vietnamese("paper.number", number=_field("so")),
        state=vietnamese("paper.state"),
        motto=vietnamese("paper.motto"),
        dated=_field("noi_va_ngay"),
    )
    return letter(head, vietnamese(title), lines, foot)
