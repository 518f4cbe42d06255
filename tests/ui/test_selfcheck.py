"""The windows' part of the program's check of itself."""

import io

import pytest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from desk_app import wording
from desk_app.services.selfcheck import Finding, trial_paper
from desk_app.ui.selfcheck import check_windows


def _empty_page() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _failed(found: list[Finding]) -> dict[str, str]:
    return {finding.name: finding.detail for finding in found if not finding.ok}


@pytest.mark.usefixtures("qapp")
def test_a_whole_program_shows_its_papers() -> None:
    found = check_windows(trial_paper())
    assert _failed(found) == {}
    assert all(wording.say(f"check.{finding.name}") for finding in found)


def test_a_paper_without_ink_is_a_finding(qapp: QApplication) -> None:
    assert "viewer" in _failed(check_windows(_empty_page()))


def test_a_broken_paper_is_a_finding(qapp: QApplication) -> None:
    assert "viewer" in _failed(check_windows(b"%PDF-1.4 cut short"))
