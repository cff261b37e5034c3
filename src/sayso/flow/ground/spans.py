"""The door for single spans: candidates for what words of a text mean, best first."""

from collections.abc import Mapping, Sequence
from unicodedata import category

from sayso.domain.document import Quote
from sayso.domain.errors import BrokenRecord
from sayso.domain.world import Actor, Candidate, Place, When
from sayso.flow.ground.actors import identity
from sayso.flow.ground.needs import Gazetteer, Registry
from sayso.flow.ground.places import ENOUGH, located, placed
from sayso.flow.ground.reading import day_published, settled
from sayso.flow.ground.scene import Scene, scene
from sayso.flow.ground.times import Days, days, in_passage

Meant = Candidate | Actor | When
"""What a span may mean: a place of the gazetteer, an actor, a time."""
_WORD = 60
"""Characters that no name's word is longer than."""


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
    quotes = [
        _whole(text, start, end) if kind == "place" else _quote(text, start, end)
        for start, end, kind in spans
    ]
    # Many places tell each other where they are, and so does a country: whose army is spoken of
    # need be known only where neither does, or where actors are asked for.
    country = context.get("country")
    only = all(kind == "place" for _, _, kind in spans)
    first = scene(text, registry, country=country, places_only=only)
    if only and not first.countries and len({quote.text for quote in quotes}) < ENOUGH:
        first = scene(text, registry, country=country, homes_only=True)
    named = [quote for quote, span in zip(quotes, spans, strict=True) if span[2] == "place"]
    places = placed(named, first, gazetteer, explain=False)
    around = () if only else located(named, first, gazetteer)
    whole = first if only else settled(first, [*places, *around])
    found = iter(places)
    timed = any(kind == "time" for _, _, kind in spans)
    dated = days(text, day_published(context.get("published"))) if timed else Days(None)
    return [
        _placed(next(found))
        if span[2] == "place"
        else _meant(quote, span[2], whole, registry, dated)
        for quote, span in zip(quotes, spans, strict=True)
    ]


def _quote(text: str, start: int, end: int) -> Quote:
    if not 0 <= start < end <= len(text):
        raise BrokenRecord("Span", f"{start} to {end} is not in a text of {len(text)} characters")
    return Quote(text=text[start:end], start=start, end=end)


def _whole(text: str, start: int, end: int) -> Quote:
    """Give the whole words of a place: a span that begins or ends inside a word is off by a little."""
    quote = _quote(text, start, end)
    while start > 0 and _cut(text, start) and quote.start - start < _WORD:
        start -= 1
    while end < len(text) and _cut(text, end) and end - quote.end < _WORD:
        end += 1
    if quote.start - start == _WORD or end - quote.end == _WORD:
        return quote  # no word: a name in a stretch without spaces
    return quote if (start, end) == (quote.start, quote.end) else _quote(text, start, end)


def _cut(text: str, at: int) -> bool:
    """Say whether a place of a text lies inside a word.

    Scripts whose letters have no case write words on end (Chinese, Thai) or small ones onto a name
    (Arabic, Korean): there a name may stop amid what looks like one word.
    """
    return _spells(text[at - 1]) and _spells(text[at])


def _spells(letter: str) -> bool:
    return letter.isalnum() and (letter < "\u0250" or category(letter) != "Lo")


def _placed(place: Place) -> list[tuple[Meant, int]]:
    """Give the candidates of a place; the best one where the words put it: "60 km north of Quetta"."""
    found: list[tuple[Meant, int]] = [(candidate, candidate.p) for candidate in place.candidates]
    if found:
        best = place.candidates[0].but(
            lat=place.lat, lon=place.lon, precision=place.precision, radius_km=place.radius_km
        )
        found[0] = (best, best.p)
    return found


def _meant(
    quote: Quote, kind: str, whole: Scene, registry: Registry, dated: Days
) -> list[tuple[Meant, int]]:
    match kind:
        case "actor":
            who = identity(quote.text, quote.start, whole, registry)
            sure = 900 if who.actor else 0
            return [(Actor(quote=quote, name=who.name, actor=who.actor, why=who.why), sure)]
        case "time":
            when = in_passage(whole.text, quote.start, quote.end, dated.at(quote.start))
            return [(when.but(quote=quote), 900)] if isinstance(when, When) else []
        case _:
            raise BrokenRecord("Span", f"type is {kind!r}, not place, actor or time")
