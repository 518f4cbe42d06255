"""Everything a dossier may bring along can be given to `receive`."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.main import main

_PERSON = {"name": "Nguyễn Thị Mẫu", "number": "035185999001", "phone": "0900000001"}
_MORNING, _MERGED = "2020-03-02T08:30", "2025-11-03T08:30"


class _Office:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], unit: str, at: str):
        self._where = ["--data", str(folder / "desk"), "--json", "--at", at]
        self._capsys, self.person = capsys, folder / "person.json"
        self.person.write_text(json.dumps(_PERSON), "utf-8")
        self.run("setup", "--role", "desk", "--unit", unit, "--training")

    def run(self, *words: str) -> list[dict[str, Any]]:
        """What a command answered, a value a line."""
        self._capsys.readouterr()
        assert main([*self._where, *words]) == 0, self._capsys.readouterr().err
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def receive(self, procedure: str, *words: str) -> dict[str, Any]:
        """A dossier received with these words, as `show` has it."""
        person = ("--procedure", procedure, "--person", str(self.person))
        (answer,) = self.run("receive", *person, *words)
        (shown,) = self.run("show", answer["code"])
        return shown


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> _Office:
    return _Office(tmp_path, capsys, "13498", _MORNING)


def test_originals_to_certify_are_listed_and_paid_for(office: _Office) -> None:
    intake = office.receive(
        "2.000815", "--order", "Bằng tốt nghiệp:1:2", "--order", "Hợp đồng: bản A:5:1"
    )["intake"]
    assert [
        (order["name"], order["pages"], order["copies"], order["fee_dong"])
        for order in intake["orders"]
    ] == [("Bằng tốt nghiệp", 1, 2, 4_000), ("Hợp đồng: bản A", 5, 1, 7_000)]
    assert intake["fee_dong"] == 11_000


@pytest.mark.parametrize("order", ["Bằng", "Bằng:1", ":1:1", "Bằng:một:1"])
def test_an_original_that_is_none_is_refused(
    order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["receive", "--order", order])
    assert ended.value.code == 2
    assert order in capsys.readouterr().err


def test_an_online_dossier_brings_its_code_and_when_it_was_filed(office: _Office) -> None:
    notice = (
        "--channel", "online", "--portal-code", "000.99.99.G15-200301-0007",
        "--filed", "2020-03-01T20:00",
    )  # fmt: skip
    received = office.receive("1.004873", *notice)
    assert received["state"] == "received"
    assert received["intake"]["portal_code"] == "000.99.99.G15-200301-0007"
    assert received["intake"]["received_at"] == "2020-03-01T20:00:00+07:00"
    noted = office.receive("1.004873", *notice, "--present")
    assert (noted["state"], noted["due_at"]) == ("presented", None)
    code = noted["intake"]["code"]
    (accepted,) = office.run("step", code, "accept")
    assert accepted["due_at"] == received["due_at"]


def test_a_second_stage_and_the_number_of_a_letter_are_kept(office: _Office) -> None:
    intake = office.receive(
        "1.004873", "--channel", "direct", "--second-term", "10wd", "--post-number", "EX99VN"
    )["intake"]
    assert intake["second_at"] == intake["due_at"]
    assert intake["second_due_at"] > intake["due_at"]
    assert intake["post_number"] == "EX99VN"


def test_many_drafts_have_one_receipt(office: _Office, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts.jsonl"
    names = ("Trần Văn Một", "Trần Văn Hai", "Trần Văn Ba")
    lines = [
        json.dumps({"submitter": _PERSON, "owner": {"name": name}, "procedure": "2.000815"})
        for name in names
    ]
    drafts.write_text("\n".join(lines), "utf-8")
    made = office.run("receive", "--batch", str(drafts))
    assert [each["owner"] for each in made] == list(names)
    assert {each["batch"] for each in made} == {made[0]["code"]}
    apart = office.run("receive", "--file", str(drafts))
    assert {each["batch"] for each in apart} == {""}


def test_a_dossier_of_another_commune_says_whose_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = _Office(tmp_path, capsys, "13483", _MERGED)
    intake = office.receive("1.004873", "--home-unit", "13489")["intake"]
    assert (intake["unit"], intake["home_unit"]) == ("13483", "13489")
