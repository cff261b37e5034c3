"""The figures of which it is asked whether they count people anew, and what stands around them."""

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.codes import Measure, Stance
from sayso.domain.reading import Figure, Report
from sayso.flow.extract.tagged.words import span_of
from sayso.text.answers import Answers, Link, Question
from sayso.text.sentences import Span

MOST = 10
"""Figures that are asked together: there are so many ways to take them as two to this power."""
_MEASURES = (Measure.KILLED, Measure.INJURED)
_NOT_HELD = (Stance.DENIES, Stance.DOUBTS)
_PART = 1.5
_FAR = 3000
"""Where there are more figures, those are asked that are likely whole and stand early."""
_LEAST = 1e-3
_BEFORE, _AFTER = 15, 110
_WORDS = 40
_WORD = re.compile(r"[\w’'-]+|[^\w\s]")


class Around(NamedTuple):
    """Words around a number: its sentence and which of the text's it is, those near, those next to it."""

    sentence: str
    rank: int
    near: str
    before: str
    after: tuple[str, ...]


class Candidate(NamedTuple):
    """A figure, its number, the words around it, and what the tagger answers of it.

    `top` and `counts` are log odds: that it is a whole of its own, and that it counts what it is
    read to count. `wholes` says how likely it is part of each candidate before, `nobody` of none,
    `event` that it is of the main report. `of`: the report it is read to be of; `of_main`: the main one.
    """

    figure: Figure
    value: int
    around: Around
    top: float
    counts: float
    wholes: tuple[float, ...]
    nobody: float
    event: float
    of_main: bool
    of: Report | None

    @property
    def start(self) -> int:
        """Give where its number stands."""
        return self.figure.number.start

    @property
    def injured(self) -> bool:
        """Say whether it counts injured people, else killed ones."""
        return self.figure.measure is Measure.INJURED

    @property
    def noun(self) -> str:
        """Give the last of the words for whom it counts, or nothing."""
        counted = self.figure.counted
        words = _WORD.findall(counted.text.lower()) if counted else []
        return words[-1] if words else ""


def candidates(
    text: str,
    sentences: Sequence[Span],
    figures: Sequence[Figure],
    reports: Sequence[Report],
    answers: Answers,
) -> list[Candidate]:
    """Give the figures that count killed or injured people, in text order; those likeliest whole.

    What somebody denies or doubts counts nobody. The first report is the main one.
    """
    found = _asked(figures, answers)
    main = reports[0] if reports else None
    known = {one.id: one for one in reports}
    spans = [span_of(one.number) for one in found]
    trigger = [span_of(main.trigger)] if main else []
    out = []
    for at, one in enumerate(found):
        wholes, nobody = answers.linked(Link.WHOLE, spans[at], spans[:at])
        events, _ = answers.linked(Link.EVENT, spans[at], trigger)
        out.append(
            Candidate(
                figure=one,
                value=one.low or 0,
                around=_around(text, sentences, spans[at]),
                top=_top(one, answers),
                counts=_odds(_share(one, answers)),
                wholes=tuple(wholes.get(rank, 0.0) for rank in range(at)),
                nobody=min(nobody, 1.0),
                event=events.get(0, 0.0),
                of_main=main is None or main.id in one.reports,
                of=known.get(one.reports[0]) if one.reports else None,
            )
        )
    return out


def _asked(figures: Sequence[Figure], answers: Answers) -> list[Figure]:
    found = [
        one
        for one in figures
        if one.measure in _MEASURES and one.low and one.stance not in _NOT_HELD
    ]
    if len(found) <= MOST:
        return found
    ranked = sorted(found, key=lambda one: (-_early(one, answers), one.number.start))
    kept = {one.id for one in ranked[:MOST]}
    return [one for one in found if one.id in kept]


def _around(text: str, sentences: Sequence[Span], number: Span) -> Around:
    rank = max(0, bisect_right(sentences, number.start, key=lambda span: span.start) - 1)
    first, after = sentences[rank]
    words_before = _WORD.findall(text[max(0, number.start - _WORDS) : number.start].lower())
    words_after = _WORD.findall(text[number.end : number.end + _WORDS].lower())
    return Around(
        sentence=text[first:after],
        rank=rank,
        near=text[max(first, number.start - _BEFORE) : min(after, number.end + _AFTER)],
        before=words_before[-1] if words_before else "",
        after=tuple(words_after[:2]),
    )


def _early(figure: Figure, answers: Answers) -> float:
    part = _PART if figure.part_of is not None else 0.0
    return _top(figure, answers) - part - figure.number.start / _FAR


def _top(figure: Figure, answers: Answers) -> float:
    shares = answers.asked(Question.TOP, *span_of(figure.number))
    return _odds(float(shares[answers.values(Question.TOP).index("top")]))


def _share(figure: Figure, answers: Answers) -> float:
    shares = answers.asked(Question.MEASURE, *span_of(figure.number))
    return float(shares[answers.values(Question.MEASURE).index(figure.measure)])


def _odds(share: float) -> float:
    kept = min(max(share, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))
