"""Words → places."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import PlacePrecision
from sayso.domain.document import Quote
from sayso.domain.world import Candidate, Place
from sayso.flow.ground.places import SOMEWHERE
from sayso.flow.ground.places import placed as all_placed
from sayso.flow.ground.places.names import read_place
from sayso.flow.ground.scene import scene
from tests.flow.ground.world import GAZETTEER, REGISTRY, a_place, words


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


def test_a_distance_and_a_side_move_the_point() -> None:
    place = placed("a post 60 km south of Quetta", "Quetta")
    assert place.lat == pytest.approx(29.46, abs=0.02)
    assert (place.precision, place.radius_km) == (PlacePrecision.NEAR, 15)
    round_ = placed("a post 60 miles (97 km) from Quetta", "Quetta")
    assert (round_.lat, round_.radius_km) == (30.0, 97)
    area = placed("a camp half a mile from Balochistan", "Balochistan")
    assert (area.precision, area.radius_km) == (PlacePrecision.ADMIN1, 2)


def test_the_whole_figure_of_a_distance_counts() -> None:
    assert placed("a post 2.5 km south of Quetta", "Quetta").lat == pytest.approx(29.978, abs=0.002)
    assert placed("a post 1,000 km south of Quetta", "Quetta").radius_km == 250


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a ship 60 nautical miles south of Quetta", "Quetta"),
        ("a ship 60 nautical miles south of Quetta", "60 nautical miles south of Quetta"),
        ("a ship 60 nmi south of Quetta", "Quetta"),
    ],
)
def test_a_distance_at_sea_is_longer(text: str, part: str) -> None:
    place = placed(text, part)
    assert place.lat == pytest.approx(30 - 111.1 / 111.2, abs=0.02)
    assert (place.precision, place.radius_km) == (PlacePrecision.NEAR, 28)


@pytest.mark.parametrize(
    "far",
    [
        "999999999999999999999 km north of",
        "9" * 400 + " km from",
        "1,500 km south of",
        "300 miles from",
    ],
)
def test_what_lies_too_far_off_is_nowhere(far: str) -> None:
    for part in ("Quetta", f"{far} Quetta"):
        place = placed(f"it fell {far} Quetta", part)
        assert (place.lat, place.country, place.radius_km) == (None, None, None)
        assert place.precision is PlacePrecision.UNKNOWN


def test_a_name_spelled_otherwise_is_known_in_a_country_spoken_of() -> None:
    assert placed("Pakistan: fighting in Mustoung", "Mustoung").name == "Mastung"
    assert placed("Peru: fighting in Mustoung", "Mustoung").name == "Mustoung"


def test_a_village_nobody_knows_lies_in_the_district_it_is_said_to_be_in() -> None:
    place = placed("at Elmford village in Mastung District of Balochistan", "Elmford village")
    assert (place.name, place.precision) == ("Elmford village", PlacePrecision.ADMIN2)


def test_a_name_of_another_country_than_its_district_is_a_village_nobody_knows() -> None:
    place = placed("at Lima village in Mastung District on Monday", "Lima village")
    assert (place.name, place.country, place.precision) == (
        "Lima village",
        "PK",
        PlacePrecision.ADMIN2,
    )
    inside = placed("at Sibi village in Mastung District on Monday", "Sibi village")
    assert inside.country == "PK"


def test_an_unknown_name_is_somewhere_in_the_unit_of_the_nearest_place() -> None:
    place = placed("Pakistan: in Quetta, at Elmford", "Elmford")
    assert (place.name, place.precision, place.why) == (
        "Elmford",
        PlacePrecision.ADMIN1,
        SOMEWHERE,
    )
    assert (
        placed("Pakistan and Peru and Peru and Bolivia met at Elmford", "Elmford").country == "PE"
    )
    nowhere = placed("France and Peru and Pakistan met at Elmford", "Elmford")
    assert nowhere.candidates == ()


def test_the_only_place_of_a_name_says_so() -> None:
    assert placed("in Sibi", "Sibi").why == "the only place of that name"
    assert "province" in placed("A fire in Paris, Texas.", "Paris").why


class Vague:
    """A district and a province of which no more than the point of what holds them is known."""

    def places_named(self, name: str) -> list[Candidate]:
        places = [
            a_place("Oak", "PK", "Oak", precision=PlacePrecision.COUNTRY, radius_km=400),
            a_place("Ash", "PK", "Oak", admin2="Ash", precision=PlacePrecision.ADMIN1),
            a_place("Fir", "PK", "Oak", admin2="Ash"),
            a_place("Fir", "PK", "Pine", admin2="Pine"),
        ]
        return [place for place in places if place.name == name]

    def places_like(self, name: str) -> list[Candidate]:
        return []


def test_a_district_known_no_closer_than_its_province_is_still_a_district() -> None:
    text = "A fire in Fir in Ash district, Pakistan, and at Elmford."
    quotes = [words(text, "Fir"), words(text, "Ash district"), words(text, "Elmford")]
    fir, ash, unknown = all_placed(quotes, scene(text, REGISTRY), Vague())
    assert fir.admin1 == "Oak"
    assert (ash.name, ash.precision) == ("Ash", PlacePrecision.ADMIN1)
    assert (unknown.why, unknown.precision) == (SOMEWHERE, PlacePrecision.COUNTRY)
    assert unknown.radius_km == 400


def test_a_thousand_names_are_read_in_one_go() -> None:
    text = "Pakistan. " + " ".join(f"Sibi, Quetta{n}" for n in range(300))
    spots = [words(text, f"Quetta{n}") for n in range(300)]
    found = all_placed([*spots, words(text, "Sibi")], scene(text, REGISTRY), GAZETTEER)
    assert found[-1].name == "Sibi"


def test_each_of_more_names_than_speak_to_the_others_is_placed_alike() -> None:
    way = "between Quetta and Sibi"
    text = "Pakistan. " + f"{way}. " * 40
    spots = [m.start() for m in re.finditer(way, text)]
    quotes = [Quote(text=way, start=start, end=start + len(way)) for start in spots]
    found = all_placed(quotes, scene(text, REGISTRY), GAZETTEER)
    assert {place.precision for place in found} == {PlacePrecision.ROUTE}
    assert len({(place.lat, place.lon) for place in found}) == 1


class Springfields:
    """Forty-two towns of one name, the last two far from the others."""

    def places_named(self, name: str) -> list[Candidate]:
        towns = [
            a_place("Elm", "US", f"State {n}", population=1000 - n, lat=40.0 + n / 10)
            for n in range(41)
        ]
        far = a_place("Elm", "GB", "England", population=1, lat=51.0, lon=0.0)
        units = [
            a_place("England", "GB", "England", precision=PlacePrecision.ADMIN1),
            a_place("Britain", "GB", precision=PlacePrecision.COUNTRY),
        ]
        return [place for place in (*towns, far, *units) if place.name == name]

    def places_like(self, name: str) -> list[Candidate]:
        return []


def test_of_many_places_the_one_that_the_text_holds_is_weighed_too() -> None:
    text = "A fire in Elm, England."
    [place] = all_placed([words(text, "Elm")], scene(text, REGISTRY), Springfields())
    assert place.country == "GB"
    text = "A fire in Elm, Britain."
    [place] = all_placed([words(text, "Elm")], scene(text, REGISTRY), Springfields())
    assert place.country == "GB"


class Twins:
    """Two provinces of one name, in two countries, and a town in the second."""

    def places_named(self, name: str) -> list[Candidate]:
        places = [
            a_place("Oak", "PE", "Oak", precision=PlacePrecision.ADMIN1),
            a_place("Oak", "PK", "Oak", precision=PlacePrecision.ADMIN1),
            a_place("Ash", "PK", "Oak", admin2="Ash District"),
            a_place(
                "Ash District", "PK", "Oak", admin2="Ash District", precision=PlacePrecision.ADMIN2
            ),
            a_place("Fir", "PK", "Oak", admin2="Ash District"),
            a_place("Fir", "PK", "Pine", admin2="Pine District"),
            a_place("Pakistan", "PK", precision=PlacePrecision.COUNTRY),
        ]
        return [place for place in places if place.name in (name, f"{name} District")]

    def places_like(self, name: str) -> list[Candidate]:
        return []


def test_a_unit_is_that_of_the_place_which_tells_it() -> None:
    text = "In Ash, and at Elmford."
    found = all_placed([words(text, "Ash"), words(text, "Elmford")], scene(text, REGISTRY), Twins())
    assert [place.country for place in found] == ["PK", "PK"]


def test_a_place_lies_in_the_district_that_is_said_to_hold_it() -> None:
    text = "A fire in Fir in Ash District of Oak, Pakistan."
    [place] = all_placed([words(text, "Fir")], scene(text, REGISTRY), Twins())
    assert place.admin1 == "Oak"
    text = "Pakistan, Pakistan's own."
    [place] = all_placed([words(text, "Pakistan")], scene(text, REGISTRY), Twins())
    assert place.precision is PlacePrecision.COUNTRY


def test_a_unit_of_another_country_of_that_name_is_not_where_it_lies() -> None:
    text = "Texas: in Paris, and at Elmford"
    assert placed(text, "Elmford").candidates == ()


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
