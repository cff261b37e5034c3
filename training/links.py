"""Learns what linking's features are worth: `python -m training.links ../shared/data`.

Texts: the gun-violence articles of the tuning half, as our own reading gives them. Coded rows:
MAVERICK's event reports, whole, without precision of place, and without text, outlet and kind.
Writes `src/sayso/flow/link/scoring/shipped.py`.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from eval.link import SMOOTH, STRENGTH, Known, known_articles, maverick, rendered

from sayso import doors
from sayso.adapters.rarity import rarity
from sayso.config import Config
from sayso.flow.link.facts.columns import Truths, columns
from sayso.flow.link.matching.blocks import candidate_pairs
from sayso.flow.link.scoring.cold import COLD
from sayso.flow.link.scoring.scoring import Scorer
from sayso.flow.link.scoring.weights import NAMES, Fit, Said, Weights, fitted

TARGET = Path(__file__).parents[1] / "src/sayso/flow/link/scoring/shipped.py"
_HEAD = '''"""Weights learned by `training/links.py` from known incidents. Do not edit: run it again.

{what}
"""

from sayso.flow.link.scoring.weights import Weights
'''


def pairs(known: Known) -> tuple[Said, Truths]:
    """Give what the features say of the pairs that share a block, and which are of one incident."""
    table = columns(known.facts)
    a, b = candidate_pairs(known.facts, table, rarity())
    incident = np.array(known.incidents)
    return Scorer(known.facts, table, rarity(), told=COLD, coded=COLD).said(a, b), incident[
        a
    ] == incident[b]


def learned(all_known: Iterable[Known], fit: Fit) -> Weights:
    """Give the weights fitted to all pairs of several sets of reports."""
    said, same = zip(*map(pairs, all_known), strict=True)
    return fitted(np.concatenate(said), np.concatenate(same), fit)


def _written(name: str, found: Weights) -> str:
    rows = "\n".join(
        f'        "{feature}": ({", ".join(map(str, found.features[feature]))}),'
        for feature in NAMES
    )
    return f"\n{name} = Weights(\n    prior={found.prior},\n    features={{\n{rows}\n    }},\n)\n"


def main() -> None:
    """Fit both tables and write them."""
    data = Path(sys.argv[1])
    articles = known_articles(data / "gva/incidents.jsonl.gz", "tune", doors.reader(Config()))
    rows, gold = maverick(data / "maverick/civ_event_reports.csv.gz")
    # Who published is another set of outlets in every country: nothing to learn from one.
    told = learned([articles], Fit(start=COLD, strength=1.0, smooth=10.0, without=("outlet",)))
    coded = learned(
        [rendered(rows, gold, style) for style in range(3)],
        Fit(start=COLD, strength=STRENGTH, smooth=SMOOTH),
    )
    what = (
        f"TOLD: {len(articles.facts)} articles of the tuning half of the gun-violence incidents. "
        f"CODED: {len(rows)} event\nreports of MAVERICK (van Baalen & Höglund, CC BY 4.0), in three renderings."
    )
    text = _HEAD.format(what=what) + _written("TOLD", told) + _written("CODED", coded)
    TARGET.write_text(text, encoding="utf8")


if __name__ == "__main__":
    main()
