"""The log tells what went wrong and where, never about whom."""

import json
import logging
from pathlib import Path

import pytest

from desk_app.cli.main import main
from desk_app.services.lookup import Lookup

_PERSON = {
    "name": "Nguyễn Thị Bí Mật", "number": "035185999001", "phone": "0900000001",
    "address": "Xóm Kín",
}  # fmt: skip
_SECRETS = (*_PERSON.values(), "Bí Mật", "Giấy Riêng")


@pytest.fixture
def everything_logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


def test_a_day_with_its_mistakes_leaves_nobody_in_the_log(
    tmp_path: Path,
    everything_logged: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    person = tmp_path / "person.json"
    person.write_text(json.dumps(_PERSON), "utf-8")

    def run(*words: str) -> int:
        return main(["--data", str(tmp_path / "desk"), "--at", "2020-03-02T08:30", *words])

    assert run("setup", "--role", "desk", "--unit", "13498", "--training") == 0
    capsys.readouterr()
    assert run("--json", "receive", "--procedure", "1.004873", "--person", str(person)) == 0
    code = json.loads(capsys.readouterr().out)["code"]
    assert run("step", code, "finish", "--result", "Giấy Riêng") == 0
    assert run("step", code, "return", "--card", "Nguyễn Thị Bí Mật") != 0
    assert run("find", "Bí Mật") == 0
    assert run("show", "Nguyễn Thị Bí Mật") != 0
    with monkeypatch.context() as broken:
        broken.setattr(Lookup, "find", lambda _self, text: {}[text])
        assert run("find", "Nguyễn Thị Bí Mật") == 1

    assert "KeyError" in everything_logged.text
    assert "test_log.py" in everything_logged.text
    for secret in _SECRETS:
        assert secret not in everything_logged.text
