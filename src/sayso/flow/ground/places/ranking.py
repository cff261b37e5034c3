"""Which place each name means: all names of a document weighed together."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sayso.flow.ground.places.context import AROUND, Ints, around, others
from sayso.flow.ground.places.sought import SAID, Floats, Sought
from sayso.flow.ground.places.weights import FIRST, THEN

_WORDS = {
    "people": "it is the bigger place", "most people": "it is the biggest place of that name",
    "country": "it is a country", "admin1": "it is a province", "own name": "it is its own name", "named so": "it is that country's name",
    "capital": "it is a capital", "seat": "it is a capital", "kind fits": "the text says what kind of place",
    "lies within": "the text says what it lies in", "unit named": "the text names its province",
    "inner unit named": "the text names its district", "share of country": "the text speaks of its country",
    "country named": "the text names its country", "country asked": "its country was given",
    "country of others": "other places of the text lie in its country",
    "unit of others": "other places of the text lie in its province",
    "near others": "it lies near other places of the text", "near another": "it lies near another place of the text",
    "country beside": "the places named beside it lie in its country",
    "unit beside": "the places named beside it lie in its province",
    "near beside": "it lies near the places named beside it", "said elsewhere": "the text says so elsewhere",
}  # fmt: skip
_FIRST, _THEN = np.array(FIRST), tuple(np.array(then) for then in THEN)
_NAMES = (*SAID, *AROUND)
ONLY = "the only place of that name"


class Weighed(NamedTuple):
    """How likely each candidate of a name is (sums to 1), and what decided for the best one."""

    chances: Floats
    why: str = ""


def weighed(names: Sequence[Sought], *, explain: bool = False) -> list[Weighed]:
    """Give for each name how likely each of its candidates is, and why where that is asked for.

    A conditional logit over what the words say, then twice more over that and what the other names,
    as likely as the last round found them, say. Fitted by `training/places.py`.
    """
    known = [name for name in names if name.candidates]
    if not known:
        return [Weighed(np.zeros(0)) for _ in names]
    sizes = np.array([len(name.candidates) for name in known], dtype=np.int64)
    starts: Ints = sizes.cumsum() - sizes
    told, weights = np.concatenate([name.said for name in known]), _FIRST
    found = softmax(_scored(told, weights), starts, sizes)
    if len(known) > 1:
        laid, said = others(known), told
        told = np.empty((len(said), len(_NAMES)))
        told[:, : len(SAID)] = said
        for weights in _THEN:
            told[:, len(SAID) :] = around(laid, found)
            found = softmax(_scored(told, weights), starts, sizes)
    ends = sizes.cumsum().tolist()
    parts = [slice(start, end) for start, end in zip(starts.tolist(), ends, strict=True)]
    decided = iter(
        [Weighed(found[p], _why(found[p], told[p], weights) if explain else "") for p in parts]
    )
    return [next(decided) if name.candidates else Weighed(np.zeros(0)) for name in names]


def _scored(told: Floats, weights: Floats) -> Floats:
    # Not by `@`: of a long text its threads would wait longer than they work.
    scores: Floats = np.einsum("ij,j->i", told, weights)
    return scores


def _why(chances: Floats, told: Floats, weights: Floats) -> str:
    """Give what spoke most for the best candidate against the next one, in words."""
    if len(chances) == 1:
        return ONLY
    next_, best = np.argsort(chances, kind="stable")[-2:]
    gains = (told[best] - told[next_]) * weights
    most = np.argsort(-gains, kind="stable")[:2]
    words = [
        _WORDS[_NAMES[at]]
        for at in most
        if gains[at] > 0 and told[best][at] > told[next_][at] and _NAMES[at] in _WORDS
    ]
    return "; ".join(dict.fromkeys(words))


def softmax(scores: Floats, starts: Ints, sizes: Ints) -> Floats:
    """Give scores as chances within each stretch of that start and size."""
    top = np.maximum.reduceat(scores, starts).repeat(sizes)
    raised = np.exp(scores - top)
    chances_: Floats = raised / np.add.reduceat(raised, starts).repeat(sizes)
    return chances_
