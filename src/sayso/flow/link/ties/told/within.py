"""What belongs to something larger in a text: a storming, captives killed, one attack of a wave."""

import re
from collections.abc import Iterator

from sayso.domain.codes import Kind, Tie
from sayso.flow.link.ties.told.hints import Hint, before, hint, within
from sayso.flow.link.ties.kinds import KILLINGS, SEIZURES, STORMINGS
from sayso.flow.link.ties.told.scene import Deed, Line, Scene

_STORMED = re.compile(
    r"\b(?:storm(?:ed|ing)|retook|clear(?:ed|ing)|assault|raid(?:ed)?|operation|broke into)\b",
    re.IGNORECASE,
)
_FREED = re.compile(
    r"\b(?:free(?:d|ing)|rescu(?:e|ed|ing)|hostages?|captives?|siege|passengers|hijackers?"
    r"|kidnappers|captors)\b",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\b(?:police|troops|soldiers|commandos?|(?:security|special|government|elite)[\w ]{0,20} forces"
    r"|forces|army|marines|agents|rangers|gendarmes)\b",
    re.IGNORECASE,
)
_CAPTIVES = re.compile(
    r"\b(?:hostages?|captives?|passengers?|captain|crew|kidnapped|abducted|whom (?:it|they) held"
    r"|prisoners?|captured)\b",
    re.IGNORECASE,
)
_WAVE = re.compile(
    r"\b(?:(?:wave|series|string|spate) of (?:\w+ ){0,2}|(?:coordinated|co-ordinated|simultaneous|twin"
    r"|synchroni[sz]ed) (?:\w+ )?)$|\b(?:attacked|struck|hit|bombed|targeted) (?:at least )?(?:two"
    r"|three|four|five|six|seven|eight|nine|ten|several|many|\d+) (?:\w+ )?(?:places|targets|sites"
    r"|locations|towns|districts|churches|hotels|mosques|stations|posts)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:earlier|(?:days|weeks|months|years|hours) (?:before|after|later)|unrelated|separate(?:ly)?"
    r"|another group|elsewhere|last (?:week|month|year))\b",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"\b(?:(?:on|in) the \w+ (?:day|week|month|year) of (?:the |a )?"
    r"|the \w+ (?:day|week|month) of (?:the |a )?|(?:during|amid) (?:the |a )?(?:\w+ )?"
    r"|as (?=[^.;]{2,60}\b(?:fought|battled|clashed)\b))",
    re.IGNORECASE,
)
_SHARED = frozenset({Kind.BATTLE, Kind.HOSTAGE_TAKING})
_REACH = 90
_WAVE_REACH = 4


def stormings(scene: Scene) -> Iterator[Hint]:
    """Give stormings that ended the holding of people of which the same text tells."""
    for line in scene.lines:
        for one in line.deeds:
            if not _storms(scene, line, one):
                continue
            held = scene.near(line, SEIZURES, but=one)
            freed = any(_FREED.search(scene.text, x.start, x.end) for x in scene.beside(line))
            if held is not None and freed and before(held, one):
                yield hint(Tie.FOLLOWS, one, held, "it ended what the text tells of beside it")


def _storms(scene: Scene, line: Line, deed: Deed) -> bool:
    words = scene.text[deed.start : deed.end]
    if deed.kind not in STORMINGS and not (deed.kind is Kind.OTHER and _STORMED.search(words)):
        return False
    return deed.kind in STORMINGS or bool(_FORCES.search(scene.text, line.start, deed.start))


def captives(scene: Scene) -> Iterator[Hint]:
    """Give killings of people who were held, as part of the holding."""
    for line in scene.lines:
        if not _CAPTIVES.search(scene.text, line.start, line.end):
            continue
        for one in line.deeds:
            if one.kind not in KILLINGS and one.kind is not Kind.OTHER:
                continue
            if _FORCES.search(scene.text, line.start, one.start):
                continue
            held = scene.near(line, SEIZURES, but=one)
            if held is not None and before(held, one) and _still_held(one, held):
                yield hint(Tie.PART_OF, one, held, "people who were held were killed")


def _still_held(killing: Deed, held: Deed) -> bool:
    # Of a holding often only the first day is told; one that has a last day ends there.
    if killing.first is None or held.first is None or held.last is None:
        return True
    return held.first == held.last or killing.first <= held.last


def parts(scene: Scene) -> Iterator[Hint]:
    """Give the single attacks of a wave of which the text tells as one."""
    for line in scene.lines:
        for wave in line.deeds:
            lead = scene.text[max(line.start, wave.start - _REACH) : wave.start]
            if _WAVE.search(lead) or _WAVE.search(scene.text[wave.start : wave.end + _REACH]):
                yield from _parts(scene, line, wave)
                return


def _parts(scene: Scene, line: Line, wave: Deed) -> Iterator[Hint]:
    for other in scene.lines[line.rank : line.rank + 1 + _WAVE_REACH]:
        if other != line and _APART.search(scene.text, other.start, other.end):
            continue
        for one in other.deeds:
            forces = _FORCES.search(scene.text, other.start, one.start)
            if one.start > wave.start and _attack(one) and not forces and within(one, wave):
                yield hint(Tie.PART_OF, one, wave, "one of the attacks told of together")


def _attack(deed: Deed) -> bool:
    return deed.kind not in {Kind.ARREST, Kind.RIOT, Kind.AIRSTRIKE}


def stages(scene: Scene) -> Iterator[Hint]:
    """Give what happened "on the ninth day of the battle" as part of it."""
    for line in scene.lines:
        cue = _STAGE.search(scene.text, line.start, line.end)
        if cue is None:
            continue
        behind = (d for d in line.deeds if cue.end() <= d.start < cue.end() + _REACH)
        battle = next((one for one in behind if one.kind in _SHARED), None)
        for one in line.deeds if battle else ():
            if battle and one != battle and _attack_or_strike(one) and within(one, battle):
                yield hint(Tie.PART_OF, one, battle, f"told as “{cue.group().strip().lower()}”")


def _attack_or_strike(deed: Deed) -> bool:
    return _attack(deed) or deed.kind is Kind.AIRSTRIKE
