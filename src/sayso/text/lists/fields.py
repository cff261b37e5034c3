"""What a column of an incident list may stand for: the words that a mapping maps to."""

import re

from sayso.domain.codes import Group, Measure

ARTICLE = ("text", "title", "published", "outlet", "captured")
"""What a row can say of the document it is."""

PLAIN = (
    *("id", "title", "note", "published", "outlet", "captured", "speaker"),
    *("date", "date.dmy", "date.mdy", "until", "until.dmy", "until.mdy"),
    *("place", "admin1", "admin2", "country", "lat", "lon", "precision"),
    *("kind", "weapon", "perpetrator", "target", "victim", "claimed_by", "blamed_on"),
    *("side_a", "side_b"),
)
"""What a row can say of the incident, counts apart: `killed`, `killed.civilian`, `killed.low` …"""

OF_LISTS = (
    *("ucdp_type", "ucdp_where_prec", "ucdp_date_prec", "published.unix"),
    *("acled_event", "acled_geo_precision", "acled_time_precision"),
)
"""Columns that only the lists have which are recognised by them."""

SIDES = ("side_a", "side_b")
_WORDS = ("note", "title", "place", "admin1", "admin2", "country", "kind", "weapon")
_PEOPLE = ("perpetrator", "target", "victim", "claimed_by", "blamed_on", "speaker", *SIDES)
WORDED = frozenset((*_WORDS, *_PEOPLE))
"""Fields whose values are words that another account of the incident might use, too."""

_MEASURES = "|".join(measure.value for measure in Measure)
_WHOSE = "|".join((*(group.value for group in Group), *SIDES))
COUNT = re.compile(
    rf"(?P<measure>{_MEASURES})(?:\.(?P<whose>{_WHOSE}))?(?:\.(?P<bound>low|high))?", re.ASCII
)


def is_field(name: str) -> bool:
    """Say whether a mapping may map a column to this."""
    return name in ARTICLE or name in PLAIN or COUNT.fullmatch(name) is not None


def tells_incident(name: str) -> bool:
    """Say whether this is about an incident, and not only about a document."""
    return name not in ARTICLE and (is_field(name) or name in OF_LISTS)
