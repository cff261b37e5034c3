"""What belongs to something larger in a text: a storming, captives killed, one attack of a wave."""

import re
from collections.abc import Iterator

from sayso.domain.codes import Kind, Tie
from sayso.flow.link.ties.kinds import ANY, ATTACKS, KILLINGS, NOUN, SEIZURES, meant
from sayso.flow.link.ties.told.hints import Hint, Search, before, hint, within
from sayso.flow.link.ties.told.scene import Deed, Line, Scene
from sayso.text.wordlists import listed

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
_KILLED = re.compile(r"kill|murder|shot|behead|burn|slain|dead|stab", re.IGNORECASE)
_CAPTIVES = re.compile(
    r"\b(?:hostages?|captives?|passengers?|captain|crew|kidnapped|abducted|whom (?:it|they) held"
    r"|prisoners?|captured)\b",
    re.IGNORECASE,
)
_WAVE = re.compile(
    r"\b(?:wave|series|string|spate) of\b|\b(?:co-?ordinated|simultaneous|twin|synchroni[sz]ed)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"(?:attacked|struck|hit|bombed|targeted|bombs?) (?:at least )?(?:two|three|four|five|six|seven"
    r"|eight|nine|ten|several|many|\d+) (?:\w+ )?(?:places|targets|sites|locations|towns|districts"
    r"|churches|hotels|mosques|stations|posts)\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:they|the (?:men|women|workers|victims|dead|\w+)|who|whom) (?:had been|were) $",
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
_MAY_STORM = frozenset({Kind.BATTLE, Kind.SHOOTING, Kind.OTHER})
_SHARED = frozenset({Kind.BATTLE, Kind.HOSTAGE_TAKING})
_NTH = re.compile(r"(\w+) (day|week|month)", re.IGNORECASE)
_BATTLE = re.compile(r"battle|fighting|siege|offensive|clashes", re.IGNORECASE)
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_UNITS = {"day": 1, "week": 7, "month": 30}
_HELD = SEIZURES - {Kind.ABDUCTION}
_BATTLES = frozenset({Kind.BATTLE})
_SIEGE = 7
"""A siege that a text no longer tells of began so many days ago at most."""
_ENDED = "it ended the holding of people"
_REACH = 90
_LEAD = 30
_WAVE_REACH = 4


def stormings(scene: Scene) -> Iterator[Hint | Search]:
    """Give stormings that ended the holding of people of which the same text tells."""
    for line in scene.lines:
        for one in line.deeds:
            if not _storms(scene, line, one):
                continue
            if not any(_FREED.search(scene.text, x.start, x.end) for x in scene.beside(line)):
                continue
            held = scene.near(line, SEIZURES, but=one)
            if held is None:
                yield Search(one.report, _HELD, one.places, (0, _SIEGE), _ENDED)
            elif before(held, one):
                yield hint(Tie.FOLLOWS, one, held, _ENDED)


def _storms(scene: Scene, line: Line, deed: Deed) -> bool:
    if deed.kind is Kind.RAID:
        return True
    # Troops who fight near hostages need not have come for them.
    told = deed.kind in _MAY_STORM and _STORMED.search(scene.text, deed.start, deed.end)
    return bool(told and _FORCES.search(scene.text, line.start, deed.start))


def captives(scene: Scene) -> Iterator[Hint]:
    """Give killings of people who were held, as part of the holding."""
    for line in scene.lines:
        for one in line.deeds:
            held = scene.near(line, SEIZURES, but=one) if _kills(scene, line, one) else None
            if held is None or not before(held, one) or not _still_held(one, held):
                continue
            if _CAPTIVES.search(scene.text, line.start, line.end) or _had_been(scene, line, held):
                yield hint(Tie.PART_OF, one, held, "people who were held were killed")


def _kills(scene: Scene, line: Line, deed: Deed) -> bool:
    """Say whether a deed is a killing, and not by forces: "the police shot the hijackers"."""
    killed = deed.kind is Kind.OTHER and _KILLED.search(scene.text, deed.start, deed.end)
    if deed.kind not in KILLINGS and not killed:
        return False
    return not _FORCES.search(scene.text, line.start, deed.start)


def _had_been(scene: Scene, line: Line, held: Deed) -> bool:
    """Say whether the next sentence tells where the dead came from: "they had been kidnapped in"."""
    after = scene.beside(line)[-1]
    return held in after.deeds and bool(_CAME.search(scene.text, after.start, held.start))


def _still_held(killing: Deed, held: Deed) -> bool:
    # Of a holding often only the first day is told; one that has a last day ends there.
    if killing.first is None or held.first is None or held.last is None:
        return True
    return held.first == held.last or killing.first <= held.last


def parts(scene: Scene) -> Iterator[Hint]:
    """Give the single attacks of a wave of which the text tells as one."""
    for line in scene.lines:
        for wave in line.deeds:
            lead = scene.text[max(line.start, wave.start - _LEAD) : wave.end]
            if _WAVE.search(lead) or _PLACES.match(scene.text, wave.start):
                yield from _parts(scene, line, wave)
                return


def _parts(scene: Scene, line: Line, wave: Deed) -> Iterator[Hint]:
    noun = NOUN.search(scene.text, wave.start, wave.end)
    # A series of bombings has no kidnapping in it, a wave of attacks may have anything.
    kinds = meant(noun.group()) if noun else ATTACKS
    kinds = ANY if kinds == ATTACKS else kinds
    for other in scene.lines[line.rank : line.rank + 1 + _WAVE_REACH]:
        if other != line and _APART.search(scene.text, other.start, other.end):
            continue
        for one in other.deeds:
            forces = _FORCES.search(scene.text, other.start, one.start)
            if (
                one.start > wave.start
                and one.kind in kinds
                and _attack(one)
                and not forces
                and within(one, wave)
            ):
                yield hint(Tie.PART_OF, one, wave, "one of the attacks told of together")


def _attack(deed: Deed) -> bool:
    return deed.kind not in {Kind.ARREST, Kind.RIOT, Kind.AIRSTRIKE}


def stages(scene: Scene) -> Iterator[Hint | Search]:
    """Give what happened "on the ninth day of the battle" as part of it."""
    for line in scene.lines:
        cue = _STAGE.search(scene.text, line.start, line.end)
        if cue is None:
            continue
        behind = (d for d in line.deeds if cue.end() <= d.start < cue.end() + _REACH)
        battle = next((one for one in behind if one.kind in _SHARED), None)
        words = f"told as “{cue.group().strip().lower()}”"
        gap = _into(cue) if battle is None else None
        for one in line.deeds:
            if one == battle or not _attack_or_strike(one):
                continue
            if battle is not None and within(one, battle):
                yield hint(Tie.PART_OF, one, battle, words)
            elif gap is not None and one.kind is not Kind.BATTLE:
                yield Search(one.report, _BATTLES, one.places, gap, words, Tie.PART_OF)


def _into(cue: re.Match[str]) -> tuple[int, int] | None:
    """Give how many days after its beginning "the ninth day of the battle" is, fewest and most."""
    told = _NTH.search(cue.string, cue.start(), cue.end())
    battle = _BATTLE.match(cue.string, cue.end())
    if told is None or battle is None or told.group(1).lower() not in _ORDINALS:
        return None
    rank, days = _ORDINALS.index(told.group(1).lower()), _UNITS[told.group(2).lower()]
    return max(0, rank * days - 1), (rank + 1) * days


def _attack_or_strike(deed: Deed) -> bool:
    return _attack(deed) or deed.kind is Kind.AIRSTRIKE
