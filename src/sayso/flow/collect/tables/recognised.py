"""Lists that are known by their columns: what each column of UCDP GED and of ACLED means."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Columns(NamedTuple):
    """What the columns of a table mean, by name; of a known list also whose it is.

    `unread` are columns that are written out and mean nothing to us, by name and not by accident;
    none where everything that is not mapped is to be said.
    """

    fields: Mapping[str, str]
    outlet: str | None = None
    unread: frozenset[str] | None = None


# UCDP GED, versions 18 to 25: 17.1 and before have other names for the sides' ids only.
_GED = {
    "id": "id",
    "type_of_violence": "ucdp_type",
    "side_a": "side_a",
    "side_b": "side_b",
    "source_headline": "title",
    "where_prec": "ucdp_where_prec",
    "where_coordinates": "place",
    "where_description": "note",
    "adm_1": "admin1",
    "adm_2": "admin2",
    "latitude": "lat",
    "longitude": "lon",
    "country": "country",
    "date_prec": "ucdp_date_prec",
    "date_start": "date",
    "date_end": "until",
    "deaths_a": "killed.side_a",
    "deaths_b": "killed.side_b",
    "deaths_civilians": "killed.civilian",
    "deaths_unknown": "killed.unknown",
    "best": "killed",
    "high": "killed.high",
    "low": "killed.low",
}
_ACLED = {
    "event_id_cnty": "id",
    "event_date": "date",
    "time_precision": "acled_time_precision",
    "event_type": "acled_event",
    "sub_event_type": "kind",
    "actor1": "side_a",
    "actor2": "side_b",
    "country": "country",
    "admin1": "admin1",
    "admin2": "admin2",
    "location": "place",
    "latitude": "lat",
    "longitude": "lon",
    "geo_precision": "acled_geo_precision",
    "notes": "note",
    "fatalities": "killed",
    "timestamp": "published.unix",
}
_KNOWN = (
    (_GED, "UCDP GED", ("source_headline", "adm_1", "adm_2", "where_description")),
    (_ACLED, "ACLED", ("timestamp", "admin2", "time_precision", "geo_precision")),
)


def recognised(header: Sequence[str]) -> Columns | None:
    """Give what the columns of a known list mean; nothing where the table is none that we know."""
    named = {name.strip().lower(): name for name in header}
    for columns, outlet, spare in _KNOWN:
        if all(name in named for name in columns if name not in spare):
            fields = {named[name]: field for name, field in columns.items() if name in named}
            return Columns(fields, outlet, frozenset(header) - fields.keys())
    return None
