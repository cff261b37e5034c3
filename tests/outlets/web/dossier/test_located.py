"""Places and dates with all their candidates and reasons."""

import pytest

from sayso.domain.codes import Field, PlacePrecision, Stance, TimePrecision
from sayso.domain.incident import Claim
from sayso.domain.world import Candidate, Place, When
from sayso.outlets.web.dossier.located import area, located
from tests.examples import a_dossier, a_quote
from tests.outlets.examples import a_word_claim, an_account


def a_place(name: str = "Bolan Pass", **changes: object) -> Place:
    place = Place(
        quote=a_quote("train"), name=name, country="PK", admin1="Balochistan", lat=29.76, lon=67.59,
        precision=PlacePrecision.NEAR, why="the only place of that name",
    )  # fmt: skip
    return place.but(**changes)


def a_candidate(id: str, p: int) -> Candidate:
    return Candidate(
        id=id, name=id, country="PK", admin1=None, lat=1, lon=2, precision=PlacePrecision.EXACT, p=p
    )


def placed(place: Place, id: str, **changes: object) -> Claim:
    return a_word_claim("50", id=id, field=Field.PLACE, word=None, place=place).but(**changes)


def timed(start: str, why: str, id: str) -> Claim:
    when = When(start=start, end=start, precision=TimePrecision.DAY, why=why)
    return a_word_claim("50", id=id, field=Field.WHEN, word=None, when=when)


def test_each_place_is_told_once_with_who_says_so() -> None:
    account = an_account(placed(a_place(), "w1"), placed(a_place(), "w2", stance=Stance.DENIES))
    dossier = a_dossier().but(accounts=(account,))
    [place] = located(dossier).places
    assert (place.where, place.chosen) == ("Bolan Pass, Balochistan, Pakistan", False)
    assert [(one.voice, one.answer, one.claims) for one in place.says] == [
        ("Police", "", ("w1",)),
        ("Police", "denies", ("w2",)),
    ]


def test_the_place_where_the_incident_stands_comes_first_with_all_candidates() -> None:
    wide = a_place("Pakistan", lat=None, lon=None)
    both = (a_candidate("g1", 700), a_candidate("g2", 300))
    near = a_place(candidates=both)
    dossier = a_dossier()
    incident = dossier.incident.but(places=(wide, near))
    [first, second] = located(dossier.but(incident=incident, accounts=())).places
    assert (first.name, first.chosen, first.candidates) == ("Bolan Pass", True, both)
    assert (second.name, second.chosen, second.area) == ("Pakistan", False, None)


def test_a_place_that_is_no_point_has_its_reach_as_area() -> None:
    found = area(a_place(radius_km=111, lat=0.0, lon=10.0))
    assert found is not None
    assert [float(one) for one in found.split(",")] == pytest.approx(
        [9.002, -0.998, 10.998, 0.998], abs=0.01
    )


def test_an_area_across_the_180th_meridian_has_west_above_east() -> None:
    found = area(a_place(radius_km=111, lat=0.0, lon=179.5))
    assert found is not None
    west, _, east, _ = (float(one) for one in found.split(","))
    assert west > east


def test_an_area_at_a_pole_stays_on_earth() -> None:
    found = area(a_place(radius_km=500, lat=90.0, lon=0.0))
    assert found is not None
    assert found.endswith(",90.000")


def test_times_are_told_once_a_day_with_what_each_was_counted_from() -> None:
    account = an_account(
        timed("2025-03-12", "Wednesday", "w1"),
        timed("2025-03-11", "Tuesday", "w2"),
        timed("2025-03-12", "the next day", "w3"),
    )
    told = located(a_dossier().but(accounts=(account,))).times
    assert [(one.words, one.why) for one in told] == [
        ("2025-03-11", ("Tuesday",)),
        ("2025-03-12", ("Wednesday", "the next day")),
    ]
