"""How far reports part: the examples of the manual pages of `eventreport`, worked by hand."""

from collections.abc import Mapping, Sequence
from math import sqrt

import pytest

from sayso.flow.weigh.sensitivity import (
    CodedReport,
    Coding,
    Diagnosis,
    Sort,
    Value,
    Variable,
    diagnoses,
    several,
    spreads,
)

# Most examples have five reports of three events.
EVENTS = ("1", "1", "2", "2", "3")


def told(
    events: Sequence[str] = EVENTS, /, **values: Sequence[Value]
) -> tuple[list[CodedReport], Coding]:
    rows = [
        CodedReport(
            id=f"r{at}", event=event, values={name: one[at] for name, one in values.items()}
        )
        for at, event in enumerate(events)
    ]
    sorts = {
        name: Sort.WORD if isinstance(one[0], str) else Sort.NUMBER for name, one in values.items()
    }
    return rows, Coding(variables=tuple(Variable(name=n, sort=sort) for n, sort in sorts.items()))


def diagnosed(**values: Sequence[Value]) -> Mapping[str, Diagnosis]:
    return {one.variable: one for one in diagnoses(*told(**values))}


def test_the_dscore_is_the_number_of_values_less_one() -> None:
    # Manual page dscore.
    rows = told(
        ("A", "A", "B", "B", "B"),
        age=(25, 25, 30, 35, 30),
        gender=("Male", "Male", "Female", "Female", "Female"),
        income=(50000, 50000, 60000, 65000, 60000),
    )
    scores = {(one.event, one.variable): one.dscore for one in spreads(*rows)}
    assert scores == {
        ("A", "age"): 0, ("A", "gender"): 0, ("A", "income"): 0,
        ("B", "age"): 1, ("B", "gender"): 0, ("B", "income"): 1,
    }  # fmt: skip


def test_the_mean_dscore_is_over_events_and_normalized_by_all_values() -> None:
    # Manual page mean_dscore.
    found = diagnosed(
        country=("US", "US", "UK", "UK", "CA"),
        actor1=("Actor A", "Actor B", "Actor B", "Actor C", "Actor D"),
        deaths_best=(10, 20, 5, 15, 10),
    )
    assert found["country"].dscore == found["country"].normalized == 0
    # Events 1 and 2 have two actors, 3 one: (1 + 1 + 0) / 3, over the four actors there are.
    assert found["actor1"].dscore == pytest.approx(2 / 3)
    assert found["actor1"].normalized == pytest.approx(2 / 3 / 4)
    # Tolls are 10, 20, 5 and 15.
    assert found["deaths_best"].normalized == pytest.approx(2 / 3 / 4)
    # Manual pages mean_range: (10 + 10 + 0) / 3, and mean_sd: 10 and 20 lie 5 from 15, √(25 + 25).
    assert found["deaths_best"].range == pytest.approx(20 / 3)
    assert found["deaths_best"].deviation == pytest.approx(sqrt(50))
    assert (found["actor1"].range, found["actor1"].deviation) == (None, None)
    assert found["actor1"].events == 3


def test_disagreement_is_a_share_of_events_or_of_reports() -> None:
    # Manual pages share_disagreement and event_level_disagreement.
    values: dict[str, Sequence[Value]] = {
        "actor1": ("Actor A", "Actor B", "Actor B", "Actor B", "Actor C"),
        "deaths_best": (10, 10, 5, 15, 10),
    }
    found = diagnosed(**values)
    assert found["actor1"].disagreeing == found["deaths_best"].disagreeing == pytest.approx(1 / 3)
    apart = {(one.event, one.variable): one.disagreement for one in spreads(*told(**values))}
    assert apart == {
        ("1", "actor1"): 0.5, ("2", "actor1"): 0, ("3", "actor1"): 0,
        ("1", "deaths_best"): 0, ("2", "deaths_best"): 0.5, ("3", "deaths_best"): 0,
    }  # fmt: skip


def test_modal_confidence_is_the_mean_share_that_gives_the_mode() -> None:
    # Manual page modal_confidence: 1, 1/2 and 1 for both.
    found = diagnosed(actor1=("A", "A", "B", "C", "D"), deaths_best=(10, 10, 5, 15, 10))
    assert found["actor1"].modal_confidence == pytest.approx(5 / 6)
    assert found["deaths_best"].modal_confidence == pytest.approx(5 / 6)


def test_the_six_reports_of_the_readme() -> None:
    # README of eventreport: deaths_best of event CIV-0004 of MAVERICK. Four values; two of six say 5.
    [one] = spreads(*told(("e",) * 6, dead=(5, 1, 5, 6, 6, 7)))
    assert (one.dscore, one.range) == (3, 6)
    assert one.modal_confidence == pytest.approx(1 / 3)


def test_what_is_not_told_is_a_value_and_no_number() -> None:
    [one] = spreads(*told(("e",) * 4, dead=(4, None, None, 10)))
    # 4, 10 and not told are three; two of four reports tell nothing; 10 less 4.
    assert (one.dscore, one.modal_confidence, one.range) == (2, 0.5, 6)
    [none] = diagnoses(*told(("e",), dead=(4,)))
    assert (none.range, none.deviation) == (0, None)
    nothing = Coding(variables=(Variable(name="dead", sort=Sort.NUMBER),))
    [bare] = diagnoses([CodedReport(id="r", event="e", values={"dead": None})], nothing)
    assert (bare.dscore, bare.range) == (0, None)


def test_no_reports_part_in_nothing() -> None:
    assert diagnoses([], Coding(variables=(Variable(name="dead", sort=Sort.NUMBER),))) == []


def test_only_events_of_two_reports_or_more_can_part() -> None:
    rows, _ = told(dead=(1, 2, 3, 4, 5))
    assert [one.id for one in several(rows)] == ["r0", "r1", "r2", "r3"]
