"""Whom "he", "the group" or "it" is, and whose people are counted: links to words named before."""

from collections.abc import Sequence
from itertools import chain

from sayso.domain.world import Actor
from sayso.flow.extract.tagged.words import quoted
from sayso.text.answers import Answers, Link, Tag
from sayso.text.names import folded
from sayso.text.sentences import Span
from sayso.text.wordlists import word_set

SURE = 0.5
_PRONOUNS = word_set("he she they it his her their its him them who")
_BODIES = word_set("group latter ministry army police outfit organisation organization movement")
_NAMED = (Tag.SOURCE, Tag.PARTY, Tag.ORGANISATION, Tag.INDIVIDUAL)


def named(text: str, answers: Answers) -> list[Span]:
    """Give where somebody is named who can speak, act or be fought, in text order."""
    found = chain.from_iterable(answers.marked(tag) for tag in _NAMED)
    spans = sorted({one.span for one in found})
    return [span for span in spans if folded(text[slice(*span)]) not in _PRONOUNS]


def stands_for(text: str, answers: Answers, span: Span, names: Sequence[Span]) -> str | None:
    """Give the words that a pronoun or a bare body stands for; nothing where the tagger is not sure.

    `names` stand in text order; only what stands before counts.
    """
    words = folded(text[slice(*span)])
    if words not in _PRONOUNS and words not in _BODIES:
        return None
    found = answers.likeliest(Link.STANDS_FOR, span, names)
    if found.rank is None or found.p < SURE or names[found.rank][1] > span[0]:
        return None
    return " ".join(text[slice(*names[found.rank])].split())


def whose(text: str, answers: Answers, number: Span, names: Sequence[Span]) -> Actor | None:
    """Give the side whose people a number counts, where the text names it."""
    found = answers.likeliest(Link.WHOSE, number, names)
    if found.rank is None or found.p <= max(found.nobody, SURE):
        return None
    quote = quoted(text, names[found.rank])
    known = stands_for(text, answers, names[found.rank], names)
    return Actor(quote=quote, name=known or " ".join(quote.text.split()))
