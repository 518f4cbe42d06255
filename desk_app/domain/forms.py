"""Which edition of the one-stop forms a paper follows."""

from datetime import date
from enum import StrEnum


class Edition(StrEnum):
    """Bộ mẫu phiếu: the set of forms, by the year of the circular that prescribes it."""

    CIRCULAR_2018 = "2018"
    """Circular 01/2018/TT-VPCP."""
    CIRCULAR_2025 = "2025"
    """Circular 03/2025/TT-VPCP."""


STOPPING_FROM = date(2025, 7, 1)
"""From this day a dossier is stopped on request (Decree 118/2025/NĐ-CP article 21)."""
_FORMS_2025_FROM = date(2025, 9, 15)


def edition(day: date) -> Edition:
    """The edition that binds a paper made on `day`.

    Decree 118/2025/NĐ-CP replaced Decree 61/2018 on 1 July 2025, but a form is prescribed by a
    circular: the one of 2018 was printed until Circular 03/2025/TT-VPCP of 15 September 2025
    replaced it.
    """
    return Edition.CIRCULAR_2025 if day >= _FORMS_2025_FROM else Edition.CIRCULAR_2018
