"""Teaches the backbone how such texts go on: python -m training.adapt OUT [--epochs 2] [--rate 3e-4].

A seventh of the words is hidden and guessed from what stands around them, over all texts that may be
trained on, labelled or not; none shares a run of eight words with `figures/dev`. Writes OUT/weights.pt, to be
gone on from with `training.train --start`. Guessing uses the backbone's own word vectors, which stay.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import torch
from eval import gva
from torch import Tensor, nn
from torch.nn import functional

from sayso.adapters.pieces import CLOSES, OPENS
from training import standoff
from training.corpora import DATA, lines, muc
from training.encoder import Tagger
from training.losses import padded
from training.sources import own_texts
from training.train import Halved, Pace, started, tokenizer

_LONG = 254
_PIECES = 4096
_HIDDEN, _SWAPPED = 0.15, 0.1
_HIDES, _WORDS = 103, 30_522
_IGNORE = -100


class Guesser(nn.Module):
    """An encoder, and which word was hidden: a dense map beside the encoder's own word vectors."""

    def __init__(self, body: Tagger) -> None:
        super().__init__()
        self.body = body
        self.dense = nn.Linear(384, 384)
        self.norm = nn.LayerNorm(384, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(_WORDS))

    def forward(self, ids: Tensor, mask: Tensor, hidden: Tensor) -> Tensor:
        """Give the scores of all words where one is hidden."""
        states = self.body.states(ids, mask)[hidden]
        guessed = self.norm(functional.gelu(self.dense(states)))
        scores: Tensor = guessed @ self.body.words.weight.T + self.bias
        return scores


def texts() -> Iterator[str]:
    """Give every text that may be trained on, each once, none that `figures/dev` has."""
    held = [standoff.runs(row["text"]) for row in lines(DATA / "figures" / "dev.jsonl.gz")]
    found = [
        *(row["text"] for row in lines(DATA / "satp" / "paragraphs.jsonl.gz")),
        *(row["text"] for row in lines(DATA / "figures" / "train.jsonl.gz")),
        *(row["text"] for row in lines(DATA / "polnear" / "train.jsonl.gz")),
        *(text for _, text, _ in muc(DATA / "muc4" / "dev")),
        *(one.text for one in gva.articles(DATA / "gva" / "incidents.jsonl.gz", "tune")),
        *(one.text for one in own_texts()),
    ]
    yield from (one for one in dict.fromkeys(found) if not standoff.told_again(one, held))


def rows() -> list[list[int]]:
    """Give all texts as rows of word pieces, one after another."""
    words, out = tokenizer(), list[list[int]]()
    for text in texts():
        ids = words(text).ids
        out += [
            [OPENS, *ids[at : at + _LONG], CLOSES]
            for at in range(0, len(ids), _LONG)
            if len(ids) - at > 8
        ]
    return out


def batches(found: Sequence[list[int]], chance: Random) -> list[list[list[int]]]:
    """Put rows of one length together, in an order of chance."""
    made: list[list[list[int]]] = [[]]
    for row in sorted(found, key=lambda row: len(row) + chance.random() * 8):
        if made[-1] and (len(made[-1]) + 1) * len(row) > _PIECES:
            made.append([])
        made[-1].append(row)
    chance.shuffle(made)
    return made


def loss_of(model: Guesser, batch: Sequence[list[int]]) -> Tensor:
    """Give how far the guesses are from the words that were hidden."""
    ids, mask = padded(batch)
    chance, kind = torch.rand(ids.shape), torch.rand(ids.shape)
    hidden = (chance < _HIDDEN) & (ids > CLOSES)
    shown = torch.where(hidden & (kind >= 2 * _SWAPPED), _HIDES, ids)
    swapped = hidden & (kind < _SWAPPED)
    shown = torch.where(swapped, torch.randint(1000, _WORDS, ids.shape), shown)
    return functional.cross_entropy(model(shown, mask, hidden).float(), ids[hidden])


def main() -> None:
    """Adapt and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = Random(given.seed)  # noqa: S311 - a fixed seed is the point
    found = rows()
    steps = [batch for _ in range(given.epochs) for batch in batches(found, chance)]
    print(json.dumps({"rows": len(found), "pieces": sum(map(len, found)), "steps": len(steps)}))
    model = Guesser(started(None))
    own = [part for name, part in model.named_parameters() if part.requires_grad]
    adam = torch.optim.AdamW(own, lr=given.rate, weight_decay=0.01)
    pace = Pace(given.rate)
    rate = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: pace.at(step, len(steps)))
    halved = Halved(model)
    start, told = time.time(), 0.0
    for step, batch in enumerate(steps, start=1):
        loss = loss_of(halved.copy, batch)
        halved.back(loss)
        torch.nn.utils.clip_grad_norm_(halved.whole, 1.0)
        adam.step()
        rate.step()
        halved.follow()
        told = 0.98 * told + 0.02 * loss.item() if step > 1 else loss.item()
        if step % 20 == 0 or step == len(steps):
            line = {"step": step, "loss": round(told, 3), "minutes": round((time.time() - start) / 60, 1)}
            print(json.dumps(line), flush=True)
        if step % 100 == 0 or step == len(steps):
            torch.save(model.body.state_dict(), given.out / "weights.pt")


if __name__ == "__main__":
    main()
