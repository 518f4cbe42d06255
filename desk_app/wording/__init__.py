"""Every sentence a person reads, by key, in Vietnamese and in English.

Question: where do sentences live? Decision: in pairs, in one table per area (`errors`, `states`,
`papers`, …), looked up here at the very end of the way. Because no Vietnamese sentence may be
raised from `domain` and no English one may reach a clerk by accident; a pair cannot lose its half.
Instead of gettext catalogues, whose keys are sentences and whose gaps are found by users.

The desk speaks Vietnamese. English is for whoever carries the project on (`--lang en`, a switch in
the settings). Papers are Vietnamese always: `printing` uses its own table through `vietnamese()`.
"""

from collections.abc import Callable

from desk_app.domain.errors import DeskError
from desk_app.wording import (
    bookpages,
    bundles,
    calendar,
    catalogue,
    charts,
    clocks,
    commands,
    dates,
    day_end,
    deadlines,
    dossier,
    dossier_acts,
    errors,
    exchange,
    figures,
    forks,
    home,
    hub,
    intake,
    key_papers,
    letters,
    moves,
    numbers,
    office_books,
    overview,
    papers,
    people,
    printed,
    printers,
    publish,
    reasons,
    registers,
    reports,
    retention,
    returning,
    sample,
    scans,
    screens,
    selfcheck,
    settings,
    slips,
    starting,
    states,
    trust,
    weeks,
    welcome,
    worklist,
)

Pair = tuple[str, str]
LANGUAGES = ("vi", "en")

_TABLE: dict[str, Pair] = {}
for _part in (
    bookpages.PAIRS,
    bundles.PAIRS,
    calendar.PAIRS,
    catalogue.PAIRS,
    charts.PAIRS,
    clocks.PAIRS,
    commands.PAIRS,
    dates.PAIRS,
    day_end.PAIRS,
    deadlines.PAIRS,
    dossier.PAIRS,
    dossier_acts.PAIRS,
    errors.PAIRS,
    exchange.PAIRS,
    figures.PAIRS,
    forks.PAIRS,
    home.PAIRS,
    hub.PAIRS,
    intake.PAIRS,
    key_papers.PAIRS,
    letters.PAIRS,
    moves.PAIRS,
    numbers.PAIRS,
    office_books.PAIRS,
    overview.PAIRS,
    papers.PAIRS,
    people.PAIRS,
    printed.PAIRS,
    printers.PAIRS,
    publish.PAIRS,
    reasons.PAIRS,
    registers.PAIRS,
    reports.PAIRS,
    retention.PAIRS,
    returning.PAIRS,
    sample.PAIRS,
    scans.PAIRS,
    screens.PAIRS,
    selfcheck.PAIRS,
    settings.PAIRS,
    slips.PAIRS,
    starting.PAIRS,
    states.PAIRS,
    trust.PAIRS,
    weeks.PAIRS,
    welcome.PAIRS,
    worklist.PAIRS,
):
    assert not _TABLE.keys() & _part.keys(), _TABLE.keys() & _part.keys()
    _TABLE.update(_part)

_chosen = [0]

Words = Callable[..., str]
"""What says a sentence: `say` or `vietnamese`."""


def use(language: str) -> None:
    """Speak `language` from now on: "vi" or "en"."""
    _chosen[0] = LANGUAGES.index(language)


def language() -> str:
    """The language spoken now."""
    return LANGUAGES[_chosen[0]]


def say(key: str, **facts: object) -> str:
    """The sentence for `key` in the language spoken now, with its placeholders filled."""
    return _TABLE[key][_chosen[0]].format(**facts)


def vietnamese(key: str, **facts: object) -> str:
    """The Vietnamese sentence for `key`, whatever language is spoken: for papers and reports."""
    return _TABLE[key][0].format(**facts)


def error(problem: DeskError) -> str:
    """The sentence for an error: what happened, is my data safe, what now."""
    facts = dict(problem.facts)
    if (narrower := f"error.{problem.code}.{facts.get('reason')}") in _TABLE:
        return say(narrower)
    if fields := facts.get("fields"):
        codes = [each.partition(": ")[2] for each in str(fields).split(", ")]
        facts["fields"] = " ".join(say(f"check.{code}") for code in codes)
    return say(f"error.{problem.code}", **facts)


def keys() -> frozenset[str]:
    """Every key there is."""
    return frozenset(_TABLE)
