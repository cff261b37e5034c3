"""ACLED-style rows: one an incident, in the 31 columns of ACLED (not ACLED data).

Columns as in ACLED's codebook since 2023; what only ACLED's coders decide stays empty.
"""

from collections.abc import Iterator

from sayso.domain.codes import Measure, VoiceClass
from sayso.outlets.exports.coding import Column, Event, numbers
from sayso.outlets.exports.coding import rows as table
from sayso.outlets.exports.coding.column import empty
from sayso.outlets.exports.material import Material
from sayso.outlets.exports.tabular.regions import acled_region
from sayso.outlets.policies import estimate_name, policy_name

STYLE = policy_name("acled")
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Riots": "Political violence",
    "Strategic developments": "Strategic developments",
}
_CIVILIANS = "Civilians"
_WEEK, _DAY = 7, 1


def rows(material: Material) -> Iterator[str]:
    """Give the heading and a line of CSV for each incident."""
    return table(COLUMNS, material.events())


def _precision(event: Event) -> object:
    days = event.days
    if days is None:
        return ""
    return 1 if days == _DAY else 2 if days <= _WEEK else 3


def _inter1(event: Event) -> str:
    doer = event.parties.doer
    if doer is None or not doer.government:
        return ""
    own = event.place is not None and event.place.country == doer.country
    return "State forces" if own else "External/Other forces"


def _actor2(event: Event) -> str:
    if not event.parties.civilians_only:
        return ""
    return f"{_CIVILIANS} ({event.country_name})" if event.country_name else _CIVILIANS


def _inter2(event: Event) -> str:
    return _CIVILIANS if event.parties.civilians_only else ""


def _interaction(event: Event) -> str:
    sides = (_inter1(event), _inter2(event))
    return "-".join(sides) if all(sides) else ""


def _fatalities(event: Event) -> tuple[object, str]:
    own = numbers.total(event.dossier, "acled", Measure.KILLED)
    if own is not None:
        return (own.best if own.best is not None else own.low), estimate_name(own)
    lowest = numbers.total(event.dossier, "ucdp", Measure.KILLED)
    if lowest is not None:
        return lowest.low, f"lowest, {policy_name('ucdp')}"
    return 0, "none told"


def _notes(event: Event) -> str:
    told = [
        f"{STYLE}.",
        f"{event.incident.summary}.",
        f"Fatalities: {_fatalities(event)[1]}.",
        *([f"Who: {words}."] if (words := event.parties.words()) else []),
    ]
    return " ".join(told)


def _scale(event: Event) -> str:
    told = {account.voice.cls for account in event.dossier.accounts}
    return "Other" if told & {VoiceClass.MONITOR} else ""


COLUMNS = (
    Column("event_id_cnty", "the incident's id (ACLED: country code and a number)", lambda e: e.incident.id),
    Column("event_date", "first day; the last is lost", lambda e: e.start.isoformat() if e.start else ""),
    Column("year", "its year", lambda e: e.start.year if e.start else ""),
    Column("time_precision", "by the days of the interval: 1 one, 2 up to a week, 3 more, however much more", _precision),
    Column("disorder_type", "follows from event_type", lambda e: _DISORDER.get(e.kind.acled_event, "")),
    Column("event_type", "the codebook's for the kind", lambda e: e.kind.acled_event),
    Column("sub_event_type", "likewise", lambda e: e.kind.acled_sub_event),
    Column("actor1", "who did it, the best told of all who are said to have; whose word that is stands in notes;"
           " who is only blamed is never an actor", lambda e: e.parties.doer.name if e.parties.doer else ""),
    empty("assoc_actor_1", "others who are said to have done it stand in notes, with whose word it is"),
    Column("inter1", "State forces, or External/Other forces where those are of another country; empty for armed"
           " groups: rebel group or militia is ACLED's decision", _inter1),
    Column("actor2", "Civilians where they alone were hit; other targets are not told", _actor2),
    empty("assoc_actor_2", "targets are not told apart"),
    Column("inter2", "Civilians where they alone were hit", _inter2),
    Column("interaction", "inter1 and inter2 where both are known", _interaction),
    Column("civilian_targeting", "Civilian targeting where civilians alone were hit",
           lambda e: "Civilian targeting" if e.parties.civilians_only else ""),
    Column("iso", "ISO 3166 numeric", lambda e: e.country.numeric if e.country else ""),
    Column("region", "ACLED's region of the country", lambda e: acled_region(e.country.alpha2) if e.country else ""),
    Column("country", "everyday name", lambda e: e.country_name),
    Column("admin1", "province", lambda e: e.admin1),
    Column("admin2", "district, where the gazetteer knows it", lambda e: e.admin2),
    empty("admin3", "the gazetteer has no third level"),
    Column("location", "the place's name; other places of the incident are lost", lambda e: e.place.name if e.place else ""),
    Column("latitude", "the point that stands for the place, as wide as geo_precision says", lambda e: e.lat),
    Column("longitude", "likewise", lambda e: e.lon),
    Column("geo_precision", "1 exact, 2 near, district or route, 3 province or country (which ACLED does not code)",
           lambda e: e.precision.acled if e.precision else ""),
    Column("source", "the outlets", lambda e: "; ".join(e.outlets)),
    Column("source_scale", "Other where a monitor speaks; how wide an outlet reaches is not known", _scale),
    Column("notes", "that it is ACLED-style, the summary, under which rule the toll is, and who is said to have done"
           " it or is blamed, by whom", _notes),
    Column("fatalities", "ACLED-style number, else the UCDP-style lowest; 0 where no death is told (as ACLED has it)",
           lambda e: _fatalities(e)[0]),
    Column("tags", "the words ACLED-style (not ACLED data)", lambda _: STYLE),
    empty("timestamp", "an export has no clock of its own"),
)  # fmt: skip
