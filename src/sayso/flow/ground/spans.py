"""The door for single spans: candidates for what words of a text mean, best first."""

from collections.abc import Mapping, Sequence

from sayso.domain.document import Quote
from sayso.domain.errors import BrokenRecord
from sayso.domain.world import Actor, Candidate, When
from sayso.flow.ground.actors import identity
from sayso.flow.ground.needs import Gazetteer, Registry
from sayso.flow.ground.place_ranking import place_of
from sayso.flow.ground.reading import day_published, settled
from sayso.flow.ground.scene import Scene, scene
from sayso.flow.ground.times import resolved

Meant = Candidate | Actor | When
"""What a span may mean: a place of the gazetteer, an actor, a time."""


def ground_spans(
    text: str,
    spans: Sequence[tuple[int, int, str]],
    *,
    gazetteer: Gazetteer,
    registry: Registry,
    context: Mapping[str, str | None],
) -> list[list[tuple[Meant, int]]]:
    """Give for each span (start, end, "place" | "actor" | "time") what it may mean, with p.

    `context` may hold `published` (ISO date) and `country` (code or name). Candidates come best
    first with a probability of 0 to 1000; none is an answer. A span outside the text, or of
    another type, raises `BrokenRecord`.
    """
    quotes = [_quote(text, start, end) for start, end, _ in spans]
    first = scene(text, registry, country=context.get("country"))
    places = [
        place_of(quote, first, gazetteer)
        for quote, span in zip(quotes, spans, strict=True)
        if span[2] == "place"
    ]
    whole = settled(first, places)
    return [
        _meant(quote, span[2], whole, (gazetteer, registry), context.get("published"))
        for quote, span in zip(quotes, spans, strict=True)
    ]


def _quote(text: str, start: int, end: int) -> Quote:
    if not 0 <= start < end <= len(text):
        raise BrokenRecord("Span", f"{start} to {end} is not in a text of {len(text)} characters")
    return Quote(text=text[start:end], start=start, end=end)


def _meant(
    quote: Quote,
    kind: str,
    whole: Scene,
    outside: tuple[Gazetteer, Registry],
    published: str | None,
) -> list[tuple[Meant, int]]:
    gazetteer, registry = outside
    match kind:
        case "place":
            found = place_of(quote, whole, gazetteer).candidates
            return [(candidate, candidate.p) for candidate in found]
        case "actor":
            who = identity(quote.text, quote.start, whole, registry)
            sure = 900 if who.actor else 0
            return [(Actor(quote=quote, name=who.name, actor=who.actor), sure)]
        case "time":
            when = resolved(quote.text, day_published(published))
            return [(when.but(quote=quote), 900)] if isinstance(when, When) else []
        case _:
            raise BrokenRecord("Span", f"type is {kind!r}, not place, actor or time")
