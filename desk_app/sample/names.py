"""Invented people and organisations, with names as they are in the Red River delta.

Nobody here exists. Identity numbers have the real structure (035 Hà Nam, sex and century, year of
birth), but their last six digits lie between 999000 and 999999; telephone numbers lie between
0900000000 and 0900000999; tax codes begin with 0700999. Whoever sees one of these blocks knows a
sample. The villages (thôn) are invented as well: common names, dealt out to the communes.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from desk_app.domain.person import Party, PartyKind, Sex
from desk_app.domain.units import Unit

_PROVINCE = "035"
_TOWN = "Thị trấn"

_FAMILIES = {
    "Nguyễn": 38, "Trần": 12, "Lê": 9, "Phạm": 8, "Hoàng": 4, "Vũ": 5, "Đinh": 4, "Lại": 3,
    "Bùi": 3, "Đỗ": 3, "Đặng": 2, "Ngô": 2, "Dương": 2, "Trương": 2, "Phan": 2, "Lương": 1,
    "Cao": 1, "Đoàn": 1, "Mai": 1, "Tạ": 1,
}  # fmt: skip
"""Family names with how many of a hundred bear them, as known from telephone books and censuses;
rounded, with the names that are frequent in Hà Nam."""

_MIDDLES = {
    Sex.MALE: {
        "Văn": 44, "Đức": 10, "Hữu": 5, "Quang": 6, "Minh": 6, "Xuân": 5, "Ngọc": 4, "Đình": 5,
        "Công": 3, "Mạnh": 4, "Duy": 3, "Tiến": 3, "Thanh": 2,
    },
    Sex.FEMALE: {
        "Thị": 62, "Thị Thu": 6, "Thị Thanh": 5, "Thị Ngọc": 5, "Thị Hồng": 4, "Ngọc": 5,
        "Thu": 4, "Thanh": 3, "Phương": 3, "Minh": 3,
    },
}  # fmt: skip

_GIVEN = {
    Sex.MALE: {
        "Hùng": 7, "Dũng": 7, "Tuấn": 7, "Cường": 5, "Thắng": 5, "Hải": 6, "Sơn": 5, "Hưng": 3,
        "Long": 3, "Nam": 4, "Quân": 3, "Toàn": 3, "Trung": 4, "Việt": 3, "Tùng": 3, "Kiên": 3,
        "Bình": 4, "Đạt": 3, "Khánh": 2, "Lâm": 2, "Phong": 2, "Thành": 4, "Chiến": 3, "Tiến": 3,
        "Hiếu": 3, "Huy": 3, "Thịnh": 2, "Vinh": 2, "Quyết": 2, "Luận": 1,
    },
    Sex.FEMALE: {
        "Hương": 7, "Lan": 6, "Hoa": 6, "Thủy": 5, "Hằng": 5, "Nga": 5, "Hà": 5, "Mai": 4,
        "Huyền": 4, "Linh": 4, "Trang": 4, "Dung": 4, "Thảo": 4, "Yến": 3, "Loan": 3, "Liên": 3,
        "Nhung": 3, "Phương": 4, "Hạnh": 4, "Hiền": 4, "Oanh": 2, "Tuyết": 2, "Xuân": 2, "Thơm": 2,
        "Bích": 2, "Ngân": 2, "Anh": 4, "Vân": 3, "Đào": 2, "Lý": 2,
    },
}  # fmt: skip

_VILLAGES = (
    "Thượng", "Hạ", "Trung", "Đông", "Đoài", "Nội", "Ngoại", "An Bình", "An Hòa", "Phú Gia",
    "Tân Lập", "Đồng Tiến", "Hòa Bình", "Quyết Thắng", "Lạc Sơn", "Mai Cầu", "Kim Lũng",
    "Bồng Lạng", "Ninh Phú", "Trại Bình", "Cầu Mái", "Gốc Gạo",
)  # fmt: skip
_VILLAGES_OF_ONE = 7

_BODIES = (
    "Hợp tác xã Dịch vụ nông nghiệp", "Công ty TNHH Vận tải", "Công ty TNHH Vật liệu xây dựng",
    "Trường Tiểu học", "Hội Cựu chiến binh",
)  # fmt: skip


def drawn(random: Random, weights: dict[str, int]) -> str:
    """One of the keys, as often as its weight says."""
    return random.choices(list(weights), list(weights.values()))[0]


def full_name(random: Random, sex: Sex) -> str:
    """Family, middle and given name of nobody."""
    parts = _FAMILIES, _MIDDLES[sex], _GIVEN[sex]
    return " ".join(drawn(random, weights) for weights in parts)


def villages(unit: Unit) -> tuple[str, ...]:
    """The invented villages of a commune, or quarters of a town: the same ones every time."""
    if unit.name.startswith(_TOWN):
        return tuple(f"Tổ dân phố số {number}" for number in range(1, _VILLAGES_OF_ONE + 1))
    dealt = Random(unit.code).sample(_VILLAGES, _VILLAGES_OF_ONE)  # noqa: S311  # not a secret
    return tuple(f"Thôn {name}" for name in dealt)


def person(random: Random, unit: Unit, homes: Sequence[str], today: date) -> Party:
    """An adult of a commune who does not exist, between 18 and 83 years old on `today`."""
    sex = random.choice((Sex.MALE, Sex.FEMALE))
    born = today - timedelta(days=round(random.triangular(18, 83, 36) * 365.25))
    return Party(
        name=full_name(random, sex),
        number=identity_number(born, sex, random.randrange(1000)),
        born=born,
        sex=sex,
        address=f"{random.choice(homes)}, {unit.name}, {unit.parent_name}",
        phone=phone(random) if random.random() < 0.85 else "",
    )


def identity_number(born: date, sex: Sex, number: int) -> str:
    """Twelve digits of the sample block; `number` is between 0 and 999."""
    century = born.year // 100 * 2 - 38 + (sex is Sex.FEMALE)
    return f"{_PROVINCE}{century}{born:%y}999{number:03d}"


def phone(random: Random) -> str:
    """A telephone number of the sample block."""
    return f"0900000{random.randrange(1000):03d}"


def organisation(random: Random, unit: Unit) -> Party:
    """An organisation of a commune that does not exist."""
    return Party(
        name=f"{random.choice(_BODIES)} {unit.seat} (mẫu)",
        kind=PartyKind.ORGANISATION,
        number=f"0700999{random.randrange(1000):03d}",
        address=f"{unit.name}, {unit.parent_name}",
        phone=phone(random),
    )
