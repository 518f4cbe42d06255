"""The words that go with one line of a dossier's history."""

from desk_app.domain.entries import (
    DossierFinished,
    DossierHandedOver,
    DossierKeyed,
    Fact,
    PaperPrinted,
    ResultReturned,
    ScanAdded,
    SupplementRequested,
)


def note(fact: Fact) -> str:
    """What the fact says beyond its kind, as its writer wrote it; "" for nothing."""
    parts: tuple[str, ...]
    match fact:
        case DossierHandedOver(to=to, note=words):
            parts = (to, words)
        case SupplementRequested(contents=contents, reason=reason):
            parts = ("; ".join(contents), reason)
        case DossierFinished(result=result, number=number):
            parts = (result, number)
        case ResultReturned(collector=collector):
            parts = (collector.name,)
        case DossierKeyed(code=code):
            parts = (code,)
        case PaperPrinted(paper=paper):
            parts = (paper,)
        case ScanAdded(name=name, paper=paper):
            parts = (paper or name,)
        case _:
            parts = (getattr(fact, "reason", "") or getattr(fact, "note", ""),)
    return " · ".join(filter(None, parts))
