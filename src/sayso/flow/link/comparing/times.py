"""How the times of two reports compare: when it happened, when it was published."""

import numpy as np

from sayso.flow.link.comparing.says import ANY_DAY, PUBLISHED, TIMES, first_of
from sayso.flow.link.facts.columns import NONE, Columns, Ints

_NO_GAP = 10**6


def times(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how the times of two reports lie; where one has none, how long after it the other came out.

    Of what a later text only recalls ("the 2021 bombing") the month or year is all one can ask.
    """
    first, last, out = columns.first, columns.last, columns.published
    dated_a, dated_b = first[a] != NONE, first[b] != NONE
    gap = np.maximum(first[a], first[b]) - np.minimum(last[a], last[b])
    width = np.maximum(last[a] - first[a], last[b] - first[b])
    happened = np.where(dated_a, first[a], first[b])
    later = np.where(dated_a, out[b], out[a]) - happened
    known = (dated_a ^ dated_b) & (np.where(dated_a, out[b], out[a]) != NONE)
    both = dated_a & dated_b
    recalled = both & (columns.recalled[a] | columns.recalled[b])
    return first_of(
        TIMES,
        [
            (both & (gap > 31), "months apart"),
            (both & (gap > 7), "weeks apart"),
            (both & (gap > 3), "a week apart"),
            (both & (gap > 1), "days apart"),
            (both & (gap == 1), "next day"),
            (both & (width <= 2), "same day"),
            (both & (width <= 9), "days meet"),
            (recalled & (width <= 31), "within its month"),
            (recalled, "within its year"),
            (both & (width <= 31), "same month"),
            (both, "long periods meet"),
            (~known, "no time"),
            (later < -1, "published before"),
            (later <= 1, "published at once"),
            (later <= 5, "published within days"),
            (later <= 31, "published within weeks"),
        ],
        "published later",
    )


def published(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how far apart two reports were published; what is recalled is told at any time."""
    one, other = columns.published[a], columns.published[b]
    gap = np.abs(one - other)
    recalled = columns.recalled[a] | columns.recalled[b]
    return first_of(
        PUBLISHED,
        [
            ((one == NONE) | (other == NONE) | recalled, "not known"),
            (gap == 0, "same day"),
            (gap <= 3, "within days"),
            (gap <= 21, "within weeks"),
            (gap <= 90, "within months"),
        ],
        "later",
    )


def any_day(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how near any day that one report tells is to any day of the other."""
    pair, one, other = columns.days.crossed(a, b)
    gap = np.full(len(a), _NO_GAP, dtype=np.int64)
    np.minimum.at(gap, pair, np.abs(one - other))
    return _apart(gap)


def first_day(columns: Columns, a: Ints, b: Ints) -> Ints:
    """Say how near the day that one report tells first is to the first of the other."""
    days = columns.days
    known = (days.sizes(a) > 0) & (days.sizes(b) > 0)
    gap = np.full(len(a), _NO_GAP, dtype=np.int64)
    ours, theirs = days.starts[a[known]], days.starts[b[known]]
    gap[known] = np.abs(days.values[ours] - days.values[theirs])
    return _apart(gap)


def _apart(gap: Ints) -> Ints:
    return first_of(
        ANY_DAY,
        [
            (gap == 0, "same day"),
            (gap == 1, "next day"),
            (gap <= 3, "days apart"),
            (gap <= 7, "a week apart"),
            (gap <= 31, "weeks apart"),
            (gap < _NO_GAP, "months apart"),
        ],
        "not known",
    )
