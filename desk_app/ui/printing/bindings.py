"""Which printer and which sheet a paper goes to on this PC. Touches the database."""

from dataclasses import dataclass

from desk_app.services.documents import PaperKind, Size
from desk_app.services.office import OfficeDesk


@dataclass(frozen=True, slots=True)
class Binding:
    """The printer (empty while none was chosen) and the sheet of one kind of paper."""

    printer: str = ""
    size: Size = Size.A4


def binding(settings: OfficeDesk, kind: PaperKind) -> Binding:
    """What was chosen last for a kind of paper."""
    size = settings.setting(f"paper.{kind.value}.size", Size.A4.value)
    return Binding(settings.setting(f"paper.{kind.value}.printer"), Size(size))


def bind(settings: OfficeDesk, kind: PaperKind, chosen: Binding) -> None:
    """Remember the choice; prints of this kind go there from now on."""
    if binding(settings, kind) == chosen:
        return
    settings.put_setting(f"paper.{kind.value}.size", chosen.size.value)
    settings.put_setting(f"paper.{kind.value}.printer", chosen.printer)
