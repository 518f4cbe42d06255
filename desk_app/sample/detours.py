"""What comes between a reception and its result for some: papers asked for, ends, apologies."""

from collections.abc import Generator
from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.sample.working import CLERK, Commune

_MISSING = ("Tờ khai theo mẫu", "Giấy tờ tùy thân", "Giấy xác nhận nơi cư trú")
_EXTENDED = 5
"""By how many open days an apology moves the appointment."""

Detour = Generator[datetime, None, tuple[Dossier, datetime]]


def taken(commune: Commune, dossier: Dossier, at: datetime) -> Detour:
    """Papers are asked for and come some days later, or it ends without a result. Gives the dossier
    and the moment from which it is worked on again."""
    random, conduct = commune.random, commune.conduct
    if random.random() < conduct.ended:
        at = commune.office.after(at, random.uniform(60, 600))
        yield at
        return _ended(commune, dossier), at
    if random.random() >= conduct.asked:
        return dossier, at
    at = commune.office.after(at, random.uniform(30, 240))
    yield at
    act = commune.desk.processing
    dossier = act.request_supplement(
        dossier, contents=(random.choice(_MISSING),), reason="Hồ sơ còn thiếu giấy tờ", by=CLERK
    )
    at = commune.office.after(at, random.uniform(0.5, 6) * commune.office.day_minutes)
    yield at
    return act.supplemented(dossier, papers=(), by=CLERK), at


def _ended(commune: Commune, dossier: Dossier) -> Dossier:
    act = commune.desk.processing
    if commune.random.random() < 0.5:
        return act.withdraw(dossier, reason="Công dân đề nghị rút hồ sơ", by=CLERK)
    return act.refuse(dossier, reason="Không thuộc thẩm quyền của xã", by=CLERK)


def apologised(commune: Commune, dossier: Dossier, handed_at: datetime) -> Detour:
    """Of those that will be late, a third get an apology in time, a third one that comes on the
    day itself, when it does not count any more; the others get none."""
    office, due = commune.office, dossier.due_at
    days_before = commune.random.choice((1, 0, None))
    if days_before is None or due is None:
        return dossier, handed_at
    day = office.later(due.date(), -days_before)
    at = office.at(day, commune.random.uniform(10, 60))
    if at <= handed_at:
        return dossier, handed_at
    yield at
    until = datetime.combine(office.later(due.date(), _EXTENDED), due.timetz())
    dossier = commune.desk.processing.extend(
        dossier, due_at=until, reason="Chờ kết quả xác minh", by=CLERK
    )
    return dossier, at
