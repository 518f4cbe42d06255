"""What waits in such numbers that somebody must be called, in words."""

from collections.abc import Iterable

from desk_app.wording import say

_GIB, _MIB = 1024**3, 1024**2


def warnings(
    heavy: Iterable[tuple[str, str, int]],
    full: Iterable[str],
    differing: Iterable[tuple[str, str, bool]] = (),
) -> list[str]:
    """One sentence for each office of which much waits, by code, name ("" for unknown) and bytes, for
    each of which too many journals are known, and for each PC that had made something else of the
    same lines, by office and desk: whether that `stays`."""
    return [
        *(
            say("agreement.stays" if stays else "agreement.mended", office=office, desk=desk)
            for office, desk, stays in differing
        ),
        *(_heavy(*each) for each in heavy),
        *(say("crowded.full", unit=office) for office in full),
    ]


def _heavy(office: str, name: str, size: int) -> str:
    if not office:
        return say("crowded.heavy.unknown", size=_amount(size))
    unit = name or say("crowded.office", office=office)
    return say("crowded.heavy", unit=unit, size=_amount(size))


def _amount(size: int) -> str:
    """3 GB; 12 MB."""
    return f"{size // _GIB} GB" if size >= _GIB else f"{size // _MIB} MB"
