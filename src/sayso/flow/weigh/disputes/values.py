"""Words that cannot both hold: rival culprits, places and times apart, opposite endings."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.domain.codes import (
    BLAME,
    PARTIES,
    Access,
    DisputeKind,
    Field,
    Outcome,
    PlacePrecision,
    Stance,
    VoiceClass,
)
from sayso.domain.incident import Claim
from sayso.domain.world import EARTH_KM, Actor, KnownActor, Place, When
from sayso.flow.weigh.disputes.found import Parting, named, related, two_voices
from sayso.flow.weigh.disputes.kinds import kinds_fit
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import moment
from sayso.text.names import folded
from sayso.text.voices import voice_class

CULPRIT = "another is held to have done it"
TWO_CLAIM = "two claim it, each for itself"
PLACE = "the places lie apart"
TIME = "the times do not meet"
OUTCOME = "it cannot have ended both ways"
KIND = "it cannot have been both"
ACCESS = "reporters were let in, or they were not"

REACH_KM = {PlacePrecision.EXACT: 12.5, PlacePrecision.NEAR: 37.5, PlacePrecision.ADMIN2: 75.0}
"""How far around its point a place may lie; two further apart than both reach are two places."""
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ROUTE})
_ENDED = frozenset({Outcome.OVER, Outcome.ALL_KILLED, Outcome.ALL_RESCUED, Outcome.SURRENDERED})
_OPPOSED = frozenset(
    {
        frozenset({Outcome.ALL_KILLED, Outcome.ESCAPED}),
        frozenset({Outcome.ALL_KILLED, Outcome.SURRENDERED}),
        frozenset({Outcome.ALL_RESCUED, Outcome.UNRESOLVED}),
    }
)
_SIDES = {VoiceClass.PARTY, VoiceClass.PARTY_STATE}
_OF_STATE = {VoiceClass.LOCAL_OFFICIAL: VoiceClass.PARTY_STATE}
_ANYBODY = re.compile(
    r"\b(?:gunm[ae]n|attackers?|hijackers?|kidnappers?|captors?|fighters?|gangs?|brigades?)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"\b(?:noon|midday|midnight|morning|afternoon|evening|night|dawn|dusk|earlier|later|\d+\s?[ap]\.?m|\d\d?:\d\d)\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:still|continu\w+)\b", re.IGNORECASE)
_SOME_OR_ALL = frozenset({Outcome.ESCAPED, Outcome.SURRENDERED})
_ALL = re.compile(r"\b(?:all|every)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:joint|jointly|together|alongside)\b", re.IGNORECASE)
_SHORT = re.compile(r"\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b")

_FIRM = re.compile(
    r"\d|day\b|(?:January|February|March|April|May|June|July|August|ember|October)\b"
)

Fits = Callable[[Claim, Claim], bool]


def values(
    claims: Sequence[Spoken], actors: Mapping[str, KnownActor], when: When | None = None
) -> Iterator[Parting]:
    """Give what two voices say of culprit, place, time or ending that cannot both hold.

    Each voice is taken with all it says: where any of it fits any of the other's, nothing parts.
    Two days of an incident that lasted both do not part either.
    """
    standing = [one for one in claims if one.open and one.holds]

    def kin(one: Claim, other: Claim) -> bool:
        # Of a battle both sides are told as doers; only of who is blamed, or claims it, words make rivals.
        blamed = all(
            claim.field is not Field.PERPETRATOR or claim.stance is Stance.ACCUSES
            for claim in (one, other)
        )
        named = _both_named(one.actor, other.actor)
        return not (blamed or named) or _may_be_one(one.actor, other.actor, actors)

    for parting in _rivals(standing, BLAME, CULPRIT, kin):
        if any(one.claim.field is not Field.CLAIMED_BY for one in (*parting.one, *parting.other)):
            yield parting
    yield from _rivals(standing, frozenset({Field.PLACE}), PLACE, _places_fit)

    def in_time(one: Claim, other: Claim) -> bool:
        return _times_fit(one, other) or (_within(one, when) and _within(other, when))

    yield from _rivals(standing, frozenset({Field.WHEN}), TIME, in_time)
    yield from _rivals(standing, frozenset({Field.KIND}), KIND, kinds_fit)
    yield from _rivals(standing, frozenset({Field.ACCESS}), ACCESS, _accesses_fit)
    yield from _endings(standing)


def two_claims(claims: Sequence[Spoken], actors: Mapping[str, KnownActor]) -> Iterator[Parting]:
    """Give claims of responsibility by actors that have nothing to do with one another."""
    own = [one for one in claims if one.open and one.holds and one.claim.field is Field.CLAIMED_BY]
    for one, other in combinations(own, 2):
        apart = two_voices(one, other) and not _together(one.claim, other.claim)
        if apart and not _may_be_one(one.claim.actor, other.claim.actor, actors):
            yield Parting(rule=TWO_CLAIM, kind=DisputeKind.IMPLIED, one=(one,), other=(other,))


def _rivals(
    standing: Sequence[Spoken], fields: frozenset[Field], rule: str, fits: Fits
) -> Iterator[Parting]:
    voices: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in standing:
        if one.claim.field in fields:
            voices[one.key].append(one)
    for a, b in combinations(sorted(voices), 2):
        left, right = tuple(voices[a]), tuple(voices[b])
        if not any(fits(x.claim, y.claim) or not two_voices(x, y) for x in left for y in right):
            yield Parting(rule=rule, kind=DisputeKind.VALUE, one=left, other=right)


def _may_be_one(one: Actor | None, other: Actor | None, actors: Mapping[str, KnownActor]) -> bool:
    """Say whether two culprits may be one: kin, or one of them named by no name of its own.

    Rebels are not the army, whatever either calls itself.
    """
    if one is None or other is None:
        return True
    if not _both_named(one, other):
        return {_of(one, actors), _of(other, actors)} != _SIDES
    if related(named(one), named(other), actors):
        return True
    words, others = set(folded(one.name).split()), set(folded(other.name).split())
    return words <= others or others <= words or bool(_shorts(one) & _shorts(other))


def _shorts(actor: Actor) -> set[str]:
    """Give the acronyms in a name; of one all in capitals none can be told."""
    return set() if actor.name.isupper() else set(_SHORT.findall(actor.name))


def _together(one: Claim, other: Claim) -> bool:
    """Say whether one of them claims it together with somebody."""
    return any(_TOGETHER.search(claim.quote.text) for claim in (one, other))


def _both_named(one: Actor | None, other: Actor | None) -> bool:
    return one is not None and other is not None and _own_name(one) and _own_name(other)


def _of(actor: Actor, actors: Mapping[str, KnownActor]) -> VoiceClass | None:
    """Give whether a culprit is of a state or fights one; "gunmen" may be anybody's."""
    known = actors.get(actor.actor or "")
    if known is None and _ANYBODY.search(actor.name):
        return None
    cls = known.cls if known else voice_class(actor.name)
    return _OF_STATE.get(cls, cls)


def _own_name(actor: Actor) -> bool:
    """Say whether it names somebody: "the BLA" does, "unidentified gunmen" and "he" do not."""
    if actor.actor is not None:
        return True
    words = [word for word in actor.name.split() if word.lower() not in ("the", "a", "an")]
    return any(word[0].isupper() for word in words[1:]) or any(w.isupper() for w in words)


def _places_fit(one: Claim, other: Claim) -> bool:
    a, b = one.place, other.place
    if a is None or b is None or folded(a.name) == folded(b.name):
        return True
    if a.country and b.country and a.country != b.country:
        return False
    far = _kilometres(a, b)
    if far is not None:
        return far <= REACH_KM[a.precision] + REACH_KM[b.precision]
    if {a.precision, b.precision} & _WIDE or not a.admin1 or not b.admin1:
        return True
    return folded(a.admin1) == folded(b.admin1)


def _kilometres(a: Place, b: Place) -> float | None:
    """Give the distance of two points on the ground; wide areas and unknown places have none."""
    if not {a.precision, b.precision} <= REACH_KM.keys():
        return None
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    south, north = math.radians(a.lat), math.radians(b.lat)
    turn = math.radians(b.lon - a.lon)
    chord = math.sin((north - south) / 2) ** 2
    chord += math.cos(south) * math.cos(north) * math.sin(turn / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))


def _times_fit(one: Claim, other: Claim) -> bool:
    """Say whether two times may be one; "overnight" alone is too loose to part anybody."""
    a, b = one.when, other.when
    if (
        a is None
        or b is None
        or not (_FIRM.search(one.quote.text) and _FIRM.search(other.quote.text))
    ):
        return True
    return a.meets(b)


def _within(claim: Claim, when: When | None) -> bool:
    return when is not None and claim.when is not None and claim.when.meets(when)


def _accesses_fit(one: Claim, other: Claim) -> bool:
    return {one.word, other.word} != {Access.INDEPENDENT, Access.DENIED}


def _endings(standing: Sequence[Spoken]) -> Iterator[Parting]:
    """Give endings that exclude each other.

    Two parties part too that say on one day that it is over and that it goes on, and so do others where it is
    "still" going on and nobody tells the hour.
    """

    def fit(one: Claim, other: Claim) -> bool:
        firm = {one.id, other.id} <= partisan or _still(one, other)
        return _outcomes_fit(one, other) and not (
            firm and _over_and_ongoing(one, other, same_day=True)
        )

    partisan = {one.claim.id for one in standing if one.voice.cls in PARTIES}
    yield from _rivals(standing, frozenset({Field.OUTCOME}), OUTCOME, fit)


def _still(one: Claim, other: Claim) -> bool:
    both = (one.quote.text, other.quote.text)
    return any(map(_STILL.search, both)) and not any(map(_HOUR.search, both))


def _outcomes_fit(one: Claim, other: Claim) -> bool:
    words = frozenset({one.word, other.word})
    every = any(_ALL.search(claim.quote.text) for claim in (one, other))
    if words in _OPPOSED or (words == _SOME_OR_ALL and every):
        return False
    return not _over_and_ongoing(one, other, same_day=False)


def _over_and_ongoing(one: Claim, other: Claim, *, same_day: bool) -> bool:
    """Say whether it is said to go on after it was said to be over, or on that day where this counts."""
    for going, ended in ((one, other), (other, one)):
        if going.word == Outcome.ONGOING and ended.word in _ENDED:
            # What is over on Thursday may well have gone on when told on Wednesday.
            then, over = moment(going)[0], moment(ended)[0]
            return then > over or (same_day and then == over)
    return False
