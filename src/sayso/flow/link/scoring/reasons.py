"""What a feature says of a pair, in words that a person can check."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sayso.domain.codes import Measure, PlacePrecision
from sayso.flow.link.comparing.says import FEATURES
from sayso.flow.link.facts.facts import Facts, Tally, Where, iso

Pair = tuple[Facts, Facts]


class Reason(NamedTuple):
    """One feature that spoke for or against, what it says, how strongly, and in words."""

    feature: str
    says: str
    weight: float
    words: str


_SHARED = ("none told", "none shared", "shared")


def reason(name: str, value: int, weight: float, pair: Pair, shared: Sequence[str]) -> Reason:
    """Give what a feature said of a pair; `shared` are the most telling words both have."""
    says = FEATURES[name][value] if name in FEATURES else _SHARED[min(value, 2)]
    words = _WORDS[name](says, pair) if name in _WORDS else _worded(name, value, shared)
    return Reason(name, says, weight, words)


def capped(weight: float) -> Reason:
    """Give what takes from a pair that tells of other days what its wording is worth too much."""
    words = "other days elsewhere, or months apart: no shared wording makes them one"
    return Reason("elsewhere", "capped", weight, words)


def _worded(name: str, value: int, shared: Sequence[str]) -> str:
    if _SHARED[min(value, 2)] != "shared":
        return ""
    if name == "rare words" and shared:
        return f"both have the words {', '.join(shared)}"
    return {
        "ages": "both tell of someone of the same age",
        "numbers": "both have the same numbers",
        "wording": "much of the wording is alike",
    }.get(name, "")


_CAME_OUT = {
    "published at once": "published within a day of it",
    "published within days": "published within days of it",
    "published within weeks": "published within weeks of it",
    "published later": "published long after it",
    "published before": "published before it happened",
}


def _time(says: str, pair: Pair) -> str:
    one, other = pair
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return _CAME_OUT.get(says, "")
    first, last = max(one.first, other.first), min(one.last, other.last)
    if first > last:
        return f"{first - last} days apart" if first - last > 1 else "a day apart"
    met = iso(first) if first == last else f"{iso(first)} to {iso(last)}"
    return {
        "same day": f"same day {met}",
        "days meet": f"same day {met}",
        "same month": f"within the same month, {iso(first)[:7]}",
        "within its month": f"told of {iso(first)[:7]}, when the other was",
        "within its year": f"told of {iso(first)[:4]}, when the other was",
    }.get(says, "the periods meet")


def _published(says: str, _: Pair) -> str:
    if says in ("not known", "later"):
        return "" if says == "not known" else "published months apart"
    return "published the same day" if says == "same day" else f"published {says} of each other"


def _place(says: str, pair: Pair) -> str:
    one, other = pair
    names = sorted({_shown(one.places), _shown(other.places)} - {""})
    match says:
        case "not known" | "nowhere and nobody in common":
            return ""
        case "same spot" | "same named place" | "same district":
            return f"same place {_common(pair) or ' and '.join(names)}"
        case "same province" | "same country":
            return f"in the {says}"
        case "part of the name":
            return f"{' and '.join(names)} share a name"
        case "near" | "centre near" | "some way apart":
            return f"{' and '.join(names)} are {'near' if 'near' in says else says}"
        case _:
            return f"the places differ: {' and '.join(names)}"


def _shown(places: Sequence[Where]) -> str:
    return places[0].shown or places[0].name if places else ""


_WIDE = (
    PlacePrecision.ADMIN2,
    PlacePrecision.ROUTE,
    PlacePrecision.ADMIN1,
    PlacePrecision.COUNTRY,
)


def _common(pair: Pair) -> str:
    names = {place.name for place in pair[1].places}
    shared = [place for place in pair[0].places if place.name in names]
    # The closest that both name: a pass before its province.
    shared.sort(
        key=lambda one: (_WIDE.index(one.precision) if one.precision in _WIDE else -1, one.shown)
    )
    return shared[0].shown or shared[0].name if shared else ""


def _kind(says: str, pair: Pair) -> str:
    one, other = (x.kind.replace("_", " ") if x.kind else "" for x in pair)
    match says:
        case "same":
            return f"both tell of {one}"
        case "alike":
            return f"{' and '.join(sorted((one, other)))} go together"
        case "other":
            return "the kinds differ"
        case _:
            return ""


def _actors(says: str, pair: Pair) -> str:
    common = sorted(pair[0].actors & pair[1].actors)
    if common:
        return f"both name {', '.join(common[:3])}"
    return "no actor in common" if says == "none in common" else ""


def _counted(*measures: Measure) -> Callable[[str, Pair], str]:
    def words(says: str, pair: Pair) -> str:
        if says == "not known":
            return ""
        ours, theirs = ([x for x in facts.figures if x.measure in measures] for facts in pair)
        told = [(_size(a), a.measure) for a in ours for b in theirs if _agree(a, b)]
        if says.startswith("same") and told:
            size, measure = max(told)
            return f"both tell of {size} {measure}"
        near = "are close" if says == "close" else "differ"
        return f"the figures of {' and '.join(sorted({x.measure for x in ours}))} {near}"

    return words


_OTHERS = tuple(x for x in Measure if x not in (Measure.KILLED, Measure.INJURED))


def _agree(a: Tally, b: Tally) -> bool:
    return a.measure is b.measure and a.low == b.low and a.high == b.high


def _size(a: Tally) -> int:
    return a.low if a.low is not None else a.high or 0


_WORDS: Mapping[str, Callable[[str, Pair], str]] = {
    "time": _time,
    "published": _published,
    "place": _place,
    "kind": _kind,
    "actors": _actors,
    "killed": _counted(Measure.KILLED),
    "injured": _counted(Measure.INJURED),
    "others": _counted(*_OTHERS),
    "document": lambda says, _: "told apart in one document" if says == "same" else "",
    "outlet": lambda says, _: "of one outlet" if says == "same" else "",
    # What `time` says in words already.
    "any day": lambda _, __: "",
    "first day": lambda _, __: "",
}
