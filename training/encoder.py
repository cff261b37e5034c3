"""The network: a plain BERT encoder and one linear head a question.

Written out rather than taken from a library, because that exports to ONNX with its padding mask
intact. Every answer is linear in the last layer, so averaging answers over the pieces of a span is
the same as asking the averaged span.
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.labels import LINK_WIDTH, LINKS, QUESTIONS, TAGS

HEADS = ("tags.", "answers.", "link_from.", "link_to.")


class Shape(NamedTuple):
    """The sizes of an encoder; the default is all-MiniLM-L6-v2."""

    vocabulary: int = 30_522
    positions: int = 512
    width: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6


_DROPPED = 0.1
_TAPE = 24_000_000


class Drop(nn.Module):
    """Dropout whose chances are cut from one long tape: drawing them anew costs a tenth of a step."""

    tape: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        """Give `x` with a tenth of it zero and the rest larger, in training; else `x` itself."""
        if not self.training:
            return x
        if Drop.tape is None:
            Drop.tape = (torch.rand(_TAPE) > _DROPPED) / torch.tensor(1 - _DROPPED, dtype=x.dtype)
        start = int(torch.randint(_TAPE - x.numel(), ()))
        return x * Drop.tape[start : start + x.numel()].view(x.shape)


class Layer(nn.Module):
    """Attention, then two dense maps, each added to what came in and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.last = nn.LayerNorm(shape.width, eps=1e-12)
        self.drop = Drop()

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Give the next states; `bias` (rows, 1, 1, pieces) is hugely negative on padding."""
        rows, pieces, width = x.shape
        q, k, v = (
            part(x).view(rows, pieces, self.heads, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weights = q @ (k / (width // self.heads) ** 0.5).transpose(2, 3) + bias
        mixed = torch.softmax(weights, dim=-1) @ v
        mixed = mixed.transpose(1, 2).reshape(rows, pieces, width)
        x = self.norm(x + self.drop(self.out(mixed)))
        return self.last(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Pieces to answers: tags, the questions one after another, and the two ends of every link."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.drop = Drop()
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.tags = nn.Linear(shape.width, 3 * len(TAGS))
        self.answers = nn.Linear(shape.width, sum(map(len, QUESTIONS.values())))
        self.link_from = nn.Linear(shape.width, len(LINKS) * LINK_WIDTH)
        self.link_to = nn.Linear(shape.width, len(LINKS) * LINK_WIDTH)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Give tags (…, 3 a tag), answers, and both link ends, all by row and piece."""
        where = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.places(where)))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(x), self.answers(x), self.link_from(x), self.link_to(x)


def load_backbone(model: Tagger, weights: dict[str, Tensor]) -> None:
    """Put the weights of a BERT checkpoint into the encoder; the heads stay as they are."""
    names = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "out",
        "attention.output.LayerNorm": "norm",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "last",
    }
    ours: dict[str, Tensor] = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        # Every text is of the one first type, so its vector is part of every place.
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for number in range(len(model.layers)):
        for theirs, own in names.items():
            for kind in ("weight", "bias"):
                key = f"encoder.layer.{number}.{theirs}.{kind}"
                ours[f"layers.{number}.{own}.{kind}"] = weights[key]
    missing = model.load_state_dict(ours, strict=False)
    left = [name for name in missing.missing_keys if not name.startswith(HEADS)]
    if left or missing.unexpected_keys:
        raise ValueError(f"not the backbone: {left} missing, {missing.unexpected_keys} unknown")
