"""What the reports of an incident settle together."""

from sayso.domain.codes import Kind, PlacePrecision, TimePrecision
from sayso.domain.world import When
from sayso.flow.link.settling import settled_kind, settled_places, settled_when, summary
from tests.flow.link.small import a_place, a_report, a_when

RANGE = TimePrecision.RANGE


def test_most_reports_settle_the_kind_and_a_tie_goes_to_the_more_telling_one() -> None:
    kinds = [Kind.OTHER, Kind.OTHER, Kind.SHOOTING, Kind.HIJACKING]
    assert settled_kind(a_report(kind=kind) for kind in kinds) is Kind.HIJACKING
    assert settled_kind(a_report(kind=kind) for kind in [*kinds, Kind.SHOOTING]) is Kind.SHOOTING
    assert settled_kind([a_report(kind=Kind.OTHER)]) is Kind.OTHER


def test_the_tightest_time_that_most_can_live_with_is_taken() -> None:
    month = a_when("2025-03-01", "2025-03-31", TimePrecision.MONTH)
    days = a_when("2025-03-11", "2025-03-12", RANGE)
    stray = a_when("2025-04-02")
    reports = [a_report(when=when) for when in (month, days, stray)]
    assert settled_when(reports) == days
    open_end = When(start="2025-03-11", end=None, precision=TimePrecision.UNKNOWN)
    assert settled_when([a_report(when=open_end)]) == open_end
    assert settled_when([a_report(), a_report(when=a_when(None))]) is None


def test_places_are_named_once_the_closest_known_first() -> None:
    wide = a_place("Balochistan", precision=PlacePrecision.ADMIN1)
    bare = a_place("Bolan pass", country=None, precision=PlacePrecision.UNKNOWN)
    pinned = a_place("Bolan Pass", point=(29.8, 67.4))
    reports = [a_report(place=place) for place in (wide, bare, pinned, wide)]
    assert settled_places(reports) == (pinned, wide)


def test_a_land_named_beside_the_one_it_was_in_is_no_place_of_it() -> None:
    here = a_place("Kabul", country="AF")
    home = a_place("Afghanistan", country="AF", precision=PlacePrecision.COUNTRY)
    abroad = a_place("United States", country="US", precision=PlacePrecision.COUNTRY)
    across = a_place("Torkham", country="PK")
    nowhere = a_place("Elm Gate", country=None)
    reports = [a_report(place=place) for place in (here, here, home, abroad, across, nowhere)]
    assert settled_places(reports) == (here, nowhere, across, home)


def said(when: When | None) -> str:
    return summary(Kind.BOMBING, when, [])


def test_the_summary_says_what_where_and_when_and_no_more() -> None:
    days = a_when("2025-03-11", "2025-03-12", RANGE)
    assert summary(Kind.HIJACKING, days, [a_place()]) == (
        "Hijacking at Bolan Pass, Pakistan, 11\N{EN DASH}12 March 2025"
    )
    country = a_place("Pakistan", precision=PlacePrecision.COUNTRY)
    assert summary(Kind.OTHER, None, [country]) == "Incident in Pakistan"
    assert said(a_when("2021-08-01", "2021-08-31", TimePrecision.MONTH)) == "Bombing, August 2021"
    assert said(a_when("2021-01-01", "2021-12-31", TimePrecision.YEAR)) == "Bombing, 2021"
    assert said(a_when("2025-03-30", "2025-04-02", RANGE)) == (
        "Bombing, 30 March 2025 to 2 April 2025"
    )
    begun = When(start="2025-03-30", end=None, precision=TimePrecision.UNKNOWN)
    assert said(begun) == "Bombing, from 30 March 2025"
