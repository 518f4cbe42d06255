"""`check --program` tells a support officer what is broken."""

import json

import pytest

from desk_app.cli.main import main
from desk_app.services.selfcheck import Finding


def test_a_whole_program_answers_in_words_and_ends_well(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--program"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "✔ Gói đồng bộ" in lines
    assert all(line.startswith("✔") for line in lines)


def test_a_broken_window_is_told_and_changes_the_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(_paper: bytes) -> list[Finding]:
        raise ImportError("libGL.so.1 is gone")

    assert main(["--json", "check", "--program"], check_windows=broken) == 18
    found = {each["name"]: each["detail"] for each in json.loads(capsys.readouterr().out)}
    assert found["papers"] == ""
    assert "libGL.so.1 is gone" in found["windows"]


def test_the_windows_are_given_a_paper_to_show() -> None:
    papers: list[bytes] = []

    def look(paper: bytes) -> list[Finding]:
        papers.append(paper)
        return [Finding("viewer", "")]

    assert main(["check", "--program"], check_windows=look) == 0
    assert papers[0].startswith(b"%PDF")
