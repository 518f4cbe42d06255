"""How measurements are made and told."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def seconds(act: Callable[[], object]) -> float:
    """How long an act takes."""
    began = perf_counter()
    act()
    return perf_counter() - began


def p95(times: list[float]) -> float:
    """What 95 of 100 stay below."""
    return sorted(times)[int(len(times) * 0.95)]


def tell(title: str, **times: list[float]) -> None:
    """Print how long things took, in milliseconds."""
    print(f"\n{title:<44}{'p50':>10}{'p95':>10}")  # noqa: T201  # this is the table
    for what, each in times.items():
        name = what.replace("_", " ")
        print(f"  {name:<42}{median(each) * 1e3:>10.3f}{p95(each) * 1e3:>10.3f} ms")  # noqa: T201


def judge(what: str, found: float, limit: float, unit: str) -> None:
    """Print a figure beside its limit, and fail when it is missed."""
    missed = "  MISSED" if found > limit else ""
    print(f"  {what:<42}{found:>10.2f}{limit:>10.2f} {unit} at most{missed}")  # noqa: T201
    assert found <= limit, f"{what}: {found:.2f} {unit}, at most {limit} were wanted"
