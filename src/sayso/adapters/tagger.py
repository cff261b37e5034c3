"""The trained tagger: word pieces in, scores out, by ONNX Runtime on one thread."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # ships no types

from sayso.adapters.pieces import CLOSES, LONGEST, OPENS, WordPieces
from sayso.domain.errors import BadModel
from sayso.text.answers import (
    VALUES,
    Answers,
    Halves,
    Layout,
    Link,
    Pieces,
    Question,
    Row,
    Scores,
    Tag,
)

_OVERLAP = 64
FILES = ("card.json", "model.onnx", "vocabulary.txt")
"""What weights are made of."""


def shipped() -> Path:
    """Give the folder of the weights that come with Sayso. Raises `BadModel` where there are none."""
    found = find_spec("sayso_model_en")
    if found is None or found.origin is None:
        raise BadModel("sayso-model-en", "it is not installed")
    return Path(found.origin).parent


def weights(folder: Path) -> tuple[str, dict[str, str]]:
    """Give the name of the weights in a folder, and the hash of each of their files.

    Raises `BadModel` where they cannot be read.
    """
    try:
        files = {name: (folder / name).read_bytes() for name in FILES}
        name = _name(files["card.json"], files["model.onnx"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadModel(str(folder), str(error)) from error
    return name, {file: sha256(body).hexdigest() for file, body in files.items()}


def _name(card: bytes, weights: bytes) -> str:
    return f"{json.loads(card)['name']}:{sha256(card + weights).hexdigest()[:8]}"


class OnnxTagger:
    """Answers every question about every word piece of a text.

    Rows are read one by one: int8 scales are taken from all that is read at once, and a reading
    must not depend on its neighbours.
    """

    def __init__(self, folder: Path) -> None:
        """Load the weights of a folder. Raises `BadModel` where they cannot be used.

        `name` tells by hashes of card and weights which ones they are.
        """
        try:
            body = (folder / "card.json").read_bytes()
            card = json.loads(body)
            self._layout = layout(card)
            vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf8")
            self._words = WordPieces(vocabulary.splitlines())
            weights = (folder / "model.onnx").read_bytes()
            self.name = _name(body, weights)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadModel(str(folder), str(error)) from error
        try:
            self._session = _session(weights)
        except Exception as error:  # the runtime's errors have no root of their own
            raise BadModel(str(folder), str(error)) from error

    def __call__(self, text: str) -> Answers:
        """Give the answers on a text."""
        words = self._words(text)
        tags, answered, read = [], [], []
        for low, high, keep in rows(len(words.ids)):
            told, asked, near, far = self._row(words.ids[low:high])
            tags.append(told[keep])
            answered.append(asked[keep])
            read.append(
                Row(low, high, low + keep.start, low + keep.stop, _halves(near[keep]), _halves(far))
            )
        pieces = Pieces(words.starts, words.ends, words.goes_on)
        return Answers(self._layout, pieces, np.concatenate(tags), np.concatenate(answered), read)

    def _row(self, ids: list[int]) -> tuple[Scores, Scores, Scores, Scores]:
        row = np.array([[OPENS, *ids, CLOSES]], dtype=np.int64)
        found = self._session.run(None, {"ids": row, "mask": np.ones(row.shape, np.float32)})
        tags, answered, link_from, link_to = (np.asarray(one)[0] for one in found)
        links = len(self._layout.links)
        near, far = (one.reshape(len(one), links, -1) for one in (link_from, link_to))
        tags = tags.reshape(len(tags), -1, 3)
        return tags[1:-1], answered[1:-1], near[1:-1], far[:-1]


def _halves(scores: Scores) -> Halves:
    # A copy of what is kept: the rest of a row's answers need not stay in memory.
    return scores.astype(np.float16)


def layout(card: Mapping[str, Any]) -> Layout:
    """Give which column is what, as the card of a model tells. Raises `ValueError`, `KeyError`."""
    questions, at = {}, 0
    for name, values in card["questions"].items():
        questions[Question(name)] = (slice(at, at + len(values)), tuple(values))
        at += len(values)
    tags = {Tag(name): rank for rank, name in enumerate(card["tags"])}
    links = {Link(name): rank for rank, name in enumerate(card["links"])}
    missing: list[str] = [
        *(set(Tag) - set(tags)),
        *(set(Question) - set(questions)),
        *(set(Link) - set(links)),
    ]
    for question, known in VALUES.items():
        told: set[str] = set(questions[question][1]) if question in questions else set()
        missing += sorted(told ^ set(known))
    if missing:
        raise ValueError(f"they do not answer {sorted(missing)}")
    calibration = {
        sort: [(float(said), float(true)) for said, true in knots]
        for sort, knots in card["calibration"].items()
    }
    return Layout(tags, questions, links, calibration)


def rows(count: int) -> Iterator[tuple[int, int, slice]]:
    """Give where each row of pieces starts and ends, and which of its own pieces it answers for.

    Rows overlap, and of two that hold a piece the one answers that sees more on both its sides.
    """
    step = LONGEST - _OVERLAP
    last = max(0, -(-(count - LONGEST) // step))
    for rank in range(last + 1):
        low = rank * step
        high = min(count, low + LONGEST)
        first = _OVERLAP // 2 if rank else 0
        after = high - low if rank == last else LONGEST - _OVERLAP // 2
        yield low, high, slice(first, after)


def _session(weights: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
