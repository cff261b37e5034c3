"""Places by name, out of the shipped tables."""

import lzma
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sayso.adapters.gazetteer import (
    SqliteGazetteer,
    build,
    building,
    is_fresh,
    lookup,
    opened,
    tables,
)
from sayso.domain.codes import PlacePrecision
from sayso.domain.errors import BrokenFile


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("places") / "cache" / "places.sqlite"
    assert build(path) > 280_000
    return path


@pytest.fixture
def places(index: Path) -> Iterator[SqliteGazetteer]:
    found = opened(index)
    yield found
    found.close()


def test_a_city_is_found_in_any_spelling(places: SqliteGazetteer) -> None:
    [*_, quetta] = places.places_named("quetta")
    assert (quetta.name, quetta.country, quetta.admin1) == ("Quetta", "PK", "Balochistan")
    assert quetta in places.places_named("Kwatah")


def test_a_unit_is_found_without_its_kind(places: SqliteGazetteer) -> None:
    found = places.places_named("Mastung")
    assert {place.precision for place in found} == {PlacePrecision.ADMIN2, PlacePrecision.EXACT}


def test_our_own_places_stand_beside_them(places: SqliteGazetteer) -> None:
    [found] = places.places_named("the Bolan Pass")
    assert found.precision is PlacePrecision.NEAR
    assert found.admin2 == "Kachhi District"


def test_our_spellings_are_known(places: SqliteGazetteer) -> None:
    assert places.places_named("Baluchistan")[0].name == "Balochistan"
    assert {place.country for place in places.places_named("U.S.")} >= {"US"}


def test_gaza_is_the_strip_and_gaza_city_lies_in_it(places: SqliteGazetteer) -> None:
    assert places.places_named("Gaza")[0].name == "Gaza Strip"
    [city] = places.places_named("Gaza City")
    assert (city.name, city.admin1, city.admin2) == ("Gaza City", "Gaza Strip", "Gaza Governorate")
    assert city in places.places_named("Gaza")


def test_a_unit_shown_under_another_name_holds_its_places_under_it(places: SqliteGazetteer) -> None:
    assert "Kabul" in {place.admin1 for place in places.places_named("Kabul")}


def test_a_name_spelled_otherwise_is_found_by_its_sound(places: SqliteGazetteer) -> None:
    assert "Mushkaf" in {place.name for place in places.places_like("Mushkaaf")}
    assert places.places_like("Mushkaaf") is places.places_like("Mushkaf")
    assert places.places_like("Io") == ()


def test_a_short_form_is_its_long_one(places: SqliteGazetteer) -> None:
    long = {place.id for place in places.places_named("Mount Pleasant")}
    assert long <= {place.id for place in places.places_named("Mt. Pleasant")}


def test_a_name_in_another_script_is_found(places: SqliteGazetteer) -> None:
    assert "Kabul" in {place.name for place in places.places_named("Кабул")}


def test_an_area_says_how_far_it_reaches_and_a_capital_that_it_is_one(
    places: SqliteGazetteer,
) -> None:
    [province] = [p for p in places.places_named("Ontario") if p.precision is PlacePrecision.ADMIN1]
    assert province.radius_km is not None
    assert province.radius_km > 400
    assert {p.code for p in places.places_named("Nairobi")} >= {"PPLC"}


def test_a_district_of_which_only_the_province_is_known_says_so(places: SqliteGazetteer) -> None:
    [district] = places.places_named("Muidumbe")
    assert (district.name, district.admin1, district.admin2) == (
        "Muidumbe",
        "Cabo Delgado",
        "Muidumbe",
    )
    assert (district.precision, district.level) == (PlacePrecision.ADMIN1, PlacePrecision.ADMIN2)
    [province] = places.places_named("Cabo Delgado")
    assert (province.lat, province.radius_km) == (district.lat, district.radius_km)


def test_a_district_reaches_farther_than_the_cell_of_its_one_town(places: SqliteGazetteer) -> None:
    found = places.places_named("Masisi Territory")
    [unit] = [place for place in found if place.precision is PlacePrecision.ADMIN2]
    assert unit.radius_km is not None
    assert 30 < unit.radius_km < 100


def test_the_sea_is_no_town(places: SqliteGazetteer) -> None:
    assert places.places_named("Black Sea")[0].precision is PlacePrecision.UNKNOWN


def test_an_unknown_name_has_no_place(places: SqliteGazetteer) -> None:
    assert places.places_named("Atlantis-on-Sea") == ()


def test_answers_are_forgotten_when_there_are_too_many(
    places: SqliteGazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "_REMEMBERED", 1)
    first = places.places_named("Kabul")
    places.places_named("Lahore")
    assert places.places_named("Kabul") == first


def test_an_index_is_built_once_and_not_again(index: Path) -> None:
    before = index.stat().st_mtime_ns
    with ThreadPoolExecutor(2) as pool:
        assert len(set(pool.map(build, [index, index]))) == 1
    assert index.stat().st_mtime_ns == before


def test_building_says_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    steps = list(building(path))
    assert steps == sorted(steps)
    assert len(steps) > 10
    assert list(building(path)) == []


def test_a_file_that_is_no_index_is_not_fresh(tmp_path: Path) -> None:
    broken = tmp_path / "places.sqlite"
    assert not is_fresh(broken)
    broken.write_bytes(b"not a database at all, but long enough to look")
    assert not is_fresh(broken)
    broken.unlink()
    sqlite3.connect(broken).close()
    assert not is_fresh(broken)


def a_table(folder: Path, *lines: str) -> Path:
    path = folder / "places.tsv.xz"
    with lzma.open(path, "wt", encoding="utf8") as file:
        file.write("".join(f"{line}\n" for line in lines))
    return path


def test_an_index_that_is_not_there_is_built_on_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "3\t77\tElmford\tGB\t\t51.0\t-1.0\t\t1200\tPPL\tElm Ford"
    monkeypatch.setattr(tables, "PLACES", a_table(tmp_path, line))
    places = opened(tmp_path / "small.sqlite")
    assert [place.id for place in places.places_named("Elm Ford")] == ["geonames:77"]
    places.close()


def test_a_broken_line_of_the_table_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PLACES", a_table(tmp_path, "3\t77\tElmford"))
    with pytest.raises(BrokenFile, match="3 fields"):
        build(tmp_path / "small.sqlite")
    assert not is_fresh(tmp_path / "small.sqlite")
