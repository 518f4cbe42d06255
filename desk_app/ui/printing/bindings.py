"""Which printer and which sheet a paper goes to on this PC. Touches the database."""

from dataclasses import dataclass, replace

from desk_app.domain.office_papers import SLIPS, OfficeKind
from desk_app.domain.print_jobs import REPORT
from desk_app.services.documents import PaperKind, Size, office_sheets_of, sheets_of
from desk_app.services.office import OfficeDesk
from desk_app.ui.printing.printers import PrintJob

_OFFICE = tuple(kind.value for kind in OfficeKind if kind not in SLIPS)
PAPERS = (*(kind.value for kind in PaperKind), *_OFFICE, REPORT)
"""All that has a printer of its own, in the order of the settings."""
MOST_COPIES, FURTHEST_MM = 5, 30


@dataclass(frozen=True, slots=True)
class Binding:
    """The printer (empty while none was chosen), the sheet and the copies of one kind of paper,
    and how far to move what is printed to the right and down so that it stands where it should."""

    printer: str = ""
    size: Size = Size.A4
    copies: int = 1
    right_mm: int = 0
    down_mm: int = 0

    def on(self, printer: str, size: Size) -> "Binding":
        """The same on a printer and a sheet. Another printer draws paper in otherwise."""
        same = self if printer == self.printer else replace(self, right_mm=0, down_mm=0)
        return replace(same, printer=printer, size=size)

    def job(self, pdf: bytes, title: str) -> PrintJob:
        """A paper as the printer gets it."""
        return PrintJob(pdf, title, self.printer, self.copies, self.right_mm, self.down_mm)


def sheets(paper: str) -> tuple[Size, ...]:
    """The sheets to choose from for a kind of paper; none for a report, which knows its own."""
    if paper == REPORT:
        return ()
    return office_sheets_of(OfficeKind(paper)) if paper in _OFFICE else sheets_of(PaperKind(paper))


def binding(settings: OfficeDesk, paper: str) -> Binding:
    """What was chosen for a kind of paper: one of `PAPERS`."""

    def get(name: str, default: str) -> str:
        return settings.setting(f"paper.{paper}.{name}", default)

    return Binding(
        printer=get("printer", ""),
        size=Size(get("size", Size.A4.value)),
        copies=int(get("copies", "1")),
        right_mm=int(get("right-mm", "0")),
        down_mm=int(get("down-mm", "0")),
    )


def bindings(settings: OfficeDesk) -> dict[str, Binding]:
    """What was chosen for every kind of paper."""
    return {paper: binding(settings, paper) for paper in PAPERS}


def bind(settings: OfficeDesk, paper: str, chosen: Binding) -> None:
    """Remember the choice; prints of this kind go there from now on."""
    for name, value in (
        ("size", chosen.size.value),
        ("copies", str(chosen.copies)),
        ("right-mm", str(chosen.right_mm)),
        ("down-mm", str(chosen.down_mm)),
        ("printer", chosen.printer),
    ):
        setting = f"paper.{paper}.{name}"
        if settings.setting(setting) != value:
            settings.put_setting(setting, value)


def bind_the_rest(settings: OfficeDesk, printer: str) -> None:
    """Let every kind of paper that has no printer go to this one: a choice made once, and said."""
    for paper, chosen in bindings(settings).items():
        if not chosen.printer:
            bind(settings, paper, replace(chosen, printer=printer))
