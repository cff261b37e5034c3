"""Pairs of reports that the last linking left apart, though hardly: nobody has ruled on them yet."""

from collections.abc import Iterator, Sequence

from sayso.domain.codes import Verb
from sayso.domain.incident import Apart
from sayso.domain.judgement import Spot
from sayso.domain.reading import Report
from sayso.flow import link
from sayso.store import derived
from sayso.store.casefile import Case

MOST = 500
"""So many are given; nobody looks at more before the tables are made anew."""


def made_of(case: Case) -> str:
    """Give which tables `apart` knows of: a build ends a little later than its tables are there."""
    made = derived.noted(case.folder, derived.MADE, derived.Made)
    return made.tables if made else ""


def apart(case: Case) -> list[Apart]:
    """Give the likeliest pairs in two incidents; none where nothing was derived here."""
    compared = derived.noted(case.folder, "compared", link.Compared)
    if compared is None:
        return []
    found = link.apart(compared, case.ledger.members(), _ruled(case), MOST)
    whose = case.tables.owners(Report, {id_ for x in found for id_ in (x.one, x.other)})
    return [
        Apart(one=(whose[x.one], x.one), other=(whose[x.other], x.other), p=x.p)
        for x in found
        if x.one in whose and x.other in whose
    ]


def _ruled(case: Case) -> Iterator[tuple[str, str]]:
    """Give the pairs of reports that a judgement which stands names."""
    for one in link.standing(case.ledger.judgements()):
        if one.verb in (Verb.SAME, Verb.DIFFERENT):
            first, second = (_at(case, spot) for spot in one.spots)
            yield from ((a, b) for a in first for b in second)


def _at(case: Case, spot: Spot) -> Sequence[str]:
    reports = case.tables.of(Report, spot.document)
    return [one.id for one in reports if spot.meets(one.trigger)]
