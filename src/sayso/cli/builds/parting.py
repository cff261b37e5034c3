"""Pairs of reports that the last linking left apart, though hardly: nobody has ruled on them yet."""

from collections.abc import Sequence

from sayso.domain.codes import Verb
from sayso.domain.document import Quote
from sayso.domain.incident import Apart
from sayso.domain.judgement import Spot
from sayso.domain.reading import Report
from sayso.flow import link
from sayso.store import derived
from sayso.store.casefile import Case

MOST = 500
"""So many are given; nobody looks at more before the tables are made anew."""


def apart(case: Case) -> list[Apart]:
    """Give the likeliest pairs in two incidents; none where nothing was derived here."""
    compared = derived.noted(case.folder, "compared", link.Compared)
    if compared is None:
        return []
    return link.apart(compared, case.ledger.members(), _judged(case), MOST)


def _judged(case: Case) -> set[frozenset[str]]:
    """Give the pairs of reports that a judgement which stands names."""
    found = set[frozenset[str]]()
    for one in link.standing(case.ledger.judgements()):
        if one.verb in (Verb.SAME, Verb.DIFFERENT):
            first, second = (_at(case, spot) for spot in one.spots)
            found |= {frozenset((a, b)) for a in first for b in second}
    return found


def _at(case: Case, spot: Spot) -> Sequence[str]:
    reports = case.tables.of(Report, spot.document)
    return [one.id for one in reports if _meets(spot, one.trigger)]


def _meets(spot: Spot, quote: Quote) -> bool:
    start, end = spot.start or 0, spot.end or 0
    return start < quote.end and quote.start < end
