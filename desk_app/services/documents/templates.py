"""The office's own wording of a letter: a Word template instead of the built-in paper.

The PDF stays what is printed by default. Templates lie in a folder of this PC, a file for each
kind of letter, and come into it by `choose` only, which looks through them. What reads Word is
slow to load and seldom needed, hence the imports at their places.
"""

from pathlib import Path

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.forms import edition
from desk_app.domain.office import Office
from desk_app.printing.sheets import PaperSize
from desk_app.services import Clock
from desk_app.services.documents.issuing import Issuer
from desk_app.services.documents.ledger import Ledger
from desk_app.services.documents.letters import Letters
from desk_app.services.documents.papers import PaperKind, PaperNotSaved, Print
from desk_app.storage.workspace import Workspace
from desk_app.wording import dates, vietnamese


class NoTemplate(DeskError):
    """The office has no Word template for this kind of paper."""

    code = "no-template"
    exit_code = 69


class Templates:
    """Keeps the office's Word templates and fills them."""

    KINDS = (PaperKind.SUPPLEMENT_REQUEST, PaperKind.REFUSAL, PaperKind.APOLOGY)

    def __init__(self, workspace: Workspace, office: Office, clock: Clock, folder: Path) -> None:
        self._workspace = workspace
        self._office = office
        self._clock = clock
        self._folder = folder
        self._ledger = Ledger(workspace, office, clock)
        self._letters = Letters(workspace, Issuer(workspace, office, clock))

    def chosen(self, kind: PaperKind) -> bool:
        """Whether the office words this letter itself."""
        return self._file(kind).exists()

    def choose(self, kind: PaperKind, file: Path) -> None:
        """Take a Word document as the template of a letter. Raises `TemplateUnreadable` and
        `TemplateFieldsUnknown`; the one before stays then."""
        from desk_app.printing import word, word_letters  # noqa: PLC0415

        known = {
            PaperKind.SUPPLEMENT_REQUEST: word_letters.SUPPLEMENT_FIELDS,
            PaperKind.REFUSAL: word_letters.REFUSAL_FIELDS,
            PaperKind.APOLOGY: word_letters.APOLOGY_FIELDS,
        }[kind]
        try:
            content = file.read_bytes()
        except OSError as problem:
            raise word.TemplateUnreadable(reason="not-word") from problem
        word.check(content, known)
        self._folder.mkdir(exist_ok=True)
        self._file(kind).write_bytes(content)

    def drop(self, kind: PaperKind) -> None:
        """Go back to the built-in letter alone."""
        self._file(kind).unlink(missing_ok=True)

    def starter(self, kind: PaperKind, file: Path) -> None:
        """Write a template that says what the built-in letter says, to be reworded in Word. Raises
        `PaperNotSaved`, also for a file that is there: somebody may have changed it."""
        from desk_app.printing import word_letters  # noqa: PLC0415

        make = {
            PaperKind.SUPPLEMENT_REQUEST: word_letters.supplement_starter,
            PaperKind.REFUSAL: word_letters.refusal_starter,
            PaperKind.APOLOGY: word_letters.apology_starter,
        }[kind]
        _write(file, make(edition(self._clock().date())), over=False)

    def save(self, dossier: Dossier, kind: PaperKind, *, by: str, file: Path) -> None:
        """Write the letter as a Word document in the office's wording, then enter it in the history
        with its number. Raises `NoTemplate`, `NothingToTell`, `PaperNotSaved` and `OnlyReads`, and
        then enters nothing."""
        from desk_app.printing import word  # noqa: PLC0415

        self._office.must_work()
        if not self.chosen(kind):
            raise NoTemplate
        stored = self._workspace.dossiers.current(dossier.uid)
        wanted, numbered = self._ledger.issued(stored, kind, size=PaperSize.A4, by=by)
        content = word.filled(
            self._file(kind).read_bytes(), self._fields(wanted), self._marks(wanted)
        )  # fmt: skip
        _write(file, content)
        self._ledger.enter_saved(wanted, numbered, size="DOCX")

    def _fields(self, wanted: Print) -> dict[str, str]:
        from desk_app.printing import word_letters  # noqa: PLC0415

        match wanted.kind:
            case PaperKind.SUPPLEMENT_REQUEST:
                return word_letters.supplement_fields(self._letters.request(wanted))
            case PaperKind.REFUSAL:
                return word_letters.refusal_fields(self._letters.refusal(wanted))
            case _:
                return word_letters.apology_fields(self._letters.apology(wanted))

    def _marks(self, wanted: Print) -> tuple[str, ...]:
        """What a paper says about itself whatever its wording: training, reprint."""
        moment = dates.day_hour(self._clock())
        again = vietnamese("paper.reprint", number=wanted.reprint, moment=moment)
        training = vietnamese("paper.training")
        return (*[training] * self._office.training, *[again] * bool(wanted.reprint))

    def _file(self, kind: PaperKind) -> Path:
        return self._folder / f"{kind.value}.docx"


def _write(file: Path, content: bytes, *, over: bool = True) -> None:
    try:
        with file.open("wb" if over else "xb") as out:
            out.write(content)
    except OSError as problem:
        raise PaperNotSaved(file=str(file)) from problem
