"""Bundles opened ahead by other processes are taken in as if nobody had looked at them before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import Desk
from desk_app.sync import ahead
from tests.builders import Clock
from tests.offices import DISTRICT, KIEN_KHE, THANH_HAI, at, enrol, established, receive


@pytest.fixture
def moment() -> Clock:
    return Clock(at("2020-03-02"))


@pytest.fixture
def upper(tmp_path: Path, moment: Clock) -> Iterator[Desk]:
    made = established(tmp_path / "upper", DISTRICT, moment)
    yield made
    made.close()


def _sent(upper: Desk, tmp_path: Path, moment: Clock, code: str, *, known: bool = True) -> None:
    desk = established(tmp_path / code, code, moment)
    enrol(desk, upper, tmp_path / "down")
    if known:
        enrol(upper, desk, tmp_path / f"up {code}")
    receive(desk, "2020-03-03", moment)
    desk.exchange.export(tmp_path / "stick")
    desk.close()


def test_good_damaged_and_unknown_bundles_end_as_they_would_one_by_one(
    upper: Desk, tmp_path: Path, moment: Clock
) -> None:
    _sent(upper, tmp_path, moment, THANH_HAI)
    _sent(upper, tmp_path, moment, KIEN_KHE, known=False)
    (good,) = (tmp_path / "stick").rglob(f"{THANH_HAI}*.QMC")
    torn = good.with_name("13498-A-000009-0000.QMC")
    torn.write_bytes(good.read_bytes()[:-9])

    results = {each.name: each for each in upper.exchange.take_in([tmp_path / "stick"], workers=2)}

    assert results[good.name].result == "taken-in"
    assert results[good.name].new > 1
    assert results[torn.name].result == "refused"
    (unknown,) = [each for name, each in results.items() if name.startswith(KIEN_KHE)]
    assert unknown.result == "waiting"
    (again,) = upper.exchange.take_in([good], workers=2)
    assert again.result == "known"


def test_only_so_many_are_opened_before_the_first_is_taken_in() -> None:
    taken = []

    def arriving() -> Iterator[tuple[int, bytes]]:
        for number in range(20):
            taken.append(number)
            yield number, b"no bundle"

    with ahead.openers(1, ["AGE-SECRET-KEY-1"], {}) as pool:
        opened = pool.opened(arriving())
        first, _, checked = next(opened)
        assert (first, checked) == (0, None)
        assert len(taken) < 5
        assert [number for number, _, _ in opened] == list(range(1, 20))
