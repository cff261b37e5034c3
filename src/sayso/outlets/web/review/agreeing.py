"""How much is judged, by whom and when, and how often two who judged the same place agree.

Cohen, "A coefficient of agreement for nominal scales" (1960), is the source of kappa.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.domain.codes import Verb
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.record import Record
from sayso.store.listing import standing

_DECIDING = (Verb.SAME, Verb.DIFFERENT, Verb.CORRECT, Verb.REJECT, Verb.CONFIRM)


class Day(Record):
    """How many judgements somebody made on a day, those taken back included, and how many of them were."""

    who: str
    day: str
    judgements: int
    withdrawn: int


class Agreement(Record):
    """Two reviewers, at how many places both decided, and at how many alike.

    `kappa` is Cohen's; nothing where chance alone would make them agree always.
    """

    one: str
    other: str
    pairs: int
    alike: int
    share: float
    kappa: float | None


class Reviewing(Record):
    """Throughput and agreement of a casefile's reviewers."""

    days: tuple[Day, ...]
    agreements: tuple[Agreement, ...]


def reviewing(judgements: Sequence[Judgement]) -> Reviewing:
    """Give who judged how much on which day, the latest first, and who agrees with whom."""
    return Reviewing(days=tuple(_days(judgements)), agreements=tuple(_agreements(judgements)))


def _days(judgements: Sequence[Judgement]) -> Iterator[Day]:
    stand = {one.number for one in standing(judgements)}
    told, gone = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in judgements:
        if one.verb is not Verb.WITHDRAW:
            told[one.when[:10], one.who] += 1
            gone[one.when[:10], one.who] += one.number not in stand
    for (day, who), number in sorted(told.items(), reverse=True):
        yield Day(who=who, day=day, judgements=number, withdrawn=gone[day, who])


def _agreements(judgements: Sequence[Judgement]) -> Iterator[Agreement]:
    # At one place the latest word of each stands; the latest come first.
    said: defaultdict[str, dict[frozenset[Spot], str]] = defaultdict(dict)
    for one in standing(judgements):
        if one.verb in _DECIDING:
            said[one.who].setdefault(frozenset(one.spots), _verdict(one))
    for one_, other in combinations(sorted(said), 2):
        both = [(said[one_][x], said[other][x]) for x in said[one_] if x in said[other]]
        if both:
            alike = sum(mine == theirs for mine, theirs in both)
            yield Agreement(
                one=one_,
                other=other,
                pairs=len(both),
                alike=alike,
                share=alike / len(both),
                kappa=kappa(both),
            )


def kappa(both: Sequence[tuple[str, str]]) -> float | None:
    """Give Cohen's kappa of pairs of verdicts; nothing where it is undefined."""
    alike = sum(mine == theirs for mine, theirs in both)
    mine, theirs = Counter(x for x, _ in both), Counter(x for _, x in both)
    # Whole numbers, so that agreement by chance alone is exactly one, not nearly.
    chance, all_ = sum(mine[x] * theirs[x] for x in mine), len(both) ** 2
    return (alike * len(both) - chance) / (all_ - chance) if chance < all_ else None


def _verdict(one: Judgement) -> str:
    return f"{one.verb} {one.field}={one.value}" if one.verb is Verb.CORRECT else one.verb.value
