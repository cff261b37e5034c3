"""Which incidents a view shows."""

import pytest

from sayso.domain.codes import PlacePrecision
from sayso.outlets.web.overview.view.asking import asked
from sayso.outlets.web.overview.view.filtering import AREA, Shown, pinned
from tests.outlets.web.overview.examples import Row, a_listing

LISTING = a_listing(
    Row("r1", kind="raid", sets={"actor": ("bla",), "outlet": ("wire", "daily")}, disputes=2),
    Row("r2", start="2025-03-01", end="2025-03-31", place="Kabul", lat=34.5, lon=69.2,
        sets={"actor": ("ttp",), "outlet": ("daily",)}, reviewed=True),
    Row("r3", start=None, place="Sindh", lat=26.0, lon=68.8, precision=PlacePrecision.ADMIN1),
    Row("r4", start="2024-01-01", place="", lat=None, lon=None, precision=PlacePrecision.UNKNOWN),
)  # fmt: skip


def shown(**said: str | list[str]) -> list[str]:
    asks = {name: [words] if isinstance(words, str) else words for name, words in said.items()}
    found = Shown(asked(asks), LISTING).rows
    return [id_ for id_, is_shown in zip(LISTING.ids, found, strict=True) if is_shown]


def test_a_view_that_asks_for_nothing_shows_all() -> None:
    assert shown() == ["r1", "r2", "r3", "r4"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"kind": "raid"}, ["r1"]),
        ({"kind": "torture"}, []),
        ({"actor": ["bla", "ttp"]}, ["r1", "r2"]),
        ({"actor": "nobody"}, []),
        ({"actor": ["bla", "nobody"]}, ["r1"]),
        ({"outlet": "daily"}, ["r1", "r2"]),
        ({"outlet": "daily", "actor": "ttp"}, ["r2"]),
        ({"precision": "admin1"}, ["r3"]),
        ({"precision": ["admin1", "unknown"]}, ["r3", "r4"]),
        ({"disputed": "yes"}, ["r1"]),
        ({"disputed": "no"}, ["r2", "r3", "r4"]),
        ({"disputed": ["yes", "no"]}, ["r1", "r2", "r3", "r4"]),
        ({"reviewed": "yes"}, ["r2"]),
        ({"q": "KABUL"}, ["r2"]),
        ({"q": "raid"}, ["r1"]),
        ({"q": "nowhere"}, []),
    ],
)
def test_each_condition_is_met_by_any_of_its_values(said: dict[str, str], found: list[str]) -> None:
    assert shown(**said) == found


def test_any_day_of_an_incident_is_enough_and_the_undated_have_none() -> None:
    assert shown(since="2025-03-15") == ["r2"]
    assert shown(until="2025-03-01") == ["r2", "r4"]
    assert shown(since="2025-03-11", until="2025-03-11") == ["r1", "r2"]
    assert shown(since="2026-01-01") == []


def test_an_incident_of_which_only_the_first_day_is_known_has_that_day() -> None:
    open_ended = a_listing(Row("r1"))
    open_ended.end[0] = -(2**31)
    assert Shown(asked({"since": ["2025-03-11"]}), open_ended).rows.all()


def test_a_point_in_the_area_is_shown_and_what_has_none_is_in_none() -> None:
    assert shown(area="66,30,67,31") == ["r1"]
    assert shown(area="-180,-90,180,90") == ["r1", "r2", "r3"]
    assert shown(area="68,20,-60,40") == ["r2", "r3"]


def test_what_a_view_would_show_without_one_condition_is_known() -> None:
    asks = Shown(asked({"area": ["66,30,67,31"], "kind": ["raid", "bombing"]}), LISTING)
    assert asks.rows.sum() == 1
    assert asks.without(AREA).sum() == 4


def test_a_pin_needs_a_place_that_is_known_closely() -> None:
    assert pinned(LISTING).tolist() == [True, True, False, False]


def test_a_casefile_without_incidents_shows_none() -> None:
    empty = a_listing()
    everything = {"q": ["x"], "since": ["2025-01-01"], "area": ["0,0,1,1"], "kind": ["raid"]}
    assert Shown(asked(everything), empty).rows.tolist() == []
