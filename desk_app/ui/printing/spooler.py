"""What CUPS, the print system of Linux, knows of our jobs. Qt hands a paper over and does not tell
whether it was taken: a queue that takes no jobs would swallow it."""

import ctypes
import sys
from functools import cache

_MINE, _OF_ALL_STATES = 1, -1


class _Job(ctypes.Structure):
    """`cups_job_t` of libcups, 2.x."""

    _fields_ = [
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    ]


def newest_job(printer: str) -> int | None:
    """The number of the newest job of this account at a printer, of those waiting, printing and
    done; 0 where there is none or CUPS does not answer, None where the system has no CUPS."""
    library = _library()
    if library is None:
        return None
    jobs = ctypes.POINTER(_Job)()
    count = library.cupsGetJobs2(
        None, ctypes.byref(jobs), printer.encode(), _MINE, _OF_ALL_STATES
    )  # fmt: skip
    newest = max((jobs[at].id for at in range(count)), default=0)
    if count > 0:
        library.cupsFreeJobs(count, jobs)
    return newest


@cache
def _library() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL("libcups.so.2")
    except OSError:
        return None
    pointer = ctypes.POINTER(_Job)
    library.cupsGetJobs2.argtypes = [
        ctypes.c_void_p, ctypes.POINTER(pointer), ctypes.c_char_p, ctypes.c_int, ctypes.c_int,
    ]  # fmt: skip
    library.cupsFreeJobs.argtypes = [ctypes.c_int, pointer]
    return library
