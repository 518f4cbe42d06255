"""Papers, books and money by command."""

import json
from datetime import date
from pathlib import Path

import pytest

from desk_app.bootstrap import open_desk
from desk_app.cli.main import main
from desk_app.domain.print_jobs import JobState
from tests.printing import reading

_PERSON = {"name": "Nguyễn Thị Mẫu", "number": "035185999001", "phone": "0900000001"}
_PERIOD = ("--from", "2020-03-01", "--to", "2020-03-31")
COPIES = "2.000815"


class Office:
    """A training desk that is told commands at ten past nine."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys, self._minute = folder, capsys, 0

    def __call__(self, *words: str, code: int = 0) -> dict[str, object]:
        self._minute += 1
        at = f"2020-03-02T09:{self._minute:02d}"
        self._capsys.readouterr()
        assert main(["--data", str(self.folder), "--at", at, "--json", *words]) == code
        out = self._capsys.readouterr().out
        found: dict[str, object] = json.loads(out) if out else {}
        return found

    def receive(self) -> str:
        """A dossier of certified copies; its code."""
        person = self.folder / "person.json"
        person.write_text(json.dumps(_PERSON), "utf-8")
        return str(self("receive", "--procedure", COPIES, "--person", str(person))["code"])

    def file(self, name: str) -> str:
        """A file to write into."""
        return str(self.folder / name)


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    """A desk just set up."""
    made = Office(tmp_path, capsys)
    made("setup", "--role", "desk", "--unit", "13498", "--training")
    return made


def is_pdf(path: str) -> bool:
    return Path(path).read_bytes().startswith(b"%PDF")


def test_a_dossier_goes_out_with_its_slips(office: Office) -> None:
    code = office.receive()
    office("step", code, "hand-over", "--to", "Phạm Thử")
    for kind in ("routing-slip", "dossiers-handover"):
        assert office("paper", code, kind, "--out", office.file(f"{kind}.pdf"))["reprint"] == 0
        assert is_pdf(office.file(f"{kind}.pdf"))


def test_several_dossiers_go_out_on_one_slip(office: Office) -> None:
    codes = [office.receive() for _ in range(3)]
    for code in codes:
        office("step", code, "hand-over", "--to", "Phạm Thử")
    out = office.file("slip.pdf")
    assert office("handover", "dossiers-handover", *codes, "--out", out)["dossiers"] == 3
    assert is_pdf(out)


def test_money_is_taken_receipted_and_cancelled(office: Office) -> None:
    code = office.receive()
    paid = office("fee", code, "--part", "fee:7000:Phí chứng thực", "--part", "levy:8000:Lệ phí")
    assert (paid["receipt"], paid["amount_dong"]) == ("0000001", 15_000)
    office("paper", code, "fee-receipt", "--size", "80mm", "--out", office.file("fee.pdf"))
    assert is_pdf(office.file("fee.pdf"))
    office("fee", code, "--cancel", "0000001", code=106)
    back = office("fee", code, "--cancel", "0000001", "--reason", "ghi nhầm")
    assert back["cancelled"] == "0000001"
    office("paper", code, "fee-receipt", "--out", office.file("none.pdf"), code=66)


def test_no_money_is_told_by_number(office: Office) -> None:
    office("fee", office.receive(), code=74)


@pytest.mark.parametrize("part", ["fee", "tax:8000:Thuế", "fee:-1:Phí", "fee:8000:"])
def test_a_charge_that_is_none_is_refused(office: Office, part: str) -> None:
    code = office.receive()
    with pytest.raises(SystemExit) as ended:
        office("fee", code, "--part", part)
    assert ended.value.code == 2


def test_the_register_tells_its_fields_and_prints_its_books(office: Office) -> None:
    code = office.receive()
    (field,) = office("register", *_PERIOD)
    for ending, magic in (("pdf", b"%PDF"), ("xlsx", b"PK"), ("json", b"{")):
        out = office.file(f"book.{ending}")
        table = office("register", *_PERIOD, "--field", str(field), "--out", out)
        assert Path(out).read_bytes().startswith(magic)
        rows = table["rows"]
        assert isinstance(rows, list)
        assert [row[1] for row in rows] == [code]


def test_a_day_is_closed_and_a_procedure_explained_on_paper(office: Office) -> None:
    office.receive()
    assert office("closing", "--out", office.file("day.pdf"))["day"] == "2020-03-02"
    office("closing", "--day", "2020-02-28", "--size", "a5", "--out", office.file("old.pdf"))
    office("guidance", COPIES, "--size", "80mm", "--out", office.file("guidance.pdf"))
    office("guidance", "9.999999", "--out", office.file("none.pdf"), code=32)
    for name in ("day.pdf", "old.pdf", "guidance.pdf"):
        assert is_pdf(office.file(name))
    assert not Path(office.file("none.pdf")).exists()


def test_what_a_command_writes_stands_in_the_list_of_prints(office: Office) -> None:
    codes = [office.receive() for _ in range(2)]
    for code in codes:
        office("step", code, "hand-over", "--to", "Phạm Thử")
    out = office.file("out.pdf")
    office("handover", "dossiers-handover", *codes, "--out", out, "--size", "a5")
    office("closing", "--out", out)
    office("guidance", COPIES, "--size", "80mm", "--out", out)
    (field,) = office("register", *_PERIOD)
    office("register", *_PERIOD, "--field", str(field), "--out", out)
    desk = open_desk(office.folder)
    jobs = desk.print_jobs.of_day(date(2020, 3, 2))
    desk.close()
    assert {job.state for job in jobs} == {JobState.SAVED}
    assert [(job.paper, job.size) for job in reversed(jobs)] == [
        ("dossiers-handover", "A5"), ("closing-sheet", "A4"), ("guidance", "80mm"),
        ("register", "A4"),
    ]  # fmt: skip
    assert len(jobs[-1].dossiers) == 2


@pytest.mark.parametrize("words", [("closing",), ("guidance", COPIES), ("register", *_PERIOD)])
def test_a_paper_of_the_office_written_again_says_so_unless_it_is_guidance(
    office: Office, words: tuple[str]
) -> None:
    office.receive()
    if words[0] == "register":
        (field,) = office(*words)
        words = (*words, "--field", str(field))  # type: ignore[assignment]  # more words
    read = []
    for name in ("first.pdf", "second.pdf"):
        office(*words, "--out", office.file(name))
        read.append(reading.words(Path(office.file(name)).read_bytes()))
    assert "BẢN IN LẠI" not in read[0]
    assert ("BẢN IN LẠI LẦN 1" in read[1]) is (words[0] != "guidance")
    assert "02/03/2020" in read[1]


def test_what_the_office_says_of_itself_is_told_changed_and_printed(office: Office) -> None:
    before = office("office")
    assert (before["phone"], before["third_copy"]) == ("", False)
    told = office("office", "--phone", "0226 000 001", "--third-copy")
    assert (told["phone"], told["third_copy"], told["tax_code"]) == ("0226 000 001", True, "")
    office("office", "--tax-code", "123", code=4)
    told = office("office", "--tax-code", "0700999001", "--no-third-copy")
    assert (told["phone"], told["third_copy"]) == ("0226 000 001", False)
    code = office.receive()
    office("fee", code, "--part", "levy:8000:Lệ phí")
    out = office.file("fee.pdf")
    office("paper", code, "fee-receipt", "--out", out)
    assert "Mã số thuế: 0700999001" in reading.words(Path(out).read_bytes())
