"""Learns what linking's features are worth: `python -m training.links ../shared/data`.

Texts: the gun-violence articles of the tuning half, as our own reading gives them, once as they are
and once as if all had happened within a year; and paragraphs of
the South Asia Terrorism Portal, each of one incident, as pairs that lie days apart and so are two
(they share groups, towns and wording, which city crime does not). Coded rows: MAVERICK's event
reports, whole, without precision of place, and without text, outlet and kind; and made-up reports
of armed groups (`eval/crowd.py`), which election violence in one country does not show.
Writes `src/sayso/flow/link/scoring/shipped.py`.
"""

import sys
from pathlib import Path

import numpy as np
from eval.link import Read, known_articles
from eval.linking import PAIRS, Known, learned, made_up, pairs
from eval.maverick import CODED_FIT, maverick, rendered

from sayso import doors
from sayso.config import Config
from sayso.domain.document import Document
from sayso.flow.link.comparing.says import FEATURES, TIMES
from sayso.flow.link.facts.columns import Truths
from sayso.flow.link.facts.facts import Facts, all_facts
from sayso.flow.link.scoring.cold import COLD_TOLD
from sayso.flow.link.scoring.weights import NAMES, Fit, Said, Weights
from training.corpora import lines

TARGET = Path(__file__).parents[1] / "src/sayso/flow/link/scoring/shipped.py"
_AS_OF = "2016-12-31"
_YEAR, _SOME_YEAR = 365, 736_000
_APART = ("days apart", "a week apart", "weeks apart", "months apart")
_HEAD = '''"""Weights learned by `training/links.py` from known incidents. Do not edit: run it again.

{what}
"""

from sayso.flow.link.scoring.weights import Weights
'''


def days_apart(data: Path, read: Read) -> tuple[Said, Truths]:
    """Give what the features say of pairs of one-incident paragraphs that are dated days apart.

    They are read as of one year, so that more of them meet, and taken as published on the next day.
    """
    told, kept = (
        {row["text"] for row in lines(data / name)}
        for name in ("satp/paragraphs.jsonl.gz", "figures/dev.jsonl.gz")
    )
    texts = sorted(told - kept)
    documents = {
        str(at): Document(id=str(at), uri="", blob="", text=text, language="en", published=_AS_OF)
        for at, text in enumerate(texts)
    }
    found = all_facts([read(one) for one in documents.values()], documents)
    leads = [one.but(published=one.first and one.first + 1) for one in found if one.lead]
    said, _ = pairs(Known(leads, range(len(leads))))
    time = said[:, list(FEATURES).index("time")]
    chosen = np.isin(time, [TIMES.index(one) for one in _APART])
    return said[chosen], np.zeros(int(chosen.sum()), dtype=np.bool_)


def denser(known: Known) -> Known:
    """Give reports as if all incidents had been in one year: there are cities and wars of such density."""
    first: dict[int, int] = {}
    for one, incident in zip(*known, strict=True):
        if one.published is not None:
            first[incident] = min(first.get(incident, one.published), one.published)

    def moved(one: Facts, incident: int) -> Facts:
        by = -(first.get(incident, 0) // _YEAR) * _YEAR + _SOME_YEAR

        def day(told: int | None) -> int | None:
            return None if told is None else told + by

        days = tuple(told + by for told in one.days)
        return one.but(
            first=day(one.first), last=day(one.last), published=day(one.published), days=days
        )

    return Known([moved(*one) for one in zip(*known, strict=True)], known.incidents)


def _written(name: str, found: Weights) -> str:
    rows = "\n".join(
        f'        "{feature}": ({", ".join(map(str, found.features[feature]))}),'
        for feature in NAMES
    )
    return f"\n{name} = Weights(\n    prior={found.prior},\n    features={{\n{rows}\n    }},\n)\n"


def main() -> None:
    """Fit both tables and write them."""
    data = Path(sys.argv[1])
    read = doors.reader(Config())
    articles = known_articles(data / "gva/incidents.jsonl.gz", "tune", read)
    apart = days_apart(data, read)
    rows, gold = maverick(data / "maverick/civ_event_reports.csv.gz")
    # Who published is another set of outlets in every country: nothing to learn from one.
    fit = Fit(start=COLD_TOLD, strength=1.0, smooth=10.0, without=("outlet",))
    told = learned([pairs(articles), pairs(denser(articles)), apart], fit)
    coded = learned(
        [*(pairs(rendered(rows, gold, style)) for style in range(3)), made_up()],
        CODED_FIT,
    )
    what = (
        f"TOLD: {len(articles.facts)} articles of the tuning half of the gun-violence incidents, in two densities,"
        f" {len(apart[1])} pairs\nof paragraphs on South Asia that lie days apart."
        f" CODED: {len(rows)} event reports of MAVERICK\n(van Baalen & Höglund, CC BY 4.0), in three renderings, and {PAIRS} made-up pairs."
    )
    text = _HEAD.format(what=what) + _written("TOLD", told) + _written("CODED", coded)
    TARGET.write_text(text, encoding="utf8")


if __name__ == "__main__":
    main()
