"""The basemap that is shipped: every line of our list of disputed borders is there, and names lie on the Earth."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sayso.outlets.web.rendering import BUNDLE

LIST = Path(__file__).parents[2] / "page" / "basemap" / "disputed.json"
DISPUTED = json.loads(LIST.read_text(encoding="utf8"))


@cache
def basemap() -> Any:
    return json.loads((BUNDLE / "basemap.json").read_text(encoding="utf8"))


def arcs(of: object) -> Iterator[int]:
    if isinstance(of, int):
        yield of if of >= 0 else ~of
    elif isinstance(of, list):
        for one in of:
            yield from arcs(one)


def border(between: Sequence[str]) -> Iterator[tuple[float, float]]:
    """Give the points of the arcs that two countries share."""
    topology = basemap()["topology"]
    known = {
        one.get("id", one["properties"]["name"]): set(arcs(one["arcs"]))
        for one in topology["objects"]["countries"]["geometries"]
    }
    (x_step, y_step), (x_first, y_first) = topology["transform"].values()
    for arc in known[between[0]] & known[between[1]]:
        x, y = 0, 0
        for dx, dy in topology["arcs"][arc]:
            x, y = x + dx, y + dy
            yield x * x_step + x_first, y * y_step + y_first


@pytest.mark.parametrize("line", DISPUTED, ids=lambda line: line["name"])
def test_a_disputed_line_is_a_border_of_its_pair_and_in_its_box(line: Any) -> None:
    west, south, east, north = line["box"]
    inside = [x for x, y in border(line["between"]) if west <= x <= east and south <= y <= north]
    assert len(inside) >= 2
    assert line["why"]
    assert line["reference"]


def test_a_box_that_holds_only_a_stretch_leaves_the_rest_of_the_border_as_it_is() -> None:
    [control] = [line for line in DISPUTED if line["name"] == "Line of Control"]
    west, south, east, north = control["box"]
    points = list(border(control["between"]))
    outside = [x for x, y in points if not (west <= x <= east and south <= y <= north)]
    assert 0 < len(outside) < len(points)


def test_names_lie_on_the_earth() -> None:
    told = json.loads((BUNDLE / "cities.json").read_text(encoding="utf8"))
    assert len(told["countries"]) > 200
    assert 3000 <= len(told["cities"]) <= 4000
    for name, lat, lon, rank in told["cities"]:
        assert name
        assert (abs(lat) <= 90, abs(lon) <= 180, rank in range(5)) == (True, True, True)
