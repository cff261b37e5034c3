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
Words = tuple[str, str]
"""A document, and words of it, folded: all places of it that say them are meant."""
WHY = "judged to be the same"
NOT = "judged to be somebody else"


class Meaning(NamedTuple):
    """Whom words mean by judgement."""

    actor: str | None
    name: str
    why: str = WHY


class Whom(NamedTuple):
    """What words mean by judgement: in one document, or, where no list knows them, anywhere."""

    everywhere: dict[str, Meaning]
    here: dict[Words, Meaning]
    apart: set[tuple[Words, str]]

    def applied(self, reading: Reading) -> Reading:
        """Give a reading with everybody meant as was judged; nothing judged, nothing changed."""
        if not (self.everywhere or self.here or self.apart):
            return reading

        def changed(someone: P) -> P:
            meant = self.meant(reading.document, someone)
            if meant is None:
                return someone
            return someone.but(actor=meant.actor, name=meant.name, why=meant.why)

        return reading.with_people(changed)

    def meant(self, document: str, someone: Someone) -> Meaning | None:
        """Give whom somebody of a document is judged to be; nothing where nobody judged."""
        words = document, folded(_words(someone))
        if (words, someone.actor or "") in self.apart:
            return Meaning(None, _words(someone), NOT)
        here = self.here.get(words)
        return here or (None if someone.actor else self.everywhere.get(folded(someone.name)))

    def join(self, one: "_End", other: "_End") -> None:
        """Make two one: the first is whom the second is, or gives it its own where that is unknown."""
        first, second = self._now(one), self._now(other)
        known = second if second.actor is not None or first.actor is None else first
        meant = Meaning(known.actor, first.name if known.actor is None else known.name)
        for end in (one, other):
            self.apart.difference_update([pair for pair in self.apart if pair[0] == end.words])
            self.here[end.words] = meant
            if end.someone.actor is None:
                self.everywhere[folded(end.someone.name)] = meant

    def part(self, one: "_End", other: "_End") -> None:
        """Take two apart that are one by now: each is whom it was read as, the first, failing that, nobody."""
        for end in (one, other):
            if not _alike(self._now(one), self._now(other)):
                return
            read = Meaning(end.someone.actor, end.someone.name, NOT)
            if not _alike(read, self._now(other if end is one else one)):
                self.here[end.words] = read
        if _alike(self._now(one), self._now(other)) and one.someone.actor is not None:
            self.apart.add((one.words, one.someone.actor))

    def _now(self, end: "_End") -> Meaning:
        read = Meaning(end.someone.actor, end.someone.name)
        return self.meant(end.document, end.someone) or read


class _End(NamedTuple):
    """One of the two that a judgement names."""

    document: str
    someone: Someone

    @property
    def words(self) -> Words:
        return self.document, folded(_words(self.someone))


def _alike(one: Meaning, other: Meaning) -> bool:
    if one.actor or other.actor:
        return one.actor == other.actor
    return folded(one.name) == folded(other.name)


def judged_documents(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Give the documents that judgements of sameness name."""
    same = (one for one in standing(judgements) if one.verb in (Verb.SAME, Verb.DIFFERENT))
    return frozenset(spot.document for one in same for spot in one.spots)


def whom(
    judgements: Sequence[Judgement],
    readings: Mapping[str, Reading],
    shown: Mapping[str, Reading] | None = None,
) -> Whom:
    """Give what was ruled on whom words mean; of two judgements on the same words the later stands.

    Of two spots the first takes the actor of the second, or gives it its own where that has none;
    two unknown ones take the name of the first. A name unknown to the registry is so everywhere.
    `shown` are the readings as redactions leave them: a judgement on hidden words rests, so that
    nothing of one document tells in another what was hidden.
    """
    latest: dict[frozenset[Words], tuple[Verb, _End, _End]] = {}
    for judgement in standing(judgements):
        ends = _ends(judgement, readings)
        if ends is None or any(_hidden(spot, readings, shown) for spot in judgement.spots):
            continue
        one, other = ends
        pair = frozenset({one.words, other.words})
        # Told anew, a pair takes its place among the others anew.
        latest.pop(pair, None)
        latest[pair] = judgement.verb, one, other
    ruled = Whom({}, {}, set())
    for verb, one, other in latest.values():
        (ruled.join if verb is Verb.SAME else ruled.part)(one, other)
    return ruled


def _hidden(
    spot: Spot, readings: Mapping[str, Reading], shown: Mapping[str, Reading] | None
) -> bool:
    if shown is None:
        return False
    before, after = _at(spot, readings), _at(spot, shown)
    return before != after


def about_people(judgement: Judgement, readings: Mapping[str, Reading]) -> bool:
    """Say whether a judgement of sameness names two people's words, and no report's."""
    return _ends(judgement, readings) is not None


def _ends(judgement: Judgement, readings: Mapping[str, Reading]) -> tuple[_End, _End] | None:
    if judgement.verb not in (Verb.SAME, Verb.DIFFERENT):
        return None
    found = [
        None if _on_a_trigger(spot, readings) else _at(spot, readings) for spot in judgement.spots
    ]
    one, other = (
        _End(spot.document, someone) if someone is not None else None
        for spot, someone in zip(judgement.spots, found, strict=True)
    )
    return (one, other) if one is not None and other is not None else None


def _on_a_trigger(spot: Spot, readings: Mapping[str, Reading]) -> bool:
    reading = readings.get(spot.document)
    triggers = [report.trigger for report in reading.reports] if reading else []
    return any(map(spot.meets, triggers))


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
