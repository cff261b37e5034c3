"""Answers of a tagger that is as sure as the test wants: a piece a word, and what is said of words."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from sayso.text.answers import VALUES, Answers, Layout, Link, Pieces, Question, Row, Tag

SURE = 9.0
Links = Sequence[tuple[Link, str, str | None]]


def layout() -> Layout:
    """Give the columns in the order of the codebook."""
    at, questions = 0, {}
    for question, values in VALUES.items():
        questions[question] = (slice(at, at + len(values)), values)
        at += len(values)
    tags = {tag: rank for rank, tag in enumerate(Tag)}
    return Layout(tags, questions, {link: rank for rank, link in enumerate(Link)})


def answered(  # noqa: PLR0913 - each is named, and most are left out
    text: str,
    *,
    marks: Mapping[Tag, Sequence[str]] = {},
    says: Mapping[tuple[Question, str], str] = {},
    links: Links = (),
    sure: float = SURE,
    cut_at: int | None = None,
) -> Answers:
    """Give answers: words with a tag, values of words, and links from words to words, or to nobody.

    Words stand for their first place in the text. `cut_at`: what stands before it and what stands
    from it on were not read together.
    """
    words = list(re.finditer(r"\w+|[^\w\s]", text))
    held, count = layout(), len(words)
    tags = np.zeros((count, len(Tag), 3), np.float32)
    tags[:, :, 0] = sure
    answers = np.zeros((count, sum(map(len, VALUES.values()))), np.float32)
    near = np.zeros((count, len(Link), count + 1), np.float32)
    far = np.zeros((count + 1, len(Link), count + 1), np.float32)
    far[np.arange(count + 1), :, np.arange(count + 1)] = 1

    def pieces(said: str) -> list[int]:
        start = text.index(said)
        return [at for at, word in enumerate(words) if start <= word.start() < start + len(said)]

    for tag, stretches in marks.items():
        for said in stretches:
            own = pieces(said)
            tags[own, held.tags[tag]] = (0, 0, sure)
            tags[own[0], held.tags[tag]] = (0, sure, 0)
    for (question, said), value in says.items():
        columns, values = held.questions[question]
        answers[pieces(said), columns.start + values.index(value)] = sure
    for link, said, to in links:
        ends = [0] if to is None else [at + 1 for at in pieces(to)]
        for end in ends:
            near[pieces(said), held.links[link], end] = sure * np.sqrt(count + 1)
    places = Pieces(
        [word.start() for word in words], [word.end() for word in words], [False] * count
    )
    edges = [0, count]
    if cut_at is not None:
        edges.insert(1, next(at for at, word in enumerate(words) if word.start() >= cut_at))
    rows = [
        Row(
            low, high, low, high, near[low:high].astype(np.float16),
            far[[0, *range(low + 1, high + 1)]].astype(np.float16),
        )
        for low, high in pairwise(edges)
    ]  # fmt: skip
    return Answers(held, places, tags, answers, rows)
