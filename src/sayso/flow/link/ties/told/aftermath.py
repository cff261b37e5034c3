"""Blasts upon blasts: a second one aimed at rescuers, and mourners attacked at a funeral."""

import re
from collections.abc import Iterator

from sayso.domain.codes import Kind, Tie
from sayso.flow.link.ties.kinds import BLASTS, KILLINGS
from sayso.flow.link.ties.told.hints import Hint, before, hint
from sayso.flow.link.ties.told.scene import Deed, Line, Scene

_SECOND = re.compile(
    r"\b(?:second|another|follow-up|third) (?:\w+ ){0,2}?(?:blasts?|explosions?|bombs?|bombers?"
    r"|bombing|devices?|strikes?|airstrikes?|missiles?|attackers?)\b"
    r"|\b(?:blast|explosion|bomb|bomber|car bomb|device|strike)s? (?:\w+ ){0,3}?(?:minutes|half an hour"
    r"|an hour|shortly|moments) later\b|\b(?:minutes|half an hour|an hour|moments) later,? an? ",
    re.IGNORECASE,
)
_RESCUERS = re.compile(
    r"\b(?:rescuers?|rescue workers|first responders|ambulances?|medics|paramedics|emergency"
    r" (?:workers|services)|reporters|journalists|crowds?|onlookers|bystanders|people|others"
    r"|residents|police|volunteers)\b[^.;]{0,50}\b(?:arriv|gather|rush|came|come|collect|help|respond"
    r"|tend|flock|evacuat)\w*"
    r"|\b(?:arriv|gather|rush|came|come|help|tend|flock)\w*[^.;]{0,40}\b(?:scene|wounded|victims)\b"
    r"|\b(?:scene|wounded|victims|site) of the first\b|\bamong (?:\w+ ){0,3}(?:rescuers|first"
    r" responders|medics|onlookers)\b|\bthe (?:wounded|victims) of the first\b",
    re.IGNORECASE,
)
_FUNERAL = re.compile(
    r"\b(?:funerals?|mourners|mourning|burial|buried|procession)\b", re.IGNORECASE
)
_NATURAL = re.compile(
    r"\b(?:died (?:of|from|after a)|dead of|natural causes|heart attack|illness|cancer|old age)\b",
    re.IGNORECASE,
)
_THE_DEAD = re.compile(
    r"\b(?:who (?:was|were|had been)|whom|one of|victims?|the (?:officer|officers|man|men|woman"
    r"|commander|cleric|leader|soldiers?|policem[ae]n|politician|lawyer|student|boy|girl|body|bodies"
    r"|killing|dead)|him|her|them)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:elsewhere|another (?:group|city|district|part)|separate(?:ly)?)\b")


def second_blasts(scene: Scene) -> Iterator[Hint]:
    """Give blasts that hit those who came to the help of the victims of a first one."""
    for line in scene.lines:
        told = _SECOND.search(scene.text, line.start, line.end)
        if told is None or _ELSEWHERE.search(scene.text, line.start, line.end):
            continue
        if not any(_RESCUERS.search(scene.text, x.start, x.end) for x in scene.beside(line)[-2:]):
            continue
        second = _at(line, told)
        first = scene.back(second.start, BLASTS, but=second) if second else None
        if second is not None and first is not None and _same_day(first, second):
            yield hint(Tie.FOLLOWS, second, first, "a second blast where the first drew people")


def _at(line: Line, told: re.Match[str]) -> Deed | None:
    """Give the deed that the words for a second blast tell of."""
    blasts = [one for one in line.deeds if one.kind in BLASTS | {Kind.OTHER}]
    inside = (one for one in blasts if one.start < told.end() and told.start() < one.end)
    behind = (one for one in blasts if one.start >= told.start())
    return next(inside, None) or next(behind, None)


def _same_day(one: Deed, other: Deed) -> bool:
    if one.first is None or other.first is None:
        return True
    return abs(one.first - other.first) <= 1


def funerals(scene: Scene) -> Iterator[Hint]:
    """Give attacks on mourners of people who were killed, with what killed them."""
    for line in scene.lines:
        if not _FUNERAL.search(scene.text, line.start, line.end):
            continue
        near = scene.beside(line)
        if any(_NATURAL.search(scene.text, x.start, x.end) for x in near):
            continue
        attack = next((one for one in line.deeds if _on_mourners(one)), None)
        attack = attack or scene.back(line.start, BLASTS | {Kind.SHOOTING})
        for other in near if attack else ():
            dead = other == line or _THE_DEAD.search(scene.text, other.start, other.end)
            for one in other.deeds if dead else ():
                if attack and one != attack and _killed(one) and before(one, attack):
                    yield hint(Tie.FOLLOWS, attack, one, "an attack on mourners of the dead")


def _on_mourners(deed: Deed) -> bool:
    return deed.kind in BLASTS or deed.kind is Kind.SHOOTING


def _killed(deed: Deed) -> bool:
    return deed.kind in KILLINGS or deed.kind in BLASTS
