"""Learns which figures count people anew: `python -m training.anew ../shared/data`.

Gun-violence articles of the tuning half: nobody marked their figures, but the frame of the incident
says how many died and were hurt, and so which ways to take the figures can be right: learning
raises the share of those. Labelled texts, ours and others: the figures that are part of no other,
of the first incident that is told, are right, and so is no other way.
Writes `src/sayso/flow/extract/tagged/counting/anew/shipped.py`, and says how good it is on incidents that it
was not learned from. Needs `pip install sayso[fit]`.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from eval import gva
from sayso.flow.extract.tagged.counting.anew.alone import alone
from sayso.flow.extract.tagged.counting.anew.choosing import Weights, chosen, ways
from sayso.flow.extract.tagged.counting.anew.settling import settled
from sayso.flow.extract.tagged.counting.anew.together import together
from training.counted import Example, Read, Reader, Truth, articles, labelled

TARGET = Path(__file__).parents[1] / "src/sayso/flow/extract/tagged/counting/anew/shipped.py"
STRENGTH = 10.0
"""How strongly weights are held to zero."""
FOLDS = 4
_HEAD = '''"""Weights learned by `training/anew.py`. Do not edit: run it again.

{what}
"""

from sayso.flow.extract.tagged.counting.anew.choosing import Weights
'''
Numbers = NDArray[np.float64]


class Sums(NamedTuple):
    """An example as numbers: what is known of its figures, and of each two, in the order of names."""

    taken: Numbers
    both: Numbers
    singles: Numbers
    pairs: Numbers
    right: Truth
    worth: float


class Names(NamedTuple):
    """What may be known of a figure, and of two."""

    alone: tuple[str, ...]
    together: tuple[str, ...]


def names(examples: Sequence[Example]) -> Names:
    """Give all that is known of any figure."""
    singles, pairs = set[str](), set[str]()
    for one in examples:
        found = one.read.found
        for at in range(len(found)):
            singles |= alone(found, at).keys()
            pairs |= {name for first in range(at) for name in together(found, first, at)}
    return Names(tuple(sorted(singles)), tuple(sorted(pairs)))


def numbers(one: Example, known: Names) -> Sums:
    """Give an example as numbers."""
    found = one.read.found
    taken = ways(len(found))
    two = [(first, second) for second in range(len(found)) for first in range(second)]
    singles = [alone(found, at) for at in range(len(found))]
    pairs = [together(found, *which) for which in two]
    return Sums(
        taken,
        np.array([taken[:, a] * taken[:, b] for a, b in two]).T,
        np.array([[float(told.get(name, 0)) for name in known.alone] for told in singles]),
        np.array([[float(told.get(name, 0)) for name in known.together] for told in pairs]),
        one.right,
        one.worth,
    )


def surprise(weights: Numbers, sums: Sequence[Sums], known: Names) -> tuple[float, Numbers]:
    """Give how surprising the right ways are, weights held to zero, and how that changes with them."""
    split = len(known.alone)
    total = STRENGTH * float(weights @ weights) / 2
    slope = STRENGTH * weights
    for one in sums:
        scores = one.taken @ (one.singles @ weights[:split])
        if len(one.pairs):
            scores = scores + one.both @ (one.pairs @ weights[split:])
        raised = np.exp(scores - scores.max())
        shares = raised / raised.sum()
        right = np.where(one.right, np.maximum(shares, 1e-300), 0)
        total -= one.worth * float(np.log(right.sum()))
        off = one.worth * (shares - right / right.sum())
        slope[:split] += (off @ one.taken) @ one.singles
        if len(one.pairs):
            slope[split:] += (off @ one.both) @ one.pairs
    return total, slope


def fitted(examples: Sequence[Example], known: Names) -> Weights:
    """Give the weights that make the right ways likeliest."""
    useful = [one for one in examples if one.right.any() and not one.right.all()]
    sums = [numbers(one, known) for one in useful]
    size = len(known.alone) + len(known.together)
    found = minimize(surprise, np.zeros(size), args=(sums, known), jac=True, method="L-BFGS-B")
    told = [round(float(weight), 3) for weight in found.x]
    split = len(known.alone)
    return Weights(
        dict(zip(known.alone, told[:split], strict=True)),
        dict(zip(known.together, told[split:], strict=True)),
    )


def right(article: gva.Article, read: Read, weights: Weights | None) -> bool:
    """Say whether both tolls of an article are right; without weights, as it was read."""
    reading = read.reading
    if weights is not None and read.found:
        taken = chosen(read.found, weights)
        figures = settled(read.found, taken, reading.figures, reading.reports)
        reading = reading.but(figures=tuple(figures))
    return gva.tolls(reading) == (article.killed, article.injured)


def held(
    told: Sequence[tuple[gva.Article, Example]], others: Sequence[Example], known: Names
) -> tuple[float, float]:
    """Give the share of articles that were right before, and of those by weights of other incidents."""
    before = [right(article, one.read, None) for article, one in told]
    after = []
    for fold in range(FOLDS):
        learned = [one for _, one in told if _fold(one) != fold]
        learned += [one for one in others if _fold(one) != fold]
        weights = fitted(learned, known)
        after += [right(article, one.read, weights) for article, one in told if _fold(one) == fold]
    return float(np.mean(before)), float(np.mean(after))


def _fold(one: Example) -> int:
    return sum(map(ord, one.key)) % FOLDS


def main() -> None:
    """Fit, say how good it is, and write the weights."""
    data, read = Path(sys.argv[1]), Reader()
    told, others = list(articles(data, read)), list(labelled(data, read))
    others = [one for one in others if one.read.found]
    known = names([*(one for _, one in told), *others])
    before, after = held(told, others, known)
    what = (
        f"{len(told)} articles of the tuning half of the gun-violence incidents, {len(others)} labelled texts.\n"
        f"In folds of whole incidents both tolls are right in {after:.3f} of the articles, {before:.3f} without."
    )
    weights = fitted([*(one for _, one in told), *others], known)
    tables = "".join(
        f"    {name}={{\n"
        + "".join(f'        "{key}": {value},\n' for key, value in table.items())
        + "    },\n"
        for name, table in weights._asdict().items()
    )
    text = _HEAD.format(what=what) + f"\nWEIGHTS = Weights(\n{tables})\n"
    TARGET.write_text(text, encoding="utf8")
    print(what)


if __name__ == "__main__":
    main()
