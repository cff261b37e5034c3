import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.world import EARTH_KM
from sayso.flow.link.facts.cells import corners
from sayso.flow.link.facts.columns import Floats


def point(lat: float, lon: float) -> Floats:
    up, round_ = np.radians(lat), np.radians(lon)
    return np.array([np.cos(up) * np.cos(round_), np.cos(up) * np.sin(round_), np.sin(up)])


def meet(one: Floats, other: Floats) -> bool:
    found = corners(np.stack([one, other]))
    return bool(set(found[0].tolist()) & set(found[1].tolist()))


@given(
    lat=st.floats(-89, 89),
    lon=st.floats(-180, 180),
    way=st.floats(0, 2 * np.pi),
    km=st.floats(0, 15),
)
def test_places_near_each_other_share_a_corner_wherever_they_are(
    lat: float, lon: float, way: float, km: float
) -> None:
    here = point(lat, lon)
    east = np.cross([0, 0, 1], here)
    east /= np.linalg.norm(east)
    north = np.cross(here, east)
    turn = km / EARTH_KM
    there = np.cos(turn) * here + np.sin(turn) * (np.cos(way) * east + np.sin(way) * north)
    assert meet(here, there)


@pytest.mark.parametrize(
    ("one", "other"),
    [((29.54, 67.39), (30.18, 67.0)), ((34.53, 69.17), (33.6, 73.05)), ((0, 0), (1.5, 0))],
)
def test_places_well_apart_share_none(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert not meet(point(*one), point(*other))


def test_a_cell_of_five_corners_has_as_many_as_any() -> None:
    # The middle of one of the twelve pentagons.
    found = corners(point(2.300882111626747, -5.245390296777327)[np.newaxis])
    assert (found.shape, len(set(found[0].tolist()))) == ((1, 6), 5)


def test_no_places_have_no_corners() -> None:
    assert corners(np.empty((0, 3))).shape == (0, 6)
