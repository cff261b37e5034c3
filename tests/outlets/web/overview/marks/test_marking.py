"""What the map draws: pins, clusters, areas."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import PlacePrecision
from sayso.outlets.web.overview.marks import marking
from sayso.outlets.web.overview.marks.grouping import by_cell, pixels
from sayso.outlets.web.overview.marks.marking import Mapped, mapped
from sayso.outlets.web.overview.view.asking import Area, Asked, area
from sayso.outlets.web.overview.view.filtering import Shown, inside
from sayso.store.listing import Listing
from tests.outlets.web.overview.examples import Row, a_listing

SINDH = {"place": "Sindh", "lat": 26.0, "lon": 68.8, "precision": PlacePrecision.ADMIN1}


def drawn(listing: Listing, zoom: float = 5, seen: Area | None = None) -> Mapped:
    return mapped(Shown(Asked({}), listing).rows, listing, zoom, seen)


def counts(found: Mapped) -> int:
    clusters = sum(cluster.count for cluster in found.clusters)
    return clusters + sum(wide.count for wide in found.areas) + len(found.pins)


def test_an_incident_whose_place_is_known_is_a_pin() -> None:
    [pin] = drawn(a_listing(Row("r1", disputes=1, precision=PlacePrecision.NEAR))).pins
    assert (pin.id, pin.lat, pin.lon, pin.precision) == ("r1", 30.18, 66.99, "near")
    assert (pin.summary, pin.disputed) == ("Bombing at Quetta", True)


def test_what_is_known_only_to_a_province_is_an_area_and_never_a_pin() -> None:
    listing = a_listing(Row("r1", **SINDH, disputes=2), Row("r2", **SINDH, radius=213.0))  # type: ignore[arg-type]  # by name
    found = drawn(listing)
    [wide] = found.areas
    assert (wide.name, wide.count, wide.disputed, wide.precision) == ("Sindh", 2, 1, "admin1")
    assert (wide.radius_km, found.pins, found.clusters) == (213.0, (), ())


def test_an_area_of_which_no_list_says_how_far_it_reaches_reaches_as_such_units_do() -> None:
    [wide] = drawn(a_listing(Row("r1", **SINDH))).areas  # type: ignore[arg-type]  # by name
    assert wide.radius_km == 120


def test_an_area_that_the_screen_shows_as_a_dot_is_still_an_area_alone_and_counted_in_company() -> (
    None
):
    alone = a_listing(Row("r1", **SINDH), Row("r2", **SINDH))  # type: ignore[arg-type]  # by name
    assert [one.count for one in drawn(alone, zoom=1).areas] == [2]
    with_pin = a_listing(Row("r1", **SINDH), Row("r2", lat=26.1, lon=68.9))  # type: ignore[arg-type]  # by name
    assert [one.count for one in drawn(with_pin, zoom=1).clusters] == [2]
    assert len(drawn(with_pin, zoom=8).pins) == 1


def test_the_widest_area_lies_below() -> None:
    pakistan = Row("r2", place="Pakistan", lat=30, lon=70, precision=PlacePrecision.COUNTRY)
    found = drawn(a_listing(Row("r1", **SINDH), pakistan), zoom=6)  # type: ignore[arg-type]  # by name
    assert [one.name for one in found.areas] == ["Pakistan", "Sindh"]


def test_neighbours_are_a_cluster_until_the_map_is_close() -> None:
    listing = a_listing(Row("r1", disputes=1), Row("r2", lat=30.19), Row("r3", lat=34.5, lon=69.2))
    found = drawn(listing)
    [cluster] = found.clusters
    assert (cluster.count, cluster.disputed) == (2, 1)
    assert (cluster.lat, cluster.lon) == (30.185, 66.99)
    assert [pin.id for pin in found.pins] == ["r3"]
    assert {pin.id for pin in drawn(listing, zoom=14).pins} == {"r1", "r2", "r3"}


def test_neighbours_in_two_cells_are_one_cluster_all_the_same() -> None:
    # The corner of four cells at zoom 4 lies at 0° east, where the numbering begins.
    edge = 360 / (512 * 2**4 / 56) * 73 - 180
    listing = a_listing(Row("r1", lon=edge - 0.01), Row("r2", lon=edge + 0.01))
    assert [one.count for one in drawn(listing, zoom=4).clusters] == [2]


def test_the_area_of_a_mark_holds_all_its_incidents_and_no_other_place() -> None:
    listing = a_listing(
        Row("r1", lat=30.123456, lon=66.987654), Row("r2", lat=30.2, lon=67.0), Row("r3", **SINDH)  # type: ignore[arg-type]  # by name
    )  # fmt: skip
    found = drawn(listing, zoom=6)
    words = [*(one.area for one in found.clusters), *(one.area for one in found.areas)]
    told = [area("area", one) for one in words]
    assert [inside(one, listing).tolist() for one in told if one] == [
        [True, True, False],
        [False, False, True],
    ]


def test_what_is_not_looked_at_and_what_has_no_place_is_not_drawn() -> None:
    listing = a_listing(Row("r1"), Row("r2", lat=None, lon=None), Row("r3", lat=-10.0))
    assert [pin.id for pin in drawn(listing, seen=Area(60, 20, 70, 40)).pins] == ["r1"]


def test_marks_that_are_too_many_are_left_out_smallest_first_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marking, "_MOST", 1)
    found = drawn(a_listing(Row("r1", lat=-10.0), Row("r2"), Row("r3")))
    assert ([one.count for one in found.clusters], found.pins, found.left) == ([2], (), 1)


def test_an_empty_casefile_is_an_empty_map() -> None:
    assert drawn(a_listing()) == Mapped(clusters=(), pins=(), areas=())


places = st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from([*PlacePrecision]))


@given(st.lists(places, max_size=30), st.floats(0, 22))
def test_every_placed_incident_is_in_exactly_one_mark(
    told: list[tuple[float, float, PlacePrecision]], zoom: float
) -> None:
    rows = [Row(f"r{n}", lat=lat, lon=lon, precision=p) for n, (lat, lon, p) in enumerate(told)]
    found = drawn(a_listing(*rows), zoom)
    assert counts(found) == len(rows)
    close = {PlacePrecision.EXACT.value, PlacePrecision.NEAR.value}
    assert {pin.precision for pin in found.pins} <= close


def test_too_many_cells_to_join_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.outlets.web.overview.marks.grouping._MOST_JOINED", 1)
    listing = a_listing(Row("r1"), Row("r2", lat=-10.0))
    assert len(set(by_cell(np.array([0, 1]), listing, 4.0).tolist())) == 2


def test_a_way_on_the_ground_is_longer_on_the_screen_the_closer_and_the_further_north() -> None:
    km, equator, north = np.array([100.0]), np.array([0.0]), np.array([60.0])
    assert pixels(km, equator, 3)[0] == pytest.approx(100 / 40_030 * 4096)
    assert pixels(km, north, 3)[0] == pytest.approx(2 * pixels(km, equator, 3)[0])
