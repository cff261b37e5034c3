"""What is added up under each rule, on three events small enough to add by hand."""

from sayso.flow.weigh.sensitivity import Coding, Reached, Rule, Sort, Variable, totals
from tests.flow.weigh.sensitivity.small import reports

DEAD = Variable(name="dead", sort=Sort.NUMBER)
TOLD = [
    *reports("a", "dead", 0, 30),
    *reports("b", "dead", 2, 2, 5),
    *reports("c", "dead", None),
]


def test_a_total_hangs_on_the_rule() -> None:
    rules = (Rule.MINIMUM, Rule.MEAN, Rule.MAXIMUM, Rule.MODE)
    found = totals(TOLD, DEAD, rules=rules, coding=Coding(variables=(DEAD,)))
    # a: 0, 15, 30, 0 (the smaller of two modes); b: 2, 3, 5, 2; c: nothing.
    assert [one.total for one in found] == [2, 18, 35, 2]
    assert {(one.events, one.without) for one in found} == {(3, 1)}
    assert [one.reached[0].events for one in found] == [1, 2, 2, 1]
    assert found[2].reached == (Reached(least=1, events=2), Reached(least=25, events=1))


def test_thresholds_may_be_others() -> None:
    [one] = totals(
        TOLD, DEAD, rules=(Rule.MAXIMUM,), coding=Coding(variables=(DEAD,)), least=(5, 6)
    )
    assert [at.events for at in one.reached] == [2, 1]
