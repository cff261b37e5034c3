"""What an address asks for, and the address of what is asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.errors import BadInput
from sayso.outlets.web.overview.view.asking import Area, area, asked


def test_an_address_without_anything_asks_for_nothing() -> None:
    view = asked({})
    assert (view.facets, view.since, view.until, view.area, view.words) == (
        {},
        None,
        None,
        None,
        "",
    )
    assert view.by == "date"
    assert view.query() == ""


def test_what_an_address_says_is_asked_for() -> None:
    view = asked(
        {
            "kind": ["bombing", "raid"],
            "disputed": ["yes"],
            "since": ["2025-03-01"],
            "until": ["2025-03-31"],
            "area": ["60,20,80,40"],
            "q": [" Quetta "],
            "by": ["size"],
            "page": ["3"],
        }
    )
    assert view.facets == {"kind": ("bombing", "raid"), "disputed": ("yes",)}
    assert (view.since, view.until) == (date(2025, 3, 1), date(2025, 3, 31))
    assert view.area == Area(60, 20, 80, 40)
    assert (view.words, view.by) == ("Quetta", "size")


def test_empty_fields_of_a_form_ask_for_nothing() -> None:
    said = {name: [""] for name in ("kind", "since", "until", "area", "q", "by")}
    assert asked(said) == asked({})


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kind", "party"),
        ("group", "cats"),
        ("precision", "close"),
        ("disputed", "perhaps"),
        ("reviewed", "1"),
        ("by", "name"),
        ("since", "yesterday"),
        ("until", "2025-02-30"),
        ("area", "1,2,3"),
        ("area", "1,2,3,4,5"),
        ("area", "west,0,0,0"),
        ("area", "0,50,10,40"),
        ("area", "0,-91,10,40"),
        ("area", "-181,0,10,40"),
        ("area", "nan,0,10,40"),
        ("area", "0,0,inf,40"),
    ],
)
def test_what_a_view_cannot_have_is_refused_in_one_sentence(name: str, words: str) -> None:
    with pytest.raises(BadInput, match=name):
        asked({name: [words]})


def test_an_area_is_refused_under_the_name_it_came_by() -> None:
    with pytest.raises(BadInput, match="bounds"):
        area("bounds", "here")


def test_an_area_across_the_180th_meridian_is_one() -> None:
    assert area("area", "170,-20,-170,-10") == Area(170, -20, -170, -10)


def test_a_value_taken_away_leaves_the_others() -> None:
    view = asked({"kind": ["bombing", "raid"], "actor": ["bla"]})
    assert view.less("kind", "raid").facets == {"kind": ("bombing",), "actor": ("bla",)}
    assert view.less("actor", "bla").facets == {"kind": ("bombing", "raid")}


days = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
degrees = st.integers(-1_800_000, 1_800_000).map(lambda n: n / 10_000)
views: st.SearchStrategy[Mapping[str, Sequence[str]]] = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.lists(st.sampled_from(["bombing", "raid", "other"]), min_size=1, unique=True),
        "actor": st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=3),
        "reviewed": st.just(["no"]),
        "since": days.map(lambda day: [day]),
        "until": days.map(lambda day: [day]),
        "area": st.tuples(degrees, degrees).map(lambda lon: [f"{lon[0]},-10.5,{lon[1]},7"]),
        "q": st.text(max_size=8).map(lambda words: [words]),
        "by": st.sampled_from([["date"], ["reports"]]),
    },
)


@given(views)
def test_what_is_asked_for_is_what_its_own_address_asks_for(
    said: Mapping[str, Sequence[str]],
) -> None:
    view = asked(said)
    assert asked(parse_qs(view.query(), keep_blank_values=True, errors="surrogatepass")) == view
