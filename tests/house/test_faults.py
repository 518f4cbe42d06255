"""Each of the forty-four faults that a stick, a PC, a clock or people can have has its test.

A test is named after its fault, `test_fault_6_…`; what a fault is its test's name tells.
"""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
FAULTS = range(1, 45)


def test_every_fault_has_a_test_of_its_name() -> None:
    named = {
        int(number)
        for file in TESTS.rglob("test_*.py")
        for number in re.findall(r"^def test_fault_(\d+)_", file.read_text("utf-8"), re.MULTILINE)
    }
    assert named == set(FAULTS)
