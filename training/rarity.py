"""Counts how telling words are: `python -m training.rarity ../shared/data`.

Of every word, number and name of two words: in how many texts of four corpora it stands (gun-violence
articles of the tuning half, one-incident paragraphs on South Asia, PolNeAR train, MUC-4 dev). A word
in every text is worth 0, one in three of them 87 hundredths; what is rarer is not in the table.
Writes `src/sayso/adapters/rarity/words.tsv`.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from eval.gva import half

from eval import newswire
from sayso.flow.link.facts.facts import lead_of
from sayso.flow.link.facts.words import names_in, numbers_in, words_in
from training.corpora import lines

TARGET = Path(__file__).parents[1] / "src/sayso/adapters/rarity/words.tsv"
_SEEN = 3


def texts(data: Path) -> Iterator[list[str]]:
    """Give the texts of all corpora, those of one incident together: it counts once."""
    incidents = half(lines(data / "gva/incidents.jsonl.gz"), "tune")
    yield from ([one["content"] for one in row["articles"]] for row in incidents)
    # All in capitals: as names of two words every two words would count.
    yield from ([text.lower()] for _, text in newswire.bodies(data / "muc4/dev"))
    for name in ("polnear/train.jsonl.gz", "satp/paragraphs.jsonl.gz"):
        yield from ([row["text"]] for row in lines(data / name))


def told(text: str) -> frozenset[str]:
    """Give the words, names and numbers of a text, as linking compares them."""
    lead = lead_of(text)
    return words_in(lead) | names_in(lead) | numbers_in(lead)


def main() -> None:
    """Count, and write the table."""
    counts: Counter[str] = Counter()
    size = 0
    for several in texts(Path(sys.argv[1])):
        counts.update(frozenset().union(*map(told, several)))
        size += 1
    seen = sorted((word, count) for word, count in counts.items() if count >= _SEEN)
    rows = (f"{word}\t{100 * (1 - math.log(count) / math.log(size)):.0f}\n" for word, count in seen)
    TARGET.write_text("".join(rows), encoding="utf8")


if __name__ == "__main__":
    main()
