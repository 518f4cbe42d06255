"""Making an office, step by step, so that a power cut at any step loses nothing.

An office is there whole or not at all. From the moment it is made until somebody says that the
recovery code is put away, a mark lies beside it; as long as it does, the program starts with a new
code on the screen, because the one before may never have been seen.
"""

from dataclasses import dataclass
from pathlib import Path

from desk_app import bootstrap
from desk_app.domain.export_day import ExportDay
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Level, Unit
from desk_app.ui import preferences
from desk_app.ui.preferences import Preferences

_MARK = "code-not-put-away"

STICK_PROBLEMS = frozenset(
    {"stick-full", "stick-read-only", "stick-lied", "stick-gone", "file-unreadable"}
)
"""Codes of the errors after which another stick can be chosen, or none."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far: the unit (None before), the desk's letter, when it sends, the
    stick it sends with (None when put off), the officer."""

    unit: Unit | None = None
    desk: str = "-"
    export_day: ExportDay | None = None
    stick: Path | None = None
    officer: str = ""


@dataclass(frozen=True, slots=True)
class NewCode:
    """A recovery code that nobody has put away, and whose office it opens."""

    office: Office
    code: str


def is_upper(unit: Unit) -> bool:
    """Whether an office of this unit consolidates instead of receiving."""
    return unit.level is not Level.COMMUNE


def offered() -> list[Unit]:
    """The units of the shipped table that exist today, communes first."""
    today = bootstrap.system_clock().date()
    return sorted((unit for unit in bootstrap.units() if unit.valid_on(today)), key=is_upper)


def code_is_due(folder: Path) -> bool:
    """Whether there is an office whose recovery code nobody has put away."""
    return bootstrap.is_set_up(folder) and (folder / _MARK).exists()


def make(folder: Path, answers: Answers, chosen: Preferences) -> NewCode:
    """Make the office. Call on the lane. Raises `SetUpAlready` and, for the stick, one of
    `STICK_PROBLEMS`; then there is no office."""
    assert answers.unit is not None
    role = Role.UPPER if is_upper(answers.unit) else Role.DESK
    office = Office(unit=answers.unit, desk=answers.desk, role=role)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).touch()
    made = bootstrap.set_up(
        folder,
        office,
        officer=answers.officer,
        export_day=answers.export_day,
        stick=answers.stick,
    )
    desk = bootstrap.open_desk(folder)
    preferences.keep(desk.settings, chosen)
    desk.close()
    return NewCode(office, made.recovery_code)


def new_code(folder: Path) -> NewCode:
    """Another recovery code for the office. Call on the lane. Raises `KeyMissing`."""
    desk = bootstrap.open_desk(folder)
    desk.close()
    return NewCode(desk.office, bootstrap.new_recovery_code(folder))


def put_away(folder: Path) -> None:
    """The code is put away; the office can be opened from now on."""
    (folder / _MARK).unlink(missing_ok=True)
