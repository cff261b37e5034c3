"""Words → places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import PlacePrecision
from sayso.domain.world import Place
from sayso.flow.ground.places import placed as all_placed
from sayso.flow.ground.places.names import read_place
from sayso.flow.ground.scene import scene
from tests.flow.ground.world import GAZETTEER, REGISTRY, words


def placed(text: str, part: str, country: str | None = None) -> Place:
    [place] = all_placed([words(text, part)], scene(text, REGISTRY, country=country), GAZETTEER)
    return place


@pytest.mark.parametrize(
    ("said", "names", "within", "kind"),
    [
        ("Quetta", ("Quetta",), (), None),
        ("Quetta, Balochistan", ("Quetta, Balochistan", "Quetta"), ("Balochistan",), None),
        (
            "Mastung district of Balochistan",
            ("Mastung district of Balochistan", "Mastung"),
            ("Balochistan",),
            PlacePrecision.ADMIN2,
        ),
        ("the city of Quetta", ("the city of Quetta", "Quetta"), (), PlacePrecision.EXACT),
        ("northwestern Pakistan", ("northwestern Pakistan", "Pakistan"), (), None),
    ],
)
def test_words_are_taken_apart(
    said: str, names: tuple[str, ...], within: tuple[str, ...], kind: PlacePrecision | None
) -> None:
    read = read_place(said)
    assert set(names) <= set(read.names)
    assert read.names[-1] == names[-1]
    assert (read.within, read.kind) == (within, kind)


def test_a_settlement_fills_in_its_country_unit_and_point() -> None:
    place = placed("A blast in Quetta killed two.", "Quetta")
    assert (place.name, place.country, place.admin1, place.lat) == (
        "Quetta",
        "PK",
        "Balochistan",
        30.0,
    )
    assert place.precision is PlacePrecision.EXACT


@pytest.mark.parametrize(
    ("text", "part", "precision"),
    [
        ("fighting in Mastung district went on", "Mastung", PlacePrecision.ADMIN2),
        ("fighting in Mastung district went on", "Mastung district", PlacePrecision.ADMIN2),
        ("in the town of Mastung on Monday", "town of Mastung", PlacePrecision.EXACT),
        ("in Balochistan province", "Balochistan province", PlacePrecision.ADMIN1),
        ("across Pakistan", "Pakistan", PlacePrecision.COUNTRY),
        ("near Quetta on Monday", "Quetta", PlacePrecision.NEAR),
        ("at a post near Quetta", "near Quetta", PlacePrecision.NEAR),
        ("30 km south of Quetta", "Quetta", PlacePrecision.NEAR),
        ("on the road between Quetta and Sibi", "between Quetta and Sibi", PlacePrecision.ROUTE),
    ],
)
def test_precision_is_that_of_the_words(text: str, part: str, precision: PlacePrecision) -> None:
    assert placed(text, part).precision is precision


def test_a_route_lies_halfway_and_keeps_both_ends() -> None:
    place = placed("a train between Quetta and Sibi", "between Quetta and Sibi")
    assert (place.lat, place.lon) == pytest.approx((29.5, 67.5), abs=0.01)
    assert place.radius_km == 74
    assert {candidate.name for candidate in place.candidates} == {"Quetta", "Sibi"}


def test_a_route_between_unknown_places_is_unknown() -> None:
    place = placed("between Hither and Yon", "between Hither and Yon")
    assert place.precision is PlacePrecision.UNKNOWN


def test_a_route_out_of_a_place_without_a_point_lies_at_its_other_end() -> None:
    place = placed("from Nowhere Valley to Quetta", "from Nowhere Valley to Quetta")
    assert (place.lat, place.precision) == (30.0, PlacePrecision.ROUTE)


@pytest.mark.parametrize(
    ("text", "country", "found"),
    [
        ("A fire in Paris.", None, "FR"),
        ("A fire in Paris, Texas.", None, "US"),
        ("American police said the fire in Paris was out. American schools closed.", None, "US"),
        ("A fire in Paris.", "US", "US"),
    ],
)
def test_the_document_tells_which_place_is_meant(
    text: str, country: str | None, found: str
) -> None:
    assert placed(text, "Paris", country).country == found


def test_candidates_come_best_first_and_share_one_certainty() -> None:
    place = placed("A fire in Paris.", "Paris")
    chances = [candidate.p for candidate in place.candidates]
    assert chances == sorted(chances, reverse=True)
    assert 990 <= sum(chances) <= 1010


def test_an_unknown_name_stays_itself() -> None:
    place = placed("A fire in Atlantis.", "Atlantis")
    assert (place.name, place.precision, place.candidates) == (
        "Atlantis",
        PlacePrecision.UNKNOWN,
        (),
    )


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_no_words_break_it(said: str, before: str, after: str) -> None:
    assert read_place(said, before, after).names is not None


def test_a_continent_is_no_place_of_the_gazetteer() -> None:
    assert placed("unrest in West Africa", "West Africa").candidates == ()


def test_a_people_said_of_a_place_is_its_country() -> None:
    assert placed("on Pakistani soil", "Pakistani").name == "Pakistan"


def test_a_country_that_the_gazetteer_lacks_is_unknown() -> None:
    assert placed("a raid in Bolivia", "Bolivia").candidates == ()


@pytest.mark.parametrize(
    ("text", "part", "named", "country", "precision"),
    [
        ("a blast at Elm Hospital in Quetta", "Elm Hospital", "Elm Hospital", "PK", "near"),
        ("In Pakistan a Quetta hospital burnt", "Quetta hospital", "Quetta hospital", "PK", "near"),
        ("the Lima Hotel was hit", "Lima Hotel", "Lima Hotel", None, "unknown"),
        ("Peru: the Lima Hotel was hit", "Lima Hotel", "Lima Hotel", "PE", "near"),
        ("Peru: the Quetta Hotel was hit", "Quetta Hotel", "Quetta Hotel", "PE", "country"),
        (
            "Pakistan: Quetta's central bus station",
            "Quetta's central bus station",
            "Quetta's central bus station",
            "PK",
            "near",
        ),
        ("France: a Paris hospital", "Paris hospital", "Paris hospital", "FR", "near"),
        ("Pakistan: the railway station", "railway station", "railway station", "PK", "country"),
        ("the hospital in Balochistan", "hospital", "hospital", "PK", "admin1"),
        ("the Peru embassy in Atlantis", "Peru embassy", "Peru embassy", None, "unknown"),
    ],
)
def test_a_site_lies_in_the_town_it_is_said_or_named_to_be_in(
    text: str, part: str, named: str, country: str | None, precision: str
) -> None:
    place = placed(text, part)
    assert (place.name, place.country, place.precision) == (named, country, precision)
