"""Answers told as such: "in retaliation for", "wanted over", "two days after the attack on"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import Kind, Tie
from sayso.flow.link.ties.kinds import ANSWERS, ANY, ATTACKS, NOUN, meant
from sayso.flow.link.ties.told.hints import Hint, Search, before, hint
from sayso.flow.link.ties.told.scene import Deed, Line, Scene
from sayso.text.similarity import folded
from sayso.text.wordlists import listed

_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CUE = re.compile(
    r"\b(?:(?P<answer>(?:in (?:\w+ )?(?:retaliation|response|reply|answer|reprisal) (?:for|to)"
    r"|in revenge for|in (?:protest|anger) (?:at|against|over)|to avenge|(?:in|as) retribution for"
    r"|(?:was|were|is|are|as) (?:an? |the )?(?:act of )?(?:revenge|retaliation|reprisal|answer|reply"
    r"|response) (?:for|to)|retaliat(?:ed|ing) (?:for|against)|respond(?:ed|ing) to|aveng(?:ed|ing)))"
    r"|(?P<suspected>suspect(?:s|ed)? (?:of|in|over|behind)|in connection with|on suspicion of"
    r"|(?:wanted|sought|detained|arrested|held|captured) (?:\w+ )?(?:for|over)"
    r"|accused of|charged with|over(?= (?:the|an?|last|this|his|her|their)\b))"
    r"|(?P<cause>(?:began|started|was launched|was ordered|came) (?:when|after))"
    r"|(?P<followed>followed|following|in the wake of)"
    rf"|(?P<after>(?:{_COUNT} (?:hour|day|week|month)s? |(?:hours|days|weeks|minutes) "
    r"|(?:shortly|soon|immediately|just|the day|the morning) )?after))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no (?:known )?(?:link|connection)|not (?:linked|connected|related|in (?:retaliation"
    r"|response|revenge))|unrelated|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_GAP = re.compile(rf"({_COUNT}) (hour|day|week|month)s?\b", re.IGNORECASE)
_COUNTED = listed("one two three four five six seven eight nine ten eleven twelve")
_NUMBERS = {word: rank for rank, word in enumerate(_COUNTED, start=1)}
# A span of so many days for each unit, and how far off a rounded count may be.
_DAYS = {"hour": (0, 1), "day": (1, 1), "week": (7, 3), "month": (30, 15)}
_NAME = re.compile(r"\b[A-Z][\w’'\-]*\w")
# "The bombing in Pulwama", "the attack on tourists near Pahalgam": names that belong to the noun.
_OWN = re.compile(
    r"(?: (?:in|on|at|near|of|outside|against|inside)(?: (?:[a-z]\w*|[A-Z][\w’'\-]*)){1,4}?"
    r"(?=[,.;:]| (?:in|on|at|near|of|outside|that|which|who|when|where|and)\b|$)){1,3}"
)
_PLACE = re.compile(r"\b(?:in|at|near|outside|on|of) (?:the )?((?:[A-Z][\w’'\-]*\w ?)+)")
_REACH = 160
_NEAR = 60
_FAR = 400
_STRONG = frozenset({"answer", "suspected"})
_SUSPECTS = frozenset({Kind.ARREST})
# Whoever is arrested in a raid is not arrested because of it.
_NOT_ANSWERED = frozenset({Kind.ARREST, Kind.RAID})
_WANTED = re.compile(r"wanted|sought", re.IGNORECASE)


class _Past(NamedTuple):
    """What an answer answers: a deed of the text, or a noun with the names that stand by it."""

    deed: Deed | None
    kinds: frozenset[Kind]
    names: frozenset[str]
    places: frozenset[str] = frozenset()
    many: bool = False


def answers(scene: Scene) -> Iterator[Hint | Search]:
    """Give each report that follows something, by words that say so."""
    for line in scene.lines:
        cues = [*_CUE.finditer(scene.text, line.start, line.end)]
        if not cues or _DENIED.search(scene.text, line.start, line.end):
            continue
        for cue in cues:
            if (found := _read(scene, line, cue)) is not None:
                yield found


def _read(scene: Scene, line: Line, cue: re.Match[str]) -> Hint | Search | None:
    past = _past(scene, line, cue)
    if past is None:
        return None
    later = _later(scene, line, cue, past.deed)
    if later is None or not _may_answer(later, cue):
        return None
    words = _words(cue)
    earlier = past.deed or _told_before(scene, cue, past, later)
    if earlier is None:
        return Search(later.report, past.kinds - _NOT_ANSWERED, past.places, _gap(cue), words)
    if earlier == later or not before(earlier, later) or not _answered(earlier, later, cue):
        return None
    return hint(Tie.FOLLOWS, later, earlier, words)


def _answered(earlier: Deed, later: Deed, cue: re.Match[str]) -> bool:
    """Say whether a kind of incident can be what is answered; a riot may answer anything."""
    strong = cue.lastgroup == "answer" or later.kind is Kind.RIOT
    return strong or earlier.kind not in _NOT_ANSWERED


def _words(cue: re.Match[str]) -> str:
    return f"told as “{cue.group().lower()}”"


def _may_answer(later: Deed, cue: re.Match[str]) -> bool:
    """Say whether a kind of incident can be what such words make of it."""
    if cue.lastgroup == "suspected":
        return later.kind in _SUSPECTS or bool(_WANTED.match(cue.group()))
    return cue.lastgroup in _STRONG or later.kind in ANSWERS


def _past(scene: Scene, line: Line, cue: re.Match[str]) -> _Past | None:
    """Give what stands behind the cue: the first deed or noun for one in its sentence."""
    end = min(line.end, cue.end() + _REACH)
    deed = next((one for one in line.deeds if cue.end() <= one.start < end), None)
    noun = NOUN.search(scene.text, cue.end(), end)
    if noun is None or (deed is not None and deed.start <= noun.end()):
        return None if deed is None else _Past(deed, ANY, frozenset())
    own = _OWN.match(scene.text, noun.end(), end)
    stop = own.end() if own else noun.end()
    near = scene.text[cue.end() : stop]
    # Where all is in capital letters, they tell nothing of names.
    names = () if near.isupper() else _NAME.findall(near)
    kinds = meant(noun.group())
    here = deed if deed is not None and deed.start < stop and deed.kind in kinds else None
    return _Past(
        deed=here,
        kinds=kinds,
        names=frozenset(map(folded, names)),
        places=frozenset(folded(one) for one in _PLACE.findall(near) if names),
        many=noun.group().endswith("s"),
    )


def _later(scene: Scene, line: Line, cue: re.Match[str], past: Deed | None) -> Deed | None:
    """Give whose cue it is: the deed before it, the one its subject means, or the one behind it."""
    if cue.lastgroup == "suspected":
        return _suspect(scene, line, cue)
    ahead = [one for one in line.deeds if one.end <= cue.start() <= one.end + _REACH]
    if ahead:
        return ahead[-1]
    if cue.start() - line.start < 3 and past is not None:
        near = range(past.end, past.end + _REACH)
        return next((one for one in line.deeds if one.start in near), None)
    subject = NOUN.search(scene.text, line.start, cue.start())
    if subject is None:
        return None
    kinds = meant(subject.group()) - {Kind.OTHER}
    return scene.back(line.start, kinds, main=kinds == ATTACKS - {Kind.OTHER})


def _suspect(scene: Scene, line: Line, cue: re.Match[str]) -> Deed | None:
    """Give the arrest of a suspect, or what else was done to somebody wanted."""
    reach = _NEAR if cue.group().lower() == "over" else _REACH
    near = [one for one in line.deeds if one.start - reach <= cue.start() <= one.end + reach]
    arrests = [one for one in near if one.kind is Kind.ARREST]
    if arrests or cue.group().lower() == "over":
        return arrests[-1] if arrests else None
    ahead = [one for one in near if one.end <= cue.start()]
    if ahead:
        return ahead[-1] if _WANTED.match(cue.group()) else None
    last = scene.back(line.start, _SUSPECTS)
    return last if last and line.start - last.end < _FAR else None


def _told_before(scene: Scene, cue: re.Match[str], past: _Past, later: Deed) -> Deed | None:
    """Give the deed of this text that a noun points back at; other names mean another one."""
    generic = past.kinds == ATTACKS
    found = scene.back(cue.start(), past.kinds, but=later, main=generic, many=past.many)
    if found is None or (past.names and not _named(found, past.names)):
        return None
    return found


def _named(deed: Deed, names: frozenset[str]) -> bool:
    words = {word for place in deed.places for word in place.split()}
    return not deed.places or not words.isdisjoint(names)


def _gap(cue: re.Match[str]) -> tuple[int, int] | None:
    found = _GAP.match(cue.group())
    if found is None:
        return (0, 1) if cue.group().lower().startswith(("hours", "minutes", "shortly")) else None
    word, unit = found.group(1).lower(), found.group(2).lower()
    number = int(word) if word.isdigit() else _NUMBERS.get(word, 1)
    days, slack = _DAYS[unit]
    return max(0, number * days - slack), number * days + slack
