"""From the mentions of a document to its reports."""

from collections.abc import Sequence

from sayso.domain.codes import Kind
from sayso.domain.reading import Report, Told
from sayso.flow.extract.events.clauses import clauses
from sayso.flow.extract.events.triggers import mentions
from sayso.text.sentences import Span


def reports(text: str, sentences: Sequence[Span]) -> list[Report]:
    """Give what the document tells of each incident, in text order; `id` is left empty."""
    found = [
        mention
        for clause in clauses(text, sentences)
        for mention in mentions(clause)
        if not mention.weak
    ]
    if not found:
        return []
    best = max(found, key=lambda mention: (mention.p, -mention.clause.starts[mention.first]))
    trigger = found[0].clause.quote(found[0].first, found[0].after)
    kind = best.clause.quote(best.first, best.after)
    return [
        Report(
            id="",
            trigger=trigger,
            kind=Told(value=best.kind or Kind.OTHER, quote=kind),
            p=found[0].p,
        )
    ]
