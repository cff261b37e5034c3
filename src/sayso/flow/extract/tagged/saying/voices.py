"""Who says each figure: the tagger links numbers to the words for a speaker, the rules know whose clause it is."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

import numpy as np

from sayso.domain.document import Quote
from sayso.domain.reading import Speaker, Statement
from sayso.flow.extract.figures.words.tokens import singular
from sayso.flow.extract.scopes import Scopes
from sayso.flow.extract.tagged.words import span_of
from sayso.text.answers import Answers, Link
from sayso.text.sentences import words
from sayso.text.wordlists import word_set

AROUND = 2.0
"""What the innermost statement around a figure is worth, on the scale of the tagger's scores."""
RULED = 2.0
"""What the speaker that the rules alone would name is worth."""
_LEAST = 1e-3
_PICTURES = word_set("footage video photo photograph image picture clip")
_BEHIND = word_set(
    "of from by in on at posted shared taken published circulating showing which that"
    " obtained seen released aired"
)
_BARE = _PICTURES | word_set("the a an some several many other another these social media")
"""What names nobody whatever letters it has."""


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
        shown = said is not None and said.speaker is not None and _shows(said.speaker)
        return self._telling_of(number) if shown else said

    def _telling_of(self, number: Quote) -> Statement | None:
        """Give who tells of a picture: "police said footage showed 12 dead" is the police's word."""
        told = [one for one in self._statements if one.speaker and not _shows(one.speaker)]
        return Scopes(told).statement(number)


def _same_speaker(one: Statement | None, other: Statement | None) -> bool:
    mine, theirs = (told.speaker if told else None for told in (one, other))
    if mine is None or theirs is None:
        return mine is theirs
    return mine.quote.overlaps(theirs.quote)


def _shows(speaker: Speaker) -> bool:
    """Say whether who speaks is a picture, and nobody is named whose it is: what it shows, the document says."""
    said = [one.text for one in words(speaker.text) if one.text[0].isalnum()]
    *_, head = ("", *takewhile(lambda word: word.lower() not in _BEHIND, said))
    return singular(head.lower()) in _PICTURES and not any(map(_names, said))


def _names(word: str) -> bool:
    # "The army's footage", "a video posted by medics", "Amaq's", but not "Videos and Images".
    if word.lower() in ("by", "of") or word.endswith(("'s", "’s")):
        return True
    return word[0].isupper() and singular(word.lower()) not in _BARE
