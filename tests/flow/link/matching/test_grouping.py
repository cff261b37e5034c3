"""Groups, how surely each report belongs, and why."""

from sayso.domain.codes import Kind
from sayso.flow.link.comparing.wording import every_word
from sayso.flow.link.facts.columns import columns
from sayso.flow.link.facts.facts import Facts, Where
from sayso.flow.link.facts.rare import rarest
from sayso.flow.link.matching.clusters import Rules
from sayso.flow.link.matching.grouping import Grouped, grouped
from sayso.flow.link.matching.meeting import all_scored
from sayso.flow.link.scoring.scoring import Scorer

PASS = Where(name="bolan pass", country="PK", shown="Bolan Pass")


def a_fact(at: int, day: int = 739321) -> Facts:
    return Facts(
        id=f"{at:03}",
        order=("", "", "", f"{at:03}"),
        first=day,
        last=day,
        kind=Kind.HIJACKING,
        places=(PASS,),
        actors=frozenset({"bla"}),
        coded=True,
    )


def groups(facts: list[Facts], rules: Rules | None = None) -> Grouped:
    table = columns(facts)
    scorer = Scorer(facts, table, every_word)
    scored = all_scored(table, rarest(facts, every_word), scorer.odds)
    return grouped(table, scored, rules or Rules(), scorer, scorer.odds)


def test_of_many_members_each_is_compared_with_the_next_few() -> None:
    [found] = groups([a_fact(at) for at in range(30)]).groups
    assert found.members == tuple(range(30))
    assert set(found.p) == {found.p[0]}
    assert found.p[0] > 900


def test_a_report_alone_is_sure_and_needs_no_reason() -> None:
    whole = groups([a_fact(0), a_fact(1, day=700000)])
    assert [one.p for one in whole.groups] == [(1000,), (1000,)]
    assert whole.why(whole.groups[0]) == ((),)


def test_what_was_judged_is_sure_and_says_so_first() -> None:
    whole = groups([a_fact(0), a_fact(1, day=700000)], Rules(same=frozenset({(0, 1)})))
    [found] = whole.groups
    assert found.p == (1000, 1000)
    assert whole.why(found)[0][:2] == ("judged the same", "same place Bolan Pass")


def test_the_strongest_reason_comes_first() -> None:
    whole = groups([a_fact(0), a_fact(1)])
    assert whole.why(whole.groups[0])[1][:2] == ("same place Bolan Pass", "same day 2025-03-11")
