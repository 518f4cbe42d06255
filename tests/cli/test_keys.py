"""`keys` on the command line: who is known, revoked, and what is printed."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.bootstrap import SigningKeyOfAnother
from desk_app.cli.main import main
from desk_app.services.keys import OnlyUpperRevokes
from desk_app.storage.keyring import Keyring
from desk_app.sync import paper
from desk_app.sync.keys import JournalKey, ReadingKey
from tests.printing import reading

AT = "2020-03-02T08:30"


def run(data: Path, *words: str) -> int:
    return main(["--data", str(data), "--at", AT, *words])


@pytest.fixture
def upper(tmp_path: Path) -> Path:
    """A district that has enrolled a commune's desk."""
    desk, upper = tmp_path / "desk", tmp_path / "upper"
    assert run(desk, "setup", "--role", "desk", "--unit", "13498", "--training") == 0
    assert run(upper, "setup", "--role", "upper", "--unit", "351", "--training") == 0
    return upper


Told = Callable[..., Any]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """What a command answers, as JSON."""

    def answer(data: Path, *words: str) -> Any:
        capsys.readouterr()
        assert run(data, "--json", *words) == 0
        return json.loads(capsys.readouterr().out)

    return answer


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_a_pc_is_listed_revoked_and_restored(
    upper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    desk, card = tmp_path / "desk", tmp_path / "card.pdf"
    assert run(desk, "keys", "print", "--out", str(card)) == 0
    typed(monkeypatch, reading.codes(reading.picture(card.read_bytes(), 200))["QRCode"])
    digits = told(upper, "enrol", "show", "-")["fingerprint"]
    typed(monkeypatch, reading.codes(reading.picture(card.read_bytes(), 200))["QRCode"])
    assert run(upper, "enrol", "trust", "-", "--fingerprint", digits) == 0

    (device,) = told(upper, "keys", "list")
    assert (device["office"], device["stop"]) == ("13498", None)
    word = ("13498-A", "--digits", digits[-4:], "--reason", "Máy bị mất")
    revoked = told(upper, "keys", "revoke", *word, "--since", "2020-03-02")
    assert (revoked["stop"]["last"], revoked["stop"]["reason"]) == (0, "Máy bị mất")
    assert told(upper, "keys", "later", "13498-A") == []
    assert told(upper, "keys", "restore", *word)["stop"] is None


def test_a_desk_is_told_that_only_the_upper_level_revokes(
    upper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = tmp_path / "desk"
    stick = tmp_path / "stick"
    assert run(upper, "--json", "enrol", "write", "--to", str(stick)) == 0
    digits = json.loads(capsys.readouterr().out.splitlines()[-1])["card"]["fingerprint"]
    card = str(stick / "CAPTREN.QMT")
    assert run(desk, "enrol", "trust", card, "--fingerprint", digits) == 0
    word = ("351", "--digits", digits[-4:], "--reason", "Thử")
    assert run(desk, "keys", "revoke", *word) == OnlyUpperRevokes.exit_code
    assert "gọi điện cho cấp trên" in capsys.readouterr().err


def test_reading_keys_are_replaced_made_and_taken_up(
    upper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    first = told(upper, "keys", "own")["in_use"]
    own = told(upper, "keys", "replace", "--reason", "Nghi bị sao chép")
    assert own["in_use"] != first
    assert own["kept"] == 2

    sheet = tmp_path / "next.pdf"
    assert run(upper, "keys", "next", "--reason", "Dự phòng", "--out", str(sheet)) == 0
    secret = reading.codes(reading.picture(sheet.read_bytes(), 200))["QRCode"]
    typed(monkeypatch, f"{secret}\n")
    own = told(upper, "keys", "take-up", "--reason", "Dùng khóa trên giấy")
    assert own["in_use"] == ReadingKey(paper.reading_key(secret).secret).recipient


def test_the_signing_key_comes_back_from_its_sheet(
    upper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "signing.pdf"
    assert run(upper, "keys", "signing", "--out", str(sheet)) == 0
    secret = reading.codes(reading.picture(sheet.read_bytes(), 200))["QRCode"]
    kept = Keyring(upper / "keys").get("journal")
    (upper / "keys" / "journal.secret").unlink()

    typed(monkeypatch, paper.signing_text(JournalKey.generate()))
    assert run(upper, "keys", "restore-signing") == SigningKeyOfAnother.exit_code
    typed(monkeypatch, secret)
    assert run(upper, "keys", "restore-signing") == 0
    (back,) = (file.stem for file in (upper / "keys").glob("journal-*.secret"))
    assert Keyring(upper / "keys").get(back) == kept
