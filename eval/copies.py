"""Scores who copied whom: on made-up documents, where it is known, and on pairs that we read.

    python -m eval.copies 100000            made-up documents: pairs, words, quotations, CPU-seconds
    sayso bench copies eval/own/copies.tsv  pairs of gun-violence articles, as labelled by hand

Two documents are a *pair* where both have 25 words or more of the same first writer, and are of
different outlets. Pairs that share fewer are neither right nor wrong. A document held to be a copy
of another is a pair with it, and with every other that is held to have the same words from there.
"""

import csv
import gzip
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from eval import figures
from eval.copying import Stem, Written, corpus
from eval.gva import half
from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading
from sayso.flow import link
from sayso.store.derived import garbage
from sayso.text.similarity import shingles, tokens

Read = Callable[[Document], Reading]
Pair = tuple[str, str]
LABELS = ("copy", "part", "own")
ARTICLES = Path(
    os.environ.get("SAYSO_DATA", Path(__file__).resolve().parents[2] / "shared" / "data")
) / Path("gva", "incidents.jsonl.gz")
_WORDS = 25
_RUNS = 6
_HOST = re.compile(r"https?://(?:www\.|m\.)?([^/:]+)")


def score(written: Sequence[Written]) -> dict[str, float]:
    """Give precision and recall of pairs, of copied words and of shared quotations, and seconds."""
    documents = [one.document for one in written]
    before = time.process_time()
    with garbage.seldom():  # as in every build
        found = link.copies(documents, {})
    seconds = time.process_time() - before
    sure, unsure = true_pairs(written)
    counts = Counter[tuple[str, str]]()
    _count(counts, "pair", held_pairs(documents, found), sure, unsure)
    counts.update(_words(written, found))
    counts.update(_quotes(written, found))
    scores = {"documents": float(len(documents)), "seconds": seconds}
    scores["characters"] = float(sum(len(one.text) for one in documents))
    for name in ("pair", "word", "quote"):
        one = figures.tally(counts, name)
        scores |= {f"{name} precision": one.precision, f"{name} recall": one.recall}
    return scores


def true_pairs(written: Sequence[Written]) -> tuple[set[Pair], set[Pair]]:
    """Give the pairs that share 25 words of one writer or more, and those that share fewer."""
    having: defaultdict[Stem, list[int]] = defaultdict(list)
    sizes: dict[tuple[int, Stem], int] = {}
    for at, page in enumerate(written):
        for start, end, stem in page.lines:
            if stem is not None:
                having[stem].append(at)
                sizes[at, stem] = len(page.document.text[start:end].split())
    shared = Counter[tuple[int, int]]()
    for stem, places in having.items():
        for one, other in combinations(sorted(set(places)), 2):
            if written[one].document.outlet != written[other].document.outlet:
                shared[one, other] += min(sizes[one, stem], sizes[other, stem])
    sure, unsure = set[Pair](), set[Pair]()
    for (first, second), words in shared.items():
        pair = _pair(written[first].document.id, written[second].document.id)
        (sure if words >= _WORDS else unsure).add(pair)
    return sure, unsure


def held_pairs(documents: Iterable[Document], found: Iterable[Copy]) -> set[Pair]:
    """Give the pairs that copies make, shared quotations left out."""
    texts = {one.id: one for one in documents}
    having: defaultdict[str, dict[str, set[int]]] = defaultdict(dict)
    for copy in found:
        if copy.origin.copies is not None and copy.origin.basis is not Basis.SHARED_QUOTE:
            words = tokens(texts[copy.document].text[copy.start : copy.end])
            runs = having[copy.origin.copies].setdefault(copy.document, set())
            runs |= shingles(words)
    pairs = set[Pair]()
    for source, theirs in having.items():
        pairs |= {_pair(source, one) for one in theirs}
        for one, other in combinations(sorted(theirs), 2):
            if (
                texts[one].outlet != texts[other].outlet
                and len(theirs[one] & theirs[other]) >= _RUNS
            ):
                pairs.add(_pair(one, other))
    return pairs


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _count(
    counts: Counter[tuple[str, str]], name: str, said: set[Pair], gold: set[Pair], unsure: set[Pair]
) -> None:
    counts[name, "right"] += len(said & gold)
    counts[name, "said"] += len(said - unsure)
    counts[name, "gold"] += len(gold)


def _words(written: Sequence[Written], found: Iterable[Copy]) -> Counter[tuple[str, str]]:
    """Count the characters that stem from an earlier document of another outlet, and those held to."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for copy in found:
        if copy.origin.basis is not Basis.SHARED_QUOTE:
            spans[copy.document].append((copy.start, copy.end))
    first: dict[Stem, str] = {}
    counts = Counter[tuple[str, str]]()
    for one in sorted(written, key=lambda one: (one.document.captured or "", one.document.id)):
        outlet = one.document.outlet or one.document.id
        for start, end, stem in one.lines:
            held = sum(
                max(0, min(end, b) - max(start, a)) for a, b in spans.get(one.document.id, ())
            )
            copied = stem is not None and first.setdefault(stem, outlet) != outlet
            copied |= one.way == "credited" and stem is not None
            counts["word", "right"] += held if copied else 0
            counts["word", "said"] += held
            counts["word", "gold"] += end - start if copied else 0
    return counts


def _quotes(written: Sequence[Written], found: Iterable[Copy]) -> Counter[tuple[str, str]]:
    """Count the quotations that an earlier document of another outlet has, and those held so."""
    spans: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in found:
        spans[copy.document].append(copy)
    first: dict[str, str] = {}
    counts = Counter[tuple[str, str]]()
    for one in sorted(written, key=lambda one: (one.document.captured or "", one.document.id)):
        copies = spans[one.document.id]
        start = one.document.text.find(one.quote) if one.quote else -1
        end = start + len(one.quote or "")
        held = any(x.start <= start + 1 and end - 1 <= x.end for x in copies) and start >= 0
        outlet = one.document.outlet or ""
        again = one.quote is not None and first.setdefault(one.quote, outlet) != outlet
        quoted = [x for x in copies if x.origin.basis is Basis.SHARED_QUOTE]
        right = sum(start - 1 <= x.start and x.end <= end + 1 for x in quoted) if again else 0
        counts["quote", "right"] += held and again
        counts["quote", "gold"] += again
        counts["quote", "said"] += (held and again) + len(quoted) - right
    return counts


class Labelled(NamedTuple):
    """Two articles as somebody who read them holds them to stand: copy, part, own."""

    one: str
    other: str
    label: str


def labelled(path: Path) -> list[Labelled]:
    """Give the labelled pairs of a table. Raises `BadInput` for a row that is none."""
    found = []
    with path.open(encoding="utf8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows, delimiter="\t"), start=2):
            if not row.get("one") or not row.get("other") or row.get("label") not in LABELS:
                raise BadInput(
                    f"{path}, line {number}",
                    expected=f"one, other, label ({', '.join(LABELS)})",
                    found=str(row),
                    remedy="mend the row",
                )
            found.append(Labelled(row["one"], row["other"], row["label"]))
    return found


def articles(path: Path, part: str) -> list[Document]:
    """Give the articles of the first half of the incidents ("tune") or the second, each once."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    found = {one["id"]: one for row in half(rows, part) for one in row["articles"]}
    return [_article(one) for one in found.values()]


def _article(row: Mapping[str, str]) -> Document:
    hosts = _HOST.findall(row["uri"])
    return Document(
        id=row["id"],
        uri=row["uri"],
        blob="",
        text=row["content"],
        outlet=hosts[-1].lower() if hosts else None,
        published=row["dct"],
        language="en",
    )


def score_labelled(gold: Sequence[Labelled], documents: Sequence[Document]) -> dict[str, float]:
    """Give how many labelled pairs are held to be pairs, by label, with precision and recall."""
    held = held_pairs(documents, link.copies(documents, {}))
    counts = Counter[tuple[str, str]]()
    for one in gold:
        said, copied = _pair(one.one, one.other) in held, one.label != "own"
        counts["pair", "gold"] += copied
        counts["pair", "said"] += said
        counts["pair", "right"] += said and copied
        counts[one.label, "gold"] += 1
        counts[one.label, "said"] += said
    tally = figures.tally(counts, "pair")
    scores = {"precision": tally.precision, "recall": tally.recall}
    for label in LABELS:
        scores |= {f"{label}: {key}": float(counts[label, key]) for key in ("gold", "said")}
    return scores


def report(path: Path, _: Read, data: Path = ARTICLES) -> str:
    """Give the scores of labelled pairs in words. Raises `BadInput` where the articles are not here."""
    gold = labelled(path)
    if not data.is_file():
        raise BadInput(
            str(data),
            expected="the gun-violence articles",
            found="no such file",
            remedy="set SAYSO_DATA to the folder that holds gva/incidents.jsonl.gz",
        )
    scores = score_labelled(gold, articles(data, "report"))
    lines = [
        f"{len(gold)} pairs: precision {scores['precision']:.3f}  recall {scores['recall']:.3f}"
    ]
    lines += [
        f"  {label:<4} {scores[f'{label}: gold']:.0f}, held to be copied {scores[f'{label}: said']:.0f}"
        for label in LABELS
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Print the scores of so many made-up documents."""
    count = int(arguments[0]) if arguments else 1000
    for name, value in score(corpus(count)).items():
        print(f"{name:<16} {value:,.4f}" if value <= 1 else f"{name:<16} {value:,.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
