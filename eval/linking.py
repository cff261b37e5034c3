"""What scores of linking are made of: pairs, B3, calibration; and weights learned from known reports.

*Pair F1* over all pairs of reports or articles; *B3 F1* (Bagga & Baldwin 1998) the mean over them;
*ECE* the expected calibration error of the probability of a pair, in ten bins, over the pairs that
share a block.
"""

import json
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from eval import crowd
from sayso.adapters.rarity import rarity
from sayso.flow.link import ReportRow
from sayso.flow.link.facts.columns import Floats, Ints, Truths, columns
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.facts.rare import rarest
from sayso.flow.link.facts.rows import row_facts
from sayso.flow.link.matching.blocks import candidate_pairs
from sayso.flow.link.scoring.cold import COLD
from sayso.flow.link.scoring.scoring import Scorer
from sayso.flow.link.scoring.weights import Fit, Said, Weights, fitted
from sayso.store import contract

Linked = Mapping[str, Hashable]
"""Report or article → the incident it was put into."""
MADE_UP, PAIRS, _SEED = 200_000, 8_000, 101


class Scores(NamedTuple):
    """Precision and recall over pairs, and over reports (B3)."""

    pairs: tuple[float, float]
    b3: tuple[float, float]

    @property
    def pair_f1(self) -> float:
        """Give the harmonic mean of both over pairs."""
        return f1(*self.pairs)

    @property
    def b3_f1(self) -> float:
        """Give the harmonic mean of both over reports."""
        return f1(*self.b3)


class Known(NamedTuple):
    """Reports, and the incident of each as a number."""

    facts: Sequence[Facts]
    incidents: Sequence[int]


def f1(precision: float, recall: float) -> float:
    """Give the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(gold: Linked, found: Linked) -> Scores:
    """Give how well the groups found are those of the gold; what was not found stands alone."""
    theirs = {report: found.get(report, ("alone", report)) for report in gold}
    both = Counter((gold[report], theirs[report]) for report in gold)
    golds, founds = Counter(gold.values()), Counter(theirs.values())
    right = sum(map(pairs_of, both.values()))
    precision = right / max(sum(map(pairs_of, founds.values())), 1)
    recall = right / max(sum(map(pairs_of, golds.values())), 1)
    size = max(len(gold), 1)
    b3_precision = sum(n * n / founds[group] for (_, group), n in both.items()) / size
    b3_recall = sum(n * n / golds[group] for (group, _), n in both.items()) / size
    return Scores((precision, recall), (b3_precision, b3_recall))


def pairs_of(size: int) -> int:
    """Give how many pairs so many are."""
    return size * (size - 1) // 2


def calibration(
    chance: Floats, same: Truths, *, above: float = 0.0, weight: Floats | None = None
) -> float:
    """Give the expected calibration error over the pairs that are given more than `above`."""
    kept = chance > above
    told, true = chance[kept], same[kept].astype(np.float64)
    counts = np.ones(len(told)) if weight is None else weight[kept]
    bins = np.minimum((told * 10).astype(int), 9)
    gaps = np.abs(np.bincount(bins, counts * (told - true), minlength=10))
    return float(gaps.sum() / max(counts.sum(), 1e-9))


def errors(chance: Floats, same: Truths, weight: Floats | None = None) -> str:
    """Give both calibration errors in words."""
    every = calibration(chance, same, weight=weight)
    doubtful = calibration(chance, same, above=0.01, weight=weight)
    return (
        f"ECE {every:.3f} of all pairs compared, {doubtful:.3f} of those given more than 1 in 100"
    )


def shown(scores: Scores) -> str:
    """Give scores in words."""
    precision, recall = scores.pairs
    return (
        f"pair F1 {scores.pair_f1:.3f} (precision {precision:.3f}, recall {recall:.3f}),"
        f" B3 F1 {scores.b3_f1:.3f}"
    )


def blocked(known: Known) -> tuple[Ints, Ints, Truths]:
    """Give the pairs that share a block, and which are of one incident."""
    a, b = candidate_pairs(columns(known.facts), rarest(known.facts, rarity()))
    incident = np.array(known.incidents)
    return a, b, incident[a] == incident[b]


def chances(known: Known, a: Ints, b: Ints, **weights: Weights) -> Floats:
    """Give the probability of each pair, by the shipped weights unless others are given."""
    scorer = Scorer(known.facts, columns(known.facts), rarity(), **weights)
    return 1 / (1 + np.exp(-scorer.odds(a, b)))


def blocking(known: Known, same: Truths) -> float:
    """Give the share of the true pairs that share a block: the ceiling of what can be joined."""
    return float(same.sum()) / max(sum(map(pairs_of, Counter(known.incidents).values())), 1)


def made_up() -> tuple[Said, Truths]:
    """Give some pairs of made-up reports of armed groups: election violence does not show those.

    Of another seed than is measured on.
    """
    rows, numbers = zip(*crowd.reports(MADE_UP, seed=_SEED), strict=True)
    body = b"\n".join(json.dumps(row).encode() for row in rows)
    facts = row_facts(contract.rows(body, "made up", ReportRow))
    of = {row["id"]: number for row, number in zip(rows, numbers, strict=True)}
    return pairs(Known(facts, [of[one.id] for one in facts]), at_most=PAIRS)


def pairs(known: Known, at_most: int | None = None) -> tuple[Said, Truths]:
    """Give what the features say of the pairs that share a block, and which are of one incident."""
    a, b, same = blocked(known)
    chosen = np.random.default_rng(_SEED).permutation(len(same))[:at_most]
    scorer = Scorer(known.facts, columns(known.facts), rarity(), told=COLD, coded=COLD)
    return scorer.said(a[chosen], b[chosen]), same[chosen]


def learned(sets: Sequence[tuple[Said, Truths]], fit: Fit) -> Weights:
    """Give the weights fitted to all pairs of several sets."""
    said, same = zip(*sets, strict=True)
    return fitted(np.concatenate(said), np.concatenate(same), fit)
