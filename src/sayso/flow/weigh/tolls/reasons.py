"""Why an interval is as wide as it is, in words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.domain.codes import Hedge
from sayso.flow.weigh.tolls.hearing import Told
from sayso.flow.weigh.tolls.parameters import Role

_PARTIES = frozenset({Role.OWN, Role.ENEMY, Role.ACCUSED, Role.CIVILIANS, Role.FATE})
_SURE = 600
_FRESH = 2


def reasons(told: Sequence[Told], interval: tuple[int, int]) -> tuple[str, ...]:
    """Give why the interval is no single number, the weightiest reason first; none where it is one."""
    if interval[0] == interval[1] or not told:
        return ()
    return tuple(
        why
        for found in (_dispute, _one_origin, _parties, _vague, _early, _unsure)
        for why in found([one for one in told if not one.heard.part] or told)
    )


def _dispute(told: Sequence[Told]) -> Iterator[str]:
    parting = [
        (one.span.apart(other.span), one, other)
        for one, other in combinations(told, 2)
        if one.group is other.group and one.key != other.key and one.span.apart(other.span)
    ]
    if parting:
        apart, one, other = max(parting, key=lambda found: (found[0], found[1].claims))
        yield f"accounts part: {one.voice} and {other.voice} by {apart}"


def _one_origin(told: Sequence[Told]) -> Iterator[str]:
    if len({one.key for one in told}) == 1:
        yield f"one voice only: {told[0].voice}"
    elif len({one.root for one in told}) == 1:
        yield "all accounts reach us through one origin"


def _parties(told: Sequence[Told]) -> Iterator[str]:
    if all(one.heard.role in _PARTIES for one in told):
        yield "only parties to the violence count"


def _vague(told: Sequence[Told]) -> Iterator[str]:
    if all(one.heard.high is None for one in told):
        yield "nobody says how many at most"
    elif all(one.heard.hedge is not Hedge.EXACT for one in told):
        yield "nobody gives a plain number"


def _early(told: Sequence[Told]) -> Iterator[str]:
    days = [one.heard.days for one in told if one.heard.days is not None]
    if days and max(days) <= _FRESH:
        when = {0: "the day it happened", 1: "a day after"}.get(
            max(days), f"{max(days)} days after"
        )
        yield f"early news: nothing later than {when}"


def _unsure(told: Sequence[Told]) -> Iterator[str]:
    if all(one.heard.p is not None and one.heard.p < _SURE for one in told):
        yield "no number was read with certainty"
