"""The rarest words and names of each report: two that share one may tell of one incident."""

from collections.abc import Callable, Iterator, Sequence

from sayso.flow.link.facts.columns import Ragged, named, ragged
from sayso.flow.link.facts.facts import Facts

_RAREST = 60
_TELLING = 0.7


def rarest(facts: Sequence[Facts], rarity: Callable[[str], float]) -> Ragged:
    """Give the rarest words and names of each report; numbers stand for them."""
    return ragged(_numbered(facts, rarity))


def _numbered(facts: Sequence[Facts], rarity: Callable[[str], float]) -> Iterator[Sequence[int]]:
    weights = dict[str, float]()
    for one in facts:
        yield [named(word) for word in _rarest(one.names | one.words, rarity, weights)]


def _rarest(
    words: frozenset[str], rarity: Callable[[str], float], known: dict[str, float]
) -> list[str]:
    for word in words:
        if word not in known:
            known[word] = rarity(word)
    telling = [word for word in words if known[word] >= _TELLING]
    if len(telling) <= _RAREST:
        return telling
    # Names first; among equals the same few in every report, so that two reports choose alike.
    return sorted(telling, key=lambda word: (" " not in word, -known[word], word[::-1]))[:_RAREST]
