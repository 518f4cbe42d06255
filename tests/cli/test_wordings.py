"""`reasons` and `template` on the command line."""

import json
from pathlib import Path

import pytest

from desk_app.cli.main import main
from desk_app.domain.reasons import Occasion, TooManyReasons
from desk_app.printing.word import TemplateUnreadable
from desk_app.services.documents import NoTemplate, PaperNotSaved
from desk_app.wording.reasons import standard

_PERSON = {"name": "Nguyễn Thị Mẫu", "number": "035185999001", "phone": "0900000001"}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A training office of 2020."""
    assert run(tmp_path, "setup", "--role", "desk", "--unit", "13498", "--training") == 0
    return tmp_path


def run(data: Path, *words: str) -> int:
    return main(["--data", str(data), "--at", "2020-03-02T08:30", *words])


def told(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> str:
    capsys.readouterr()
    assert run(data, *words) == 0
    return capsys.readouterr().out


def test_own_reasons_hold_until_none_are_given(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, office, "reasons", "set", "stop", "Mất điện ...", "Bão") == (
        "1  Mất điện …\n2  Bão\n"
    )
    listed = json.loads(told(capsys, office, "--json", "reasons", "list", "stop"))
    assert [each["words"] for each in listed] == ["Mất điện …", "Bão"]
    shipped = json.loads(told(capsys, office, "--json", "reasons", "set", "stop"))
    assert [each["words"] for each in shipped] == [each.words for each in standard(Occasion.STOP)]


def test_a_tenth_reason_is_refused_and_those_in_use_stay(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys, office, "reasons", "set", "stop", "Bão")
    assert run(office, "reasons", "set", "stop", *map(str, range(10))) == TooManyReasons.exit_code
    assert told(capsys, office, "reasons", "list", "stop") == "1  Bão\n"


def test_a_starter_is_not_written_over_what_somebody_changed(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    starter = office / "mau.docx"
    starter.write_bytes(b"reworded")
    again = ("template", "starter", "refusal", "--out", str(starter))
    assert run(office, *again) == PaperNotSaved.exit_code
    assert starter.read_bytes() == b"reworded"


def test_a_template_is_started_taken_used_and_dropped(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person, starter, letter = (office / name for name in ("p.json", "mau.docx", "thu.docx"))
    person.write_text(json.dumps(_PERSON), "utf-8")
    received = told(
        capsys, office, "--json", "receive", "--procedure", "2.000815", "--person", str(person)
    )
    code = json.loads(received)["code"]
    assert run(office, "step", code, "refuse", "--reason", "Không thuộc thẩm quyền") == 0
    write = ("template", "write", "refusal", code, "--out", str(letter))
    assert run(office, *write) == NoTemplate.exit_code
    told(capsys, office, "template", "starter", "refusal", "--out", str(starter))
    assert told(capsys, office, "template", "choose", "refusal", str(starter)) == "refusal\n"
    told(capsys, office, *write)
    assert letter.read_bytes().startswith(b"PK")
    person_file = ("template", "choose", "apology", str(person))
    assert run(office, *person_file) == TemplateUnreadable.exit_code
    assert told(capsys, office, "template", "drop", "refusal") == "–\n"
