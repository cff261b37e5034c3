"""Labelled texts as rows of word pieces with what should be answered of each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.adapters.pieces import CLOSES, LONGEST, OPENS, WordPieces
from training.labels import LINKS, QUESTIONS, TAGS

IGNORE = -100
STEP = 160
NOBODY = 0
"""The piece that opens a row; links to nobody go there."""

Span = tuple[int, int]


class Asked(NamedTuple):
    """A question of a span and its answer, one of `QUESTIONS[question]`."""

    question: str
    span: Span
    answer: str


class Link(NamedTuple):
    """One of `LINKS`, from a span to any of `to`; to nobody where that is empty.

    `or_nobody`: nobody will do as well ("Dawn reports" at the end of a paragraph).
    """

    link: str
    span: Span
    to: tuple[Span, ...] = ()
    or_nobody: bool = False


class Labelled(NamedTuple):
    """A text with spans by tag, answers of spans, and links between spans; offsets in code points.

    A tag that is not in `tags` was not labelled here; a tag in `sparse` was labelled only for some
    of what is there, so that outside means little.
    """

    text: str
    tags: dict[str, tuple[Span, ...]]
    asked: tuple[Asked, ...] = ()
    links: tuple[Link, ...] = ()
    sparse: frozenset[str] = frozenset()


class Row(NamedTuple):
    """What one pass of the network sees, and what it should say.

    `tags` holds a list a tag; `asked` (question, first, after, answer); `links`
    (which, piece, pieces meant).
    """

    ids: list[int]
    tags: list[list[int]]
    asked: list[tuple[str, int, int, int]]
    links: list[tuple[int, int, tuple[int, ...]]]
    sparse: frozenset[str]


def rows(texts: Iterable[Labelled], tokenizer: WordPieces, *, step: int = STEP) -> Iterator[Row]:
    """Cut texts into overlapping rows; a link whose other end is outside the row is left out."""
    for one in texts:
        encoded = tokenizer(one.text)
        offsets = list(zip(encoded.starts, encoded.ends, strict=True))
        count = len(encoded.ids)
        for first in range(0, max(count - (LONGEST - step), 1), step):
            after = min(count, first + LONGEST)
            yield _row(one, encoded.ids[first:after], offsets[first:after])


def pieces(offsets: Sequence[Span], span: Span) -> tuple[int, int]:
    """Give the pieces a span covers: first, and one after the last; equal where it covers none."""
    inside = [at for at, (start, end) in enumerate(offsets) if start < span[1] and span[0] < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _row(one: Labelled, ids: list[int], offsets: list[Span]) -> Row:
    low, high = (offsets[0][0], offsets[-1][1]) if offsets else (0, 0)
    tags = [
        _tagged(one.tags[name], offsets) if name in one.tags else [IGNORE] * (len(ids) + 2)
        for name in TAGS
    ]
    asked = []
    for question, span, answer in one.asked:
        first, after = pieces(offsets, span)
        if first < after and low <= span[0] and span[1] <= high:
            asked.append((question, first + 1, after + 1, QUESTIONS[question].index(answer)))
    links = []
    for link in one.links:
        first, after = pieces(offsets, link.span)
        meant = _meant(offsets, link.to)
        if not link.to or link.or_nobody:
            meant = (*meant, NOBODY)
        if meant:
            links += [(LINKS.index(link.link), at + 1, meant) for at in range(first, after)]
    return Row([OPENS, *ids, CLOSES], tags, asked, links, one.sparse)


def _meant(offsets: list[Span], spans: Iterable[Span]) -> tuple[int, ...]:
    found: set[int] = set()
    for span in spans:
        first, after = pieces(offsets, span)
        found.update(range(first + 1, after + 1))
    return tuple(sorted(found))


def _tagged(spans: Iterable[Span], offsets: list[Span]) -> list[int]:
    tags = [IGNORE, *([0] * len(offsets)), IGNORE]
    # Shorter spans last: within a quotation in a quotation, the inner one tells where it begins.
    for span in sorted(spans, key=lambda span: span[0] - span[1]):
        first, after = pieces(offsets, span)
        for at in range(first, after):
            begins = at == first and (at > 0 or span[0] >= offsets[0][0])
            tags[at + 1] = 1 if begins else 2
    return tags
