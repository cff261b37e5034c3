"""What the reports of an incident settle together: its kind, time, places and a plain sentence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.domain.codes import Kind, PlacePrecision, TimePrecision
from sayso.domain.reading import Report
from sayso.domain.world import Place, When
from sayso.text.countries import name_of
from sayso.text.similarity import folded

# Most telling first: a tie between "hijacking" and "shooting" is a hijacking.
_TELLING = (
    Kind.SUICIDE_BOMBING,
    Kind.HIJACKING,
    Kind.HOSTAGE_TAKING,
    Kind.ENFORCED_DISAPPEARANCE,
    Kind.ASSASSINATION,
    Kind.MASSACRE,
    Kind.EXECUTION,
    Kind.ABDUCTION,
    Kind.AIRSTRIKE,
    Kind.SHELLING,
    Kind.BOMBING,
    Kind.TORTURE,
    Kind.ARSON,
    Kind.SABOTAGE,
    Kind.RIOT,
    Kind.ARREST,
    Kind.RAID,
    Kind.BATTLE,
    Kind.SHOOTING,
    Kind.OTHER,
)
_CLOSE = (
    PlacePrecision.EXACT,
    PlacePrecision.NEAR,
    PlacePrecision.UNKNOWN,
    PlacePrecision.ROUTE,
    PlacePrecision.ADMIN2,
    PlacePrecision.ADMIN1,
    PlacePrecision.COUNTRY,
)
_YEAR = "January February March April May June July August September October November December"
_MONTHS = _YEAR.split()


def settled_kind(reports: Iterable[Report]) -> Kind:
    """Give the kind most reports tell of; `other` only where nothing else is told."""
    votes = Counter(report.kind.value for report in reports)
    return min(votes, key=lambda kind: (kind is Kind.OTHER, -votes[kind], _TELLING.index(kind)))


def settled_when(reports: Sequence[Report]) -> When | None:
    """Give the tightest time that agrees with most of what was told; none told is none.

    The time most reports could live with comes first, then the closest, then the earliest.
    """
    times = [one.value for report in reports for one in report.when if one.value.start]
    votes = Counter((when.start, when.end) for when in times)
    # Thousands of reports tell the same few times: only those are compared.
    told = {(when.start, when.end): when for when in reversed(times)}

    def held(when: When) -> int:
        return sum(votes[key] for key, other in told.items() if when.meets(other))

    return min(told.values(), key=lambda when: (-held(when), *_width(when)), default=None)


def _width(when: When) -> tuple[int, str, str]:
    if when.start is None or when.end is None:
        return 10**6, when.start or "", when.end or ""
    days = date.fromisoformat(when.end) - date.fromisoformat(when.start)
    return days.days, when.start, when.end


def settled_places(reports: Iterable[Report]) -> tuple[Place, ...]:
    """Give each place told once, the closest known first, then the most often told."""
    best: dict[str, Place] = {}
    votes: Counter[str] = Counter()
    for report in reports:
        for told in report.places:
            key = folded(told.value.name)
            votes[key] += 1
            if key not in best or _known(told.value) < _known(best[key]):
                best[key] = told.value
    ranked = sorted(best, key=lambda key: (_CLOSE.index(best[key].precision), -votes[key], key))
    countries = Counter[str]()
    for key, place in best.items():
        if place.country:
            countries[place.country] += votes[key]
    most = max(countries.values(), default=0)
    # "A man held over it was flown to the United States": a land named beside the one it was in.
    return tuple(
        best[key]
        for key in ranked
        if best[key].precision is not PlacePrecision.COUNTRY
        or countries[best[key].country or ""] == most
    )


def _known(place: Place) -> tuple[int, bool, bool]:
    return _CLOSE.index(place.precision), place.lat is None, place.country is None


def summary(kind: Kind, when: When | None, places: Sequence[Place], *, tally: bool = False) -> str:
    """Say in plain words what, where and when: "Hijacking at Bolan Pass, Pakistan, 11 March 2025"."""
    words = "Incident" if kind is Kind.OTHER else kind.replace("_", " ").capitalize()
    if tally:
        words = f"Tally of several incidents ({kind.replace('_', ' ')})"
    if places:
        words += _where(places[0])
    return f"{words}, {_days(when)}" if when and when.start else words


def _where(place: Place) -> str:
    exact = place.precision in (PlacePrecision.EXACT, PlacePrecision.NEAR)
    lead = f" {'at' if exact else 'in'} {place.name}"
    country = name_of(place.country) if place.country else None
    return f"{lead}, {country}" if country and folded(country) != folded(place.name) else lead


def _days(when: When) -> str:
    start = date.fromisoformat(when.start or "")
    end = date.fromisoformat(when.end) if when.end else None
    month = f"{_MONTHS[start.month - 1]} {start.year}"
    match when.precision:
        case TimePrecision.YEAR:
            return str(start.year)
        case TimePrecision.MONTH:
            return month
        case _ if end is None:
            return f"from {start.day} {month}"
        case _ if start == end:
            return f"{start.day} {month}"
        case _ if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}–{end.day} {month}"
        case _:
            last = f"{end.day} {_MONTHS[end.month - 1]} {end.year}"
            return f"{start.day} {month} to {last}"
