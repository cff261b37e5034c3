"""How two places compare."""

import pytest
from sayso.flow.link.matching.places import distance, place_reason

from sayso.domain.codes import PlacePrecision
from sayso.flow.link.facts.facts import Where, where

P = PlacePrecision


def feature(one: Where, other: Where) -> str:
    found = place_reason(where(one), where(other))
    assert found == place_reason(where(other), where(one))
    return found.feature


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
    assert feature(one, one) == expected
    assert feature(one, one.but(precision=P.EXACT)) == expected


def test_part_of_a_name_counts_unless_it_is_everywhere() -> None:
    assert feature(Where(name="Bolan Pass"), Where(name="Bolan")) == "part of the name"
    assert feature(Where(name="Mach City"), Where(name="Quetta City")) == "other place"


def test_a_place_lies_in_its_province() -> None:
    spot = Where(name="Mach", country="PK", admin1="Balochistan")
    province = Where(name="Balochistan", country="PK", precision=P.ADMIN1)
    assert feature(spot, province) == "same province"
    assert feature(spot, Where(name="Swat", country="PK", admin1="KP")) == "other place"
    assert feature(spot, Where(name="Pakistan", country="PK", precision=P.COUNTRY)) == (
        "same country"
    )


def test_what_only_its_province_is_known_of_lies_in_it() -> None:
    district = Where(name="Muidumbe", country="MZ", admin1="Cabo Delgado", precision=P.ADMIN1)
    spot = Where(name="Palma", country="MZ", admin1="Cabo Delgado")
    assert feature(district, spot) == "same province"
    assert feature(district, Where(name="Beira", country="MZ", admin1="Sofala")) == "other place"


def test_the_same_name_far_away_is_another_place() -> None:
    one = Where(name="Springfield", lat=39.8, lon=-89.6)
    other = Where(name="Springfield", lat=42.1, lon=-72.6)
    assert place_reason(one, other).weight < -50


def test_distance_is_measured_along_the_globe() -> None:
    far = distance(Where(name="a", lat=0, lon=0), Where(name="b", lat=0, lon=180))
    assert far is not None
    assert round(far) == 20015
    assert distance(Where(name="a", lat=0, lon=0), Where(name="b")) is None
