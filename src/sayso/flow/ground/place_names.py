"""Words of a place taken apart: the name to look up, what it lies in, what kind, how near."""

import re
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision
from sayso.text.names import folded

_KINDS = {
    PlacePrecision.ADMIN2: r"districts?|agency|county|parish|tehsil|taluka|raion|woreda|municipality",
    PlacePrecision.ADMIN1: r"provinces?|states?|governorate|oblast|region|department|prefecture",
    PlacePrecision.EXACT: r"city|town|village|hamlet|neighbou?rhood|suburb|camp|bazaar|township",
}
_ALL = "|".join(_KINDS.values())
_SIDE = (
    r"(?:(?:far |extreme )?(?:north|south|east|west|central|mid)(?:-?(?:east|west|central))?(?:ern)?"
    r"|remote|mountainous|troubled|restive|occupied|besieged|rural|upper|lower|downtown|coastal"
    r"|neighbou?ring|nearby|border|frontier|capital|port|tribal|provincial|entire)"
)
_LEAD = re.compile(
    rf"^(?:(?:in|at|on|from|to|inside|within|around|across|throughout|of) )?(?:the )?"
    rf"(?:{_SIDE}[ -])*(?:the )?(?:(?:{_ALL}|capital|port|area|valley|heart|centre|center|part|parts) of )?"
    r"(?:the )?",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"(?:\bnear(?:by)?(?: to)?|\bclose to|\boutside(?: of)?|\bon the outskirts of|\boutskirts of|"
    r"\bnot far from|\bvicinity of|"
    r"(?:\d+|several|few|some) ?(?:km|kilomet(?:er|re)s?|miles?)(?:[^.,;]{0,30})? (?:of|from|off))"
    r"(?: the)?(?: (?:city|town|village|capital))?(?: of)?\s*$",
    re.IGNORECASE,
)
_ROUTE = re.compile(
    r"^(?:the )?(?:(?:road|highway|railway|track|route|border)s? )?(?:between|from) (.+?) (?:and|to) (.+)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"^(.+?)(?:\s*,\s*|(?: (?:{_ALL}|area|region))? (?:of|in) )(?:the )?(.+)$", re.IGNORECASE
)
_KIND_AFTER = re.compile(rf"^(.+?)[ '\u2019s]* ({_ALL}|area|border|valley)$", re.IGNORECASE)
_AFTER = re.compile(
    rf"^(?:['\u2019]s)? ?(?:(?P<kind>{_ALL})\b)?(?:,? ?(?:in|of)? ?(?:the )?(?:{_SIDE} )*(?:{_ALL})?(?: of)?) ?"
    r"(?P<within>[A-Z][\w\-]+(?: [A-Z][\w\-]+){0,2})?"
)

_SITE = re.compile(
    r"^(?:an? |the )?(?:main |central |largest )?(.*?)(?:['\u2019]s?)?"
    r"(?: (?:railway|train|bus|metro|police|army|navy|naval|air|military|international|civil|central|"
    r"district|general|public|girls|boys|children|power|nuclear|steel|oil|coal|gas|shopping))*"
    r" ?\b(?:hospital|clinic|hotel|airport|mosque|church|temple|shrine|"
    r"school|college|university|seminary|station|terminal|market|bazaar|mall|checkpoint|check post|base|airbase|"
    r"barracks|headquarters|court|prison|jail|stadium|embassy|consulate|compound|gate|"
    r"bridge|tunnel|port|harbour|harbor|factory|plant|mine|hall)$",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"(?:,|\b(?:of|in)\b)")
# Parts of the world wider than a country: no gazetteer entry of that name is meant.
_WIDER = frozenset(
    {
        "africa", "americas", "antarctica", "arab world", "arctic", "asia", "atlantic",
        "balkans", "caribbean", "caucasus", "central africa", "central america", "central asia",
        "east africa", "east asia", "eastern europe", "eu", "europe", "european union", "far east",
        "gulf", "horn of africa", "indian ocean", "latin america", "maghreb", "mediterranean",
        "middle east", "near east", "north africa", "north america", "oceania", "pacific",
        "sahel", "scandinavia", "south america", "south asia", "southeast asia",
        "southern africa", "sub saharan africa", "west", "west africa", "western europe", "world",
    }
)  # fmt: skip


class PlaceName(NamedTuple):
    """What to look up for some words, and what they say of it."""

    names: tuple[str, ...]
    within: tuple[str, ...] = ()
    kind: PlacePrecision | None = None
    near: bool = False
    wider: bool = False
    route: tuple[str, str] | None = None
    site: str | None = None


def read_place(words: str, before: str = "", after: str = "") -> PlaceName:
    """Take the words of a place apart, with the text around them.

    "Mastung district of Balochistan" is looked up as "Mastung", a second-level unit within
    "Balochistan"; "near Quetta" is near; "between Quetta and Sibi" is a route.
    """
    plain = " ".join(words.split()).strip(" ,.;:\"'\u2018\u2019\u201c\u201d")
    route = _ROUTE.match(plain)
    if folded(plain) in _WIDER:
        return PlaceName((plain,), wider=True)
    if route:
        return PlaceName((plain,), route=(route.group(1), route.group(2)))
    near = _NEAR.search(before[-60:])
    inside = re.match(
        r"^.{0,40}?" + _NEAR.pattern.removesuffix(r"\s*$") + r"\s+(?=\S)", plain, re.I
    )
    if inside:
        plain = plain[inside.end() :]
    names, within, kind = _names(plain or words)
    behind, kind_after = _behind(after)
    site = _SITE.match(names[-1])
    return PlaceName(
        names,
        (*within, *behind),
        kind or kind_after,
        bool(near or inside),
        site=site.group(1) if site else None,
    )


def _names(plain: str) -> tuple[tuple[str, ...], tuple[str, ...], PlacePrecision | None]:
    """Give names to try, from the whole to the core, what the core lies in, and its kind."""
    names = [plain]
    kind = _lead_kind(plain)
    core = _LEAD.sub("", plain, count=1)
    names.append(core)
    within: tuple[str, ...] = ()
    tail = _TAIL.match(core)
    if tail:
        head = tail.group(1)
        within = tuple(_bare(part) for part in re.split(r"\s*,\s*", tail.group(2)))
        kind = kind or _kind(core[: tail.start(2)])
        names.append(head)
        core = head
    named = _KIND_AFTER.match(core)
    if named:
        kind = kind or _kind(named.group(2))
        names.append(named.group(1))
    return tuple(dict.fromkeys(name for name in names if name)) or (plain,), within, kind


def _bare(part: str) -> str:
    """Give "Balochistan" for "the southwestern Balochistan province"."""
    core = _LEAD.sub("", part.strip(), count=1)
    named = _KIND_AFTER.match(core)
    return named.group(1) if named else core


def _lead_kind(plain: str) -> PlacePrecision | None:
    lead = _LEAD.match(plain)
    return _kind(lead.group()) if lead else None


def _behind(after: str) -> tuple[tuple[str, ...], PlacePrecision | None]:
    """Give what the text behind a name says it lies in, and what kind it says it is."""
    found = _AFTER.match(after[:60])
    kind, within = found.group("kind", "within") if found else (None, None)
    # "Quetta on Tuesday": only a comma, "of" or "in" before a name says that it holds the place.
    lies = found and within and _HOLDS.search(found.group()[: found.start("within")])
    return ((within,) if within and lies else ()), _kind(kind or "")


def _kind(words: str) -> PlacePrecision | None:
    for kind, shape in _KINDS.items():
        if re.search(rf"\b(?:{shape})\b", words, re.IGNORECASE):
            return kind
    return None
