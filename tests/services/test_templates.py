"""An office replaces the text of a letter with its own Word template, without touching code."""

from pathlib import Path

import docx
import pytest

from desk_app.bootstrap import Desk
from desk_app.domain.dossier import Dossier
from desk_app.printing.word import TemplateFieldsUnknown, TemplateUnreadable
from desk_app.services.documents import NoTemplate, PaperKind, PaperNotSaved, Size
from tests.acts import received
from tests.builders import workspace_of
from tests.printing import reading
from tests.printing.test_word import template, text
from tests.storage.desks import everything

BY = "o01"
REFUSAL = PaperKind.REFUSAL


def refused(desk: Desk) -> Dossier:
    return desk.processing.refuse(received(desk), reason="lý do thử", by=BY)


def written(folder: Path, *lines: str) -> Path:
    file = folder / "mau.docx"
    file.write_bytes(template(*lines))
    return file


def test_an_office_rewords_the_letter_it_was_given(training_desk: Desk, tmp_path: Path) -> None:
    desk, file = training_desk, tmp_path / "mau.docx"
    desk.templates.starter(REFUSAL, file)
    document = docx.Document(str(file))
    document.add_paragraph("Trân trọng kính chào {{ ho_ten }}.")
    document.save(str(file))
    desk.templates.choose(REFUSAL, file)
    dossier, out = refused(desk), tmp_path / "thu.docx"
    desk.templates.save(dossier, REFUSAL, by=BY, file=out)
    read = text(out.read_bytes())
    for said in ("Trân trọng kính chào Nguyễn Văn Thử.", dossier.code, "lý do thử",
                 "01/PTC-BPTNTKQ", "MẪU – KHÔNG CÓ GIÁ TRỊ"):  # fmt: skip
        assert said in read, said


def test_the_letter_keeps_its_number_and_its_count_of_prints(
    training_desk: Desk, tmp_path: Path
) -> None:
    desk, out = training_desk, tmp_path / "thu.docx"
    desk.templates.choose(REFUSAL, written(tmp_path, "Số: {{ so }}"))
    dossier = refused(desk)
    desk.templates.save(dossier, REFUSAL, by=BY, file=out)
    desk.templates.save(dossier, REFUSAL, by=BY, file=out)
    assert "Số: 01/PTC-BPTNTKQ" in text(out.read_bytes())
    assert "BẢN IN LẠI LẦN 1" in text(out.read_bytes())
    paper = desk.documents.issue(dossier, REFUSAL, size=Size.A4, by=BY)
    assert paper.reprint == 2
    assert "01/PTC-BPTNTKQ" in reading.words(paper.pdf)


def test_a_template_that_does_not_fit_leaves_the_one_before(
    training_desk: Desk, tmp_path: Path
) -> None:
    templates = training_desk.templates
    templates.choose(REFUSAL, written(tmp_path, "mẫu một {{ ho_ten }}"))
    with pytest.raises(TemplateFieldsUnknown):
        templates.choose(REFUSAL, written(tmp_path, "{{ hen_moi }}"))
    with pytest.raises(TemplateUnreadable):
        templates.choose(REFUSAL, tmp_path / "không có.docx")
    out = tmp_path / "thu.docx"
    templates.save(refused(training_desk), REFUSAL, by=BY, file=out)
    assert "mẫu một" in text(out.read_bytes())


def test_without_template_nothing_is_written(training_desk: Desk, tmp_path: Path) -> None:
    templates, dossier = training_desk.templates, refused(training_desk)
    assert not templates.chosen(REFUSAL)
    templates.choose(REFUSAL, written(tmp_path, "x"))
    assert templates.chosen(REFUSAL)
    templates.drop(REFUSAL)
    before = everything(workspace_of(training_desk))
    with pytest.raises(NoTemplate):
        templates.save(dossier, REFUSAL, by=BY, file=tmp_path / "thu.docx")
    assert not (tmp_path / "thu.docx").exists()
    assert everything(workspace_of(training_desk)) == before


def test_a_file_that_cannot_be_written_enters_nothing(training_desk: Desk, tmp_path: Path) -> None:
    templates, dossier = training_desk.templates, refused(training_desk)
    templates.choose(REFUSAL, written(tmp_path, "x"))
    before = everything(workspace_of(training_desk))
    with pytest.raises(PaperNotSaved):
        templates.save(dossier, REFUSAL, by=BY, file=tmp_path / "no" / "thu.docx")
    assert everything(workspace_of(training_desk)) == before


def test_an_apology_can_be_reworded_too(training_desk: Desk, tmp_path: Path) -> None:
    desk, out = training_desk, tmp_path / "thu.docx"
    desk.templates.choose(PaperKind.APOLOGY, written(tmp_path, "{{ hen_cu }} → {{ hen_moi }}"))
    dossier = received(desk)
    due = dossier.due_at
    assert due is not None
    dossier = desk.processing.extend(dossier, due_at=due.replace(year=2021), reason="thử", by=BY)
    desk.templates.save(dossier, PaperKind.APOLOGY, by=BY, file=out)
    assert f"{due:%d/%m}/2020 → " in text(out.read_bytes())
    assert f"{due:%d/%m}/2021" in text(out.read_bytes())
