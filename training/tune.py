"""Chooses the few constants between tagger and rules: python -m training.tune FOLDER.

One constant at a time, over a few values, on what may be tuned on: part `tune` of the labelled
articles, MUC-4 tst1, PolNeAR dev, and the tuning half of the gun-violence articles. Prints a line a value; the
choice, and the editing, is a person's.
"""

import sys
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from eval import attribution, figures, gva, muc4, newswire
from sayso.adapters.tagger import OnnxTagger
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.flow.extract import tagged_reading
from sayso.text.answers import Answers
from training.corpora import DATA, lines

TAGGED = "sayso.flow.extract.tagged"
_EVERY = 6
_SOME = 3


class Remembering:
    """A tagger that answers on a text once."""

    def __init__(self, folder: Path) -> None:
        """Load the weights."""
        self._tagger = OnnxTagger(folder)
        self.name = self._tagger.name
        self._known: dict[str, Answers] = {}

    def __call__(self, text: str) -> Answers:
        """Give the answers on a text."""
        if text not in self._known:
            self._known[text] = self._tagger(text)
        return self._known[text]


def tuned_figures(read: figures.Read) -> str:
    """Give the scores on part `tune`."""
    rows = figures.rows(DATA / "figures" / "dev.jsonl.gz")
    found = figures.score([row for row in rows if row.get("part") == "tune"], read).tallies
    told = [f"{name} {found[name].f1:.3f}" for name in ("number", "kind", "full", "voiced")]
    return " ".join([*told, f"statements {found['statements'].recall:.3f}"])


def tuned_roles(read: figures.Read) -> str:
    """Give the scores on MUC-4 tst1."""
    counts = muc4.score(newswire.texts(DATA / "muc4" / "tst1"), read)
    return f"entities {figures.tally(counts, 'entities').f1:.3f} counts {figures.tally(counts, 'counts').f1:.3f}"


def tuned_tolls(read: figures.Read) -> str:
    """Give the scores on one in six of the articles that may be tuned on."""
    found = gva.articles(DATA / "gva" / "incidents.jsonl.gz", "tune")[::_EVERY]
    counts = gva.score(found, read)
    return f"both {counts['both'] / counts['articles']:.3f}"


def tuned_attribution(read: figures.Read) -> str:
    """Give the scores on one in three of the PolNeAR articles that may be tuned on."""
    counts = Counter[tuple[str, str]]()
    for row in lines(DATA / "polnear" / "dev.jsonl.gz")[::_SOME]:
        counts += attribution.scored(row, read)
    token, whole = (figures.tally(counts, name).f1 for name in ("token", "whole"))
    return f"token {token:.3f} whole {whole:.3f}"


CONSTANTS: tuple[tuple[str, tuple[float, ...], Callable[[figures.Read], str]], ...] = (
    ("counting.counts.MEASURE_RULED", (0, 0.5, 1, 1.5, 2, 3), tuned_figures),
    ("counting.counts.GROUP_RULED", (0, 0.5, 1, 1.5, 2, 3), tuned_figures),
    ("saying.voices.AROUND", (0, 1, 2, 4), tuned_figures),
    ("saying.voices.RULED", (0, 1, 2, 4), tuned_figures),
    ("saying.statements.SURE", (0.15, 0.3, 0.45, 0.6), tuned_figures),
    ("saying.statements.HEARD", (0, 0.05, 0.1, 0.3, 0.5), tuned_figures),
    ("saying.statements.SURE", (0.05, 0.1, 0.15, 0.3, 0.45), tuned_attribution),
    ("saying.statements.HEARD", (0.05, 0.1, 0.3, 0.5, 0.8), tuned_attribution),
    ("saying.statements.WHOLE", (0, 0.3, 0.4, 0.5, 0.6), tuned_figures),
    ("happening.roles.SURE", (0.4, 0.5, 0.6, 0.7, 0.8), tuned_roles),
    ("happening.roles.HEARD", (0.03, 0.1, 0.2, 0.3), tuned_roles),
    ("counting.parts.LEANING", (0, 1, 2, 3), tuned_tolls),
    ("counting.parts.RULED", (-1, 0, 1, 2), tuned_tolls),
)


def main() -> None:
    """Try every value of every constant beside the others as they are."""
    tagger = Remembering(Path(sys.argv[1]))

    def read(document: Document) -> Reading:
        return tagged_reading(document, tagger)

    for name, values, score in CONSTANTS:
        where, _, constant = f"{TAGGED}.{name}".rpartition(".")
        module = import_module(where)
        now = getattr(module, constant)
        for value in values:
            setattr(module, constant, value)
            mark = "  (now)" if value == now else ""
            print(f"{name} {value}: {score(read)}{mark}", flush=True)
        setattr(module, constant, now)


if __name__ == "__main__":
    main()
