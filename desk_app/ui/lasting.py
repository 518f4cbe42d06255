"""Keeps Python's constants alive under Qt.

PySide6 6.12 is compiled as if None, True and False were immortal, which they are from Python 3.12
on. On 3.11 each Qt method that returns nothing takes one reference of None away, each `emit` one
of True, and after some seven thousand calls the interpreter aborts ("none_dealloc").
"""

import ctypes
import sys

_PLENTY = 1 << 40


def keep_constants() -> None:
    """Give the three constants more references than any session can take away."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY
