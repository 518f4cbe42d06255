"""Printed cards and sealed key sheets. Nothing here is kept: whoever asks prints or saves it."""

from desk_app.domain import chain
from desk_app.domain.office import Office, Role
from desk_app.domain.units import Unit
from desk_app.printing.key_card import KeyCardData, KeySheetData, key_card_pdf, key_sheet_pdf
from desk_app.printing.sheets import PaperSize as Size
from desk_app.services import Clock
from desk_app.services.documents.issuing import Head, Issuer
from desk_app.storage.workspace import Workspace
from desk_app.sync import own_card, paper
from desk_app.sync.keys import JournalKey
from desk_app.sync.own_keys import OwnKeys
from desk_app.wording import vietnamese


class KeyPapers:
    """Draws our own card for everybody, and key sheets for an envelope."""

    def __init__(
        self,
        workspace: Workspace,
        office: Office,
        clock: Clock,
        units: tuple[Unit, ...],
        *,
        keys: OwnKeys,
    ) -> None:
        self._workspace = workspace
        self._office = office
        self._issuer = Issuer(workspace, office, clock, units)
        self._keys = keys

    def card(self, *, size: Size, by: str) -> bytes:
        """Our own card with its digits and all of it in a QR code; the upper level's goes with its
        circular letter. Raises `PaperNeedsSheet` and `FontMissing`."""
        content = own_card.content(self._workspace, self._office, self._key().sign)
        data = KeyCardData(
            **self._headed(by),
            kind=self._office.role.value,
            whose=self._whose(),
            fingerprint=chain.fingerprint_of(self._workspace.journal.own().jid),
            content=paper.digits(content),
        )
        return key_card_pdf(data, size=size)

    def next_key(self, secret: str, *, size: Size, by: str) -> bytes:
        """The sheet for a key that `Keys.make_next` gave: secret. Raises as `card`."""
        return self._sheet("next", secret, size, by)

    def signing_key(self, *, size: Size, by: str) -> bytes:
        """The paper copy of the key this PC signs with: secret. Raises as `card`."""
        return self._sheet("signing", paper.signing_text(self._key()), size, by)

    def _key(self) -> JournalKey:
        return self._keys.journal(self._workspace.journal.own())

    def _sheet(self, kind: str, secret: str, size: Size, by: str) -> bytes:
        data = KeySheetData(
            **self._headed(by),
            kind=kind,
            whose=self._whose(),
            key=paper.groups(secret),
            content=paper.digits(secret.encode()),
        )
        return key_sheet_pdf(data, size=size)

    def _headed(self, by: str) -> Head:
        """An upper level has no desk that papers come from: the agency itself issues them."""
        head = self._issuer.headed(by)
        if self._office.role is Role.UPPER:
            return Head(**{**head, "upper_name": "", "office_name": self._issuer.agency_name()})
        return head

    def _whose(self) -> str:
        unit = self._office.unit
        key = "key-card.whose.upper" if self._office.role is Role.UPPER else "key-card.whose"
        return vietnamese(key, unit=unit.name, code=unit.code, desk=self._office.desk)
