"""What `same` and `different` judgements rule about whom words mean."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import Verb
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import P, Reading, Speaker
from sayso.domain.world import Actor
from sayso.flow.link.spots import standing
from sayso.text.names import folded

Someone = Actor | Speaker
WHY = "judged to be the same"
NOT = "judged to be somebody else"


class Whom(NamedTuple):
    """What words mean by judgement: their actor and name; in one document, or anywhere unknown."""

    everywhere: Mapping[str, tuple[str | None, str]]
    here: Mapping[tuple[str, str], tuple[str | None, str]]
    apart: frozenset[tuple[str, str, str]]

    def applied(self, reading: Reading) -> Reading:
        """Give a reading with everybody meant as was judged; nothing judged, nothing changed."""
        if not (self.everywhere or self.here or self.apart):
            return reading

        def changed(someone: P) -> P:
            words = folded(_words(someone))
            if (reading.document, words, someone.actor or "") in self.apart:
                return someone.but(actor=None, name=_words(someone), why=NOT)
            meant = self.here.get((reading.document, words))
            if meant is None and someone.actor is None:
                meant = self.everywhere.get(folded(someone.name))
            if meant is None:
                return someone
            return someone.but(actor=meant[0], name=meant[1], why=WHY)

        return reading.with_people(changed)


def judged_documents(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Give the documents that judgements of sameness name."""
    same = (one for one in standing(judgements) if one.verb in (Verb.SAME, Verb.DIFFERENT))
    return frozenset(spot.document for one in same for spot in one.spots)


def whom(judgements: Sequence[Judgement], readings: Mapping[str, Reading]) -> Whom:
    """Give what was ruled on whom words mean; the latest judgement prevails.

    Of two spots the first takes the actor of the second, or gives it its own where that has none;
    two unknown ones take the name of the first. A name unknown to the registry is so everywhere.
    """
    everywhere: dict[str, tuple[str | None, str]] = {}
    here: dict[tuple[str, str], tuple[str | None, str]] = {}
    apart: set[tuple[str, str, str]] = set()
    for judgement in standing(judgements):
        ends = _ends(judgement, readings)
        if ends is None:
            continue
        one, other = ends
        if judgement.verb is Verb.DIFFERENT:
            if one.actor is not None and one.actor == other.actor:
                document = judgement.spots[0].document
                apart.add((document, folded(_words(one)), one.actor))
            continue
        known = other if other.actor is not None or one.actor is None else one
        meant = (known.actor, one.name if known.actor is None else known.name)
        for spot, someone in zip(judgement.spots, (one, other), strict=True):
            here[spot.document, folded(_words(someone))] = meant
            if someone.actor is None:
                everywhere[folded(someone.name)] = meant
    return Whom(everywhere, here, frozenset(apart))


def about_people(judgement: Judgement, readings: Mapping[str, Reading]) -> bool:
    """Say whether a judgement of sameness names two people's words, and no report's."""
    return _ends(judgement, readings) is not None


def _ends(judgement: Judgement, readings: Mapping[str, Reading]) -> tuple[Someone, Someone] | None:
    if judgement.verb not in (Verb.SAME, Verb.DIFFERENT):
        return None
    found = [
        None if _on_a_trigger(spot, readings) else _at(spot, readings) for spot in judgement.spots
    ]
    one, other = found
    return (one, other) if one is not None and other is not None else None


def _on_a_trigger(spot: Spot, readings: Mapping[str, Reading]) -> bool:
    reading = readings.get(spot.document)
    triggers = [report.trigger for report in reading.reports] if reading else []
    return any(_shared(spot, one.start, one.end) for one in triggers)


def _at(spot: Spot, readings: Mapping[str, Reading]) -> Actor | Speaker | None:
    """Give the person whose words share most with a spot."""
    reading = readings.get(spot.document)
    best: tuple[int, Actor | Speaker] | None = None
    for someone in reading.people() if reading else ():
        quote = someone.quote
        shared = _shared(spot, quote.start, quote.end)
        if shared and (best is None or shared > best[0]):
            best = shared, someone
    return best[1] if best else None


def _shared(spot: Spot, start: int, end: int) -> int:
    if spot.start is None or spot.end is None:
        return 0
    return max(0, min(end, spot.end) - max(start, spot.start))


def _words(someone: Actor | Speaker) -> str:
    return someone.quote.text
