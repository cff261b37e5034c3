"""Words that cannot both hold: rival culprits, places and times apart, opposite endings."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.domain.codes import DisputeKind, Field, Outcome, PlacePrecision
from sayso.domain.incident import Claim
from sayso.domain.world import Actor, KnownActor, Place, When
from sayso.flow.weigh.accounts import moment
from sayso.flow.weigh.disputes.found import Parting, named, related
from sayso.flow.weigh.evidence import Spoken
from sayso.text.names import folded

CULPRIT = "another is held to have done it"
TWO_CLAIM = "two claim it, each for itself"
PLACE = "the places lie apart"
TIME = "the times do not meet"
OUTCOME = "it cannot have ended both ways"
DENIAL = "one denies what the other says"

FAR_KM = 50.0
_BLAME = frozenset({Field.PERPETRATOR, Field.BLAMED_ON, Field.CLAIMED_BY})
_POINTS = frozenset({PlacePrecision.EXACT, PlacePrecision.NEAR})
_ENDED = frozenset({Outcome.OVER, Outcome.ALL_KILLED, Outcome.ALL_RESCUED, Outcome.SURRENDERED})
_OPPOSED = frozenset(
    {
        frozenset({Outcome.ALL_KILLED, Outcome.ESCAPED}),
        frozenset({Outcome.ALL_KILLED, Outcome.SURRENDERED}),
        frozenset({Outcome.ALL_RESCUED, Outcome.UNRESOLVED}),
    }
)

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
        return _may_be_one(one.actor, other.actor, actors)

    for parting in _rivals(standing, _BLAME, CULPRIT, kin):
        if any(one.claim.field is not Field.CLAIMED_BY for one in (*parting.one, *parting.other)):
            yield parting
    yield from _rivals(standing, frozenset({Field.PLACE}), PLACE, _places_fit)

    def in_time(one: Claim, other: Claim) -> bool:
        return _times_fit(one, other) or (_within(one, when) and _within(other, when))

    yield from _rivals(standing, frozenset({Field.WHEN}), TIME, in_time)
    yield from _rivals(standing, frozenset({Field.OUTCOME}), OUTCOME, _outcomes_fit)


def two_claims(claims: Sequence[Spoken], actors: Mapping[str, KnownActor]) -> Iterator[Parting]:
    """Give claims of responsibility by actors that have nothing to do with one another."""
    own = [one for one in claims if one.open and one.holds and one.claim.field is Field.CLAIMED_BY]
    for one, other in combinations(own, 2):
        if one.key != other.key and not _may_be_one(one.claim.actor, other.claim.actor, actors):
            yield Parting(rule=TWO_CLAIM, kind=DisputeKind.IMPLIED, one=(one,), other=(other,))


def denials(claims: Sequence[Spoken]) -> Iterator[Parting]:
    """Give each open denial with the open claim it denies."""
    by_id = {one.claim.id: one for one in claims if one.open}
    for one in claims:
        denied = by_id.get(one.claim.denies or "")
        if one.open and denied is not None and denied.key != one.key:
            yield Parting(rule=DENIAL, kind=DisputeKind.DENIAL, one=(one,), other=(denied,))


def _rivals(
    standing: Sequence[Spoken], fields: frozenset[Field], rule: str, fits: Fits
) -> Iterator[Parting]:
    voices: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in standing:
        if one.claim.field in fields:
            voices[one.key].append(one)
    for a, b in combinations(sorted(voices), 2):
        left, right = tuple(voices[a]), tuple(voices[b])
        if not any(fits(x.claim, y.claim) for x in left for y in right):
            yield Parting(rule=rule, kind=DisputeKind.VALUE, one=left, other=right)


def _may_be_one(one: Actor | None, other: Actor | None, actors: Mapping[str, KnownActor]) -> bool:
    """Say whether two culprits may be one: kin, or one of them named by no name of its own."""
    if one is None or other is None or not (_own_name(one) and _own_name(other)):
        return True
    if related(named(one), named(other), actors):
        return True
    words, others = set(folded(one.name).split()), set(folded(other.name).split())
    return words <= others or others <= words


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
        return far <= FAR_KM
    wide = PlacePrecision.COUNTRY in (a.precision, b.precision)
    if wide or not a.admin1 or not b.admin1:
        return True
    return folded(a.admin1) == folded(b.admin1)


def _kilometres(a: Place, b: Place) -> float | None:
    """Give the distance of two points on the ground; areas and unknown places have none."""
    if not {a.precision, b.precision} <= _POINTS:
        return None
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    south, north = math.radians(a.lat), math.radians(b.lat)
    turn = math.radians(b.lon - a.lon)
    chord = math.sin((north - south) / 2) ** 2
    chord += math.cos(south) * math.cos(north) * math.sin(turn / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(chord)))


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


def _outcomes_fit(one: Claim, other: Claim) -> bool:
    if frozenset({one.word, other.word}) in _OPPOSED:
        return False
    for going, ended in ((one, other), (other, one)):
        if going.word == Outcome.ONGOING and ended.word in _ENDED:
            # What is over on Thursday may well have gone on when told on Wednesday.
            return moment(going)[0] <= moment(ended)[0]
    return True
