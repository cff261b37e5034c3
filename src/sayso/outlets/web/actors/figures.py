"""One voice's figures beside those that others give of the same: higher, lower, or possibly the same."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from sayso.domain.codes import Group
from sayso.store.listing import Column, Figures, Listing
from sayso.store.listing.gathering import HARM

OPEN = np.int64(2**40)
"""Stands for a bound left open: more people than there are."""
OWN, ENEMY, CIVILIANS, OTHER = range(4)
_FIGHTERS = (Group.SECURITY.value, Group.MILITANT.value)


class Whose(NamedTuple):
    """What tells whose people a figure counts: ids of the same side, and what its members count as."""

    ids: frozenset[str]
    group: str


class Paired(NamedTuple):
    """A voice's questions, one an incident and question, each with how the others' figures compare.

    `at` is the incident's row, `question` the number of the question, `others` how many other
    voices give a figure, of which it is `higher` or `lower` than so many; `side` is whose people.
    """

    at: Column
    question: Column
    others: Column
    higher: Column
    lower: Column
    side: Column

    @property
    def same(self) -> Column:
        """Give how many others may mean the same number."""
        return self.others - self.higher - self.lower


def paired(listing: Listing, actor: str, whose: Whose) -> Paired:
    """Give every figure of an actor beside the others' of the same incident and question.

    Two figures may be the same where one number could be both; several of one voice that stand side
    by side reach from the lowest to the highest.
    """
    figures = listing.figures
    voice = figures.actors.index(actor) if actor in figures.actors else -1
    keys = figures.at.astype(np.int64) * max(len(figures.questions), 1) + figures.question
    mine = keys[figures.voice == voice]
    mine = mine[firsts(mine)]
    first, last = np.searchsorted(keys, mine, "left"), np.searchsorted(keys, mine, "right")
    each = np.repeat(np.arange(len(mine)), last - first)
    places = np.arange(len(each)) - np.repeat(
        np.cumsum(last - first) - (last - first), last - first
    )
    told = _spoken(figures, each, np.repeat(first, last - first) + places)
    own = told.voice == voice
    low, high = told.low[own], told.high[own]
    over = (~own) & (low[told.question] > told.high)
    under = (~own) & (high[told.question] < told.low)

    def count(chosen: Column) -> Column:
        return np.bincount(told.question[chosen], minlength=len(mine))

    return Paired(
        at=figures.at[first],
        question=figures.question[first],
        others=count(~own),
        higher=count(over),
        lower=count(under),
        side=_sides(figures, first, last, voice, whose),
    )


class _Spoken(NamedTuple):
    # One voice on one of the questions: from the lowest to the highest that it says.
    question: Column
    voice: Column
    low: Column
    high: Column


def _spoken(figures: Figures, each: Column, at: Column) -> _Spoken:
    voice = figures.voice[at]
    # They are in the order of questions and voices already.
    low = np.maximum(figures.low[at].astype(np.int64), 0)
    high = np.where(figures.high[at] < 0, OPEN, figures.high[at].astype(np.int64))
    starts = np.flatnonzero(firsts(each) | firsts(voice))
    if not len(starts):
        return _Spoken(each, voice, low, high)
    return _Spoken(
        each[starts],
        voice[starts],
        np.minimum.reduceat(low, starts),
        np.maximum.reduceat(high, starts),
    )


def firsts(ordered: Column) -> Column:
    """Say of each of some ordered values whether it differs from the one before it."""
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return new


def _sides(figures: Figures, first: Column, last: Column, voice: int, whose: Whose) -> Column:
    by_question = np.array([_side_of(one, whose.group) for one in figures.questions], np.int32)
    sides = by_question[figures.question[first]]
    counted = np.flatnonzero((figures.voice == voice) & (figures.whose >= 0))
    told = np.array([_side_named(one, whose.ids) for one in figures.sides], np.int32)
    # Where the words say whose they are, the group need not be guessed from.
    row = np.searchsorted(first, counted, "right") - 1
    fits = (row >= 0) & (sides[row] != OTHER) & (sides[row] != CIVILIANS)
    sides[row[fits]] = told[figures.whose[counted[fits]]]
    return sides


def _side_named(actor: str, same_side: Iterable[str]) -> int:
    return OWN if actor in same_side else ENEMY


def _side_of(question: str, group: str) -> int:
    measure, counted = question.split()
    if measure not in HARM:
        return OTHER
    if counted == Group.CIVILIAN:
        return CIVILIANS
    if counted in _FIGHTERS and group in _FIGHTERS:
        return OWN if counted == group else ENEMY
    return OTHER
