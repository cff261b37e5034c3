import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.world import EARTH_KM
from sayso.flow.link.facts.cells import rings
from sayso.flow.link.facts.columns import Floats


def point(lat: float, lon: float) -> Floats:
    up, round_ = np.radians(lat), np.radians(lon)
    return np.array([np.cos(up) * np.cos(round_), np.cos(up) * np.sin(round_), np.sin(up)])


def meet(one: Floats, other: Floats) -> bool:
    found = rings(np.stack([one, other]))
    return bool(set(found[0].tolist()) & set(found[1].tolist()))


@given(
    lat=st.floats(-89, 89),
    lon=st.floats(-180, 180),
    way=st.floats(0, 2 * np.pi),
    km=st.floats(0, 50),
)
def test_places_near_each_other_share_a_cell_wherever_they_are(
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
    [((33.68, 73.05), (31.55, 74.34)), ((34.53, 69.17), (33.6, 73.05)), ((0, 0), (2, 0))],
)
def test_places_well_apart_share_none(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert not meet(point(*one), point(*other))


def test_a_cell_with_five_around_it_has_as_many_as_any() -> None:
    # The middle of one of the twelve pentagons.
    found = rings(point(2.300882111626747, -5.245390296777327)[np.newaxis])
    assert (found.shape, len(set(found[0].tolist()))) == ((1, 7), 6)


def test_no_places_have_no_rings() -> None:
    assert rings(np.empty((0, 3))).shape == (0, 7)
