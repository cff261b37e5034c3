"""Which reports are worth comparing: blocks of reports that share a day and something else.

A block too large to compare in full is walked in order of time, each with its next few: the work
stays near-linear in the number of reports.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import floor, log

from sayso.domain.codes import PlacePrecision
from sayso.flow.link.matching.facts import Facts, iso
from sayso.flow.link.matching.likeness import TOLERANCE

_LARGE = 50
_AHEAD = 12
_ABOUT = 30
_RAREST = 20
_DAYS = 10
_MONTH = "month"
# A word in as many reports as this tells nothing of which incident they mean.
_EVERYDAY = 50

Key = tuple[str, ...]


def rarity_of(facts: Sequence[Facts]) -> Callable[[str], float]:
    """Give how telling a shared word is: 1 when two reports have it, 0 when hundreds have.

    A word of one report alone is 0, too: nobody shares it. It rests on how many reports have the
    word, not on how many there are: reports that share nothing with a pair cannot change what is
    thought of it.
    """
    count = Counter(name for one in facts for name in one.names)
    known = {name: max(0.0, 1 - log(n / 2) / log(_EVERYDAY)) for name, n in count.items() if n > 1}
    return lambda name: known.get(name, 0.0)


def candidate_pairs(
    facts: Sequence[Facts], rarity: Callable[[str], float]
) -> list[tuple[int, int]]:
    """Give the pairs worth comparing, as places in `facts`, lower first, in order."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for at, one in enumerate(facts):
        for key in set(_keys(one, rarity)):
            blocks[key].append(at)
    found: set[tuple[int, int]] = set()
    for key, members in blocks.items():
        if key[0] != _MONTH:
            found.update(_within(members, facts))
            continue
        # Whoever knows the day has met there already; here the vague meet everyone.
        vague = [at for at in members if not _fine(facts[at])]
        found.update(_within(vague, facts))
        for rank, at in enumerate(members):
            if not _fine(facts[at]):
                near = members[max(0, rank - _ABOUT) : rank + _ABOUT + 1]
                found.update((min(at, one), max(at, one)) for one in near if one != at)
    return sorted(pair for pair in found if _may_meet(facts[pair[0]], facts[pair[1]]))


def _may_meet(one: Facts, other: Facts) -> bool:
    # Times that contradict settle it: most pairs of a common name need no closer look.
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return one.first - other.last <= TOLERANCE and other.first - one.last <= TOLERANCE


def _fine(one: Facts) -> bool:
    return one.first is not None and one.last is not None and one.last - one.first <= _DAYS


def _within(members: list[int], facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    if len(members) > _LARGE:
        members = sorted(members, key=lambda at: (_day(facts[at]), facts[at].order))
        reach = _AHEAD
    else:
        reach = len(members)
    for rank, one in enumerate(members):
        for other in members[rank + 1 : rank + 1 + reach]:
            yield min(one, other), max(one, other)


def _day(one: Facts) -> int:
    return one.first if one.first is not None else one.published or 0


def _keys(one: Facts, rarity: Callable[[str], float]) -> Iterator[Key]:
    marks, others = [*_marks(one)], [*_others(one)]
    for time in _close_times(one):
        for subject in (*marks, *others):
            yield *time, *subject
    for time in _months(one):
        for subject in marks:
            yield *time, *subject
    yield from (("name", name) for name in _rarest(one, rarity))
    for place in one.places:
        if place.name and place.precision in (PlacePrecision.EXACT, PlacePrecision.NEAR):
            for actor in one.actors:
                yield "place and actor", place.name, actor


def _rarest(one: Facts, rarity: Callable[[str], float]) -> list[str]:
    known = ((-rarity(name), name) for name in one.names)
    return [name for weight, name in sorted(known)[:_RAREST] if weight < 0]


def _close_times(one: Facts) -> Iterator[Key]:
    # A day is also looked for among its neighbours, a day of publishing within a few days.
    if one.first is not None and one.last is not None and _fine(one):
        yield from (("day", iso(day)) for day in range(one.first - 1, one.last + 2))
    elif one.first is None and one.published is not None:
        few = one.published // (TOLERANCE + 1)
        yield from (("published", str(few + i)) for i in (0, 1))


def _months(one: Facts) -> Iterator[Key]:
    # Wide and missing times go by month.
    first, last = one.first, one.last
    if first is None or last is None:
        if one.published is None:
            return
        first, last = one.published - 31, one.published
    days = [*range(max(first, last - 366), last, 20), last]
    yield from ((_MONTH, month) for month in sorted({iso(day)[:7] for day in days}))


def _marks(one: Facts) -> Iterator[Key]:
    """Give what can tell an incident together with no more than its month: where, how many."""
    for place in one.places:
        if place.precision is not PlacePrecision.COUNTRY:
            yield "place", place.name
        if place.lat is not None and place.lon is not None:
            # Half-degree squares, and the next ones to the east and north.
            row, column = floor(place.lat * 2), floor(place.lon * 2)
            yield from (("cell", str(row + i), str(column + j)) for i in (0, 1) for j in (0, 1))
    for figure in one.figures:
        if figure.low is not None and figure.low > 2:
            yield "figure", figure.measure, str(figure.low)


def _others(one: Facts) -> Iterator[Key]:
    """Give what can tell an incident only together with its day: who, and roughly where."""
    for place in one.places:
        if place.admin1 or place.country:
            yield "area", place.country or "", place.admin1 or "", one.kind or ""
    for actor in one.actors:
        yield "actor", actor
