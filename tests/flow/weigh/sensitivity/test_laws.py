"""What must hold whatever was coded: order never matters, one report is every rule's, spread is mutual."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.weigh.sensitivity import (
    CodedReport,
    Coding,
    Rule,
    Sort,
    Value,
    Variable,
    aggregate,
    diagnoses,
    events,
    spreads,
    totals,
)
from sayso.flow.weigh.sensitivity.coded import value

DEAD = Variable(name="dead", sort=Sort.NUMBER, precision="near")
DAY = Variable(name="day", sort=Sort.DATE, precision="near")
PLACE = Variable(name="place", sort=Sort.WORD, precision="near")
HARM = Variable(name="harm", sort=Sort.FLAG, precision="near")
CODING = Coding(variables=(DEAD, DAY, PLACE, HARM), ties=("trust",))
ORDERED = (Rule.MINIMUM, Rule.MEDIAN, Rule.MEAN, Rule.MAXIMUM)
OTHERS = tuple(rule for rule in Rule if rule not in ORDERED)

row = st.fixed_dictionaries(
    {
        "dead": st.none() | st.integers(0, 4),
        "day": st.sampled_from(["", "2011-01-01", "2011-01-02", "2011-01-09"]),
        "place": st.sampled_from(["", "Abobo", "Yopougon"]),
        "harm": st.sampled_from([None, 0, 1]),
        "near": st.none() | st.integers(1, 3),
        "trust": st.integers(1, 2),
    }
)
Rows = list[tuple[str, dict[str, Value]]]
rows = st.lists(st.tuples(st.sampled_from("ab"), row), min_size=1, max_size=8)


def coded(told: Rows) -> list[CodedReport]:
    return [CodedReport(id=f"r{at}", event=e, values=one) for at, (e, one) in enumerate(told)]


def everything(reports: Sequence[CodedReport]) -> object:
    by_event = events(reports, CODING).values()
    rules = [(one, rule) for one in CODING.variables for rule in Rule]
    return (
        [
            aggregate(one, variable, rule=rule, coding=CODING)
            for one in by_event
            for variable, rule in rules
            if variable is not PLACE or rule in OTHERS
        ],
        diagnoses(reports, CODING),
        totals(reports, DEAD, rules=tuple(Rule), coding=CODING),
    )


@given(rows, st.data())
def test_the_order_of_reports_makes_no_difference(told: Rows, data: st.DataObject) -> None:
    reports = coded(told)
    assert everything(data.draw(st.permutations(reports))) == everything(reports)


@given(rows)
def test_a_dscore_of_zero_is_agreement(told: Rows) -> None:
    reports = coded(told)
    for one in spreads(reports, CODING):
        said = {value(x, one.variable) for x in reports if x.event == one.event}
        assert (one.dscore == 0) == (len(said) == 1) == (one.modal_confidence == 1)
        assert 1 / one.reports <= one.modal_confidence <= 1
        assert 0 <= one.dscore < one.reports


def day(told: Value) -> float:
    assert told is not None
    return date.fromisoformat(told).toordinal() if isinstance(told, str) else told


@given(rows)
def test_middles_and_modes_lie_between_the_extremes(told: Rows) -> None:
    for reports in events(coded(told), CODING).values():
        for variable in (DEAD, DAY, HARM):
            found = {
                rule: aggregate(reports, variable, rule=rule, coding=CODING).value for rule in Rule
            }
            known = [day(one) for one in found.values() if one is not None]
            if known:
                assert day(found[Rule.MINIMUM]) == min(known)
                assert day(found[Rule.MAXIMUM]) == max(known)


@given(row)
def test_one_report_is_what_every_rule_gives(told: dict[str, Value]) -> None:
    [one] = coded([("a", {**told, "near": 1})])
    for variable in CODING.variables:
        for rule in Rule:
            if variable is not PLACE or rule in OTHERS:
                found = aggregate([one], variable, rule=rule, coding=CODING)
                assert found.value == value(one, variable.name)
                assert found.tied == ()


@given(rows)
def test_every_report_twice_changes_nothing_but_numbers_of_reports(
    told: Rows,
) -> None:
    once, twice = coded(told), coded([*told, *told])
    for one, other in zip(spreads(once, CODING), spreads(twice, CODING), strict=True):
        assert (one.dscore, one.range) == (other.dscore, other.range)
        assert one.modal_confidence == other.modal_confidence
    rules = tuple(Rule)
    assert totals(once, DEAD, rules=rules, coding=CODING) == totals(
        twice, DEAD, rules=rules, coding=CODING
    )


@given(rows)
def test_no_rule_adds_up_to_less_than_the_minimum_or_more_than_the_maximum(
    told: Rows,
) -> None:
    low, middle, mean, high = totals(coded(told), DEAD, rules=ORDERED, coding=CODING)
    assert low.total <= min(middle.total, mean.total) + 1e-9
    assert max(middle.total, mean.total) <= high.total + 1e-9
    assert low.reached[0].events <= middle.reached[0].events <= high.reached[0].events
