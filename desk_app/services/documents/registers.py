"""The register of dossiers: one book for each field, for any period."""

from desk_app.domain import lifecycle
from desk_app.domain.dossier import Dossier
from desk_app.domain.forms import Edition, edition
from desk_app.domain.office import Office
from desk_app.domain.period import Period
from desk_app.domain.tables import Table
from desk_app.domain.units import Unit
from desk_app.domain.vietnamese import sort_key
from desk_app.printing.register import RegisterData, register_pdf
from desk_app.reports.book import book
from desk_app.services import Clock
from desk_app.services.documents.issuing import Issuer
from desk_app.storage.workspace import Workspace
from desk_app.wording import Words, vietnamese

_MOST = 100_000
"""Lines of a book: more than any commune receives in a year."""


class Registers:
    """Writes the books of this unit."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._issuer = Issuer(workspace, office, clock, units)

    def fields(self, period: Period) -> list[str]:
        """The fields in which dossiers were received in a period, in the order of the alphabet."""
        return sorted({each.intake.field for each in self._received(period, None)}, key=sort_key)

    def table(self, field: str, period: Period, *, words: Words = vietnamese) -> Table:
        """The book of a field. Raises `OnlyReads`."""
        self._office.must_work()
        return book(
            self._received(period, field),
            period,
            field=field,
            agency=self._issuer.settled_by,
            words=words,
        )

    def pdf(self, field: str, period: Period, *, by: str, reprint: int = 0) -> bytes:
        """The book of a field on landscape A4. Raises `OnlyReads` and `FontMissing`."""
        numbered = edition(period.start) is Edition.CIRCULAR_2025
        number = vietnamese("register.number") if numbered else ""
        head = self._issuer.headed(by, number=number, reprint=reprint)
        return register_pdf(RegisterData(**head, table=self.table(field, period)))

    def _received(self, period: Period, field: str | None) -> list[Dossier]:
        unit = self._office.unit.code
        found = self._workspace.dossiers.received(period, field=field, limit=_MOST)
        return [
            each for each in found
            if each.intake.unit == unit and each.state not in lifecycle.OUTSIDE
        ]  # fmt: skip
