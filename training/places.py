"""Fits how places are told apart, on gold spans of text with points.

usage: python -m training.places GEOPARSING_FOLDER     writes src/sayso/flow/ground/places/weights.py

A conditional logit: the chance of a name's candidates is the softmax of what is said of them times
weights. Right is every candidate within 30 km of the gold point, or as far as it reaches itself.
Three rounds, as `ranking.chances` takes them; each is fitted on what the one before found. The even
articles of both corpora are fitted on (those of the other sort are reported by `sayso bench places`).
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from eval import places as gold
from sayso import config
from sayso.adapters import gazetteer, registry
from sayso.flow.ground.places.context import AROUND, Others, around, others
from sayso.flow.ground.places.ranking import softmax
from sayso.flow.ground.places.resolving import named, said_of, surroundings
from sayso.flow.ground.places.sought import SAID, Floats, Sought
from sayso.flow.ground.scene import scene

TARGET = Path(__file__).parents[1] / "src" / "sayso" / "flow" / "ground" / "places" / "weights.py"
RIGHT_KM = 30.0
PULL = 0.5
"""How strongly weights are held near what they were before anybody looked."""
BEFORE = {
    "stretch": 1.0,
    "country asked": 3.0,
    "sounds alike": -1.0,
    "lies within": 4.0,
    "kind fits": 5.0,
}
LEAST = {
    "share of country": 1.0,
    "country named": 0.5,
    "country asked": 3.0,
    "lies within": 3.5,
    "kind fits": 5.0,
}
MOST = {"kind differs": -0.5, "sounds alike": -1.0}
"""What may not weigh less: what a text says outright is heeded, however seldom a corpus says it."""
"""What neither corpus holds, or holds seldom, but conflict reporting does; all else starts at zero."""


class Article(NamedTuple):
    """The names of an article that have candidates, which of those are right, how often each counts."""

    names: list[Sought]
    laid: Others
    right: Floats
    counts: Floats


def main() -> None:
    """Fit the three rounds and write the weights."""
    folder = Path(sys.argv[1])
    places = gazetteer.opened(config.places_index(config.Config()))
    actors = registry.TomlRegistry()
    articles = []
    for corpus, weight in (("lgl.xml.gz", 1.0), ("GeoVirus.xml.gz", 1.0)):
        for one in gold.articles(folder / corpus, "tune"):
            found = _article(one, places, actors, weight)
            if found is not None:
                articles.append(found)
    said = np.concatenate([np.concatenate([n.said for n in one.names]) for one in articles])
    right = np.concatenate([one.right for one in articles])
    counts = np.concatenate([one.counts for one in articles])
    sizes = np.concatenate([[len(n.candidates) for n in one.names] for one in articles])
    starts = np.cumsum(sizes) - sizes
    first = _fitted(said, right, counts, starts)
    chances = softmax(said @ first, starts, sizes)
    then = []
    for _ in range(2):
        told = np.concatenate([said, _around(articles, chances)], axis=1)
        weights = _fitted(told, right, counts, starts)
        chances = softmax(told @ weights, starts, sizes)
        then.append(weights)
        hit = np.maximum.reduceat(chances * right, starts) >= np.maximum.reduceat(chances, starts)
        print(f"right of fitted names: {np.average(hit, weights=counts):.3f}")
    for name, *values in zip((*SAID, *AROUND), [*first, *[0] * len(AROUND)], *then, strict=True):
        print(f"{name:22}", " ".join(f"{value:8.2f}" for value in values))
    TARGET.write_text(_written(first, then), encoding="utf8")


def _article(one, places, actors, weight) -> Article | None:
    found = scene(one.text, actors)
    quotes = [span.quote for span in one.spans]
    names, owners = named(quotes, [said_of(quote, found) for quote in quotes], found, places)
    names = [*names, *surroundings(quotes, found, places)]
    points = {}
    for span, owner in zip(one.spans, owners, strict=True):
        points.setdefault(owner, []).append((span.lat, span.lon))
    kept, right, counts = [], [], []
    for at, name in enumerate(names):
        rights = np.array([_near(candidate, points.get(at, ())) for candidate in name.candidates])
        if not len(name.candidates):
            continue
        kept.append(name)
        right.append(rights)
        counts.append(weight * len(points.get(at, ())) if rights.any() else 0.0)
    if not kept:
        return None
    return Article(kept, others(kept), np.concatenate(right).astype(float), np.array(counts))


def _near(candidate, points) -> bool:
    return any(
        gold.kilometres(candidate.lat, candidate.lon, lat, lon)
        <= max(RIGHT_KM, candidate.radius_km or 0)
        for lat, lon in points
    )


def _around(articles, chances) -> Floats:
    found, at = [], 0
    for one in articles:
        size = len(one.right)
        found.append(around(one.laid, chances[at : at + size]))
        at += size
    return np.concatenate(found)


def _fitted(told, right, counts, starts) -> Floats:
    sizes = np.diff(np.append(starts, len(told)))
    owner = np.repeat(np.arange(len(starts)), sizes)
    used = counts > 0
    before = np.array([BEFORE.get(name, 0.0) for name in (*SAID, *AROUND)][: told.shape[1]])

    def loss(weights):
        p = softmax(told @ weights, starts, sizes)
        hit = np.add.reduceat(p * right, starts)
        apart = weights - before
        value = -(counts[used] * np.log(hit[used] + 1e-12)).sum() + PULL * (apart**2).sum()
        pull = np.where(used, counts, 0.0)[owner]
        slope = pull * (p - p * right / (hit[owner] + 1e-12))
        return value, told.T @ slope + 2 * PULL * apart

    # A name alone has nothing but the countries spoken of to tell it by.
    alone = {"share of country": 2.5} if told.shape[1] == len(SAID) else {}
    lows = LEAST | alone
    least = [(lows.get(name), MOST.get(name)) for name in (*SAID, *AROUND)][: told.shape[1]]
    low, high = ([end[side] for end in least] for side in (0, 1))
    start = np.clip(
        before,
        [-np.inf if end is None else end for end in low],
        [np.inf if end is None else end for end in high],
    )
    fitted: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=least).x
    return fitted


def _written(first, then) -> str:
    def row(values) -> str:
        return "(" + ", ".join(f"{value:.3f}" for value in values) + ")"

    return (
        '"""How much each thing said of a candidate weighs. Written by `training/places.py`; not by hand."""\n\n'
        f"FIRST = {row(first)}  # fmt: skip\n"
        f"THEN = ({', '.join(row(weights) for weights in then)})  # fmt: skip\n"
    )


if __name__ == "__main__":
    main()
