"""Who says each figure: the tagger links numbers to the words for a speaker, the rules know whose clause it is."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

import numpy as np

from sayso.domain.document import Quote
from sayso.domain.reading import Speaker, Statement
from sayso.flow.extract.scopes import Scopes
from sayso.flow.extract.tagged.words import span_of
from sayso.text.answers import Answers, Link
from sayso.text.wordlists import word_set

AROUND = 2.0
"""What the innermost statement around a figure is worth, on the scale of the tagger's scores."""
RULED = 2.0
"""What the speaker that the rules alone would name is worth."""
_LEAST = 1e-3
_PICTURES = word_set(
    "footage video videos photo photos photograph photographs image images picture pictures clip clips"
)
_BEHIND = word_set(
    "of from by in on at posted shared taken published circulating showing which that"
)


class _Option(NamedTuple):
    p: float
    statement: Statement | None


class Voices:
    """The speakers of a text, to be asked who says a figure."""

    def __init__(
        self, answers: Answers, statements: Sequence[Statement], ruled: Sequence[Statement]
    ) -> None:
        """Take the statements of a text, and those that the rules alone read."""
        self._answers, self._ruled = answers, Scopes(ruled)
        spoken = [(span_of(one.speaker), one) for one in statements if one.speaker]
        spoken.sort(key=lambda pair: pair[0])
        self._spans = [span for span, _ in spoken]
        self._statements = [one for _, one in spoken]

    def of(self, number: Quote, around: Statement | None) -> Statement | None:
        """Give the statement in which a figure is said, or none: it is the document's own word.

        `around` is the innermost statement around it; one without a speaker, such as "reportedly",
        stands where nobody is named.
        """
        likely, nobody = self._answers.linked(Link.SPEAKER, span_of(number), self._spans)
        options = [_Option(p, self._statements[rank]) for rank, p in sorted(likely.items())]
        if (
            around is not None
            and around.speaker
            and all(o.statement is not around for o in options)
        ):
            # Out of its sight: the tagger cannot tell such a speaker from nobody.
            options.append(_Option(nobody, around))
        unnamed = around if around is not None and around.speaker is None else None
        options.append(_Option(nobody, unnamed))
        ruled = self._ruled.statement(number)
        scores = [
            np.log(max(one.p, _LEAST))
            + AROUND * (one.statement is around)
            + RULED * _same_speaker(one.statement, ruled)
            for one in options
        ]
        said = options[int(np.argmax(scores))].statement
        return None if said is not None and said.speaker and _shows(said.speaker) else said


def _same_speaker(one: Statement | None, other: Statement | None) -> bool:
    mine, theirs = (told.speaker if told else None for told in (one, other))
    if mine is None or theirs is None:
        return mine is theirs
    return mine.quote.overlaps(theirs.quote)


def _shows(speaker: Speaker) -> bool:
    """Say whether who speaks is a picture that nobody is named to have shown: what it shows, the document says."""
    words = speaker.text.lower().split()
    *_, head = ("", *takewhile(lambda word: word not in _BEHIND, words))
    return head in _PICTURES and "by" not in words
