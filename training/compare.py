"""Compares backbones: python -m training.compare [--share 0.15] [--threads 1].

Each is trained alike on a share of PolNeAR and on the labelled figures and our own texts, and asked
on PolNeAR dev (pieces of source, cue, content: micro-F1) and on part `tune` of the articles
(measure and group of every number, by accuracy). Layers of the deeper one are taken every second.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import NamedTuple

import torch
from safetensors.torch import load_file

from sayso.adapters.pieces import CLOSES, OPENS
from training import e5, sources
from training.augment import varied
from training.batching import schedule
from training.corpora import DATA
from training.encoder import Shape, Tagger, load_backbone
from training.labels import QUESTIONS, TAGS
from training.losses import padded
from training.rows import Row, rows
from training.train import BACKBONE, Pace, tokenizer, train

_ROLES = tuple(TAGS.index(name) for name in ("source", "cue", "content"))


class Candidate(NamedTuple):
    """A network to train, what cuts texts for it, and the pieces that open and close a row."""

    name: str
    model: Tagger
    tokenizer: object
    ends: tuple[int, int]


def candidates() -> list[Candidate]:
    """Give both backbones with six layers each."""
    small = Tagger(Shape())
    load_backbone(small, load_file(BACKBONE / "model.safetensors"))
    other = e5.backbone()
    deep = Tagger(Shape(vocabulary=other.vocabulary))
    kept = {}
    for name, part in other.weights.items():
        if name.startswith("encoder.layer."):
            layer, _, rest = name.removeprefix("encoder.layer.").partition(".")
            if int(layer) % 2:
                kept[f"encoder.layer.{int(layer) // 2}.{rest}"] = part
        else:
            kept[name] = part
    load_backbone(deep, kept)
    return [
        Candidate("all-MiniLM-L6-v2", small, tokenizer(), (OPENS, CLOSES)),
        Candidate("multilingual-e5-small, every second layer", deep, other.tokenizer, (0, 2)),
    ]


def made(one: Candidate, texts: object, *, step: int = 216) -> list[Row]:
    """Give rows as a backbone wants them opened and closed."""
    first, last = one.ends
    found = rows(texts, one.tokenizer, step=step)  # type: ignore[arg-type]
    return [row._replace(ids=[first, *row.ids[1:-1], last]) for row in found]


def marked(model: Tagger, found: Sequence[Row]) -> float:
    """Give the micro-F1 of the pieces of sources, cues and contents."""
    right = gold = said = 0
    for row in found:
        tags = model(*padded([row.ids]))[0].view(len(row.ids), len(TAGS), 3).argmax(-1)
        for role in _ROLES:
            wanted, told = torch.tensor(row.tags[role])[1:-1] > 0, tags[1:-1, role] > 0
            right += int((wanted & told).sum())
            gold, said = gold + int(wanted.sum()), said + int(told.sum())
    return 2 * right / max(gold + said, 1)


def counted(model: Tagger, found: Sequence[Row]) -> float:
    """Give the share of numbers whose measure, and group where they count people, is right."""
    right = asked = 0
    for row in found:
        answers = model(*padded([row.ids]))[1][0]
        for question, first, after, answer in row.asked:
            if question in ("measure", "group"):
                at = sum(len(QUESTIONS[name]) for name in list(QUESTIONS)[: question == "group"])
                part = answers[first:after, at : at + len(QUESTIONS[question])].mean(0)
                asked += 1
                right += int(part.argmax()) == answer
    return right / max(asked, 1)


def main() -> None:
    """Train both, print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=0.15)
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    for one in candidates():
        torch.manual_seed(7)
        chance = Random(7)  # noqa: S311 - a fixed seed is the point
        polnear = made(one, sources.attributions(DATA / "polnear" / "train.jsonl.gz"))
        figures = made(one, sources.figure_texts(DATA / "figures" / "train.jsonl.gz"))
        own = made(one, varied(sources.own_texts(), chance, bare=0.1))
        sets = [(polnear[: round(len(polnear) * given.share)], 1.0), (figures, 3.0), (own, 2.0)]
        batches = list(schedule(sets, ([], 0), chance))
        one.model.words.weight.requires_grad_(False)
        start = time.process_time()
        train(one.model, batches, Pace(2.5e-4), out=Path(mkdtemp()))
        spent = time.process_time() - start
        one.model.eval()
        with torch.no_grad():
            dev = made(one, sources.attributions(DATA / "polnear" / "dev.jsonl.gz"))
            tune = made(one, sources.figure_texts(DATA / "figures" / "dev.jsonl.gz", part="tune"))
            told = (
                f"attribution {marked(one.model, dev):.3f}, numbers {counted(one.model, tune):.3f}"
            )
        print(f"{one.name}: {told}; {len(batches)} steps, {spent:.0f} CPU-seconds", flush=True)


if __name__ == "__main__":
    main()
