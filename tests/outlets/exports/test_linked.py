import json
from itertools import pairwise
from typing import Any

import pytest

from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.incident import Dossier
from sayso.domain.world import Place
from sayso.outlets.care.coarse import coarsened
from sayso.outlets.exports.linked import text
from sayso.outlets.exports.linked.geojson import circle
from tests.examples import a_dossier
from tests.outlets.exports.attack import QUETTA, an_attack, lines_of, material, text_of


def at(place: Place | None) -> Dossier:
    told = an_attack()
    return told.but(incident=told.incident.but(places=(place,) if place else ()))


def feature(place: Place | None) -> Any:
    [found] = json.loads(text_of("geojson", material(at(place))))["features"]
    return found


def test_an_exact_place_is_a_point() -> None:
    found = feature(QUETTA)
    assert found["geometry"] == {"type": "Point", "coordinates": [66.97, 30.15]}
    assert found["id"] == "r1"
    assert found["properties"]["precision"] == "exact"
    assert found["properties"]["estimates"][-1] == {
        "rule": "UCDP-style (not UCDP data)", "measure": "killed", "group": "mixed", "side": None,
        "low": 96, "best": 97, "high": 102,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("precision", "radius", "drawn"),
    [("near", None, 25), ("near", 12, 12), ("admin2", 40, 40), ("admin1", 334, 334), ("country", 529, 529), ("route", 30, 30)],
)  # fmt: skip
def test_a_place_known_less_closely_is_an_area_and_never_a_pin(
    precision: str, radius: int | None, drawn: int
) -> None:
    found = feature(QUETTA.but(precision=PlacePrecision(precision), radius_km=radius))
    assert found["geometry"]["type"] == "Polygon"
    [ring] = found["geometry"]["coordinates"]
    assert ring[0] == ring[-1]
    assert len(ring) >= 4
    assert _area(ring) > 0  # counter-clockwise, as RFC 7946 asks
    assert f"within {drawn} km" in found["properties"]["drawn"]


@pytest.mark.parametrize(
    "place",
    [
        None,
        QUETTA.but(lat=None, lon=None),
        QUETTA.but(precision=PlacePrecision.ADMIN1),
        QUETTA.but(precision=PlacePrecision.UNKNOWN),
        QUETTA.but(precision=PlacePrecision.COUNTRY, lon=179.9, radius_km=500),
    ],
)
def test_where_nothing_can_be_drawn_nothing_is_and_that_is_said(place: Place | None) -> None:
    found = feature(place)
    assert found["geometry"] is None
    assert found["properties"]["drawn"].startswith("nothing: ")


def test_a_coarse_place_is_the_province_s_area() -> None:
    coarse = coarsened(an_attack(), PlacePrecision.ADMIN1)
    [found] = json.loads(text_of("geojson", material(coarse)))["features"]
    assert found["geometry"]["type"] == "Polygon"
    assert found["properties"]["place"] == "Balochistan"


def test_a_circle_is_so_far_from_its_middle() -> None:
    lons, lats = zip(*circle(0, 0, 111.195), strict=True)
    assert max(lats) == pytest.approx(1, abs=0.001)
    assert min(lons) == pytest.approx(-1, abs=0.001)


def test_plover_has_incidents_and_acts_each_with_who_says_so() -> None:
    incident, act = lines_of("plover", material())
    assert (incident["type"], incident["mode"], incident["quad"]) == (
        "ASSAULT",
        "firearms",
        "material conflict",
    )
    assert incident["actor"] == {
        "name": "Balochistan Liberation Army", "id": "bla", "country": "PK", "side": "nonstate",
        "according_to": ["Balochistan Liberation Army"],
    }  # fmt: skip
    assert incident["place"]["latitude"] == 30.15
    assert (act["of"], act["type"], act["quad"], act["date"]) == (
        "act",
        "ACCUSE",
        "verbal conflict",
        "2025-03-12",
    )
    assert (act["actor"]["side"], act["recipient"]["id"]) == ("government", "bla")
    assert act["sources"][0]["id"] == "d1"
    assert all(one["style"] == "PLOVER-style (not POLECAT data)" for one in (incident, act))


def test_plover_tells_an_incident_that_nobody_is_said_to_have_done() -> None:
    [incident, _] = lines_of("plover", material(a_dossier()))
    assert "actor" not in incident
    assert "place" not in incident


def test_json_ld_has_a_claim_for_each_with_voice_and_document() -> None:
    whole = json.loads(text_of("jsonld", material()))
    assert whole["@context"] == "https://schema.org"
    by_id = {one["@id"]: one for one in whole["@graph"]}
    assert len(by_id) == len(whole["@graph"])
    claim = by_id["urn:sayso:claim:c3"]
    assert claim["text"] == "all 33"
    assert claim["author"] == {"@type": "Organization", "@id": "urn:sayso:actor:pakistan-army", "name": "Pakistan Army"}  # fmt: skip
    assert by_id[claim["appearance"]["@id"]]["@type"] == "CreativeWork"
    event, quantity = claim["about"]
    assert by_id[event["@id"]]["location"]["geo"]["latitude"] == 30.15
    assert (quantity["minValue"], quantity["maxValue"]) == (33, 33)
    assert by_id["urn:sayso:claim:c1"]["creativeWorkStatus"] == "superseded"
    assert {one["@type"] for one in whole["@graph"]} == {"Claim", "Event", "CreativeWork"}


def test_a_person_has_no_record_of_their_own() -> None:
    whole = json.loads(text_of("jsonld", material()))
    shepherd = next(one for one in whole["@graph"] if one["@id"] == "urn:sayso:claim:c7")
    assert "author" not in shepherd
    assert shepherd["creditText"] == "a shepherd of Sariab"
    names = [
        one["properties"].get("name")
        for one in lines_of("ftm", material())
        if one["schema"] != "Note"
    ]
    assert ["a shepherd of Sariab"] not in names


def test_a_place_that_is_not_exact_has_no_point_in_json_ld() -> None:
    [event, *_] = json.loads(
        text_of("jsonld", material(at(QUETTA.but(precision=PlacePrecision.NEAR))))
    )["@graph"]
    assert "geo" not in event["location"]


def dossiers() -> list[Dossier]:
    month = an_attack()
    when = month.incident.when
    assert when is not None
    when = when.but(start="2025-03-01", end="2025-03-31", precision=TimePrecision.MONTH)
    other = month.incident.but(id="r2", when=when)
    local = month.documents[0].but(id="d2", uri="in/a.txt", published=None, captured=None)
    return [
        an_attack(),
        month.but(incident=other, documents=(local,)),
        coarsened(a_dossier(), PlacePrecision.ADMIN1),
    ]


def test_an_event_names_only_who_claims_it_itself() -> None:
    entities = {one["id"]: one for one in lines_of("ftm", material())}
    event = entities["sayso-incident-r1"]["properties"]
    assert event["involved"] == ["sayso-actor-bla"]
    assert entities["sayso-actor-bla"] == {
        "id": "sayso-actor-bla", "schema": "Organization", "datasets": ["sayso"],
        "properties": {"name": ["Balochistan Liberation Army"], "country": ["pk"]},
    }  # fmt: skip
    assert entities["sayso-actor-pakistan-army"]["schema"] == "PublicBody"
    assert event["startDate"] == ["2025-03-11"]
    assert "UCDP-style (not UCDP data): mixed killed 96 to 102, best 97" in event["notes"]
    note = entities["sayso-claim-c1"]["properties"]
    assert note["description"] == ["“killed 50 hostages”"]
    assert "later replaced" in note["keywords"]


def test_a_time_is_no_closer_than_it_is_known_in_followthemoney() -> None:
    entities = {one["id"]: one for one in lines_of("ftm", material(*dossiers()))}
    assert entities["sayso-incident-r2"]["properties"]["startDate"] == ["2025-03"]


def test_what_turns_the_text_around_it_is_escaped_and_comes_back_whole() -> None:
    line = text.line({"a": "x\u202ey\u2066 کوئٹہ"})
    assert "\u202e" not in line
    assert "کوئٹہ" in line
    assert json.loads(line) == {"a": "x\u202ey\u2066 کوئٹہ"}


def test_a_document_of_nothing_is_still_one() -> None:
    for form, key in (("geojson", "features"), ("jsonld", "@graph")):
        assert json.loads(text_of(form, material().but([], tuple)))[key] == []


def _area(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
