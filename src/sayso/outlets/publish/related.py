"""How incidents of a casefile stand to one another, told from both sides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.domain.incident import Incident
from sayso.outlets import wording

_MOST = 50


class Related(NamedTuple):
    """Another incident, how the one shown stands to it, and why."""

    words: str
    incident: str
    summary: str
    why: str


def related(incidents: Iterable[Incident]) -> Mapping[str, list[Related]]:
    """Give what each incident is tied to, from either side, the first fifty of many.

    Incidents that are not among those given are left out: their pages are not there.
    """
    known = {one.id: one for one in incidents}
    found: defaultdict[str, list[Related]] = defaultdict(list)
    for one in known.values():
        for link in one.links:
            other = known.get(link.incident)
            if other is not None:
                ours, theirs = wording.TIES[link.kind]
                found[one.id].append(Related(ours, other.id, other.summary, link.why))
                found[other.id].append(Related(theirs, one.id, one.summary, link.why))
    return {id_: sorted(several)[:_MOST] for id_, several in found.items()}
