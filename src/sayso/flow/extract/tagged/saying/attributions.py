"""Who says what, as the tagger marks it: cues first, then the source and the content of each."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Stance
from sayso.text.answers import Answers, Link, Marked, Question, Tag
from sayso.text.sentences import Span

POINTED = 0.3
"""How likely words must be that nobody marked, to be taken for a source."""
_NOBODY = -1
_GAP = 16


class Attribution(NamedTuple):
    """Spans of one attribution, in code points; no source is nobody named. `p` is 0 to 1."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    stance: Stance
    p: float


class _Piece(NamedTuple):
    # A stretch of content, whose it is by the rank of the cue, and how surely.
    span: Span
    cue: int
    p: float


def attributions(answers: Answers) -> list[Attribution]:
    """Give the attributions of a text in the order of their cues.

    Every piece of content belongs to the cue it is linked to most; a cue without any says nothing.
    """
    sources = [one.span for one in answers.marked(Tag.SOURCE)]
    cues = answers.marked(Tag.CUE)
    places = [cue.span for cue in cues]
    held: defaultdict[int, list[_Piece]] = defaultdict(list)
    for stretch in answers.marked(Tag.CONTENT):
        for piece in _pieces(answers, stretch, places):
            held[piece.cue].append(piece)
    ends = sorted([*sources, *places])
    return [
        _attribution(answers, sources, cues[at], _closed(pieces, ends))
        for at, pieces in sorted(held.items())
    ]


def _source(answers: Answers, cue: Span, sources: Sequence[Span]) -> Span | None:
    """Give the source that a cue is linked to, or the words it is linked to if none is marked there."""
    found = answers.likeliest(Link.SOURCE, cue, sources)
    pointed = answers.pointed(Link.SOURCE, cue)
    if found.somebody is not None and (pointed is None or found.p >= pointed.p / 2):
        return sources[found.somebody]
    if (
        pointed is None
        or pointed.p < POINTED
        or (pointed.start < cue.end and cue.start < pointed.end)
    ):
        return None
    return pointed.span


def _closed(pieces: Sequence[_Piece], ends: Sequence[Span]) -> list[_Piece]:
    """Give the pieces of one cue, those joined that nothing but a word or two parts.

    What stands between pieces of content is a cue or a source, or it is content that was missed.
    """
    kept = [pieces[0]]
    for piece in pieces[1:]:
        gap = Span(kept[-1].span.end, piece.span.start)
        between = bisect_left(ends, gap.start, key=lambda end: end[1] - 1)
        parted = between < len(ends) and ends[between].start < gap.end
        if gap.end - gap.start <= _GAP and not parted:
            whole = Span(kept[-1].span.start, piece.span.end)
            kept[-1] = _Piece(whole, piece.cue, (kept[-1].p + piece.p) / 2)
        else:
            kept.append(piece)
    return kept


def _attribution(
    answers: Answers, sources: Sequence[Span], cue: Marked, pieces: Sequence[_Piece]
) -> Attribution:
    stance, _ = answers.best(Question.STANCE, *cue.span)
    sure = sum(piece.p for piece in pieces) / len(pieces)
    return Attribution(
        source=_source(answers, cue.span, sources),
        cue=cue.span,
        content=tuple(piece.span for piece in pieces),
        stance=Stance(stance),
        p=cue.p * sure,
    )


def _pieces(answers: Answers, stretch: Marked, cues: Sequence[Span]) -> Iterator[_Piece]:
    """Give the parts of a stretch of content, each of one cue; what no cue is in reach of is nobody's."""
    own = answers.pieces(stretch.start, stretch.end)
    whose = np.full(own.stop - own.start, _NOBODY)
    sure = np.zeros(own.stop - own.start)
    at = own.start
    for row, told in answers.links(Link.CUE, own):
        here = slice(at - own.start, at - own.start + len(told))
        at += len(told)
        first, after = answers.within(row, cues)
        if first < after:
            to_cues = np.stack(
                [_share(answers, told, row.low, cue) for cue in cues[first:after]], 1
            )
            whose[here], sure[here] = first + to_cues.argmax(axis=1), to_cues.max(axis=1)
    # A word is of one cue: that of its first piece.
    whose = whose[answers.word_of[own] - own.start]
    edges = [0, *(np.flatnonzero(np.diff(whose)) + 1).tolist(), len(whose)]
    for low, high in pairwise(edges):
        if whose[low] != _NOBODY:
            span = Span(answers.starts[own.start + low], answers.ends[own.start + high - 1])
            yield _Piece(span, int(whose[low]), stretch.p * float(sure[low:high].mean()))


def _share(answers: Answers, told: np.ndarray, low: int, cue: Span) -> np.ndarray:
    there = answers.pieces(*cue)
    found: np.ndarray = told[:, max(1, 1 + there.start - low) : 1 + there.stop - low].sum(axis=1)
    return found
