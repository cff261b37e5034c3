"""Kinds of incidents that exclude each other: a strike from the air and a planted bomb, custody and battle."""

import re
from itertools import product

from sayso.domain.codes import Kind
from sayso.domain.incident import Claim

_FELL = {Kind.AIRSTRIKE}
_FIRED = {Kind.SHELLING}
_PLANTED = {Kind.BOMBING, Kind.SUICIDE_BOMBING}
_FOUGHT = {Kind.SHOOTING, Kind.BATTLE}
_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (
        *product(_FELL, _FIRED | _PLANTED),
        *product(_FIRED, _PLANTED),
        *product({Kind.EXECUTION, Kind.MASSACRE, Kind.ASSASSINATION}, {Kind.BATTLE}),
        *product({Kind.EXECUTION, Kind.ARSON}, _FELL | _FIRED),
        (Kind.EXECUTION, Kind.BOMBING),
        (Kind.ABDUCTION, Kind.ARREST),
    )
)
# "The bombing of the town" may be from the air, and a missile may come from an aircraft.
_LOOSE = re.compile(r"\bbomb(?:ing|ings|ed|ardment|s)\b|\bmissiles?\b", re.IGNORECASE)
_LEFT_THERE = re.compile(
    r"\b(?:plant\w*|remote\w*|timers?|timed|parked|roadside|hidden|buried|left|mines?)\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\b(?:unarmed|surrender\w*|sleep\w*|custody|crowd|protest\w*|worshippers?)\b", re.IGNORECASE
)
_ACCIDENT = re.compile(
    r"\b(?:accident\w*|leak\w*|short circuit|malfunction\w*|fault\w*|mishap|technical|electrical|drown\w*"
    r"|heart attack|natural causes|illness|disease|suicide|collapse[ds]?|own will|voluntar\w+|willingly)\b",
    re.IGNORECASE,
)


def kinds_fit(one: Claim, other: Claim) -> bool:
    """Say whether an incident may have been both; most may: a raid becomes a battle."""
    if frozenset({one.word, other.word}) in _OPPOSED:
        return any(_loose(claim) for claim in (one, other))
    told = {one.word: one, other.word: other}
    if set(told) == _PLANTED:
        return _LEFT_THERE.search(told[Kind.BOMBING].quote.text) is None
    if set(told) == _FOUGHT:
        return _HARMLESS.search(told[Kind.SHOOTING].quote.text) is None
    return not (_accident(one) ^ _accident(other))


def _loose(claim: Claim) -> bool:
    blast = claim.word in (Kind.BOMBING, Kind.AIRSTRIKE, Kind.SHELLING)
    return blast and _LOOSE.search(claim.quote.text) is not None


def _accident(claim: Claim) -> bool:
    return claim.word == Kind.OTHER and _ACCIDENT.search(claim.quote.text) is not None
