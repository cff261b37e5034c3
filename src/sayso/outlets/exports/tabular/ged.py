"""UCDP-style GED rows: one an incident with a death, in the 50 columns of GED (not UCDP data).

Columns and codes after the UCDP GED codebook; deaths are those of the policy `ucdp`.
"""

from collections.abc import Iterator
from typing import assert_never

from sayso.domain.codes import Measure, Side
from sayso.domain.incident import Dossier, Estimate
from sayso.outlets.exports.coding import Column, Event, numbers
from sayso.outlets.exports.coding import rows as table
from sayso.outlets.exports.coding.column import empty
from sayso.outlets.exports.material import Material
from sayso.outlets.policies import policy_name
from sayso.text.countries import codes_of

_UCDP_ID = "UCDP's own ids are not ours to give"
_CELLS = {
    Side.A: "killed.side_a",
    Side.B: "killed.side_b",
    Side.CIVILIAN: "killed.civilian",
    Side.UNKNOWN: "killed.unknown",
}
"""Where a row of a list tells the dead of a side."""
_TOTAL = {"best": "killed", "high": "killed.high", "low": "killed.low"}
_LONGEST = ((1, 1), (6, 2), (7, 3), (31, 4))


def rows(material: Material) -> Iterator[str]:
    """Give the heading and a line of CSV for each incident."""
    return table(COLUMNS, material.events())


def counted(dossier: Dossier) -> bool:
    """Say whether UCDP-style rules give the incident a toll: GED has no event without a death."""
    return _toll(dossier) is not None


def _toll(dossier: Dossier) -> Estimate | None:
    return numbers.total(dossier, "ucdp", Measure.KILLED)


def _total(event: Event, bound: str) -> object:
    best, claim, found = event.figure("killed"), event.claimed("killed"), _toll(event.dossier)
    if best is not None and bound == "best":
        return best
    own = event.words(_TOTAL[bound])
    if best is not None and claim is not None and (claim.low, claim.high) != _read(event):
        told = claim.low if bound == "low" else claim.high
        own = "" if told is None else str(told)
    # While nobody corrected its numbers, the row's bounds stand, also such as do not fit its best.
    if best is not None and own.isdecimal():
        return int(own)
    return getattr(found, bound) if found else ""


def _read(event: Event) -> tuple[int, int]:
    """Give the bounds that a row's number of dead is read with: its own where they fit it."""
    low, best, high = (event.words(_TOTAL[bound]) for bound in ("low", "best", "high"))
    number = int(best)
    least, most = (int(own) if own.isdecimal() else number for own in (low, high))
    return (least, most) if least <= number <= most else (number, number)


def _deaths(event: Event, side: Side) -> int:
    """Give the best number of a side's dead as GED has sides; armed groups are our side b.

    Where an armed group attacks civilians, it is side a; where armed groups fight one another,
    nobody says which of them the dead were.
    """
    told = event.figure(_CELLS[side])
    if told is not None:
        return told
    violence, doer = _violence(event), event.parties.doer
    one_sided = violence == "3" and doer is not None and doer.side != "government"
    match side:
        case Side.A:
            sides = (Side.B,) if one_sided else () if violence == "2" else (Side.A,)
        case Side.B:
            sides = () if one_sided or violence == "2" else (Side.B,)
        case Side.CIVILIAN:
            sides = (Side.CIVILIAN,)
        case Side.UNKNOWN:
            apart = (Side.A,) if one_sided else (Side.A, Side.B) if violence == "2" else ()
            sides = (*apart, Side.UNKNOWN)
        case _:
            assert_never(side)
    found = (numbers.of_side(event.dossier, one) for one in sides)
    return sum(one.best or 0 for one in found if one)


def _violence(event: Event) -> str:
    if event.words("ucdp_type") in ("1", "2", "3"):
        return event.words("ucdp_type")
    return event.parties.violence(event.kind.ucdp)


def _side_a(event: Event) -> str:
    if told := event.words("side_a"):
        return told
    doer = event.parties.doer
    if doer is None:
        return ""
    if _violence(event) == "1" and not doer.government:
        return f"Government of {event.country_name}" if event.country_name else ""
    return doer.government or doer.name


def _side_b(event: Event) -> str:
    if told := event.words("side_b"):
        return told
    doer = event.parties.doer
    if _violence(event) == "3":
        return "Civilians"
    if _violence(event) == "1" and doer is not None and not doer.government:
        return doer.name
    return ""


def _dyad(event: Event) -> str:
    sides = (_side_a(event), _side_b(event))
    return " - ".join(sides) if all(sides) else ""


def _sources(event: Event) -> str:
    told = event.dossier.documents
    return "; ".join(",".join((one.outlet or one.id, one.published or "")) for one in told)


def _said_by(event: Event) -> str:
    found = _toll(event.dossier)
    return "; ".join(event.voices(found.because)) if found else ""


def _date_precision(event: Event) -> object:
    if told := event.words("ucdp_date_prec"):
        return told
    days = event.days
    if days is None:
        return ""
    return next((code for longest, code in _LONGEST if days <= longest), 5)


def _first_and_last(event: Event) -> tuple[str, str]:
    stamps = [f"{day.isoformat()} 00:00:00.000" if day else "" for day in (event.start, event.end)]
    return stamps[0], stamps[1]


def _point(event: Event) -> str:
    return f"POINT ({event.lon} {event.lat})" if event.lat != "" else ""


def _state(event: Event) -> object:
    if not _side_a(event).startswith("Government of "):
        return ""
    doer = event.parties.doer
    own = codes_of(doer.country) if doer and doer.government else event.country
    return (own.gw or "") if own else ""


def _described(event: Event) -> str:
    if event.listed:
        return event.words("note")
    return event.place.quote.text if event.place else ""


COLUMNS = (
    Column("id", "the incident's id, in letters and digits (GED: a number)", lambda e: e.incident.id),
    Column("relid", "the incident's id again", lambda e: e.incident.id),
    Column("year", "year of `date_start`", lambda e: e.start.year if e.start else ""),
    empty("active_year", "whether a conflict had 25 deaths in a year is beyond one incident"),
    Column("code_status", "the words UCDP-style (not UCDP data)", lambda _: policy_name("ucdp")),
    Column("type_of_violence", "1 state forces and an armed group hit one another, 2 armed groups do, 3 only civilians"
           " are hit; by who did it and who was hit, else the codebook's; empty where nobody says", _violence),
    empty("conflict_dset_id", _UCDP_ID), empty("conflict_new_id", _UCDP_ID),
    empty("conflict_name", "conflicts are UCDP's to name"),
    empty("dyad_dset_id", _UCDP_ID), empty("dyad_new_id", _UCDP_ID),
    Column("dyad_name", "`side_a` - `side_b` where both are known", _dyad),
    empty("side_a_dset_id", _UCDP_ID), empty("side_a_new_id", _UCDP_ID),
    Column("side_a", "the government in violence of type 1, else who did it, the best told of all who are said to have;"
           " whose word that is stands in no column; who is only blamed is never a side", _side_a),
    empty("side_b_dset_id", _UCDP_ID), empty("side_b_new_id", _UCDP_ID),
    Column("side_b", "the armed group in type 1, Civilians in type 3; other armed groups are not told", _side_b),
    Column("number_of_sources", "how many documents tell of it, copies too", lambda e: len(e.dossier.documents)),
    Column("source_article", "outlet and date of each document", _sources),
    Column("source_office", "the outlets", lambda e: "; ".join(e.outlets)),
    Column("source_date", "when the first document was published",
           lambda e: min((x.published for x in e.dossier.documents if x.published), default="")),
    empty("source_headline", "incidents do not keep titles"),
    Column("source_original", "whose claims decided the toll", _said_by),
    Column("where_prec", "1 exact, 2 near, 3 district, 4 province, 5 route, 6 country", lambda e: e.precision.ucdp if e.precision else ""),
    Column("where_coordinates", "the place's name", lambda e: e.place.name if e.place else ""),
    Column("where_description", "as its row describes it, else the words that name it; other places of the incident are lost",
           _described),
    Column("adm_1", "province", lambda e: e.admin1),
    Column("adm_2", "district as its row says it, else where the gazetteer knows it", lambda e: e.admin2),
    Column("latitude", "the point that stands for the place, as wide as where_prec says", lambda e: e.lat),
    Column("longitude", "likewise", lambda e: e.lon),
    Column("geom_wkt", "the point again", _point),
    Column("priogrid_gid", "floor((latitude + 90)·2)·720 + floor((longitude + 180)·2) + 1", lambda e: e.gid),
    Column("country", "everyday name", lambda e: e.country_name),
    Column("iso3", "ISO 3166 alpha-3", lambda e: e.country.alpha3 if e.country else ""),
    Column("country_id", "Gleditsch and Ward's number of today's state", lambda e: (e.country.gw or "") if e.country else ""),
    Column("region", "UCDP's region, by that number", lambda e: e.country.region if e.country else ""),
    Column("event_clarity", "2 where the incident is a tally that counts others in, else 1", lambda e: 2 if e.tally else 1),
    Column("date_prec", "by the days of the interval: 1 one, 2 up to six, 3 a week, 4 up to 31, 5 more", _date_precision),
    Column("date_start", "first day", lambda e: _first_and_last(e)[0]),
    Column("date_end", "last day", lambda e: _first_and_last(e)[1]),
    Column("deaths_a", "UCDP-style best number of side a's dead; its bounds are lost", lambda e: _deaths(e, Side.A)),
    Column("deaths_b", "likewise of side b", lambda e: _deaths(e, Side.B)),
    Column("deaths_civilians", "likewise of civilians, officials among them", lambda e: _deaths(e, Side.CIVILIAN)),
    Column("deaths_unknown", "likewise of people of no known side", lambda e: _deaths(e, Side.UNKNOWN)),
    Column("best", "UCDP-style best number of all dead; of a list's row alone its own, as all numbers", lambda e: _total(e, "best")),
    Column("high", "UCDP-style highest", lambda e: _total(e, "high")),
    Column("low", "UCDP-style lowest", lambda e: _total(e, "low")),
    Column("gwnoa", "the state's number where side_a is a government", _state),
    empty("gwnob", "states that fight one another are not told apart"),
)  # fmt: skip
