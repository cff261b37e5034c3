"""What is counted of a view: facets, the timeline, and what it does not show."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import PlacePrecision
from sayso.outlets.web.overview import counting
from sayso.outlets.web.overview.counting import Facet, facet, facets, timeline, unseen
from sayso.outlets.web.overview.view.asking import FACETS, Asked, asked
from sayso.outlets.web.overview.view.filtering import Shown
from sayso.store.listing import Listing
from tests.outlets.web.overview.examples import Row, a_listing

LISTING = a_listing(
    Row("r1", kind="raid", sets={"actor": ("bla",), "group": ("civilian",)}, disputes=1),
    Row("r2", kind="raid", sets={"actor": ("bla", "ttp"), "group": ("civilian", "unknown")}),
    Row("r3", kind="suicide_bombing", reviewed=True, precision=PlacePrecision.ADMIN2),
)


def of(name: str, listing: Listing = LISTING, **said: Sequence[str]) -> Facet:
    view = asked(said)
    found = {one.name: one for one in facets(Shown(view, listing), view, listing)}
    assert tuple(found) == FACETS
    return found[name]


def told(one: Facet) -> list[tuple[str, int]]:
    return [(choice.name, choice.count) for choice in one.choices]


def test_the_most_frequent_value_is_first_and_each_has_a_name_for_people() -> None:
    assert told(of("kind")) == [("raid", 2), ("suicide bombing", 1)]
    assert told(of("actor")) == [("Bla", 2), ("Ttp", 1)]
    assert told(of("group")) == [("civilians", 2), ("not known", 1)]
    assert told(of("precision")) == [("the place itself", 2), ("district", 1)]
    assert told(of("disputed")) == [("no", 2), ("yes", 1)]
    assert told(of("reviewed")) == [("no", 2), ("yes", 1)]


def test_a_facet_counts_what_choosing_a_value_would_show() -> None:
    assert told(of("kind", actor=["ttp"])) == [("raid", 1)]
    # Of its own values any is enough: choosing a second one adds to what is shown.
    assert told(of("actor", actor=["ttp"])) == [("Ttp", 1), ("Bla", 2)]


def test_what_is_chosen_stays_listed_where_nothing_has_it_any_more() -> None:
    found = of("kind", kind=["suicide_bombing"], actor=["bla"])
    assert told(found) == [("suicide bombing", 0), ("raid", 2)]
    assert [one.chosen for one in found.choices] == [True, False]


def test_rare_values_are_left_out_counted_and_found_by_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(counting, "MOST", 2)
    many = a_listing(*(Row(f"r{n}", sets={"outlet": (f"outlet {n}",)}) for n in range(5)))
    assert [one.name for one in of("outlet", many).choices] == ["Outlet 0", "Outlet 1"]
    assert of("outlet", many).more == 3
    view = Asked({})
    found = facet("outlet", Shown(view, many), view, many, find="LET 4")
    assert [one.name for one in found.choices] == ["Outlet 4"]
    assert found.more == 0


def test_what_is_chosen_is_never_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST", 1)
    found = of("actor", actor=["bla", "ttp"])
    assert [one.key for one in found.choices] == ["bla", "ttp"]


def bars(*days: str, shown: Sequence[bool] = ()) -> tuple[str, list[tuple[str, str, int, int]]]:
    listing = a_listing(*(Row(f"r{n}", start=day) for n, day in enumerate(days)))
    asks = Shown(Asked({}), listing).rows
    asks[: len(shown)] = shown
    line = timeline(asks, listing)
    return line.unit, [(bar.start, bar.end, bar.all, bar.shown) for bar in line.bars]


def test_a_few_days_are_a_bar_each_without_gaps() -> None:
    assert bars("2025-03-11", "2025-03-13", "2025-03-13", shown=[False]) == (
        "day",
        [
            ("2025-03-11", "2025-03-11", 1, 0),
            ("2025-03-12", "2025-03-12", 0, 0),
            ("2025-03-13", "2025-03-13", 2, 2),
        ],
    )


def test_weeks_begin_on_mondays() -> None:
    unit, found = bars("2025-01-01", "2025-06-01")
    assert (unit, found[0][:2]) == ("week", ("2024-12-30", "2025-01-05"))
    assert found[-1][:2] == ("2025-05-26", "2025-06-01")


def test_months_and_years_are_as_long_as_they_are() -> None:
    unit, found = bars("2020-02-10", "2024-02-10")
    assert (unit, found[0][:2]) == ("month", ("2020-02-01", "2020-02-29"))
    unit, found = bars("1950-05-05", "2024-02-10")
    assert (unit, found[0][:2], found[-1][:2]) == (
        "year",
        ("1950-01-01", "1950-12-31"),
        ("2024-01-01", "2024-12-31"),
    )


def test_where_nothing_is_dated_there_is_no_bar() -> None:
    listing = a_listing(Row("r1", start=None))
    assert timeline(Shown(Asked({}), listing).rows, listing).bars == ()


@given(st.lists(st.dates().map(lambda day: day.isoformat()), min_size=1, max_size=12))
def test_every_dated_incident_is_in_one_bar_and_bars_touch(days: list[str]) -> None:
    _, found = bars(*days)
    assert sum(bar[2] for bar in found) == len(days)
    assert found[0][0] <= min(days)
    assert max(days) <= found[-1][1]
    assert found[0][2]
    assert found[-1][2]


def test_what_is_not_shown_is_counted_with_its_reason() -> None:
    listing = a_listing(
        Row("r1"),
        Row("r2", start=None),
        Row("r3", lat=None, lon=None, precision=PlacePrecision.UNKNOWN),
        Row("r4", precision=PlacePrecision.ADMIN1),
        Row("r5", kind="raid", start=None),
        unread=7,
    )
    view = asked({"kind": ["bombing"]})
    told = unseen(Shown(view, listing), listing)
    assert (told.other, told.undated, told.unplaced, told.wide, told.unread) == (1, 1, 1, 1, 7)


def test_the_undated_and_unplaced_are_counted_also_where_days_and_area_leave_them_out() -> None:
    listing = a_listing(
        Row("r1"), Row("r2", start=None), Row("r3", lat=None, lon=None), Row("r4", kind="raid")
    )
    asks = {"kind": ["bombing"], "since": ["2025-03-11"], "area": ["60,20,70,40"]}
    told = unseen(Shown(asked(asks), listing), listing)
    assert (told.other, told.undated, told.unplaced) == (3, 1, 1)
