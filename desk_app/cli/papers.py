"""`paper`, `handover`, `guidance`, `closing`, `register`: papers into files."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desk_app.bootstrap import Desk
from desk_app.cli import arguments, reports
from desk_app.cli.talk import give
from desk_app.domain.office_papers import OfficePaper, OfficeSheet
from desk_app.services.documents import PaperKind, Size

_SIZES = {size.value.lower(): size for size in Size}
_CODE = "of the dossier, written or scanned"
_TOGETHER = (PaperKind.DOSSIERS_HANDOVER, PaperKind.RESULTS_HANDOVER)


def add(commands: Any) -> None:
    """Add the commands."""
    paper = arguments.command(commands, "paper", "one paper, as printed")
    paper.add_argument("code", metavar="CODE", help=_CODE)
    paper.add_argument("kind", choices=[kind.value for kind in PaperKind], help="which paper")
    _add_out(paper, _paper)
    handover = arguments.command(commands, "handover", "one hand-over slip for several dossiers")
    handover.add_argument("kind", choices=[kind.value for kind in _TOGETHER], help="which slip")
    handover.add_argument("codes", nargs="+", metavar="CODE", help="of the dossiers")
    _add_out(handover, _handover)
    guidance = arguments.command(commands, "guidance", "what a citizen needs for a procedure")
    guidance.add_argument("code", metavar="CODE", help="of the procedure")
    _add_out(guidance, _guidance)
    closing = arguments.command(commands, "closing", "the sheet that closes a day")
    closing.add_argument("--day", type=arguments.day, metavar="DAY", help="which day (today)")
    _add_out(closing, _closing)
    _add_register(commands)


def _add_out(command: Any, act: Any) -> None:
    command.add_argument("--out", type=Path, required=True, metavar="F.pdf", help="into this file")
    command.add_argument("--size", choices=_SIZES, default="a4", help="of the sheet (a4)")
    command.set_defaults(act=act, needs_desk=True)


def _add_register(commands: Any) -> None:
    register = arguments.command(commands, "register", "the register of a field, or its fields")
    register.add_argument("--field", metavar="NAME", help="which book; without it: which there are")
    register.add_argument(
        "--from", dest="start", type=arguments.day, required=True, metavar="DAY", help="first day"
    )
    register.add_argument(
        "--to", dest="end", type=arguments.day, required=True, metavar="DAY", help="last day"
    )
    register.add_argument("--out", type=Path, metavar="F.(pdf|xlsx|json)", help="into a file")
    register.set_defaults(act=_register, needs_desk=True)


def _paper(desk: Desk, options: Namespace) -> int:
    dossier, kind = desk.lookup.get(options.code), PaperKind(options.kind)
    size = _SIZES[options.size]
    paper = desk.documents.save(dossier, kind, size=size, by=options.by, file=options.out)
    return _told(options, pages=paper.pages, reprint=paper.reprint)


def _handover(desk: Desk, options: Namespace) -> int:
    dossiers = [desk.lookup.get(code) for code in options.codes]
    kind, size = PaperKind(options.kind), _SIZES[options.size]
    desk.hand_overs.save(dossiers, kind, size=size, by=options.by, file=options.out)
    return _told(options, dossiers=len(dossiers))


def _guidance(desk: Desk, options: Namespace) -> int:
    sheet = _save(desk, OfficePaper.guidance(options.code), options)
    return _told(options, reprint=sheet.reprint)


def _closing(desk: Desk, options: Namespace) -> int:
    day = options.day or desk.clock().date()
    sheet = _save(desk, OfficePaper.closing(day), options)
    return _told(options, day=day.isoformat(), reprint=sheet.reprint)


def _save(desk: Desk, paper: OfficePaper, options: Namespace, size: str = "") -> OfficeSheet:
    """Write a paper of the office into the file asked for, and enter it in the list of prints."""
    on = _SIZES[size or options.size]
    sheet = desk.office_papers.numbered(paper, size=on, by=options.by)
    arguments.write(options.out, sheet.pdf)
    desk.print_jobs.enter_saved(sheet, by=options.by)
    return sheet


def _told(options: Namespace, **facts: object) -> int:
    give({"path": options.out} | facts, as_json=options.json, text=str(options.out))
    return 0


def _register(desk: Desk, options: Namespace) -> int:
    period = arguments.period(options.start, options.end)
    if not options.field:
        fields = desk.registers.fields(period)
        give(fields, as_json=options.json, text="\n".join(fields))
        return 0
    table = desk.registers.table(options.field, period)
    if options.out and options.out.suffix.lower() == ".pdf":
        _save(desk, OfficePaper.register(options.field, period), options, "a4")
    elif options.out:
        reports.write_table(desk, table, (), options.out)
    give(table, as_json=options.json, text=reports.as_text(table))
    return 0
