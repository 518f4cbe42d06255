"""Whom we exchange bundles with, and the bundles that went and came."""

from collections.abc import Collection, Sequence

from desk_app.services.exchange import Moved, Partner
from desk_app.ui.exchange import came
from desk_app.ui.models.rows import RIGHT, Column, RowsModel
from desk_app.ui.palettes import Tone
from desk_app.ui.widgets.badges import Sign
from desk_app.ui.widgets.state_badge import SIGN
from desk_app.ui.widgets.table_view import TableView
from desk_app.wording import say
from desk_app.wording.dates import day, day_hour


class PartnersTable(TableView):
    """Every desk and upper level we know of."""

    def __init__(self) -> None:
        self._silent: Collection[str] = frozenset()
        self._rows = RowsModel[Partner](
            [
                Column(say("exchange.partners.unit"), lambda each: each.office_name),
                Column(say("exchange.partners.desk"), lambda each: each.desk),
                Column(say("exchange.partners.role"), lambda each: say(_ROLES[each.role])),
                Column(say("exchange.partners.trusted"), _trusted),
                Column(say("exchange.partners.no"), _no, RIGHT),
                Column(say("exchange.partners.at"), self._newest),
            ]
        )
        super().__init__(self._rows, name=say("exchange.tab.partners"))
        self.setProperty("bare", "true")

    def show_partners(
        self, partners: Sequence[Partner], silent: Collection[str] = frozenset()
    ) -> None:
        """Show these; `silent` are the journals that are set aside."""
        self._silent = silent
        self._rows.show(partners)

    def _newest(self, partner: Partner) -> str:
        if partner.jid in self._silent:
            return say("exchange.partners.silent")
        return "" if partner.at is None else day_hour(partner.at)


class MovedTable(TableView):
    """Bundles that went and came, the newest first."""

    def __init__(self) -> None:
        self._rows = RowsModel[Moved](
            [
                Column(say("exchange.moved.at"), lambda each: day_hour(each.at)),
                Column(say("exchange.moved.way"), lambda each: say(f"exchange.moved.{each.dir}")),
                Column(say("exchange.moved.name"), lambda each: each.name),
                Column(say("exchange.moved.lines"), lambda each: str(each.lines), RIGHT),
                Column(
                    say("exchange.moved.result"),
                    lambda each: _result(each).word,
                    roles={SIGN: _result},
                ),
            ]
        )
        super().__init__(self._rows, name=say("exchange.tab.moved"), stretch=2)
        self.setProperty("bare", "true")

    def show_moved(self, bundles: Sequence[Moved]) -> None:
        """Show these."""
        self._rows.show(sorted(bundles, key=lambda each: each.at, reverse=True))


_ROLES = {"desk": "exchange.role.desk", "upper": "exchange.role.upper"}


def _trusted(partner: Partner) -> str:
    at = partner.trusted_at
    return say("exchange.partners.not-yet") if at is None else day(at.date())


def _no(partner: Partner) -> str:
    return str(partner.no) if partner.no else say("exchange.partners.none")


def _result(bundle: Moved) -> Sign:
    if bundle.dir == "in":
        return came.sign(bundle.result)
    if bundle.result == "exported":
        return Sign(say("exchange.moved.exported"), "check", Tone.READY)
    return Sign(say("exchange.moved.made"), "warn", Tone.WAITING)
