"""`office`: what papers say of the office besides its name."""

from argparse import BooleanOptionalAction, Namespace
from dataclasses import replace
from typing import Any

from desk_app import wording
from desk_app.bootstrap import Desk
from desk_app.cli import arguments
from desk_app.cli.talk import give
from desk_app.domain.entries import OfficeDetailsSet

_SAID = ("phone", "tax_code", "receipt_form", "receipt_symbol", "third_copy")


def add(commands: Any) -> None:
    """Add the command."""
    office = arguments.command(commands, "office", "what papers say of the office")
    office.add_argument("--phone", metavar="NUMBER", help="the desk's telephone")
    office.add_argument("--tax-code", metavar="CODE", help="of the office, for fee receipts")
    office.add_argument("--receipt-form", metavar="FORM", help="mẫu số of the fee receipts")
    office.add_argument("--receipt-symbol", metavar="SYMBOL", help="their ký hiệu")
    office.add_argument(
        "--third-copy", action=BooleanOptionalAction, help="a liên 3 of them, kept by the office"
    )
    office.set_defaults(act=_office, needs_desk=True)


def _office(desk: Desk, options: Namespace) -> int:
    """Change what was given, then tell all of it."""
    details = desk.settings.details()
    given = {name: getattr(options, name) for name in _SAID}
    changes = {name: value for name, value in given.items() if value is not None}
    if changes:
        details = desk.settings.set_details(replace(details, **changes), by=options.by)
    said = {name: getattr(details, name) for name in _SAID}
    give(said, as_json=options.json, text=_text(details))
    return 0


def _text(details: OfficeDetailsSet) -> str:
    copies = wording.say(f"settings.office.receipt-copies.{3 if details.third_copy else 2}")
    lines = (
        ("phone", details.phone),
        ("tax-code", details.tax_code),
        ("receipt-form", details.receipt_form),
        ("receipt-symbol", details.receipt_symbol),
        ("receipt-copies", copies),
    )
    return "\n".join(
        f"{wording.say(f'settings.office.{name}')}: {value or '–'}" for name, value in lines
    )
