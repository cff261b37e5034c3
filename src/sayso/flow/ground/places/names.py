"""Words of a place taken apart: the name to look up, what it lies in, what kind, how near."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.domain.codes import PlacePrecision
from sayso.text.wordlists import word_set

_KINDS = {
    PlacePrecision.ADMIN2: r"districts?|agency|county|parish|tehsil|taluka|raion|woreda|municipality",
    PlacePrecision.ADMIN1: r"provinces?|states?|governorate|oblast|region|department|prefecture",
    PlacePrecision.EXACT: r"city|town|village|hamlet|neighbou?rhood|suburb|camp|bazaar|township",
}
_ALL = "|".join(_KINDS.values())
_ANY_KIND = re.compile(rf"\b(?:{_ALL})\b", re.IGNORECASE)
_SHAPES = {kind: re.compile(rf"\b(?:{shape})\b", re.IGNORECASE) for kind, shape in _KINDS.items()}
_SIDE = (
    r"(?:(?:far |extreme )?(?:north|south|east|west|central|mid)(?:-?(?:east|west|central))?(?:ern)?"
    r"|remote|mountainous|troubled|restive|occupied|besieged|rural|upper|lower|downtown|coastal"
    r"|nw|ne|sw|se|neighbou?ring|nearby|border|frontier|capital|port|tribal|provincial|entire)"
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
    r"(?:(?<![\d.,])\d[\d,]*(?:\.\d+)?|several|few|some|half an?|an?|two|three|four|five|six|seven|eight|nine|ten|a dozen) ?(?:km|kilomet(?:er|re)s?|(?:nautical )?miles?|nmi)(?:[^.,;]{0,30})? (?:of|from|off))"
    r"(?: the)?(?: (?:city|town|village|capital))?(?: of)?\s*$",
    re.IGNORECASE,
)
_NEARLY = ("near", "close", "outs", "not far", "vicinity", "km", "kilomet", "mile", "nmi")
_NEAR_IN = re.compile(r"^.{0,40}?" + _NEAR.pattern.removesuffix(r"\s*$") + r"\s+(?=\S)", re.I)
_ROUTE = re.compile(
    r"^(?:the )?(?:(?:road|highway|railway|track|route|border)s? )?(?:between|from) (.+?) (?:and|to) (.+)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"^(.+?)(?:\s*,\s*|(?: (?:{_ALL}|area|region))? (?:of|in) )(?:the )?(.+)$", re.IGNORECASE
)
_KIND_AFTER = re.compile(
    rf"^(.+?)(?:['\u2019]s)? (?:(?:forest|hill|hilly|border|industrial|residential) )?"
    rf"({_ALL}|areas?|border|valley|sector|forests?|hills|jungles?|locality|mohalla|chowk|colony|belt|side)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^(?:['\u2019]s)? ?(?:(?P<kind>{_ALL})\b)?(?:,? ?(?:in|of)? ?(?:the )?(?:{_SIDE} )*(?:{_ALL})?(?: of)?) ?"
    r"(?P<within>[A-Z][\w\-]+(?: [A-Z][\w\-]+){0,2})?"
)

_SITES = word_set(
    "hospital clinic hotel airport mosque church temple shrine school college university seminary station terminal market "
    "bazaar mall checkpoint post base airbase barracks headquarters court prison jail stadium embassy consulate compound gate "
    "bridge tunnel port harbour harbor factory plant mine hall"
)
_LAST = re.compile(r"\w+$")
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
_UNITS = ("district", "agency", "county", "tehsil", "province", "state", "governorate", "oblast", "region",
          "department", "prefecture", "raion", "woreda", "division")  # fmt: skip
_UNIT_OF = re.compile(
    rf"\b(?:of|in|under|within|from) (?:the )?(?:{_SIDE} )*"
    rf"(?P<unit>[A-Z][\w\u2019'\-]*(?: (?:and |& )?[A-Z][\w\u2019'\-]*){{0,3}}?),? (?:[Tt]he )?"
    rf"(?i:districts?|{'|'.join(_UNITS[1:])})\b"
)
_STOP = re.compile(r"[.;:!?](?:\s|$)|\n\n")
_OF = re.compile(r"\b(?:of|in)\b")
_HOLDS = re.compile(r"(?:,|\b(?:of|in)\b)")
_OFFSET = re.compile(
    r"(?P<km>\d[\d,]*(?:\.\d+)?|half an?|an?|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|few) ?-?"
    r"(?P<unit>km|kms|kilomet(?:er|re)s?|nautical miles?|nmi|miles?|mi)\b(?: \([^)]{1,20}\))?"
    r"(?:[^.,;]{0,20}?\b(?P<side>(?:north|south)[ -]?(?:east|west)?|east|west)(?:ern)?)?[^.,;]{0,20}$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\s*(?:of|from|off)?(?: the (?:city|town|village))?(?: of)?$")
_COUNT = {"half a": 0.5, "half an": 0.5, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
          "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a dozen": 12, "several": 5, "few": 3}  # fmt: skip
_MILE_KM, _SEA_MILE_KM = 1.609, 1.852
_POSTAL = 2
_CLOSE = 60
_LONGEST = 300
"""Characters: longer words are no name, and nobody takes them apart."""
_BEARING = {"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180,
            "southwest": 225, "west": 270, "northwest": 315}  # fmt: skip


class PlaceName(NamedTuple):
    """What to look up for some words, and what they say of it.

    `within` is what may hold it, `inside` what holds it in so many words ("of", "in").
    """

    names: tuple[str, ...]
    within: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    kind: PlacePrecision | None = None
    near: bool = False
    offset: tuple[float, float | None] | None = None
    route: tuple[str, str] | None = None
    site: str | None = None
    at_site: bool = False


def read_place(words: str, before: str = "", after: str = "") -> PlaceName:
    """Take the words of a place apart, with the text around them.

    "Mastung district of Balochistan" is looked up as "Mastung", a second-level unit within
    "Balochistan"; "near Quetta" is near; "between Quetta and Sibi" is a route.
    """
    plain = " ".join(words.split()).strip(" ,.;:\"'\u2018\u2019\u201c\u201d")
    if len(plain) > _LONGEST:
        return PlaceName((plain,))
    # Most names are one word, which no road or distance is: that is seen without a search.
    several = " " in plain
    route = _ROUTE.match(plain) if several else None
    if route:
        return PlaceName((plain,), route=(route.group(1), route.group(2)))
    close = before[-_CLOSE:]
    near = _NEAR.search(close) if _is_nearly(close) else None
    inside = _NEAR_IN.match(plain) if several and _is_nearly(plain) else None
    offset = _offset(near.group() if near else inside.group().strip() if inside else "")
    if inside:
        plain = plain[inside.end() :]
    names, within, kind = _names(plain or words)
    first = _AFTER.match(after[:_CLOSE])
    behind, kind_after = _behind(first)
    inside_of = _inside(plain, after, first)
    last = _LAST.search(names[-1])
    site = _SITE.match(names[-1]) if last and last.group().lower() in _SITES else None
    return PlaceName(
        names,
        tuple(dict.fromkeys((*within, *behind, *inside_of))),
        inside_of,
        kind or kind_after,
        bool(near or inside),
        offset,
        site=site.group(1) if site else None,
    )


def _is_nearly(words: str) -> bool:
    """Say whether words hold any that nearness is told by: most do not, and need no search."""
    return any(map(words.lower().__contains__, _NEARLY))


def _offset(words: str) -> tuple[float, float | None] | None:
    """Give how far, and in which direction, "60 km south-east of" lies off; nothing for "near"."""
    found = _OFFSET.search(_OF_WHAT.sub("", words)) if words else None
    if not found:
        return None
    number = found.group("km").lower().replace(",", "")
    km = _COUNT[number] if number in _COUNT else float(number)
    unit = found.group("unit").lower()
    if unit.startswith("n"):
        km *= _SEA_MILE_KM
    elif unit.startswith("mi"):
        km *= _MILE_KM
    side = re.sub(r"[ -]", "", (found.group("side") or "").lower())
    return km, _BEARING.get(side)


def _names(plain: str) -> tuple[tuple[str, ...], tuple[str, ...], PlacePrecision | None]:
    """Give names to try, from the whole to the core, what the core lies in, and its kind."""
    if plain.isalpha():
        return (plain,), (), None
    names = [plain]
    lead = _LEAD.match(plain)
    kind = _kind(lead.group()) if lead else None
    core = plain[lead.end() :] if lead else plain
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


def _behind(found: re.Match[str] | None) -> tuple[tuple[str, ...], PlacePrecision | None]:
    """Give what the text behind a name says it lies in, and what kind it says it is."""
    kind, within = found.group("kind", "within") if found else (None, None)
    # "Quetta on Tuesday": only a comma, "of" or "in" before a name says that it holds the place.
    lies = found and within and _HOLDS.search(found.group()[: found.start("within")])
    # Two letters are a state's ("LA") only in capitals: "Quetta, In a statement".
    fits = lies and within and (len(within) > _POSTAL or within.isupper())
    return ((within,) if within and fits else ()), _kind(kind or "")


def _inside(plain: str, after: str, first: re.Match[str] | None) -> tuple[str, ...]:
    """Give the units that words say hold a place: "Gushi village in Poonch District of Kashmir"."""
    units: list[str] = []
    if any(map(f"{plain}{after}".lower().__contains__, _UNITS)):
        stop = _STOP.search(after)
        behind = after[: stop.start()] if stop else after
        units = [found.group("unit") for found in _UNIT_OF.finditer(f"{plain}{behind}")]
    if first and first.group("within") and _OF.search(first.group()[: first.start("within")]):
        units.insert(0, first.group("within"))
    return tuple(dict.fromkeys(units))


def _kind(words: str) -> PlacePrecision | None:
    found = _ANY_KIND.search(words) if words else None
    if not found:
        return None
    return next(kind for kind, shape in _SHAPES.items() if shape.search(words))


def written_as_name(words: str, text: str) -> bool:
    """Say whether words are written as a name is: "northwest" is none, in a text that has capitals.

    A script without capitals writes all its words as it writes its names.
    """
    small = words == words.lower()
    if small and words.title() == words:
        return any(letter.isalpha() for letter in words)
    return not small or not _has_capitals(text)


@lru_cache(maxsize=4)
def _has_capitals(text: str) -> bool:
    return text != text.lower()
