"""GTD-style rows: one an incident, in the columns of the Global Terrorism Database that we can fill.

Names and codes after the GTD codebook, from memory where docs/exports.md says so (not GTD data).
"""

from collections.abc import Iterator

from sayso.domain.codes import Field, Group, Kind, Measure, PlacePrecision, Side, Stance
from sayso.domain.incident import Estimate
from sayso.outlets.exports.coding import Column, Event, numbers
from sayso.outlets.exports.coding import rows as table
from sayso.outlets.exports.coding.parties import standing
from sayso.outlets.exports.material import Material
from sayso.outlets.policies import estimate_name, policy_name

STYLE = f"Sayso: {policy_name('gtd')}"
_UNKNOWN = -99
_ATTACKS = (
    "Assassination", "Armed Assault", "Bombing/Explosion", "Hijacking",
    "Hostage Taking (Barricade Incident)", "Hostage Taking (Kidnapping)",
    "Facility/Infrastructure Attack", "Unarmed Assault", "Unknown",
)  # fmt: skip
_TAKEN = frozenset({Kind.ABDUCTION, Kind.HIJACKING, Kind.HOSTAGE_TAKING})


def rows(material: Material) -> Iterator[str]:
    """Give the heading and a line of CSV for each incident."""
    return table(COLUMNS, material.events())


def _attack(event: Event) -> object:
    return _ATTACKS.index(event.kind.gtd) + 1 if event.kind.gtd else ""


def _same_month(event: Event) -> bool:
    start, end = event.start, event.end
    return bool(start and end and (start.year, start.month) == (end.year, end.month))


def _best(estimate: Estimate | None) -> object:
    if estimate is None:
        return ""
    return estimate.best if estimate.best is not None else estimate.low


def _killed(event: Event) -> object:
    own = numbers.total(event.dossier, "gtd", Measure.KILLED)
    return _best(own or numbers.total(event.dossier, "ucdp", Measure.KILLED))


def _killed_doers(event: Event) -> object:
    own = numbers.of_group(event.dossier, "gtd", Measure.KILLED, Group.MILITANT)
    return _best(own or numbers.of_side(event.dossier, Side.B))


def _told(event: Event, measure: Measure, *groups: Group) -> object:
    found = numbers.agreed(event.dossier, measure, groups)
    return "" if found is None else found


def _wounded(event: Event) -> object:
    own = numbers.total(event.dossier, "gtd", Measure.INJURED)
    return _best(own) if own else _told(event, Measure.INJURED)


def _wounded_doers(event: Event) -> object:
    own = numbers.of_group(event.dossier, "gtd", Measure.INJURED, Group.MILITANT)
    return _best(own) if own else _told(event, Measure.INJURED, Group.MILITANT)


def _hostages(event: Event) -> object:
    if not _ishostkid(event):
        return ""
    found = numbers.agreed(event.dossier, Measure.ABDUCTED)
    return _UNKNOWN if found is None else found


def _ishostkid(event: Event) -> int:
    told = any(claim.measure is Measure.ABDUCTED for _, claim in standing(event.dossier))
    return int(told or event.incident.kind in _TAKEN)


def _claimers(event: Event) -> set[str]:
    return {
        claim.actor.name
        for _, claim in standing(event.dossier)
        if claim.field is Field.CLAIMED_BY and claim.actor is not None
        if claim.stance in (Stance.CLAIMS_RESPONSIBILITY, Stance.ASSERTS, Stance.ADMITS)
    }


def _notes(event: Event) -> str:
    own = [one for one in event.dossier.estimates if one.policy == "gtd"]
    rules = dict.fromkeys(f"Numbers: {estimate_name(one)}" for one in own)
    return "; ".join([*rules, *filter(None, [event.parties.words()])])


def _cite(number: int, event: Event) -> str:
    documents = event.dossier.documents
    if number >= len(documents):
        return ""
    one = documents[number]
    return ", ".join(x for x in (one.outlet, one.published, one.uri) if x)


COLUMNS = (
    Column("eventid", "the incident's id (GTD: a number made of the date)", lambda e: e.incident.id),
    Column("iyear", "year of the first day; 0 where unknown", lambda e: e.start.year if e.start else 0),
    Column("imonth", "month; 0 where the interval spans several", lambda e: e.start.month if e.start and _same_month(e) else 0),
    Column("iday", "day; 0 where the interval spans several", lambda e: e.start.day if e.start and e.days == 1 else 0),
    Column("approxdate", "the interval where it is no single day",
           lambda e: f"{e.start} to {e.end}" if e.days != 1 and e.start else ""),
    Column("extended", "1 where the interval spans more than a day", lambda e: int((e.days or 1) > 1)),
    Column("resolution", "last day of an extended incident", lambda e: str(e.end) if (e.days or 1) > 1 else ""),
    Column("country_txt", "everyday name; GTD's own number of it is not given", lambda e: e.country_name),
    Column("provstate", "province", lambda e: e.admin1),
    Column("city", "the place's name; Unknown where there is none", lambda e: e.place.name if e.place else "Unknown"),
    Column("latitude", "the point that stands for the place, as wide as specificity says", lambda e: e.lat),
    Column("longitude", "likewise", lambda e: e.lon),
    Column("specificity", "1 exact or near, 3 district, 4 province, 5 wider, a route or unknown",
           lambda e: e.precision.gtd if e.precision else 5),
    Column("vicinity", "1 where it is near the place", lambda e: int(bool(e.place and e.place.precision is PlacePrecision.NEAR))),
    Column("location", "the words that name the place", lambda e: e.place.quote.text if e.place else ""),
    Column("summary", "the summary", lambda e: e.incident.summary),
    Column("suicide", "1 for suicide bombings", lambda e: int(e.incident.kind is Kind.SUICIDE_BOMBING)),
    Column("attacktype1", "number of attacktype1_txt", _attack),
    Column("attacktype1_txt", "the codebook's for the kind; empty for raids, arrests, riots, torture, which GTD does not code",
           lambda e: e.kind.gtd),
    Column("gname", "who did it, the best told; Unknown where nobody says; who is only blamed is not named",
           lambda e: e.parties.doer.name if e.parties.doer else "Unknown"),
    Column("guncertain1", "1 where only others say so, 0 where that group itself does",
           lambda e: int(not e.parties.doer.itself) if e.parties.doer else ""),
    Column("nperps", "attackers, where everybody gives one number; else -99", lambda e: x if (x := _told(e, Measure.ATTACKERS)) != "" else _UNKNOWN),
    Column("claimed", "1 where somebody is said to have claimed it", lambda e: int(bool(_claimers(e)))),
    Column("compclaim", "1 where several did", lambda e: int(len(_claimers(e)) > 1) if _claimers(e) else ""),
    Column("nkill", "GTD-style number, else the UCDP-style best, of all dead, attackers too", _killed),
    Column("nkillter", "likewise of armed groups' dead", _killed_doers),
    Column("nwound", "GTD-style number, else the one that everybody gives; empty where they part", _wounded),
    Column("nwoundte", "likewise of armed groups", _wounded_doers),
    Column("ishostkid", "1 where people are said to have been taken or held", _ishostkid),
    Column("nhostkid", "how many, where everybody gives one number; else -99", _hostages),
    Column("nreleased", "freed, where everybody gives one number", lambda e: _told(e, Measure.RESCUED)),
    Column("addnotes", "by which rules the numbers are, where GTD-style ones are there; who is said to have done it or"
           " is blamed, by whom", _notes),
    Column("scite1", "the first document", lambda e: _cite(0, e)),
    Column("scite2", "the second", lambda e: _cite(1, e)),
    Column("scite3", "the third; further ones are lost", lambda e: _cite(2, e)),
    Column("dbsource", "the words Sayso: GTD-style (not GTD data)", lambda _: STYLE),
)  # fmt: skip
