"""HXL-tagged CSV: one row an estimate, the hashtags in the second row (HXL 1.1)."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sayso.domain.incident import Estimate
from sayso.outlets import cells
from sayso.outlets.exports.coding import Event
from sayso.outlets.exports.material import Material
from sayso.outlets.policies import estimate_name


class Tagged(NamedTuple):
    """A column with its hashtag; `value` gives the cell of an estimate, or of none."""

    name: str
    tag: str
    says: str
    value: Callable[[Event, Estimate | None], object]


def rows(material: Material) -> Iterator[str]:
    """Give names, hashtags, then a line for each estimate; one for an incident without any."""
    yield cells.row(column.name for column in COLUMNS)
    yield cells.row(column.tag for column in COLUMNS)
    for event in material.events():
        for estimate in event.dossier.estimates or (None,):
            yield cells.row(column.value(event, estimate) for column in COLUMNS)


def _precision(event: Event) -> str:
    return event.place.precision.value if event.place else ""


def _urls(event: Event) -> str:
    told = (one.uri for one in event.dossier.documents)
    return " ".join(uri for uri in told if uri.startswith(("http://", "https://")))


COLUMNS = (
    Tagged("Incident", "#event+id", "id", lambda e, _: e.incident.id),
    Tagged("Kind", "#event+type", "the codebook's word", lambda e, _: e.incident.kind.value),
    Tagged("Summary", "#description", "the summary", lambda e, _: e.incident.summary),
    Tagged("Start", "#date+start", "first day", lambda e, _: e.start),
    Tagged("End", "#date+end", "last day", lambda e, _: e.end),
    Tagged("Country", "#country+name", "everyday name", lambda e, _: e.country_name),
    Tagged("Country code", "#country+code+v_iso3", "ISO 3166 alpha-3", lambda e, _: e.country.alpha3 if e.country else ""),
    Tagged("Province", "#adm1+name", "province; no P-code", lambda e, _: e.admin1),
    Tagged("District", "#adm2+name", "district, where known; no P-code", lambda e, _: e.admin2),
    Tagged("Place", "#loc+name", "the first place; others are lost", lambda e, _: e.place.name if e.place else ""),
    Tagged("Latitude", "#geo+lat", "the point that stands for the place", lambda e, _: e.lat),
    Tagged("Longitude", "#geo+lon", "likewise", lambda e, _: e.lon),
    Tagged("Precision", "#geo+precision", "how wide the point is meant", lambda e, _: _precision(e)),
    Tagged("Measure", "#affected+type", "what is counted", lambda _, x: x.measure if x else ""),
    Tagged("Group", "#affected+group", "whom it counts", lambda _, x: x.group if x else ""),
    Tagged("Side", "#affected+side", "UCDP-style side", lambda _, x: x.side if x else ""),
    Tagged("Low", "#affected+num+min", "lowest", lambda _, x: x.low if x else ""),
    Tagged("Best", "#affected+num+best", "best", lambda _, x: x.best if x else ""),
    Tagged("High", "#affected+num+max", "highest; empty = open", lambda _, x: x.high if x else ""),
    Tagged("Rule", "#meta+method", "the policy, as UCDP-style (not UCDP data)",
           lambda _, x: estimate_name(x) if x else ""),
    Tagged("Said by", "#meta+source", "whose claims decided", lambda e, x: "; ".join(e.voices(x.because)) if x else ""),
    Tagged("Outlets", "#meta+publisher", "who published it", lambda e, _: "; ".join(e.outlets)),
    Tagged("Links", "#meta+url", "web addresses of the documents", lambda e, _: _urls(e)),
)  # fmt: skip
