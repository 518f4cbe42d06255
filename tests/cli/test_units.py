"""`catalogue unit` and `reasons` at an upper level and at a desk, on the command line."""

import json
from pathlib import Path

import pytest

from desk_app.cli.main import main
from desk_app.domain.units import UnknownUnit
from desk_app.services.units import OnlyUpperSetsUnits, UnitUnclear
from desk_app.wording import say

KIEN_KHE = "13441"


@pytest.fixture
def upper(tmp_path: Path) -> Path:
    """A training district of 2020."""
    folder = tmp_path / "upper"
    assert run(folder, "setup", "--role", "upper", "--unit", "351", "--training") == 0
    return folder


def run(data: Path, *words: str) -> int:
    return main(["--data", str(data), "--at", "2020-03-02T08:30", *words])


def unit(data: Path, *words: str) -> int:
    return run(data, "catalogue", "unit", *words)


def listed(capsys: pytest.CaptureFixture[str], data: Path, day: str) -> dict[str, dict[str, str]]:
    capsys.readouterr()
    assert unit(data, "list", "--on", day, "--json") == 0
    return {each["code"]: each for each in json.loads(capsys.readouterr().out)}


def test_units_are_set_renamed_recoded_and_closed(
    upper: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "unit.json"
    new = listed(capsys, upper, "2020-03-02")[KIEN_KHE] | {"code": "13999", "name": "Xã Mới"}
    file.write_text(json.dumps(new), "utf-8")
    assert unit(upper, "set", str(file)) == 0
    assert say("cli.unit.set") in capsys.readouterr().err
    assert unit(upper, "rename", KIEN_KHE, "Phường Mẫu", "--from", "2020-04-01") == 0
    assert unit(upper, "recode", "13999", "13998", "--from", "2020-05-01") == 0
    assert unit(upper, "close", "13998", "--last", "2020-06-30") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "13998  01/05/2020 – 30/06/2020  Xã Mới"
    april, may, july = (listed(capsys, upper, f"2020-{month}-02") for month in ("04", "05", "07"))
    assert april["13999"]["name"] == may["13998"]["name"] == "Xã Mới"
    assert april[KIEN_KHE]["name"] == "Phường Mẫu"
    assert {"13998", "13999"} & july.keys() == set()


def test_each_reason_why_a_unit_is_not_set_has_its_exit_code(upper: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    assert run(desk, "setup", "--role", "desk", "--unit", "13498", "--training") == 0
    rename = ("rename", KIEN_KHE, "Xã Mẫu", "--from", "2020-04-01")
    assert unit(desk, *rename) == OnlyUpperSetsUnits.exit_code == 5
    recode = ("recode", KIEN_KHE, "13498", "--from", "2020-04-01")
    assert unit(upper, *recode) == UnitUnclear.exit_code == 6
    assert unit(upper, "close", "13999", "--last", "2020-06-30") == UnknownUnit.exit_code


def test_reasons_set_at_the_upper_level_are_an_entry_and_said_to_be_its_own(
    upper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(upper, "reasons", "list", "stop") == 0
    assert say("reasons.whose.shipped") in capsys.readouterr().err
    assert run(upper, "reasons", "set", "stop", "Bão") == 0
    told = capsys.readouterr()
    assert told.out == "1  Bão\n"
    assert say("reasons.whose.own") in told.err
