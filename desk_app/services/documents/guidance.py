"""Guidance for citizens: a sheet for each procedure on offer."""

from desk_app.domain.errors import DeskError
from desk_app.domain.office import Office
from desk_app.domain.units import Unit
from desk_app.printing.guidance import GuidanceData, guidance_pdf
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.issuing import Issuer
from desk_app.storage.workspace import Workspace


class NotOnOffer(DeskError):
    """No procedure of this code is valid here today."""

    code = "not-on-offer"
    exit_code = 32
    told = frozenset({"procedure"})


class Guidance:
    """Makes guidance sheets."""

    def __init__(
        self, workspace: Workspace, office: Office, clock: Clock, units: tuple[Unit, ...]
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._issuer = Issuer(workspace, office, clock, units)

    def pdf(self, code: str, *, size: Size, by: str) -> bytes:
        """What a citizen needs for a procedure, as valid today; no receipt, so each print of it is
        as good as the first. Raises `NotOnOffer` and `FontMissing`."""
        procedure = self._workspace.procedures.one(
            code, self._issuer.today(), units=self._office.authorities
        )
        if procedure is None:
            raise NotOnOffer(procedure=code)
        data = GuidanceData(
            **self._issuer.headed(by),
            procedure=procedure,
            place=self._issuer.desk_name(),
            phone=self._issuer.phone(by),
        )
        return guidance_pdf(data, size=size)
