"""The verbs are a contract: they are there, answer as data, and say by number what went wrong."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.cli import catalogue
from desk_app.cli import main as cli
from desk_app.cli.main import main, parser
from desk_app.domain.problems import Problem, ProblemCode, Record
from desk_app.services.reporting import REPORTS
from desk_app.wording import say

_VERBS = (
    "setup", "recover", "receive", "step", "rate", "show", "find", "worklist", "paper", "due",
    "handover", "guidance", "register", "closing", "fee", "catalogue", "calendar", "export",
    "import", "enrol", "sync", "journal", "forks", "gaps", "report", "numbers", "check",
    "sample", "scan", "reasons", "template",
)  # fmt: skip
_PERSON = {"name": "Nguyễn Thị Mẫu", "number": "035185999001", "phone": "0900000001"}
_MORNING = "2020-03-02T08:30"
_MONTHLY = ("report", "evaluation", "--from", "2020-03-01", "--to", "2020-03-31")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training desk with one dossier."""
    folder = tmp_path_factory.mktemp("office")
    where = ["--data", str(folder), "--at", _MORNING]
    assert main([*where, "setup", "--role", "desk", "--unit", "13498", "--training"]) == 0
    (folder / "person.json").write_text(json.dumps(_PERSON), "utf-8")
    person = str(folder / "person.json")
    assert main([*where, "receive", "--procedure", "2.000815", "--person", person]) == 0
    return folder


class _Answer:
    """What one command wrote and returned."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> None:
        capsys.readouterr()
        self.code = main(["--data", str(folder), *words])
        self.out, self.err = capsys.readouterr()


@pytest.mark.parametrize("verb", _VERBS)
def test_every_verb_is_there_and_explains_itself(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"])
    assert ended.value.code == 0
    assert verb in capsys.readouterr().out


def _commands(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                if name != "sample-day":
                    yield command
                    yield from _commands(command)


@pytest.mark.parametrize("command", list(_commands(parser())), ids=lambda command: command.prog)
def test_every_command_and_every_argument_says_what_it_is(
    command: argparse.ArgumentParser,
) -> None:
    assert command.description
    groups = argparse._SubParsersAction
    silent = [each.dest for each in command._actions if not (each.help or isinstance(each, groups))]
    assert not silent


def test_help_lists_every_verb_but_the_hidden_one() -> None:
    listed = {line.split()[0] for line in parser().format_help().splitlines() if line.strip()}
    assert set(_VERBS) <= listed
    assert "sample-day" not in listed


@pytest.mark.parametrize(
    "words",
    [
        ("find", "mau"),
        ("find", "nobody of this name"),
        ("worklist",),
        ("worklist", "--due", "2020-03-02"),
        ("worklist", "--only", "working"),
        ("due", "--from", _MORNING, "--term", "5wd"),
        ("catalogue", "list"),
        ("sync", "status"),
        *(("report", name, "--from", "2020-03-01", "--to", "2020-03-31") for name in REPORTS),
        ("check",),
    ],
    ids=" ".join,
)
def test_answers_as_json_are_data_on_stdout_and_nothing_on_stderr(
    office: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    answer = _Answer(capsys, office, "--json", *words)
    assert answer.code == 0
    json.loads(answer.out)
    assert answer.err == ""


def test_a_dossier_goes_through_the_office_by_commands_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(at: str, *words: str) -> dict[str, str]:
        answer = _Answer(capsys, tmp_path / "desk", "--json", "--at", at, *words)
        assert answer.code == 0, answer.err
        found: dict[str, str] = json.loads(answer.out)
        return found

    person = tmp_path / "person.json"
    person.write_text(json.dumps(_PERSON), "utf-8")
    made = run(_MORNING, "setup", "--role", "desk", "--unit", "13498", "--training")
    assert made["recovery_code"].count("-") == 4
    code = run(
        _MORNING, "receive", "--procedure", "1.004873", "--person", str(person)
    )["code"]  # fmt: skip
    assert run("2020-03-02T09:00", "step", code, "hand-over", "--to", "Trần Văn Mẫu")
    assert run("2020-03-03T09:00", "step", code, "finish", "--number", "01")["state"] == "finished"
    assert run("2020-03-03T10:00", "step", code, "return")["state"] == "returned"
    assert run("2020-03-03T10:01", "rate", code, "--answer", "very")["answer"] == "very"
    paper = tmp_path / "receipt.pdf"
    assert run("2020-03-03T10:02", "paper", code, "receipt", "--out", str(paper))["path"]
    assert paper.read_bytes().startswith(b"%PDF")
    assert run("2020-03-03T10:03", "show", code)["state"] == "returned"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "H25.26.16-200302-9999"), 25),
        (("step", "{dossier}", "return"), 20),
        (("rate", "{dossier}", "--answer", "very"), 23),
        (("receive", "--procedure", "9.999999", "--person", "{person}"), 24),
        (("receive", "--procedure", "2.000815", "--card", "no card at all"), 40),
        (("receive", "--file", "{folder}/nowhere.jsonl"), 15),
        (("report", "II.06a", "--from", "2020-03-31", "--to", "2020-03-01"), 16),
        (("report", "II.99", "--from", "2020-03-01", "--to", "2020-03-31"), 97),
        ((*_MONTHLY, "--say", "evaluation.5", "3"), 110),
        ((*_MONTHLY, "--say", "evaluation.1", "2"), 111),
        ((*_MONTHLY, "--out", "{folder}/report.odt"), 17),
        (("due", "--from", _MORNING, "--term", "soon"), 30),
        (("paper", "{dossier}", "results-slip", "--out", "{folder}/slip.pdf"), 26),
        (("export", "--to", "{folder}"), 94),
        (("import", "{folder}"), 96),
        (("setup", "--role", "desk", "--unit", "13498", "--training"), 12),
        (("sample", "--to", "{folder}/none", "--year", "2025"), 19),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else str(value),
)
def test_what_went_wrong_is_a_sentence_on_stderr_and_a_number(
    office: Path, words: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(_Answer(capsys, office, "--json", "worklist").out)
    facts = {"dossier": found[0]["code"], "folder": office, "person": office / "person.json"}
    filled = [word.format(**facts) for word in words]
    answer = _Answer(capsys, office, "--at", "2020-03-02T09:00", *filled)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.strip().endswith(".")
    assert "Traceback" not in answer.err


def test_a_fault_of_ours_has_a_number_that_no_error_has() -> None:
    assert cli._FAULT < 3, "errors have the numbers from 3 on"


def test_a_folder_without_office_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = _Answer(capsys, tmp_path, "--lang", "en", "worklist")
    assert answer.code == 11
    assert "Set up the office first" in answer.err


def test_a_real_office_acts_only_at_the_hour_of_its_own_clock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = tmp_path / "real"
    setup = ("setup", "--role", "upper", "--unit", "37")
    assert _Answer(capsys, where, "--at", "2026-03-02T08:30", *setup).code == 13
    assert not (where / "office.db").exists()
    assert _Answer(capsys, where, *setup).code == 0
    assert _Answer(capsys, where, "--at", "2026-03-02T08:30", "worklist").code == 13
    assert _Answer(capsys, where, "worklist").code == 0


@pytest.mark.parametrize("share", ["0", "-1", "1.5", "half"])
def test_a_share_of_a_sample_lies_between_nothing_and_everything(
    share: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["sample", "--to", str(tmp_path), "--share", share])
    assert ended.value.code == 2
    assert share in capsys.readouterr().err


def test_the_sample_day_says_where_its_papers_lie(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = _Answer(capsys, tmp_path, "sample-day", "--to", str(tmp_path / "day"))
    assert (answer.code, answer.err) == (0, "")
    files = [Path(line) for line in answer.out.splitlines() if line.startswith(str(tmp_path))]
    assert {file.suffix for file in files} == {".pdf", ".QMC", ".xlsx"}
    assert all(file.exists() for file in files)


def test_a_reason_that_holds_several_times_is_said_once() -> None:
    fee = Problem.at(ProblemCode.FEE_MISSING, "")
    term = Problem.at(ProblemCode.TERM_MISSING, "")
    record = Record(
        code="1.000001", name="Thủ tục thử", procedure=None, problems=(fee, term, fee)
    )  # fmt: skip
    said = catalogue._reasons(record)
    assert said.count(say("problem.fee-missing")) == 1
    assert "(×2)" in said
    assert say("problem.term-missing") in said


def test_numbers_are_taken_over_voided_and_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*words: str) -> _Answer:
        return _Answer(capsys, tmp_path, "--at", _MORNING, *words)

    assert told("setup", "--role", "desk", "--unit", "13498", "--training").code == 0
    assert told("numbers", "start", "PTC", "57", "--note", "sổ giấy").out == "57\n"
    assert told("numbers", "void", "PTC", "57", "--reason", "rách phôi").out == "58\n"
    assert told("numbers", "start", "PTC", "5").code == 61
    listed = json.loads(told("numbers", "gaps", "--json", "--out", str(tmp_path / "g.pdf")).out)
    assert [row[:5] for row in listed["rows"]] == [
        ["PTC", 1, 56, "Thuộc sổ giấy", "sổ giấy"],
        ["PTC", 57, 57, "Số hủy", "rách phôi"],
    ]
    assert (tmp_path / "g.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "docx", "json"])
@pytest.mark.parametrize("name", ["II.06a", "narrative"])
def test_a_report_goes_into_a_file_of_each_kind(
    office: Path, name: str, ending: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / f"report.{ending}"
    words = (name, "--from", "2020-03-01", "--to", "2020-03-31", "--out", str(file))

    assert _Answer(capsys, office, "report", *words).code == 0

    begins = {"pdf": b"%PDF", "xlsx": b"PK", "docx": b"PK", "json": b"{"}
    assert file.read_bytes().startswith(begins[ending])


def test_what_is_said_by_command_stands_in_the_report(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    period = ("--from", "2020-03-01", "--to", "2020-03-31")
    words = ("narrative", *period, "--say", "proposals", "Thêm một máy in")

    answer = _Answer(capsys, office, "report", *words)

    assert answer.out.rstrip().endswith("II. KIẾN NGHỊ, ĐỀ XUẤT\nThêm một máy in")
