"""How kinds, actors, figures, outlets and documents compare."""

import pytest

from sayso.domain.codes import Group, Kind, Measure
from sayso.flow.link.facts.facts import Facts, Tally
from tests.flow.link.comparing.pairs import a_fact, compared_on, pair


def killed(low: int | None, high: int | None, measure: Measure = Measure.KILLED) -> Facts:
    return a_fact().but(figures=(Tally(measure=measure, group=Group.UNKNOWN, low=low, high=high),))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((120, 120), (120, 120), "same, 100 or more"),
        ((33, 33), (33, 33), "same, 10 or more"),
        ((4, 4), (4, 4), "same, 3 to 9"),
        ((1, 1), (1, 1), "same, one or two"),
        ((0, 0), (0, 0), "none in both"),
        ((30, 40), (33, 33), "close"),
        ((20, None), (33, 33), "close"),
        ((30, 30), (38, 38), "close"),
        ((10, 10), (25, 25), "differ"),
        ((2, 2), (40, 40), "far apart"),
        ((None, 3), (471, 471), "far apart"),
    ],
)
def test_figures_are_compared_by_size(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], expected: str
) -> None:
    assert compared_on("killed", pair(killed(*one), killed(*other))) == expected
    assert compared_on("killed", pair(killed(*other), killed(*one))) == expected


def test_figures_are_compared_within_their_measure() -> None:
    hurt = killed(33, 33, Measure.INJURED)
    freed = killed(33, 33, Measure.RESCUED)
    assert compared_on("killed", pair(killed(33, 33), hurt)) == "not known"
    assert compared_on("injured", pair(hurt, hurt)) == "same, 10 or more"
    assert compared_on("others", pair(freed, freed)) == "same, 10 or more"
    assert compared_on("others", pair(freed, hurt)) == "not known"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Kind.BOMBING, Kind.BOMBING, "same"),
        (Kind.BOMBING, Kind.SUICIDE_BOMBING, "alike"),
        (Kind.BOMBING, Kind.ABDUCTION, "other"),
        (Kind.BOMBING, Kind.OTHER, "not known"),
        (Kind.BOMBING, None, "not known"),
    ],
)
def test_kinds_may_be_alike(one: Kind, other: Kind | None, expected: str) -> None:
    assert compared_on("kind", pair(a_fact().but(kind=one), a_fact().but(kind=other))) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"bla"}, {"bla"}, "all the same"),
        ({"bla"}, {"bla", "army"}, "most"),
        ({"bla", "levies"}, {"bla", "army"}, "some"),
        ({"bla", "a", "b"}, {"bla", "c", "d"}, "one of many"),
        ({"bla"}, {"ttp"}, "none in common"),
        (set(), {"ttp"}, "not known"),
    ],
)
def test_actors_are_compared_by_how_many_are_shared(
    one: set[str], other: set[str], expected: str
) -> None:
    facts = pair(a_fact().but(actors=frozenset(one)), a_fact().but(actors=frozenset(other)))
    assert compared_on("actors", facts) == expected


def test_outlets_and_documents_are_the_same_only_where_known() -> None:
    one = a_fact().but(outlet="dawn", document="d1")
    assert compared_on("outlet", pair(one, one)) == "same"
    assert compared_on("outlet", pair(one, one.but(outlet="afp"))) == "other"
    assert compared_on("outlet", pair(one, a_fact())) == "not known"
    assert compared_on("document", pair(one, one)) == "same"
    assert compared_on("document", pair(a_fact(), a_fact())) == "other"
