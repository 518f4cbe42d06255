"""`sample`, `sample-day`: invented districts and days, played through the services."""

from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import Any

from desk_app import wording
from desk_app.cli import arguments
from desk_app.cli.talk import give, talk
from desk_app.sample.country import make_country
from desk_app.sample.day import play_day
from desk_app.sample.district import Advance, CommuneMade, make_district


def add(commands: Any) -> None:
    """Add the commands. `sample-day` has no help, so it is not listed: it is for dev.py."""
    sample = arguments.command(commands, "sample", "a district of invented people, for training")
    sample.add_argument("--to", type=Path, required=True, metavar="DIR", help="a new folder for it")
    sample.add_argument("--year", type=int, default=2020, metavar="Y", help="which year (2020)")
    sample.add_argument("--seed", type=int, default=1, metavar="N", help="one seed, one story")
    sample.add_argument(
        "--share", type=_share, default=1.0, metavar="S", help="the part of a year, up to 1"
    )
    sample.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    sample.set_defaults(act=_sample, needs_desk=False)
    country = arguments.command(
        commands,
        "sample-country",
        "many invented units, to measure taking them in",
    )
    country.add_argument("--to", type=Path, required=True, metavar="DIR", help="a new folder")
    country.add_argument(
        "--units", type=arguments.count, default=130, metavar="N", help="how many (130)"
    )
    country.add_argument(
        "--dossiers", type=arguments.count, default=100, metavar="N", help="of each unit (100)"
    )
    country.add_argument(
        "--groups", type=arguments.count, nargs="+", default=[1, 2], metavar="N",
        help="of units, each a process and a database; for each number all is taken in once (1 2)",
    )  # fmt: skip
    country.add_argument("--server", default="", metavar="DSN", help="publish there as well")
    country.set_defaults(act=_country, needs_desk=False)
    day = commands.add_parser("sample-day")
    day.add_argument("--to", type=Path, required=True, metavar="DIR")
    day.set_defaults(act=_day, needs_desk=False)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0
    if not 0 < share <= 1:
        raise ArgumentTypeError(f"{text!r} is no share; write a number above 0 and up to 1")
    return share


def _sample(options: Namespace) -> int:
    made = make_district(
        options.to, year=options.year, seed=options.seed, share=options.share,
        workers=options.workers, progress=_tell,
    )  # fmt: skip
    summary = wording.say(
        "sample.district", year=made.year, communes=len(made.communes), dossiers=made.dossiers,
        lines=made.lines, upper=made.upper, stick=made.stick,
    )  # fmt: skip
    lines = [summary, *map(str, made.reports), *map(_line, made.communes)]
    give(made, as_json=options.json, text="\n".join(lines))
    return 0


def _tell(advance: Advance) -> None:
    name, count, total = advance.unit.name, advance.count, advance.total
    talk(wording.say(f"sample.{advance.done}", name=name, count=count, total=total))


def _line(commune: CommuneMade) -> str:
    return wording.say(
        "sample.commune.pilot" if commune.pilot else "sample.commune", unit=commune.unit,
        name=commune.name, dossiers=commune.dossiers, bundles=commune.bundles,
    )  # fmt: skip


def _country(options: Namespace) -> int:
    made = make_country(
        options.to, units=options.units, dossiers=options.dossiers, groups=options.groups,
        server=options.server,
        progress=lambda what, done, units: talk(
            wording.say(f"sample.country.{what}", done=done, units=units)
        ),
    )  # fmt: skip
    lines = [
        wording.say(
            "sample.country", units=made.units, dossiers=made.dossiers, kilobytes=made.bytes >> 10
        )
    ]
    lines += [
        wording.say(
            "sample.country.timing", groups=each.groups, lines=each.lines, seconds=each.seconds
        )
        for each in made.timings
    ]
    lines += [
        wording.say("sample.country.published", groups=each.groups, seconds=each.published)
        for each in made.timings
        if each.published is not None
    ]
    lines.append(wording.say("sample.country.alike" if made.alike else "sample.country.differ"))
    give(made, as_json=options.json, text="\n".join(lines))
    return 0 if made.alike else 1


def _day(options: Namespace) -> int:
    made = play_day(options.to)
    summary = wording.say(
        "sample.day", folder=made.folder, dossier=made.dossier, desk=made.desk, upper=made.upper
    )  # fmt: skip
    give(made, as_json=options.json, text="\n".join([summary, *map(str, made.files)]))
    return 0
