"""How two places compare."""

import numpy as np
import pytest

from sayso.domain.codes import PlacePrecision
from sayso.flow.link.comparing.says import PLACES
from sayso.flow.link.facts.columns import kilometres
from sayso.flow.link.facts.facts import Where
from tests.flow.link.comparing.pairs import a_place_fact, compared_on, pair, points

P = PlacePrecision


def says(one: Where | None, other: Where | None) -> str:
    found = compared_on("place", pair(a_place_fact("1", one), a_place_fact("2", other)))
    assert found == compared_on("place", pair(a_place_fact("1", other), a_place_fact("2", one)))
    return found


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        (P.COUNTRY, "same country"),
        (P.ADMIN1, "same province"),
        (P.ROUTE, "same province"),
        (P.ADMIN2, "same district"),
        (P.NEAR, "same named place"),
    ],
)
def test_a_name_in_common_says_as_much_as_it_is_close(precision: P, expected: str) -> None:
    one = Where(name="Mach", country="PK", precision=precision)
    assert says(one, one) == expected
    assert says(one, one.but(precision=P.EXACT)) == expected


def test_part_of_a_name_counts_unless_it_is_everywhere() -> None:
    assert says(Where(name="Bolan Pass"), Where(name="Bolan")) == "part of the name"
    assert says(Where(name="Mach City"), Where(name="Quetta City")) == "other name"


def test_a_place_lies_in_its_province() -> None:
    spot = Where(name="Mach", country="PK", admin1="Balochistan")
    province = Where(name="Balochistan", country="PK", precision=P.ADMIN1)
    assert says(spot, province) == "same province"
    assert says(spot, spot.but(name="Sibi")) == "other name"
    assert says(spot, Where(name="Swat", country="PK", admin1="KP")) == "other province"
    assert says(spot, Where(name="Pakistan", country="PK", precision=P.COUNTRY)) == "same country"


def test_what_only_its_province_is_known_of_lies_in_it() -> None:
    district = Where(name="Muidumbe", country="MZ", admin1="Cabo Delgado", precision=P.ADMIN1)
    spot = Where(name="Palma", country="MZ", admin1="Cabo Delgado")
    assert says(district, spot) == "same province"
    assert says(district, Where(name="Beira", country="MZ", admin1="Sofala")) == "other province"


@pytest.mark.parametrize(
    ("north", "expected"),
    [
        (0.01, "same spot"),
        (0.1, "near"),
        (0.4, "some way apart"),
        (1.0, "far apart"),
        (5.0, "very far apart"),
    ],
)
def test_points_are_compared_by_distance(north: float, expected: str) -> None:
    one = Where(name="Gwan", country="PK", lat=29.9, lon=67.0, precision=P.NEAR)
    assert says(one, one.but(name="Dasht", lat=29.9 + north)) == expected


def test_the_centre_of_a_district_is_less_than_a_spot() -> None:
    spot = Where(name="Gwan", lat=29.9, lon=67.0, precision=P.EXACT)
    assert says(spot, spot.but(name="Dasht", precision=P.ADMIN2)) == "centre near"


def test_the_same_name_far_away_is_another_place() -> None:
    one = Where(name="Springfield", lat=39.8, lon=-89.6)
    assert says(one, Where(name="Springfield", lat=42.1, lon=-72.6)) == "very far apart"


def test_another_country_outweighs_a_name() -> None:
    assert says(Where(name="Mach", country="PK"), Where(name="Mach", country="IN")) == (
        "other country"
    )


def test_of_several_places_the_closest_two_count() -> None:
    far = a_place_fact("1", Where(name="Quetta", country="PK"))
    both = far.but(places=(*far.places, *a_place_fact("x", Where(name="Mach")).places))
    assert compared_on("place", pair(both, a_place_fact("2", Where(name="Mach")))) == (
        "same named place"
    )


def test_no_place_says_nothing() -> None:
    one, other = a_place_fact("1", None), a_place_fact("2", Where(name="Mach"))
    who = frozenset({"bla"})
    assert compared_on("place", pair(one.but(actors=who), other.but(actors=who))) == "not known"
    assert says(None, Where(name="Mach")) == "nowhere and nobody in common"
    assert PLACES[-1] == "not known"


def test_distance_is_measured_along_the_globe() -> None:
    here = points(Where(name="a", lat=0, lon=0), Where(name="b", lat=0, lon=180), Where(name="c"))
    far, unknown = kilometres(here, np.array([0, 0]), np.array([1, 2]))
    assert round(float(far)) == 20015
    assert np.isnan(unknown)
