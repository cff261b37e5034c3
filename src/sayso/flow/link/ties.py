"""How incidents stand to one another: a tally over them, a rescue after a hijacking, a part."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from sayso.domain.codes import Kind, PlacePrecision, Tie
from sayso.domain.incident import Incident, Link
from sayso.domain.world import Place
from sayso.text.similarity import folded

_SEIZURES = (Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ABDUCTION)
_ANSWERS = (Kind.RAID, Kind.BATTLE, Kind.ARREST)
_AREAS = (PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.COUNTRY)
_WITHIN = 3
_DAYS_OF_A_YEAR = 366


def ties(incidents: Sequence[Incident], tallies: frozenset[str]) -> dict[str, tuple[Link, ...]]:
    """Give the links of each incident that has any; `tallies` are the ids that aggregate."""
    by_month = _by_month([one for one in incidents if one.id not in tallies])
    found = {}
    for one in incidents:
        tie, test = _asked(one, tally=one.id in tallies)
        if tie is not None:
            others = sorted(other.id for other in _near(one, by_month) if test(one, other))
            found[one.id] = tuple(Link(kind=tie, incident=other) for other in others)
    return {one: links for one, links in found.items() if links}


def _asked(one: Incident, *, tally: bool) -> tuple[Tie | None, Callable[..., bool]]:
    if tally:
        return Tie.AGGREGATES, _inside
    if one.kind in _ANSWERS:
        return Tie.FOLLOWS, _follows
    return Tie.PART_OF if one.kind is Kind.EXECUTION else None, _during


def _by_month(incidents: Sequence[Incident]) -> Mapping[str, list[Incident]]:
    months: defaultdict[str, list[Incident]] = defaultdict(list)
    for one in incidents:
        span = _span(one)
        if span and span[1] - span[0] <= _DAYS_OF_A_YEAR:
            for month in _months(*span):
                months[month].append(one)
    return months


def _near(one: Incident, months: Mapping[str, list[Incident]]) -> Iterator[Incident]:
    span = _span(one)
    if span is None:
        return
    seen = {one.id}
    for month in _months(span[0] - _WITHIN, span[1]):
        for other in months.get(month, ()):
            if other.id not in seen:
                seen.add(other.id)
                yield other


def _months(first: int, last: int) -> list[str]:
    days = [*range(max(1, first), last, 25), last]
    return sorted({date.fromordinal(day).isoformat()[:7] for day in days})


def _span(one: Incident) -> tuple[int, int] | None:
    when = one.when
    if when is None or when.start is None or when.end is None:
        return None
    return date.fromisoformat(when.start).toordinal(), date.fromisoformat(when.end).toordinal()


def _inside(tally: Incident, one: Incident) -> bool:
    period, span = _span(tally), _span(one)
    if period is None or span is None or not (period[0] <= span[0] and span[1] <= period[1]):
        return False
    return any(_covers(area, place) for area in tally.places for place in one.places)


def _covers(area: Place, place: Place) -> bool:
    if _named_alike(area, place):
        return True
    name = folded(area.name)
    match area.precision:
        case PlacePrecision.COUNTRY:
            return bool(place.country) and place.country == area.country
        case PlacePrecision.ADMIN1:
            # What only its province is known of ("Muidumbe") covers no more than its own name.
            whole = folded(area.admin1 or name)
            return whole == name and bool(place.admin1) and folded(place.admin1 or "") == name
        case _:
            return False


def _named_alike(one: Place, other: Place) -> bool:
    return folded(one.name) == folded(other.name) and (
        not one.country or not other.country or one.country == other.country
    )


def _same_spot(one: Incident, other: Incident) -> bool:
    return any(
        _named_alike(a, b)
        for a in one.places
        for b in other.places
        if a.precision not in _AREAS and b.precision not in _AREAS
    )


def _follows(answer: Incident, seizure: Incident) -> bool:
    after, before = _span(answer), _span(seizure)
    if after is None or before is None or seizure.kind not in _SEIZURES:
        return False
    if not _same_spot(answer, seizure):
        return False
    return before[0] <= after[0] <= before[1] + _WITHIN


def _during(part: Incident, whole: Incident) -> bool:
    inner, outer = _span(part), _span(whole)
    if inner is None or outer is None or whole.kind not in _SEIZURES:
        return False
    if not _same_spot(part, whole):
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]
